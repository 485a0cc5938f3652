//! Why a call was not tried again though another attempt might have gone better.

use std::fmt;
use std::time::Duration;

/// Why there is no further attempt though another one might go better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GaveUp {
    /// The policy's attempts are used up.
    Attempts,
    /// The client's budget is spent.
    Budget,
    /// The vendor asks for a longer wait than there is time.
    RetryAfter { wait: Duration, left: Duration },
    /// The wait would exceed the call's timeout.
    Time,
}

impl fmt::Display for GaveUp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attempts => formatter.write_str("no attempts left"),
            Self::Budget => formatter.write_str("not retried: the client's retry budget is spent"),
            Self::Time => formatter.write_str("not retried: no time left"),
            Self::RetryAfter { wait, left } => {
                let (wait, left) = (wait.as_secs_f64().ceil(), left.as_secs_f64().floor());
                write!(formatter, "not retried: the vendor asks to wait {wait} s and {left} s are left")
            }
        }
    }
}
