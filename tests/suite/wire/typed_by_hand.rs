//! The wire oracle: requests typed by hand from the documents, compared byte for byte with what the generated client
//! sends. It shares no code with the generator.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use crate::scenes::{scenes, stage::Outcome};
use crate::support::checkout;
use crate::support::loopback::read_request;

/// Headers that say nothing about the operation. Any other header that a file does not list is an error.
const INCIDENTAL: &[&str] = &["accept", "accept-encoding", "content-length", "host", "user-agent"];

/// One `.http` file: the requests of one scene with their answers, and what the client makes of them.
struct Oracle {
    file: String,
    api: String,
    operation: String,
    case: String,
    requests: Vec<TypedRequest>,
    expected: Expected,
}

/// A request as typed by hand, and the answer to it.
struct TypedRequest {
    request: String,
    headers: BTreeMap<String, String>,
    body: String,
    response: Vec<u8>,
}

enum Expected {
    Decoded(Value),
    Error(String),
}

#[tokio::test]
async fn the_client_sends_what_was_typed_by_hand() {
    let mut failed = Vec::new();
    for oracle in oracles() {
        if let Err(why) = oracle.play().await {
            failed.push(format!("{}: {why}", oracle.file));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn every_operation_has_an_oracle() {
    let oracles = oracles();
    for api in checkout::model().apis {
        for operation in api.operations {
            let has = oracles.iter().any(|oracle| oracle.api == api.id && oracle.operation == operation.id);
            assert!(has, "tests/wire/{}/{}.http is missing", api.id, operation.id);
        }
    }
}

fn oracles() -> Vec<Oracle> {
    // Those in folders of an API are requests at the edge of what is allowed.
    let is_oracle = |path: &str| path.ends_with(".http") && path.matches('/').count() == 1;
    let files = checkout::files("tests/wire").into_iter().filter(|(path, _)| is_oracle(path));
    files.map(|(path, bytes)| Oracle::parse(path, &String::from_utf8(bytes).unwrap())).collect()
}

impl Oracle {
    fn parse(file: String, text: &str) -> Self {
        let (api, name) = file.trim_end_matches(".http").split_once('/').unwrap();
        let operation = name.split('-').next().unwrap().to_string();
        let case = text.lines().find_map(|line| line.strip_prefix("# case: ")).expect("a `# case:` line").to_string();
        let start = text.lines().take_while(|line| line.starts_with('#')).map(|line| line.len() + 1).sum::<usize>();
        // The first request needs no heading; those of further pages do.
        let whole = format!("request\n{}", text[start..].trim_start_matches('\n'));
        let mut sections = whole.split("\n### ").map(|section| section.split_once('\n').expect("a section"));
        let mut requests = Vec::new();
        let expected = loop {
            match sections.next().expect("what is expected") {
                ("request", request) => {
                    let (mark, response) = sections.next().expect("a response");
                    requests.push(TypedRequest::parse(request, response, mark.contains("ends with a newline")));
                }
                ("decoded", json) => break Expected::Decoded(serde_json::from_str(json).expect("decoded JSON")),
                (_, error) => break Expected::Error(error.trim().to_string()),
            }
        };
        Self { api: api.to_string(), operation, case, requests, expected, file }
    }

    async fn play(&self) -> Result<(), String> {
        let scene = scenes()
            .into_iter()
            .find(|scene| scene.api == self.api && scene.operation == self.operation && scene.case == self.case);
        let scene = scene.ok_or_else(|| format!("no case is called `{}`", self.case))?;
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| error.to_string())?;
        let address = format!("http://{}", listener.local_addr().map_err(|error| error.to_string())?);
        let responses: Vec<Vec<u8>> = self.requests.iter().map(|typed| typed.response.clone()).collect();
        let server = tokio::spawn(async move {
            let mut requests = Vec::new();
            for response in responses {
                let (mut stream, _) = listener.accept().await.unwrap();
                requests.push(read_request(&mut stream).await);
                stream.write_all(&response).await.unwrap();
                stream.shutdown().await.unwrap();
            }
            requests
        });
        let played = (scene.play)(address).await.map_err(|error| error.to_string())?;
        let wait = tokio::time::timeout(Duration::from_secs(10), server).await;
        let sent =
            wait.map_err(|_| "the client sent fewer requests than were typed")?.map_err(|error| error.to_string())?;
        for (typed, sent) in self.requests.iter().zip(&sent) {
            typed.compare_request(sent)?;
        }
        self.compare_outcome(&played.outcome)
    }

    fn compare_outcome(&self, outcome: &Outcome) -> Result<(), String> {
        match (&self.expected, outcome) {
            (Expected::Decoded(expected), Outcome::Value(value)) if expected == value => Ok(()),
            (Expected::Decoded(expected), Outcome::Value(value)) => {
                Err(format!("decoded value\n  got:   {value}\n  typed: {expected}"))
            }
            (Expected::Error(expected), Outcome::Error { kind, code, .. }) => {
                let actual = code.map_or_else(|| format!("kind: {kind}"), |code| format!("kind: {kind}\ncode: {code}"));
                if actual == *expected { Ok(()) } else { Err(format!("error\n  got:   {actual}\n  typed: {expected}")) }
            }
            (Expected::Decoded(_), Outcome::Error { kind, code, .. }) => Err(format!("got an error: {kind} {code:?}")),
            (Expected::Error(_), Outcome::Value(value)) => Err(format!("got a value: {value}")),
        }
    }
}

impl TypedRequest {
    fn parse(request: &str, response: &str, newline: bool) -> Self {
        let (head, body) = split_head(request);
        let mut lines = head.lines();
        let line = lines.next().unwrap().to_string();
        let headers = lines.map(|line| line.split_once(": ").expect("a header"));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_string())).collect();
        Self { request: line, headers, body, response: response_bytes(response, newline) }
    }

    fn compare_request(&self, sent: &str) -> Result<(), String> {
        let (head, body) = sent.split_once("\r\n\r\n").ok_or("no request was sent")?;
        let mut lines = head.split("\r\n");
        let line = lines.next().unwrap_or_default();
        if line != self.request {
            return Err(format!("request line\n  sent:  {line}\n  typed: {}", self.request));
        }
        let pairs = lines.filter_map(|line| line.split_once(": "));
        let sent: BTreeMap<String, String> =
            pairs.map(|(name, value)| (name.to_lowercase(), value.to_string())).collect();
        for (name, value) in &self.headers {
            if sent.get(name) != Some(value) {
                return Err(format!("header {name}\n  sent:  {:?}\n  typed: {value}", sent.get(name)));
            }
        }
        let is_typed = |name: &str| self.headers.contains_key(name) || INCIDENTAL.contains(&name);
        if let Some(name) = sent.keys().find(|name| !is_typed(name)) {
            return Err(format!("the header {name} was sent but not typed"));
        }
        if body == self.body { Ok(()) } else { Err(format!("body\n  sent:  {body}\n  typed: {}", self.body)) }
    }
}

/// Head and body of a section; a section ends with the blank line before the next one.
fn split_head(section: &str) -> (String, String) {
    let section = section.strip_suffix('\n').unwrap_or(section);
    match section.split_once("\n\n") {
        Some((head, body)) => (head.to_string(), body.to_string()),
        None => (section.trim_end().to_string(), String::new()),
    }
}

fn response_bytes(section: &str, newline: bool) -> Vec<u8> {
    let (head, mut body) = split_head(section);
    if newline {
        body.push('\n');
    }
    let mut lines: Vec<&str> =
        head.lines().filter(|line| !line.to_lowercase().starts_with("content-length:")).collect();
    let length = format!("Content-Length: {}", body.len());
    lines.extend([length.as_str(), "Connection: close"]);
    format!("{}\r\n\r\n{body}", lines.join("\r\n")).into_bytes()
}
