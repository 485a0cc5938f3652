//! Tables of three columns: members, types and errors, each with what it is and where it comes from.

use super::page::Page;
use crate::emit::text::escape::{cell, code_cell, escape, escape_cell};
use crate::emit::text::prose;
use crate::model::{
    Api, Choice, Constant, Entry, EnumValue, ErrorRow, Evidence, Field, Side, Type, TypeDefinition, TypeKind,
};
use crate::names;

/// The head of a table of three columns.
pub(super) fn head(page: &mut Page, columns: [&str; 3]) {
    page.line(format!("\n| {} |\n|---|---|---|", columns.join(" | ")));
}

/// A row of three cells.
pub(super) fn row(page: &mut Page, cells: [&str; 3]) {
    page.line(format!("| {} |", cells.join(" | ")));
}

/// Where members stand.
#[derive(Clone, Copy)]
pub(super) struct Members<'a> {
    pub(super) api: &'a Api,
    pub(super) side: Side,
    /// Whether they are written as text: in a path, a query, a header or a form.
    pub(super) is_text: bool,
    /// Where the item comes from that has them.
    pub(super) item: &'a Evidence,
}

impl Members<'_> {
    /// The table of these members.
    pub(super) fn table(&self, page: &mut Page, entries: &[Entry]) {
        head(page, ["name", "what it is", "source"]);
        for entry in entries {
            self.entry(page, entry, "");
        }
    }

    /// The rows of an entry; `option` leads the text of what stands in an option of a choice.
    fn entry(&self, page: &mut Page, entry: &Entry, option: &str) {
        match entry {
            Entry::Field(field) => self.field(page, field, option),
            Entry::Constant(constant) => self.constant(page, constant, option),
            Entry::Choice(choice) => self.choice(page, choice),
        }
    }

    fn constant(&self, page: &mut Page, constant: &Constant, option: &str) {
        let name = format!("{}<br>always {}", code_cell(&constant.wire), code_cell(&constant.value.to_string()));
        let mut about = vec!["Constant.".to_owned()];
        about.extend(constant.is_default().then(|| "The default, so it may be missing.".to_owned()));
        about.extend((!constant.refuses).then(|| "Another value only warns.".to_owned()));
        about.extend(page.marks(&constant.conflicts));
        let source = page.source_below(&constant.evidence, self.item);
        row(page, [&name, &format!("{option}{}", about.join(" ")), &source]);
    }

    fn field(&self, page: &mut Page, field: &Field, option: &str) {
        let value = type_words(page, self.api, &field.value);
        let required = match (field.required, self.side) {
            (false, _) => "",
            (true, Side::Request) => ", required",
            (true, Side::Response) => ", always present",
        };
        let name = format!("{}<br>{}{required}", code_cell(&field.wire), cell(&value));
        let about = format!("{option}{}", self.about(page, field));
        let mut sources = vec![page.source_below(&field.evidence, self.item)];
        for other in &field.other_names {
            let source = page.source_below(&other.evidence, self.item);
            sources.push(format!("{}: {source}", code_cell(&other.wire)));
        }
        sources.retain(|source| !source.is_empty());
        row(page, [&name, &about, &sources.join("; ")]);
    }

    fn about(&self, page: &mut Page, field: &Field) -> String {
        let mut about = vec![escape_cell(&field.summary)];
        let style = prose::list_style(field).filter(|_| self.is_text);
        let facts = prose::default(field).into_iter().chain(style);
        let forms = prose::further_forms(field);
        let facts = facts.chain(forms).chain(prose::reading(field)).chain(prose::constraints(field));
        about.extend(facts.map(|sentence| cell(&sentence)));
        about.extend(prose::other_names(field).map(|sentence| cell(&sentence)));
        if field.pii {
            about.push("Personal data.".to_string());
        }
        if let Some(gone) = &field.deprecated {
            about.push(cell(&prose::deprecation(gone)));
        }
        about.extend(page.marks(&field.conflicts));
        about.retain(|sentence| !sentence.is_empty());
        about.join(" ")
    }

    fn choice(&self, page: &mut Page, choice: &Choice) {
        let options: Vec<String> = choice.options.iter().map(|option| code_cell(&option.name)).collect();
        let required = if choice.required { ", required" } else { "" };
        let name = format!("*{}*<br>one of {}{required}", escape(&choice.name), prose::listed(&options, "or"));
        let source = page.source_below(&choice.evidence, self.item);
        row(page, [&name, &escape_cell(&choice.summary), &source]);
        for option in &choice.options {
            let lead = format!("With {}: ", code_cell(&option.name));
            for entry in &option.entries {
                self.entry(page, entry, &lead);
            }
        }
    }
}

