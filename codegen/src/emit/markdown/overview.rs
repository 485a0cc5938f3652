//! The index of all APIs, and the page of one: servers, authentication, envelope, errors.

use std::fmt::Write;

use super::page::{HEADER, Page};
use super::{auth, records, tables};
use crate::emit::text::escape::{cell, code, code_cell, escape, escape_cell};
use crate::emit::text::prose;
use crate::emit::text::record::{PageName, Record};
use crate::model::{Api, Conflict, Envelope, Marker, Model};

/// `docs/README.md`.
pub(super) fn index(model: &Model) -> String {
    let mut page = format!("{HEADER}# Reference\n");
    for api in &model.apis {
        let _ = write!(page, "\n## [{}]({}/README.md)\n\n{}\n\n", escape(&api.title), api.id, escape(&api.summary));
        page.push_str("| operation | what it does | request |\n|---|---|---|\n");
        for operation in &api.operations {
            let request = code_cell(&format!("{} {}", operation.method, operation.path_template()));
            let link = format!("[{}]({}/{}.md)", code(&operation.id), api.id, operation.id);
            let gone = if operation.deprecated.is_some() { " (deprecated)" } else { "" };
            let _ = writeln!(page, "| {link}{gone} | {} | {request} |", escape_cell(&operation.summary));
        }
    }
    page
}

/// `docs/<api>/README.md`.
pub(super) fn api(model: &Model, api: &Api) -> Page {
    let mut page = Page::new(PageName::Api);
    page.title(&escape(&api.title), &api.title);
    page.paragraph(escape(&api.summary));
    let is_of_api = |conflict: &&Conflict| Record::of(conflict).page == PageName::Api;
    let disagreement = page.disagreement(api.conflicts.iter().filter(is_of_api));
    let source = page.own_source(&api.evidence);
    page.paragraph(format!("{source} {disagreement}").trim());
    operations(api, &mut page);
    servers(api, &mut page);
    auth::schemes(api, &mut page);
    envelope(api, &mut page);
    errors(api, &mut page);
    rate_limits(api, &mut page);
    records::section(&mut page, api.conflicts.iter().filter(is_of_api));
    page.sources(model);
    page
}

fn operations(api: &Api, page: &mut Page) {
    page.section("Operations");
    page.line("");
    for operation in &api.operations {
        let gone = if operation.deprecated.is_some() { " Deprecated." } else { "" };
        page.line(format!("- [{}]({}.md): {}{gone}", code(&operation.id), operation.id, escape(&operation.summary)));
    }
    if api.types.iter().any(|definition| definition.operation.is_none()) {
        page.paragraph("Types that several of them share are on [a page of their own](types.md).");
    }
}

fn servers(api: &Api, page: &mut Page) {
    page.section("Base URLs");
    tables::head(page, ["name", "when to use it", "source"]);
    for server in &api.servers {
        let source = page.source_below(&server.evidence, &api.evidence);
        let name = format!("{}<br>{}", code_cell(&server.name), code_cell(&server.url));
        tables::row(page, [&name, &escape_cell(&server.summary), &source]);
    }
}

fn envelope(api: &Api, page: &mut Page) {
    let Envelope { error, success, success_required, code: code_member, message, evidence } = &api.envelope;
    page.section("Success and failure");
    let source = page.source(evidence);
    page.paragraph(format!("Checked whatever the HTTP status is, before anything is decoded. {source}").trim());
    page.line("");
    let marker = |marker: &Marker| match &marker.equals {
        Some(value) => format!("{} is {}", code(&marker.member), code(value)),
        None => format!("{} is present", code(&marker.member)),
    };
    if let Some(error) = error {
        page.line(format!("- Error: {}.", marker(error)));
    }
    if let Some(success) = success {
        let when = if *success_required { "required" } else { "checked only if the member is present" };
        page.line(format!("- Success: {}; {when}.", marker(success)));
    }
    if let Some(member) = code_member {
        page.line(format!("- Error code: {}.", code(member)));
    }
    if let Some(member) = message {
        page.line(format!("- Error message: {}.", code(member)));
    }
}

fn errors(api: &Api, page: &mut Page) {
    if api.error_tables.iter().all(|table| table.rows.is_empty()) {
        return;
    }
    page.section("Errors");
    for table in &api.error_tables {
        page.part("", &table.name);
        tables::head(page, ["code, `ErrorCode`", "what it means, and what to do", "kind; source"]);
        for row in &table.rows {
            let source = page.source_below(&row.evidence, &api.evidence);
            tables::error(page, row, &source);
        }
    }
}

fn rate_limits(api: &Api, page: &mut Page) {
    if api.rate_limits.is_empty() {
        return;
    }
    page.section("Rate limits");
    page.paragraph("A client waits until a limit allows the next call, or fails at once with `RateLimiting::Fail`.");
    tables::head(page, ["limit", "what it allows", "source"]);
    for limit in &api.rate_limits {
        let about = format!("{} {}", cell(&prose::rate_limit(limit)), escape_cell(&limit.summary));
        let source = page.source_below(&limit.evidence, &api.evidence);
        tables::row(page, [&code_cell(&limit.name), &about, &source]);
    }
}
