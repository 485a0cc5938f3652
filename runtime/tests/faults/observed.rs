//! What is told of operations: to `tracing`, and to an observer.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use callspec_runtime::*;

use super::operations::{Read, Table};
use super::recorder::{TOLD, record, taken};
use super::script::{SECRET, always, answer, answers, each, failed, good, json, seconds};
use super::server::{Server, Step};
use crate::support::{Auth, Code};

/// Writes down what it is told.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<String>>>);

impl Notes {
    fn note(&self, note: String) {
        self.0.lock().unwrap().push(note);
    }

    fn taken(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

fn told(outcome: &Outcome) -> String {
    let Outcome { operation, attempts, status, ending, elapsed, .. } = outcome;
    let status = status.map(|status| status.as_u16());
    format!("{} {attempts} {status:?} {ending:?} {} s", operation.id, elapsed.as_secs())
}

impl Observer for Notes {
    fn start(&self, operation: &'static Operation) {
        self.note(format!("start {}", operation.id));
    }

    fn attempt(&self, outcome: &Outcome, wait: Option<Duration>) {
        self.note(format!("attempt {}, wait {wait:?}", told(outcome)));
    }

    fn end(&self, outcome: &Outcome) {
        self.note(format!("end {}", told(outcome)));
    }
}

fn client(server: &Server, notes: &Notes) -> Client {
    let retry = RetryPolicy::default().with_base(Duration::ZERO);
    let builder = ClientBuilder::new(&*server.url, Auth::Key(Secret::from(SECRET)));
    builder.retry(retry).observer(notes.clone()).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn an_operation_is_a_span_and_an_attempt_an_event() {
    record();
    let busy = failed("503 Busy", "retry-after: 2\r\nx-request-id: r1\r\n");
    let server = Server::start(answers(vec![busy, json(r#"{"status":"error","code":1014}"#)]));
    let client = client(&server, &Notes::default());
    taken(&TOLD);
    client.call::<_, Code>(&Read).await.unwrap_err();
    let told = taken(&TOLD);
    let own: Vec<_> = told.lines().filter(|line| line.starts_with("callspec ") || line.starts_with("record")).collect();
    let span = "callspec span operation operation=\"things.read\" method=\"POST\" path=\"/v1/things\"";
    let first = "callspec event message=failed operation=\"things.read\" attempt=1 status=503 kind=\"http\" \
                 class=\"transient\" request_id=\"r1\" elapsed_ms=0 wait_ms=2000";
    let second = "callspec event message=failed operation=\"things.read\" attempt=2 status=200 kind=\"vendor\" \
                  class=\"auth\" code=\"1014\" elapsed_ms=2000";
    let end = ["record kind=\"vendor\"", "record class=\"auth\"", "record attempts=2", "record status=200"];
    assert_eq!(own, [&[span, first, second], &end[..]].concat());
}

#[tokio::test(start_paused = true)]
async fn an_observer_is_told_of_every_attempt_and_of_the_end() {
    let notes = Notes::default();
    let server = Server::start(answers(vec![failed("429 Slow", "retry-after: 2\r\n"), good()]));
    client(&server, &notes).call::<_, Code>(&Read).await.unwrap();
    let throttled = "Some(429) Failure { kind: Http, class: Throttled }";
    assert_eq!(
        notes.taken(),
        [
            "start things.read".to_owned(),
            format!("attempt things.read 1 {throttled} 0 s, wait Some(2s)"),
            "attempt things.read 2 Some(200) Success 2 s, wait None".to_owned(),
            "end things.read 2 Some(200) Success 2 s".to_owned(),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_decoded_ends_as_a_failure() {
    let notes = Notes::default();
    let server = Server::start(always(json("{}")));
    client(&server, &notes).call::<_, Code>(&Read).await.unwrap_err();
    let end = "end things.read 1 Some(200) Failure { kind: Decode, class: Permanent } 0 s";
    assert_eq!(notes.taken()[1..], ["attempt things.read 1 Some(200) Success 0 s, wait None", end]);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_ends_too() {
    let notes = Notes::default();
    let server = Server::start(each(Vec::new(), vec![Step::Stall]));
    let client = client(&server, &notes);
    let call = client.call::<_, Code>(&Read).into_future();
    tokio::time::timeout(seconds(5), call).await.unwrap_err();
    assert_eq!(notes.taken(), ["start things.read", "end things.read 0 None Dropped 5 s"]);
    // A call that is never polled does not begin.
    drop(client.call::<_, Code>(&Read).into_future());
    assert!(notes.taken().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_refused_makes_no_attempt() {
    let notes = Notes::default();
    let server = Server::start(vec![]);
    let call = client(&server, &notes).call::<_, Code>(&Read).header("accept", "mine");
    call.await.unwrap_err();
    let end = "end things.read 0 None Failure { kind: Invalid, class: Validation } 0 s";
    assert_eq!(notes.taken(), ["start things.read", end]);
    assert_eq!(server.seen().connections, 0);
}

#[tokio::test(start_paused = true)]
async fn rows_end_for_the_observer_where_they_begin_for_the_reader() {
    let notes = Notes::default();
    let server = Server::start(answers(vec![failed("500 Oops", ""), answer("200 OK", "", "1,a\n2,b\n")]));
    let mut rows = client(&server, &notes).rows::<_, Code>(&Table);
    futures_util::StreamExt::next(&mut rows).await.unwrap().unwrap();
    assert_eq!(notes.taken().last().unwrap(), "end things.table 2 Some(200) Success 0 s");
}
