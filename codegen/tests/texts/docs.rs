//! The doc comments of generated Rust, and what is wrong with one.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};

use super::Outcome;

/// The lines that a member may say.
const MEMBER_LINES: usize = 3;

/// The macros that make an enum.
const TABLES: [&str; 3] = ["error_codes", "open_words", "words"];

/// A doc comment of generated Rust.
#[derive(Debug)]
pub(super) struct Doc {
    /// What it is about, such as `CallsSearch::page`.
    pub(super) name: String,
    pub(super) kind: Kind,
    lines: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A type, a static, a module, an error code: says where it comes from.
    Item,
    /// A field, a setter, a variant: what it is in a few lines.
    Member,
    /// A function with arguments of its own: a list of them, or an example.
    Function,
}

/// Collects the doc comments of a file.
pub(super) struct Docs {
    found: Vec<Doc>,
    owner: String,
    /// What macros hold that is documented, and is not a table.
    unread: Vec<String>,
}

impl Docs {
    pub(super) fn of(text: &str) -> Outcome<Vec<Doc>> {
        let file = syn::parse_file(text)?;
        let mut docs = Self { found: Vec::new(), owner: String::new(), unread: Vec::new() };
        docs.add("", Kind::Item, &file.attrs);
        docs.visit_file(&file);
        match docs.unread.first() {
            Some(tokens) => Err(format!("doc comments in a macro that is not read: {tokens}").into()),
            None => Ok(docs.found),
        }
    }

    fn add(&mut self, name: &str, kind: Kind, attributes: &[syn::Attribute]) {
        let lines: Vec<String> = attributes.iter().filter_map(doc_line).collect();
        if !lines.is_empty() {
            self.found.push(Doc { name: format!("{}::{name}", self.owner), kind, lines });
        }
    }
}

fn doc_line(attribute: &syn::Attribute) -> Option<String> {
    let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &pair.value else { return None };
    pair.path.is_ident("doc").then(|| text.value().trim().to_owned())
}

impl<'a> Visit<'a> for Docs {
    fn visit_item_struct(&mut self, item: &'a syn::ItemStruct) {
        self.owner = item.ident.to_string();
        self.add("", Kind::Item, &item.attrs);
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        self.owner = item.ident.to_string();
        self.add("", Kind::Item, &item.attrs);
        visit::visit_item_enum(self, item);
    }

    fn visit_item_impl(&mut self, item: &'a syn::ItemImpl) {
        if let syn::Type::Path(path) = &*item.self_ty {
            self.owner = path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        }
        visit::visit_item_impl(self, item);
    }

    /// The enum that a macro makes: what it holds are tokens to `syn`.
    fn visit_macro(&mut self, item: &'a syn::Macro) {
        let is_table = TABLES.iter().any(|table| item.path.is_ident(table));
        match item.parse_body::<syn::ItemEnum>() {
            Ok(made) if is_table => self.visit_item_enum(&made),
            _ if is_table || item.tokens.to_string().contains("[doc =") => self.unread.push(item.tokens.to_string()),
            _ => {}
        }
    }

    fn visit_field(&mut self, field: &'a syn::Field) {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        self.add(&name, Kind::Member, &field.attrs);
    }

    fn visit_variant(&mut self, variant: &'a syn::Variant) {
        // An error code is a row of a table and an auth scheme has credentials: both say where they come from.
        let is_item = self.owner == "ErrorCode" || self.owner == "Auth";
        let kind = if is_item { Kind::Item } else { Kind::Member };
        self.add(&variant.ident.to_string(), kind, &variant.attrs);
        visit::visit_variant(self, variant);
    }

    fn visit_impl_item_fn(&mut self, function: &'a syn::ImplItemFn) {
        let arguments: Vec<_> = function.sig.inputs.iter().collect();
        let is_setter = matches!(arguments.as_slice(), [syn::FnArg::Receiver(_), syn::FnArg::Typed(_)])
            && matches!(&function.sig.output, syn::ReturnType::Type(_, output) if is_self(output));
        let kind = if is_setter { Kind::Member } else { Kind::Function };
        self.add(&function.sig.ident.to_string(), kind, &function.attrs);
    }
}

fn is_self(output: &syn::Type) -> bool {
    matches!(output, syn::Type::Path(path) if path.path.is_ident("Self"))
}

/// The documents that a doc comment cites as its source.
pub(super) fn cited(lines: &[String]) -> BTreeSet<String> {
    let all = lines.join(" ");
    let Some((_, source)) = all.split_once("Source: `") else { return BTreeSet::new() };
    let citations = source.split('`').next().unwrap_or_default().split(", ");
    citations.map(|citation| citation.split(':').next().unwrap_or_default().to_owned()).collect()
}

/// What is wrong with the doc comments of a file of generated Rust.
pub(super) fn members(path: &str, docs: &[Doc]) -> Vec<String> {
    let mut found = Vec::new();
    let items = docs.iter().filter(|doc| doc.kind == Kind::Item);
    let sources: BTreeMap<&str, BTreeSet<String>> =
        items.map(|doc| (doc.name.split("::").next().unwrap_or_default(), cited(&doc.lines))).collect();
    for doc in docs.iter().filter(|doc| doc.kind != Kind::Item) {
        let Doc { name, kind, lines } = doc;
        let own = cited(lines);
        let of_item = sources.get(name.split("::").next().unwrap_or_default());
        if of_item.is_some_and(|of_item| own.iter().any(|document| of_item.contains(document))) {
            found.push(format!("{path}: {name} has the source of its item"));
        }
        let told = lines.iter().filter(|line| !line.is_empty() && !is_extra(line)).count();
        // A pointer to a heading with a long name is one line that does not fit.
        let broken = lines.iter().filter(|line| line.starts_with("Unclear in the documents:") && line.ends_with(','));
        let told = told - broken.count();
        if *kind == Kind::Member && told > MEMBER_LINES {
            found.push(format!("{path}: {name} has {told} lines:\n  {}", lines.join("\n  ")));
        }
    }
    found
}

/// A line that a member may have beside the others: few have one, and it has no other place to stand.
fn is_extra(line: &str) -> bool {
    // Another document than the item's.
    line.starts_with("Source: `")
}
