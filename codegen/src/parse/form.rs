//! What can be written for a value, as data: the same declarations that read the files describe them.

/// What can be written for a value.
#[derive(Debug, Clone)]
pub enum Form {
    /// A string.
    Text,
    /// `true` or `false`.
    Boolean,
    /// An integer.
    Integer,
    /// A string, a number or a boolean.
    Scalar,
    /// Any JSON value.
    Any,
    /// One of some words.
    Words(Vec<&'static str>),
    /// A list.
    List(Box<Form>),
    /// A map with any names.
    Map(Box<Form>),
    /// A map with these keys.
    Record(&'static Record),
    /// A map with exactly one of these keys.
    OneKey(&'static [KeyForm]),
    /// One of several forms, told apart by the kind of value.
    Either(Vec<Form>),
    /// One of several forms, told apart by a key that only that form has; the last form is the default.
    ByKey(Vec<(&'static str, Form)>, Box<Form>),
    /// A form that may contain itself.
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
    /// What it means.
    pub doc: &'static str,
    /// Whether it is required.
    pub is_required: bool,
    /// What can be written for it.
    pub form: fn() -> Form,
}

impl KeyForm {
    /// An optional key without a description.
    pub const fn plain(name: &'static str, form: fn() -> Form) -> Self {
        Self { name, doc: "", is_required: false, form }
    }
}
