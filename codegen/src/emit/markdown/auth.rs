//! The auth schemes, and how credentials are exchanged for tokens.

use super::page::Page;
use super::tables;
use crate::emit::text::escape::{code, code_cell, escape_cell};
use crate::model::{Api, AuthScheme, Credential, CredentialPlace, Evidence, Token, TokenBody, TokenRequest};

/// The section about authentication.
pub(super) fn schemes(api: &Api, page: &mut Page) {
    page.section("Authentication");
    page.paragraph("A client uses exactly one scheme.");
    tables::head(page, ["scheme, credential", "what it is", "source"]);
    for scheme in &api.auth {
        for credential in &scheme.credentials {
            self::credential(scheme, credential, page);
        }
    }
    for scheme in &api.auth {
        if let Some(token) = &scheme.token {
            self::token(scheme, token, page);
        }
    }
}

fn credential(scheme: &AuthScheme, credential: &Credential, page: &mut Page) {
    let sent = if scheme.token.is_some() { "Sent in the token request as" } else { "Sent as" };
    let name = format!("{}<br>{}", code_cell(&scheme.name), code_cell(&credential.name));
    let about = format!("{} {sent} {}.", escape_cell(&credential.summary), place(credential));
    let source = page.citations(or(&credential.evidence, &scheme.evidence));
    tables::row(page, [&name, &about, &source]);
}

/// The evidence of a fact, or what encloses it where it has none of its own.
fn or<'a>(own: &'a Evidence, enclosing: &'a Evidence) -> &'a Evidence {
    if own.citations.is_empty() { enclosing } else { own }
}

fn place(credential: &Credential) -> String {
    match &credential.place {
        CredentialPlace::Body { name } => format!("body member {}", code_cell(name)),
        CredentialPlace::Query { name } => format!("query parameter {}", code_cell(name)),
        CredentialPlace::Header { name, prefix } => format!("header {}", code_cell(&format!("{name}: {prefix}…"))),
    }
}

fn token(scheme: &AuthScheme, token: &Token, page: &mut Page) {
    let enclosing = or(&token.evidence, &scheme.evidence);
    let life = match (token.lifetime, &token.answer.lifetime) {
        (Some(seconds), None) => format!("It lives {seconds} seconds."),
        (Some(seconds), Some(path)) => {
            format!("Its lifetime in seconds is in {}, or {seconds} if that is missing.", code(path))
        }
        (None, path) => format!("Its lifetime in seconds is in {}.", code(path.as_deref().unwrap_or_default())),
    };
    page.part("Token of ", &scheme.name);
    page.line("");
    let source = page.source(or(&token.exchange.evidence, enclosing));
    page.line(format!("- {} exchanges the credentials for a token. {source}", request(&token.exchange)));
    let source = page.source(or(&token.sent_as.evidence, enclosing));
    page.line(format!("- Calls send the token as {}. {source}", place(&token.sent_as)));
    page.line(format!("- The response has the token in {}. {life}", code(&token.answer.token)));
    let Some(refresh) = &token.refresh else { return };
    let rotates = if refresh.rotates {
        "A refresh token works once; the response has the next one."
    } else {
        "A refresh token works until a response has another one."
    };
    let source = page.source(or(&refresh.request.evidence, enclosing));
    page.line(format!(
        "- {} gets the next token: the refresh token, in {} of the response before, is sent as {}. {rotates} {source}",
        request(&refresh.request),
        code(token.answer.refresh_token.as_deref().unwrap_or_default()),
        place(&refresh.refresh_token),
    ));
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
    let limits = if limits.is_empty() { String::new() } else { format!(" (rate limit {})", limits.join(" and ")) };
    format!("{}{with}{limits}", code(&format!("{} {}{query}", request.method, request.path)))
}

fn with(noun: &str, constants: impl Iterator<Item = String>) -> String {
    let constants: Vec<String> = constants.map(|constant| code(&constant)).collect();
    match constants.as_slice() {
        [] => format!(" with {noun}"),
        _ => format!(" with {noun} that also has {}", constants.join(" and ")),
    }
}
