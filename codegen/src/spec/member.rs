//! Members: fields, constants and choices.

use super::{Deprecation, Source, TypeExpression};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Character, Confidence, Json, ListStyle, Range};
use crate::parse::{At, Facts, Form, Map, Node, NodeKind, Part, Read, record, words};
use crate::source::Span;

/// What a wire name (for a choice, a name in code) means.
#[derive(Debug, Clone, PartialEq)]
pub enum Member {
    /// A value that the caller gives.
    Field(Box<Field>),
    /// A value that is always sent.
    Constant(Constant),
    /// One of several sets of members.
    Choice(Choice),
}

impl Read for Member {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        let has = |name: &str| match &node.kind {
            NodeKind::Map(entries) => entries.iter().any(|entry| entry.key.text == name),
            _ => false,
        };
        match (has("type"), has("const"), has("choice")) {
            (false, true, false) => Constant::read(node, key, problems).map(Self::Constant),
            (false, false, true) => Choice::read(node, key, problems).map(Self::Choice),
            (true, false, false) | (false, false, false) => Box::read(node, key, problems).map(Self::Field),
            _ => {
                let message = "a member has exactly one of `type`, `const` and `choice`";
                problems.add(Diagnostic::error(Code::KeysTogether, key, message));
                None
            }
        }
    }

    fn form() -> Form {
        Form::Named("Member", member_form)
    }
}

fn member_form() -> Form {
    Form::ByKey(vec![("const", Constant::form()), ("choice", Choice::form())], Box::new(Field::form()))
}

impl Member {
    fn facts(&self) -> &dyn Facts {
        match self {
            Self::Field(field) => field,
            Self::Constant(constant) => constant,
            Self::Choice(choice) => choice,
        }
    }
}

impl Facts for Member {
    fn names(&self) -> Vec<&str> {
        self.facts().names()
    }

    fn part(&self, name: &str) -> Part<'_> {
        self.facts().part(name)
    }
}

record! {
    /// A value that the caller gives, or that a response has.
    Field = "a field" {
        /// Its type.
        required value "type": TypeExpression,
        /// What it is.
        optional summary: String,
        /// Whether it must be given; in a response, whether it is always present.
        optional required: bool,
        /// What the vendor uses if it is omitted. It is never sent.
        optional default: Json,
        /// The minimum and maximum of an integer, such as `1..1000`.
        optional range: Range,
        /// The minimum and maximum number of characters, such as `1..20`.
        optional length: Range,
        /// The only characters allowed.
        optional characters: Vec<At<Character>>,
        /// Whether it must look like an e-mail address.
        optional email: bool,
        /// Constraints on each item of a list.
        optional items: ItemConstraints,
        /// The name in code.
        optional name: String,
        /// How to write a list in a query, header or form.
        optional list: ListStyle,
        /// What is written for an empty list in a query or form. Without it, an empty list is left out.
        optional empty_list: String,
        /// Whether it is personal data.
        optional pii: bool,
        /// The texts that stand for no value in an answer, such as `["", "N/A"]`.
        optional none: Vec<At<String>>,
        /// Whether spaces around a CSV cell are padding.
        optional trim: bool,
        /// A leading character of a CSV cell that is not part of the value.
        optional guard: String,
        /// Other names that a header may have for a CSV column.
        optional also: Map<OtherName>,
        /// That it should not be used any more.
        optional deprecated: Deprecation,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// Another name that a header may have for a CSV column.
    OtherName = "another name of a column" {
        /// Where it is documented.
        required source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// Constraints on each item of a list.
    ItemConstraints = "`items`" {
        /// The minimum and maximum of an integer, such as `1..1000`.
        optional range: Range,
        /// The minimum and maximum number of characters, such as `1..20`.
        optional length: Range,
        /// The only characters allowed.
        optional characters: Vec<At<Character>>,
        /// Whether it must look like an e-mail address.
        optional email: bool,
    }
}

words! { ListStyle {
    "comma" => ListStyle::Comma,
    "repeated" => ListStyle::Repeated,
} }

record! {
    /// A value that is always sent.
    Constant = "a constant" {
        /// The value.
        required value "const": Json,
        /// What it is.
        optional summary: String,
        /// What the vendor uses if it is missing.
        optional default: Json,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// One of several sets of members.
    Choice = "a choice" {
        /// What the choice is about.
        required summary: String,
        /// Whether an option must be chosen.
        optional required: bool,
        /// The options by name in code.
        required options "choice": Map<ChoiceOption>,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// One option of a choice.
    ChoiceOption = "an option of a choice" {
        /// What it is.
        required summary: String,
        /// Its fields and constants.
        required members: Map<Member>,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}
