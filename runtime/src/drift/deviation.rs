//! One deviation.

use std::fmt;

use crate::value::kind::Kind;

/// One thing in an answer that the captured document does not say, or says otherwise.
///
/// The same deviation in many items of a list is one, with the number of its [`places`](Self::places).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    path: String,
    kind: DriftKind,
    places: u64,
}

/// What deviates.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DriftKind {
    /// A member or a column that is not captured.
    UnknownMember,
    /// A word that the captured list does not have.
    #[non_exhaustive]
    UnknownWord {
        /// The word, when it looks like one and the member is not marked as personal data.
        word: Option<String>,
    },
    /// A member of which a source says that it is always there, or a column of a header. A member that may
    /// be left out is never missing.
    MissingMember,
    /// A value of another kind or in another written form than captured. Null counts where it is not captured.
    #[non_exhaustive]
    OtherType {
        /// What is captured, in words.
        expected: &'static str,
        /// What came.
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

    /// The first place: a JSON path such as `call[2].accounts.campaign.line-memo`, or the name of a column. Empty
    /// for the whole answer. The names in a map, and names that do not look like names, are written `*`: they may
    /// be personal data.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What deviates there.
    pub fn kind(&self) -> &DriftKind {
        &self.kind
    }

    /// How many places deviate alike, apart from their positions in lists.
    pub fn places(&self) -> u64 {
        self.places
    }
}

impl fmt::Display for Drift {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => formatter.write_str("the whole")?,
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
            Self::UnknownMember => formatter.write_str("not captured"),
            Self::UnknownWord { word: Some(word) } => write!(formatter, "unknown word {word:?}"),
            Self::UnknownWord { word: None } => formatter.write_str("unknown word"),
            Self::MissingMember => formatter.write_str("missing"),
            Self::OtherType { expected, found } => write!(formatter, "expected {expected}, found {found}"),
        }
    }
}
