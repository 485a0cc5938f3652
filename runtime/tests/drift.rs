//! What deviates is told to those who want to know, and to nobody else.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::sync::{Arc, Mutex};

use callspec_runtime::generated::json::*;
use callspec_runtime::generated::*;
use callspec_runtime::*;
use futures_util::StreamExt;
use support::*;

#[derive(Clone, Default, PartialEq)]
struct Page {
    things: Vec<Thing>,
}

impl Object for Page {
    const NAME: &'static str = "Page";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.members(&mut [("things", &mut self.things)])
    }

    fn view(&self, visit: &mut dyn Visit) {
        visit.members(&[always("things", &self.things)]);
    }
}

#[derive(Clone, Default, PartialEq)]
struct Thing {
    size: Option<i64>,
    kind: Option<Letter>,
    mood: Option<Letter>,
}

impl Object for Thing {
    const NAME: &'static str = "Thing";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.members(&mut [("size", &mut self.size), ("kind", &mut self.kind), ("mood", &mut self.mood)])
    }

    fn view(&self, visit: &mut dyn Visit) {
        let (kind, mood) = (optional("kind", &self.kind), optional("mood", &self.mood).personal());
        visit.members(&[optional("size", &self.size), kind, mood]);
    }
}

json_object!(Page);
json_object!(Thing);

/// A word, of which two are captured.
#[derive(Clone, Debug, Default, PartialEq)]
struct Letter(String);

impl ReadJson for Letter {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        self.0.read(reader)
    }
}

impl View for Letter {
    fn show(&self) -> Show<'_> {
        self.0.show()
    }

    fn shape(&self) -> Shape {
        Shape::Words(|word| ["a", "b"].contains(&word))
    }

    fn debug(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.debug(formatter)
    }
}

#[derive(Clone, Debug)]
struct Get;

impl Get {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, wire: &mut WireRequest) {
        wire.query("page", &None::<i64>);
    }
}

request!(
    Get,
    Page,
    Operation {
        shape: shape_of::<Page>,
        paging: Some(Paging {
            by: PagedBy::Number {
                page: Parameter { place: Place::Query, name: "page" },
                first: 1,
                end: PageEnd::EmptyPage
            },

            size: None,
            default_size: None,
            item_key: None,
            stable: false
        }),
        ..OPERATION
    }
);

impl Listed for Page {
    type Item = Thing;
    const LIST: &'static str = "things";
}

impl Paged for Get {}

#[derive(Debug, PartialEq)]
struct Line(Option<i64>);

impl Row for Line {
    const COLUMNS: &'static [&'static str] = &["id", "phone"];

    fn read(cells: &Cells<'_>) -> Result<Self, CellError> {
        cells.integer(0, Cell::PLAIN).map(Self)
    }
}

#[derive(Clone, Debug)]
struct Report;

impl Report {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(Report, (), Operation { id: "things.report", response: ResponseKind::Csv, ..OPERATION });

impl RowRequest for Report {
    type Row = Line;
}

/// What a listener heard.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }

    fn listening(&self, builder: ClientBuilder<Client>) -> ClientBuilder<Client> {
        let heard = self.0.clone();
        builder.on_drift(move |report| {
            let line = format!("{} {}: {report}", report.operation(), report.status().as_u16());
            heard.lock().unwrap().push(line);
        })
    }
}

fn builder(server: &Server) -> ClientBuilder<Client> {
    ClientBuilder::new(&*server.url, key())
}

const DRIFTED: &str =
    r#"{"things":[{"size":1,"MARKER-name@x":0,"new":"MARKER"},{"size":null,"kind":"c","mood":"MARKER"}]}"#;
const DEVIATIONS: &str = "things[0].*: undocumented; things[0].new: undocumented; \
    things[1].size: expected an integer, found null; things[1].kind: undocumented value \"c\"; \
    things[1].mood: undocumented value";

