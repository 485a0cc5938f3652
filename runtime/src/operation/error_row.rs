//! One documented error of a vendor: how to recognise it, what it means and what to do.

use crate::operation::class::Class;

/// One row of a vendor's error table. It matches if every criterion that is set matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    /// The row's name, such as `invalid_token`.
    pub name: &'static str,
    /// The error code as a string, even if the vendor writes a number.
    pub code: Option<&'static str>,
    /// The message, or the whole body if it is plain text.
    pub text: Option<&'static str>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// What the error means for the caller.
    pub class: Class,
    /// The vendor's message, as documented.
    pub message: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}
