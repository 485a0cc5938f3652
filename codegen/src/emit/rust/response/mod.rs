//! What an answer becomes: structs and rows.

pub(crate) mod object;
pub(crate) mod row;
