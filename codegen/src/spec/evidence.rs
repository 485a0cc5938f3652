//! `documents.yaml`, and the keys that stand on every fact.

use super::Scalar;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Confidence, Json, parse_lines};
use crate::parse::{At, Facts, Form, Map, Node, NodeKind, Read, record, words};
use crate::source::Place;

record! {
    /// `documents.yaml`.
    DocumentsFile = "documents.yaml" {
        /// The version of the spec language.
        required language: i64,
        /// The documents by their ids.
        required documents: Map<Document>,
    }
}

record! {
    /// A document that facts were captured from.
    Document = "a document" {
        /// Its title.
        required title: String,
        /// Who published it.
        required vendor: String,
        /// Its public address.
        required address: String,
        /// The day it was captured.
        optional captured: String,
        /// The captured text.
        optional file: String,
        /// The captured text's hash.
        optional sha256: String,
        /// Which lines hold names that a spec must capture.
        optional regions: Vec<At<Region>>,
        /// The names in those lines that no spec captures.
        optional left_out: Vec<At<LeftOut>>,
    }
}

record! {
    /// Lines that hold names, and how these are read out of them.
    Region = "a region" {
        /// The lines: one range, or a list.
        required lines: LineRanges,
        /// Where the names stand.
        required take: Take,
        /// The operation whose request the members are.
        optional request_of: String,
        /// The operation whose answer the members are.
        optional response_of: String,
        /// The names themselves, where they stand in running text.
        optional words: Vec<At<String>>,
    }
}

/// Where the names of a region stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// In the first cell of each row of a table.
    FirstCell,
    /// At the beginning of each line, up to a space.
    FirstWord,
    /// At the end of each line, behind the last space.
    LastWord,
    /// The member names of JSON, well-formed or not.
    Members,
    /// In running text: they are listed.
    Words,
}

words! { Take {
    "first_cell" => Take::FirstCell,
    "first_word" => Take::FirstWord,
    "last_word" => Take::LastWord,
    "members" => Take::Members,
    "words" => Take::Words,
} }

/// Ranges of lines: one, or a list.
#[derive(Debug, Clone, PartialEq)]
pub struct LineRanges(pub Vec<At<(u32, u32)>>);

impl Read for LineRanges {
    fn read(node: &Node, key: Place, problems: &Problems) -> Option<Self> {
        let single = std::slice::from_ref(node);
        let nodes = if let NodeKind::List(items) = &node.kind { items.as_slice() } else { single };
        let ranges = nodes.iter().filter_map(|node| {
            let written = Scalar::read_at(node, key, problems)?;
            let Some(value) = parse_lines(&written.value.0) else {
                let message = format!("`{}` is not a range of lines", written.value.0);
                let diagnostic = Diagnostic::error(Code::Citation, node.place, message);
                problems.add(diagnostic.help("write `12` or `12-15`; for several ranges, write a list"));
                return None;
            };
            Some(At { value, place: node.place, key: node.place })
        });
        Some(Self(ranges.collect()))
    }

    fn form() -> Form {
        Form::Either(vec![Form::Scalar, Form::List(Box::new(Form::Scalar))])
    }
}

record! {
    /// Names that stand in a document and that no spec captures.
    LeftOut = "an entry of `left_out`" {
        /// The names.
        required names: Vec<At<Scalar>>,
        /// Why.
        required because: String,
    }
}

/// The citations of a fact: one, or a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Source(pub Vec<At<String>>);

impl Read for Source {
    fn read(node: &Node, key: Place, problems: &Problems) -> Option<Self> {
        match &node.kind {
            NodeKind::List(_) => Vec::read(node, key, problems).map(Self),
            _ => String::read_at(node, key, problems).map(|citation| Self(vec![citation])),
        }
    }

    fn form() -> Form {
        Form::Either(vec![Form::Text, Form::List(Box::new(Form::Text))])
    }
}

/// Where a fact comes from is evidence, and no fact itself.
impl Facts for Source {}

/// Nor are the lines that are read.
impl Facts for LineRanges {}

words! { Confidence {
    "documented" => Confidence::Documented,
    "observed" => Confidence::Observed,
    "reported" => Confidence::Reported,
    "inferred" => Confidence::Inferred,
} }

/// A fact that can say where it comes from and how sure it is.
pub trait Cited {
    /// Where it comes from.
    fn source(&self) -> Option<&At<Source>>;
    /// How sure it is.
    fn confidence(&self) -> Option<Confidence>;
}

macro_rules! cited {
    ($($Type:ty),* $(,)?) => {$(
        impl Cited for $Type {
            fn source(&self) -> Option<&At<Source>> {
                self.source.as_ref()
            }

            fn confidence(&self) -> Option<Confidence> {
                self.confidence.as_ref().map(|confidence| confidence.value)
            }
        }
    )*};
}

cited! {
    Claim, Deprecation,
    super::ApiFile, super::AuthWay, super::Credential, super::Envelope, super::ErrorRow, super::Server,
    super::Choice, super::ChoiceOption, super::Constant, super::Field,
    super::OperationFile, super::Pagination, super::Rule,
    super::EnumValue, super::TypeDefinition,
    super::RateLimit, super::Token, super::TokenRequest,
}

record! {
    /// What the documents contradict themselves about.
    Conflict = "a conflict" {
        /// The fact in question.
        required about: String,
        /// What is claimed.
        required claims: Vec<At<Claim>>,
        /// What the spec says there: the value that `about` leads to, `null` for none.
        optional chosen: Json,
        /// What is done about it in words, where `about` leads to more than one value.
        optional decision: String,
        /// Why.
        required because: String,
    }
}

record! {
    /// One side of a conflict.
    Claim = "a claim" {
        /// What it says.
        required value: Scalar,
        /// Where it says so.
        optional source: Source,
        /// How sure it is.
        optional confidence: Confidence,
    }
}

record! {
    /// That something should not be used any more.
    Deprecation = "a deprecation" {
        /// The day.
        optional since: String,
        /// Why.
        required reason: String,
        /// What to use instead.
        optional replacement: String,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
        optional confidence: Confidence,
    }
}
