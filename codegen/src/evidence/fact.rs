//! One fact of a spec and the lines that are said to state it.

use super::Literal;
use crate::model::{Citation, Confidence};
use crate::parse::At;
use crate::source::{FileId, Place};

/// One fact of a spec: something that is written there and cites where it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The file that holds it.
    pub file: FileId,
    /// Where it stands in that file, such as `query.show`.
    pub path: String,
    /// The name it is written under.
    pub place: Place,
    /// What must stand in the cited lines.
    pub literals: Vec<Literal>,
    /// What may stand there in their place to make a citation hold: the names of the fields that use a type.
    pub mentions: Vec<Literal>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What it cites, or what encloses it.
    pub citations: Vec<At<Citation>>,
    /// The fact that encloses it, by its index.
    pub parent: Option<usize>,
    /// Whether the citations are its own.
    pub is_own: bool,
    /// Whether it may cite a whole block of lines.
    pub is_block: bool,
}

impl Fact {
    /// Whether the document itself is said to state it, so that its words can be looked for there.
    pub fn is_literal(&self) -> bool {
        matches!(self.confidence, Confidence::Documented | Confidence::Observed)
    }
}
