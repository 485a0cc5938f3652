//! Answers that hold one list, and requests for pages of it.

use crate::encode::request::Request;
use crate::json::ReadJson;

/// An answer that holds one list.
pub trait Listed: ReadJson + Default + Send + 'static {
    /// The type of an item.
    type Item: ReadJson + Default + Send + 'static;

    /// The dotted path of the list, such as `data.calls`. Empty if the answer is the list.
    const LIST: &'static str;
}

impl<T: ReadJson + Default + Send + 'static> Listed for Vec<T> {
    type Item = T;
    const LIST: &'static str = "";
}

impl<T: Listed> Listed for Option<T> {
    type Item = T::Item;
    const LIST: &'static str = T::LIST;
}

/// A request that is answered with pages of a list.
pub trait Paged: Request<Output: Listed> {}
