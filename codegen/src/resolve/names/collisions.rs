//! Names that must differ: on the wire, in a generated type, and among the types of an API.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::names::{pascal, snake};
use crate::parse::{At, Map};
use crate::source::Span;
use crate::spec::{ApiFolder, Member, OperationFile, OperationSource, Response};

use super::naming::CodeName;
use crate::resolve::context::Context;
use crate::resolve::table::TypeTable;

impl Context<'_> {
    /// No member's name may read like a path: rules, conflicts, paginations and violations write paths with dots.
    pub fn check_dots(&self, members: &Map<Member>) {
        for (name, member) in members.iter() {
            match &member.value {
                Member::Choice(_) => {
                    let options = option_wires(&member.value);
                    options.into_iter().for_each(|(wire, span)| self.check_dot(wire, span));
                }
                Member::Field(_) | Member::Constant(_) => self.check_dot(name, member.key),
            }
        }
    }

    /// A name in a header leads to one column.
    pub fn check_other_names(&self, columns: &Map<Member>) {
        let mut seen: Vec<(&str, Span)> = columns.iter().map(|(name, member)| (name, member.key)).collect();
        let fields = columns.iter().filter_map(|(_, member)| match &member.value {
            Member::Field(field) => field.also.as_ref(),
            Member::Constant(_) | Member::Choice(_) => None,
        });
        for (name, other) in fields.flat_map(|also| also.value.iter()) {
            if let Some((_, first)) = seen.iter().find(|(taken, _)| *taken == name) {
                let message = format!("two columns have the name `{name}` in a header");
                let diagnostic = Diagnostic::error(Code::Collision, other.key, message);
                self.problems.add(diagnostic.also(*first, "the first one"));
            }
            if name.trim() != name || name.is_empty() {
                let message = format!("no header has the name `{name}`: blanks around a name do not count");
                self.error_with_help(Code::Misplaced, other.key, message, "write the name without them");
            }
            seen.push((name, other.key));
        }
    }

    fn check_dot(&self, wire: &str, span: Span) {
        if wire.contains('.') {
            let message = format!("`{wire}` has a dot, so it cannot be told apart from a path");
            let help = "the language does not support such names yet; for a nested object, write a type with `members`";
            self.error_with_help(Code::Misplaced, span, message, help);
        }
    }

    /// No two members of a place or an object may be the same on the wire, apart from options of the same choice.
    pub fn check_wire_names(&self, members: &Map<Member>) {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for (name, member) in members.iter() {
            let wires: Vec<(&str, Span)> = match &member.value {
                Member::Field(_) | Member::Constant(_) => vec![(name, member.key)],
                Member::Choice(_) => option_wires(&member.value),
            };
            for (wire, span) in &wires {
                if let Some(first) = seen.get(wire) {
                    let message = format!("two members have the wire name `{wire}`");
                    let diagnostic = Diagnostic::error(Code::Collision, *span, message);
                    self.problems.add(diagnostic.also(*first, "the first one"));
                }
            }
            wires.into_iter().for_each(|(wire, span)| {
                seen.entry(wire).or_insert(span);
            });
        }
    }

    /// No two fields of an option may be the same in code.
    pub fn check_option_names(&self, members: Option<&At<Map<Member>>>) {
        self.check_code_names(members);
    }

    /// No two members may be the same in code.
    pub fn check_code_names<'m>(&self, members: impl IntoIterator<Item = &'m At<Map<Member>>>) {
        let names: Vec<CodeName<'_>> = members.into_iter().flat_map(|members| code_names(members)).collect();
        self.check_distinct(&names, "members", "give one of them a different name in code: `name: …`");
    }
}

fn option_wires(member: &Member) -> Vec<(&str, Span)> {
    let Member::Choice(choice) = member else { return Vec::new() };
    let mut wires: Vec<(&str, Span)> = Vec::new();
    let options = choice.options.iter().flat_map(|options| options.iter());
    for (wire, member) in options.filter_map(|(_, option)| option.members.as_ref()).flat_map(|members| members.iter()) {
        if !wires.iter().any(|(other, _)| *other == wire) {
            wires.push((wire, member.key));
        }
    }
    wires
}

fn code_names(members: &Map<Member>) -> Vec<CodeName<'_>> {
    let name = |(written, member): (&'_ str, &'_ At<Member>)| match &member.value {
        Member::Field(field) => field.name.as_ref().map_or_else(|| snake(written), |given| given.value.clone()),
        Member::Constant(_) => String::new(),
        Member::Choice(_) => written.to_owned(),
    };
    let names =
        members.iter().map(|(written, member)| CodeName { name: name((written, member)), written, span: member.key });
    names.filter(|name| !name.name.is_empty()).collect()
}

/// No two types of an API may be the same in code. Two operations with the same method have the same request type, too.
pub(crate) fn check_api(folder: &ApiFolder, table: &TypeTable<'_>, context: &Context<'_>) {
    let id =
        |source: &'_ OperationSource| source.operation.operation.as_ref().map_or(source.operation.key, |id| id.span);
    let declared = table.types.iter().map(|declared| CodeName {
        name: pascal(declared.name),
        written: declared.name,
        span: declared.written.key,
    });
    let requests = folder.operations.iter().map(|source| CodeName {
        name: pascal(&source.id),
        written: &source.id,
        span: id(source),
    });
    let choices = folder.operations.iter().flat_map(|source| operation_choices(&source.operation));
    let in_types = table.types.iter().filter_map(|declared| declared.written.members.as_ref());
    let choices = choices.chain(in_types.flat_map(|members| choice_names(members)));
    let derived: Vec<_> = requests.chain(choices).collect();
    derived.iter().filter(|name| !name.name.is_empty()).for_each(|name| context.check_derived_type(name));
    let client = folder.api.as_ref().map(|api| CodeName {
        name: format!("{}Client", pascal(&folder.id)),
        written: "the client",
        span: api.span,
    });
    let types: Vec<_> = client.into_iter().chain(declared).chain(derived).collect();
    context.check_distinct(&types, "types", "types, requests and choices share one namespace: rename one of them");
    check_methods(folder, context);
}

/// A paginated operation and a table have a second method each, and no other operation may have that name.
fn check_methods(folder: &ApiFolder, context: &Context<'_>) {
    let method = |source: &OperationSource| crate::names::method(&source.id);
    for owner in &folder.operations {
        let is_table = owner.operation.response.as_ref().is_some_and(|answer| matches!(answer.value, Response::Csv(_)));
        let items = owner.operation.pagination.is_some().then(|| format!("{}_items", method(owner)));
        let to_file = is_table.then(|| format!("{}_to_file", method(owner)));
        for second in items.into_iter().chain(to_file) {
            for other in folder.operations.iter().filter(|other| method(other) == second) {
                let span = other.operation.operation.as_ref().map_or(other.operation.key, |id| id.span);
                let message =
                    format!("the method `{second}` would exist twice: `{}` already has one with that name", owner.id);
                let help = "rename the operation, both its id and its file";
                context.error_with_help(Code::Collision, span, message, help);
            }
        }
    }
}

fn operation_choices(operation: &OperationFile) -> Vec<CodeName<'_>> {
    let places = [&operation.query, &operation.header, &operation.body, &operation.form];
    places.into_iter().flatten().flat_map(|members| choice_names(members)).collect()
}

fn choice_names(members: &Map<Member>) -> Vec<CodeName<'_>> {
    let choices = members.iter().filter(|(_, member)| matches!(member.value, Member::Choice(_)));
    choices.map(|(written, member)| CodeName { name: pascal(written), written, span: member.key }).collect()
}
