//! The callers: the calls that they make, and the guarantees that they check.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use callspec::callcap::{self, CallcapClient, CallsSearch};
use callspec::deepcall::{self, CallReportChangeTitle, DeepcallClient, GroupAdd};
use callspec::ringcx::{self, CloudCallDetailCriteria, GroupBy, ReportsCloudCallDetail, RingcxClient};
use callspec_runtime::civil::date;
use callspec_runtime::{Error, Timeouts};
use futures_util::StreamExt;
use tokio::time::Instant;

use crate::faults::Dice;
use crate::ledger::Ledger;
use crate::tally::Tally;
use crate::vendor::ROWS;

/// The clients that all callers share.
pub struct Callers {
    deepcall: DeepcallClient,
    callcap: CallcapClient,
    ringcx: RingcxClient,
    ledger: Arc<Ledger>,
    tally: Arc<Tally>,
    numbers: AtomicU64,
}

impl Callers {
    pub fn new(
        url: &str,
        seed: u64,
        ledger: Arc<Ledger>,
        tally: Arc<Tally>,
    ) -> Result<Self, Box<dyn std::error::Error>> {
        let timeouts = Timeouts::default().with_operation(Duration::from_secs(20));
        let ringcx = RingcxClient::builder(ringcx::Auth::ringcentral_token("example-ringcentral-token"));
        Ok(Self {
            deepcall: DeepcallClient::builder(deepcall::Auth::session("example-session"))
                .base_url(url)
                .timeouts(timeouts)
                .seed(seed)
                .build()?,
            callcap: CallcapClient::builder(callcap::Auth::api_key("example-key"))
                .base_url(url)
                .timeouts(timeouts)
                .seed(seed)
                .build()?,
            ringcx: ringcx.base_url(url).token_url(url).timeouts(timeouts).seed(seed).build()?,
            ledger,
            tally,
            numbers: AtomicU64::new(0),
        })
    }

    /// Makes one call after another until the time is up.
    pub async fn call_until(self: Arc<Self>, end: Instant, number: u32) {
        let mut dice = Dice::new(u64::from(number));
        while Instant::now() < end {
            match dice.roll() % 4 {
                0 => self.add_group().await,
                1 => self.change_title().await,
                2 => self.search().await,
                _ => self.report().await,
            }
        }
    }

    fn name(&self) -> String {
        format!("name{}", self.numbers.fetch_add(1, Ordering::Relaxed))
    }

    /// Must not be done twice, and an error must not claim that it was not delivered if it was done.
    async fn add_group(&self) {
        let (name, started) = (self.name(), Instant::now());
        let answer = self.deepcall.group_add(&GroupAdd::new(name.as_str())).await;
        let done = self.ledger.take(&name);
        match &answer {
            Ok(_) if done != 1 => self.tally.violated(format!("{name} succeeded and was done {done} times")),
            Err(_) if done > 1 => self.tally.violated(format!("{name} failed and was done {done} times")),
            Err(error) if done == 1 && !error.may_have_been_delivered() => {
                self.tally.violated(format!("{name} was done, but the error says that it was not delivered: {error}"));
            }
            _ => {}
        }
        self.tally.ended("deepcall group.add", answer.map(drop).map_err(kind), started.elapsed());
    }

    /// May be done twice, but a success must have been done.
    async fn change_title(&self) {
        let (name, started) = (self.name(), Instant::now());
        let answer = self.deepcall.call_report_change_title(&CallReportChangeTitle::new(name.as_str(), "Report")).await;
        let done = self.ledger.take(&name);
        match &answer {
            Ok(_) if done == 0 => self.tally.violated(format!("{name} succeeded and was never done")),
            Err(error) if done > 0 && !error.may_have_been_delivered() => {
                self.tally.violated(format!("{name} was done, but the error says that it was not delivered: {error}"));
            }
            _ => {}
        }
        self.tally.ended("deepcall call_report.change_title", answer.map(drop).map_err(kind), started.elapsed());
    }

    /// Every item must come exactly once, although items arrive while pages are read.
    async fn search(&self) {
        let started = Instant::now();
        let mut calls = self.callcap.calls_search_items(&CallsSearch::new().show(10));
        let (mut seen, mut outcome) = (HashSet::new(), Ok(()));
        while let Some(call) = calls.next().await {
            match call {
                Ok(call) => {
                    let id = call.into_value().call_id.unwrap_or_default();
                    if !seen.insert(id.clone()) {
                        self.tally.violated(format!("the call {id} came twice"));
                    }
                }
                Err(error) => {
                    outcome = Err(kind(error));
                    break;
                }
            }
        }
        if outcome.is_ok() && seen.len() != ROWS {
            self.tally.violated(format!("got {} of {ROWS} calls and no error", seen.len()));
        }
        self.tally.ended("callcap calls.search", outcome, started.elapsed());
    }

    #[expect(deprecated, reason = "it is the only report there is")]
    /// Every row in order, or an error: a truncated report must never pass for a complete one.
    async fn report(&self) {
        let started = Instant::now();
        let mut rows = self.ringcx.reports_cloud_call_detail(&report_request());
        let (mut next, mut outcome) = (0, Ok(()));
        while let Some(row) = rows.next().await {
            match row {
                Ok(row) if row.cloud_profile_id == Some(next) => next += 1,
                Ok(row) => self.tally.violated(format!("got row {:?} as row {next}", row.cloud_profile_id)),
                Err(error) => {
                    outcome = Err(kind(error));
                    break;
                }
            }
        }
        if outcome.is_ok() && usize::try_from(next) != Ok(ROWS) {
            self.tally.violated(format!("got {next} of {ROWS} rows and no error"));
        }
        self.tally.ended("ringcx reports.cloud_call_detail", outcome, started.elapsed());
    }
}

fn report_request() -> ReportsCloudCallDetail {
    let (start, end) = (date(2020, 4, 19).at(12, 0, 0, 0), date(2020, 5, 19).at(23, 59, 59, 0));
    let criteria =
        CloudCallDetailCriteria::new(["15300001"], GroupBy::profile([Some(111)], [1111]), start, end, "US/Arizona");
    ReportsCloudCallDetail::new("15300001", criteria)
}

fn kind<C>(error: Error<C>) -> String {
    format!("{}", error.kind())
}
