//! The time of day, for what vendors write as a date.

use std::time::SystemTime;

/// The time of day, to be replaced in tests.
///
/// It is only asked where a vendor names a point in time, as `Retry-After` may. Durations are measured, and waits are made,
/// by the Tokio runtime: a test pauses its clock.
pub trait Clock: Send + Sync + 'static {
    /// What time it is.
    fn now(&self) -> SystemTime;
}

/// The machine's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}
