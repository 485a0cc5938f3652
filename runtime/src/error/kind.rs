//! The kinds of errors, by where they were noticed.

use std::fmt;

/// What went wrong.
///
/// ```
/// use callspec_runtime::{Error, ErrorKind};
///
/// fn is_outage<C>(error: &Error<C>) -> bool {
///     matches!(error.kind(), ErrorKind::Transport | ErrorKind::Timeout)
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The request violates a rule and was not sent, or a stream was configured after its first poll.
    Invalid,
    /// There is no credential to send: no token was issued, or the provider has no credential.
    Credentials,
    /// The call would exceed the vendor's rate limit and was not sent.
    RateLimited,
    /// The vendor could not be reached, or the connection broke.
    Transport,
    /// A timeout.
    Timeout,
    /// The vendor redirects. Redirects are not followed.
    Redirect,
    /// The vendor reports an error, in a documented form.
    Vendor,
    /// The HTTP status is an error, and nothing more is known.
    Http,
    /// The response is neither a known success nor a known error.
    Unexpected,
    /// The response is a success that could not be decoded.
    Decode,
    /// The response deviates from the documents, and the client is strict.
    Drift,
    /// The response exceeds a size limit.
    TooLarge,
    /// A row does not have the documented form.
    Row,
    /// A file could not be written.
    File,
    /// A page or cursor repeats, a page has no list, the pages end before the last one that they named, a cursor cannot be
    /// sent, there are too many pages, or the last page cannot be determined.
    Paging,
}

impl ErrorKind {
    /// The kind's name in lower snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Credentials => "credentials",
            Self::RateLimited => "rate_limited",
            Self::Transport => "transport",
            Self::Timeout => "timeout",
            Self::Redirect => "redirect",
            Self::Vendor => "vendor",
            Self::Http => "http",
            Self::Unexpected => "unexpected",
            Self::Decode => "decode",
            Self::Drift => "drift",
            Self::TooLarge => "too_large",
            Self::Row => "row",
            Self::File => "file",
            Self::Paging => "paging",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
