//! Answers in other charsets than UTF-8: values, errors, tokens and rows.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use callspec_runtime::*;
use futures_util::StreamExt;
use support::report::{FIRST, Line, Report, first};
use support::token_server::{self, Get, Reply, TokenServer, exchanged};
use support::*;

fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

/// The text in every charset that is read, each with its content type.
fn every(text: &str, media_type: &str) -> Vec<(String, Vec<u8>)> {
    let latin: Vec<u8> = text.chars().map(|character| u8::try_from(u32::from(character)).unwrap()).collect();
    let marked = format!("\u{feff}{text}");
    let of = |charset: &str, body: Vec<u8>| (format!("{media_type}; charset={charset}"), body);
    vec![
        of("utf-8", text.into()),
        of("US-ASCII", text.into()),
        of("iso-8859-1", marked.clone().into()),
        of("ISO-8859-1", latin.clone()),
        of("windows-1252", latin),
        of("utf-16", utf_16(text, u16::to_le_bytes)),
        of("utf-16", utf_16(text, u16::to_be_bytes)),
        of("UTF-16BE", utf_16(text, u16::to_be_bytes)),
        (media_type.to_owned(), utf_16(&marked, u16::to_le_bytes)),
        (media_type.to_owned(), utf_16(&marked, u16::to_be_bytes)),
        (media_type.to_owned(), marked.into()),
    ]
}

fn answer_in(status: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\ncontent-type: {content_type}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

async fn called(answer: Vec<u8>) -> Result<Response<Json>, Error<Code>> {
    let server = Server::start(vec![answer]).await;
    client(&server.url, key()).call::<_, Code>(&Get).await
}

#[tokio::test]
async fn a_value_is_read_in_every_charset() {
    for (content_type, body) in every(r#"{"name":"Größe ½"}"#, "application/json") {
        let response = called(answer_in("200 OK", &content_type, &body)).await.unwrap();
        assert_eq!(response.value().get("name").unwrap().as_str(), Some("Größe ½"), "{content_type}");
    }
    let euro = answer_in("200 OK", "application/json; charset=iso-8859-1", b"[\"\x80\"]");
    assert_eq!(called(euro).await.unwrap().value().to_string(), "[\"€\"]");
}

#[tokio::test]
async fn an_error_is_read_in_every_charset() {
    for (content_type, body) in every(r#"{"status":"error","code":1501,"message":"Größe ½"}"#, "application/json") {
        for status in ["200 OK", "400 Bad Request"] {
            let error = called(answer_in(status, &content_type, &body)).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Vendor, "{content_type}");
            assert_eq!(error.vendor_message(), Some("Größe ½"), "{content_type}");
        }
    }
    for (content_type, body) in every("Token is expired", "text/plain") {
        let error = called(answer_in("401 Unauthorized", &content_type, &body)).await.unwrap_err();
        assert_eq!(error.code(), Some(Code::Expired), "{content_type}");
    }
}

#[tokio::test]
async fn an_unknown_charset_is_an_error_that_names_it() {
    let told = |content_type: &'static str, body: &'static [u8]| async move {
        let error = called(answer_in("200 OK", content_type, body)).await.unwrap_err();
        assert_eq!(error.body(), Some(body));
        (error.kind(), error.to_string())
    };
    let (kind, text) = told("application/json; charset=Shift_JIS", b"{\"name\":\"\x83\x4c\"}").await;
    assert!(kind == ErrorKind::Decode && text.contains("instead of \"Shift_JIS\""), "{text}");
    let (kind, text) = told("application/json; charset=\"a@b.example\"", b"{}").await;
    assert!(kind == ErrorKind::Decode && !text.contains("a@b"), "{text}");
    // What the body says of an error can be read all the same.
    let (kind, _) = told("application/json; charset=Shift_JIS", br#"{"status":"error","code":1501}"#).await;
    assert_eq!(kind, ErrorKind::Vendor);
    let (kind, text) = told("application/json", b"{\"name\":\"\xe9\"}").await;
    assert!(kind == ErrorKind::Decode && text.contains("expected UTF-8"), "{text}");
    let error = called(answer_in("200 OK", "application/json; charset=utf-16le", b"{\0}")).await.unwrap_err();
    assert!(error.kind() == ErrorKind::Decode && error.to_string().contains("expected UTF-16"), "{error}");
    let error = called(answer_in("503 Service Unavailable", "text/plain; charset=utf-16le", b"x")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Http);
}

#[tokio::test]
async fn a_token_is_read_in_every_charset() {
    for (content_type, body) in
        every(r#"{"token":"TOKEN-1","for":"Größe ½","next":{"refresh":"REFRESH-1"}}"#, "application/json")
    {
        let content_type = content_type.clone();
        let server = TokenServer::start(move |request, _| {
            Reply::at_once(match request.starts_with(token_server::EXCHANGE) {
                true => answer_in("200 OK", &content_type, &body),
                false => json("{}"),
            })
        })
        .await;
        let client = token_server::client(&server, exchanged("KEY"));
        token_server::get(&client).await.unwrap();
        assert!(server.requests("TOKEN-1").len() == 1);
    }
}

#[tokio::test]
async fn rows_are_read_in_every_charset() {
    let row = FIRST.replace("COMPLETE", "FERTIG ½");
    for (content_type, body) in every(&row, "text/csv") {
        let server = Server::start(vec![answer_in("200 OK", &content_type, &body)]).await;
        let rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report);
        let rows: Vec<_> = rows.collect().await;
        let expected = Line { state: Some("FERTIG ½".to_owned()), ..first() };
        assert_eq!(rows.into_iter().map(Result::unwrap).collect::<Vec<_>>(), [expected], "{content_type}");
    }
    let server = Server::start(vec![answer_in("200 OK", "text/csv; charset=koi8-r", row.as_bytes())]).await;
    let rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report);
    let rows: Vec<_> = rows.collect().await;
    let error = rows[0].as_ref().unwrap_err();
    assert!(error.kind() == ErrorKind::Decode && error.to_string().contains("\"koi8-r\""), "{error}");
    assert_eq!(rows.len(), 1);
}
