//! Which failures of which operations are retried: one table, to be reviewed like code.

use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use callspec::runtime::http::{Response, header::RETRY_AFTER};
use callspec::runtime::{
    Body, Client, ClientBuilder, Delivery, Transport, TransportError, TransportFuture, TransportRequest,
};
use callspec_codegen::model::{Api, Case, ErrorClass, Expectation, Operation};

use crate::support::call_by_id::{Settings, call};
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

/// The columns, each with its heading.
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

impl Settings for Faulty {
    fn apply<T: From<Client>>(&self, builder: ClientBuilder<T>) -> ClientBuilder<T> {
        builder.transport(self.clone())
    }
}

/// How often an operation is sent when each attempt meets this fault.
async fn sends(api: &Api, operation: &Operation, fault: Fault) -> u32 {
    let is_sent = |case: &&Case| !matches!(case.expect, Expectation::Violations(_));
    let case = operation.cases.iter().find(is_sent).unwrap_or_else(|| panic!("{}: no case", operation.id));
    let faulty = Faulty { fault, sent: Arc::default() };
    let why = call(api, operation, case, &faulty).await.unwrap_err();
    let sent = faulty.sent.load(Ordering::Relaxed);
    assert!(sent > 0, "{}: {why}", operation.id);
    sent
}

#[tokio::test(start_paused = true)]
async fn the_retry_table() {
    let mut table = String::new();
    let mut rows = 0;
    for model in [checkout::model(), checkout::model_of("tests/invented/spec")] {
        for api in &model.apis {
            for operation in &api.operations {
                let faults = faults(api, operation);
                if table.is_empty() {
                    write!(table, "{:<40}{:<11}", "how often it is sent", "safety").unwrap();
                    faults.iter().for_each(|(word, _)| write!(table, " {word}").unwrap());
                    table += "\n";
                }
                let name = format!("{} {}", api.id, operation.id);
                write!(table, "{name:<40}{:<11}", operation.safety.word()).unwrap();
                for (word, fault) in faults {
                    let sends = match fault {
                        Some(fault) => sends(api, operation, fault).await.to_string(),
                        None => "-".to_string(),
                    };
                    write!(table, " {sends:>width$}", width = word.len()).unwrap();
                }
                table += "\n";
                rows += 1;
            }
        }
    }
    assert!(rows > 10);
    insta::assert_snapshot!(table);
}
