//! How a vendor marks success and failure inside a body, whatever the HTTP status says.

/// The top-level members of a JSON body that say whether the call succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// What marks a failure.
    pub error: Option<Marker>,
    /// What marks a success.
    pub success: Option<Marker>,
    /// Whether a body without the success marker is a failure.
    pub success_required: bool,
    /// The member that carries the error code.
    pub code: Option<&'static str>,
    /// The member that carries the error message.
    pub message: Option<&'static str>,
}

impl Envelope {
    /// An envelope without markers.
    pub const NONE: Self = Self { error: None, success: None, success_required: false, code: None, message: None };

    /// The members that it names.
    pub(crate) fn names(&self) -> [Option<&'static str>; 4] {
        let marked = |marker: Option<Marker>| marker.map(|marker| marker.member);
        [marked(self.error), marked(self.success), self.code, self.message]
    }
}

/// A top-level member whose presence, or value, marks success or failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The member's name.
    pub member: &'static str,
    /// The value that it must have. `None`: any value but null.
    pub equals: Option<&'static str>,
}
