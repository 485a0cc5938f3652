//! A mock vendor without its server: takes a request and decides which answer it gets.

use std::sync::Arc;

use callspec_codegen::model::{Api, Model, Operation};

use crate::answer::Answer;
use crate::auth;
use crate::auth::tokens::{CheckedTokenRequest, Tokens};
use crate::choose_case::{self, Match};
use crate::journal::{Journal, JournalEntry};
use crate::rate_limits::RateLimits;
use crate::request::received::Received;
use crate::request::route::{self, Route};
use crate::validate;
use crate::value::percent;
use crate::violation::{RuleName, Violation};

/// The request header that picks a case, and the response header that names it.
const CASE: &str = "x-mock-case";
const OPERATION: &str = "x-mock-operation";
const VIOLATIONS: &str = "x-mock-violations";
const WARNINGS: &str = "x-mock-warnings";

/// A mock vendor: one API of a model, interpreted.
#[derive(Debug, Clone)]
pub struct Vendor {
    model: Arc<Model>,
    /// Where the API stands in the model.
    index: usize,
    journal: Journal,
    state: State,
}

/// What a vendor remembers between requests.
#[derive(Debug, Clone, Default)]
struct State {
    tokens: Tokens,
    limits: RateLimits,
}

impl Vendor {
    /// The vendor of an API; `None` when the model has no API with this id.
    pub fn new(model: Arc<Model>, api: &str) -> Option<Self> {
        let index = model.apis.iter().position(|candidate| candidate.id == api)?;
        Some(Self { model, index, journal: Journal::default(), state: State::default() })
    }

    /// The requests that the vendor has received.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The tokens that it has issued.
    pub fn tokens(&self) -> &Tokens {
        &self.state.tokens
    }

    /// Answers a request. The same request always gets the same answer, as far as tokens and rate limits allow.
    pub fn answer(&self, received: &Received) -> Answer {
        let api = &self.model.apis[self.index];
        let Handled { operation, case, violations, mut answer } = self.state.handle(api, received);
        if let Some(operation) = &operation {
            answer.add_header(OPERATION, operation.clone());
        }
        if let Some(name) = case {
            answer.add_header(CASE, percent::encode(name));
        }
        let (refusals, warnings): (Vec<Violation>, Vec<Violation>) =
            violations.iter().cloned().partition(Violation::refuses);
        if !refusals.is_empty() {
            answer.list(VIOLATIONS, &refusals);
        }
        if !warnings.is_empty() {
            answer.list(WARNINGS, &warnings);
        }
        self.journal.record(JournalEntry {
            received: received.clone(),
            operation,
            case: case.map(str::to_owned),
            status: answer.status,
            violations,
        });
        answer
    }
}

/// How a request was handled.
struct Handled<'a> {
    /// The operation's id, or that of the request for a token.
    operation: Option<String>,
    case: Option<&'a str>,
    violations: Vec<Violation>,
    answer: Answer,
}

