//! What is measured: each work is done through the generated clients, and by hand.

use std::error::Error;
use std::future::Future;

use callspec::callcap::CallPage;
use callspec::deepcall::{Auth, CallReportChangeTitle, DeepcallClient};
use callspec::ringcx::CloudCallDetailRow;
use callspec_runtime::Rows;
use callspec_runtime::generated::json::Reader;
use clap::ValueEnum;
use futures_util::StreamExt;
use tokio::runtime::Runtime;

use crate::by_hand;
use crate::text;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Work {
    /// A call with a small JSON body and a small answer, over HTTP.
    SmallCall,
    /// A page of 1,000 phone calls, read from its text.
    Page,
    /// Rows of a report with 34 columns, read from a stream.
    Rows,
}

/// How it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Side {
    /// By hand.
    ByHand,
    /// Through the generated clients.
    Ours,
}

impl Side {
    /// As it is written in arguments.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::Ours => "ours",
        }
    }
}

/// Does the work so many times.
pub type Job = Box<dyn FnMut(u64) -> Result<(), Box<dyn Error>>>;

impl Work {
    /// Every work.
    pub const ALL: [Self; 3] = [Self::SmallCall, Self::Page, Self::Rows];

    /// As people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SmallCall => "small call",
            Self::Page => "page of 1,000 calls",
            Self::Rows => "row of 34 columns",
        }
    }

    /// As it is written in arguments.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SmallCall => "small-call",
            Self::Page => "page",
            Self::Rows => "rows",
        }
    }

    /// The work, ready to be done. Calls are made so many at once, to the server at this address.
    ///
    /// # Errors
    ///
    /// If a client cannot be built. The job fails if the work is not done right.
    pub fn job(self, side: Side, at_once: u64, url: &str) -> Result<Job, Box<dyn Error>> {
        match self {
            Self::SmallCall => small_call(side, at_once, url),
            Self::Page => Ok(page(side)),
            Self::Rows => rows(side),
        }
    }
}

fn small_call(side: Side, at_once: u64, url: &str) -> Result<Job, Box<dyn Error>> {
    let runtime = runtime()?;
    match side {
        Side::ByHand => {
            let caller = by_hand::Caller::new(url)?;
            Ok(Box::new(move |times| {
                runtime.block_on(several(times, at_once, async || {
                    let changed = caller.change_title("req_123456", "November 2025 Campaign Report").await?;
                    expect(changed.code == Some(200), "the answer")
                }))
            }))
        }
        Side::Ours => {
            let auth = Auth::user_token(by_hand::USER, by_hand::TOKEN);
            let client = DeepcallClient::builder(auth).base_url(url).build()?;
            let request = CallReportChangeTitle::new("req_123456", "November 2025 Campaign Report");
            Ok(Box::new(move |times| {
                runtime.block_on(several(times, at_once, async || {
                    let changed = client.call_report_change_title(&request).await?.into_value();
                    expect(changed.code == Some(200), "the answer")
                }))
            }))
        }
    }
}

/// Does something so many times, so many at once.
async fn several<F: Future<Output = Result<(), Box<dyn Error>>>>(
    times: u64,
    at_once: u64,
    one: impl Fn() -> F,
) -> Result<(), Box<dyn Error>> {
    let line = async || {
        for _ in 0..times / at_once {
            one().await?;
        }
        Ok(())
    };
    let lines = (0..at_once).map(|_| line());
    futures_util::future::try_join_all(lines).await.map(drop)
}

fn page(side: Side) -> Job {
    let text = text::page();
    match side {
        Side::ByHand => Box::new(move |times| {
            (0..times).try_for_each(|_| {
                let page: by_hand::CallPage = serde_json::from_str(&text)?;
                let seconds = page.call.iter().flatten().filter_map(|call| call.duration).sum::<i64>();
                expect(seconds == text::SECONDS, "the durations")
            })
        }),
        Side::Ours => Box::new(move |times| {
            (0..times).try_for_each(|_| {
                let mut page = CallPage::default();
                Reader::new(&text).read_whole(&mut page).map_err(|(path, expected)| format!("{path}: {expected}"))?;
                let seconds = page.call.iter().flatten().filter_map(|call| call.duration).sum::<i64>();
                expect(seconds == text::SECONDS, "the durations")
            })
        }),
    }
}

fn rows(side: Side) -> Result<Job, Box<dyn Error>> {
    let runtime = runtime()?;
    match side {
        Side::ByHand => Ok(Box::new(move |times| {
            let report = text::Report::new(times);
            let mut found = (0, 0);
            runtime.block_on(by_hand::rows(report, |row| {
                found.0 += 1;
                found.1 += row.inbound_duration.unwrap_or_default();
            }))?;
            expect(found == text::Report::expected(times), "the rows")
        })),
        Side::Ours => Ok(Box::new(move |times| {
            let rows = Rows::<CloudCallDetailRow, callspec::ringcx::ErrorCode>::from_reader(text::Report::new(times));
            let mut found = (0, 0);
            runtime.block_on(async {
                let mut rows = std::pin::pin!(rows);
                while let Some(row) = rows.next().await {
                    found.0 += 1;
                    found.1 += row?.inbound_duration.unwrap_or_default();
                }
                Ok::<(), Box<dyn Error>>(())
            })?;
            expect(found == text::Report::expected(times), "the rows")
        })),
    }
}

fn runtime() -> std::io::Result<Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

/// Work that went wrong would be measured as fast.
fn expect(is_right: bool, what: &str) -> Result<(), Box<dyn Error>> {
    if is_right { Ok(()) } else { Err(format!("{what} is not what was sent").into()) }
}
