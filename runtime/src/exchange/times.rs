//! When an operation began and when it must end, and the one way to wait with a limit.

use std::future::Future;
use std::time::Duration;

use tokio::time::Instant;

use crate::transport::error::{Delivery, TransportError};

/// When an operation began and when it must end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Times {
    pub(crate) started: Instant,
    /// When an attempt is cut off. A stream that keeps arriving is not.
    pub(crate) attempts_end: Option<Instant>,
    /// When waits before and between attempts must be over.
    pub(crate) waits_end: Option<Instant>,
}

impl Times {
    /// For an operation whose answer is read whole.
    pub(crate) fn whole(limit: Duration) -> Self {
        let started = Instant::now();
        let end = started.checked_add(limit);
        Self { started, attempts_end: end, waits_end: end }
    }

    /// For an operation whose answer is a stream: only waiting has an end.
    pub(crate) fn stream(limit: Duration) -> Self {
        Self { attempts_end: None, ..Self::whole(limit) }
    }
}

/// Waits for a future, and makes a timeout an error of the transport: by this step's limit, or by the operation's end.
pub(crate) async fn in_time<F: Future>(
    limit: Duration,
    end: Option<Instant>,
    message: &'static str,
    future: F,
) -> Result<F::Output, TransportError> {
    let left = end.map(|end| end.saturating_duration_since(Instant::now()));
    let (limit, message) = match left {
        Some(left) if left < limit => (left, "the operation took too long"),
        _ => (limit, message),
    };
    match tokio::time::timeout(limit, future).await {
        Ok(output) => Ok(output),
        Err(_) => Err(TransportError::new(Delivery::Ambiguous, message).timed_out()),
    }
}

/// Whether timers can be made here. Where they cannot, making one panics.
///
/// Tokio does not tell whether a runtime has its time driver, so a timer is made for nothing and its panic is caught.
pub(crate) fn timers() -> Result<(), TransportError> {
    let refuse = |message| TransportError::new(Delivery::NotSent, message).permanent();
    if tokio::runtime::Handle::try_current().is_err() {
        return Err(refuse("no Tokio runtime is running"));
    }
    std::panic::catch_unwind(|| drop(tokio::time::sleep(Duration::ZERO)))
        .map_err(|_| refuse("the Tokio runtime has no timers: build it with enable_all, or enable_io and enable_time"))
}
