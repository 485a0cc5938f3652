//! Finds where the fields of a request are written, by their dotted wire paths.

use crate::parse::{At, Map};
use crate::source::Span;
use crate::spec::{Field, Member, OperationFile, TypeExpression};

use crate::resolve::table::TypeTable;

/// A field as written: where its name stands, and what it says.
#[derive(Clone, Copy)]
pub(crate) struct WrittenField<'a> {
    /// Where its name stands.
    pub key: Span,
    /// What it says.
    pub field: &'a Field,
}

impl WrittenField<'_> {
    /// Where it says that it must be given; its name, where the place says so.
    pub fn required(&self) -> Span {
        self.field.required.as_ref().map_or(self.key, |required| required.key)
    }
}

/// The fields at a path such as `filter.dtGte`, looked for in every place; a choice or a union can hold several. Lists
/// and maps on the way are passed through.
pub(crate) fn written_at<'a>(
    file: &'a OperationFile,
    path: &str,
    table: &TypeTable<'a>,
    operation: Option<&str>,
) -> Vec<WrittenField<'a>> {
    let places = [&file.path, &file.query, &file.header, &file.body, &file.form];
    let mut found: Vec<WrittenField<'a>> = Vec::new();
    for (index, wire) in path.split('.').enumerate() {
        let members: Vec<&'a Map<Member>> = if index == 0 {
            places.iter().filter_map(|place| place.as_ref()).map(|place| &place.value).collect()
        } else {
            found.iter().flat_map(|written| members_of(written.field, table, operation)).collect()
        };
        found = members.into_iter().flat_map(|members| named(members, wire)).collect();
    }
    found
}

/// The members of the object a field holds, or of every object that the union it holds names.
fn members_of<'a>(field: &'a Field, table: &TypeTable<'a>, operation: Option<&str>) -> Vec<&'a Map<Member>> {
    let name_of = |value: &'a At<TypeExpression>| value.name().map(|(name, _)| name);
    let mut names: Vec<&'a str> = field.value.as_ref().and_then(name_of).into_iter().collect();
    let (mut found, mut looked_at) = (Vec::new(), 0);
    while let Some(name) = names.get(looked_at).copied() {
        looked_at += 1;
        let Some(declared) = table.find(name, operation) else { continue };
        found.extend(declared.written.members.as_ref().map(|members| &members.value));
        let alternatives = declared.written.alternatives.iter().flat_map(|alternatives| &alternatives.value);
        for name in alternatives.chain(&declared.written.free_members).filter_map(name_of) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    found
}

/// The fields of this name, those in options of choices included.
fn named<'a>(members: &'a Map<Member>, wire: &str) -> Vec<WrittenField<'a>> {
    let mut found = Vec::new();
    for (name, member) in members.iter() {
        match &member.value {
            Member::Field(field) if name == wire => found.push(written(member, field)),
            Member::Field(_) | Member::Constant(_) => {}
            Member::Choice(choice) => {
                let options = choice.options.iter().flat_map(|options| options.iter());
                let members = options.filter_map(|(_, option)| option.members.as_ref());
                found.extend(members.flat_map(|members| named(members, wire)));
            }
        }
    }
    found
}

fn written<'a>(member: &At<Member>, field: &'a Field) -> WrittenField<'a> {
    WrittenField { key: member.key, field }
}
