//! What went wrong, told by where it was noticed.

use std::fmt;

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The request breaks a rule, and nothing was sent; or a stream was set up when it had begun.
    Invalid,
    /// There is no credential to send: no token could be had for the client's credentials, or their provider has none.
    Credentials,
    /// The vendor's rate limit leaves no room for the call in time; nothing was sent.
    RateLimited,
    /// The vendor could not be reached, or the connection broke.
    Transport,
    /// Time ran out.
    Timeout,
    /// The vendor points to another place, which is not followed.
    Redirect,
    /// The vendor says so, in a form that the captured document knows.
    Vendor,
    /// The HTTP status says so, and nothing more is known.
    Http,
    /// The answer is neither a known success nor a known failure.
    Unexpected,
    /// The answer is a success that does not have the captured form.
    Decode,
    /// The answer deviates from the captured document, and the client is strict.
    Drift,
    /// The answer is larger than its limit.
    TooLarge,
    /// A row does not have the captured form.
    Row,
    /// A file could not be written.
    File,
    /// The pages do not follow each other, or come to an end, as captured.
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
