//! `api.yaml`: what the operations of an API share.

use super::{Conflict, RateLimit, Source, Token, TypeDefinition};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Confidence, ErrorClass, Json};
use crate::parse::{At, Facts, Form, Map, Node, Read, record, words};
use crate::source::Span;

record! {
    /// `api.yaml`.
    ApiFile = "api.yaml" {
        /// The version of the spec language.
        required language: i64,
        /// The name of the folder.
        required api: String,
        /// The name of the product.
        required title: String,
        /// What it is.
        required summary: String,
        /// Where it is documented.
        required source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
        /// The base URLs, the default first.
        required servers: Map<Server>,
        /// The auth schemes.
        optional auth: Map<AuthScheme>,
        /// How a response says whether it is a success.
        optional envelope: Envelope,
        /// The error tables.
        optional errors: Map<ErrorTable>,
        /// The rate limits.
        optional rate_limits: Map<RateLimit>,
        /// The types that several operations use.
        optional types: Map<TypeDefinition>,
        /// What the documents contradict themselves or each other about.
        optional conflicts: Vec<At<Conflict>>,
    }
}

record! {
    /// A base URL.
    Server = "a server" {
        /// The URL.
        required url: String,
        /// When to use it.
        required summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// An auth scheme.
    AuthScheme = "an auth scheme" {
        /// What it is.
        required summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
        /// The credentials, in wire order.
        required credentials: Map<Credential>,
        /// The token that the credentials are exchanged for. Only the exchange sends the credentials; operations send
        /// the token.
        optional token: Token,
    }
}

record! {
    /// One secret value.
    Credential = "a credential" {
        /// The body member that carries it.
        optional body: String,
        /// The query parameter that carries it.
        optional query: String,
        /// The header that carries it.
        optional header: String,
        /// The text before it in the header.
        optional prefix: String,
        /// What it is.
        required summary: String,
        /// An invented value.
        required example: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// How a response says whether it is a success.
    Envelope = "an envelope" {
        /// A body with this member is an error.
        optional error: Marker,
        /// In a success, this member has this value if it is present.
        optional success: Marker,
        /// Whether a success must have that member.
        optional success_required: bool,
        /// The member with the error code.
        optional code: String,
        /// The member with the message.
        optional message: String,
        /// What it is.
        optional summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// A top-level member that marks success or failure.
    Marker = "a marker" {
        /// Its wire name.
        required member: String,
        /// The value it must have.
        optional equals: Scalar,
    }
}

/// A table of error codes: rows by name.
pub type ErrorTable = Map<ErrorRow>;

record! {
    /// One documented error.
    ErrorRow = "an error row" {
        /// The vendor's code.
        optional code: String,
        /// The plain-text body that signals it.
        optional text: String,
        /// The HTTP status.
        optional status: i64,
        /// The vendor's message. If omitted, it is the plain text.
        optional message: String,
        /// What it means.
        required meaning: String,
        /// What to do about it.
        required remedy: String,
        /// What kind of failure it is.
        required class: ErrorClass,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

words! { ErrorClass {
    "auth" => ErrorClass::Auth,
    "permission" => ErrorClass::Permission,
    "validation" => ErrorClass::Validation,
    "not_found" => ErrorClass::NotFound,
    "throttled" => ErrorClass::Throttled,
    "transient" => ErrorClass::Transient,
    "permanent" => ErrorClass::Permanent,
} }

/// A string, a number or a boolean, as text.
#[derive(Debug, Clone, PartialEq)]
pub struct Scalar(pub String);

impl Read for Scalar {
    fn read(node: &Node, _: Span, problems: &Problems) -> Option<Self> {
        let text = Json::read(node, node.span, problems)?.text();
        if text.is_none() {
            let message = format!("expected a string, a number or a boolean, found {}", node.kind.noun());
            problems.add(Diagnostic::error(Code::WrongKind, node.span, message));
        }
        text.map(Self)
    }

    fn form() -> Form {
        Form::Scalar
    }
}

impl Facts for Scalar {
    fn value(&self) -> Option<Json> {
        Some(Json::String(self.0.clone()))
    }
}
