//! Requests for pages of a list.

use crate::encode::request::Request;
use crate::json::ReadJson;

/// A request that is answered with pages of a list.
pub trait Paged: Request {
    /// The type of an item.
    type Item: ReadJson + Default + Send + 'static;
}
