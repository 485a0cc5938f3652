//! The index of all APIs, and the page of one: servers, authentication, envelope, errors.

use std::fmt::Write;

use super::{HEADER, auth, code, code_cell, escape, escape_cell, source};
use crate::emit::text::prose;
use crate::model::{Api, Conflict, Envelope, Model};

/// `docs/README.md`.
pub(super) fn index(model: &Model) -> String {
    let mut page = format!("{HEADER}# Reference\n");
    for api in &model.apis {
        let _ = write!(page, "\n## [{}]({}/README.md)\n\n{}\n\n", escape(&api.title), api.id, escape(&api.summary));
        page.push_str("| operation | request | what it does |\n|---|---|---|\n");
        for operation in &api.operations {
            let request = code(&format!("{} {}", operation.method, operation.path_template()));
            let link = format!("[{}]({}/{}.md)", code(&operation.id), api.id, operation.id);
            let gone = if operation.deprecated.is_some() { " (deprecated)" } else { "" };
            let _ = writeln!(page, "| {link}{gone} | {request} | {} |", escape_cell(&operation.summary));
        }
    }
    page
}

/// `docs/<api>/README.md`.
pub(super) fn api(model: &Model, api: &Api) -> String {
    let mut page = format!("{HEADER}# {}\n\n{}\n\n", escape(&api.title), escape(&api.summary));
    let _ = writeln!(page, "Source: {}.", source(model, &api.evidence, &api.evidence));
    servers(model, api, &mut page);
    auth::ways(model, api, &mut page);
    envelope(model, api, &mut page);
    errors(model, api, &mut page);
    rate_limits(model, api, &mut page);
    conflicts(model, &api.conflicts, &mut page);
    page
}

fn servers(model: &Model, api: &Api, page: &mut String) {
    page.push_str("\n## Base addresses\n\n| name | address | when | source |\n|---|---|---|---|\n");
    for server in &api.servers {
        let source = source(model, &server.evidence, &api.evidence);
        let _ = writeln!(
            page,
            "| `{}` | {} | {} | {source} |",
            server.name,
            code_cell(&server.url),
            escape_cell(&server.summary)
        );
    }
}

fn envelope(model: &Model, api: &Api, page: &mut String) {
    let Envelope { error, success, success_required, code: code_member, message, evidence } = &api.envelope;
    page.push_str("\n## Success and failure\n\nJudged in any HTTP status, before anything is decoded.\n\n");
    let marker = |marker: &crate::model::Marker| match &marker.equals {
        Some(value) => format!("{} is {}", code(&marker.member), code(value)),
        None => format!("{} is there", code(&marker.member)),
    };
    if let Some(error) = error {
        let _ = writeln!(page, "- An error: {}.", marker(error));
    }
    if let Some(success) = success {
        let when = if *success_required { "always" } else { "where the member stands" };
        let _ = writeln!(page, "- A success: {}, {when}.", marker(success));
    }
    if let Some(member) = code_member {
        let _ = writeln!(page, "- The vendor's code stands in {}.", code(member));
    }
    if let Some(member) = message {
        let _ = writeln!(page, "- The vendor's message stands in {}.", code(member));
    }
    let _ = writeln!(page, "\nSource: {}.", source(model, evidence, &api.evidence));
}

fn errors(model: &Model, api: &Api, page: &mut String) {
    page.push_str("\n## Errors\n");
    for table in &api.error_tables {
        let _ = write!(
            page,
            "\n### `{}`\n\n| code | `ErrorCode` | class | means | remedy | source |\n|---|---|---|---|---|---|\n",
            table.name
        );
        for row in &table.rows {
            let sign = row.code.as_deref().or(row.text.as_deref()).unwrap_or_default();
            let variant = crate::names::pascal(&row.name);
            let (meaning, remedy) = (escape_cell(&row.meaning), escape_cell(&row.remedy));
            let source = source(model, &row.evidence, &api.evidence);
            let _ = writeln!(
                page,
                "| {} | `{variant}` | {} | {meaning} | {remedy} | {source} |",
                code_cell(sign),
                row.class.word()
            );
        }
    }
}

fn rate_limits(model: &Model, api: &Api, page: &mut String) {
    if api.rate_limits.is_empty() {
        return;
    }
    page.push_str(
        "\n## Rate limits\n\nA client waits for its turn, or fails at once when it is told to.\n\n\
         | limit | allows | holds for | source |\n|---|---|---|---|\n",
    );
    for limit in &api.rate_limits {
        let (allows, summary) = (escape_cell(&prose::rate_limit(limit)), escape_cell(&limit.summary));
        let source = source(model, &limit.evidence, &api.evidence);
        let _ = writeln!(page, "| `{}` | {allows} | {summary} | {source} |", limit.name);
    }
}

/// What the documents contradict themselves about.
pub(super) fn conflicts<'a>(model: &Model, conflicts: impl IntoIterator<Item = &'a Conflict>, page: &mut String) {
    let mut conflicts = conflicts.into_iter().peekable();
    if conflicts.peek().is_none() {
        return;
    }
    page.push_str("\n## Where the documents contradict themselves\n");
    for conflict in conflicts {
        let _ = write!(page, "\n### {}\n\n", code(&conflict.about));
        for claim in &conflict.claims {
            let _ = writeln!(page, "- {}: {}", source(model, &claim.evidence, &claim.evidence), code(&claim.value));
        }
        let _ = writeln!(page, "\n{}", prose::chosen(conflict));
    }
}
