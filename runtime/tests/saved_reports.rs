//! Reports that are kept while they are read, and read again from their file.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::fs;

use callspec_runtime::*;
use futures_util::{FutureExt, StreamExt, TryStreamExt};
use support::report::{FIRST, Line, Report, first};
use support::*;

type Lines = Rows<Line, Code>;

const HEADER: &str = "\u{feff}id,phone,status,at,cell,result\r\n\r\n";

async fn all(rows: &mut Lines) -> Vec<String> {
    rows.map(|row| row.map_or_else(|error| error.to_string(), |_| "ok".to_owned())).collect().await
}

#[tokio::test]
async fn what_is_kept_is_read_again_alike() {
    let folder = Folder::new("kept");
    fs::write(folder.file(), "yesterday's").unwrap();
    let body = format!("{HEADER}{FIRST}not,a,row\r\n{FIRST}7,\"a \"b\" c\",,,,\n{}", FIRST.trim_end());
    let packed = pack(body.as_bytes());
    let server = Server::start(vec![bytes("content-encoding: gzip\r\n", &packed)]).await;
    let mut rows: Lines = client(&server.url, key()).rows(&Report).keep(folder.file());
    rows.next().await.unwrap().unwrap();
    assert_eq!(folder.names(), ["report.csv", "report.csv.part"]);
    assert_eq!(fs::read_to_string(folder.file()).unwrap(), "yesterday's");
    let seen = all(&mut rows).await;
    assert_eq!(seen.iter().filter(|row| *row == "ok").count(), 2);
    assert_eq!((folder.names(), fs::read_to_string(folder.file()).unwrap()), (vec!["report.csv".to_owned()], body));

    let mut again = Lines::from_file(folder.file());
    assert_eq!(again.next().await.unwrap().unwrap(), first());
    let reread = all(&mut again).await;
    let local = |error: &String| error.replace("things.report", "saved_rows").replace(" (HTTP 200)", "");
    assert_eq!(reread, seen.iter().map(local).collect::<Vec<_>>());
    assert_eq!(again.summary(), rows.summary());
    assert!(again.meta().is_none());

    let open = tokio::fs::File::open(folder.file()).await.unwrap();
    assert_eq!(all(&mut Lines::from_reader(open)).await.len(), 5);
}

#[tokio::test]
async fn nothing_is_kept_of_a_stream_that_does_not_end_well() {
    let folder = Folder::new("unkept");
    let cut = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 999\r\n\r\n{FIRST}").into_bytes();
    let doubtful = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}", FIRST.trim_end()).into_bytes();
    for answer in [cut, doubtful.clone(), csv(&format!("{FIRST}8,\"open\n")), csv("1,2\n")] {
        fs::write(folder.file(), "yesterday's").unwrap();
        let server = Server::start(vec![answer]).await;
        let mut rows: Lines = client(&server.url, key()).rows(&Report).keep(folder.file());
        assert_ne!(all(&mut rows).await.pop().unwrap(), "ok");
        assert_eq!(folder.names(), ["report.csv"]);
        assert_eq!(fs::read_to_string(folder.file()).unwrap(), "yesterday's");
    }
    // Nor of one that nobody reads to its end.
    let server = Server::start(vec![csv(&FIRST.repeat(2)), doubtful]).await;
    let mut rows: Lines = client(&server.url, key()).rows(&Report).keep(folder.file());
    rows.next().await.unwrap().unwrap();
    drop(rows);
    assert_eq!(folder.names(), ["report.csv"]);
    // Unchecked, a doubtful end is kept, and told.
    let mut rows: Lines = client(&server.url, key()).rows(&Report).unchecked().keep(folder.file());
    assert_eq!(all(&mut rows).await, ["ok"]);
    assert!(!rows.summary().unwrap().complete);
    assert_eq!(fs::read_to_string(folder.file()).unwrap(), FIRST.trim_end());
}

#[tokio::test]
async fn what_cannot_be_kept_is_not_asked_for() {
    let folder = Folder::new("unkeepable");
    let server = Server::start(vec![]).await;
    let mut rows: Lines = client(&server.url, key()).rows(&Report).keep(folder.0.join("nowhere/report.csv"));
    let error = rows.next().await.unwrap().unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_delivered()), (ErrorKind::File, false));
    let mut refused: Lines = client(&server.url, key()).rows(&Report).header("accept", "x").keep(folder.file());
    assert_eq!(refused.next().await.unwrap().unwrap_err().kind(), ErrorKind::Invalid);
    assert!(folder.names().is_empty());
    assert_eq!(server.connections(), 0);
}

