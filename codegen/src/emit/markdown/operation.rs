//! The page of one operation.

use super::{HEADER, cell, code, code_cell, escape, escape_cell, overview, source};
use crate::emit::text::prose;
use crate::model::{
    Api, Body, Choice, Conflict, Entry, Evidence, Field, Model, NextCursor, Operation, PageEnd, PagedBy, Pagination,
    Response, Type, TypeDefinition, TypeKind,
};

/// `docs/<api>/<operation>.md`.
pub(super) fn page(model: &Model, api: &Api, operation: &Operation) -> String {
    let mut page =
        Page { model, api, operation, text: HEADER.to_string(), is_text: false, shown: Vec::new(), told: Vec::new() };
    page.head();
    page.places();
    page.rules();
    page.pagination();
    page.response();
    page.errors();
    let Page { mut text, told, .. } = page;
    let rest = operation.conflicts.iter().filter(|conflict| !told.contains(&conflict.about));
    overview::conflicts(model, rest, &mut text);
    text
}

struct Page<'a> {
    model: &'a Model,
    api: &'a Api,
    operation: &'a Operation,
    text: String,
    /// Whether the table shows what is written as text.
    is_text: bool,
    /// The types whose tables stand on the page already.
    shown: Vec<String>,
    /// What the conflicts are about that stand beside a member or a type already.
    told: Vec<String>,
}