impl State {
    fn handle<'a>(&self, api: &'a Api, received: &Received) -> Handled<'a> {
        if let Some(request) = self.tokens.check(api, received) {
            return self.handle_token_request(api, request);
        }
        match route::find(api, &received.method, &received.path) {
            Route::Operation(operation) => self.handle_call(api, operation, received),
            Route::NotFound(operation, violation) => {
                let operation = operation.map(|operation| operation.id.clone());
                Handled { operation, case: None, violations: vec![violation], answer: Answer::not_found(api) }
            }
        }
    }

    fn handle_token_request<'a>(&self, api: &'a Api, mut request: CheckedTokenRequest) -> Handled<'a> {
        let violations = std::mem::take(&mut request.violations);
        let answer = match self.limits.count(api, &request.limits, None) {
            Err(wait) => Answer::throttled(api, wait),
            Ok(()) if !violations.is_empty() => Answer::refusing_token(api, &violations),
            Ok(()) => match self.tokens.issue(api, &request) {
                Some(body) => Answer::json(200, &body),
                None => Answer::not_found(api),
            },
        };
        Handled { operation: Some(request.id), case: None, violations, answer }
    }

    fn handle_call<'a>(&self, api: &'a Api, operation: &'a Operation, received: &Received) -> Handled<'a> {
        let mut decoded = auth::authenticate(api, operation, received, &self.tokens);
        let mut violations = std::mem::take(&mut decoded.violations);
        violations.extend(validate::validate_places(api, operation, &decoded.places));
        let handled =
            |case, violations, answer| Handled { operation: Some(operation.id.clone()), case, violations, answer };
        if let Err(wait) = self.limits.count(api, &operation.rate_limits, Some(&decoded.places)) {
            return handled(None, violations, Answer::throttled(api, wait));
        }
        if violations.iter().any(Violation::refuses) {
            let answer = Answer::refusing(api, operation, &violations);
            return handled(None, violations, answer);
        }
        let wanted = received.header(CASE).map(|name| percent::decode(name).unwrap_or_default());
        match choose_case::find(api, operation, &decoded, wanted.as_deref()) {
            Match::Case(case, exchange) => {
                handled(Some(case.name.as_str()), violations, Answer::of_case(operation, &exchange.response))
            }
            Match::NoCase(nearest) => {
                let (name, differences) = nearest.map_or((None, Vec::new()), |(case, found)| (Some(&case.name), found));
                let answer = Answer::unmatched(name.map(String::as_str), &differences);
                violations.push(no_case(name));
                violations.extend(differences);
                handled(None, violations, answer)
            }
        }
    }
}

