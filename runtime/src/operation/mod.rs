//! One operation as static data, and all that its data is made of.

pub(crate) mod class;
pub(crate) mod envelope;
pub(crate) mod error_row;
pub(crate) mod limits;
pub(crate) mod paging;
pub(crate) mod place;
pub(crate) mod rate_limit;
pub(crate) mod token;
pub(crate) mod vendor_code;

use http::Method;

use crate::json::Shape;
use crate::operation::envelope::Envelope;
use crate::operation::error_row::ErrorRow;
use crate::operation::limits::Limits;
use crate::operation::paging::{Paging, Parameter};
use crate::operation::place::Place;
use crate::operation::rate_limit::RateScope;

/// One operation of a vendor's API, as its documents describe it.
///
/// ```
/// use callspec_runtime::{Request, Safety};
///
/// fn can_be_repeated<R: Request>() -> bool {
///     R::operation().safety != Safety::Unsafe
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Operation {
    /// The operation's name, such as `calls.search`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL. `{name}` is a placeholder for a segment.
    pub path: &'static str,
    /// Whether the operation may be sent twice.
    pub safety: Safety,
    /// The authentication schemes that the operation accepts. If empty, no credential is sent.
    pub auth: &'static [&'static str],
    /// Where credentials go in any scheme of the API. Nothing else is sent there.
    pub credentials: &'static [Parameter],
    /// The format of the request body.
    pub body: BodyKind,
    /// The format of a successful response.
    pub response: ResponseKind,
    /// The documented shape of a successful JSON response. Rows have columns instead.
    pub shape: fn() -> Shape,
    /// How the vendor marks success and failure inside a body.
    pub envelope: &'static Envelope,
    /// The tables of documented errors, the operation's own first.
    pub errors: &'static [&'static [ErrorRow]],
    /// The rate limits that it is subject to.
    pub rate_limits: &'static [RateScope],
    /// How its list is paged.
    pub paging: Option<Paging>,
    /// The limits on the size of a response.
    pub limits: Limits,
}

impl Operation {
    /// The values that generated code starts from: no body, a JSON response, no pages and the default limits.
    #[doc(hidden)]
    pub const PLAIN: Self = Self {
        id: "",
        method: Method::GET,
        path: "/",
        safety: Safety::Unsafe,
        auth: &[],
        credentials: &[],
        body: BodyKind::None,
        response: ResponseKind::Json,
        shape: || Shape::Any,
        envelope: &Envelope::NONE,
        errors: &[],
        rate_limits: &[],
        paging: None,
        limits: Limits::DEFAULT,
    };

    /// Whether a credential goes there, in any scheme of the API.
    pub(crate) fn takes_credential(&self, place: Place, name: &str) -> bool {
        self.credentials.iter().any(|taken| match place {
            Place::Header => taken.place == place && taken.name.eq_ignore_ascii_case(name),
            _ => taken.place == place && taken.name == name,
        })
    }
}

/// Whether an operation may be sent twice. This comes from the document and is never inferred from the HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Safety {
    /// It changes nothing.
    ReadOnly,
    /// Sending it twice has the same effect as sending it once.
    Idempotent,
    /// Sending it twice may carry it out twice.
    Unsafe,
}

/// The format of a request body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyKind {
    /// No body.
    None,
    /// A JSON object.
    Json {
        /// The content type, as it is sent.
        content_type: &'static str,
    },
    /// An `application/x-www-form-urlencoded` form.
    Form,
}

/// The format of a successful response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseKind {
    /// One JSON value.
    Json,
    /// Comma-separated rows.
    Csv,
}
