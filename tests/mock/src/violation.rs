//! Violations: what is wrong with a request.

use std::fmt::Write;

use callspec_codegen::model::Json;

/// One thing that is wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The path of the field, in the names that are sent: `filter.dtGte`, `accountIds[1]`.
    pub field: String,
    /// The rule it breaks.
    pub rule: RuleName,
    /// What is wrong, in a sentence.
    pub message: String,
    /// Whether it refuses the request.
    pub severity: Severity,
}

/// Whether a violation refuses the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The vendor refuses the request.
    Refuses,
    /// The request passes; the rule is not documented, or contested.
    Warns,
}

impl Severity {
    /// The severity of a constraint or rule with this `refuses`.
    pub(crate) fn of(refuses: bool) -> Self {
        if refuses { Self::Refuses } else { Self::Warns }
    }
}

/// The rules a request can break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleName {
    /// No operation has this method and path.
    Path,
    /// A path parameter is empty, `.`, `..` or not readable.
    PathSegment,
    /// Not the complete credentials of exactly one auth scheme, with the right values.
    Auth,
    /// The body has another content type.
    ContentType,
    /// A name that the operation does not have.
    Unknown,
    /// A required field is absent.
    Required,
    /// A value of another type, or a repeated name.
    Type,
    /// A constant is absent or has another value.
    Constant,
    /// Not exactly one option of a choice fits.
    Choice,
    /// A number out of its range.
    Range,
    /// A string that is too short or too long.
    Length,
    /// A string with a character that is not allowed.
    Characters,
    /// A string that does not look like an e-mail address.
    Email,
    /// A date or time that is not in its format.
    Date,
    /// Not the name of an IANA time zone.
    TimeZone,
    /// Not a value of the enum.
    Enum,
    /// Two values in the wrong order.
    Ordered,
    /// A field that must be the only one is not.
    Only,
    /// Not exactly one of several fields.
    ExactlyOneOf,
    /// None of several fields.
    AtLeastOneOf,
    /// Two or more of several fields.
    AtMostOneOf,
    /// A field without another that it requires.
    Requires,
    /// A field beside another that it forbids.
    Forbids,
    /// A field that another field's value requires or forbids.
    When,
    /// No case of the operation matches.
    Case,
}

impl RuleName {
    /// The name that headers and cases use, such as `path_segment`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::PathSegment => "path_segment",
            Self::Auth => "auth",
            Self::ContentType => "content_type",
            Self::Unknown => "unknown",
            Self::Required => "required",
            Self::Type => "type",
            Self::Constant => "constant",
            Self::Choice => "choice",
            Self::Range => "range",
            Self::Length => "length",
            Self::Characters => "characters",
            Self::Email => "email",
            Self::Date => "date",
            Self::TimeZone => "timezone",
            Self::Enum => "enum",
            Self::Ordered => "ordered",
            Self::Only => "only",
            Self::ExactlyOneOf => "exactly_one_of",
            Self::AtLeastOneOf => "at_least_one_of",
            Self::AtMostOneOf => "at_most_one_of",
            Self::Requires => "requires",
            Self::Forbids => "forbids",
            Self::When => "when",
            Self::Case => "case",
        }
    }
}

impl Violation {
    /// A violation that refuses the request.
    pub(crate) fn refusing(field: &str, rule: RuleName, message: impl Into<String>) -> Self {
        Self { field: field.to_owned(), rule, message: message.into(), severity: Severity::Refuses }
    }

    /// Whether it refuses the request.
    pub fn refuses(&self) -> bool {
        self.severity == Severity::Refuses
    }

    fn json(&self) -> Json {
        let text = |text: &str| Json::String(text.to_owned());
        Json::Object(vec![
            ("field".to_owned(), text(&self.field)),
            ("rule".to_owned(), text(self.rule.word())),
            ("message".to_owned(), text(&self.message)),
        ])
    }
}

/// How many violations a header lists; clients limit the size of headers.
const LISTED: usize = 32;

/// Violations as a header value: compact JSON, everything beyond ASCII escaped.
pub(crate) fn header_value<'a>(violations: impl IntoIterator<Item = &'a Violation>) -> String {
    let list = Json::List(violations.into_iter().take(LISTED).map(Violation::json).collect());
    let mut value = String::new();
    for character in list.to_string().chars() {
        if (' '..='~').contains(&character) {
            value.push(character);
        } else {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                // Writing to a String cannot fail.
                let _ = write!(value, "\\u{unit:04x}");
            }
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_value_is_ascii_json() {
        let violation = Violation::refusing("näme", RuleName::Range, "a \"quote\"\n and 🎈");
        assert_eq!(
            header_value([&violation]),
            r#"[{"field":"n\u00e4me","rule":"range","message":"a \"quote\"\n and \ud83c\udf88"}]"#
        );
    }
}
