//! What is read: a page of phone calls, and a report.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use callspec::ringcx::CloudCallDetailRow;
use callspec_runtime::Row;
use serde_json::json;
use tokio::io::{AsyncRead, ReadBuf};

/// The phone calls of a page.
const CALLS: i64 = 1000;

/// The durations of all phone calls of a page together, in seconds.
pub(crate) const SECONDS: i64 = CALLS * (CALLS - 1) / 2;

/// A page of 1,000 phone calls.
pub(crate) fn page() -> String {
    let call = |number: i64| {
        let minute = number % 60;
        json!({
            "call_id": format!("24071:{number:06}:1587369123"),
            "recording": format!("https://recordings.example.com/24071/{number:06}.mp3"),
            "action": "Answer",
            "start_datetime": format!("2020-04-20 06:{minute:02}:03"),
            "last_modified": format!("2020-04-21 07:{minute:02}:59"),
            "end_datetime": if number % 4 == 0 { String::new() } else { format!("2020-04-20 06:{minute:02}:48") },
            "dtmf": "",
            "duration": number,
            "rings": number % 9,
            "notes": "Asked for a \"second\" visit.",
            "caller": {
                "city": "Springfield", "class": "Residential", "state": "IL", "name": "Example Caller",
                "address": "NF", "zip": "62701", "caller_id": format!("1202555{number:04}"),
            },
        })
    };
    let pagination =
        json!({"page": 1, "last_page": 7, "records_returned": CALLS, "show": CALLS, "total_records": 6812});
    let calls: Vec<_> = (0..CALLS).map(call).collect();
    json!({
        "pagination": pagination, "status": "success", "search": {"timezone": "America/New_York"}, "call": calls,
    })
    .to_string()
}

/// Three rows of the vendor's sample: half of their cells are empty.
const ROWS: &str = "\
1111,DTE,'202004250912250132110000003150,2025550164,2025550178,,,,,,,,0,4/20/20 6:12 AM,4/20/20 6:12 AM,5,\
COMPLETE            ,No,2,CONNECTED,24,,4546,DTE,2025550100,19,4546,DTE,2025550182,ANSWER(5),,,,\r\n\
2222,IT TFN,'202004251035200132150000009531,2025550122,2025550185,,,,,,,,0,4/20/20 7:35 AM,4/20/20 7:35 AM,5,\
COMPLETE            ,No,2,CONNECTED,53,,4467,IT TFN,2025550141,48,4467,IT TFN,2025550151,ANSWER(4),,,,\r\n\
3333,DTE,'202004251101260132100000073341,2025550169,2025550138,,,,,,,,0,4/20/20 8:01 AM,4/20/20 8:01 AM,5,\
COMPLETE            ,No,2,CONNECTED,301,,4546,DTE,2025550100,296,4546,DTE,2025550134,ANSWER(4),,,,\r\n";

/// The durations of its rows, in their order.
const DURATIONS: [i64; 3] = [24, 53, 301];

/// A report of any length. It is made while it is read, so that it takes no memory itself.
pub(crate) struct Report {
    header: Vec<u8>,
    /// Rows that come again and again.
    block: Vec<u8>,
    /// How many bytes were read, and how many there are.
    read: usize,
    length: usize,
}

impl Report {
    /// A report of so many rows, under a header.
    pub(crate) fn new(rows: u64) -> Self {
        let header = format!("{}\r\n", CloudCallDetailRow::COLUMNS.join(",")).into_bytes();
        let rows = usize::try_from(rows).unwrap_or(usize::MAX);
        let rest: usize = ROWS.split_inclusive('\n').take(rows % 3).map(str::len).sum();
        let length = header.len() + rows / 3 * ROWS.len() + rest;
        Self { header, block: ROWS.repeat(100).into_bytes(), read: 0, length }
    }

    /// How many rows it has, and the sum of their durations.
    pub(crate) fn expected(rows: u64) -> (u64, i64) {
        let whole = i64::try_from(rows / 3).unwrap_or(i64::MAX);
        let rest = usize::try_from(rows % 3).unwrap_or_default();
        (rows, whole * DURATIONS.iter().sum::<i64>() + DURATIONS[..rest].iter().sum::<i64>())
    }
}

impl AsyncRead for Report {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let next = match self.read.checked_sub(self.header.len()) {
            Some(of_rows) => &self.block[of_rows % self.block.len()..],
            None => &self.header[self.read..],
        };
        let length = next.len().min(buffer.remaining()).min(self.length - self.read);
        buffer.put_slice(&next[..length]);
        self.read += length;
        Poll::Ready(Ok(()))
    }
}
