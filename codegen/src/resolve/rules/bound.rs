//! A bound rule: what it says, where it is written, and the fields it names.

use super::fields::RuleField;
use crate::model::Rule;
use crate::source::Span;

/// A bound rule.
pub(crate) struct BoundRule<'a> {
    /// Where it stands.
    pub span: Span,
    /// The fields it names, in order.
    pub fields: Vec<RuleField<'a>>,
    /// What it says.
    pub rule: Rule,
}

impl<'a> BoundRule<'a> {
    /// The field at a path that the rule names.
    pub fn field(&self, path: &str) -> Option<&RuleField<'a>> {
        self.fields.iter().find(|field| field.path.value == path)
    }
}
