//! The page of one operation.

use super::{HEADER, code, code_cell, escape, escape_cell, overview, source};
use crate::emit::prose;
use crate::model::{
    Api, Body, Choice, Entry, Evidence, Field, Model, Operation, PageEnd, Pagination, Response, Type, TypeDefinition,
    TypeKind,
};

/// `docs/<api>/<operation>.md`.
pub(super) fn page(model: &Model, api: &Api, operation: &Operation) -> String {
    let mut page = Page { model, api, operation, text: HEADER.to_string(), shown: Vec::new() };
    page.head();
    page.places();
    page.rules();
    page.pagination();
    page.response();
    page.errors();
    overview::conflicts(model, &operation.conflicts, &mut page.text);
    page.text
}

struct Page<'a> {
    model: &'a Model,
    api: &'a Api,
    operation: &'a Operation,
    text: String,
    /// The types whose tables stand on the page already.
    shown: Vec<String>,
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
        if let Some(gone) = &operation.deprecated {
            let since = gone.since.as_ref().map(|day| format!(" since {day}")).unwrap_or_default();
            let instead =
                gone.replacement.as_ref().map(|other| format!(" Use instead: {}.", code(other))).unwrap_or_default();
            self.line(format!(
                "**Deprecated{since}**: {}{instead} ({})\n",
                escape(&gone.reason),
                self.source(&gone.evidence)
            ));
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
        for entry in entries {
            self.types_of(entry);
        }
    }

    fn row(&mut self, entry: &Entry, option: &str) {
        match entry {
            Entry::Constant(constant) => {
                let source = self.source(&constant.evidence);
                let value = code_cell(&constant.value.to_string());
                self.line(format!(
                    "| {} | always {value} | | {option}sent unasked | {source} |",
                    code_cell(&constant.wire)
                ));
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
        about.extend(prose::constraints(field).iter().map(|sentence| escape_cell(sentence)));
        if field.pii {
            about.push("Personal data.".to_string());
        }
        if let Some(gone) = &field.deprecated {
            about.push(format!("Deprecated: {}", escape_cell(&gone.reason)));
        }
        let (name, value) = (code_cell(&field.wire), prose::type_name(&field.value).replace('|', "\\|"));
        let source = self.source(&field.evidence);
        self.line(format!("| {name} | {value} | {required} | {option}{} | {source} |", about.join(" ")));
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
        let Pagination { page, first, size, items, end, evidence, .. } = pagination;
        let end = match end {
            PageEnd::LastPage(path) => format!("{} holds the number of the last page", code(path)),
            PageEnd::EmptyPage => "a page without items is past the end".to_string(),
            PageEnd::ShortPage => "a page with fewer items than asked for is the last".to_string(),
        };
        let size = size.as_ref().map(|size| format!(", page size in {}", code(size))).unwrap_or_default();
        let source = self.source(evidence);
        self.line(format!(
            "\n## Pages\n\nPage number in {}, counted from {first}{size}; items in {}; {end}. ({source})\n\n\
             Pages are numbered: items that arrive or vanish between two pages shift the rest, so a stream may show an item \
             twice or miss one.",
            code(page),
            code(items),
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
                self.line(format!("CSV, with or without a header row: rows of `{row}`."));
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
                format!("| {} | {} | {} |", code_cell(sign), row.class.word(), escape_cell(&row.meaning))
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.line("\n## Errors\n\nRemedies are on the [page of the API](README.md).\n\n| code | class | means |\n|---|---|---|");
        rows.iter().for_each(|row| self.line(row));
    }
}
