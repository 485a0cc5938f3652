//! Every JSON body of every case, cut at every byte: never a value, and an error of the vendor's as far as it can be read.
//! serde_json is the slow twin: it reads the longest beginning of the body that is an object when it is closed.

use std::sync::Arc;

use callspec::runtime::{Transport, TransportFuture, TransportRequest, http};
use callspec_codegen::model::{Api, Operation, Response};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::support::call_by_id::{CallFailure, Caller, wire_form};
use crate::support::checkout;

/// A transport that answers 200 with this body.
#[derive(Clone)]
struct Answer(Arc<[u8]>);

impl Transport for Answer {
    fn send(&self, _: TransportRequest) -> TransportFuture {
        let answer = http::Response::new(bytes(&self.0).into());
        Box::pin(async move { Ok(answer) })
    }
}

fn bytes(body: &[u8]) -> String {
    String::from_utf8(body.to_vec()).expect("the bodies of the cases are UTF-8")
}

/// Each beginning of a body that is an object when it is closed: its end, and the members. None ends inside a number.
fn beginnings(body: &str) -> Vec<(usize, Map<String, Value>)> {
    let is_in_number = |end: usize| {
        let (before, behind) = body.split_at(end);
        before.ends_with(|last: char| last.is_ascii_digit())
            && behind.starts_with(|next: char| next.is_ascii_digit() || ".eE".contains(next))
    };
    let ends = body.char_indices().map(|(at, _)| at).filter(|end| !is_in_number(*end));
    ends.filter_map(|end| Some((end, serde_json::from_str(&format!("{}}}", &body[..end])).ok()?))).collect()
}

/// The members that are there whole, however the body goes on.
fn whole_members<'a>(beginnings: &'a [(usize, Map<String, Value>)], cut: &str) -> Option<&'a Map<String, Value>> {
    let may_go_on = |end: usize| end == cut.len() && cut.ends_with(|last: char| last.is_ascii_digit());
    let known = beginnings.iter().rev().find(|(end, _)| *end <= cut.len() && !may_go_on(*end));
    known.map(|(_, members)| members)
}

/// The kind and the row of the error that a cut body reports, if it reports one.
fn reported<'a>(
    api: &'a Api,
    operation: &'a Operation,
    members: &Map<String, Value>,
) -> Option<(&'static str, Option<&'a str>)> {
    let text = |member: &str| match members.get(member)? {
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    let envelope = &api.envelope;
    let is_error = envelope.error.as_ref().is_some_and(|marker| match &marker.equals {
        Some(wanted) => text(&marker.member).as_ref() == Some(wanted),
        None => members.get(&marker.member).is_some_and(|value| !value.is_null()),
    });
    let code = envelope.code.as_deref().and_then(text);
    let row = api.errors_of(operation).find(|row| row.code.is_some() && row.code == code);
    match (is_error, row) {
        (true, row) => Some(("vendor", row.map(|row| row.name.as_str()))),
        // Without a marker for errors, a known code is one.
        (false, Some(row)) if envelope.error.is_none() => Some(("vendor", Some(row.name.as_str()))),
        _ => None,
    }
}

fn is_right(outcome: &Result<callspec::runtime::Json, CallFailure>, expected: Option<(&str, Option<&str>)>) -> bool {
    match (outcome, expected) {
        (Ok(_), _) => false,
        (Err(failed), Some(expected)) => (failed.kind, failed.code) == expected,
        (Err(failed), None) => failed.kind != "vendor",
    }
}

#[tokio::test]
async fn a_cut_body_is_never_a_value() {
    let (mut cuts, mut errors) = (0, 0);
    for api in &checkout::model().apis {
        for operation in api.operations.iter().filter(|operation| matches!(operation.response, Response::Json(_))) {
            let mut seen: Vec<&[u8]> = Vec::new();
            for case in operation.cases.iter().filter(|case| case.expect_fail.is_none()) {
                for body in case.exchanges.iter().map(|exchange| exchange.response.body.as_slice()) {
                    if seen.contains(&body) || !body.starts_with(b"{") && !body.starts_with(b"[") {
                        continue;
                    }
                    seen.push(body);
                    let whole = bytes(body);
                    let beginnings = beginnings(&whole);
                    let form = wire_form(api, operation, case);
                    for at in (0..whole.trim_end().len()).filter(|at| whole.is_char_boundary(*at)) {
                        let cut = &whole[..at];
                        assert!(serde_json::from_str::<&RawValue>(cut).is_err(), "{cut}");
                        let caller = Caller::once(api, &case.request.auth, Answer(cut.as_bytes().into()));
                        let outcome = caller.call(&operation.id, &form).await;
                        let members = whole_members(&beginnings, cut);
                        let expected = members.and_then(|members| reported(api, operation, members));
                        assert!(is_right(&outcome, expected), "{} {expected:?} {outcome:?}: {cut}", operation.id);
                        cuts += 1;
                        errors += usize::from(expected.is_some());
                    }
                }
            }
        }
    }
    assert!(cuts > 10_000 && errors > 100, "{cuts} cuts, {errors} of them errors");
}
