//! The auth schemes, and how credentials are exchanged for tokens.

use super::page::Page;
use super::tables;
use crate::emit::text::escape::{code, code_cell, escape_cell};
use crate::emit::text::prose::listed;
use crate::model::{Api, AuthScheme, Credential, CredentialPlace, Token, TokenBody, TokenRequest};

/// The section about authentication.
pub(super) fn schemes(api: &Api, page: &mut Page) {
    page.section("Authentication");
    if api.auth.is_empty() {
        page.paragraph("The documents name no credentials.");
        return;
    }
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
    let body = scheme.token.as_ref().map_or("body member", |token| member(&token.exchange));
    let sent = if scheme.token.is_some() { "Sent in the token request as" } else { "Sent as" };
    let name = format!("{}<br>{}", code_cell(&scheme.name), code_cell(&credential.name));
    let about = format!("{} {sent} {}.", escape_cell(&credential.summary), place(credential, body));
    let source = page.citations(credential.evidence.or(&scheme.evidence));
    tables::row(page, [&name, &about, &source]);
}

/// Where a credential goes; `body` is what a body has there.
fn place(credential: &Credential, body: &str) -> String {
    match &credential.place {
        CredentialPlace::Body { name } => format!("{body} {}", code_cell(name)),
        CredentialPlace::Query { name } => format!("query parameter {}", code_cell(name)),
        CredentialPlace::Header { name, prefix } => format!("header {}", code_cell(&format!("{name}: {prefix}…"))),
    }
}

fn token(scheme: &AuthScheme, token: &Token, page: &mut Page) {
    let enclosing = token.evidence.or(&scheme.evidence);
    let life = match (token.lifetime, &token.answer.lifetime) {
        (Some(seconds), None) => format!("It is valid for {seconds} seconds."),
        (Some(seconds), Some(path)) => {
            format!("Its lifetime in seconds is in {}, or {seconds} if that is missing.", code(path))
        }
        (None, path) => format!("Its lifetime in seconds is in {}.", code(path.as_deref().unwrap_or_default())),
    };
    page.part("Token of ", &scheme.name);
    page.line("");
    let source = page.source(token.exchange.evidence.or(enclosing));
    let credentials = if scheme.credentials.len() == 1 { "the credential" } else { "the credentials" };
    let is_in_body = |credential: &Credential| matches!(credential.place, CredentialPlace::Body { .. });
    let is_in_body = scheme.credentials.iter().all(is_in_body);
    let exchange = request(&token.exchange, credentials, is_in_body);
    page.line(format!("- To get a token, {exchange}. {source}"));
    let source = page.source(token.sent_as.evidence.or(enclosing));
    page.line(format!("- Calls send the token as {}. {source}", place(&token.sent_as, "body member")));
    page.line(format!("- The response has the token in {}. {life}", code(&token.answer.token)));
    let Some(refresh) = &token.refresh else { return };
    let rotates = if refresh.rotates {
        "A refresh token works once; the response has the next one."
    } else {
        "A refresh token works until a response has another one."
    };
    let source = page.source(refresh.request.evidence.or(enclosing));
    let sent = format!(
        "the previous response's {} as {}",
        code(token.answer.refresh_token.as_deref().unwrap_or_default()),
        place(&refresh.refresh_token, member(&refresh.request)),
    );
    page.line(format!("- To renew it, {}. {rotates} {source}", request(&refresh.request, &sent, false)));
}

/// Method and path of a request for a token, and what it sends: `what`, and what is always the same. `is_in_body` is whether
/// `what` stands in the body, which is not said yet.
fn request(request: &TokenRequest, what: &str, is_in_body: bool) -> String {
    let query: Vec<String> = request.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let (constants, form): (Vec<String>, _) = match &request.body {
        TokenBody::None => (Vec::new(), ""),
        TokenBody::Form(fields) => {
            (fields.iter().map(|(name, value)| code(&format!("{name}={value}"))).collect(), " as a form")
        }
        TokenBody::Json(members) => {
            (members.iter().map(|(name, value)| code(&format!("{name}: {value}"))).collect(), " as JSON")
        }
    };
    let sent = match (is_in_body, constants.is_empty()) {
        (true, _) => format!("{}{form}", listed(&[&[what.to_owned()], &constants[..]].concat(), "and")),
        (false, true) => what.to_owned(),
        (false, false) => format!("{what} and,{form}, {}", listed(&constants, "and")),
    };
    let limits: Vec<String> = request.rate_limits.iter().map(|limit| format!("`{limit}`")).collect();
    let limits = if limits.is_empty() { String::new() } else { format!(" (rate limit {})", limits.join(" and ")) };
    format!("{} sends {sent}{limits}", code(&format!("{} {}{query}", request.method, request.path)))
}

/// What the body of a request for a token has.
fn member(request: &TokenRequest) -> &'static str {
    if matches!(request.body, TokenBody::Form(_)) { "form field" } else { "body member" }
}
