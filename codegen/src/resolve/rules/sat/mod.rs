//! Whether some request keeps all rules: clauses over what a request gives, and a search for a way to meet them.

pub(crate) mod clauses;
pub(crate) mod from_rules;
pub(crate) mod solver;
