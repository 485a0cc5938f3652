//! Whether some request satisfies all rules: clauses over what a request sets, and the search for an assignment.

pub(crate) mod clauses;
pub(crate) mod from_rules;
pub(crate) mod solver;
