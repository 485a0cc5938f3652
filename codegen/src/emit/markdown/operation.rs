//! The page of one operation.

use super::page::Page;
use super::records;
use super::tables::{self, Members};
use crate::emit::text::escape::{code, escape};
use crate::emit::text::prose;
use crate::emit::text::record::PageName;
use crate::model::{
    Api, Body, Conflict, Model, NextCursor, Operation, PageEnd, PagedBy, Pagination, Response, Rule, Side,
};

/// `docs/<api>/<operation>.md`.
pub(super) fn page(model: &Model, api: &Api, operation: &Operation) -> Page {
    let mut writer = Writer { api, operation, page: Page::new(PageName::Operation(operation.id.clone())) };
    writer.head();
    writer.description();
    writer.places();
    writer.rules();
    writer.pagination();
    writer.response();
    writer.types();
    writer.errors();
    records::section(&mut writer.page, &operation.conflicts);
    writer.page.sources(model);
    writer.page
}

struct Writer<'a> {
    api: &'a Api,
    operation: &'a Operation,
    page: Page,
}

impl Writer<'_> {
    fn method(&self) -> String {
        crate::names::method(&self.operation.id)
    }

    fn head(&mut self) {
        let operation = self.operation;
        self.page.title(&code(&operation.id), &operation.id);
        self.page.paragraph(escape(&operation.summary));
        let request = code(&format!("{} {}", operation.method, operation.path_template()));
        let schemes: Vec<String> = operation.auth.iter().map(|scheme| code(scheme)).collect();
        let schemes = if schemes.is_empty() { "none".to_owned() } else { prose::listed(&schemes, "or") };
        let source = self.page.own_source(&operation.evidence);
        self.page.paragraph(format!(
            "{request}, {}. Auth: {schemes}. Client method: {}. {source}",
            prose::safety(operation.safety),
            code(&self.method()),
        ));
        if let Some(gone) = &operation.deprecated {
            let source = self.page.source(&gone.evidence);
            self.page.paragraph(format!("{} {source}", prose::deprecation(gone)));
        }
        // A disagreement about a member or a rule has its mark there.
        let is_whole = |conflict: &&Conflict| conflict.beside.iter().all(|path| !path.contains('.'));
        let disagreement = self.page.disagreement(operation.conflicts.iter().filter(is_whole));
        self.page.paragraph(disagreement);
    }

    fn description(&mut self) {
        for paragraph in self.operation.description.trim().split("\n\n") {
            self.page.paragraph(escape(paragraph));
        }
        if let Body::Json { content_type, .. } = &self.operation.body
            && content_type != "application/json"
        {
            self.page.paragraph(format!("The body is sent as {}.", code(content_type)));
        }
        for limit in self.operation.rate_limits.iter().filter_map(|name| self.api.rate_limit(name)) {
            let source = self.page.source(&limit.evidence);
            self.page.paragraph(format!("Rate limit {}: {} {source}", code(&limit.name), prose::rate_limit(limit)));
        }
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
                self.page.section(title);
                let is_text = title != "Body";
                let members = Members { api: self.api, side: Side::Request, is_text, item: &operation.evidence };
                members.table(&mut self.page, entries);
            }
        }
    }

    fn rules(&mut self) {
        if self.operation.rules.is_empty() {
            return;
        }
        self.page.section("Rules between fields");
        self.page.line("");
        for rule in &self.operation.rules {
            self.rule(rule);
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let mut sentences = vec![prose::rule(rule, self.operation, self.api)];
        sentences.extend((!rule.refuses).then(|| prose::WARNS.to_owned()));
        let path = format!("rules.{}.{}", rule.kind.word(), rule.kind.fields().first().copied().unwrap_or_default());
        let is_beside = |conflict: &&Conflict| conflict.beside.contains(&path);
        sentences.extend(self.page.marks(self.operation.conflicts.iter().filter(is_beside)));
        sentences.push(self.page.source(&rule.evidence));
        sentences.retain(|sentence| !sentence.is_empty());
        self.page.line(format!("- {}", sentences.join(" ")));
    }

    fn pagination(&mut self) {
        let Some(pagination) = &self.operation.pagination else { return };
        let Pagination { by, size, items, evidence, .. } = pagination;
        let (asked, end) = match by {
            PagedBy::Number { page, first, end } => {
                (format!("{} is the page number, starting at {first}", code(page)), page_end(end))
            }
            PagedBy::Cursor { after, next } => (format!("{} is the cursor", code(after)), next_cursor(next)),
        };
        let size = size.as_ref().map(|size| format!("; {} is the page size", code(size))).unwrap_or_default();
        let source = self.page.source(evidence);
        self.page.section("Pages");
        self.page.paragraph(format!("{asked}{size}. The items are in {}. {end} {source}", code(items)));
        self.page.paragraph(format!(
            "{} streams the items of all pages; `.pages()` turns it into a stream of pages. {}",
            code(&format!("{}_items", self.method())),
            prose::promise(pagination),
        ));
    }

    fn response(&mut self) {
        self.page.section("Response");
        let text = match &self.operation.response {
            Response::Json(value) => {
                let list = self.api.list_of(value).map(|list| format!(" {}", prose::page(&list)));
                let words = tables::type_words(&mut self.page, self.api, value);
                format!("JSON: {words}.{}", list.unwrap_or_default())
            }
            Response::Csv { row } => {
                let (method, row) = (self.method(), self.page.type_link(self.api, row));
                format!(
                    "CSV, with or without a header row: rows of {row}. {} streams them in constant memory; a row that cannot \
                     be read is an error with its number and byte offset, and the stream continues. {} saves the response \
                     unchanged; the file appears only when complete. An empty response is an error, because a report that \
                     failed may look the same; with `.unchecked()` it is no rows.",
                    code(&method),
                    code(&format!("{method}_to_file")),
                )
            }
        };
        self.page.paragraph(text);
    }

    /// The types of the operation's own file.
    fn types(&mut self) {
        let operation = self.operation;
        let own = self.api.types.iter().filter(|one| one.operation.as_deref() == Some(operation.id.as_str()));
        let mut own = own.peekable();
        if own.peek().is_some() {
            self.page.section("Types");
        }
        for definition in own {
            tables::definition(&mut self.page, self.api, definition, &operation.evidence);
        }
    }

    fn errors(&mut self) {
        let mut errors = self.api.errors_of(self.operation).peekable();
        if errors.peek().is_none() {
            return;
        }
        self.page.section("Errors");
        tables::head(&mut self.page, ["code, `ErrorCode`", "what it means, and what to do", "kind; source"]);
        for error in errors {
            // A row without a source has the API's, which is not always the page's.
            let evidence = error.evidence.or(&self.api.evidence);
            let source = self.page.source_below(evidence, &self.operation.evidence);
            tables::error(&mut self.page, error, &source);
        }
    }
}

fn page_end(end: &PageEnd) -> String {
    match end {
        PageEnd::LastPage(path) => format!("{} is the number of the last page.", code(path)),
        PageEnd::Total(path) => format!("{} is the number of items on all pages.", code(path)),
        PageEnd::EmptyPage => "A page without items is past the end.".to_owned(),
        PageEnd::ShortPage => "A page with fewer items than asked for is the last one.".to_owned(),
    }
}

fn next_cursor(next: &NextCursor) -> String {
    match next {
        NextCursor::Page(path) => format!("{} is the cursor of the next page, missing on the last one.", code(path)),
        NextCursor::LastItem(path) => {
            format!(
                "{} of the last item is the cursor of the next page; a page without items is past the end.",
                code(path)
            )
        }
    }
}
