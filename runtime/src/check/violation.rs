//! What is wrong with a request, found before it is sent.

use std::borrow::Cow;
use std::fmt;

use crate::redact::shown;

/// The source of a rule, and whether a violation of it refuses the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Where the rule is documented.
    pub source: &'static str,
    /// Whether a violation refuses the request. Otherwise it only warns.
    pub refuses: bool,
}

impl Basis {
    /// For a rule that is documented and uncontested: a violation refuses the request.
    pub const fn refusing(source: &'static str) -> Self {
        Self { source, refuses: true }
    }

    /// For a rule that is undocumented or contested: a violation only warns.
    pub const fn warning(source: &'static str) -> Self {
        Self { source, refuses: false }
    }
}

/// The kind of rule that was violated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RuleName {
    /// A name that the operation does not have.
    Unknown,
    /// A required value is missing.
    Required,
    /// A value has the wrong type, or is given more than once.
    Type,
    /// A constant is missing or has another value.
    Constant,
    /// A choice without exactly one option.
    Choice,
    /// A value that is not in the list.
    Enum,
    /// A number out of range.
    Range,
    /// A string of the wrong length.
    Length,
    /// A character that is not allowed.
    Characters,
    /// Not an e-mail address.
    Email,
    /// Not the name of a time zone.
    TimeZone,
    /// A date that is not in the required format, or cannot be written in it.
    Date,
    /// A value that cannot be a segment of a path.
    PathSegment,
    /// Two values in the wrong order.
    Ordered,
    /// A value that cannot be combined with others.
    Only,
    /// Not exactly one of several values.
    ExactlyOneOf,
    /// None of several values.
    AtLeastOneOf,
    /// Two or more of several values.
    AtMostOneOf,
    /// A value without another that it needs.
    Requires,
    /// A value together with another that excludes it.
    Forbids,
    /// A value that requires or forbids others.
    When,
    /// An extra value under a name that is in use, or in a place that accepts none.
    Extra,
    /// A credential that the operation does not accept.
    Auth,
    /// A value that cannot be encoded for its place in the request.
    Encode,
    /// A stream that was configured after its first poll, or resumed from the state of another request.
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

    /// Whether the rule is about a value alone, not about its presence or other values.
    pub(crate) const fn is_about_a_value(self) -> bool {
        match self {
            Self::Range | Self::Length | Self::Characters | Self::Email | Self::TimeZone | Self::Date => true,
            Self::Unknown
            | Self::Required
            | Self::Type
            | Self::Constant
            | Self::Choice
            | Self::Enum
            | Self::PathSegment
            | Self::Ordered
            | Self::Only
            | Self::ExactlyOneOf
            | Self::AtLeastOneOf
            | Self::AtMostOneOf
            | Self::Requires
            | Self::Forbids
            | Self::When
            | Self::Extra
            | Self::Auth
            | Self::Encode
            | Self::Stream => false,
        }
    }
}

impl fmt::Display for RuleName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// One violation of a rule. Its message names the limit and never the value.
///
/// ```
/// use callspec_runtime::{Error, Violation};
///
/// fn fields<C>(error: &Error<C>) -> Vec<&str> {
///     error.violations().refusals().map(Violation::field).collect()
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
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
        basis: Basis,
    ) -> Self {
        Self { field: field.into(), rule, message: message.into(), source: basis.source, refuses: basis.refuses }
    }

    /// A violation of no document: the request cannot be sent as it is.
    pub(crate) fn unsendable(field: impl Into<String>, rule: RuleName, message: impl Into<Cow<'static, str>>) -> Self {
        const ALWAYS: Basis = Basis { source: "", refuses: true };
        Self::new(field, rule, message, ALWAYS)
    }

    /// A setting that came after the first poll of a stream.
    pub(crate) fn late(setting: &str) -> Self {
        let message = "was set after the stream was first polled: configure it before";
        Self::unsendable(setting, RuleName::Stream, message)
    }

    /// The dotted path of the field, in the names that are sent. `Display` and `Debug` quote and shorten a part of it that
    /// the caller named, such as a header; this is the name as it was given.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// The rule that was violated.
    pub fn rule(&self) -> RuleName {
        self.rule
    }

    /// What is wrong, without the value.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where the rule is documented. Empty if it follows from HTTP itself.
    pub fn source(&self) -> &str {
        self.source
    }

    /// Whether it refuses the request. Otherwise it only warns.
    pub fn refuses(&self) -> bool {
        self.refuses
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", shown::name(&self.field), shown::line(&self.message))?;
        if self.source.is_empty() { Ok(()) } else { write!(formatter, " ({})", self.source) }
    }
}

impl fmt::Debug for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Violation")
            .field("field", &format_args!("{}", shown::name(&self.field)))
            .field("rule", &self.rule)
            .field("message", &shown::line(&self.message))
            .field("source", &self.source)
            .field("refuses", &self.refuses)
            .finish()
    }
}

/// Everything that is wrong with one request. `Display` lists one violation a line.
///
/// ```
/// use callspec_runtime::{Request, validate};
///
/// fn report<R: Request>(request: &R) {
///     for violation in validate(request).refusals() {
///         eprintln!("{}: {}", violation.field(), violation.message());
///     }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// All violations, whether they refuse the request or only warn.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// The violations that refuse the request.
    pub fn refusals(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter().filter(|violation| violation.refuses)
    }

    /// The violations that only warn.
    pub fn warnings(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter().filter(|violation| !violation.refuses)
    }

    /// Whether any violation refuses the request.
    pub fn refuses(&self) -> bool {
        self.refusals().next().is_some()
    }

    /// The number of violations.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no violations, not even warnings.
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
