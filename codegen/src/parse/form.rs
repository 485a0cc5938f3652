//! What can be written for a value, as data: the same declarations that read the files describe them.

/// What can be written for a value.
#[derive(Debug, Clone)]
pub enum Form {
    /// Text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// Text, a number or a boolean.
    Scalar,
    /// Anything, as JSON.
    Any,
    /// One of some words.
    Words(Vec<&'static str>),
    /// A list.
    List(Box<Form>),
    /// A map of any names.
    Map(Box<Form>),
    /// A map with these keys.
    Record(&'static Record),
    /// A map with exactly one of these keys.
    OneKey(&'static [KeyForm]),
    /// One of several forms, told apart by the kind of value.
    Either(Vec<Form>),
    /// One of several forms, told apart by a key that only one of them has; the last one has none.
    ByKey(Vec<(&'static str, Form)>, Box<Form>),
    /// A form that may hold itself.
    Named(&'static str, fn() -> Form),
}

/// A map with fixed keys.
#[derive(Debug)]
pub struct Record {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Its keys, in the canonical order.
    pub keys: &'static [KeyForm],
}

/// A key of a map with fixed keys.
#[derive(Debug)]
pub struct KeyForm {
    /// The key.
    pub name: &'static str,
    /// What it says.
    pub doc: &'static str,
    /// Whether it must be there.
    pub is_required: bool,
    /// What can be written for it.
    pub form: fn() -> Form,
}

impl KeyForm {
    /// A key that may be left out and needs no words.
    pub const fn plain(name: &'static str, form: fn() -> Form) -> Self {
        Self { name, doc: "", is_required: false, form }
    }
}
