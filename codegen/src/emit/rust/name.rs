//! Names of the spec as Rust identifiers. Spec text reaches an identifier only through here.

use proc_macro2::{Ident, Span};
use quote::format_ident;

use crate::emit::EmitError;
use crate::names;

/// A `snake_case` name as an identifier: a field, a method, a module.
pub(crate) fn ident(name: &str) -> Result<Ident, EmitError> {
    match names::is_identifier(name) {
        true => Ok(Ident::new(name, Span::call_site())),
        false => Err(EmitError::new(format!("the name `{name}`"), "it is not a Rust identifier")),
    }
}

/// A `snake_case` name (dots allowed) as a type or variant: `call_report.change_title` is `CallReportChangeTitle`.
pub(crate) fn pascal(name: &str) -> Result<Ident, EmitError> {
    ident(&names::pascal(name))
}

/// A name as a static: `call_report.mask_list` is `CALL_REPORT_MASK_LIST`.
pub(crate) fn constant(name: &str) -> Result<Ident, EmitError> {
    ident(&name.replace('.', "_").to_uppercase())
}

/// An operation's method: `call_report.mask_list` is `call_report_mask_list`.
pub(crate) fn method(operation: &str) -> Result<Ident, EmitError> {
    ident(&names::method(operation))
}

/// The client of an API: `acme` is `AcmeClient`.
pub(crate) fn client(api: &str) -> Result<Ident, EmitError> {
    Ok(format_ident!("{}Client", pascal(api)?))
}
