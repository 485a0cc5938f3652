//! Rows of a table, typed as they arrive.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::time::Duration;

use callspec_runtime::generated::json::Reader;
use callspec_runtime::*;
use futures_util::{StreamExt, TryStreamExt};
use support::report::{FIRST, Line, Report, first};
use support::*;

async fn rows(answer: Vec<u8>) -> Vec<Result<Line, Error<Code>>> {
    let server = Server::start(vec![answer]).await;
    let rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report);
    let seen = rows.collect().await;
    assert_eq!(server.requests().len(), 1);
    seen
}

fn kinds(seen: &[Result<Line, Error<Code>>]) -> Vec<&str> {
    seen.iter().map(|row| row.as_ref().map_or_else(|error| error.kind().as_str(), |_| "ok")).collect()
}

#[tokio::test]
async fn rows_with_and_without_a_header() {
    let empty = ",,,,,\r\n";
    let by_order = rows(csv(&format!("{FIRST}{empty}"))).await;
    assert_eq!(by_order[0].as_ref().unwrap(), &first());
    assert_eq!(by_order[1].as_ref().unwrap().id, None);

    let header = "\u{feff} new ,result,id,at,cell,phone,state\n";
    let row = "?,ANSWER(5),7,4/20/20 6:12 AM,Yes,0042,COMPLETE\n";
    let by_name = rows(csv(&format!("{header}{row}"))).await;
    assert_eq!(by_name.len(), 1);
    assert_eq!(by_name[0].as_ref().unwrap(), &first());
    assert_eq!(rows(csv(header)).await.len(), 0);
}

#[tokio::test]
async fn a_header_that_lacks_a_documented_column_is_an_error() {
    let body = "new,result,id,at,cell,phone\n?,ANSWER(5),7,4/20/20 6:12 AM,Yes,0042\n";
    let seen = rows(csv(body)).await;
    assert_eq!(kinds(&seen), ["row"]);
    let error = seen[0].as_ref().unwrap_err().to_string();
    assert!(error.contains("the header lacks documented columns: state or call_state or status"), "{error}");

    let server = Server::start(vec![csv(body)]).await;
    let rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report);
    let read: Vec<Line> = rows.unchecked().try_collect().await.unwrap();
    assert_eq!(read, [Line { state: None, ..first() }]);
}

#[tokio::test]
async fn a_header_may_have_every_documented_name_of_a_column() {
    let row = "7,'0042,COMPLETE,4/20/20 6:12 AM,Yes,ANSWER(5)\n";
    for state in ["state", "call_state", " status "] {
        let seen = rows(csv(&format!("id,phone,{state},at,cell,result\n{row}"))).await;
        assert_eq!(seen[0].as_ref().unwrap(), &first(), "{state}");
    }
    // It is no deviation either; two of them are one column twice.
    let server = Server::start(vec![csv(&format!("id,phone,status,at,cell,result\n{row}"))]).await;
    let strict: Client = ClientBuilder::new(&*server.url, key()).strict(true).build().unwrap();
    assert_eq!(strict.rows::<_, Code>(&Report).try_collect::<Vec<_>>().await.unwrap(), [first()]);
    let seen = rows(csv(&format!("id,phone,state,at,cell,result,status\n{row}"))).await;
    let error = seen[0].as_ref().unwrap_err().to_string();
    assert!(error.contains("has documented columns twice: state or call_state or status"), "{error}");
}

#[tokio::test]
async fn a_comma_behind_the_last_cell_is_no_cell() {
    let header = "id,phone,state,at,cell,result";
    let row = FIRST.trim_end();
    for (header, row) in [
        (header.to_owned(), format!("{row},")),
        (format!("{header},"), row.to_owned()),
        (format!("{header},"), format!("{row},")),
        (format!("{header},"), format!("{row},?")),
    ] {
        let seen = rows(csv(&format!("{header}\n{row}\n{row}\n"))).await;
        assert_eq!(kinds(&seen), ["ok", "ok"], "{header} {row}");
        assert_eq!(seen[1].as_ref().unwrap(), &first());
    }
    // A value without a name is out of step, and so is a second comma.
    for row in [format!("{row},?"), format!("{row},,")] {
        assert_eq!(kinds(&rows(csv(&format!("{header}\n{row}\n"))).await), ["row"], "{row}");
    }
}

