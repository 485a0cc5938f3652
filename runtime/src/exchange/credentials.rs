//! What an attempt proves itself with, and what happens when that is refused.

use crate::client::Core;
use crate::failure::Failure;
use crate::{Credential, Operation};

/// The credentials for one attempt.
pub(crate) async fn credentials(core: &Core, _operation: &'static Operation) -> Result<Vec<Credential>, Box<Failure>> {
    Ok(core.auth.credentials())
}

/// Told that an attempt was refused for its credentials. Whether there are others now, so that one more attempt is
/// worth it.
pub(crate) async fn refused(_core: &Core, _credentials: &[Credential], _failure: &Failure) -> bool {
    false
}
