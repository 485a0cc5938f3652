//! Short words for what a server does: bytes of answers, and the scripts of connections.

use std::io::Write;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::server::{Connection, Step};

/// Stands for personal data in every answer.
pub const PERSONAL: &str = "personal-marker";

/// Stands for every credential. Some answers repeat it.
pub const SECRET: &str = "planted-secret-marker";

fn fill_in(text: &str) -> String {
    text.replace("{PERSONAL}", PERSONAL).replace("{SECRET}", SECRET)
}

pub fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A good answer to a call.
pub fn good_body() -> String {
    format!(r#"{{"status":"success","parts":[{{"name":"{PERSONAL}"}}]}}"#)
}

/// An answer with its length. `{PERSONAL}` stands for personal data, and `{SECRET}` for the credential.
pub fn answer(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let (headers, body) = (fill_in(headers), fill_in(body));
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n{headers}\r\n{body}", body.len()).into_bytes()
}

/// A success of JSON.
pub fn json(body: &str) -> Vec<u8> {
    answer("200 OK", "content-type: application/json\r\n", body)
}

pub fn good() -> Vec<u8> {
    json(&good_body())
}

/// A failure with a short text.
pub fn failed(status: &str, headers: &str) -> Vec<u8> {
    answer(status, headers, "it failed for {PERSONAL} with {SECRET}")
}

/// The head of a success, and what follows it as it is.
pub fn head(headers: &str, rest: &str) -> Vec<u8> {
    with_status("200 OK", headers, rest)
}

/// A head with a status, and what follows it as it is.
pub fn with_status(status: &str, headers: &str, rest: &str) -> Vec<u8> {
    let rest = fill_in(rest);
    format!("HTTP/1.1 {status}\r\n{headers}\r\n{rest}").into_bytes()
}

/// A gzip success of these bytes.
pub fn gzip(body: &[u8]) -> Vec<u8> {
    packed(pack(body))
}

/// A gzip success of several members, and what stands behind them.
pub fn members(members: &[&str], behind: &str) -> Vec<u8> {
    let members = members.iter().flat_map(|member| pack(fill_in(member).as_bytes()));
    packed(members.chain(fill_in(behind).into_bytes()).collect())
}

fn pack(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

fn packed(bytes: Vec<u8>) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", bytes.len());
    [head.into_bytes(), bytes].concat()
}

/// One connection that answers requests, one answer each.
pub fn answers(answers: Vec<Vec<u8>>) -> Vec<Connection> {
    vec![answers.into_iter().flat_map(|answer| [Step::Request, Step::Send(answer)]).collect()]
}

/// The same with each answer on a connection of its own.
pub fn apart(answers: Vec<Vec<u8>>) -> Vec<Connection> {
    answers.into_iter().map(|answer| vec![Step::Request, Step::Send(answer)]).collect()
}

/// Every request gets this answer, on as few connections as the client likes.
pub fn always(answer: Vec<u8>) -> Vec<Connection> {
    answers(vec![answer; 20])
}

/// On every connection: one request, these bytes, then this end.
pub fn each(bytes: Vec<u8>, end: Vec<Step>) -> Vec<Connection> {
    vec![[vec![Step::Request, Step::Send(bytes)], end].concat()]
}

/// One connection that answers in pieces, with a pause before each.
pub fn pieces(pause: Duration, pieces: Vec<Vec<u8>>) -> Vec<Connection> {
    let paced = pieces.into_iter().flat_map(|piece| [Step::Pause(pause), Step::Send(piece)]);
    vec![std::iter::once(Step::Request).chain(paced).collect()]
}
