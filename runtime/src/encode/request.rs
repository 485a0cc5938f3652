//! The traits of generated requests.

use crate::check::Check;
use crate::check::violation::Violations;
use crate::encode::wire::WireRequest;
use crate::json::ReadJson;
use crate::operation::Operation;

/// A request of one operation: a plain value that can be checked and encoded.
///
/// ```
/// use callspec_runtime::Request;
///
/// fn operation_id<R: Request>(_: &R) -> &'static str {
///     R::operation().id
/// }
/// ```
pub trait Request: Clone + Send + Sync + 'static {
    /// The type of a successful response.
    type Output: ReadJson + Default + Send + 'static;

    /// The operation that the request is for.
    fn operation() -> &'static Operation;

    /// Checks the documented rules.
    fn check(&self, check: &mut Check);

    /// Encodes the request.
    fn encode(&self, wire: &mut WireRequest);
}

/// Everything that is wrong with a request. It needs no client and sends nothing.
///
/// ```
/// use callspec_runtime::{Request, validate};
///
/// fn is_acceptable<R: Request>(request: &R) -> bool {
///     !validate(request).refuses()
/// }
/// ```
pub fn validate<R: Request>(request: &R) -> Violations {
    let mut check = Check::new();
    request.check(&mut check);
    let mut violations = check.finish();
    let mut wire = WireRequest::new(R::operation());
    request.encode(&mut wire);
    violations.extend(wire.take_violations());
    violations
}
