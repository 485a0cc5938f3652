//! Which failures are retried: one table for all operations, to be reviewed like code.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use callspec::runtime::http::{Response, header::RETRY_AFTER};
use callspec::runtime::{Body, Delivery, Transport, TransportError, TransportFuture, TransportRequest};
use callspec_codegen::model::{Api, Case, ErrorClass, Expectation, Operation, Safety};

use crate::support::call_by_id::{Caller, wire_form};
use crate::support::checkout;

/// The fault that every attempt meets.
#[derive(Clone, Debug)]
enum Fault {
    /// The request is not sent.
    NotSent,
    /// The connection is lost before an answer.
    Lost,
    /// The answer does not begin.
    Silence,
    /// A success is cut short.
    Cut,
    /// This status, the seconds to wait, and this body.
    Answer(u16, Option<u32>, String),
}

/// What operations meet, in the order of the table.
fn faults(api: &Api, operation: &Operation) -> Vec<(&'static str, Option<Fault>)> {
    let answer = |status: u16, wait: Option<u32>| Some(Fault::Answer(status, wait, String::new()));
    vec![
        ("unsent", Some(Fault::NotSent)),
        ("lost", Some(Fault::Lost)),
        ("silent", Some(Fault::Silence)),
        ("cut", Some(Fault::Cut)),
        ("429", answer(429, None)),
        ("429+5s", answer(429, Some(5))),
        ("429+1h", answer(429, Some(3600))),
        ("503", answer(503, None)),
        ("503+5s", answer(503, Some(5))),
        ("500", answer(500, None)),
        ("501", answer(501, None)),
        ("408", answer(408, None)),
        ("400", answer(400, None)),
        ("401", answer(401, None)),
        ("404", answer(404, None)),
        ("302", answer(302, None)),
        ("html", Some(Fault::Answer(200, None, "<html>".to_string()))),
        ("transient", vendor_error(api, operation, ErrorClass::Transient)),
        ("throttled", vendor_error(api, operation, ErrorClass::Throttled)),
        ("permanent", vendor_error(api, operation, ErrorClass::Permanent)),
    ]
}

/// The first documented error of a class that has a code, inside a 200, as the vendor would write it.
fn vendor_error(api: &Api, operation: &Operation, class: ErrorClass) -> Option<Fault> {
    let mut rows = api.errors_of(operation).filter(|row| row.class == class);
    let code = rows.find_map(|row| row.code.clone())?;
    let mut members = serde_json::Map::new();
    if let Some(marker) = &api.envelope.error {
        members.insert(marker.member.clone(), marker.equals.clone().unwrap_or_else(|| code.clone()).into());
    }
    members.insert(api.envelope.code.clone()?, code.into());
    Some(Fault::Answer(200, None, serde_json::Value::from(members).to_string()))
}

/// A transport with one fault, which counts how often it is used.
#[derive(Clone)]
struct Faulty {
    fault: Fault,
    sent: Arc<AtomicU32>,
}

impl Transport for Faulty {
    fn send(&self, _: TransportRequest) -> TransportFuture {
        self.sent.fetch_add(1, Ordering::Relaxed);
        let fault = self.fault.clone();
        Box::pin(async move {
            match fault {
                Fault::NotSent => Err(TransportError::new(Delivery::NotSent, "refused")),
                Fault::Lost => Err(TransportError::new(Delivery::Ambiguous, "lost")),
                Fault::Silence => std::future::pending().await,
                Fault::Cut => {
                    let cut = TransportError::new(Delivery::Ambiguous, "cut");
                    Ok(Response::new(Body::stream(futures_util::stream::iter([Err(cut)]))))
                }
                Fault::Answer(status, wait, body) => {
                    let mut response = Response::builder().status(status);
                    if let Some(wait) = wait {
                        response = response.header(RETRY_AFTER, wait);
                    }
                    Ok(response.body(Body::from(body)).unwrap())
                }
            }
        })
    }
}

/// The case whose request is sent.
fn sent_case(operation: &Operation) -> &Case {
    let is_sent = |case: &&Case| !matches!(case.expect, Expectation::Violations(_));
    operation.cases.iter().find(is_sent).unwrap_or_else(|| panic!("{}: no case", operation.id))
}

/// Whether that case's credentials are exchanged for a token.
fn is_exchanged(api: &Api, operation: &Operation) -> bool {
    api.auth_scheme(&sent_case(operation).request.auth).is_some_and(|scheme| scheme.token.is_some())
}

/// How often an operation is sent when each attempt meets this fault.
async fn sends(api: &Api, operation: &Operation, fault: Fault) -> u32 {
    let case = sent_case(operation);
    let faulty = Faulty { fault, sent: Arc::default() };
    let caller = Caller::over(api, &case.request.auth, faulty.clone());
    let why = caller.call(&operation.id, &wire_form(api, operation, case)).await.unwrap_err();
    let sent = faulty.sent.load(Ordering::Relaxed);
    assert!(sent > 0, "{}: {}", operation.id, why.text);
    sent
}

/// How often a request is sent that meets a fault each time: for an operation that is safe to send twice, and for one that is
/// not. 3 is what the policy allows, 2 what fits into the time.
const TABLE: &[(&str, u32, u32)] = &[
    ("unsent", 3, 3),
    ("lost", 3, 1),
    ("silent", 2, 1),
    ("cut", 3, 1),
    ("429", 3, 3),
    ("429+5s", 3, 3),
    ("429+1h", 1, 1),
    ("503", 3, 1),
    ("503+5s", 3, 3),
    ("500", 3, 1),
    ("501", 1, 1),
    ("408", 3, 1),
    ("400", 1, 1),
    ("401", 1, 1),
    ("404", 1, 1),
    ("302", 1, 1),
    ("html", 1, 1),
    ("transient", 3, 1),
    ("throttled", 3, 1),
    ("permanent", 1, 1),
];

#[tokio::test(start_paused = true)]
async fn the_retry_table() {
    let mut wrong = String::new();
    let mut tried = BTreeSet::new();
    // The real specs have no throttled error with a code of its own; the feature `errors` has.
    for folder in ["spec", "tests/invented/spec", "tests/cases/emitted/errors"] {
        for api in &checkout::model_of(folder).apis {
            for operation in &api.operations {
                for ((word, fault), (same, safe, not_safe)) in faults(api, operation).into_iter().zip(TABLE) {
                    assert_eq!(word, *same);
                    let Some(fault) = fault else { continue };
                    let is_unsafe = operation.safety == Safety::Unsafe;
                    // A refused token is renewed, and the request sent once more.
                    let again = u32::from(word == "401" && is_exchanged(api, operation));
                    let expected = again + if is_unsafe { *not_safe } else { *safe };
                    let sent = sends(api, operation, fault).await;
                    tried.insert((word, is_unsafe));
                    if sent != expected {
                        writeln!(wrong, "{} {} {word}: sent {sent} times, not {expected}", api.id, operation.id)
                            .unwrap();
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    let untried: Vec<_> = TABLE
        .iter()
        .flat_map(|(word, ..)| [(*word, false), (*word, true)])
        .filter(|cell| !tried.contains(cell))
        .collect();
    assert!(untried.is_empty(), "no operation meets {untried:?}");
}
