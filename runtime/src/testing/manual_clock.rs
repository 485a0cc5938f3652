//! A time of day that moves with Tokio's clock.

use std::time::SystemTime;

use tokio::time::Instant;

use crate::clock::Clock;

/// A time of day that moves with Tokio's clock, from a given moment on: pause that one and move it by
/// `tokio::time::advance`, and dates, waits and timeouts all are in your hand.
#[derive(Clone, Copy, Debug)]
pub struct ManualClock {
    start: SystemTime,
    since: Instant,
}

impl ManualClock {
    /// It is `start` now. Call it where Tokio's clock is paused already.
    pub fn new(start: SystemTime) -> Self {
        Self { start, since: Instant::now() }
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        self.start.checked_add(self.since.elapsed()).unwrap_or(self.start)
    }
}
