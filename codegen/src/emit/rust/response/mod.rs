//! What an answer becomes: structs, rows, and the tables of captured forms.

pub(crate) mod object;
pub(crate) mod row;
pub(crate) mod shapes;
