//! What consumers read: the words of everything that is emitted, from the specs, from every folder of
//! `tests/cases/emitted` and from `tests/invented`, and how much of it there is.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use callspec_codegen::emit::{Artifacts, emit};
use callspec_codegen::load;
use callspec_codegen::source::Sources;
use syn::visit::{self, Visit};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The lines that a member may say.
const MEMBER_LINES: usize = 3;

/// What the largest page of an operation may hold: bytes, and links.
const PAGE: (usize, usize) = (40 * 1024, 90);

/// What it may hold together with the page of the types that it shares with other operations.
const PAGE_AND_TYPES: (usize, usize) = (48 * 1024, 120);

/// Phrases that are not said any more, each with what is said instead. `#` at the end stands for a digit, `…`
/// for anything else in the same sentence.
const REFUSED: &[(&str, &str)] = &[
    ("Contradictory:", "\"Unclear in the documents: see …\""),
    ("The documents disagree here", "\"Unclear in the documents: see …\""),
    ("[disputed]", "\"[note]\""),
    ("contradict themselves", "\"the documents disagree\""),
    ("In callspec ", "\"Chosen: …\""),
    ("callspec has ", "\"Chosen: …\""),
    ("callspec's choice", "\"Chosen: …\""),
    ("Left out, the vendor", "\"Defaults to …\""),
    ("is left to the vendor", "\"optional\""),
    ("leaves it to the vendor", "\"optional\""),
    ("Breaking this only warns", "\"A request that violates it is sent with a warning.\""),
    ("A violation only warns", "\"A request that violates it is sent with a warning.\""),
    ("Must be between", "\"Between … and …\""),
    ("Must be #", "\"Between … and …\", \"At least …\""),
    ("Exactly one of … and ", "\"Exactly one of … or …\""),
    ("Only calls that went so", "\"Filter by call outcome.\""),
    ("whole number", "\"integer\""),
    ("truth value", "\"boolean\""),
    (" 1 characters", "\"1 character\""),
    ("Each item must", "\"Each item: …\""),
    ("is had", "\"gets\", \"fetches\""),
    ("are had", "\"gets\", \"fetches\""),
    ("when it is none", "\"`None` if it is not one\""),
    ("nothing when there", "\"`None` if there\""),
    ("Personal data: `Debug`", "\"Personal data; `Debug` hides it.\""),
    ("sent unasked", "\"Constant.\""),
    ("Sent automatically", "\"Constant.\""),
    ("as the vendor spells it", "\"as it is sent\""),
    ("ways to authenticate", "\"auth schemes\""),
    ("way to authenticate", "\"auth scheme\""),
    ("means that there is none", "\"means no value\""),
    ("On the wire:", "\"Wire name: …\""),
    ("the spec captures", "\"documented\""),
    ("shift the rest", "\"push the others onto later pages\""),
];

/// The macros that make an enum.
const TABLES: [&str; 3] = ["error_codes", "open_words", "words"];

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What is emitted from each folder of specs, by its name. Emitted once for all tests.
fn emitted() -> Outcome<&'static [(String, Artifacts)]> {
    static EMITTED: OnceLock<Result<Vec<(String, Artifacts)>, String>> = OnceLock::new();
    let emitted = EMITTED.get_or_init(|| emit_all().map_err(|error| error.to_string()));
    Ok(emitted.as_ref().map_err(String::clone)?)
}

fn emit_all() -> Outcome<Vec<(String, Artifacts)>> {
    let mut folders = vec!["spec".to_owned(), "tests/invented/spec".to_owned()];
    for entry in std::fs::read_dir(root().join("tests/cases/emitted"))? {
        folders.push(format!("tests/cases/emitted/{}", entry?.file_name().to_string_lossy()));
    }
    folders.sort();
    let mut emitted = Vec::new();
    for folder in folders {
        let model = load(&Sources::read(&root().join(&folder))?).map_err(|found| found.plain())?;
        emitted.push((folder, emit(&model)?));
    }
    Ok(emitted)
}

