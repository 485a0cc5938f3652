//! The time of day, for headers that hold a date.

use std::time::SystemTime;

/// The time of day. Tests replace it.
///
/// It is used only where a vendor sends a date, as in `Retry-After`. Durations and waits use Tokio's clock, which a test
/// can pause.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use callspec_runtime::Clock;
///
/// struct Noon;
///
/// impl Clock for Noon {
///     fn now(&self) -> SystemTime {
///         SystemTime::UNIX_EPOCH + Duration::from_secs(12 * 3600)
///     }
/// }
/// ```
pub trait Clock: Send + Sync + 'static {
    /// The current time.
    fn now(&self) -> SystemTime;
}

/// The clock of the system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}
