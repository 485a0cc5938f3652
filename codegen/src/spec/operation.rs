//! An operation file.

use super::{Case, Conflict, Deprecation, Member, Pagination, Rule, Source, TypeDefinition, TypeExpression};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Confidence, Json, Safety};
use crate::parse::{At, Facts, Form, KeyForm, Keys, Map, Node, Part, Read, record, words};
use crate::source::Span;

record! {
    /// An operation file.
    OperationFile = "an operation" {
        /// Its id.
        required operation: String,
        /// What it does.
        required summary: String,
        /// Further paragraphs about it.
        optional description: String,
        /// The method and path.
        required request: String,
        /// What happens if it is sent twice.
        required safety: Safety,
        /// The auth schemes.
        optional auth: AuthNames,
        /// Where it is documented.
        required source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
        /// That it should not be used any more.
        optional deprecated: Deprecation,
        /// The path parameters.
        optional path: Map<Member>,
        /// The query parameters.
        optional query: Map<Member>,
        /// The header parameters.
        optional header: Map<Member>,
        /// The members of a JSON body.
        optional body: Map<Member>,
        /// The content type of a JSON body.
        optional content_type: String,
        /// The fields of a form.
        optional form: Map<Member>,
        /// The rules between fields.
        optional rules: Vec<At<Rule>>,
        /// How to get the next page.
        optional pagination: Pagination,
        /// The type of a successful response.
        required response: Response,
        /// Whether a success must have the success marker, if it differs from the envelope in `api.yaml`.
        optional success_required: bool,
        /// The error tables that apply in addition to `common`.
        optional errors: Vec<At<String>>,
        /// The rate limits that apply.
        optional rate_limits: Vec<At<String>>,
        /// The types that only this operation uses.
        optional types: Map<TypeDefinition>,
        /// What the documents contradict themselves or each other about.
        optional conflicts: Vec<At<Conflict>>,
        /// The cases.
        optional cases: Vec<At<Case>>,
    }
}

/// The names of auth schemes. A list that cannot be read has been reported, and counts as empty.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthNames(pub Vec<At<String>>);

impl Read for AuthNames {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        Some(Self(Vec::read(node, key, problems).unwrap_or_default()))
    }

    fn form() -> Form {
        Form::List(Box::new(Form::Text))
    }
}

impl Facts for AuthNames {
    fn value(&self) -> Option<Json> {
        self.0.value()
    }
}

words! { Safety {
    "read_only" => Safety::ReadOnly,
    "idempotent" => Safety::Idempotent,
    "unsafe" => Safety::Unsafe,
} }

/// The type of a successful response.
#[derive(Debug, Clone, PartialEq)]
pub enum Response {
    /// A JSON value.
    Json(At<TypeExpression>),
    /// CSV rows of this type.
    Csv(At<String>),
}

impl Read for Response {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        let keys = Keys::open("a response", &["json", "csv"], node, key, problems)?;
        match (keys.optional("json"), keys.optional("csv")) {
            (Some(json), None) => Some(Self::Json(json)),
            (None, Some(csv)) => Some(Self::Csv(csv)),
            (None, None) if keys.any() => None,
            _ => {
                let message = "a response is either `json: <type>` or `csv: <row type>`";
                problems.add(Diagnostic::error(Code::KeysTogether, key, message));
                None
            }
        }
    }

    fn form() -> Form {
        static KEYS: &[KeyForm] = &[KeyForm::plain("json", TypeExpression::form), KeyForm::plain("csv", String::form)];
        Form::OneKey(KEYS)
    }
}

impl Facts for Response {
    fn names(&self) -> Vec<&str> {
        vec!["json", "csv"]
    }

    fn part(&self, name: &str) -> Part<'_> {
        match (self, name) {
            (Self::Json(json), "json") => Part::of(Some(json)),
            (Self::Csv(row), "csv") => Part::of(Some(row)),
            (_, "json" | "csv") => Part::Absent,
            _ => Part::Unknown,
        }
    }
}
