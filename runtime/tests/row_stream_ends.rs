//! Where rows stand in an answer, and how a stream of them ends.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::time::Duration;

use callspec_runtime::*;
use futures_util::StreamExt;
use support::report::{FIRST, Line, Report};
use support::*;

type Lines = Rows<Line, Code>;
type Setting = (&'static str, fn(Lines) -> Lines);

async fn all(rows: &mut Lines) -> Vec<String> {
    let mut seen = Vec::new();
    while let Some(row) = rows.next().await {
        // The error itself says whether another row may come.
        if let Err(error) = &row {
            assert_eq!(error.ends_stream(), rows.summary().is_some(), "{error}");
        }
        seen.push(row.map_or_else(|error| error.kind().to_string(), |_| "ok".to_owned()));
    }
    seen
}

/// What came, and the summary.
async fn read(answer: Vec<u8>) -> (Vec<String>, Summary) {
    let server = Server::start(vec![answer]).await;
    let mut rows: Lines = client(&server.url, key()).rows(&Report);
    assert_eq!(rows.summary(), None);
    let seen = all(&mut rows).await;
    (seen, rows.summary().unwrap())
}

fn summary(summary: Summary) -> (u64, usize, bool) {
    (summary.rows, usize::try_from(summary.bytes).unwrap(), summary.complete)
}

#[tokio::test]
async fn a_bad_row_says_where_it_begins() {
    // A byte order mark, a header, an empty line, a quoted line end, and letters of two bytes in front.
    let before = "\u{feff}id,phone,state,at,cell,result\r\n\r\n7,\"é\r\n\"\"\",,,No,\n\n";
    for bad in ["x,,,,,", "\"x\",,,,,", "1,2"] {
        let body = format!("{before}{bad}\n{FIRST}");
        let server = Server::start(vec![csv(&body)]).await;
        let rows: Lines = client(&server.url, key()).rows(&Report);
        let seen: Vec<_> = rows.collect().await;
        assert_eq!(seen.len(), 3);
        let error = seen[1].as_ref().unwrap_err();
        assert_eq!((error.row(), error.row_offset()), (Some(2), Some(before.len() as u64)), "{bad}");
        assert!(error.to_string().contains(&format!("row 2 at byte {}: ", before.len())), "{error}");
    }
}

#[tokio::test]
async fn the_summary_tells_rows_bytes_and_whether_that_is_all() {
    let header = "\u{feff}id,phone,state,at,cell,result\n";
    let body = format!("{header}{FIRST}x,,,,,\n{FIRST}");
    let (seen, end) = read(csv(&body)).await;
    assert_eq!(seen, ["ok", "row", "ok"]);
    assert_eq!(summary(end), (3, body.len(), true));
    assert_eq!(summary(read(csv(header)).await.1), (0, header.len(), true));

    let open = format!("{FIRST}8,\"open\n");
    let (seen, end) = read(csv(&open)).await;
    assert_eq!(seen, ["ok", "row"]);
    assert_eq!(summary(end), (1, open.len(), false));

    let (seen, end) = read(answer("500 Oops", "", FIRST)).await;
    assert_eq!((seen, summary(end)), (vec!["http".to_owned()], (0, 0, false)));
    let cut = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 999\r\n\r\n{FIRST}");
    let (seen, end) = read(cut.into_bytes()).await;
    assert_eq!((seen, summary(end)), (vec!["ok".to_owned(), "transport".to_owned()], (1, FIRST.len(), false)));
}

#[tokio::test]
async fn chunks_without_their_end_are_cut_short() {
    let chunk = |text: &str| format!("{:x}\r\n{text}\r\n", text.len());
    let head = "HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n";
    let two = format!("{head}{}{}", chunk(FIRST), chunk(FIRST.trim_end()));
    let (seen, end) = read(two.clone().into_bytes()).await;
    assert_eq!((seen, end.complete), (vec!["ok".to_owned(), "transport".to_owned()], false));
    // With their end they tell it: a last line needs none.
    let (seen, end) = read(format!("{two}0\r\n\r\n").into_bytes()).await;
    assert_eq!((seen, end.complete), (vec!["ok".to_owned(), "ok".to_owned()], true));
}

#[tokio::test]
async fn an_answer_that_does_not_tell_its_end_needs_a_last_line_end() {
    let closing = |body: &str| format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{body}").into_bytes();
    let (seen, end) = read(closing(&format!("{FIRST}{FIRST}"))).await;
    assert_eq!((seen, end.complete), (vec!["ok".to_owned(), "ok".to_owned()], true));

    // ANSWER(5) may have been ANSWER(51).
    let body = format!("{FIRST}{}", FIRST.trim_end());
    let (seen, end) = read(closing(&body)).await;
    assert_eq!(seen, ["ok", "row"]);
    assert_eq!(summary(end), (2, body.len(), false));

    let server = Server::start(vec![closing(&body), closing(&body)]).await;
    let rows: Lines = client(&server.url, key()).rows(&Report);
    let error = rows.collect::<Vec<_>>().await.pop().unwrap().unwrap_err();
    let expected = "row 2 at byte 53: the row has no line end, and the response does not say how long it is";
    assert!(error.to_string().contains(expected), "{error}");
    // Whoever knows better takes it, and is still told.
    let mut rows: Lines = client(&server.url, key()).rows(&Report).unchecked();
    assert_eq!(all(&mut rows).await, ["ok", "ok"]);
    assert!(!rows.summary().unwrap().complete);
}

#[tokio::test]
async fn a_header_with_a_column_twice_is_an_error() {
    let (seen, end) = read(csv("id,phone,state,at,cell,result,phone\n1,,,,,,\n")).await;
    assert_eq!((seen, end.complete), (vec!["row".to_owned()], false));
    // A column that nobody documents may stand there twice.
    let (seen, end) = read(csv("id,phone,state,at,cell,result,new,new\n1,,,,,,,\n")).await;
    assert_eq!((seen, end.complete), (vec!["ok".to_owned()], true));
}

#[tokio::test]
async fn the_whole_stream_has_a_limit() {
    let body = FIRST.repeat(4);
    for (limit, rows) in [(4 * FIRST.len(), 4), (4 * FIRST.len() - 2, 3), (FIRST.len(), 1), (1, 0)] {
        let server = Server::start(vec![csv(&body)]).await;
        let limits = Limits::DEFAULT.with_stream(limit as u64);
        let client: Client = ClientBuilder::new(&*server.url, key()).limits(limits).build().unwrap();
        let mut lines: Lines = client.rows(&Report);
        let mut expected = vec!["ok".to_owned(); rows];
        if rows < 4 {
            expected.push("too_large".to_owned());
        }
        assert_eq!(all(&mut lines).await, expected, "{limit}");
        assert_eq!(lines.summary().unwrap().complete, rows == 4);
    }
}

#[tokio::test]
async fn settings_come_before_the_first_poll() {
    let settings: [Setting; 6] = [
        ("keep", |rows| rows.keep("never.csv")),
        ("limits", |rows| rows.limits(Limits::DEFAULT)),
        ("header", |rows| rows.header("x-mine", "late")),
        ("timeout", |rows| rows.timeout(Duration::from_secs(1))),
        ("unchecked", Rows::unchecked),
        ("retry", |rows| rows.retry(RetryPolicy::never())),
    ];
    for (name, set) in settings {
        let server = Server::start(vec![csv(&FIRST.repeat(3))]).await;
        let mut rows: Lines = client(&server.url, key()).rows(&Report);
        rows.next().await.unwrap().unwrap();
        let mut rows = set(rows);
        let error = rows.next().await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid);
        let expected = format!(
            "things.report: the response is not read further: {name}: was set after the stream was first polled: configure it before"
        );
        assert_eq!(error.to_string(), expected);
        assert!(rows.next().await.is_none());
        assert!(!rows.summary().unwrap().complete);
        // At the end it does no harm.
        let server = Server::start(vec![csv(FIRST)]).await;
        let mut rows: Lines = client(&server.url, key()).rows(&Report);
        assert_eq!(all(&mut rows).await, ["ok"]);
        assert!(set(rows).next().await.is_none());
    }
}
