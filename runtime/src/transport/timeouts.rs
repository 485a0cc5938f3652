//! The timeouts of a call.

use std::time::Duration;

/// The timeouts of a call. All have finite defaults.
///
/// ```
/// use std::time::Duration;
///
/// use callspec_runtime::Timeouts;
///
/// let timeouts = Timeouts::default().with_operation(Duration::from_secs(30));
/// assert_eq!(timeouts.operation, Duration::from_secs(30));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// For connecting, TLS included. Default: 10 seconds.
    pub connect: Duration,
    /// From the start of the request to the response headers, connecting included. Default: 60 seconds.
    pub response_head: Duration,
    /// Between two chunks of the body. Default: 60 seconds.
    pub idle: Duration,
    /// For a whole operation, retries included. Streams of rows are not limited by it. Default: 120 seconds.
    pub operation: Duration,
}

impl Timeouts {
    /// Sets the timeout for connecting.
    pub const fn with_connect(mut self, connect: Duration) -> Self {
        self.connect = connect;
        self
    }

    /// Sets the timeout for the response headers.
    pub const fn with_response_head(mut self, response_head: Duration) -> Self {
        self.response_head = response_head;
        self
    }

    /// Sets the timeout between two chunks of the body.
    pub const fn with_idle(mut self, idle: Duration) -> Self {
        self.idle = idle;
        self
    }

    /// Sets the timeout for a whole operation.
    pub const fn with_operation(mut self, operation: Duration) -> Self {
        self.operation = operation;
        self
    }
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            response_head: Duration::from_secs(60),
            idle: Duration::from_secs(60),
            operation: Duration::from_secs(120),
        }
    }
}
