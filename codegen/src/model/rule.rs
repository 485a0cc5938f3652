//! Rules between fields: a closed set of forms, as data rather than expressions.

use super::{Evidence, Json};

/// A rule between fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// What must hold.
    pub kind: RuleKind,
    /// Whether a violation refuses the request; otherwise it only warns.
    pub refuses: bool,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// The closed set of rules between fields. A field is a dotted path of wire names such as `filter.dtGte`. It is set if the
/// request carries it. A constant is never set, and a member of a choice only if its option is chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum RuleKind {
    /// Exactly one of these is set.
    ExactlyOneOf {
        /// The fields.
        fields: Vec<String>,
    },
    /// At least one of these is set.
    AtLeastOneOf {
        /// The fields.
        fields: Vec<String>,
    },
    /// At most one of these is set.
    AtMostOneOf {
        /// The fields.
        fields: Vec<String>,
    },
    /// If this field is set, all of the others are set.
    Requires {
        /// The field.
        field: String,
        /// The others.
        others: Vec<String>,
    },
    /// If this field is set, none of the others is set.
    Forbids {
        /// The field.
        field: String,
        /// The others.
        others: Vec<String>,
    },
    /// If this field is set, the caller sets nothing else.
    Only {
        /// The field.
        field: String,
    },
    /// If both are set, the first is less than the second (or equal, unless strict).
    Ordered {
        /// The smaller one.
        lesser: String,
        /// The greater one.
        greater: String,
        /// Whether equal values violate the rule.
        strict: bool,
        /// The part of the order that documents disagree about: breaking it only warns.
        contested: ContestedOrder,
    },
    /// If a field has this value, some fields are set and others are not.
    When {
        /// The field.
        field: String,
        /// The value, as JSON holds it. The value of an option's constant counts as well.
        value: Json,
        /// The fields that must then be set.
        required: Vec<String>,
        /// The fields that must then not be set.
        forbidden: Vec<String>,
    },
}

/// The part of an order that documents disagree about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ContestedOrder {
    /// Equal values.
    pub equal: bool,
    /// Any values of which the second one is at least this.
    pub from: Option<i64>,
}

impl ContestedOrder {
    /// Whether there is no such part.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
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
