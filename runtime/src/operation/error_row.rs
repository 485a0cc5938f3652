//! One known error of a vendor: how it is recognised, what it means, what to do.

use crate::operation::class::Class;

/// One row of a vendor's error table. Every criterion that is given must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    /// The row's name, from which the typed code is made.
    pub name: &'static str,
    /// The code as text, whether the vendor writes a number or a string.
    pub code: Option<&'static str>,
    /// The message, or the whole plain-text body.
    pub text: Option<&'static str>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// What the error means for the caller.
    pub class: Class,
    /// The vendor's message, as documented.
    pub message: &'static str,
    /// What it means, in plain words.
    pub meaning: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}
