//! What the specs mean: every name bound, every rule checked, nothing optional that need not be.
//!
//! The model knows neither YAML nor Rust. Emitters and the mock vendor read it; nothing else does.

mod case;
mod choice;
mod constraint;
mod evidence;
mod json;
mod list;
mod operation;
mod rate_limit;
mod rule;
mod token;
mod types;

pub use case::{Case, CaseExchange, CaseRequest, CaseResponse, Expectation, ExpectedError, ExpectedViolation};
pub use constraint::{Character, ConstraintKind, Constraints, Range};
pub(crate) use evidence::parse_lines;
pub use evidence::{Chosen, Citation, Claim, Confidence, Conflict, Deprecation, Document, Evidence};
pub use json::Json;
pub use list::AnswerList;
pub use operation::{Body, NextCursor, Operation, PageEnd, PagedBy, Pagination, PathSegment, Response, Safety};
pub use rate_limit::{RateLimit, RateWindow};
pub use rule::{ContestedOrder, Rule, RuleKind};
pub use token::{Refresh, Token, TokenBody, TokenRequest, TokenResponse};
pub use types::{
    CellForm, Choice, ChoiceOption, Constant, Entry, EnumValue, Field, ListStyle, OtherForm, OtherName, Side,
    TimeForms, Type, TypeDefinition, TypeKind, Types,
};

/// Every API of one spec folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The documents the facts were captured from, in the order of `documents.yaml`.
    pub documents: Vec<Document>,
    /// The APIs, in the order of their folder names.
    pub apis: Vec<Api>,
}

/// One vendor API: what its operations share, and the operations.
#[derive(Debug, Clone, PartialEq)]
pub struct Api {
    /// The folder's name, such as `acme`.
    pub id: String,
    /// The name of the product, such as `Acme`.
    pub title: String,
    /// One or two sentences about the API.
    pub summary: String,
    /// Where the API as a whole is documented.
    pub evidence: Evidence,
    /// The base URLs; the first is used unless the caller chooses another.
    pub servers: Vec<Server>,
    /// The auth schemes, of which a client holds exactly one.
    pub auth: Vec<AuthScheme>,
    /// How the vendor's responses say whether they are a success.
    pub envelope: Envelope,
    /// The tables of error codes.
    pub error_tables: Vec<ErrorTable>,
    /// The limits on how often operations may be called.
    pub rate_limits: Vec<RateLimit>,
    /// Every type, those of `api.yaml` first, then those of each operation, in spec order.
    pub types: Types,
    /// The operations, in the order of their ids.
    pub operations: Vec<Operation>,
    /// Where the documents disagree.
    pub conflicts: Vec<Conflict>,
    /// The file it was read from, relative to the spec folder, such as `acme/api.yaml`.
    pub file: String,
}

/// A base address.
#[derive(Debug, Clone, PartialEq)]
pub struct Server {
    /// Its name, such as `current`.
    pub name: String,
    /// The address, without a slash at the end.
    pub url: String,
    /// When to use it.
    pub summary: String,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// An auth scheme: which credentials a caller holds, and where they are sent.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthScheme {
    /// Its name, such as `session`.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// What the caller holds, in wire order. Calls carry it, or the exchange where there is a token.
    pub credentials: Vec<Credential>,
    /// What the credentials are exchanged for.
    pub token: Option<Token>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// One secret value and where it is sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Credential {
    /// The name in code, such as `user_id`.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// Where it is sent.
    pub place: CredentialPlace,
    /// An invented value for cases, the demo and the mock vendor.
    pub example: String,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// Where a credential is sent.
#[derive(Debug, Clone, PartialEq)]
pub enum CredentialPlace {
    /// A member of the JSON (or form) body.
    Body {
        /// The member's wire name.
        name: String,
    },
    /// A query parameter.
    Query {
        /// The parameter's wire name.
        name: String,
    },
    /// A header.
    Header {
        /// The header's name.
        name: String,
        /// What is written before the value, such as `Bearer ` with its space.
        prefix: String,
    },
}

/// How the vendor's responses say whether they are a success, in any HTTP status.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Envelope {
    /// A body with this member is an error.
    pub error: Option<Marker>,
    /// A JSON body of a success carries this member.
    pub success: Option<Marker>,
    /// Whether a success without the success marker is refused. When false, the marker only counts where it stands.
    pub success_required: bool,
    /// The top-level member that holds the vendor's error code.
    pub code: Option<String>,
    /// The top-level member that holds the vendor's message.
    pub message: Option<String>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// A top-level member that marks success or failure.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// The member's wire name.
    pub member: String,
    /// The value it must have; `None` when its presence is enough.
    pub equals: Option<String>,
}

