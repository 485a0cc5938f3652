//! The one list that an answer holds.

use super::{Api, Type};

/// A list in an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerList {
    /// The dotted path of the list. Empty if the answer is the list.
    pub path: String,
    /// The type of an item.
    pub item: Type,
}

impl Api {
    /// The list that an answer of this type holds: the one that an operation pages, otherwise the only one. A list that
    /// cannot be read item by item does not count.
    pub fn list_of(&self, answer: &Type) -> Option<AnswerList> {
        match answer.without_null() {
            Type::List(item) if !item.has_form() => Some(AnswerList { path: String::new(), item: (**item).clone() }),
            Type::Named(name) => self.type_named(name)?.list.clone(),
            _ => None,
        }
    }
}
