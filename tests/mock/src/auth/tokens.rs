//! The tokens of a vendor: those that it issues for credentials and refresh tokens, as the model says, and accepts in calls.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use callspec_codegen::model::{Api, AuthScheme, Json, Token};

use crate::auth::token_request::{ParsedTokenRequest, find};
use crate::request::received::Received;
use crate::violation::{RuleName, Violation};

/// The lifetime of a token, in seconds, if the model states none.
const LIFETIME: u32 = 3600;

/// The tokens that a mock has issued. Clones share them.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    issued: Arc<Mutex<Issued>>,
}

#[derive(Debug, Default)]
struct Issued {
    /// How many tokens there were.
    count: usize,
    tokens: Vec<IssuedToken>,
    refresh_tokens: Vec<IssuedToken>,
}

#[derive(Debug)]
struct IssuedToken {
    scheme: String,
    text: String,
    until: Option<Instant>,
}

/// A request for a token that has been checked.
pub(crate) struct CheckedTokenRequest {
    /// `auth.<scheme>.exchange` or `auth.<scheme>.refresh`.
    pub(crate) id: String,
    pub(crate) limits: Vec<String>,
    /// What is wrong with the request.
    pub(crate) violations: Vec<Violation>,
    scheme: String,
    /// Of a refresh: the refresh token that was sent.
    refresh_token: Option<String>,
}

impl Tokens {
    /// Expires every token that was issued so far. Refresh tokens stay valid.
    pub fn expire(&self) {
        self.lock().tokens.clear();
    }

    /// Revokes every token and refresh token that was issued so far.
    pub fn revoke(&self) {
        let mut issued = self.lock();
        issued.tokens.clear();
        issued.refresh_tokens.clear();
    }

    /// How many tokens were issued.
    pub fn issued(&self) -> usize {
        self.lock().count
    }

    /// Whether a text is a token of this scheme that has not expired.
    pub(crate) fn is_live(&self, scheme: &str, text: &str) -> bool {
        let now = Instant::now();
        let issued = self.lock();
        let mut tokens = issued.tokens.iter().filter(|token| token.until.is_none_or(|until| now < until));
        tokens.any(|token| token.scheme == scheme && token.text == text)
    }

    /// Checks a request for a token; `None` if the request is not one.
    pub(crate) fn check(&self, api: &Api, received: &Received) -> Option<CheckedTokenRequest> {
        let ParsedTokenRequest { scheme, word, request, refresh_token, mut violations } = find(api, received)?;
        if word == "refresh" && violations.is_empty() {
            let text = refresh_token.as_deref().unwrap_or_default();
            let issued = self.lock();
            let is_valid = issued.refresh_tokens.iter().any(|token| token.scheme == scheme.name && token.text == text);
            if !is_valid {
                violations.push(Violation::refusing(
                    "refresh token",
                    RuleName::Auth,
                    "was never issued, or has been used already",
                ));
            }
        }
        Some(CheckedTokenRequest {
            id: format!("auth.{}.{word}", scheme.name),
            limits: request.rate_limits.clone(),
            violations,
            scheme: scheme.name.clone(),
            refresh_token,
        })
    }

    /// Issues the token for a valid request, as the body of the answer.
    pub(crate) fn issue(&self, api: &Api, request: &CheckedTokenRequest) -> Option<Json> {
        let scheme: &AuthScheme = api.auth_scheme(&request.scheme)?;
        let token = scheme.token.as_ref()?;
        let mut issued = self.lock();
        issued.count += 1;
        let number = issued.count;
        let live = |example: &str, until| IssuedToken {
            scheme: scheme.name.clone(),
            text: format!("{example}-{number}"),
            until,
        };
        let seconds = token.lifetime.unwrap_or(LIFETIME);
        let access = live(&token.sent_as.example, Instant::now().checked_add(Duration::from_secs(seconds.into())));
        let text = access.text.clone();
        issued.tokens.push(access);
        let mut refresh_token = None;
        if let Some(refresh) = &token.refresh {
            let is_new = refresh.rotates || request.refresh_token.is_none();
            if is_new {
                issued.refresh_tokens.retain(|old| Some(&old.text) != request.refresh_token.as_ref());
                let next = live(&refresh.refresh_token.example, None);
                refresh_token = Some(next.text.clone());
                issued.refresh_tokens.push(next);
            }
        }
        Some(answer(token, text, refresh_token, seconds))
    }

