//! Malformed answers, derived from the model for every operation and sent over HTTP: whatever comes, the client gives a
//! value or the right error.

mod answers;
mod errors;
mod rows;
mod values;

use callspec::runtime::WireForm;
use callspec_codegen::model::{Api, Case, Expectation, Operation, Response};

use crate::support::call_by_id::{CallFailure, Caller, wire_form};
use crate::support::checkout;
use crate::support::loopback::{Loopback, http_answer};
use answers::{Expected, MalformedAnswer};

/// A case of the operation that gives a value in one answer.
fn good_case(operation: &Operation) -> &Case {
    let gives_value = |case: &&Case| matches!(case.expect, Expectation::RoundTrip | Expectation::Value(_));
    let is_single = |case: &&Case| case.exchanges.len() == 1 && !case.stream && case.expect_fail.is_none();
    let case = operation.cases.iter().filter(is_single).find(gives_value);
    case.unwrap_or_else(|| panic!("no case of {} gives a value", operation.id))
}

/// An operation with a good request, against a server whose answers the test sets.
struct OperationUnderTest<'a> {
    operation: &'a Operation,
    form: WireForm,
    caller: Caller,
    server: Loopback,
    body: Vec<u8>,
}

impl<'a> OperationUnderTest<'a> {
    async fn of(api: &Api, operation: &'a Operation) -> Self {
        let case = good_case(operation);
        let server = Loopback::answering(Vec::new()).await;
        let caller = Caller::at(api, &case.request.auth, server.address());
        let body = case.exchanges[0].response.body.clone();
        Self { operation, form: wire_form(api, operation, case), caller, server, body }
    }

    /// The outcome of a call that gets this answer.
    async fn play(&self, answer: &[u8]) -> Result<serde_json::Value, CallFailure> {
        self.server.answer_with(answer.to_vec());
        let value = self.caller.call(&self.operation.id, &self.form).await?;
        Ok(serde_json::from_str(&value.to_string()).unwrap())
    }

    /// Plays every answer; returns the mismatches.
    async fn mismatches(&self, answers: &[MalformedAnswer]) -> Vec<String> {
        let good = self.play(&http_answer(200, &[], &self.body)).await.expect("the value of a good answer");
        let mut mismatches = Vec::new();
        for one in answers {
            let played = self.play(&one.bytes).await;
            if let Err(why) = one.expected.compare(&played, &good) {
                mismatches.push(format!("{}, {}: {why}", self.operation.id, one.name));
            }
        }
        mismatches
    }
}

/// Plays the answers derived for every operation; returns how many there were.
async fn play_all(derive: impl Fn(&Api, &Operation, &[u8]) -> Vec<MalformedAnswer>) -> usize {
    let (mut count, mut mismatches) = (0, Vec::new());
    for api in &checkout::model().apis {
        for operation in &api.operations {
            let under_test = OperationUnderTest::of(api, operation).await;
            let answers = derive(api, operation, &under_test.body);
            count += answers.len();
            mismatches.extend(under_test.mismatches(&answers).await);
        }
    }
    assert!(mismatches.is_empty(), "{} of {count}:\n{}", mismatches.len(), mismatches.join("\n"));
    count
}

#[tokio::test]
async fn broken_answers_are_errors() {
    let count = play_all(|_, _, body| answers::broken(body)).await;
    let operations: usize = checkout::model().apis.iter().map(|api| api.operations.len()).sum();
    assert!(count >= 3 * operations, "{count}");
}

#[tokio::test]
async fn every_documented_error_is_recognised() {
    let expected: usize = checkout::model().apis.iter().map(errors::count).sum();
    assert_eq!(play_all(errors::answers).await, expected);
    assert!(expected >= 80, "{expected}");
}

#[tokio::test]
async fn a_wrong_type_is_an_error_and_an_added_member_is_not() {
    let count = play_all(|api, operation, body| match &operation.response {
        Response::Json(value) => values::answers(api, value, body),
        Response::Csv { row } => rows::answers(api, row, body),
    });
    let count = count.await;
    assert!(count >= 200, "{count}");
}

/// Tests the comparison itself: a value in place of an error, another kind, another code and a lost member.
#[test]
fn the_comparison_notices_every_mismatch() {
    let value = |text: &str| -> serde_json::Value { serde_json::from_str(text).unwrap() };
    let failed = |kind, code| Err(CallFailure { kind, code, text: String::new() });
    let good = value(r#"{"a":1}"#);
    let decode = Expected::Error { kinds: &["decode"], code: None };
    assert!(decode.compare(&failed("decode", None), &good).is_ok());
    assert!(decode.compare(&failed("unexpected", None), &good).is_err());
    assert!(decode.compare(&Ok(good.clone()), &good).is_err());
    let vendor = Expected::Error { kinds: &["vendor"], code: Some("a".to_string()) };
    assert!(vendor.compare(&failed("vendor", Some("a")), &good).is_ok());
    assert!(vendor.compare(&failed("vendor", Some("b")), &good).is_err());
    assert!(vendor.compare(&failed("vendor", None), &good).is_err());
    assert!(Expected::SameValue.compare(&Ok(value(r#"{"a":1,"unlisted":[1]}"#)), &good).is_ok());
    assert!(Expected::SameValue.compare(&Ok(value("{}")), &good).is_err());
    assert!(Expected::SameValue.compare(&failed("decode", None), &good).is_err());
}
