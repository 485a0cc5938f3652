//! Members whose type could not be read. That is an error already, and nothing more is reported about them.

use std::cell::RefCell;
use std::collections::BTreeSet;

/// The members of an API whose type could not be read, by their paths: `query.page`, `types.Call.id`.
#[derive(Debug, Default)]
pub(crate) struct Unreadable {
    /// The operation that a path belongs to; `None` for the members of types.
    paths: RefCell<BTreeSet<(Option<String>, String)>>,
}

impl Unreadable {
    /// Remembers a member, or the whole answer of an operation (`response`).
    pub fn note(&self, operation: Option<&str>, path: &str) {
        self.paths.borrow_mut().insert(key(operation, path));
    }

    /// Whether the type of what stands at a path could not be read.
    pub fn holds(&self, operation: Option<&str>, path: &str) -> bool {
        self.paths.borrow().contains(&key(operation, path))
    }
}

/// A member of a type is the same from wherever it is reached.
fn key(operation: Option<&str>, path: &str) -> (Option<String>, String) {
    let operation = operation.filter(|_| !path.starts_with("types."));
    (operation.map(str::to_owned), path.to_owned())
}
