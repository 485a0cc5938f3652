//! Type definitions and type expressions.

use super::{Member, Source};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Confidence, Json, Side};
use crate::parse::{At, Entry, Facts, Form, KeyForm, Map, Node, NodeKind, Read, did_you_mean, record, words};
use crate::source::Span;

record! {
    /// A named type: an object, an enum, a union or a CSV row.
    TypeDefinition = "a type" {
        /// What it is.
        required summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
        /// The members of an object.
        optional members: Map<Member>,
        /// The type of an object's further members.
        optional free_members: TypeExpression,
        /// The words of an enum, by their spelling on the wire.
        optional values "enum": Map<EnumValue>,
        /// Whether requests may send other words too.
        optional open: bool,
        /// The alternatives of a union.
        optional alternatives "union": Vec<At<TypeExpression>>,
        /// The columns of a row.
        optional columns: Map<Member>,
        /// Which code a type gets that is used in requests and in responses.
        optional leans: Side,
    }
}

words! { Side {
    "request" => Side::Request,
    "response" => Side::Response,
} }

record! {
    /// One word of an enum.
    EnumValue = "a value of an enum" {
        /// The name in code.
        optional name: String,
        /// What it means.
        required meaning: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

/// The type of a value, as written.
#[derive(Debug, Clone, PartialEq)]
pub enum TypeExpression {
    /// A built-in type without parameters, or a named type.
    Name(String),
    /// A boolean written as one of two words.
    Boolean(Vec<At<String>>),
    /// A date in a strftime format.
    Date(String),
    /// A date and time in a strftime format, and further forms that are read.
    DateTime(TimeForms),
    /// A list.
    List(Box<At<TypeExpression>>),
    /// An object with any member names.
    Map(Box<At<TypeExpression>>),
    /// A value or JSON null.
    Nullable(Box<At<TypeExpression>>),
}

static CONSTRUCTORS: &[KeyForm] = &[
    KeyForm::plain("boolean", Vec::<At<String>>::form),
    KeyForm::plain("date", String::form),
    KeyForm::plain("datetime", TimeForms::form),
    KeyForm::plain("list", TypeExpression::form),
    KeyForm::plain("map", TypeExpression::form),
    KeyForm::plain("nullable", TypeExpression::form),
];

fn type_form() -> Form {
    Form::Either(vec![Form::Text, Form::OneKey(CONSTRUCTORS)])
}

impl Read for TypeExpression {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        let NodeKind::Map(entries) = &node.kind else {
            return String::read(node, key, problems).map(Self::Name);
        };
        let [Entry { key, value }] = entries.as_slice() else {
            let message = "a type must be a name or a map with one key, such as `{ list: string }`";
            problems.add(Diagnostic::error(Code::WrongKind, node.span, message));
            return None;
        };
        let inner = || Self::read_at(value, key.span, problems).map(Box::new);
        match key.text.as_str() {
            "boolean" => Vec::read(value, key.span, problems).map(Self::Boolean),
            "date" => String::read(value, key.span, problems).map(Self::Date),
            "datetime" => TimeForms::read(value, key.span, problems).map(Self::DateTime),
            "list" => inner().map(Self::List),
            "map" => inner().map(Self::Map),
            "nullable" => inner().map(Self::Nullable),
            unknown => {
                let message = format!("unknown key `{unknown}` in a type");
                let help = did_you_mean(unknown, CONSTRUCTORS.iter().map(|key| key.name));
                problems.add(Diagnostic::error(Code::UnknownKey, key.span, message).maybe_help(help));
                None
            }
        }
    }

    fn form() -> Form {
        Form::Named("TypeExpression", type_form)
    }
}

/// The forms of a date and time: one, or a list of which the first is written.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeForms(pub Vec<At<TimeForm>>);

/// A form of a date and time.
#[derive(Debug, Clone, PartialEq)]
pub enum TimeForm {
    /// A strftime format of a date and time.
    DateTime(String),
    /// A date alone.
    Day(DayForm),
}

record! {
    /// A date alone, as a form of a date and time.
    DayForm = "a date alone" {
        /// Its strftime format.
        required date: String,
        /// The time of the day that it stands for: `midnight` or `23:59:59`.
        required time: String,
    }
}

impl Read for TimeForms {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        match &node.kind {
            NodeKind::List(_) => Vec::read(node, key, problems).map(Self),
            _ => TimeForm::read_at(node, key, problems).map(|form| Self(vec![form])),
        }
    }

    fn form() -> Form {
        Form::Either(vec![TimeForm::form(), Vec::<At<TimeForm>>::form()])
    }
}

impl Facts for TimeForms {
    fn value(&self) -> Option<Json> {
        match self.0.as_slice() {
            [one] => one.value.value(),
            several => several.iter().map(|form| form.value.value()).collect::<Option<_>>().map(Json::List),
        }
    }
}

impl Read for TimeForm {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        match &node.kind {
            NodeKind::Map(_) => DayForm::read(node, key, problems).map(Self::Day),
            _ => String::read(node, key, problems).map(Self::DateTime),
        }
    }

    fn form() -> Form {
        Form::Either(vec![Form::Text, DayForm::form()])
    }
}

impl Facts for TimeForm {
    fn value(&self) -> Option<Json> {
        Some(match self {
            Self::DateTime(pattern) => Json::String(pattern.clone()),
            Self::Day(DayForm { date, time }) => {
                let text = |text: &Option<At<String>>| text.as_ref().map(|text| Json::String(text.value.clone()));
                Json::Object(vec![("date".to_owned(), text(date)?), ("time".to_owned(), text(time)?)])
            }
        })
    }
}

impl At<TypeExpression> {
    /// The name inside of lists, maps and nullables, if there is one.
    pub fn name(&self) -> Option<(&str, Span)> {
        match &self.value {
            TypeExpression::Name(name) => Some((name, self.span)),
            TypeExpression::List(inner) | TypeExpression::Map(inner) | TypeExpression::Nullable(inner) => inner.name(),
            _ => None,
        }
    }
}

impl Facts for TypeExpression {
    /// The expression as it is written.
    fn value(&self) -> Option<Json> {
        let with = |constructor: &str, of: Json| Json::Object(vec![(constructor.to_owned(), of)]);
        Some(match self {
            Self::Name(name) => Json::String(name.clone()),
            Self::Boolean(words) => with("boolean", words.value()?),
            Self::Date(pattern) => with("date", Json::String(pattern.clone())),
            Self::DateTime(forms) => with("datetime", forms.value()?),
            Self::List(inner) => with("list", inner.value.value()?),
            Self::Map(inner) => with("map", inner.value.value()?),
            Self::Nullable(inner) => with("nullable", inner.value.value()?),
        })
    }
}
