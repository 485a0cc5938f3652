//! Dotted paths of wire names: to a field of a request, or to a value of a response.

use crate::model::{Entry, Field, Type, TypeKind, Types};
use crate::resolve::unreadable::Unreadable;

/// Where a dotted path leads.
pub(crate) enum Lookup<T> {
    /// There.
    Found(T),
    /// Into a type that has an error, which has been reported.
    Unreadable,
    /// Nowhere: this part is not among these names.
    Missing {
        /// The part that is not there.
        missing: String,
        /// What is there.
        known: Vec<String>,
    },
}

/// Follows paths through what is bound.
#[derive(Clone, Copy)]
pub(crate) struct Paths<'a> {
    /// The types of the API.
    pub types: &'a Types,
    /// The members whose type could not be read.
    pub unreadable: &'a Unreadable,
    /// The operation whose paths they are.
    pub operation: Option<&'a str>,
}

/// The places of a request, as the paths of their members begin.
const PLACES: &[&str] = &["path", "query", "header", "body", "form"];

impl<'a> Paths<'a> {
    /// The field at a path such as `filter.dtGte`, among the entries of a request.
    pub fn field(self, entries: impl IntoIterator<Item = &'a Entry>, path: &str) -> Lookup<&'a Field> {
        self.step(entries, PLACES, path)
    }

    /// The type of the value at a path in a response.
    pub fn value(self, root: &'a Type, path: &str) -> Lookup<&'a Type> {
        if self.unreadable.holds(self.operation, "response") {
            return Lookup::Unreadable;
        }
        match self.inside(root, path) {
            Lookup::Found(field) => Lookup::Found(&field.value),
            Lookup::Unreadable => Lookup::Unreadable,
            Lookup::Missing { missing, known } => Lookup::Missing { missing, known },
        }
    }

    fn inside(self, value: &'a Type, path: &str) -> Lookup<&'a Field> {
        match (value.without_null(), object_entries(value, self.types)) {
            (Type::Named(name), Some(entries)) => self.step(entries, &[&format!("types.{name}")], path),
            _ => Lookup::Missing { missing: path.to_owned(), known: Vec::new() },
        }
    }

    /// The field at a path; `owners` are what conflicts call the places or the type that hold its first name.
    fn step(self, entries: impl IntoIterator<Item = &'a Entry>, owners: &[&str], path: &str) -> Lookup<&'a Field> {
        let fields = fields(entries);
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let Some(field) = fields.iter().find(|field| field.wire == first) else {
            let known = fields.iter().map(|field| field.wire.clone()).collect();
            return Lookup::Missing { missing: first.to_owned(), known };
        };
        if owners.iter().any(|owner| self.unreadable.holds(self.operation, &format!("{owner}.{first}"))) {
            return Lookup::Unreadable;
        }
        match rest {
            Some(rest) => self.inside(&field.value, rest),
            None => Lookup::Found(field),
        }
    }
}

/// The fields among entries, those in options of choices included.
pub(crate) fn fields<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<&'a Field> {
    let mut all = Vec::new();
    for entry in entries {
        match entry {
            Entry::Field(field) => all.push(field),
            Entry::Constant(_) => {}
            Entry::Choice(choice) => all.extend(choice.options.iter().flat_map(|option| fields(&option.entries))),
        }
    }
    all
}

/// The definition of the object that a type names, lists and nulls apart.
pub(crate) fn object_entries<'a>(value: &Type, types: &'a Types) -> Option<&'a [Entry]> {
    let Type::Named(name) = value.without_null() else { return None };
    match &types.named(name)?.kind {
        TypeKind::Object { entries, .. } => Some(entries),
        _ => None,
    }
}
