//! What a mock has seen.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::{Received, Violation};

/// What a mock has seen, in order. Clones share one list.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    seen: Arc<Mutex<Vec<Seen>>>,
}

/// One request that a mock has seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The request as it came, credentials included.
    pub received: Received,
    /// The operation, where the path belongs to one.
    pub operation: Option<String>,
    /// The case that answered.
    pub case: Option<String>,
    /// The status that was answered.
    pub status: u16,
    /// What was wrong, warnings included.
    pub violations: Vec<Violation>,
}

impl Journal {
    /// Everything seen so far.
    pub fn entries(&self) -> Vec<Seen> {
        self.lock().clone()
    }

    /// Forgets everything.
    pub fn clear(&self) {
        self.lock().clear();
    }

    pub(crate) fn record(&self, seen: Seen) {
        self.lock().push(seen);
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Seen>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
