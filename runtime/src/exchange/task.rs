//! What the attempts of one operation have in common.

use super::core::Core;
use super::options::Options;
use super::times::Times;
use crate::answer::whole::NewPlace;
use crate::encode::prepared::Prepared;

/// An operation to be carried out: all that its attempts have in common.
#[derive(Clone, Copy)]
pub(crate) struct Task<'a> {
    pub(crate) core: &'a Core,
    pub(crate) prepared: &'a Prepared,
    pub(crate) options: &'a Options,
    pub(crate) times: Times,
    /// What the response is read into.
    pub(crate) place: NewPlace,
}
