//! Names in code: how they are made, whether they are allowed, and whether two are the same.

pub(crate) mod collisions;
pub(crate) mod naming;
