//! Constraints: what must be true of a value, in addition to its type.

use std::fmt;

/// The constraints of a field.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Constraints {
    /// Those of the value itself: each kind at most once, in the order of [`ConstraintKind`].
    pub own: Vec<ConstraintKind>,
    /// Those of each item of a list.
    pub items: Option<Box<Constraints>>,
    /// Whether a violation refuses the request; otherwise it only warns. It is the same for the items.
    pub refuses: bool,
}

/// The closed set of constraints. Matches over it are exhaustive, so that the compiler finds every place that a new one
/// needs.
///
/// A time zone is a type ([`super::Type::TimeZone`]) rather than a constraint: it may be the value of a map or a union,
/// where no field could carry the constraint.
#[derive(Debug, Clone, PartialEq)]
pub enum ConstraintKind {
    /// An integer within this range.
    Range(Range),
    /// A string with this many characters.
    Length(Range),
    /// A string of only these characters.
    Characters(Vec<Character>),
    /// A string that looks like an e-mail address.
    Email,
}

impl ConstraintKind {
    /// The word of the spec language, which is also the name of the rule in a violation.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Range(_) => "range",
            Self::Length(_) => "length",
            Self::Characters(_) => "characters",
            Self::Email => "email",
        }
    }
}

impl Constraints {
    /// Whether there is nothing to check.
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.items.is_none()
    }

    /// The range that a number must lie in.
    pub fn range(&self) -> Option<Range> {
        self.own.iter().find_map(|constraint| match constraint {
            ConstraintKind::Range(range) => Some(*range),
            _ => None,
        })
    }
}

/// A range of integers, both bounds inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least value.
    pub min: Option<i64>,
    /// The greatest value.
    pub max: Option<i64>,
}

impl Range {
    /// Whether a number lies in it.
    pub fn contains(self, number: i64) -> bool {
        self.min.is_none_or(|min| number >= min) && self.max.is_none_or(|max| number <= max)
    }
}

impl fmt::Display for Range {
    /// As it is written in a spec: `1..1000`, `1..` or `..9`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.min.iter().try_for_each(|min| write!(f, "{min}"))?;
        f.write_str("..")?;
        self.max.iter().try_for_each(|max| write!(f, "{max}"))
    }
}

/// A set of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Character {
    /// Letters of any script, with the marks that follow them.
    Letters,
    /// The digits 0 to 9.
    Digits,
    /// White space.
    Whitespace,
    /// This one.
    One(char),
}

impl Character {
    /// As it is written in a spec: `letters`, `digits`, `whitespace` or the character.
    pub fn word(self) -> String {
        match self {
            Self::Letters => "letters".to_owned(),
            Self::Digits => "digits".to_owned(),
            Self::Whitespace => "whitespace".to_owned(),
            Self::One(one) => one.to_string(),
        }
    }

    /// Whether a character is in the set, apart from marks.
    pub fn contains(self, character: char) -> bool {
        match self {
            Self::Letters => character.is_alphabetic(),
            Self::Digits => character.is_ascii_digit(),
            Self::Whitespace => character.is_whitespace(),
            Self::One(one) => character == one,
        }
    }
}
