//! An answer of rows into a file: whole, or not at all.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use callspec_runtime::*;
use support::report::{FIRST, Report};
use support::*;

/// A folder of its own for each test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("callspec-download-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("report.csv")
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(&self.0).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

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

#[test]
fn without_a_runtime_it_is_an_error() {
    let folder = Folder::new("no-runtime");
    let client = client("http://127.0.0.1:9", key());
    let download: Download<Code> = client.download(&Report, folder.file());
    let error = futures_util::FutureExt::now_or_never(download.into_future()).unwrap().unwrap_err();
    assert!(error.to_string().contains("no Tokio runtime is running"), "{error}");
    assert!(folder.names().is_empty());
}
