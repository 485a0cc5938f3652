//! What generated requests can do.

use serde::de::DeserializeOwned;

use crate::check::Check;
use crate::check::violation::Violations;
use crate::encode::wire::WireRequest;
use crate::operation::Operation;

/// A request of one operation: a plain value that can be checked and written.
pub trait Request: Clone + Send + Sync + 'static {
    /// What a successful answer is decoded to.
    type Output: DeserializeOwned + Send + 'static;

    /// The operation that the request is for.
    fn operation() -> &'static Operation;

    /// Applies the captured rules.
    fn check(&self, check: &mut Check);

    /// Writes the request.
    fn encode(&self, wire: &mut WireRequest);
}

/// All that is wrong with a request, found without a client and without sending anything.
pub fn validate<R: Request>(request: &R) -> Violations {
    let mut check = Check::new();
    request.check(&mut check);
    let mut violations = check.finish();
    let mut wire = WireRequest::new(R::operation());
    request.encode(&mut wire);
    violations.extend(wire.take_violations());
    violations
}