/// Its cells are not where they seem to be: an empty last cell looks like a comma behind the last cell.
#[tokio::test]
async fn a_row_with_more_cells_than_those_before_is_out_of_step() {
    let header = "id,phone,state,at,cell,result\n";
    let (row, open) = (FIRST.trim_end(), "7,phone,state,,,");
    for header in ["", header] {
        for odd in ["7,Smith, John,state,,,", "7, \"Smith, John\",state,,,", "7,phone,state,,,,"] {
            let seen = rows(csv(&format!("{header}{row}\n{odd}\n{open}\n"))).await;
            assert_eq!(kinds(&seen), ["ok", "row", "ok"], "{header}{odd}");
            let error = seen[1].as_ref().unwrap_err();
            assert!(
                error.to_string().ends_with(": expected 6 cells as in the rows before, found 7 (HTTP 200)"),
                "{error}"
            );
            assert_eq!((error.row(), error.body()), (Some(2), Some(odd.as_bytes())));
        }
    }
    // A column that came later is in every row.
    let later = format!("{row},later");
    assert_eq!(kinds(&rows(csv(&format!("{later}\n{later}\n{later},?\n"))).await), ["ok", "ok", "row"]);
    assert_eq!(kinds(&rows(csv(&format!("a notice\n{later}\n"))).await), ["row", "ok"]);
}

#[tokio::test]
async fn a_quote_that_is_not_doubled_is_never_read_over() {
    let bad = "7,\"call \"me\" back\",x,,,";
    let fine = "7,say \"x\",\"a \"\"b\"\" c\" ,,,\n";
    let seen = rows(csv(&format!("{fine}{bad}\r\n{fine}"))).await;
    assert_eq!(kinds(&seen), ["ok", "row", "ok"]);
    let line = seen[0].as_ref().unwrap();
    assert_eq!((line.phone.as_deref(), line.state.as_deref()), (Some("say \"x\""), Some("a \"b\" c")));
    let error = seen[1].as_ref().unwrap_err();
    assert!(error.to_string().contains("a quote inside a quoted cell is not doubled"), "{error}");
    // All of it is kept, as it came.
    assert_eq!((error.row(), error.body()), (Some(2), Some(bad.as_bytes())));
    assert_eq!(error.row_offset(), Some(fine.len() as u64));
}

#[tokio::test]
async fn an_empty_response_is_no_rows_for_those_who_say_so() {
    for answer in [csv(""), csv("\u{feff}\r\n"), answer("204 No Content", "", "")] {
        let server = Server::start(vec![answer]).await;
        let mut rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report).unchecked();
        assert!(rows.next().await.is_none());
        let summary = rows.summary().unwrap();
        assert_eq!((summary.rows, summary.complete), (0, true));
    }
}

#[tokio::test]
async fn a_part_is_only_for_those_who_asked_for_it() {
    let part = || answer("206 Partial Content", "content-range: bytes 0-9/99\r\n", FIRST);
    let seen = rows(part()).await;
    assert_eq!(kinds(&seen), ["unexpected"]);
    assert_eq!(seen[0].as_ref().unwrap_err().status().unwrap(), 206);
    let server = Server::start(vec![part()]).await;
    let rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report).header("range", "bytes=0-9");
    assert_eq!(rows.try_collect::<Vec<_>>().await.unwrap(), [first()]);
}

#[tokio::test]
async fn a_bad_row_does_not_end_the_stream() {
    let body = format!("{FIRST}MARKER,,,,,\n{FIRST}1,2\n7,,,04/20/20 6:12,,\n7,,,,maybe,\n{}", FIRST.trim_end());
    let seen = rows(csv(&body)).await;
    assert_eq!(kinds(&seen), ["ok", "row", "ok", "row", "row", "row", "ok"]);
    let errors: Vec<_> = seen
        .iter()
        .filter_map(|row| row.as_ref().err())
        .map(|error| (error.row().unwrap(), error.to_string()))
        .collect();
    assert_eq!(
        errors[0],
        (2, "things.report: row error: row 2 at byte 53: id: expected an integer (HTTP 200)".to_owned())
    );
    assert!(errors[1].1.contains("expected 6 cells, found 2"));
    assert!(errors[2].1.contains("at: expected a date and time written %-m/%-d/%y"));
    assert!(errors[3].1.contains("cell: expected \"Yes\" or \"No\""));
    let error = seen[1].as_ref().unwrap_err();
    assert_eq!(error.decode_path(), Some("id"));
    assert_eq!(error.body(), Some(&b"MARKER,,,,,"[..]));
}

