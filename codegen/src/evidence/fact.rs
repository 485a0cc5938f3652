//! One fact of a spec and the lines it cites.

use super::Literal;
use crate::model::{Citation, Confidence};
use crate::parse::At;
use crate::source::{FileId, Span};

/// One fact of a spec: something that is written there, with a citation of its origin.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its file.
    pub file: FileId,
    /// Its path in that file, such as `query.show`.
    pub path: String,
    /// Its name.
    pub span: Span,
    /// What the cited lines must contain.
    pub literals: Vec<Literal>,
    /// What else makes a citation hold: the names of the fields that use a type.
    pub mentions: Vec<Literal>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Its citations, or those of the enclosing fact.
    pub citations: Vec<At<Citation>>,
    /// The fact that encloses it, by its index.
    pub parent: Option<usize>,
    /// Whether the citations are its own.
    pub is_own: bool,
    /// Whether it may cite a whole block of lines.
    pub is_block: bool,
}

impl Fact {
    /// Whether the document itself is cited as stating it, so that its words can be looked up there.
    pub fn is_literal(&self) -> bool {
        matches!(self.confidence, Confidence::Documented | Confidence::Observed)
    }
}
