//! Cases: what is sent, what comes back, and what the client makes of it.

use super::Json;

/// One case of an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// What it shows, in a sentence; unique in its operation.
    pub name: String,
    /// The demo plays it.
    pub demo: bool,
    /// Why it is known to fail. A case with a reason must fail; one that passes fails the run until the reason is gone.
    pub expect_fail: Option<String>,
    /// Play it through the stream of items (paginated operations) instead of a single call.
    pub stream: bool,
    /// What the consumer builds. In wire names and values, without credentials; constants may be left out.
    pub request: CaseRequest,
    /// What the vendor answers, one response a page. Empty when the request never leaves.
    pub exchanges: Vec<CaseExchange>,
    /// What the client makes of it.
    pub expect: Expectation,
    /// The rules that the request breaks and is sent all the same, since they only warn.
    pub warnings: Vec<ExpectedViolation>,
}

/// What the consumer builds.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseRequest {
    /// The name of the way to authenticate.
    pub auth: String,
    /// The path parameters.
    pub path: Vec<(String, Json)>,
    /// The query parameters; a list is written as a list.
    pub query: Vec<(String, Json)>,
    /// The header parameters.
    pub headers: Vec<(String, Json)>,
    /// The body's members.
    pub body: Vec<(String, Json)>,
}

/// One request and its answer, as the mock vendor sees them.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseExchange {
    /// What the parameter that turns pages is set to; `None` when the request stands as the consumer built it.
    pub turned_to: Option<Json>,
    /// What the vendor answers.
    pub response: CaseResponse,
}

/// What the vendor answers.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseResponse {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body, byte for byte.
    pub body: Vec<u8>,
}

/// What the client makes of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Expectation {
    /// The decoded value, written back as JSON, equals the response body.
    RoundTrip,
    /// The decoded value (or the list of all items, or of all rows), written back as JSON, has at least these members.
    Value(Json),
    /// The vendor's error arrives as a typed error.
    Error(ExpectedError),
    /// The request is refused before any network traffic.
    Violations(Vec<ExpectedViolation>),
}

/// The error a client must report.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpectedError {
    /// The name of the error row, such as `invalid_token`.
    pub code: Option<String>,
    /// The kind of error, such as `vendor`, `unexpected`, `decode`.
    pub kind: String,
}

/// A rule that a request breaks.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpectedViolation {
    /// The field, as the vendor spells it.
    pub field: String,
    /// The rule's name, such as `range`.
    pub rule: String,
}
