//! How a vendor marks success and failure inside a body, whatever the HTTP status says.

/// The members at the top of a JSON body that tell whether the call went well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// What marks a failure.
    pub error: Option<Marker>,
    /// What marks a success.
    pub success: Option<Marker>,
    /// Whether a body without the success marker is no success.
    pub success_required: bool,
    /// The member that carries the error code.
    pub code: Option<&'static str>,
    /// The member that carries the error message.
    pub message: Option<&'static str>,
}

impl Envelope {
    /// A body without any marker.
    pub const NONE: Self = Self { error: None, success: None, success_required: false, code: None, message: None };
}

/// A top-level member whose presence, or whose value, is a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The member's name.
    pub member: &'static str,
    /// The text that its value must have; `None` means that being there, and not null, is enough.
    pub equals: Option<&'static str>,
}
