//! What an attempt waits for before it is made.

use crate::client::Core;
use crate::failure::Failure;
use crate::prepared::Prepared;

use super::Times;

/// Waits until an attempt may be made.
pub(crate) async fn admit(_core: &Core, _prepared: &Prepared, _times: Times) -> Result<(), Box<Failure>> {
    Ok(())
}

/// Told of every attempt that failed: one that was throttled may pause others.
pub(crate) fn turned_away(_core: &Core, _prepared: &Prepared, _failure: &Failure) {}
