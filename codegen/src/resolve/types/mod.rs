//! Named types: what each is made of, whether it is sent or received, and whether it contains itself.

pub(crate) mod definitions;
pub(crate) mod recursion;
pub(crate) mod sides;
