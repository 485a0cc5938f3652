//! Why the emitter gave up. It should not: what the model holds can be emitted.

use std::fmt;

/// A fragment that could not be emitted, with its name. It is a defect of the generator, or a name that the
/// checks let through.
#[derive(Clone, PartialEq, Eq)]
pub struct EmitError {
    /// What was being emitted, such as `acme/calls/search.rs`.
    pub what: String,
    /// What was wrong with it.
    pub why: String,
}

impl EmitError {
    pub(crate) fn new(what: impl Into<String>, why: impl fmt::Display) -> Self {
        Self { what: what.into(), why: why.to_string() }
    }
}

impl fmt::Display for EmitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot emit {}: {}", self.what, self.why)
    }
}

/// The same as `Display`: a `build.rs` whose `main` returns it prints its `Debug`.
impl fmt::Debug for EmitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for EmitError {}