    fn lock(&self) -> MutexGuard<'_, Issued> {
        self.issued.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn answer(token: &Token, text: String, refresh_token: Option<String>, seconds: u32) -> Json {
    let mut body = Json::Object(Vec::new());
    put(&mut body, &token.answer.token, Json::String(text));
    if let (Some(path), Some(text)) = (&token.answer.refresh_token, refresh_token) {
        put(&mut body, path, Json::String(text));
    }
    if let Some(path) = &token.answer.lifetime {
        put(&mut body, path, Json::Number(seconds.to_string()));
    }
    body
}

/// Puts a value at a dotted path.
fn put(object: &mut Json, path: &str, value: Json) {
    let Json::Object(members) = object else { return };
    let Some((first, rest)) = path.split_once('.') else {
        return members.push((path.to_owned(), value));
    };
    let index = members.iter().position(|(name, _)| name == first).unwrap_or_else(|| {
        members.push((first.to_owned(), Json::Object(Vec::new())));
        members.len() - 1
    });
    put(&mut members[index].1, rest, value);
}

#[cfg(test)]
mod tests {
    use callspec_codegen::source::Sources;

    use super::*;
    use crate::Vendor;

    const DOCUMENTS: &str = "
language: 1
documents:
  page: { title: Page, vendor: Stairs, address: https://stairs.example/page, captured: 2026-11-21 }
";

    const API: &str = "
language: 1
api: stairs
title: Stairs
summary: Invented stairs.
source: page
servers: { main: { url: https://stairs.example, summary: The only address. } }
auth:
  ticket:
    summary: A ticket.
    credentials: { number: { body: number, summary: It., example: example-number } }
    token:
      sent_as: { header: Authorization, prefix: \"Punched \", summary: It., example: punched }
      exchange: { request: POST /punch, query: { again: true }, form: { kind: single }, rate_limits: [booth] }
      refresh:
        request: PUT /punch
        body: { kind: again }
        refresh_token: { body: coupon, summary: It., example: coupon }
        rotates: true
      answer: { token: punched.token, refresh_token: punched.coupon, lifetime: seconds }
      lifetime: 60
rate_limits:
  booth: { summary: Tokens., windows: [{ calls: 2, seconds: 60 }] }
  steps: { summary: Steps., windows: [{ calls: 1, seconds: 1 }, { calls: 2, seconds: 60 }], key: flight }
";

    const OPERATION: &str = "
operation: steps.count
summary: Counts steps.
request: GET /steps/{flight}
safety: read_only
auth: [ticket]
source: page
rate_limits: [steps]
path: { flight: { type: string, summary: The flight. } }
response: { json: json }
cases:
  - name: five
    demo: true
    request: { auth: ticket, path: { flight: a } }
    response: { status: 200, body: 5 }
";

    fn vendor() -> Vendor {
        let files = [("documents.yaml", DOCUMENTS), ("stairs/api.yaml", API), ("stairs/steps/count.yaml", OPERATION)];
        let sources: Sources = files.into_iter().collect();
        let model = callspec_codegen::load(&sources).unwrap_or_else(|problems| panic!("{}", problems.plain()));
        Vendor::new(Arc::new(model), "stairs").unwrap()
    }

    fn asked(method: &str, target: &str, header: (&str, &str), body: &str) -> Received {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Received {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: vec![(header.0.to_owned(), header.1.to_owned())],
            body: body.as_bytes().to_vec(),
        }
    }

    const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
    const JSON: (&str, &str) = ("content-type", "application/json");

    fn exchange(vendor: &Vendor) -> (u16, String) {
        shown(vendor, &asked("POST", "/punch?again=true", FORM, "number=example-number&kind=single"))
    }

    fn refresh(vendor: &Vendor, coupon: &str) -> (u16, String) {
        let body = format!(r#"{{"coupon":"{coupon}","kind":"again"}}"#);
        shown(vendor, &asked("PUT", "/punch", JSON, &body))
    }

    fn count(vendor: &Vendor, flight: &str, token: &str) -> u16 {
        let header = format!("Punched {token}");
        shown(vendor, &asked("GET", &format!("/steps/{flight}"), ("authorization", &header), "")).0
    }

    fn shown(vendor: &Vendor, received: &Received) -> (u16, String) {
        let answer = vendor.answer(received);
        (answer.status, String::from_utf8(answer.body).unwrap())
    }

    #[test]
    fn tokens_are_issued_accepted_rotated_and_expire() {
        let vendor = vendor();
        let first = r#"{"punched":{"token":"punched-1","coupon":"coupon-1"},"seconds":60}"#;
        assert_eq!(exchange(&vendor), (200, first.to_owned()));
        assert_eq!(count(&vendor, "a", "punched-1"), 200);
        assert_eq!(count(&vendor, "b", "punched"), 401, "the example itself was never issued");
        let second = r#"{"punched":{"token":"punched-2","coupon":"coupon-2"},"seconds":60}"#;
        assert_eq!(refresh(&vendor, "coupon-1"), (200, second.to_owned()));
        assert_eq!(refresh(&vendor, "coupon-1").0, 401, "a refresh token serves once");
        vendor.tokens().expire();
        assert_eq!(count(&vendor, "c", "punched-2"), 401);
        assert_eq!(refresh(&vendor, "coupon-2").0, 200);
        vendor.tokens().revoke();
        assert_eq!(refresh(&vendor, "coupon-3").0, 401);
        assert_eq!(vendor.tokens().issued(), 3);
        assert_eq!(vendor.journal().entries()[0].operation.as_deref(), Some("auth.ticket.exchange"));
    }

    #[test]
    fn a_wrong_request_for_a_token_lists_its_violations() {
        for (target, header, body, wrong) in [
            ("/punch?again=true", FORM, "number=other&kind=single", "number auth"),
            ("/punch?again=true", FORM, "kind=single", "number auth"),
            ("/punch", FORM, "number=example-number&kind=single", "again constant"),
            ("/punch?again=true&x=1", FORM, "number=example-number&kind=single", "x unknown"),
            ("/punch?again=true", FORM, "number=example-number&kind=double", "kind constant"),
            ("/punch?again=true", FORM, "number=example-number&number=example-number&kind=single", "number unknown"),
            ("/punch?again=true", JSON, "number=example-number&kind=single", "content-type content_type"),
        ] {
            let vendor = vendor();
            let answer = vendor.answer(&asked("POST", target, header, body));
            assert!(matches!(answer.status, 400 | 401), "{}", answer.status);
            let violations = &vendor.journal().entries()[0].violations;
            let found: Vec<String> =
                violations.iter().map(|one| format!("{} {}", one.field, one.rule.word())).collect();
            assert!(found.contains(&wrong.to_owned()), "{found:?}");
        }
        assert_eq!(shown(&vendor(), &asked("PUT", "/punch", JSON, "[]")).0, 400);
        assert_eq!(shown(&vendor(), &asked("GET", "/punch", FORM, "")).0, 404);
    }

    #[test]
    fn a_call_over_the_limit_is_told_when_to_retry() {
        let vendor = vendor();
        assert_eq!((exchange(&vendor).0, exchange(&vendor).0, exchange(&vendor).0), (200, 200, 429));
        let answer = vendor.answer(&asked("POST", "/punch?again=true", FORM, "number=example-number&kind=single"));
        assert_eq!(answer.header("retry-after"), Some("60"));
        // One in a second, for each flight of its own.
        assert_eq!((count(&vendor, "a", "punched-1"), count(&vendor, "a", "punched-1")), (200, 429));
        assert_eq!(count(&vendor, "b", "punched-1"), 501, "no case is about it, and it has its own windows");
    }
}
