//! What is wrong with a request, found before anything is sent.

use std::borrow::Cow;
use std::fmt;

/// A captured rule's citation, and whether it is sure enough to refuse a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Where the rule was captured from.
    pub source: &'static str,
    /// Whether breaking the rule refuses the request; otherwise it warns.
    pub refuses: bool,
}

impl Basis {
    /// What is documented and uncontested: breaking it refuses the request.
    pub const fn refusing(source: &'static str) -> Self {
        Self { source, refuses: true }
    }

    /// What is not documented, or contested: breaking it only warns.
    pub const fn warning(source: &'static str) -> Self {
        Self { source, refuses: false }
    }
}

/// The kind of rule that a violation breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RuleName {
    /// A name that the operation does not have.
    Unknown,
    /// Something required that is missing.
    Required,
    /// A value of another type, or given more than once.
    Type,
    /// A constant that is missing or has another value.
    Constant,
    /// Not exactly one option of a choice.
    Choice,
    /// A word that the list does not have.
    Enum,
    /// A number outside its limits.
    Range,
    /// A text of the wrong length.
    Length,
    /// A character that is not allowed.
    Characters,
    /// Not an e-mail address.
    Email,
    /// Not the name of a time zone.
    TimeZone,
    /// Not a date in the written form.
    Date,
    /// A value that cannot be a segment of a path.
    PathSegment,
    /// Two values in the wrong order.
    Ordered,
    /// A value that goes with no other.
    Only,
    /// Not exactly one of several values.
    ExactlyOneOf,
    /// None of several values.
    AtLeastOneOf,
    /// Two or more of several values.
    AtMostOneOf,
    /// A value without another that it needs.
    Requires,
    /// A value beside another that it does not go with.
    Forbids,
    /// What a value of one field asks of others.
    When,
    /// An extra value under a name that is taken, or in a place that takes none.
    Extra,
    /// A credential that the operation does not take.
    Auth,
    /// A value that cannot be written where it goes.
    Encode,
    /// A stream that is set up when it has begun, or goes on from the state of another.
    Stream,
}

impl RuleName {
    /// The rule's name in lower snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Required => "required",
            Self::Type => "type",
            Self::Constant => "constant",
            Self::Choice => "choice",
            Self::Enum => "enum",
            Self::Range => "range",
            Self::Length => "length",
            Self::Characters => "characters",
            Self::Email => "email",
            Self::TimeZone => "timezone",
            Self::Date => "date",
            Self::PathSegment => "path_segment",
            Self::Ordered => "ordered",
            Self::Only => "only",
            Self::ExactlyOneOf => "exactly_one_of",
            Self::AtLeastOneOf => "at_least_one_of",
            Self::AtMostOneOf => "at_most_one_of",
            Self::Requires => "requires",
            Self::Forbids => "forbids",
            Self::When => "when",
            Self::Extra => "extra",
            Self::Auth => "auth",
            Self::Encode => "encode",
            Self::Stream => "stream",
        }
    }

    /// Whether it judges a value by itself, and not whether or beside what it is given.
    pub(crate) const fn is_about_a_value(self) -> bool {
        matches!(self, Self::Range | Self::Length | Self::Characters | Self::Email | Self::TimeZone | Self::Date)
    }
}

impl fmt::Display for RuleName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// One broken rule. Its message names the limit and never the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    field: String,
    rule: RuleName,
    message: Cow<'static, str>,
    source: &'static str,
    refuses: bool,
}

impl Violation {
    pub(crate) fn new(
        field: impl Into<String>,
        rule: RuleName,
        message: impl Into<Cow<'static, str>>,
        basis: &Basis,
    ) -> Self {
        Self { field: field.into(), rule, message: message.into(), source: basis.source, refuses: basis.refuses }
    }

    /// A violation that stands on no document: the request cannot be sent as it is.
    pub(crate) fn unsendable(field: impl Into<String>, rule: RuleName, message: impl Into<Cow<'static, str>>) -> Self {
        const ALWAYS: Basis = Basis { source: "", refuses: true };
        Self::new(field, rule, message, &ALWAYS)
    }

    /// A setting that came when the stream had begun.
    pub(crate) fn late(setting: &str) -> Self {
        let message = "was set when the stream had begun: settings come before the first poll";
        Self::unsendable(setting, RuleName::Stream, message)
    }

    /// The field, dotted, as the vendor spells it.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// The rule that is broken.
    pub fn rule(&self) -> RuleName {
        self.rule
    }

    /// What is wrong, without the value.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where the rule was captured from; empty when it comes from HTTP itself.
    pub fn source(&self) -> &str {
        self.source
    }

    /// Whether it refuses the request; otherwise it warns.
    pub fn refuses(&self) -> bool {
        self.refuses
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.field, self.message)?;
        if self.source.is_empty() { Ok(()) } else { write!(formatter, " ({})", self.source) }
    }
}

/// All that is wrong with one request. `Display` lists it line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// All of them, refusing and warning.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// Those that refuse the request.
    pub fn refusals(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter().filter(|violation| violation.refuses)
    }

    /// Those that only warn.
    pub fn warnings(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter().filter(|violation| !violation.refuses)
    }

    /// Whether any of them refuses the request.
    pub fn refuses(&self) -> bool {
        self.refusals().next().is_some()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none, not even a warning.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn push(&mut self, violation: Violation) {
        self.0.push(violation);
    }

    pub(crate) fn extend(&mut self, more: Violations) {
        self.0.extend(more.0);
    }
}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Self(vec![violation])
    }
}

impl FromIterator<Violation> for Violations {
    fn from_iter<I: IntoIterator<Item = Violation>>(violations: I) -> Self {
        Self(violations.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            if index > 0 {
                formatter.write_str("\n")?;
            }
            violation.fmt(formatter)?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}
