//! Cases: what is sent, what comes back, and what the client makes of it.

use super::Json;

/// One case of an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// What it shows, in one sentence; unique in its operation.
    pub name: String,
    /// Whether the demo runs it.
    pub demo: bool,
    /// Why it is known to fail. A case with a reason must fail: the run fails if it passes.
    pub expect_fail: Option<String>,
    /// Whether it runs through the stream of items (paginated operations) instead of a single call.
    pub stream: bool,
    /// What the consumer builds. In wire names and values, without credentials; constants may be left out.
    pub request: CaseRequest,
    /// What the vendor answers, one response per page. Empty when the request is never sent.
    pub exchanges: Vec<CaseExchange>,
    /// What the client makes of it.
    pub expect: Expectation,
    /// The rules that the request violates. They only warn, so it is sent.
    pub warnings: Vec<ExpectedViolation>,
}

/// What the consumer builds.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseRequest {
    /// The name of the auth scheme.
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

/// One request and its response, as the mock vendor sees them.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseExchange {
    /// The value of the page parameter; `None` when the request is sent as the consumer built it.
    pub page_value: Option<Json>,
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

/// A rule that a request violates.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpectedViolation {
    /// The path of the field, in the names that are sent.
    pub field: String,
    /// The rule's name, such as `range`.
    pub rule: String,
}
