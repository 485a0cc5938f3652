//! An answer of rows into a file: whole, or not at all.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use callspec_runtime::*;
use futures_util::StreamExt;
use support::report::{FIRST, Line, Report};
use support::*;

fn download(server: &Server, path: &Path) -> Download<Code> {
    client(&server.url, key()).download(&Report, path)
}

#[tokio::test]
async fn byte_for_byte_with_progress_and_summary() {
    let folder = Folder::new("whole");
    let body = format!("\u{feff}id,phone,state,at,cell,result\r\n\r\n{FIRST}not,a,row\r\n{}", FIRST.trim_end());
    let server = Server::start(vec![csv(&body)]).await;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let progress = seen.clone();
    let file = folder.file();
    let there = file.clone();
    let download = download(&server, &file).header("x-mine", "file").on_progress(move |now| {
        assert!(!there.exists(), "no byte is under the final name before the end");
        progress.lock().unwrap().push(now);
    });
    let summary = download.await.unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), body);
    // Without the header; a cell is nobody's business here.
    assert_eq!((summary.rows, summary.bytes, summary.complete), (3, body.len() as u64, true));
    let last = *seen.lock().unwrap().last().unwrap();
    assert_eq!((last.bytes, last.total), (body.len() as u64, Some(body.len() as u64)));
    assert_eq!(folder.names(), ["report.csv"]);
    assert!(server.requests()[0].contains("x-mine: file"));
}

#[tokio::test]
async fn nothing_is_left_of_what_is_not_whole() {
    let folder = Folder::new("broken");
    let error = json(r#"{"status":"error","code":1014}"#);
    let cut = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 999\r\n\r\n{FIRST}").into_bytes();
    let doubtful = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}", FIRST.trim_end()).into_bytes();
    for (answer, kind) in [
        (error, "vendor"),
        (csv("<html></html>"), "unexpected"),
        (csv(""), "unexpected"),
        (answer("500 Oops", "", FIRST), "http"),
        (cut, "transport"),
        (doubtful, "row"),
        (csv(&format!("{FIRST}8,\"open\n")), "row"),
        (csv(&format!("{FIRST}8,{},,,,\n", "x".repeat(300))), "too_large"),
    ] {
        for before in [None, Some("yesterday's")] {
            if let Some(text) = before {
                fs::write(folder.file(), text).unwrap();
            }
            let server = Server::start(vec![answer.clone()]).await;
            let error = download(&server, &folder.file()).await.unwrap_err();
            assert_eq!(error.kind().as_str(), kind);
            match before {
                None => assert!(folder.names().is_empty(), "{kind}"),
                // What was there before is there still.
                Some(text) => {
                    assert_eq!(folder.names(), ["report.csv"]);
                    assert_eq!(fs::read_to_string(folder.file()).unwrap(), text);
                    fs::remove_file(folder.file()).unwrap();
                }
            }
        }
    }
}

#[tokio::test]
async fn a_row_that_may_be_cut_is_named_with_its_place_and_bytes() {
    let folder = Folder::new("place");
    let last = FIRST.trim_end();
    let answer = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{FIRST}{last}").into_bytes();
    let server = Server::start(vec![answer]).await;
    let error = download(&server, &folder.file()).await.unwrap_err();
    assert_eq!((error.row(), error.row_offset()), (Some(2), Some(FIRST.len() as u64)));
    assert_eq!(error.body(), Some(last.as_bytes()));
    // A header may be cut as well.
    let header = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nid,phone,state,at,cell,result";
    let server = Server::start(vec![header.as_bytes().to_vec()]).await;
    let error = download(&server, &folder.file()).await.unwrap_err();
    assert_eq!((error.kind(), error.row_offset()), (ErrorKind::Row, Some(0)));
    assert!(folder.names().is_empty());
}

/// Whatever is no report must not take the place of yesterday's, and must not be called complete.
#[tokio::test]
async fn junk_does_not_replace_a_report() {
    let folder = Folder::new("junk");
    let packed = pack(FIRST.as_bytes());
    for (answer, kind, says) in [
        (csv("Session expired"), "row", "neither a header nor a row of 6 cells: found 1"),
        (csv("null"), "row", "neither a header nor a row of 6 cells"),
        (csv("Error, please, try again\n"), "row", "neither a header nor a row of 6 cells: found 3"),
        (csv("id,phone,state,at,cell\n1,,,,\n"), "row", "the header lacks documented columns: result"),
        (csv("[]"), "unexpected", "the response is JSON where rows were expected"),
        (
            csv("\u{feff}\n [ {\"id\": 1, \"a\": 2, \"b\": 3, \"c\": 4, \"d\": 5, \"e\": 6} ]"),
            "unexpected",
            "JSON where rows",
        ),
        (
            bytes("content-type: text/csv\r\n", &packed),
            "unexpected",
            "unexpected error: the response is packed with gzip, and its headers do not say so (HTTP",
        ),
        (bytes("content-encoding: br\r\n", FIRST.as_bytes()), "unexpected", "encoded with br, which is not read"),
        (answer("206 Partial Content", "content-range: bytes 0-9/99\r\n", FIRST), "unexpected", "only a part"),
        (csv("\u{1}\u{2}\u{3}"), "unexpected", "binary data where rows were expected"),
        (csv(""), "unexpected", "empty"),
    ] {
        fs::write(folder.file(), "yesterday's").unwrap();
        for kept in [false, true] {
            let server = Server::start(vec![answer.clone()]).await;
            let error = match kept {
                false => download(&server, &folder.file()).await.unwrap_err(),
                true => {
                    let mut rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report).keep(folder.file());
                    let error = rows.next().await.unwrap().unwrap_err();
                    assert!(!rows.summary().unwrap().complete);
                    error
                }
            };
            assert_eq!(error.kind().as_str(), kind, "{error}");
            assert!(error.to_string().contains(says), "{error}");
            assert_eq!(folder.names(), ["report.csv"]);
            assert_eq!(fs::read_to_string(folder.file()).unwrap(), "yesterday's");
        }
    }
}

