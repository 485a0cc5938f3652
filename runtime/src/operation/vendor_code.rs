//! The typed error code of one API, as the generator emits it.

use std::fmt::Debug;

use crate::value::unknown_value::UnknownValue;

/// The typed error code of one API.
pub trait VendorCode: Clone + Debug + Send + Sync + 'static {
    /// The code for the row of this name in the API's error tables.
    fn from_row(name: &str) -> Option<Self>;

    /// A code that is in no table.
    fn unknown(code: UnknownValue) -> Self;
}