impl Page<'_> {
    fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    fn source(&self, evidence: &Evidence) -> String {
        source(self.model, evidence, &self.operation.evidence)
    }

    fn head(&mut self) {
        let operation = self.operation;
        self.line(format!("# `{}`\n\n{}\n", operation.id, escape(&operation.summary)));
        let request = code(&format!("{} {}", operation.method, operation.path_template()));
        let ways: Vec<String> = operation.auth.iter().map(|way| format!("`{way}`")).collect();
        self.line(format!("{request}, {}; authentication: {}.\n", operation.safety.word(), ways.join(" or ")));
        if let Body::Json { content_type, .. } = &operation.body
            && content_type != "application/json"
        {
            self.line(format!("The body is sent as {}.\n", code(content_type)));
        }
        if let Some(gone) = &operation.deprecated {
            self.line(format!("{} ({})\n", prose::deprecation(gone), self.source(&gone.evidence)));
        }
        for limit in operation.rate_limits.iter().filter_map(|name| self.api.rate_limit(name)) {
            let source = source(self.model, &limit.evidence, &self.api.evidence);
            self.line(format!("Rate limit `{}`: {} ({source})\n", limit.name, escape(&prose::rate_limit(limit))));
        }
        if !operation.description.trim().is_empty() {
            for paragraph in operation.description.trim().split("\n\n") {
                self.line(format!("{}\n", escape(paragraph)));
            }
        }
        self.line(format!(
            "Client method: `{}`. Source: {}.",
            operation.id.replace('.', "_"),
            self.source(&operation.evidence)
        ));
    }

    fn places(&mut self) {
        let operation = self.operation;
        let body = match operation.body {
            Body::Form { .. } => "Form",
            _ => "Body",
        };
        let places = [
            ("Path", &operation.path_parameters[..]),
            ("Query", &operation.query),
            ("Headers", &operation.headers),
            (body, operation.body.entries()),
        ];
        for (title, entries) in places {
            if !entries.is_empty() {
                self.line(format!("\n## {title}\n"));
                self.is_text = title != "Body";
                self.members(entries);
            }
        }
    }

    /// A table of members, then those of the types they name.
    fn members(&mut self, entries: &[Entry]) {
        self.line("| name | type | | what it is | source |\n|---|---|---|---|---|");
        for entry in entries {
            self.row(entry, "");
        }
        self.is_text = false;
        for entry in entries {
            self.types_of(entry);
        }
    }

    fn row(&mut self, entry: &Entry, option: &str) {
        match entry {
            Entry::Constant(constant) => {
                let source = self.source(&constant.evidence);
                let (name, value) = (code_cell(&constant.wire), code_cell(&constant.value.to_string()));
                let mut about = vec![format!("{option}sent unasked")];
                about.extend(self.contradictions(&constant.conflicts).iter().map(|text| cell(text)));
                self.line(format!("| {name} | always {value} | | {} | {source} |", about.join(". ")));
            }
            Entry::Field(field) => self.field_row(field, option),
            Entry::Choice(choice) => self.choice_rows(choice),
        }
    }

    fn field_row(&mut self, field: &Field, option: &str) {
        let required = if field.required { "required" } else { "" };
        let mut about = vec![escape_cell(&field.summary)];
        if let Some(default) = &field.default {
            let text = default.text().unwrap_or_else(|| default.to_string());
            about.push(format!("Left out, the vendor takes {}.", code_cell(&text)));
        }
        let style = prose::list_style(field).filter(|_| self.is_text).map(str::to_owned);
        let facts = style.into_iter().chain(prose::reading(field)).chain(prose::constraints(field));
        about.extend(facts.map(|sentence| cell(&sentence)));
        if field.pii {
            about.push("Personal data.".to_string());
        }
        about.extend(self.contradictions(&field.conflicts).iter().map(|text| cell(text)));
        if let Some(gone) = &field.deprecated {
            about.push(cell(&prose::deprecation(gone)));
        }
        let (name, value) = (code_cell(&field.wire), cell(&prose::type_name(&field.value)));
        let source = self.source(&field.evidence);
        self.line(format!("| {name} | {value} | {required} | {option}{} | {source} |", about.join(" ")));
    }

    /// The conflicts in words, which are then told.
    fn contradictions(&mut self, conflicts: &[Conflict]) -> Vec<String> {
        self.told.extend(conflicts.iter().map(|conflict| conflict.about.clone()));
        let (model, source) = (self.model, super::source);
        let in_words = |conflict| prose::conflict(conflict, |evidence| source(model, evidence, evidence));
        conflicts.iter().map(in_words).collect()
    }

    fn choice_rows(&mut self, choice: &Choice) {
        let required = if choice.required { "required" } else { "" };
        let options: Vec<String> = choice.options.iter().map(|option| format!("`{}`", option.name)).collect();
        let source = self.source(&choice.evidence);
        let about = escape_cell(&choice.summary);
        self.line(format!("| *{}* | one of {} | {required} | {about} | {source} |", choice.name, options.join(", ")));
        for option in &choice.options {
            let lead = format!("(`{}`) ", option.name);
            for entry in &option.entries {
                self.row(entry, &lead);
            }
        }
    }

    fn types_of(&mut self, entry: &Entry) {
        match entry {
            Entry::Field(field) => self.named_in(&field.value),
            Entry::Constant(_) => {}
            Entry::Choice(choice) => {
                for entry in choice.options.iter().flat_map(|option| &option.entries) {
                    self.types_of(entry);
                }
            }
        }
    }

    fn named_in(&mut self, value: &Type) {
        match value {
            Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => self.named_in(inner),
            Type::Named(name) if !self.shown.contains(name) => {
                self.shown.push(name.clone());
                if let Some(definition) = self.api.type_named(name) {
                    self.definition(definition);
                }
            }
            _ => {}
        }
    }

    fn definition(&mut self, definition: &TypeDefinition) {
        let source = self.source(&definition.evidence);
        self.line(format!("\n### `{}`\n\n{} ({source})\n", definition.name, escape(&definition.summary)));
        for contradiction in self.contradictions(&self.api.conflicts_beside(&format!("types.{}", definition.name))) {
            self.line(format!("{contradiction}\n"));
        }
        match &definition.kind {
            TypeKind::Object { entries, free_members } => {
                if free_members.is_some() {
                    self.line("Further members may stand in it by any name.\n");
                }
                self.members(entries);
            }
            TypeKind::Enum { values, open } => {
                self.line("| value | in code | means | source |\n|---|---|---|---|");
                for value in values {
                    let source = self.source(&value.evidence);
                    let (wire, variant) = (code_cell(&value.wire), crate::names::pascal(&value.name));
                    self.line(format!("| {wire} | `{variant}` | {} | {source} |", escape_cell(&value.meaning)));
                }
                if *open {
                    self.line("\nOther values are allowed.");
                }
            }
            TypeKind::Union { alternatives } => {
                let names: Vec<String> = alternatives.iter().map(prose::type_name).collect();
                self.line(format!("One of: {}.", names.join("; ")));
                alternatives.iter().for_each(|value| self.named_in(value));
            }
            TypeKind::Row { columns } => {
                let entries: Vec<Entry> = columns.iter().cloned().map(Entry::Field).collect();
                self.members(&entries);
            }
        }
    }

    fn rules(&mut self) {
        if self.operation.rules.is_empty() {
            return;
        }
        self.line("\n## Rules between fields\n");
        for rule in &self.operation.rules {
            let sure = if rule.refuses { "" } else { " It only warns." };
            self.line(format!("- {}{sure} ({})", prose::rule(rule), self.source(&rule.evidence)));
        }
    }

    fn pagination(&mut self) {
        let Some(pagination) = &self.operation.pagination else { return };
        let Pagination { by, size, items, evidence, .. } = pagination;
        let (asked, end) = match by {
            PagedBy::Number { page, first, end } => {
                (format!("Page number in {}, counted from {first}", code(page)), page_end(end))
            }
            PagedBy::Cursor { after, next } => (format!("Cursor in {}", code(after)), next_cursor(next)),
        };
        let size = size.as_ref().map(|size| format!(", page size in {}", code(size))).unwrap_or_default();
        let source = self.source(evidence);
        self.line(format!(
            "\n## Pages\n\n{asked}{size}; items in {}; {end}. ({source})\n\n\
             `{}_items` streams the items of all pages, or the pages. {}",
            code(items),
            self.operation.id.replace('.', "_"),
            prose::promise(pagination),
        ));
    }

    fn response(&mut self) {
        self.line("\n## Response\n");
        match &self.operation.response {
            Response::Json(value) => {
                self.line(format!("JSON: {}.", prose::type_name(value)));
                self.named_in(value);
            }
            Response::Csv { row } => {
                let method = self.operation.id.replace('.', "_");
                self.line(format!(
                    "CSV, with or without a header row: rows of `{row}`. `{method}` streams them in constant memory; a bad row \
                     is an error with its number and byte offset, and the stream goes on. `{method}_to_file` writes the \
                     answer as it is into a file, whole or not at all."
                ));
                self.named_in(&Type::Named(row.clone()));
            }
        }
    }

    fn errors(&mut self) {
        let rows: Vec<String> = self
            .api
            .errors_of(self.operation)
            .map(|row| {
                let sign = row.code.as_deref().or(row.text.as_deref()).unwrap_or_default();
                let status = row.status.map(|status| status.to_string()).unwrap_or_default();
                let (variant, class) = (crate::names::pascal(&row.name), row.class.word());
                let meaning = escape_cell(&row.meaning);
                format!("| {} | `ErrorCode::{variant}` | {status} | {class} | {meaning} |", code_cell(sign))
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.line("\n## Errors\n\nRemedies are on the [page of the API](README.md).\n\n| code | in code | status | class | means |\n|---|---|---|---|---|");
        rows.iter().for_each(|row| self.line(row));
    }
}

fn page_end(end: &PageEnd) -> String {
    match end {
        PageEnd::LastPage(path) => format!("{} holds the number of the last page", code(path)),
        PageEnd::Total(path) => format!("{} holds the number of items on all pages", code(path)),
        PageEnd::EmptyPage => "a page without items is past the end".to_owned(),
        PageEnd::ShortPage => "a page with fewer items than asked for is the last".to_owned(),
    }
}

fn next_cursor(next: &NextCursor) -> String {
    match next {
        NextCursor::Page(path) => {
            format!("{} holds the cursor of the next page, and is missing in the last", code(path))
        }
        NextCursor::LastItem(path) => {
            format!(
                "{} of the last item is the cursor of the next page; a page without items is past the end",
                code(path)
            )
        }
    }
}
