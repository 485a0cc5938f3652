//! What is known of an operation before it is called: one static row each.

pub(crate) mod class;
pub(crate) mod envelope;
pub(crate) mod error_row;
pub(crate) mod limits;
pub(crate) mod paging;
pub(crate) mod place;
pub(crate) mod rate_limit;
pub(crate) mod shape;
pub(crate) mod token;
pub(crate) mod vendor_code;

use http::Method;

use crate::operation::envelope::Envelope;
use crate::operation::error_row::ErrorRow;
use crate::operation::limits::Limits;
use crate::operation::paging::{Paging, Parameter};
use crate::operation::place::Place;
use crate::operation::rate_limit::RateScope;
use crate::operation::shape::Shape;

/// One operation of a vendor's API, as its captured document describes it.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The operation's name, such as `calls.search`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL. `{name}` stands for a whole segment.
    pub path: &'static str,
    /// What happens when the operation runs twice.
    pub safety: Safety,
    /// The ways to authenticate that the operation takes. Empty: none is needed, and none is sent.
    pub auth: &'static [&'static str],
    /// Where credentials go, by every way that the API knows: nothing else is sent there.
    pub credentials: &'static [Parameter],
    /// What the request body is made of.
    pub body: BodyKind,
    /// What a successful answer is made of.
    pub response: ResponseKind,
    /// The captured form of a successful JSON answer. Rows have their columns instead.
    pub shape: &'static Shape,
    /// How the vendor marks success and failure inside a body.
    pub envelope: &'static Envelope,
    /// The tables of known errors: the operation's own first, the common ones last.
    pub errors: &'static [&'static [ErrorRow]],
    /// The limits on how often it may be called.
    pub rate_limits: &'static [RateScope],
    /// How the operation's list is cut into pages.
    pub paging: Option<Paging>,
    /// How much of an answer is taken in.
    pub limits: Limits,
}

impl Operation {
    /// Whether a credential goes there, by whichever way the client holds.
    pub(crate) fn takes_credential(&self, place: Place, name: &str) -> bool {
        self.credentials.iter().any(|taken| match place {
            Place::Header => taken.place == place && taken.name.eq_ignore_ascii_case(name),
            _ => taken.place == place && taken.name == name,
        })
    }
}

/// What happens when an operation runs twice. Captured from the document, never inferred from the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Safety {
    /// It changes nothing.
    ReadOnly,
    /// Twice has the effect of once.
    Idempotent,
    /// Twice may do it twice.
    Unsafe,
}

/// What a request body is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyKind {
    /// Nothing is sent.
    None,
    /// A JSON object.
    Json {
        /// The content type as the vendor spells it.
        content_type: &'static str,
    },
    /// An `application/x-www-form-urlencoded` form.
    Form,
}

/// What a successful answer is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseKind {
    /// One JSON value.
    Json,
    /// Comma-separated rows.
    Csv,
}