/// A type in words, with names that lead to their tables.
pub(super) fn type_words(page: &mut Page, api: &Api, value: &Type) -> String {
    let link = named_in(value).map(|name| page.type_link(api, name));
    prose::type_words(value, &|_| link.clone().unwrap_or_default())
}

/// The type of the API that a type names at the bottom of lists, maps and nulls.
fn named_in(value: &Type) -> Option<&str> {
    match value {
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => named_in(inner),
        Type::Named(name) => Some(name),
        _ => None,
    }
}

/// A type: its heading, what it is, and its table. `enclosing` is where it comes from if it does not say so.
pub(super) fn definition(page: &mut Page, api: &Api, definition: &TypeDefinition, enclosing: &Evidence) {
    page.type_heading(&definition.name);
    let mut about = vec![escape(&definition.summary)];
    match &definition.kind {
        TypeKind::Object { free_members: Some(_), .. } => {
            about.push("Members of any other name are allowed.".to_owned())
        }
        TypeKind::Enum { open: true, .. } => about.push("Other values are allowed.".to_owned()),
        _ => {}
    }
    about.extend(page.marks(&definition.conflicts));
    about.push(page.source(&definition.evidence));
    about.retain(|sentence| !sentence.is_empty());
    page.paragraph(about.join(" "));
    let item = definition.evidence.or(enclosing);
    let members = Members { api, side: definition.side, is_text: false, item };
    match &definition.kind {
        TypeKind::Object { entries, .. } if entries.is_empty() => {}
        TypeKind::Object { entries, .. } => members.table(page, entries),
        TypeKind::Row { columns } => {
            let entries: Vec<Entry> = columns.iter().cloned().map(Entry::Field).collect();
            members.table(page, &entries);
        }
        TypeKind::Enum { values, .. } => enum_values(page, values, item),
        TypeKind::Union { alternatives } => {
            let words: Vec<String> = alternatives.iter().map(|value| type_words(page, api, value)).collect();
            page.paragraph(format!("One of: {}.", words.join("; ")));
        }
    }
}

fn enum_values(page: &mut Page, values: &[EnumValue], item: &Evidence) {
    head(page, ["value, in Rust", "what it means", "source"]);
    for value in values {
        let name = format!("{}, `{}`", code_cell(&value.wire), names::pascal(&value.name));
        let source = page.source_below(&value.evidence, item);
        row(page, [&name, &escape_cell(&value.meaning), &source]);
    }
}

/// A documented error: its code and its name in Rust, what it means and what to do about it, and what kind it is.
pub(super) fn error(page: &mut Page, error: &ErrorRow, source: &str) {
    let sign = error.code.as_deref().or(error.text.as_deref()).unwrap_or_default();
    let name = format!("{}, `{}`", code_cell(sign), names::pascal(&error.name));
    let about = format!("{} {}", escape_cell(&error.meaning), escape_cell(&error.remedy));
    let mut kind = vec![error.class.word().replace('_', " ")];
    kind.extend(error.status.map(|status| format!("HTTP {status}")));
    kind.extend((!source.is_empty()).then(|| source.to_owned()));
    row(page, [&name, about.trim(), &kind.join("; ")]);
}
