//! Cases: whether they fit the operation, and whether they show every rule and constraint at work.

pub(crate) mod case;
pub(crate) mod obligations;
pub(crate) mod pages;
pub(crate) mod proofs;
pub(crate) mod sent;
