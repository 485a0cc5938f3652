//! Names in code: how they are made, whether they can stand, and whether two are the same.

pub(crate) mod collisions;
pub(crate) mod naming;
