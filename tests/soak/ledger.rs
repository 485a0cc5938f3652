//! What the vendor did, kept apart from what the clients say.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::faults::Fault;
use crate::tally::Tally;

/// What the vendor did.
#[derive(Debug, Default)]
pub struct Ledger {
    inner: Mutex<Entries>,
}

#[derive(Debug, Default)]
struct Entries {
    /// How often each thing was done whose caller has not asked yet.
    done: HashMap<String, u32>,
    requests: u64,
    connections: u64,
    faults: BTreeMap<String, u64>,
    exchanges: u64,
    refreshes: u64,
    expired: u64,
    /// Refresh tokens that came again because the answer to the first time was lost.
    lost: u64,
    /// Refresh tokens that came again though their answer had arrived.
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

    /// How often it was done; it is forgotten.
    pub fn take(&self, what: &str) -> u32 {
        self.entries().done.remove(what).unwrap_or_default()
    }

    pub fn exchanged(&self) {
        self.entries().exchanges += 1;
    }

    pub fn refreshed(&self) {
        self.entries().refreshes += 1;
    }

    /// A refresh token came a second time.
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

    /// Tokens were renewed, and no refresh token was sent again once its answer had arrived.
    pub fn check_tokens(&self, tally: &Tally) {
        let entries = self.entries();
        if entries.reused > 0 {
            tally.broken(format!("{} refresh tokens were sent again though their answer had arrived", entries.reused));
        }
        if entries.exchanges + entries.refreshes < 2 {
            tally.broken("no token was renewed: the run shows nothing about tokens".to_owned());
        }
    }
}

impl fmt::Display for Ledger {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.entries();
        writeln!(formatter, "the vendor saw {} requests over {} connections", entries.requests, entries.connections)?;
        let faults: Vec<String> = entries.faults.iter().map(|(fault, count)| format!("{fault} {count}")).collect();
        writeln!(formatter, "  {}", faults.join(", "))?;
        let Entries { exchanges, refreshes, lost, expired, .. } = &*entries;
        write!(
            formatter,
            "tokens: {exchanges} exchanged, {refreshes} refreshed ({lost} tried again, their answers lost), {expired} requests with an expired one"
        )
    }
}
