//! The classes of failures that programs branch on.

use std::fmt;

use http::StatusCode;

/// What a failure means for the caller.
///
/// ```
/// use callspec_runtime::Class;
///
/// fn try_later(class: Class) -> bool {
///     matches!(class, Class::Throttled | Class::Transient)
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Class {
    /// The credential is missing, wrong, or has expired.
    Auth,
    /// The credential is valid but does not allow this.
    Permission,
    /// The request is invalid. Sending it again does not help.
    Validation,
    /// The requested thing does not exist.
    NotFound,
    /// Too many requests.
    Throttled,
    /// A later attempt may succeed.
    Transient,
    /// A later attempt will not succeed.
    Permanent,
    /// The cause is not known.
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

    /// The class of an HTTP status alone.
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
