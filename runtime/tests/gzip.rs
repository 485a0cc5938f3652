//! Packed responses: every member, every spelling, and nothing that is not whole.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::fs;

use bytes::Bytes;
use callspec_runtime::generated::*;
use callspec_runtime::*;
use futures_util::StreamExt;
use support::report::{FIRST, Line, Report};
use support::*;

#[derive(Clone, Debug)]
struct Get;

impl Get {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(Get, Json, OPERATION);

const GZIP: &str = "content-encoding: gzip\r\n";

fn members(texts: &[&str]) -> Vec<u8> {
    texts.iter().flat_map(|text| pack(text.as_bytes())).collect()
}

/// Packed in two members, and in the middle of a row.
fn two() -> Vec<u8> {
    members(&[FIRST, &FIRST[..9], "", &FIRST[9..]])
}

async fn read(answer: Vec<u8>) -> (Vec<String>, Summary) {
    let server = Server::start(vec![answer]).await;
    let mut rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report);
    let seen = rows.by_ref().map(|row| row.map_or_else(|error| error.to_string(), |_| "ok".to_owned())).collect().await;
    (seen, rows.summary().unwrap())
}

#[tokio::test]
async fn every_member_is_read() {
    for name in ["gzip", "GZIP", "x-gzip", "X-Gzip", "identity, gzip"] {
        let (seen, summary) = read(bytes(&format!("content-encoding: {name}\r\n"), &two())).await;
        assert_eq!(
            (seen.len(), summary.bytes, summary.complete),
            (2, 2 * FIRST.len() as u64, true),
            "{name}: {seen:?}"
        );
    }
    let chunked = two()
        .chunks(7)
        .flat_map(|chunk| [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat())
        .collect::<Vec<_>>();
    let head = format!("HTTP/1.1 200 OK\r\n{GZIP}transfer-encoding: chunked\r\n\r\n");
    assert!(read([head.as_bytes(), &chunked, b"0\r\n\r\n"].concat()).await.1.complete);

    let folder = Folder::new("gzip");
    let server = Server::start(vec![bytes(GZIP, &two()), bytes(GZIP, &members(&["{\"id\":", " 7}"]))]).await;
    let client = client(&server.url, key());
    let summary = client.download::<_, Code>(&Report, folder.file()).await.unwrap();
    assert!(summary.complete);
    assert_eq!(fs::read_to_string(folder.file()).unwrap(), FIRST.repeat(2));
    let response = client.call::<_, Code>(&Get).await.unwrap();
    assert_eq!(response.value().to_string(), "{\"id\":7}");
    // The headers are those of what is handed out.
    assert!(!response.headers().contains_key("content-encoding") && !response.headers().contains_key("content-length"));
}

#[tokio::test]
async fn what_is_not_whole_is_an_error_and_no_file() {
    let folder = Folder::new("gzip-broken");
    let one = members(&[FIRST]);
    let cut = two()[..two().len() - 3].to_vec();
    for (name, body) in [
        ("plain rows behind a member", [&one[..], FIRST.as_bytes()].concat()),
        ("zeros behind a member", [&one[..], &[0; 9]].concat()),
        ("half a header behind a member", [&one[..], &[0x1f, 0x8b]].concat()),
        ("the last member cut", cut),
        ("plain rows that are called gzip", FIRST.into()),
    ] {
        let (seen, summary) = read(bytes(GZIP, &body)).await;
        let error = seen.last().unwrap();
        assert!(
            error.starts_with("things.report: transport error: ") && error.contains("gzip data"),
            "{name}: {error}"
        );
        assert!(!summary.complete, "{name}");
        let server = Server::start(vec![bytes(GZIP, &body)]).await;
        let error = client(&server.url, key()).download::<_, Code>(&Report, folder.file()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport, "{name}");
        assert!(folder.names().is_empty(), "{name}");
    }
    // The length counts packed bytes, and says where they end; without one, a last line without its end may be cut.
    let lines = members(&[FIRST, FIRST.trim_end()]);
    assert!(read(bytes(GZIP, &lines)).await.1.complete);
    let closing = [format!("HTTP/1.1 200 OK\r\nconnection: close\r\n{GZIP}\r\n").as_bytes(), &lines].concat();
    assert!(read(closing).await.0[1].contains("it may be cut short"));
}

#[tokio::test]
async fn another_encoding_is_named_and_read_by_nobody() {
    for (value, says) in [
        ("br", "encoded with br, which is not read: only gzip is"),
        ("Zstd", "encoded with zstd, which"),
        ("gzip, br", "encoded with gzip, br, which"),
        ("12025550142", "has an encoding that is not read"),
    ] {
        let server = Server::start(vec![bytes(&format!("content-encoding: {value}\r\n"), b"{}")]).await;
        let error = client(&server.url, key()).call::<_, Code>(&Get).await.unwrap_err();
        assert_eq!((error.kind(), error.class()), (ErrorKind::Unexpected, Class::Permanent));
        assert!(error.to_string().contains(says), "{error}");
    }
    // A failure is what its status says.
    let refused = b"HTTP/1.1 403 No\r\ncontent-encoding: br\r\ncontent-length: 2\r\n\r\n{}".to_vec();
    let server = Server::start(vec![refused]).await;
    let error = client(&server.url, key()).call::<_, Code>(&Get).await.unwrap_err();
    assert_eq!((error.kind(), error.class()), (ErrorKind::Http, Class::Permission));
}

/// Hands on what it was given, in pieces of this size.
struct Own(Vec<u8>, usize, Option<u64>);

impl Transport for Own {
    fn send(&self, request: TransportRequest) -> TransportFuture {
        assert!(!request.headers.contains_key("accept-encoding"), "what a transport can do is its own affair");
        let pieces: Vec<_> = self.0.chunks(self.1).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        let mut response = http::Response::new(Body::stream(futures_util::stream::iter(pieces)));
        response.headers_mut().insert("content-encoding", "GZip".parse().unwrap());
        if let Some(length) = self.2 {
            response.headers_mut().insert("content-length", length.into());
        }
        Box::pin(std::future::ready(Ok(response)))
    }
}

#[tokio::test]
async fn whatever_the_transport_and_the_pieces() {
    let read = |own: Own| async move {
        let client: Client = ClientBuilder::new("https://vendor.example", key()).transport(own).build().unwrap();
        let mut rows: Rows<Line, Code> = client.rows(&Report);
        let good = rows.by_ref().filter(|row| std::future::ready(row.is_ok())).count().await;
        (good, rows.summary().unwrap().complete)
    };
    let packed = two();
    let length = packed.len() as u64;
    for size in 1..packed.len() {
        assert_eq!(read(Own(packed.clone(), size, Some(length))).await, (2, true), "{size}");
        let junk = [&packed[..], FIRST.as_bytes()].concat();
        assert_eq!(read(Own(junk, size, None)).await, (2, false), "{size}");
    }
    assert_eq!(read(Own(packed, 9, Some(length + 1))).await, (2, false));
}
