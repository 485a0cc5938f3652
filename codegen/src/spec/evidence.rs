//! `documents.yaml`, and the keys that any fact can have.

use super::Scalar;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Confidence, Json, parse_lines};
use crate::parse::{At, Facts, Form, Map, Node, NodeKind, Read, record, words};
use crate::source::Span;

record! {
    /// `documents.yaml`.
    DocumentsFile = "documents.yaml" {
        /// The version of the spec language.
        required language: i64,
        /// The documents by id.
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
        /// Its public URL.
        required address: String,
        /// The date of the capture.
        optional captured: String,
        /// The file with the captured text.
        optional file: String,
        /// The SHA-256 of the captured text.
        optional sha256: String,
        /// The lines with names that a spec must capture.
        optional regions: Vec<At<Region>>,
        /// The names in those lines that no spec captures, and why.
        optional left_out: Vec<At<LeftOut>>,
    }
}

record! {
    /// Lines that contain names, and how the names are found in them.
    Region = "a region" {
        /// The lines: a range, or a list of ranges.
        required lines: LineRanges,
        /// Where in the lines the names are.
        required take: Take,
        /// What is in the columns of a table: each cell is compared with the field that cites its row.
        optional columns: Vec<At<Column>>,
        /// The operation whose request is shown, for `take: members`.
        optional request_of: String,
        /// The operation whose response is shown, for `take: members` and `take: cells`.
        optional response_of: String,
        /// The names, for `take: words`.
        optional words: Vec<At<String>>,
    }
}

/// Where in a region the names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// In the first cell of each row of a table.
    FirstCell,
    /// At the start of each line, up to a space.
    FirstWord,
    /// At the end of each line, after the last space.
    LastWord,
    /// The member names of JSON, valid or not.
    Members,
    /// No names: the rows of CSV, whose cells are compared with the columns of a response.
    Cells,
    /// In running text; the names are listed.
    Words,
}

words! { Take {
    "first_cell" => Take::FirstCell,
    "first_word" => Take::FirstWord,
    "last_word" => Take::LastWord,
    "members" => Take::Members,
    "cells" => Take::Cells,
    "words" => Take::Words,
} }

impl Take {
    /// Whether each line begins a row of a table.
    pub fn has_columns(self) -> bool {
        matches!(self, Self::FirstCell | Self::FirstWord)
    }
}

/// What is in a column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The name, or the dotted path, of a field. Without this column, a row is about the fields that cite it.
    Name,
    /// The type, in a word such as `String`.
    Type,
    /// Whether it is required: `Yes` or `No`. Anything else is not compared.
    Required,
    /// The default, or a word for none.
    Default,
    /// The accepted values, which begin with their type: `Numeric; Greater than 0`.
    Values,
    /// What is said about it.
    Text,
    /// Something that is not compared.
    Other,
}

words! { Column {
    "name" => Column::Name,
    "type" => Column::Type,
    "required" => Column::Required,
    "default" => Column::Default,
    "values" => Column::Values,
    "text" => Column::Text,
    "other" => Column::Other,
} }

/// Ranges of lines: one, or a list.
#[derive(Debug, Clone, PartialEq)]
pub struct LineRanges(pub Vec<At<(u32, u32)>>);

impl Read for LineRanges {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        let single = std::slice::from_ref(node);
        let nodes = if let NodeKind::List(items) = &node.kind { items.as_slice() } else { single };
        let ranges = nodes.iter().filter_map(|node| {
            let written = Scalar::read_at(node, key, problems)?;
            let Some(value) = parse_lines(&written.value.0) else {
                let message = format!("`{}` is not a range of lines", written.value.0);
                let diagnostic = Diagnostic::error(Code::Citation, node.span, message);
                problems.add(diagnostic.help("write `12` or `12-15`; for several ranges, write a list"));
                return None;
            };
            Some(At { value, span: node.span, key: node.span })
        });
        Some(Self(ranges.collect()))
    }

    fn form() -> Form {
        Form::Either(vec![Form::Scalar, Form::List(Box::new(Form::Scalar))])
    }
}

record! {
    /// Names in a document that no spec captures.
    LeftOut = "an entry of `left_out`" {
        /// The names.
        required names: Vec<At<Scalar>>,
        /// The reason.
        required because: String,
    }
}

/// The citations of a fact: one, or a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Source(pub Vec<At<String>>);

impl Read for Source {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        match &node.kind {
            NodeKind::List(_) => Vec::read(node, key, problems).map(Self),
            _ => String::read_at(node, key, problems).map(|citation| Self(vec![citation])),
        }
    }

    fn form() -> Form {
        Form::Either(vec![Form::Text, Form::List(Box::new(Form::Text))])
    }
}

/// The source of a fact is evidence, not a fact itself.
impl Facts for Source {}

/// Nor are the lines of a region.
impl Facts for LineRanges {}

words! { Confidence {
    "documented" => Confidence::Documented,
    "observed" => Confidence::Observed,
    "reported" => Confidence::Reported,
    "inferred" => Confidence::Inferred,
} }

/// A fact that can have a source and a confidence.
pub trait Cited {
    /// Its source.
    fn source(&self) -> Option<&At<Source>>;
    /// How certain the fact is.
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
    super::ApiFile, super::AuthScheme, super::Credential, super::Envelope, super::ErrorRow, super::Server,
    super::Choice, super::ChoiceOption, super::Constant, super::Field, super::OtherName,
    super::OperationFile, super::Pagination, super::Rule,
    super::EnumValue, super::TypeDefinition,
    super::RateLimit, super::Token, super::TokenRequest,
}

record! {
    /// What the documents contradict themselves or each other about.
    Conflict = "a conflict" {
        /// The contested fact: a dotted path of keys.
        required about: String,
        /// What the documents claim.
        required claims: Vec<At<Claim>>,
        /// What the spec says: the value that `about` leads to, or `null` for none.
        optional chosen: Json,
        /// What is done, in words. Only allowed if `about` leads to more than one value.
        optional decision: String,
        /// The reason.
        required because: String,
    }
}

record! {
    /// One side of a conflict.
    Claim = "a claim" {
        /// What the document says.
        required value: Scalar,
        /// Where it says so.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// A deprecation.
    Deprecation = "a deprecation" {
        /// The date.
        optional since: String,
        /// The reason.
        required reason: String,
        /// What to use instead.
        optional replacement: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}
