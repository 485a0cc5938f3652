//! The typed error code of one API, as the generator emits it.

use std::fmt::Debug;

use crate::value::unknown_value::UnknownValue;

/// The error codes of one API, as a generated enum.
pub trait VendorCode: Clone + Debug + Send + Sync + 'static {
    /// The code of a row in the API's error tables, by the row's name.
    fn from_row(name: &str) -> Option<Self>;

    /// A code that no table lists.
    fn unknown(code: UnknownValue) -> Self;
}
