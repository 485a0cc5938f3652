//! Mock vendors: HTTP servers on loopback that interpret the model at run time.
//!
//! A mock shares no line with generated code or the runtime under it, so that each can be tested against the other.
//! It finds the operation, validates the request against the model and answers from the matching case. A request with
//! violations is answered as the vendor would answer it, and the header `x-mock-violations` lists them.
//!
//! It also issues tokens, rotates refresh tokens and enforces rate limits, where the model has them; a test expires tokens
//! through [`Tokens`].
//!
//! If several cases of an operation have the same request, the first one answers; the request header `x-mock-case` with
//! the percent-encoded name of a case picks another.

mod answer;
mod auth;
mod choose_case;
#[cfg(test)]
mod fixture;
mod journal;
mod rate_limits;
mod request;
mod server;
mod validate;
mod value;
mod vendor;
mod violation;

pub use answer::Answer;
pub use auth::tokens::Tokens;
pub use journal::{Journal, JournalEntry};
pub use request::received::Received;
pub use server::Mock;
pub use validate::validate;
pub use vendor::Vendor;
pub use violation::{RuleName, Severity, Violation};
