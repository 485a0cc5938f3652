//! Requests for pages of a list.

use serde::de::DeserializeOwned;

use crate::encode::request::Request;

/// A request that is answered with pages of a list.
pub trait Paged: Request {
    /// The type of an item.
    type Item: DeserializeOwned + Send + 'static;
}
