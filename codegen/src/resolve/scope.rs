//! What the names in one file can refer to, and what is contested there.

use super::context::Context;
use super::table::TypeTable;
use super::unreadable::Unreadable;
use crate::resolve::conflicts::contested::Contested;

/// What the names in one file can refer to.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    /// What every part of the resolver needs.
    pub context: &'a Context<'a>,
    /// The types of the API.
    pub table: &'a TypeTable<'a>,
    /// The operation whose file it is; `None` for `api.yaml`.
    pub operation: Option<&'a str>,
    /// What the API's conflicts are about.
    pub contested: &'a Contested,
    /// The members whose type could not be read.
    pub unreadable: &'a Unreadable,
}

/// Where a set of members stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Site {
    /// The path of a request.
    Path,
    /// The query.
    Query,
    /// The headers.
    Header,
    /// A form.
    Form,
    /// The top of a JSON body.
    Body,
    /// An object that is sent.
    RequestObject,
    /// An object that is received.
    ResponseObject,
    /// An object that is sent and received.
    SharedObject,
    /// A row of CSV.
    Row,
}

impl Site {
    /// Whether what stands there is sent.
    pub fn is_sent(self) -> bool {
        !matches!(self, Self::ResponseObject | Self::Row)
    }

    /// Whether it is sent and never received: an answer has no constants and makes no choices.
    pub fn is_only_sent(self) -> bool {
        self.is_sent() && self != Self::SharedObject
    }

    /// Whether values are written there as text rather than as JSON.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Path | Self::Query | Self::Header | Self::Form | Self::Row)
    }

    /// Whether a list can be written there as text.
    pub fn takes_text_lists(self) -> bool {
        matches!(self, Self::Query | Self::Form)
    }

    /// Its name in a message.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Path => "a path",
            Self::Query => "a query",
            Self::Header => "a header",
            Self::Form => "a form",
            Self::Body => "a body",
            Self::RequestObject => "an object in a request",
            Self::ResponseObject => "an object in a response",
            Self::SharedObject => "an object in requests and responses",
            Self::Row => "a CSV row",
        }
    }
}
