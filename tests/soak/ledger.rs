//! What the vendors did, recorded independently of the clients.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::faults::Fault;
use crate::tally::Tally;

/// What the vendors did.
#[derive(Debug, Default)]
pub struct Ledger {
    inner: Mutex<Entries>,
}

#[derive(Debug, Default)]
struct Entries {
    /// How often each thing was done, until its caller asks.
    done: HashMap<String, u32>,
    requests: u64,
    connections: u64,
    faults: BTreeMap<String, u64>,
    exchanges: u64,
    refreshes: u64,
    expired: u64,
    /// Refresh tokens that were sent again because the answer to the first request was lost.
    lost: u64,
    /// Refresh tokens that were sent again although their answer had arrived.
    reused: u64,
}

impl Ledger {
    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn connection(&self) {
        self.entries().connections += 1;
    }

    pub fn request(&self, fault: Fault) {
        let mut entries = self.entries();
        entries.requests += 1;
        *entries.faults.entry(fault.to_string()).or_default() += 1;
    }

    /// Something was done.
    pub fn done(&self, what: &str) {
        *self.entries().done.entry(what.to_owned()).or_default() += 1;
    }

    /// How often it was done; the count starts again.
    pub fn take(&self, what: &str) -> u32 {
        self.entries().done.remove(what).unwrap_or_default()
    }

    pub fn exchanged(&self) {
        self.entries().exchanges += 1;
    }

    pub fn refreshed(&self) {
        self.entries().refreshes += 1;
    }

    /// A refresh token was sent a second time.
    pub fn reused(&self, has_answer: bool) {
        let mut entries = self.entries();
        if has_answer {
            entries.reused += 1;
        } else {
            entries.lost += 1;
        }
    }

    pub fn expired(&self) {
        self.entries().expired += 1;
    }

    /// Checks that tokens were renewed, and that no refresh token was sent again after its answer had arrived.
    pub fn check_tokens(&self, tally: &Tally) {
        let entries = self.entries();
        if entries.reused > 0 {
            tally.violated(format!(
                "{} refresh tokens were sent again although their answer had arrived",
                entries.reused
            ));
        }
        if entries.exchanges + entries.refreshes < 2 {
            tally.violated("no token was renewed, so the run proves nothing about tokens".to_owned());
        }
    }
}

impl fmt::Display for Ledger {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.entries();
        writeln!(
            formatter,
            "the vendors received {} requests over {} connections",
            entries.requests, entries.connections
        )?;
        let faults: Vec<String> = entries.faults.iter().map(|(fault, count)| format!("{fault} {count}")).collect();
        writeln!(formatter, "  {}", faults.join(", "))?;
        let Entries { exchanges, refreshes, lost, expired, .. } = &*entries;
        write!(
            formatter,
            "tokens: {exchanges} exchanged, {refreshes} refreshed ({lost} sent again because the answer was lost), {expired} requests with an expired token"
        )
    }
}
