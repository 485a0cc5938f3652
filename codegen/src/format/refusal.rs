//! Why a file is not formatted.

use std::fmt;

use crate::diagnostic::Diagnostics;
use crate::source::Span;

/// Why a file is not formatted. It is then left as it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// It cannot be read.
    Unreadable(Box<Diagnostics>),
    /// The keys of the map at this place are out of order, and cannot be moved without rewriting the text.
    Unmovable(Span),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(diagnostics) => write!(f, "{diagnostics}"),
            Self::Unmovable(_) => f.write_str(
                "these keys are out of order, and moving them would change what the file says: put them in order by hand",
            ),
        }
    }
}

impl std::error::Error for Refusal {}
