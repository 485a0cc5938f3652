//! `api.yaml`: what the operations of an API share.

use super::{Conflict, RateLimit, Source, Token, TypeDefinition};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Confidence, ErrorClass, Json};
use crate::parse::{At, Facts, Form, Map, Node, Read, record, words};
use crate::source::Place;

record! {
    /// `api.yaml`.
    ApiFile = "api.yaml" {
        /// The version of the spec language.
        required language: i64,
        /// The folder's name.
        required api: String,
        /// What people call it.
        required title: String,
        /// What it is.
        required summary: String,
        /// Where it is documented.
        required source: Source,
        /// How sure it is.
        optional confidence: Confidence,
        /// The base addresses, the default first.
        required servers: Map<Server>,
        /// The ways to authenticate.
        optional auth: Map<AuthWay>,
        /// How an answer tells success from failure.
        optional envelope: Envelope,
        /// The error tables.
        optional errors: Map<ErrorTable>,
        /// The limits on how often operations may be called.
        optional rate_limits: Map<RateLimit>,
        /// The types that several operations use.
        optional types: Map<TypeDefinition>,
        /// What the documents contradict themselves about.
        optional conflicts: Vec<At<Conflict>>,
    }
}

record! {
    /// A base address.
    Server = "a server" {
        /// The address.
        required url: String,
        /// When to use it.
        required summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
        optional confidence: Confidence,
    }
}

record! {
    /// One way to authenticate.
    AuthWay = "an auth scheme" {
        /// What it is.
        required summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
        optional confidence: Confidence,
        /// What is sent, in wire order.
        required credentials: Map<Credential>,
        /// What the credentials are exchanged for; they travel in that exchange, and calls carry the token.
        optional token: Token,
    }
}

record! {
    /// One secret value.
    Credential = "a credential" {
        /// The body member that holds it.
        optional body: String,
        /// The query parameter that holds it.
        optional query: String,
        /// The header that holds it.
        optional header: String,
        /// What is written before it in the header.
        optional prefix: String,
        /// What it is.
        required summary: String,
        /// An invented value.
        required example: String,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
        optional confidence: Confidence,
    }
}

record! {
    /// How an answer tells success from failure.
    Envelope = "an envelope" {
        /// A body with this member is an error.
        optional error: Marker,
        /// A success has this member.
        optional success: Marker,
        /// Whether a success must have it.
        optional success_required: bool,
        /// The member with the error code.
        optional code: String,
        /// The member with the message.
        optional message: String,
        /// What it is.
        optional summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
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

/// A table of error codes: rows by their names.
pub type ErrorTable = Map<ErrorRow>;

record! {
    /// One documented error.
    ErrorRow = "an error row" {
        /// The vendor's code.
        optional code: String,
        /// The plain-text body that stands for it.
        optional text: String,
        /// The HTTP status.
        optional status: i64,
        /// The vendor's message; the plain text where there is no other.
        optional message: String,
        /// What it means.
        required meaning: String,
        /// What to do about it.
        required remedy: String,
        /// What kind of failure it is.
        required class: ErrorClass,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
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

/// Text, a number or a boolean, as text.
#[derive(Debug, Clone, PartialEq)]
pub struct Scalar(pub String);

impl Read for Scalar {
    fn read(node: &Node, _: Place, problems: &Problems) -> Option<Self> {
        let text = Json::read(node, node.place, problems)?.text();
        if text.is_none() {
            let message = format!("expected a string, a number or a boolean, found {}", node.kind.noun());
            problems.add(Diagnostic::error(Code::WrongKind, node.place, message));
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
