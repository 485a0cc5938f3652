//! A long table is read and kept in constant memory.
//!
//! `CALLSPEC_STREAM_MB=200 cargo test --release -p callspec-runtime --test memory -- --nocapture` prints the figures.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::io::{Read, Write};
use std::net::TcpListener;

use callspec_runtime::*;
use futures_util::StreamExt;
use support::report::{FIRST, Line, Report};
use support::*;

/// The largest memory that the process has had, in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().strip_suffix(" kB").unwrap().trim().parse().unwrap()
}

/// How many rows are sent.
fn rows() -> u64 {
    let megabytes: u64 = std::env::var("CALLSPEC_STREAM_MB").ok().and_then(|text| text.parse().ok()).unwrap_or(8);
    megabytes * 1_000_000 / FIRST.len() as u64
}

/// Sends so many rows to whoever asks, a thousand at a time; packed, each thousand is a member of its own.
fn serve(rows: u64, packed: bool) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let piece = |rows: u64| {
        let text = FIRST.repeat(usize::try_from(rows).unwrap()).into_bytes();
        if packed { pack(&text) } else { text }
    };
    let (block, rest) = (piece(1000), piece(rows % 1000));
    let encoding = if packed { "content-encoding: gzip\r\n" } else { "" };
    std::thread::spawn(move || {
        for socket in listener.incoming() {
            let mut socket = socket.unwrap();
            let mut request = [0; 4096];
            let _ = socket.read(&mut request).unwrap();
            let length = rows / 1000 * block.len() as u64 + rest.len() as u64;
            write!(socket, "HTTP/1.1 200 OK\r\nconnection: close\r\n{encoding}content-length: {length}\r\n\r\n")
                .unwrap();
            for _ in 0..rows / 1000 {
                socket.write_all(&block).unwrap();
            }
            socket.write_all(&rest).unwrap();
        }
    });
    url
}

/// In one test: the peak is that of the process.
#[tokio::test]
async fn a_long_table_needs_no_more_memory_than_a_short_one() {
    const MORE: u64 = 8 << 10;
    let rows = rows();
    let packed = client(&serve(rows, true), key());
    let client = client(&serve(rows, false), key());

    let mut stream: Rows<Line, Code> = client.rows(&Report);
    for _ in 0..1000 {
        stream.next().await.unwrap().unwrap();
    }
    let before = peak();
    while let Some(row) = stream.next().await {
        row.unwrap();
    }
    let after = peak();
    let summary = stream.summary().unwrap();
    assert_eq!((summary.rows, summary.complete), (rows, true));
    println!("{} bytes as rows: peak {before} KiB after 1000 rows, {after} KiB at the end", summary.bytes);
    assert!(after < before + MORE, "{before} KiB after 1000 rows, {after} KiB at the end");

    let path = std::env::temp_dir().join(format!("callspec-memory-{}.csv", std::process::id()));
    let summary = client.download::<_, Code>(&Report, &path).await.unwrap();
    let at_last = peak();
    assert_eq!(std::fs::metadata(&path).unwrap().len(), summary.bytes);
    std::fs::remove_file(&path).unwrap();
    assert_eq!((summary.rows, summary.complete), (rows, true));
    println!("{} bytes into a file: peak {at_last} KiB", summary.bytes);
    assert!(at_last < before + MORE, "{before} KiB before, {at_last} KiB with a file");

    // Packed, a piece of the network is a thousand rows or more.
    let mut stream: Rows<Line, Code> = packed.rows(&Report).keep(&path);
    while let Some(row) = stream.next().await {
        row.unwrap();
    }
    let at_last = peak();
    assert_eq!((stream.summary().unwrap().rows, stream.summary().unwrap().complete), (rows, true));
    assert_eq!(std::fs::metadata(&path).unwrap().len(), summary.bytes);
    std::fs::remove_file(&path).unwrap();
    println!("the same packed, as rows and into a file: peak {at_last} KiB");
    assert!(at_last < before + MORE, "{before} KiB before, {at_last} KiB with a packed response");
}
