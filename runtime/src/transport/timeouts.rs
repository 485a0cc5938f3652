//! How long the parts of a call may take.

use std::time::Duration;

/// How long the parts of a call may take. All have finite defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// Until a connection stands. Default: 10 seconds.
    pub connect: Duration,
    /// From sending the request to the head of the answer, connecting included. Default: 60 seconds.
    pub response_head: Duration,
    /// Between two pieces of the body. Default: 60 seconds.
    pub idle: Duration,
    /// A whole operation whose answer is read at once; streams of rows have no such end. Default: 120 seconds.
    pub operation: Duration,
}

impl Timeouts {
    /// These timeouts with another one for connecting.
    pub const fn with_connect(mut self, connect: Duration) -> Self {
        self.connect = connect;
        self
    }

    /// These timeouts with another one for the head of the answer.
    pub const fn with_response_head(mut self, response_head: Duration) -> Self {
        self.response_head = response_head;
        self
    }

    /// These timeouts with another one between two pieces of the body.
    pub const fn with_idle(mut self, idle: Duration) -> Self {
        self.idle = idle;
        self
    }

    /// These timeouts with another one for a whole operation.
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
