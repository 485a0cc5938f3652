//! Rules between fields: a closed set of forms, data and not expressions.

use super::{Evidence, Json};

/// A rule between fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// What must hold.
    pub kind: RuleKind,
    /// Whether breaking it refuses the request; otherwise it warns.
    pub refuses: bool,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// The closed set of rules between fields. A field is a dotted path of wire names such as `filter.dtGte`. It is given
/// when the request carries it; a constant never is, and a member of a choice only where its option is chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum RuleKind {
    /// One of these is given, and no second one.
    ExactlyOneOf {
        /// The fields.
        fields: Vec<String>,
    },
    /// One of these is given, or more.
    AtLeastOneOf {
        /// The fields.
        fields: Vec<String>,
    },
    /// No two of these are given.
    AtMostOneOf {
        /// The fields.
        fields: Vec<String>,
    },
    /// When this field is given, all of the others are.
    Requires {
        /// The field.
        field: String,
        /// The others.
        others: Vec<String>,
    },
    /// When this field is given, none of the others is.
    Forbids {
        /// The field.
        field: String,
        /// The others.
        others: Vec<String>,
    },
    /// When this field is given, nothing else is that the caller gives.
    Only {
        /// The field.
        field: String,
    },
    /// The first is less than the second (or equal to it, unless strict) when both are given.
    Ordered {
        /// The smaller one.
        lesser: String,
        /// The greater one.
        greater: String,
        /// Whether equal values break the rule.
        strict: bool,
    },
    /// When a field has this value, some fields are given and others are not.
    When {
        /// The field.
        field: String,
        /// The value, as JSON holds it. The value of an option's constant counts as well.
        value: Json,
        /// What must then be given.
        required: Vec<String>,
        /// What must then not be given.
        forbidden: Vec<String>,
    },
}

impl RuleKind {
    /// The word of the spec language, which is also the name of the rule in a violation.
    pub fn word(&self) -> &'static str {
        match self {
            Self::ExactlyOneOf { .. } => "exactly_one_of",
            Self::AtLeastOneOf { .. } => "at_least_one_of",
            Self::AtMostOneOf { .. } => "at_most_one_of",
            Self::Requires { .. } => "requires",
            Self::Forbids { .. } => "forbids",
            Self::Only { .. } => "only",
            Self::Ordered { .. } => "ordered",
            Self::When { .. } => "when",
        }
    }

    /// Every field it names, in order. A violation names the first one.
    pub fn fields(&self) -> Vec<&str> {
        match self {
            Self::ExactlyOneOf { fields } | Self::AtLeastOneOf { fields } | Self::AtMostOneOf { fields } => {
                fields.iter().map(String::as_str).collect()
            }
            Self::Requires { field, others } | Self::Forbids { field, others } => first_and(field, &[others]),
            Self::Only { field } => vec![field],
            Self::Ordered { lesser, greater, .. } => vec![lesser, greater],
            Self::When { field, required, forbidden, .. } => first_and(field, &[required, forbidden]),
        }
    }
}

fn first_and<'a>(first: &'a str, others: &[&'a [String]]) -> Vec<&'a str> {
    std::iter::once(first).chain(others.iter().copied().flatten().map(String::as_str)).collect()
}
