//! The requests that a mock has received.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::request::received::Received;
use crate::violation::Violation;

/// The requests that a mock has received, in order. Clones share one list.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    entries: Arc<Mutex<Vec<JournalEntry>>>,
}

/// One request that a mock has received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// The request as received, credentials included.
    pub received: Received,
    /// The operation, if the path belongs to one.
    pub operation: Option<String>,
    /// The case that answered.
    pub case: Option<String>,
    /// The status that was answered.
    pub status: u16,
    /// What was wrong, warnings included.
    pub violations: Vec<Violation>,
}

impl Journal {
    /// Every request so far.
    pub fn entries(&self) -> Vec<JournalEntry> {
        self.lock().clone()
    }

    /// Forgets them.
    pub fn clear(&self) {
        self.lock().clear();
    }

    pub(crate) fn record(&self, entry: JournalEntry) {
        self.lock().push(entry);
    }

    fn lock(&self) -> MutexGuard<'_, Vec<JournalEntry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
