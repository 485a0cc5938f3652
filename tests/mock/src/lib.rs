//! Mock vendors: HTTP servers on loopback that interpret the model at run time.
//!
//! A mock shares no line with generated code or the runtime it stands on, so the two can be held against each other.
//! It finds the operation, judges the request by the model and answers from the matching case; a request that breaks
//! a rule is answered the way the vendor answers it, and the header `x-mock-violations` says what was wrong.
//!
//! Where credentials are exchanged for tokens it issues tokens, rotates refresh tokens and keeps to the rate limits; a test
//! lets tokens expire by [`Tokens`].
//!
//! When several cases of an operation ask the same, the first one answers; a request header `x-mock-case` with the
//! percent-encoded name of a case picks another.

mod answer;
mod auth;
#[cfg(test)]
mod fixture;
mod journal;
mod json;
mod judge;
mod limits;
mod matching;
mod number;
mod percent;
mod place;
mod reading;
mod received;
mod route;
mod server;
mod token_request;
mod tokens;
mod vendor;
mod violation;

pub use answer::Answer;
pub use journal::{Journal, Seen};
pub use judge::judge;
pub use received::Received;
pub use server::Mock;
pub use tokens::Tokens;
pub use vendor::Vendor;
pub use violation::{RuleName, Severity, Violation};
