//! Why a request could not be sent, or its answer not be received.

use std::fmt;

/// Whether a request that failed may have been carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Delivery {
    /// It was certainly not sent.
    NotSent,
    /// It may have been sent, and carried out.
    Ambiguous,
}

/// Why a request could not be sent or its answer not be received.
#[derive(Debug)]
pub struct TransportError {
    delivery: Delivery,
    timeout: bool,
    permanent: bool,
    message: &'static str,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl TransportError {
    /// A failure, in words that show neither the address nor a value.
    pub fn new(delivery: Delivery, message: &'static str) -> Self {
        Self { delivery, timeout: false, permanent: false, message, source: None }
    }

    /// The same failure, caused by running out of time.
    pub fn timed_out(mut self) -> Self {
        self.timeout = true;
        self
    }

    /// The same failure, of a kind that does not pass: trying again would not help.
    pub fn permanent(mut self) -> Self {
        self.permanent = true;
        self
    }

    /// The same failure with its cause. The cause must not show the address either.
    pub fn with_source(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Whether the request may have been carried out.
    pub fn delivery(&self) -> Delivery {
        self.delivery
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        self.timeout
    }

    /// Whether trying again would not help.
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