/// Every emitted file that people read, with its text.
fn files() -> Outcome<Vec<(String, String)>> {
    let mut files = Vec::new();
    for (folder, artifacts) in emitted()? {
        for (path, bytes) in artifacts.iter().filter(|(path, _)| path.ends_with(".rs") || path.ends_with(".md")) {
            files.push((format!("{folder}: {path}"), String::from_utf8(bytes.to_vec())?));
        }
    }
    Ok(files)
}

/// What is wrong with the words of a file.
fn phrases(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (line, paragraph) in paragraphs(path, text) {
        for (phrase, instead) in REFUSED.iter().filter(|(phrase, _)| says(&paragraph, phrase)) {
            found.push(format!("{path}:{line}: `{phrase}`; say {instead}"));
        }
    }
    let escapes = text.lines().enumerate().filter(|(_, line)| path.ends_with(".rs") && has_escape_inside_a_word(line));
    found.extend(escapes.map(|(index, _)| format!("{path}:{}: `\\_` inside a word", index + 1)));
    found
}

/// The paragraphs of a file, each on one line, with the number of its first line. A line of code, of a table or of a
/// heading is one.
fn paragraphs(path: &str, text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut goes_on = false;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        let words = line.trim_start_matches('/').trim_start_matches('!').trim_start();
        let is_prose = (line.starts_with("//") || path.ends_with(".md")) && !words.is_empty();
        match found.last_mut().filter(|_| goes_on && is_prose && !words.starts_with(['-', '#', '|'])) {
            Some((_, last)) => *last = format!("{last} {words}"),
            None => found.push((index + 1, words.to_owned())),
        }
        goes_on = is_prose && !words.starts_with(['#', '|']);
    }
    found
}

/// Whether a paragraph has a phrase.
fn says(paragraph: &str, phrase: &str) -> bool {
    let Some((first, second)) = phrase.split_once('…') else {
        return match phrase.strip_suffix('#') {
            None => paragraph.contains(phrase),
            Some(words) => paragraph.split(words).skip(1).any(|after| after.starts_with(|c: char| c.is_ascii_digit())),
        };
    };
    let sentence = |after: &str| after.split(". ").next().is_some_and(|sentence| sentence.contains(second));
    paragraph.split(first).skip(1).any(sentence)
}

fn has_escape_inside_a_word(line: &str) -> bool {
    let is_doc = line.trim_start().starts_with("//");
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    is_doc
        && line.match_indices("\\_").any(|(at, mark)| {
            is_word(line[..at].chars().next_back()) && is_word(line[at + mark.len()..].chars().next())
        })
}

/// A doc comment of generated Rust.
#[derive(Debug)]
struct Doc {
    /// What it is about, such as `CallsSearch::page`.
    name: String,
    kind: Kind,
    lines: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A type, a static, a module, an error code: says where it comes from.
    Item,
    /// A field, a setter, a variant: what it is in a few lines.
    Member,
    /// A function with arguments of its own: a list of them, or an example.
    Function,
}

/// Collects the doc comments of a file.
struct Docs {
    found: Vec<Doc>,
    owner: String,
    /// What macros hold that is documented, and is not a table.
    unread: Vec<String>,
}