fn no_case(nearest: Option<&String>) -> Violation {
    let message = match nearest {
        Some(name) => format!("no case matches; the nearest is `{name}`"),
        None => "the operation has no case to answer from".to_owned(),
    };
    Violation::refusing("request", RuleName::Case, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{posting, searching, updating, vendor};

    /// Status, case, and `field rule` of what the header lists.
    fn answered(received: &Received) -> (u16, Option<String>, Vec<String>) {
        let answer = vendor().answer(received);
        let case = answer.header(CASE).and_then(percent::decode);
        (answer.status, case, listed(&answer, VIOLATIONS))
    }

    fn listed(answer: &Answer, header: &str) -> Vec<String> {
        let list: Vec<serde_json::Value> =
            serde_json::from_str(answer.header(header).unwrap_or("[]")).expect("a JSON list");
        list.iter()
            .map(|item| format!("{} {}", item["field"].as_str().unwrap(), item["rule"].as_str().unwrap()))
            .collect()
    }

    fn body(received: &Received) -> (u16, String) {
        let answer = vendor().answer(received);
        (answer.status, String::from_utf8(answer.body).unwrap())
    }

    fn plays(received: &Received, case: &str) {
        assert_eq!(answered(received), (200, Some(case.to_owned()), vec![]));
    }

    #[test]
    fn a_query_plays_its_case_in_any_order() {
        plays(&searching("ids=1,2&tags=a&version=2&tags=b+c"), "lists, in any order");
        plays(&searching("version=2&range=custom&since=2026-11-01"), "days");
    }

    #[test]
    fn a_header_belongs_to_the_case() {
        let mut received = searching("version=2");
        received.headers.push(("x-trace".to_owned(), "7".to_owned()));
        plays(&received, "a header");
    }

    #[test]
    fn each_page_has_its_answer() {
        for page in 1..=3 {
            let received = searching(&format!("version=2&show=2&page={page}"));
            plays(&received, "three pages");
            assert_eq!(vendor().answer(&received).header("x-page"), Some(format!("Some({page})").as_str()));
        }
        assert_eq!(answered(&searching("version=2&show=2&page=4")).0, 501);
    }

    #[test]
    fn a_body_plays_its_case_with_constants_and_equal_numbers() {
        let body = r#"{"session":"example-session","title":"t","kind":{"a":[1,null]},"amount":8,
            "filters":[{"tag":"x","unit":"km"}],"by":"group","groupIds":[1]}"#;
        plays(&posting("/v1/update", body), "constants are filled in");
        let body = r#"{"user":"example-user","token":"example-token","title":"t","kind":{"a":[1,null]},"by":"all"}"#;
        plays(&posting("/v1/update", body), "for all");
    }

    #[test]
    fn a_form_plays_its_case() {
        let mut received = posting("/v1/submit", "ids=1%2C2&name=a+b");
        received.headers[0].1 = "application/x-www-form-urlencoded".to_owned();
        plays(&received, "a form");
    }

    #[test]
    fn the_first_case_answers_unless_another_is_asked_for() {
        let mut received = searching("");
        received.path = "/v1/things/a%2Fb/".to_owned();
        plays(&received, "with a slash in it");
        received.headers.push((CASE.to_owned(), percent::encode("again, another answer")));
        plays(&received, "again, another answer");
        received.headers[1].1 = "no such case".to_owned();
        assert_eq!(answered(&received), (501, None, vec!["request case".to_owned()]));
    }

    #[test]
    fn a_request_without_a_case_names_the_nearest_one() {
        let received = searching("version=2&ids=1,3&tags=a&tags=b+c");
        assert_eq!(answered(&received), (501, None, vec!["request case".to_owned(), "ids case".to_owned()]));
        let expected = r#"{"message":"no case of the operation matches the request","nearest":"lists, in any order","differences":["ids: expected \"1,2\", got \"1,3\""]}"#;
        assert_eq!(body(&received), (501, expected.to_owned()));
    }

    #[test]
    fn cases_of_refused_requests_never_answer() {
        assert_eq!(answered(&searching("version=2&show=1")).0, 501);
    }

    #[test]
    fn violations_are_answered_like_the_vendor_does() {
        let refused = |body: &str| (200, body.to_owned());
        let received = searching("version=2&show=0&x=1");
        assert_eq!(answered(&received).2, ["show range", "x unknown"]);
        assert_eq!(body(&received), refused(r#"{"code":"E-7","status":"error","message":"bad request"}"#));
        // An operation's own rows are about something of their own; the shared one fits whatever was wrong.
        assert_eq!(body(&updating(r#","x":1"#)), refused(r#"{"code":"E-7","status":"error","message":"bad request"}"#));
        let mut received = searching("version=2&show=0");
        received.headers.clear();
        assert_eq!(body(&received), refused(r#"{"code":1014,"status":"error","message":"bad token"}"#));
    }

    #[test]
    fn an_unknown_path_is_not_found() {
        let mut received = searching("");
        received.path = "/v1/Things".to_owned();
        assert_eq!(answered(&received), (404, None, vec!["path path".to_owned()]));
        assert_eq!(body(&received).1, r#"{"status":"error","message":"the request was refused"}"#);
    }

    #[test]
    fn warnings_are_listed_and_refuse_nothing() {
        let mut received = updating("");
        let from_to = r#","filter":{"unit":"km","from":"2026-11-02","to":"2026-11-02"}"#;
        assert_eq!(vendor().answer(&updating(from_to)).status, 501);
        assert_eq!(listed(&vendor().answer(&updating(from_to)), WARNINGS), ["filter.from ordered"]);
        received.headers.clear();
        assert_eq!(listed(&vendor().answer(&received), WARNINGS), [""; 0]);
    }

    #[test]
    fn the_journal_holds_every_request() {
        let vendor = vendor();
        vendor.answer(&searching("version=2&range=custom&since=2026-11-01"));
        vendor.answer(&searching("version=2&show=0"));
        let entries = vendor.journal().entries();
        assert_eq!(entries[0].case.as_deref(), Some("days"));
        assert_eq!((entries[0].received.method.as_str(), entries[0].received.path.as_str()), ("GET", "/v1/things"));
        assert_eq!(entries[1].violations[0].field, "show");
        vendor.journal().clear();
        assert_eq!(vendor.journal().entries(), []);
    }
}
