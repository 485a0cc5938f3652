//! Members: what stands in a place or an object, what their values must be, and how a path finds them.

pub(crate) mod constraints;
pub(crate) mod defaults;
pub(crate) mod entries;
pub(crate) mod expression;
pub(crate) mod lookup;
pub(crate) mod none;
pub(crate) mod strays;
pub(crate) mod values;
pub(crate) mod written;