/// A file is judged as a response is.
#[tokio::test]
async fn what_is_no_report_is_no_rows() {
    for (text, says) in [
        ("", "unexpected error: the file is empty"),
        ("\u{feff}\r\n ", "unexpected error: the file is empty"),
        ("<html></html>", "unexpected error: the file is a page of HTML"),
        ("[{\"id\":1}]", "unexpected error: the file is JSON where rows were expected"),
        ("\u{feff}{\"id\":1}", "unexpected error: the file is JSON where rows were expected"),
        ("\x1f\u{8b}", "unexpected error: the file is binary data where rows were expected"),
        ("id,phone,state,at,cell\n", "row error: the header lacks documented columns: result"),
        ("7,\"open", "the response ends inside a quoted cell"),
    ] {
        let mut rows = Lines::from_reader(text.as_bytes());
        let seen = all(&mut rows).await;
        assert!(seen[0].contains(says), "{text:?}: {seen:?}");
        assert!(!rows.summary().unwrap().complete);
    }
    let mut none = Lines::from_reader(&b""[..]).unchecked();
    assert!(none.next().await.is_none() && none.summary().unwrap().complete);
}

#[tokio::test]
async fn a_saved_report_takes_limits_and_says_what_it_cannot_open() {
    let long = format!("8,{},,,,\n", "x".repeat(300));
    let limits = Limits::DEFAULT.with_record(200);
    let read = |limits| Lines::from_reader(std::io::Cursor::new(long.clone().into_bytes())).limits(limits);
    assert_eq!(read(limits).try_collect::<Vec<_>>().await.unwrap_err().kind(), ErrorKind::TooLarge);
    assert_eq!(read(Limits::DEFAULT).try_collect::<Vec<_>>().await.unwrap().len(), 1);

    let error = Lines::from_file("no-such-folder/report.csv").next().await.unwrap().unwrap_err();
    assert_eq!(error.to_string(), "saved_rows: file error: the file cannot be read: entity not found");
}

#[test]
fn without_a_runtime_a_file_is_an_error() {
    let error = Lines::from_file("report.csv").next().now_or_never().unwrap().unwrap().unwrap_err();
    assert!(error.to_string().contains("no Tokio runtime is running"), "{error}");
    // What is in memory needs none.
    assert!(Lines::from_reader(FIRST.as_bytes()).next().now_or_never().unwrap().unwrap().is_ok());
}

/// A file is read in the forms that a response is read in: what was saved by another program too.
#[tokio::test]
async fn a_saved_report_may_be_packed_or_in_utf_16() {
    let text = format!("{HEADER}{FIRST}{FIRST}");
    let units = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let wide = [units(u16::to_le_bytes), units(u16::to_be_bytes)];
    let packed = pack(text.as_bytes());
    let wide_and_packed = pack(&wide[0]);
    for file in [text.as_bytes(), &wide[0], &wide[1], &packed, &wide_and_packed, &pack(FIRST.as_bytes()).repeat(2)] {
        let folder = Folder::new("forms");
        fs::write(folder.file(), file).unwrap();
        let mut rows = Lines::from_file(folder.file());
        assert_eq!(all(&mut rows).await, ["ok", "ok"]);
        assert!(rows.summary().unwrap().complete);
        // In pieces of one byte.
        let (mut pen, reader) = tokio::io::duplex(1);
        let file = file.to_vec();
        let written = tokio::spawn(async move { tokio::io::AsyncWriteExt::write_all(&mut pen, &file).await });
        assert_eq!(all(&mut Lines::from_reader(reader)).await, ["ok", "ok"]);
        written.await.unwrap().unwrap();
    }
    let cut = &packed[..packed.len() - 3];
    let error = all(&mut Lines::from_reader(std::io::Cursor::new(cut.to_vec()))).await.pop().unwrap();
    assert_eq!(error, "saved_rows: file error: the body was cut short: its gzip data does not end");
    let junk = [&packed[..], FIRST.as_bytes()].concat();
    let error = all(&mut Lines::from_reader(std::io::Cursor::new(junk))).await.pop().unwrap();
    assert!(error.contains("file error: the gzip data of the body is damaged"), "{error}");
    let half = wide[0][..wide[0].len() - 1].to_vec();
    let error = all(&mut Lines::from_reader(std::io::Cursor::new(half))).await.pop().unwrap();
    assert!(error.contains("expected UTF-16"), "{error}");
}