/// Whoever knows better than the documents says so.
#[tokio::test]
async fn unchecked_a_report_of_another_form_is_kept() {
    let folder = Folder::new("unchecked");
    for body in ["a,b\n1,2\n", "id,phone,state,at,cell\n1,,,,\n", "", "\u{feff}\r\n"] {
        let server = Server::start(vec![csv(body)]).await;
        let summary = download(&server, &folder.file()).unchecked().await.unwrap();
        assert!(summary.complete);
        assert_eq!(fs::read_to_string(folder.file()).unwrap(), body);
    }
}

/// A strict client holds the header of a download against the documents, as that of a stream.
#[tokio::test]
async fn a_strict_client_refuses_a_file_with_other_columns() {
    let folder = Folder::new("strict");
    let server = Server::start(vec![csv("id,phone,state,at,cell,result,new\n")]).await;
    let client: Client = ClientBuilder::new(&*server.url, key()).strict(true).build().unwrap();
    let error = client.download::<_, Code>(&Report, folder.file()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Drift);
    assert!(folder.names().is_empty());
}

#[tokio::test]
async fn an_earlier_file_is_replaced_and_unfinished_ones_are_left_alone() {
    let folder = Folder::new("replaced");
    fs::write(folder.file(), "yesterday's").unwrap();
    fs::write(folder.0.join("report.csv.part"), "another's").unwrap();
    let server = Server::start(vec![csv(FIRST)]).await;
    download(&server, &folder.file()).await.unwrap();
    assert_eq!(fs::read_to_string(folder.file()).unwrap(), FIRST);
    assert_eq!(fs::read_to_string(folder.0.join("report.csv.part")).unwrap(), "another's");
    assert_eq!(folder.names(), ["report.csv", "report.csv.part"]);
}

#[tokio::test]
async fn what_cannot_be_kept_is_not_asked_for() {
    let folder = Folder::new("refused");
    let server = Server::start(vec![]).await;
    for path in [folder.0.join("nowhere/report.csv"), folder.0.clone(), PathBuf::from("/"), PathBuf::from("")] {
        let error = download(&server, &path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::File);
        assert!(!error.may_have_been_delivered());
        let text = error.to_string();
        assert!(text.starts_with("things.report: file error: the file cannot be written: "), "{text}");
        assert!(!text.contains("nowhere"), "a path may be personal: {text}");
    }
    let refused = download(&server, &folder.file()).header("accept", "x").await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Invalid);
    assert!(folder.names().is_empty());
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_doubtful_end_is_taken_unchecked() {
    let folder = Folder::new("doubtful");
    let body = FIRST.trim_end();
    let server = Server::start(vec![format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{body}").into_bytes()]).await;
    let summary = download(&server, &folder.file()).unchecked().await.unwrap();
    assert_eq!((summary.rows, summary.complete), (1, false));
    assert_eq!(fs::read_to_string(folder.file()).unwrap(), body);
}

#[tokio::test]
async fn a_download_that_is_dropped_leaves_nothing() {
    let folder = Folder::new("dropped");
    // More is announced than comes, so it waits for the rest.
    let body = format!("HTTP/1.1 200 OK\r\ncontent-length: 99999\r\n\r\n{FIRST}").into_bytes();
    let server = Server::start(vec![body]).await;
    let begun = Arc::new(tokio::sync::Notify::new());
    let told = begun.clone();
    let waiting = tokio::spawn(download(&server, &folder.file()).on_progress(move |_| told.notify_one()).into_future());
    begun.notified().await;
    assert_eq!(folder.names(), ["report.csv.part"]);
    waiting.abort();
    assert!(waiting.await.unwrap_err().is_cancelled());
    assert_eq!(server.requests().len(), 1);
    assert!(folder.names().is_empty());
}

/// A file is made in a task of its own: one that is made for a caller who has gone away is removed again.
#[test]
fn a_download_that_is_dropped_while_its_file_is_made_leaves_nothing() {
    let folder = Folder::new("dropped-early");
    for _ in 0..50 {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let client = client("http://127.0.0.1:9", key());
            let mut download = client.download::<_, Code>(&Report, folder.file()).into_future();
            assert!(futures_util::poll!(&mut download).is_pending());
            let mut rows: Rows<Line, Code> = client.rows(&Report).keep(folder.file());
            assert!(futures_util::poll!(rows.next()).is_pending());
        });
        // It waits for the tasks that block.
        drop(runtime);
        assert!(folder.names().is_empty(), "{:?}", folder.names());
    }
}

