//! A request whose answers are pages of a list.

use serde::de::DeserializeOwned;

use crate::encode::request::Request;

/// A request whose answers are pages of a list.
pub trait Paged: Request {
    /// One item of the list.
    type Item: DeserializeOwned + Send + 'static;
}
