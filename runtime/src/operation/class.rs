//! What a failure means for the caller: the few classes that programs branch on.

use std::fmt;

use http::StatusCode;

/// What a failure means for the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Class {
    /// The credential is missing, wrong, or has expired.
    Auth,
    /// The credential is good and does not allow this.
    Permission,
    /// The request is wrong: sending it again changes nothing.
    Validation,
    /// What was asked for does not exist.
    NotFound,
    /// Too many requests.
    Throttled,
    /// It may go better later.
    Transient,
    /// It will not go better later.
    Permanent,
    /// Nothing is known.
    Unknown,
}

impl Class {
    /// The class's name in lower snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auth => "auth",
            Self::Permission => "permission",
            Self::Validation => "validation",
            Self::NotFound => "not_found",
            Self::Throttled => "throttled",
            Self::Transient => "transient",
            Self::Permanent => "permanent",
            Self::Unknown => "unknown",
        }
    }

    /// What an HTTP status alone says.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        match status.as_u16() {
            200..=299 => Self::Unknown,
            400 | 422 => Self::Validation,
            401 => Self::Auth,
            403 => Self::Permission,
            404 => Self::NotFound,
            501 | 505 => Self::Permanent,
            408 | 425 | 500..=599 => Self::Transient,
            429 => Self::Throttled,
            _ => Self::Permanent,
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
