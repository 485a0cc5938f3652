//! The ways to authenticate, and how tokens are had for credentials.

use std::fmt::Write;

use super::{code, code_cell, escape_cell, source};
use crate::model::{Api, AuthWay, Credential, CredentialPlace, Evidence, Model, Token, TokenBody, TokenRequest};

/// The section about authentication.
pub(super) fn ways(model: &Model, api: &Api, page: &mut String) {
    page.push_str(
        "\n## Authentication\n\nA client holds exactly one of these.\n\n\
         | way | credential | sent as | source |\n|---|---|---|---|\n",
    );
    for way in &api.auth {
        let of = if way.token.is_some() { " of the exchange" } else { "" };
        for credential in &way.credentials {
            let source = source(model, &credential.evidence, &way.evidence);
            let _ = writeln!(
                page,
                "| `{}` | `{}`: {} | {}{of} | {source} |",
                way.name,
                credential.name,
                escape_cell(&credential.summary),
                place(credential)
            );
        }
    }
    for way in &api.auth {
        if let Some(token) = &way.token {
            self::token(model, way, token, page);
        }
    }
}

fn place(credential: &Credential) -> String {
    match &credential.place {
        CredentialPlace::Body { name } => format!("body member {}", code_cell(name)),
        CredentialPlace::Query { name } => format!("query parameter {}", code_cell(name)),
        CredentialPlace::Header { name, prefix } => format!("header {}", code_cell(&format!("{name}: {prefix}…"))),
    }
}

fn token(model: &Model, way: &AuthWay, token: &Token, page: &mut String) {
    let exchange = request(&token.exchange);
    let enclosing = if token.evidence.citations.is_empty() { &way.evidence } else { &token.evidence };
    let source_of = |evidence: &Evidence| source(model, evidence, enclosing);
    let life = match (token.lifetime, &token.answer.lifetime) {
        (Some(seconds), None) => format!("It lives {seconds} seconds."),
        (Some(seconds), Some(path)) => {
            format!("{} says how many seconds it lives; without it, {seconds}.", code(path))
        }
        (None, path) => format!("{} says how many seconds it lives.", code(path.as_deref().unwrap_or_default())),
    };
    let _ = write!(
        page,
        "\n### The token of `{}`\n\n\
         - The credentials are exchanged for a token by {exchange}. ({})\n\
         - Calls carry it as {}. ({})\n\
         - The answer holds it in {}. {life}\n",
        way.name,
        source_of(&token.exchange.evidence),
        place(&token.sent_as),
        source_of(&token.sent_as.evidence),
        code(&token.answer.token),
    );
    let Some(refresh) = &token.refresh else { return };
    let rotates = if refresh.rotates {
        "A refresh token serves once: the answer holds the next one."
    } else {
        "A refresh token serves until the answer holds another one."
    };
    let _ = writeln!(
        page,
        "- The next token is had by {}, with the refresh token in {} of the answer before as {}. {rotates} ({})",
        request(&refresh.request),
        code(token.answer.refresh_token.as_deref().unwrap_or_default()),
        place(&refresh.refresh_token),
        source_of(&refresh.request.evidence)
    );
}

/// Method, path and what is always the same in a request for a token.
fn request(request: &TokenRequest) -> String {
    let query: Vec<String> = request.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let with = match &request.body {
        TokenBody::None => String::new(),
        TokenBody::Form(fields) => with("a form", fields.iter().map(|(name, value)| format!("{name}={value}"))),
        TokenBody::Json(members) => with("a JSON body", members.iter().map(|(name, value)| format!("{name}: {value}"))),
    };
    let limits: Vec<String> = request.rate_limits.iter().map(|limit| format!("`{limit}`")).collect();
    let limits =
        if limits.is_empty() { String::new() } else { format!(", within the rate limit {}", limits.join(" and ")) };
    format!("{}{with}{limits}", code(&format!("{} {}{query}", request.method, request.path)))
}

fn with(noun: &str, constants: impl Iterator<Item = String>) -> String {
    let constants: Vec<String> = constants.map(|constant| code(&constant)).collect();
    match constants.as_slice() {
        [] => format!(" with {noun}"),
        _ => format!(" with {noun} that holds {} too", constants.join(" and ")),
    }
}
