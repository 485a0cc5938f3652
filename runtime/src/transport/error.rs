//! Why a request could not be sent, or its response not be received.

use std::fmt;

/// Whether a failed request may have reached the vendor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Delivery {
    /// It was not sent.
    NotSent,
    /// It may have been sent and carried out.
    Ambiguous,
}

/// Why a request could not be sent, or its response not be received.
///
/// ```
/// use callspec_runtime::{Delivery, TransportError};
///
/// let error = TransportError::new(Delivery::NotSent, "the tunnel is down");
/// assert_eq!(error.delivery(), Delivery::NotSent);
/// ```
#[derive(Debug)]
pub struct TransportError {
    delivery: Delivery,
    timeout: bool,
    permanent: bool,
    message: &'static str,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl TransportError {
    /// An error. The message must show neither the address nor any value.
    pub fn new(delivery: Delivery, message: &'static str) -> Self {
        Self { delivery, timeout: false, permanent: false, message, source: None }
    }

    /// Marks the error as a timeout.
    pub fn timed_out(mut self) -> Self {
        self.timeout = true;
        self
    }

    /// Marks the error as permanent: it is not retried.
    pub fn permanent(mut self) -> Self {
        self.permanent = true;
        self
    }

    /// Adds the cause. It must not show the address either.
    pub fn with_source(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Whether the request may have reached the vendor.
    pub fn delivery(&self) -> Delivery {
        self.delivery
    }

    /// Whether it is a timeout.
    pub fn is_timeout(&self) -> bool {
        self.timeout
    }

    /// Whether a retry would not help.
    pub fn is_permanent(&self) -> bool {
        self.permanent
    }

    pub(crate) fn message(&self) -> &'static str {
        self.message
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}
