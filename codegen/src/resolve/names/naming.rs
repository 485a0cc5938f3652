//! Names in code: how they are made and checked.

use crate::diagnostic::{Code, Diagnostic};
use crate::names::{BadName, check_field, check_method, check_module, check_snake, check_type, check_value, snake};
use crate::parse::{At, with_first};
use crate::source::Span;

use crate::resolve::context::Context;

/// A name in code, and what it was made from.
#[derive(Debug, Clone)]
pub(crate) struct CodeName<'a> {
    /// The name in code.
    pub name: String,
    /// What is written in the spec.
    pub written: &'a str,
    /// Where.
    pub span: Span,
}

impl<'a> CodeName<'a> {
    /// The name that is given, or else the one that follows from what is written.
    pub fn of(written: &'a str, span: Span, given: Option<&'a At<String>>) -> Self {
        match given {
            Some(given) => Self { name: given.value.clone(), written: &given.value, span: given.span },
            None => Self { name: snake(written), written, span },
        }
    }
}

impl Context<'_> {
    /// The name of a field in code.
    pub fn field_name(&self, wire: &str, key: Span, given: Option<&At<String>>) -> String {
        let name = CodeName::of(wire, key, given);
        let help = "give it a name in snake_case: `name: …`";
        self.check(&name, check_field(&name.name), help);
        name.name
    }

    /// The name of an enum's value in code.
    pub fn value_name(&self, wire: &str, key: Span, given: Option<&At<String>>) -> String {
        let name = CodeName::of(wire, key, given);
        let help = "give it a name in snake_case: `name: …`";
        self.check(&name, check_value(&name.name), help);
        name.name
    }

    /// Checks a key that is a name in code itself, such as that of a choice, a credential or an error row.
    pub fn check_key(&self, key: &str, span: Span) {
        let name = CodeName { name: key.to_owned(), written: key, span };
        self.check(&name, check_value(key), "this key is used as a name in code: write it in snake_case");
    }

    /// Checks a key that becomes a method or a setter.
    pub fn check_method_key(&self, key: &str, span: Span) {
        let name = CodeName { name: key.to_owned(), written: key, span };
        self.check(&name, check_field(key), "this key is used as a name in code: write it in snake_case");
    }

    /// Checks the name of a type.
    pub fn check_type_name(&self, key: &str, span: Span) {
        let name = CodeName { name: key.to_owned(), written: key, span };
        let help = match check_type(key) {
            Err(BadName::Reserved) => format!("give the type another name, such as `{key}Data`"),
            _ => "give the type another name, such as `CallPage`".to_owned(),
        };
        self.check(&name, check_type(key), &help);
    }

    /// Checks a part of an operation's id, which becomes a part of a method's name and of a module's.
    pub fn check_segment(&self, segment: &str, is_first: bool, span: Span) {
        let name = CodeName { name: segment.to_owned(), written: segment, span };
        let result = if is_first { check_module(segment) } else { check_snake(segment) };
        self.check(&name, result, "rename the operation, both its id and its file");
    }

    /// Checks an operation's id that has no group: it becomes a method as it is.
    pub fn check_method(&self, id: &str, span: Span) {
        let name = CodeName { name: id.to_owned(), written: id, span };
        self.check(&name, check_method(id), "rename the operation or put it into a group, both its id and its file");
    }

    /// Checks a name that follows from what is written and becomes a type: a request or a choice.
    pub fn check_derived_type(&self, name: &CodeName<'_>) {
        self.check(name, check_type(&name.name), "rename it: a type is generated with this name");
    }

    fn check(&self, name: &CodeName<'_>, result: Result<(), BadName>, help: &str) {
        let Err(problem) = result else { return };
        let of = if name.name == name.written || name.name.is_empty() {
            String::new()
        } else {
            format!(" (`{}` in code)", name.name)
        };
        let message = format!("`{}`{of} cannot be used as a name in code: {problem}", name.written);
        self.error_with_help(Code::Name, name.span, message, help);
    }

    /// Reports every name that is in the list twice.
    pub fn check_distinct(&self, names: &[CodeName<'_>], what: &str, help: &str) {
        for (name, first) in with_first(names, |name| name.name.as_str()) {
            let Some(first) = first else { continue };
            let message = if first.written == name.written {
                format!("two {what} are called `{}`", name.written)
            } else {
                format!("`{}` and `{}` are both `{}` in code", first.written, name.written, name.name)
            };
            let diagnostic = Diagnostic::error(Code::Collision, name.span, message).help(help);
            self.problems.add(diagnostic.also(first.span, "the first one"));
        }
    }
}
