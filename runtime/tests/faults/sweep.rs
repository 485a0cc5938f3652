//! A planted secret is looked for wherever something is shown: every line of the matrix, every way to carry a credential.

use std::cell::RefCell;
use std::fmt::{Debug, Write};
use std::sync::Once;
use std::thread::LocalKey;

use callspec_runtime::{HttpSettings, HttpTransport, Secret};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::matrix;
use super::play::play;
use super::script::{PERSONAL, SECRET};
use crate::support::Auth;

#[tokio::test(start_paused = true)]
async fn neither_credentials_nor_personal_data_are_shown_anywhere() {
    record();
    let transport = HttpTransport::new(&HttpSettings::default()).unwrap();
    for auth in [Auth::Key, Auth::Query, Auth::Session] {
        let auth = auth(Secret::from(SECRET));
        let mut carried = 0;
        for row in &matrix::table() {
            let played = play(row, auth.clone(), &transport).await;
            let own = format!("{auth:?} {transport:?} {}", played.shown);
            assert_clean(row.name, "what was asked, and its error", &own);
            assert_clean(row.name, "tracing", &taken(&TOLD));
            assert_clean(row.name, "log", &taken(&LOGGED));
            let secret_twice = |request: &String| request.matches(SECRET).count() == 2;
            carried += played.requests.iter().filter(|request| secret_twice(request)).count();
            assert!(played.requests.iter().all(secret_twice), "{}: the credential and the header", row.name);
        }
        assert!(carried > 100, "only {carried} requests carried the secret");
    }
}

fn assert_clean(row: &str, place: &str, shown: &str) {
    let lower = shown.to_lowercase();
    for marker in [SECRET, PERSONAL] {
        assert!(!lower.contains(marker), "{row}: {marker} in {place}: {shown}");
    }
    assert!(place == "log" || shown.contains("things."), "{row}: nothing is shown in {place}");
}

#[test]
fn the_recorder_sees_what_it_is_to_see() {
    record();
    let span = tracing::debug_span!("span", of_span = "a", later = tracing::field::Empty);
    span.record("later", "b");
    tracing::trace!(of_event = ?Some("c"), "{}", "d");
    assert_eq!(taken(&TOLD), "span of_span=\"a\" later=\"b\" message=d of_event=Some(\"c\") ");
    log::trace!("{}", "e");
    assert_eq!(taken(&LOGGED), "e\n");
}

type Notes = LocalKey<RefCell<String>>;

thread_local! {
    /// What this thread's test told `tracing`: its runtime has no other thread.
    static TOLD: RefCell<String> = RefCell::default();
    /// What the libraries below wrote to the `log` crate.
    static LOGGED: RefCell<String> = RefCell::default();
}

fn taken(notes: &'static Notes) -> String {
    notes.take()
}

fn note(notes: &'static Notes, text: std::fmt::Arguments<'_>) {
    notes.with_borrow_mut(|notes| notes.write_fmt(text).unwrap());
}

/// Begins to write down every span, event and log line of every level, whoever it is from.
fn record() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| {
        tracing::subscriber::set_global_default(Recorder).unwrap();
        log::set_logger(&Recorder).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
    });
}

struct Recorder;

impl Subscriber for Recorder {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        note(&TOLD, format_args!("{} ", span.metadata().name()));
        span.record(&mut Fields);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Fields);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Fields);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Fields;

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        note(&TOLD, format_args!("{}={value:?} ", field.name()));
    }
}

impl log::Log for Recorder {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        note(&LOGGED, format_args!("{}\n", record.args()));
    }

    fn flush(&self) {}
}