/// A table of error codes. The table `common` holds for every operation.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorTable {
    /// Its name, such as `common` or `group`.
    pub name: String,
    /// Its rows, in spec order.
    pub rows: Vec<ErrorRow>,
}

/// One documented error.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorRow {
    /// The code in code, such as `invalid_token`; unique in the API.
    pub name: String,
    /// The vendor's code as text, such as `1014`. An error that has no code is recognised by `text`.
    pub code: Option<String>,
    /// A plain-text body that stands for this error, such as `Jwt is expired`.
    pub text: Option<String>,
    /// The HTTP status it comes with, where that is known.
    pub status: Option<u16>,
    /// The vendor's own short message.
    pub message: String,
    /// What it means.
    pub meaning: String,
    /// What to do about it.
    pub remedy: String,
    /// What kind of failure it is.
    pub class: ErrorClass,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// What kind of failure an error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorClass {
    /// The credential is missing, wrong or expired.
    Auth,
    /// The credential is good but may not do this.
    Permission,
    /// The request breaks a rule of the vendor.
    Validation,
    /// What was asked for does not exist.
    NotFound,
    /// Too many requests.
    Throttled,
    /// It may work when tried again.
    Transient,
    /// It will not work when tried again.
    Permanent,
}

impl ErrorClass {
    /// The word of the spec language, such as `not_found`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auth => "auth",
            Self::Permission => "permission",
            Self::Validation => "validation",
            Self::NotFound => "not_found",
            Self::Throttled => "throttled",
            Self::Transient => "transient",
            Self::Permanent => "permanent",
        }
    }
}

impl AuthScheme {
    /// What calls carry: the credentials, or the token that they are exchanged for.
    pub fn sent(&self) -> &[Credential] {
        match &self.token {
            Some(token) => std::slice::from_ref(&token.sent_as),
            None => &self.credentials,
        }
    }
}

impl CredentialPlace {
    /// The wire name of the member, parameter or header.
    pub fn name(&self) -> &str {
        match self {
            Self::Body { name } | Self::Query { name } | Self::Header { name, .. } => name,
        }
    }
}

impl Model {
    /// The API with this id.
    pub fn api(&self, id: &str) -> Option<&Api> {
        self.apis.iter().find(|api| api.id == id)
    }
}

impl Api {
    /// The operation with this id.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations
            .binary_search_by(|operation| operation.id.as_str().cmp(id))
            .ok()
            .map(|index| &self.operations[index])
    }

    /// The type with this name.
    pub fn type_named(&self, name: &str) -> Option<&TypeDefinition> {
        self.types.named(name)
    }

    /// The auth scheme with this name.
    pub fn auth_scheme(&self, name: &str) -> Option<&AuthScheme> {
        self.auth.iter().find(|scheme| scheme.name == name)
    }

    /// The rate limit with this name.
    pub fn rate_limit(&self, name: &str) -> Option<&RateLimit> {
        self.rate_limits.iter().find(|limit| limit.name == name)
    }

    /// Every error row that can answer an operation: its own tables first, then `common`.
    pub fn errors_of<'a>(&'a self, operation: &'a Operation) -> impl Iterator<Item = &'a ErrorRow> {
        let own = operation.error_tables.iter();
        let names = own.map(String::as_str).chain(std::iter::once("common"));
        names.filter_map(|name| self.error_tables.iter().find(|table| table.name == name)).flat_map(|table| &table.rows)
    }
}
