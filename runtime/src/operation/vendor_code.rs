//! The typed error code of one API, as the generator emits it.

use std::fmt::Debug;

use crate::value::unknown_value::UnknownValue;

/// The error codes of one API. Generated code implements it for an enum.
///
/// ```
/// use callspec_runtime::{Error, VendorCode};
///
/// fn report<C: VendorCode>(error: &Error<C>) {
///     if let Some(code) = error.code() {
///         eprintln!("the vendor reports {code:?}");
///     }
/// }
/// ```
pub trait VendorCode: Clone + Debug + Send + Sync + 'static {
    /// The code of a row in the API's error tables, by the row's name.
    fn from_row(name: &str) -> Option<Self>;

    /// A code that the documents do not list.
    fn unknown(code: UnknownValue) -> Self;
}

/// The enum of an API's error codes, from the table of their names in the error tables:
/// `error_codes! { pub enum ErrorCode { Unauthorized = "unauthorized", } }`.
#[doc(hidden)]
#[macro_export]
macro_rules! error_codes {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$variant_about:meta])* $variant:ident = $row:literal,)*
        }
    ) => {
        $crate::__open_enum! {
            $(#[$about])*
            pub enum $name {
                $($(#[$variant_about])* $variant,)*
                | /// A code that the documents do not list.
            }
        }

        impl $crate::VendorCode for $name {
            fn from_row(name: &str) -> Option<Self> {
                match name {
                    $($row => Some(Self::$variant),)*
                    _ => None,
                }
            }

            fn unknown(code: $crate::UnknownValue) -> Self {
                Self::Unknown(code)
            }
        }
    };
}
