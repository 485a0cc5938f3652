//! Answers that are not what they should be, derived from the model for every operation and sent over HTTP: whatever
//! comes, the client gives a value or the right error.

mod answers;
mod errors;
mod rows;
mod values;

use callspec::runtime::WireForm;
use callspec_codegen::model::{Api, Case, Expectation, Operation, Response};

use crate::caller::{Caller, Failed, wire_form};
use crate::loopback::{Loopback, answer};
use crate::repository;
use answers::{Answer, Wanted};

/// A case of the operation that gives a value in one answer.
fn good_case(operation: &Operation) -> &Case {
    let gives_value = |case: &&Case| matches!(case.expect, Expectation::RoundTrip | Expectation::Value(_));
    let is_single = |case: &&Case| case.exchanges.len() == 1 && !case.stream && case.expect_fail.is_none();
    let case = operation.cases.iter().filter(is_single).find(gives_value);
    case.unwrap_or_else(|| panic!("no case of {} gives a value", operation.id))
}

/// An operation with a request that is good, against a server that answers as it is told.
struct Stage<'a> {
    operation: &'a Operation,
    form: WireForm,
    caller: Caller,
    server: Loopback,
    body: Vec<u8>,
}

impl<'a> Stage<'a> {
    async fn of(api: &Api, operation: &'a Operation) -> Self {
        let case = good_case(operation);
        let server = Loopback::answering(Vec::new()).await;
        let caller = Caller::new(api, &case.request.auth, server.address());
        let body = case.exchanges[0].response.body.clone();
        Self { operation, form: wire_form(api, operation, case), caller, server, body }
    }

    /// What the client makes of an answer.
    async fn play(&self, answer: &[u8]) -> Result<serde_json::Value, Failed> {
        self.server.give(answer.to_vec());
        let value = self.caller.call(&self.operation.id, &self.form).await?;
        Ok(serde_json::from_str(&value.to_string()).unwrap())
    }

    /// Plays every answer; what was not as wanted.
    async fn judge(&self, answers: &[Answer]) -> Vec<String> {
        let good = self.play(&answer(200, &[], &self.body)).await.expect("the value of a good answer");
        let mut wrong = Vec::new();
        for one in answers {
            let played = self.play(&one.bytes).await;
            if let Err(why) = one.wanted.judge(&played, &good) {
                wrong.push(format!("{}, {}: {why}", self.operation.id, one.name));
            }
        }
        wrong
    }
}

/// Plays what is derived for every operation, and says how many answers there were.
async fn judge_all(derive: impl Fn(&Api, &Operation, &[u8]) -> Vec<Answer>) -> usize {
    let (mut count, mut wrong) = (0, Vec::new());
    for api in &repository::model().apis {
        for operation in &api.operations {
            let stage = Stage::of(api, operation).await;
            let answers = derive(api, operation, &stage.body);
            assert!(!answers.is_empty(), "nothing to play for {}", operation.id);
            count += answers.len();
            wrong.extend(stage.judge(&answers).await);
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    count
}

#[tokio::test]
async fn what_is_no_answer_is_no_value() {
    judge_all(|_, _, body| answers::broken(body)).await;
}

#[tokio::test]
async fn every_documented_error_is_told_from_a_value() {
    let expected: usize = repository::model().apis.iter().map(errors::count).sum();
    assert_eq!(judge_all(errors::answers).await, expected);
    assert!(expected >= 80, "{expected}");
}

#[tokio::test]
async fn a_member_of_another_type_is_an_error_and_a_new_one_is_none() {
    let count = judge_all(|api, operation, body| match &operation.response {
        Response::Json(value) => values::answers(api, value, body),
        Response::Csv { row } => rows::answers(api, row, body),
    });
    let count = count.await;
    assert!(count >= 200, "{count}");
}

/// The judge itself: a value where an error is wanted, another kind, another code and a lost member are all noticed.
#[test]
fn what_is_not_as_wanted_is_noticed() {
    let value = |text: &str| -> serde_json::Value { serde_json::from_str(text).unwrap() };
    let failed = |kind, code| Err(Failed { kind, code, text: String::new() });
    let good = value(r#"{"a":1}"#);
    let decode = Wanted::Error { kinds: &["decode"], code: None };
    assert!(decode.judge(&failed("decode", None), &good).is_ok());
    assert!(decode.judge(&failed("unexpected", None), &good).is_err());
    assert!(decode.judge(&Ok(good.clone()), &good).is_err());
    let vendor = Wanted::Error { kinds: &["vendor"], code: Some("a".to_string()) };
    assert!(vendor.judge(&failed("vendor", Some("a")), &good).is_ok());
    assert!(vendor.judge(&failed("vendor", Some("b")), &good).is_err());
    assert!(vendor.judge(&failed("vendor", None), &good).is_err());
    assert!(Wanted::SameValue.judge(&Ok(value(r#"{"a":1,"unlisted":[1]}"#)), &good).is_ok());
    assert!(Wanted::SameValue.judge(&Ok(value("{}")), &good).is_err());
    assert!(Wanted::SameValue.judge(&failed("decode", None), &good).is_err());
}
