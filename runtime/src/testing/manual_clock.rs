//! A time of day that moves with Tokio's clock.

use std::time::SystemTime;

use tokio::time::Instant;

use crate::clock::Clock;

/// A time of day that follows Tokio's clock from a given time on. Pause Tokio's clock and move it with
/// `tokio::time::advance` to control dates, waits and timeouts together.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build()?.block_on(async {
/// use std::time::{Duration, SystemTime};
///
/// use callspec_runtime::Clock;
/// use callspec_runtime::testing::ManualClock;
///
/// let clock = ManualClock::new(SystemTime::UNIX_EPOCH);
/// tokio::time::advance(Duration::from_secs(60)).await;
/// assert_eq!(clock.now(), SystemTime::UNIX_EPOCH + Duration::from_secs(60));
/// # });
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ManualClock {
    start: SystemTime,
    since: Instant,
}

impl ManualClock {
    /// A clock that shows `start` now. Pause Tokio's clock before.
    pub fn new(start: SystemTime) -> Self {
        Self { start, since: Instant::now() }
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        self.start.checked_add(self.since.elapsed()).unwrap_or(self.start)
    }
}
