//! The fields and constants of a spec folder, each as it is bound and as it is written.

use crate::model::{Api, Citation, Constant, Entry, Evidence, Field, Model, Side, TypeDefinition, TypeKind};
use crate::parse::{At, Map};
use crate::source::Span;
use crate::spec::{ApiFolder, Field as WrittenField, Member, Spec, TypeDefinition as WrittenType};

/// A field or a constant.
#[derive(Clone)]
pub(super) struct Captured<'a> {
    /// Its API.
    pub api: &'a Api,
    /// Its wire name.
    pub wire: &'a str,
    /// Its path in its file, such as `query.show`.
    pub path: String,
    /// Its name, as it is written.
    pub key: Span,
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub member: Bound<'a>,
}

/// A field, as it is bound and as it is written, or a constant.
#[derive(Clone, Copy)]
pub(super) enum Bound<'a> {
    /// A field.
    Field(&'a Field, &'a WrittenField),
    /// A constant.
    Constant(&'a Constant),
}

/// Where a member is, as far as it matters for what a document can say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a request: the caller decides whether to give it, unless it is required.
    Request,
    /// In an option of a choice in a request.
    Option,
    /// In the path, where everything is required.
    Path,
    /// In a response.
    Response,
}

impl Captured<'_> {
    /// Where it is documented.
    pub fn evidence(&self) -> &Evidence {
        match self.member {
            Bound::Field(field, _) => &field.evidence,
            Bound::Constant(constant) => &constant.evidence,
        }
    }

    /// Whether a response has it always, as the spec says.
    pub fn is_always_there(&self) -> bool {
        self.place == Place::Response && matches!(self.member, Bound::Field(field, _) if field.required)
    }

    /// Whether a citation of its own covers one of these lines.
    pub fn cites(&self, document: &str, (first, last): (u32, u32)) -> bool {
        let covers = |citation: &Citation| citation.document == document && overlaps(citation.lines, (first, last));
        self.evidence().citations.iter().any(covers)
    }

    /// Whether a conflict is about this key of it.
    pub fn is_contested(&self, key: &str) -> bool {
        let conflicts = match self.member {
            Bound::Field(field, _) => &field.conflicts,
            Bound::Constant(constant) => &constant.conflicts,
        };
        conflicts.iter().any(|conflict| conflict.key.as_deref() == Some(key))
    }
}

/// Whether cited lines share a line with others.
pub(super) fn overlaps(lines: Option<(u32, u32)>, (first, last): (u32, u32)) -> bool {
    lines.is_some_and(|lines| lines.0 <= last && first <= lines.1)
}

/// Every field and constant of a spec folder.
pub(super) fn captured<'a>(spec: &'a Spec, model: &'a Model) -> Vec<Captured<'a>> {
    let mut found = Vec::new();
    for folder in &spec.apis {
        let Some(api) = model.api(&folder.id) else { continue };
        in_api(folder, api, &mut found);
    }
    found
}

fn in_api<'a>(folder: &'a ApiFolder, api: &'a Api, found: &mut Vec<Captured<'a>>) {
    let shared = folder.api.iter().flat_map(|file| file.types.iter());
    shared.for_each(|types| in_types(&types.value, api, found));
    for source in &folder.operations {
        let Some(operation) = api.operation(&source.id) else { continue };
        let file = &source.operation.value;
        let places = [
            ("path", &file.path, operation.path_parameters.as_slice(), Place::Path),
            ("query", &file.query, &operation.query, Place::Request),
            ("header", &file.header, &operation.headers, Place::Request),
            ("body", &file.body, operation.body.entries(), Place::Request),
            ("form", &file.form, operation.body.entries(), Place::Request),
        ];
        for (path, members, entries, place) in places {
            let walk = Walk { api, path: path.to_owned(), place };
            walk.members(members.as_ref().map(|members| &members.value), entries, found);
        }
        file.types.iter().for_each(|types| in_types(&types.value, api, found));
    }
}

fn in_types<'a>(types: &'a Map<WrittenType>, api: &'a Api, found: &mut Vec<Captured<'a>>) {
    for (name, written) in types.iter() {
        let Some(definition) = api.type_named(name) else { continue };
        let place = if definition.side == Side::Request { Place::Request } else { Place::Response };
        let walk = Walk { api, path: format!("types.{name}"), place };
        walk.definition(written, definition, found);
    }
}

/// Members that are being walked over.
struct Walk<'a> {
    api: &'a Api,
    path: String,
    place: Place,
}

impl<'a> Walk<'a> {
    fn definition(&self, written: &'a At<WrittenType>, definition: &'a TypeDefinition, found: &mut Vec<Captured<'a>>) {
        match &definition.kind {
            TypeKind::Object { entries, .. } => {
                self.members(written.members.as_ref().map(|members| &members.value), entries, found);
            }
            TypeKind::Row { columns } => {
                for (wire, member) in written.columns.iter().flat_map(|columns| columns.value.iter()) {
                    if let Some(field) = columns.iter().find(|column| column.wire == wire) {
                        self.field(wire, member, field, found);
                    }
                }
            }
            TypeKind::Enum { .. } | TypeKind::Union { .. } => {}
        }
    }

    fn members(&self, members: Option<&'a Map<Member>>, entries: &'a [Entry], found: &mut Vec<Captured<'a>>) {
        for (wire, member) in members.into_iter().flat_map(Map::iter) {
            for entry in entries {
                match (entry, &member.value) {
                    (Entry::Field(field), _) if field.wire == wire => self.field(wire, member, field, found),
                    (Entry::Constant(constant), Member::Constant(_)) if constant.wire == wire => {
                        found.push(self.captured(wire, member.key, Bound::Constant(constant)));
                    }
                    (Entry::Choice(choice), Member::Choice(written)) if choice.name == wire => {
                        let options = written.options.iter().flat_map(|options| options.value.iter());
                        for ((name, written), option) in options.zip(&choice.options) {
                            let path = format!("{}.{wire}.{name}", self.path);
                            let place = if self.place == Place::Request { Place::Option } else { self.place };
                            let walk = Walk { api: self.api, path, place };
                            let members = written.members.as_ref().map(|members| &members.value);
                            walk.members(members, &option.entries, found);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn field(&self, wire: &'a str, member: &'a At<Member>, field: &'a Field, found: &mut Vec<Captured<'a>>) {
        if let Member::Field(written) = &member.value {
            found.push(self.captured(wire, member.key, Bound::Field(field, written)));
        }
    }

    fn captured(&self, wire: &'a str, key: Span, member: Bound<'a>) -> Captured<'a> {
        Captured { api: self.api, wire, path: format!("{}.{wire}", self.path), key, place: self.place, member }
    }
}