impl Docs {
    fn of(text: &str) -> Outcome<Vec<Doc>> {
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
fn cited(lines: &[String]) -> BTreeSet<String> {
    let all = lines.join(" ");
    let Some((_, source)) = all.split_once("Source: `") else { return BTreeSet::new() };
    let citations = source.split('`').next().unwrap_or_default().split(", ");
    citations.map(|citation| citation.split(':').next().unwrap_or_default().to_owned()).collect()
}

/// What is wrong with the doc comments of a file of generated Rust.
fn members(path: &str, docs: &[Doc]) -> Vec<String> {
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

/// What the links of a page of Markdown lead to, without those in code spans.
fn links(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("](") {
        let is_text = text[..at].matches('`').count() % 2 == 1 || text[..at].ends_with('\\');
        let target = &text[at + 2..];
        if !is_text && let Some(end) = target.find(')') {
            found.push(&target[..end]);
        }
    }
    found
}

/// The anchors of a page's headings, as readers of Markdown make them.
fn anchors(text: &str) -> Vec<String> {
    let mut anchors: Vec<String> = Vec::new();
    for heading in text.lines().filter(|line| line.starts_with('#')) {
        let words = heading.trim_start_matches('#').trim();
        let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        let anchor: String = kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect();
        let numbered =
            |other: &str| other.strip_prefix(&anchor).and_then(|rest| rest.strip_prefix('-')).is_some_and(is_number);
        let count = anchors.iter().filter(|other| **other == anchor || numbered(other)).count();
        anchors.push(if count == 0 { anchor } else { format!("{anchor}-{count}") });
    }
    anchors
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn of_specs() -> Outcome<&'static Artifacts> {
    let of_specs = emitted()?.iter().find(|(folder, _)| folder == "spec");
    Ok(of_specs.map(|(_, artifacts)| artifacts).ok_or("no specs")?)
}

#[test]
fn nothing_emitted_says_what_is_said_no_more() {
    let files = files().expect("files");
    let found: Vec<String> = files.iter().flat_map(|(path, text)| phrases(path, text)).collect();
    assert!(files.len() > 300 && found.is_empty(), "{} files\n{}", files.len(), found.join("\n"));
}

#[test]
fn members_say_what_they_are_in_three_lines() {
    let mut found = Vec::new();
    let mut seen = 0;
    for (path, text) in files().expect("files") {
        if path.ends_with(".rs") {
            let docs = Docs::of(&text).expect("Rust");
            seen += docs.iter().filter(|doc| doc.kind == Kind::Member).count();
            found.extend(members(&path, &docs));
        }
    }
    assert!(seen > 1400 && found.is_empty(), "{seen} members\n{}", found.join("\n"));
}

#[test]
fn what_is_planted_is_found() {
    let planted = "/// Left out, the vendor takes `50`. Each item must be 1 to 5. As with division\\_id.\n";
    assert_eq!(phrases("a.rs", planted).len(), 3, "{:?}", phrases("a.rs", planted));
    assert_eq!(phrases("a.md", planted).len(), 2);
    for (phrase, _) in REFUSED {
        let said = phrase.replace('#', "1").replace('…', "`a`");
        assert_eq!(phrases("a.md", &format!("It says {said}, too.")).len(), 1, "{phrase}");
        let (start, end) = said.split_at(said.trim().find(' ').map_or(0, |space| space + 1));
        for (path, lead) in [("a.rs", "/// "), ("a.rs", "        //! "), ("a.md", "")] {
            let wrapped = format!("{lead}It says {start}\n{lead}{end}, too.\n");
            assert_eq!(phrases(path, &wrapped).len(), 1, "{wrapped}");
        }
    }
    assert!(
        phrases("a.md", "Exactly one of `a` or `b`. Both `a` and `b`.\n\nOn the\n\nwire: a\n| is\n| had").is_empty()
    );
    assert!(phrases("a.rs", "/// Defaults to `50`. \\_a\\_\n\"division\\_id\"").is_empty());

    let code = "
        /// A call.
        ///
        /// Source: `calls:12, other`.
        pub struct Call {
            /// Its id.
            ///
            /// Source: `calls:14`.
            pub id: i64,
            /// Its name.
            ///
            /// Source: `third:14` (reported).
            pub name: String,
        }
        impl Call {
            /// One.
            /// Two.
            ///
            /// Three.
            /// Four.
            pub fn note(mut self, value: i64) -> Self { self }
            /// - One.
            /// - Two.
            /// - Three.
            /// - Four.
            pub fn new(value: i64) -> Self { Self {} }
        }
        error_codes! {
            pub enum ErrorCode {
                /// A code.
                ///
                /// Source: `calls:14`.
                Code = \"code\",
            }
        }
        words! {
            /// A side.
            ///
            /// Source: `calls:20`.
            pub enum Side {
                /// One.
                /// Two.
                ///
                /// Three.
                /// Four.
                Left = \"left\",
                /// `right`: Right.
                ///
                /// Source: `calls:21`.
                Right = \"right\",
            }
        }
        open_words! {
            /// A colour.
            ///
            /// Source: `calls:22`.
            pub enum Colour {
                /// `red`: Red.
                ///
                /// Source: `calls:23`.
                Red = \"red\",
            }
        }";
    assert_eq!(links("[a](b) `[c](d)` \\[e\\](f) [`g`](<h>)"), ["b", "<h>"]);
    assert_eq!(anchors("# A b\n## `c.D_e`\n### c.d_e\n"), ["a-b", "cd_e", "cd_e-1"]);

    let found = members("a.rs", &Docs::of(code).expect("Rust"));
    let starts: Vec<&str> = found.iter().map(|one| one.lines().next().unwrap_or_default()).collect();
    assert_eq!(
        starts,
        [
            "a.rs: Call::id has the source of its item",
            "a.rs: Call::note has 4 lines:",
            "a.rs: Side::Left has 4 lines:",
            "a.rs: Side::Right has the source of its item",
            "a.rs: Colour::Red has the source of its item",
        ]
    );
    assert!(Docs::of("others! { /** One. */ pub enum Other {} }").is_err());
    let codes = Docs::of(code).expect("Rust").into_iter().filter(|doc| doc.name == "ErrorCode::Code");
    assert_eq!(codes.map(|doc| doc.kind).collect::<Vec<_>>(), [Kind::Item]);
}

#[test]
fn the_largest_page_is_small_enough_for_a_phone() {
    let artifacts = of_specs().expect("the specs");
    let measure = |path: &str| {
        let text = String::from_utf8_lossy(artifacts.get(path).expect("a page")).into_owned();
        (text.len(), links(&text).len())
    };
    let (page, types) = (measure("docs/callcap/calls.search.md"), measure("docs/callcap/types.md"));
    println!("calls.search.md: {} bytes, {} links; types.md: {} bytes, {} links", page.0, page.1, types.0, types.1);
    assert!(page.0 <= PAGE.0 && page.1 <= PAGE.1, "{page:?}");
    let both = (page.0 + types.0, page.1 + types.1);
    assert!(both.0 <= PAGE_AND_TYPES.0 && both.1 <= PAGE_AND_TYPES.1, "{both:?}");
}

#[test]
fn every_link_leads_to_a_heading_and_an_address_is_written_once() {
    let mut inner = 0;
    for (folder, artifacts) in emitted().expect("artifacts") {
        let pages = artifacts.iter().filter(|(path, _)| path.ends_with(".md") && path.starts_with("docs/"));
        let pages: BTreeMap<&str, &str> =
            pages.map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("text"))).collect();
        for (path, text) in &pages {
            let mut addresses = BTreeSet::new();
            let (parent, _) = path.rsplit_once('/').expect("a folder");
            for link in links(text) {
                if link.starts_with('<') {
                    assert!(addresses.insert(link), "{path} of {}: {link} twice", folder);
                    continue;
                }
                let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
                let target = if file.is_empty() { (*path).to_owned() } else { format!("{parent}/{file}") };
                let page = pages.get(target.as_str()).unwrap_or_else(|| panic!("{path}: no {target}"));
                let is_there = anchor.is_empty() || anchors(page).iter().any(|one| one == anchor);
                assert!(is_there, "{path} of {}: nothing at {link}", folder);
                inner += 1;
            }
        }
    }
    assert!(inner > 300, "{inner}");
}

#[test]
fn tables_have_three_columns() {
    let artifacts = of_specs().expect("the specs");
    let mut rows = 0;
    for (path, bytes) in artifacts.iter().filter(|(path, _)| path.starts_with("docs/")) {
        let text = std::str::from_utf8(bytes).expect("text");
        for line in text.lines().filter(|line| line.starts_with('|')) {
            rows += 1;
            let bars = line.matches('|').count() - line.matches("\\|").count();
            assert_eq!(bars, 4, "{path}: {line}");
        }
    }
    assert!(rows > 600, "{rows}");
}
