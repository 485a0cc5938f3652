//! Names for generated code only. They may change in any release: [`CONTRACT_VERSION`] says when code has to be
//! regenerated.

pub use crate::check::Check;
pub use crate::check::characters::Characters;
pub use crate::check::held::{Held, has_items};
pub use crate::check::order::Contested;
pub use crate::check::violation::Basis;
pub use crate::contract::{CONTRACT_VERSION, assert_contract};
pub use crate::credentials::auth::{Authenticate, Credential};
pub use crate::encode::members::Members;
pub use crate::encode::setters::list;
pub use crate::encode::wire::{ListStyle, WireRequest};
pub use crate::json::codec;
pub use crate::json::codec::{Codec, Written};
pub use crate::operation::envelope::{Envelope, Marker};
pub use crate::operation::error_row::ErrorRow;
pub use crate::operation::paging::{NextCursor, PageEnd, PagedBy, Paging, Parameter};
pub use crate::operation::rate_limit::{RateLimit, RateScope, RateWindow};
pub use crate::operation::token::{Token, TokenPlace, TokenRefresh, TokenRequest};
pub use crate::operation::{BodyKind, ResponseKind};
#[cfg(feature = "wire")]
pub use crate::reading::dispatch;
pub use crate::rows::cell::Cell;
pub use crate::rows::row::{CellError, Cells};
pub use crate::value::hidden::{Hidden, Personal};
pub use crate::value::words::Words;

pub use http::Method;
pub use serde;

/// How answers are read and shown.
pub mod json {
    pub use crate::json::codec::{coded, written};
    pub use crate::json::{
        Members, Object, Reader, Reading, Shape, Show, Stop, UNREAD, Union, View, Visit, always, debug, deserialize,
        entries, field, optional, serialize, shape_of,
    };
}

/// How requests are read from their wire form.
#[cfg(feature = "wire")]
pub mod reading {
    pub use crate::reading::choice::{ChoiceOption, DecidingConstant, ReadChoice};
    pub use crate::reading::form_reader::FormReader;
    pub use crate::reading::reader::Reader;
    pub use crate::reading::value_reader::ValueReader;
    pub use crate::reading::values::{ReadMembers, ReadWire};
    pub use crate::reading::{FromWire, from_wire, validate};
}
