//! One deviation.

use std::fmt;

use crate::value::kind::Kind;

/// One deviation of a response from the documents.
///
/// The same deviation in many items of a list is reported once, with the number of [`places`](Self::places).
///
/// ```
/// use callspec_runtime::{DriftKind, DriftReport};
///
/// fn new_members(report: &DriftReport) -> Vec<&str> {
///     let unknown = report.deviations().iter().filter(|drift| *drift.kind() == DriftKind::UnknownMember);
///     unknown.map(|drift| drift.path()).collect()
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    path: String,
    kind: DriftKind,
    places: u64,
}

/// The kinds of deviations.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DriftKind {
    /// An undocumented member or column.
    UnknownMember,
    /// A value that is not in the documented list.
    #[non_exhaustive]
    UnknownWord {
        /// The value, if it looks like a word and the member is not personal data.
        word: Option<String>,
    },
    /// A missing column, or a missing member that is always present according to a source. Optional members are never
    /// missing.
    MissingMember,
    /// A value of another type or format than documented. Undocumented null counts.
    #[non_exhaustive]
    OtherType {
        /// The documented type or format, in words.
        expected: &'static str,
        /// The kind of the value.
        found: Kind,
    },
}

impl Drift {
    pub(crate) fn new(path: String, kind: DriftKind) -> Self {
        Self { path, kind, places: 1 }
    }

    pub(crate) fn again(&mut self) {
        self.places = self.places.saturating_add(1);
    }

    /// The first place: a JSON path such as `call[2].accounts.campaign.line-memo`, or the name of a column. Empty for the
    /// whole response. Names in a map, and names that do not look like names, are shown as `*`: they may be personal data.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The kind of deviation.
    pub fn kind(&self) -> &DriftKind {
        &self.kind
    }

    /// The number of places with this deviation, whatever their positions in lists.
    pub fn places(&self) -> u64 {
        self.places
    }
}

impl fmt::Display for Drift {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => formatter.write_str("the response")?,
            path => formatter.write_str(path)?,
        }
        write!(formatter, ": {}", self.kind)?;
        match self.places {
            0 | 1 => Ok(()),
            places => write!(formatter, " ({places} places)"),
        }
    }
}

impl fmt::Display for DriftKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownMember => formatter.write_str("undocumented"),
            Self::UnknownWord { word: Some(word) } => write!(formatter, "undocumented value {word:?}"),
            Self::UnknownWord { word: None } => formatter.write_str("undocumented value"),
            Self::MissingMember => formatter.write_str("missing"),
            Self::OtherType { expected, found } => write!(formatter, "expected {expected}, found {found}"),
        }
    }
}