#[tokio::test]
async fn what_is_not_rows_is_never_a_row() {
    let error = json(r#"{"status":"error","code":1014}"#);
    let odd = answer("401 No", "", "Token is expired");
    for (answer, kind, class) in [
        (error, "vendor", Class::Auth),
        (odd, "vendor", Class::Auth),
        (csv("\u{feff}\r\n {}"), "unexpected", Class::Unknown),
        (csv("<html></html>"), "unexpected", Class::Unknown),
        (csv("[{\"id\":1}]"), "unexpected", Class::Unknown),
        (bytes("", &pack(FIRST.as_bytes())), "unexpected", Class::Unknown),
        (csv(""), "unexpected", Class::Unknown),
        (csv("\u{feff}\r\n"), "unexpected", Class::Unknown),
        (answer("204 No Content", "", ""), "unexpected", Class::Unknown),
        (answer("500 Oops", "", FIRST), "http", Class::Transient),
        (answer("302 There", "location: /x\r\n", FIRST), "redirect", Class::Permanent),
    ] {
        let seen = rows(answer).await;
        assert_eq!(kinds(&seen), [kind]);
        assert_eq!(seen[0].as_ref().unwrap_err().class(), class);
    }
}

#[tokio::test]
async fn what_is_cut_short_is_an_error() {
    let open = rows(csv(&format!("{FIRST}8,\"open,,,,\n"))).await;
    assert_eq!(kinds(&open), ["ok", "row"]);
    assert!(open[1].as_ref().unwrap_err().to_string().contains("cut short"));
    let cut = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 999\r\n\r\n{FIRST}8,");
    let cut = rows(cut.into_bytes()).await;
    assert_eq!(kinds(&cut), ["ok", "transport"]);
    assert_eq!(cut[1].as_ref().unwrap_err().status().unwrap(), 200);
    let long = rows(csv(&format!("{FIRST}8,{},,,,\n{FIRST}", "x".repeat(300)))).await;
    assert_eq!(kinds(&long), ["ok", "too_large"]);
}

/// Sends its chunks one by one, a pause before each.
struct Slow(Vec<&'static str>, Duration);

impl Transport for Slow {
    fn send(&self, _: TransportRequest) -> TransportFuture {
        let pause = self.1;
        let chunks = futures_util::stream::iter(self.0.clone()).then(move |chunk| async move {
            tokio::time::sleep(pause).await;
            Ok(bytes::Bytes::from(chunk))
        });
        Box::pin(async move { Ok(http::Response::new(Body::stream(chunks))) })
    }
}

fn slow(chunks: Vec<&'static str>, seconds: u64) -> Rows<Line, Code> {
    let client: Client = ClientBuilder::new("https://example.com", key())
        .transport(Slow(chunks, Duration::from_secs(seconds)))
        .build()
        .unwrap();
    client.rows(&Report)
}

#[tokio::test(start_paused = true)]
async fn a_long_healthy_stream_is_not_killed_and_a_stalled_one_is() {
    let mut rows = slow(vec![FIRST; 100], 50);
    assert!(rows.meta().is_none());
    rows.try_next().await.unwrap();
    assert_eq!(rows.meta().unwrap().status(), 200);
    assert_eq!(rows.try_collect::<Vec<_>>().await.unwrap().len(), 99);

    let seen: Vec<_> = slow(vec![FIRST; 3], 61).collect().await;
    assert_eq!(kinds(&seen), ["timeout"]);
}

#[tokio::test]
async fn rows_take_headers_and_limits() {
    let long = format!("8,{},,,,\n", "x".repeat(300));
    let server = Server::start(vec![csv(&long)]).await;
    let limits = Limits::DEFAULT.with_record(1000);
    let raised: Client = ClientBuilder::new(&*server.url, key()).limits(limits).build().unwrap();
    let rows: Rows<Line, Code> = raised.rows(&Report).header("x-mine", "rows");
    assert_eq!(rows.try_collect::<Vec<_>>().await.unwrap().len(), 1);
    assert!(server.requests()[0].contains("x-mine: rows"));
}

#[tokio::test(start_paused = true)]
async fn rows_take_a_timeout() {
    let seen: Vec<_> = slow(vec![FIRST; 3], 61).timeout(Duration::from_secs(70)).collect().await;
    assert_eq!(kinds(&seen), ["ok", "ok", "ok"]);
    let seen: Vec<_> = slow(vec![FIRST; 3], 5).timeout(Duration::from_secs(1)).collect().await;
    assert_eq!(kinds(&seen), ["timeout"]);
}

#[tokio::test]
async fn the_same_rows_at_every_split() {
    let body: &'static str = "\u{feff}id,phone,state,at,cell,result\r\n7,\"'0042\",é\"\",,No,A(1)\r\n,,,,,\r\n8,,,,,";
    let whole: Vec<Line> = slow(vec![body], 0).try_collect().await.unwrap();
    assert_eq!(whole.len(), 3);
    for split in (1..body.len()).filter(|at| body.is_char_boundary(*at)) {
        let (before, after) = body.split_at(split);
        let again: Vec<Line> = slow(vec![before, "", after], 0).try_collect().await.unwrap();
        assert_eq!(again, whole, "{split}");
    }
}

/// A cell and a number of JSON are read by one parser.
#[tokio::test]
async fn an_integer_is_read_as_in_json() {
    for text in ["0", "-7", "7.0", "-0.00", "+7", "007", "7.", "7.5", "7e1", "9223372036854775808"] {
        let cell = rows(csv(&format!("{text},,,,,\n"))).await.remove(0).ok().and_then(|line| line.id);
        let mut member = 0_i64;
        let read = Reader::new(text).read_whole(&mut member);
        assert_eq!(cell, read.ok().map(|()| member), "{text}");
    }
}
