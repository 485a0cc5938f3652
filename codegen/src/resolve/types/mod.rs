//! Named types: what each is made of, which side it stands on, whether it ends.

pub(crate) mod definitions;
pub(crate) mod recursion;
pub(crate) mod sides;
