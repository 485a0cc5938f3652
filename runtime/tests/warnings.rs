//! Warnings are on the response, and every event in the log is without values. One test: the log is the program's.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::fmt;
use std::sync::{Arc, Mutex};

use callspec_runtime::generated::json::shape_of;
use callspec_runtime::generated::*;
use callspec_runtime::*;
use support::*;
use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber, span};

#[derive(Default)]
struct Empty;

object!(Empty {});

/// A request with one uncertain rule and one certain one.
#[derive(Clone, Debug, Default)]
struct Get {
    page: Option<i64>,
    show: Option<i64>,
}

impl Get {
    fn apply_rules(&self, check: &mut Check) {
        let unsure = Basis { source: "doc:1", refuses: false };
        let sure = Basis { source: "doc:2", refuses: true };
        check.range("page", &self.page, 1..=10, unsure);
        check.range("show", &self.show, 1..=10, sure);
    }

    fn write(&self, wire: &mut WireRequest) {
        wire.query("page", &self.page);
        wire.query("show", &self.show);
    }
}

impl Listed for Empty {
    type Item = Json;
    const LIST: &'static str = "list";
}

request!(Get, Empty, Operation { shape: shape_of::<Empty>, ..OPERATION });

impl Paged for Get {}

/// Keeps every event as text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.push_str(&format!(" {field}={value:?}"));
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "callspec"
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(event.metadata().level().to_string());
        event.record(&mut fields);
        self.0.lock().unwrap().push(fields.0);
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

#[tokio::test]
async fn warnings_are_on_the_response_and_in_the_log() {
    let log = Log::default();
    tracing::subscriber::set_global_default(log.clone()).unwrap();
    let server = Server::start(vec![json("{}"), json("{}"), json(r#"{"new":"MARKER"}"#)]).await;
    let client = ClientBuilder::<Client>::new(&*server.url, key()).strict(true).build().unwrap();
    let listed = |violations: &Violations| -> Vec<String> {
        violations.iter().map(|violation| format!("{} {}", violation.field(), violation.rule())).collect()
    };
    let warned = |field: &'static str, refuses: bool| {
        move |line: &&String| {
            line.contains(&format!("field=\"{field}\"")) && line.contains(&format!("refuses={refuses}"))
        }
    };

    let unsure = Get { page: Some(77_777), show: None };
    let response = client.call::<_, Code>(&unsure).await.unwrap();
    assert_eq!(listed(response.warnings()), ["page range"]);
    assert!(!response.warnings().refuses());
    assert_eq!(listed(&client.items::<_, Code>(&unsure).warnings()), ["page range"]);

    let wrong = Get { page: Some(77_777), show: Some(88_888) };
    assert!(client.call::<_, Code>(&wrong).await.is_err());
    let response = client.call::<_, Code>(&wrong).unchecked().await.unwrap();
    assert_eq!(listed(response.warnings()), ["page range", "show range"]);

    assert!(client.call::<_, Code>(&Get::default()).await.is_err());
    let lines = log.0.lock().unwrap().clone();
    assert_eq!(lines.iter().filter(warned("page", false)).count(), 2, "{lines:#?}");
    assert_eq!(lines.iter().filter(warned("show", true)).count(), 1, "{lines:#?}");
    let drifted = |line: &&String| line.starts_with("WARN") && line.contains("deviations=1");
    assert_eq!(lines.iter().filter(drifted).count(), 1, "{lines:#?}");
    let all = lines.join("\n");
    assert!(!all.contains("77777") && !all.contains("88888") && !all.contains("MARKER"), "{all}");
}
