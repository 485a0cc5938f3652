//! Named types: what each is made of, whether it is sent or received, whether it contains itself, and
//! which list it holds as an answer.

pub(crate) mod definitions;
pub(crate) mod lists;
pub(crate) mod recursion;
pub(crate) mod sides;
