//! Rules between fields: which form each has, and what one, two or all of them get wrong.

pub(crate) mod checks;
pub(crate) mod fields;
pub(crate) mod forms;
pub(crate) mod pairs;
pub(crate) mod sat;
pub(crate) mod sets;
pub(crate) mod written;
