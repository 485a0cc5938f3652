//! Requests for tokens: recognises them, and checks what they send.

use callspec_codegen::model::{Api, AuthScheme, Credential, CredentialPlace, Json, TokenBody, TokenRequest};

use crate::request::decode::content_type_differs;
use crate::request::received::{Pair, Received};
use crate::value::json;
use crate::violation::{RuleName, Violation};

/// A request for a token, parsed.
pub(crate) struct ParsedTokenRequest<'a> {
    pub(crate) scheme: &'a AuthScheme,
    /// `exchange` or `refresh`.
    pub(crate) word: &'static str,
    pub(crate) request: &'a TokenRequest,
    pub(crate) refresh_token: Option<String>,
    pub(crate) violations: Vec<Violation>,
}

/// The request for a token that has this method and path.
pub(crate) fn find<'a>(api: &'a Api, received: &Received) -> Option<ParsedTokenRequest<'a>> {
    for scheme in &api.auth {
        let Some(token) = &scheme.token else { continue };
        if is(&token.exchange, received) {
            let mut violations = Vec::new();
            let sent = TokenRequestValues::read(&token.exchange, received, &mut violations);
            for credential in &scheme.credentials {
                if sent.credential(credential).as_deref() != Some(credential.example.as_str()) {
                    let name = credential.place.name();
                    violations.push(Violation::refusing(name, RuleName::Auth, "is missing or wrong"));
                }
            }
            sent.check(&token.exchange, &scheme.credentials, &mut violations);
            return Some(ParsedTokenRequest {
                scheme,
                word: "exchange",
                request: &token.exchange,
                refresh_token: None,
                violations,
            });
        }
        let Some(refresh) = token.refresh.as_ref().filter(|refresh| is(&refresh.request, received)) else { continue };
        let mut violations = Vec::new();
        let sent = TokenRequestValues::read(&refresh.request, received, &mut violations);
        let refresh_token = sent.credential(&refresh.refresh_token);
        sent.check(&refresh.request, std::slice::from_ref(&refresh.refresh_token), &mut violations);
        return Some(ParsedTokenRequest {
            scheme,
            word: "refresh",
            request: &refresh.request,
            refresh_token,
            violations,
        });
    }
    None
}

fn is(request: &TokenRequest, received: &Received) -> bool {
    request.method == received.method && request.path == received.path
}

/// Names and values of a request; those of a JSON body are JSON.
struct TokenRequestValues<'a> {
    received: &'a Received,
    query: Vec<(String, String)>,
    body: Vec<(String, String)>,
    is_json: bool,
}

impl<'a> TokenRequestValues<'a> {
    fn read(request: &TokenRequest, received: &'a Received, violations: &mut Vec<Violation>) -> Self {
        let readable = |pairs: Vec<Pair>| {
            let pairs = pairs.into_iter().map(|(name, text)| (name, text.unwrap_or_default()));
            pairs.collect::<Vec<_>>()
        };
        let (body, content_type) = match &request.body {
            TokenBody::None => (Vec::new(), None),
            TokenBody::Form(_) => (readable(received.form_pairs()), Some("application/x-www-form-urlencoded")),
            TokenBody::Json(_) => match json::parse(&received.body) {
                Some(Json::Object(members)) => {
                    let members = members.into_iter().map(|(name, value)| (name, value.to_string()));
                    (members.collect(), Some("application/json"))
                }
                _ => {
                    violations.push(Violation::refusing("body", RuleName::Type, "is not a JSON object"));
                    (Vec::new(), Some("application/json"))
                }
            },
        };
        violations.extend(content_type.and_then(|expected| content_type_differs(received, expected)));
        let is_json = matches!(request.body, TokenBody::Json(_));
        Self { received, query: readable(received.query_pairs()), body, is_json }
    }

    /// What a credential's place holds.
    fn credential(&self, credential: &Credential) -> Option<String> {
        let in_pairs = |pairs: &[(String, String)], name: &str| {
            pairs.iter().find(|(other, _)| other == name).map(|(_, text)| text.clone())
        };
        match &credential.place {
            CredentialPlace::Query { name } => in_pairs(&self.query, name),
            CredentialPlace::Body { name } if self.is_json => {
                json::parse(in_pairs(&self.body, name)?.as_bytes())?.text()
            }
            CredentialPlace::Body { name } => in_pairs(&self.body, name),
            CredentialPlace::Header { name, prefix } => {
                self.received.header(name)?.strip_prefix(prefix).map(str::to_owned)
            }
        }
    }

    /// Checks that every constant is there, and nothing else but the credentials.
    fn check(&self, request: &TokenRequest, credentials: &[Credential], violations: &mut Vec<Violation>) {
        let in_query = credentials.iter().filter(|one| matches!(one.place, CredentialPlace::Query { .. }));
        let in_body = credentials.iter().filter(|one| matches!(one.place, CredentialPlace::Body { .. }));
        let constants: Vec<(String, String)> = match &request.body {
            TokenBody::None => Vec::new(),
            TokenBody::Form(fields) => fields.clone(),
            TokenBody::Json(members) => members.iter().map(|(name, value)| (name.clone(), value.to_string())).collect(),
        };
        compare(&self.query, &request.query, in_query, violations);
        compare(&self.body, &constants, in_body, violations);
    }
}

fn compare<'c>(
    sent: &[(String, String)],
    constants: &[(String, String)],
    credentials: impl Iterator<Item = &'c Credential>,
    violations: &mut Vec<Violation>,
) {
    let names: Vec<&str> = credentials.map(|credential| credential.place.name()).collect();
    for (name, value) in constants {
        let values: Vec<&String> = sent.iter().filter(|(other, _)| other == name).map(|(_, text)| text).collect();
        if values != [value] {
            violations.push(Violation::refusing(name, RuleName::Constant, format!("must be {value}")));
        }
    }
    for (name, _) in sent {
        let is_constant = constants.iter().any(|(constant, _)| constant == name);
        let is_once = sent.iter().filter(|(other, _)| other == name).count() == 1;
        let is_credential = names.contains(&name.as_str()) && is_once;
        if !is_constant && !is_credential {
            violations.push(Violation::refusing(name, RuleName::Unknown, "is unknown"));
        }
    }
}
