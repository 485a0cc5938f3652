//! Writes down all that is told to `tracing` and to the `log` crate, by whomever, at every level.

use std::cell::RefCell;
use std::fmt::{Debug, Write};
use std::sync::Once;
use std::thread::LocalKey;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

type Notes = LocalKey<RefCell<String>>;

thread_local! {
    /// What this thread's test told `tracing`: its runtime has no other thread.
    pub static TOLD: RefCell<String> = RefCell::default();
    /// What the libraries below wrote to the `log` crate.
    pub static LOGGED: RefCell<String> = RefCell::default();
}

pub fn taken(notes: &'static Notes) -> String {
    notes.take()
}

fn note(notes: &'static Notes, text: std::fmt::Arguments<'_>) {
    notes.with_borrow_mut(|notes| notes.write_fmt(text).unwrap());
}

/// Begins to write down every span, event and log line of every level, whoever it is from.
pub fn record() {
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
        let metadata = span.metadata();
        note(&TOLD, format_args!("\n{} span {}", metadata.target(), metadata.name()));
        span.record(&mut Fields);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        note(&TOLD, format_args!("\nrecord"));
        values.record(&mut Fields);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        note(&TOLD, format_args!("\n{} event", event.metadata().target()));
        event.record(&mut Fields);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Fields;

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        note(&TOLD, format_args!(" {}={value:?}", field.name()));
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
