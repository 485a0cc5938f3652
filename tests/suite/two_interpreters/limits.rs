//! The constraints of a value by their kinds, for whoever makes values that keep or break them.

use callspec_codegen::model::{Character, ConstraintKind, Constraints, Range};

/// What a value must be.
#[derive(Default)]
pub struct Limits {
    /// The range that a number lies in.
    pub range: Option<Range>,
    /// How many characters a text has.
    pub length: Option<Range>,
    /// The only characters of a text; any when there is none.
    pub characters: Vec<Character>,
    /// Whether a text is an e-mail address.
    pub email: bool,
}

impl Limits {
    /// Those of a value with these constraints.
    pub fn of(constraints: &Constraints) -> Self {
        let mut limits = Self::default();
        for kind in &constraints.own {
            match kind {
                ConstraintKind::Range(range) => limits.range = Some(*range),
                ConstraintKind::Length(range) => limits.length = Some(*range),
                ConstraintKind::Characters(sets) => limits.characters.clone_from(sets),
                ConstraintKind::Email => limits.email = true,
            }
        }
        limits
    }
}