#[tokio::test]
async fn a_listener_that_panics_costs_no_download() {
    let folder = Folder::new("panics");
    let server = Server::start(vec![csv(FIRST)]).await;
    let summary = download(&server, &folder.file()).on_progress(|_| panic!("no terminal")).await.unwrap();
    assert!(summary.complete);
    assert_eq!(fs::read_to_string(folder.file()).unwrap(), FIRST);
}

#[test]
fn without_a_runtime_it_is_an_error() {
    let folder = Folder::new("no-runtime");
    let client = client("http://127.0.0.1:9", key());
    let download: Download<Code> = client.download(&Report, folder.file());
    let error = futures_util::FutureExt::now_or_never(download.into_future()).unwrap().unwrap_err();
    assert!(error.to_string().contains("no Tokio runtime is running"), "{error}");
    assert!(folder.names().is_empty());
}

/// A vendor that fails half-way says so in the last line, where its status is long sent.
#[tokio::test]
async fn a_message_behind_the_rows_does_not_make_a_whole_report() {
    let folder = Folder::new("message-behind");
    for message in [
        r#"{"error":"timeout"}"#,
        r#"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}"#,
        r#"[{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}]"#,
        "<html>504</html>",
        "<html>\n<p>a, b, c, d, e, f</p>\n</html>\n",
        "{\n  \"error\": 1\n}\n",
        "Error, please, try again\r\n",
        "Session expired",
    ] {
        let body = format!("{FIRST}{message}");
        fs::write(folder.file(), "yesterday's").unwrap();
        let server = Server::start(vec![csv(&body); 5]).await;
        let error = download(&server, &folder.file()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Row, "{message}");
        let says = "the last line is no row of this report: it is not whole";
        assert!(error.to_string().contains(says), "{message}: {error}");
        assert_eq!(error.body(), message.trim_end().lines().last().map(str::as_bytes), "{message}");
        // A stream says so as well, whether it is kept or not.
        for kept in [true, false] {
            let rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report);
            let mut rows = if kept { rows.keep(folder.file()) } else { rows };
            assert!(rows.next().await.unwrap().is_ok());
            let errors: Vec<_> = rows.by_ref().map(|row| row.unwrap_err()).collect().await;
            let (last, others) = errors.split_last().unwrap();
            assert!(last.ends_stream() && last.to_string().contains(says), "{message}: {last}");
            assert!(!others.is_empty() && others.iter().all(|error| !error.ends_stream()), "{message}");
            assert!(!rows.summary().unwrap().complete, "{message}");
        }
        assert_eq!(folder.names(), ["report.csv"]);
        assert_eq!(fs::read_to_string(folder.file()).unwrap(), "yesterday's");
        // Whoever knows better takes it, and is still told.
        let mut rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report).unchecked();
        assert!(rows.by_ref().all(|row| std::future::ready(row.is_ok() || !row.unwrap_err().ends_stream())).await);
        assert!(!rows.summary().unwrap().complete, "{message}");
        let summary = download(&server, &folder.file()).unchecked().await.unwrap();
        assert!(!summary.complete, "{message}");
        assert_eq!(fs::read_to_string(folder.file()).unwrap(), body);
    }
}

/// Bad rows in the middle, and a last row whose cells are odd, are rows.
#[tokio::test]
async fn other_bad_rows_do_not_keep_a_report_from_being_whole() {
    let folder = Folder::new("bad-rows");
    for body in [
        format!("{FIRST}{{\"error\":1}}\n<p>\n1,2\n{FIRST}"),
        format!("{FIRST}x,,,,,\n"),
        format!("{FIRST}\"{{7}}\",,,,,\n"),
        format!("{FIRST}<7,,,,,\n"),
        format!("{FIRST}7,,,,,,,one cell too many\n"),
        "id,phone,state,at,cell,result\n".to_owned(),
    ] {
        let server = Server::start(vec![csv(&body); 2]).await;
        assert!(download(&server, &folder.file()).await.unwrap().complete, "{body}");
        let mut rows: Rows<Line, Code> = client(&server.url, key()).rows(&Report).keep(folder.file());
        assert!(rows.by_ref().all(|row| std::future::ready(row.is_ok() || !row.unwrap_err().ends_stream())).await);
        assert!(rows.summary().unwrap().complete, "{body}");
    }
}