#[tokio::test]
async fn a_listener_hears_what_deviates() {
    let broken = r#"{"things":[{"size":"MARKER"},{"size":2.5}]}"#;
    let server = Server::start(vec![json(DRIFTED), json(r#"{"things":[]}"#), json(broken), json("{}")]).await;
    let heard = Heard::default();
    let client = heard.listening(builder(&server)).build().unwrap();
    let call = || client.call::<_, Code>(&Get);

    let response = call().await.unwrap();
    assert_eq!(heard.take(), [format!("things.get 200: {DEVIATIONS}")]);
    assert_eq!(response.drift().unwrap().to_string(), DEVIATIONS);
    assert_eq!(response.value().things.len(), 2);

    let response = call().await.unwrap();
    assert!(heard.take().is_empty() && response.drift().unwrap().is_empty());

    // What cannot be decoded is compared too: all its deviations are told, not only the first.
    let error = call().await.unwrap_err();
    assert_eq!((error.kind(), error.decode_path()), (ErrorKind::Decode, Some("things[0].size")));
    let told = "things[0].size: expected an integer, found a string; \
        things[1].size: expected an integer, found a number";
    assert_eq!(heard.take(), [format!("things.get 200: {told}")]);
    assert_eq!(error.drift().unwrap().to_string(), told);

    assert!(call().await.is_err());
    assert_eq!(heard.take(), ["things.get 200: things: missing"]);
}

#[tokio::test]
async fn without_a_listener_decoding_is_as_before() {
    let server = Server::start(vec![json(DRIFTED), json(DRIFTED)]).await;
    let client = builder(&server).build().unwrap();
    let plain = client.call::<_, Code>(&Get).await.unwrap();
    assert!(plain.drift().is_none());
    let asked = client.call::<_, Code>(&Get).with_drift().await.unwrap();
    assert_eq!(asked.drift().unwrap().deviations().len(), 5);
    assert_eq!(plain.value(), asked.value());
}

#[tokio::test]
async fn a_strict_client_refuses_what_deviates() {
    let server = Server::start(vec![json(DRIFTED), json(r#"{"status":"success","things":[{"size":1}]}"#)]).await;
    let client = builder(&server).strict(true).build().unwrap();
    let error = client.call::<_, Code>(&Get).await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16(), error.attempts()), (ErrorKind::Drift, 200, 1));
    assert_eq!(error.drift().unwrap().deviations().len(), 5);
    let text = format!("{error} {error:?}");
    assert!(text.starts_with("things.get: drift error: things[0].*: undocumented;"), "{text}");
    assert!(!text.contains("MARKER"), "{text}");
    assert!(client.call::<_, Code>(&Get).await.is_ok());
}

#[tokio::test]
async fn an_answer_that_is_an_error_is_not_compared() {
    let server = Server::start(vec![json(r#"{"status":"error","code":1014,"odd":1}"#)]).await;
    let heard = Heard::default();
    let client = heard.listening(builder(&server)).strict(true).build().unwrap();
    let error = client.call::<_, Code>(&Get).await.unwrap_err();
    assert_eq!(error.code(), Some(Code::InvalidToken));
    assert!(heard.take().is_empty() && error.drift().is_none());
}

#[tokio::test]
async fn pages_are_compared_one_by_one() {
    let answers = || {
        vec![json(r#"{"things":[{"size":1}]}"#), json(r#"{"things":[{"size":2,"new":1}]}"#), json(r#"{"things":[]}"#)]
    };
    let heard = Heard::default();
    let server = Server::start(answers()).await;
    let client = heard.listening(builder(&server)).build().unwrap();
    let items: Vec<_> = client.items::<_, Code>(&Get).collect().await;
    assert_eq!(items.iter().filter(|item| item.is_ok()).count(), 2);
    assert_eq!(heard.take(), ["things.get 200: things[0].new: undocumented"]);

    let server = Server::start(answers()).await;
    let client = builder(&server).strict(true).build().unwrap();
    let items: Vec<_> = client.items::<_, Code>(&Get).collect().await;
    assert_eq!(items.len(), 2);
    assert_eq!(items[1].as_ref().unwrap_err().kind(), ErrorKind::Drift);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn headers_are_compared() {
    let other = "id,fon\n1,2\n";
    let wide = "1,2,MARKER\n3,4,MARKER\n";
    let server = Server::start(vec![csv(other), csv(wide), csv("phone,id\n2,1\n"), csv("id,phone\n1,2\n")]).await;
    let heard = Heard::default();
    let client = heard.listening(builder(&server)).build().unwrap();
    let rows = || client.rows::<_, Code>(&Report).map(|row| row.is_ok()).collect::<Vec<_>>();
    assert_eq!(rows().await, [false]);
    assert_eq!(heard.take(), ["things.report 200: fon: undocumented; phone: missing"]);
    assert_eq!(rows().await, [true, true]);
    assert_eq!(heard.take(), ["things.report 200: [2]: undocumented"]);
    assert_eq!(rows().await, [true]);
    assert_eq!(rows().await, [true]);
    assert!(heard.take().is_empty());

    let server = Server::start(vec![csv(other), csv("id,phone\n1,2\n")]).await;
    let client = builder(&server).strict(true).build().unwrap();
    let rows: Vec<_> = client.rows::<_, Code>(&Report).collect().await;
    assert_eq!(rows.len(), 1);
    let error = rows[0].as_ref().unwrap_err();
    assert_eq!((error.kind(), error.drift().unwrap().deviations().len()), (ErrorKind::Drift, 2));
    let rows: Vec<_> = client.rows::<_, Code>(&Report).collect().await;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].as_ref().unwrap(), &Line(Some(1)));
}
