//! Rules between fields: the form of each, and what is wrong with one, with two, or with all of them together.

pub(crate) mod bound;
pub(crate) mod checks;
pub(crate) mod fields;
pub(crate) mod forms;
pub(crate) mod pairs;
pub(crate) mod sat;
pub(crate) mod sets;
pub(crate) mod written;
