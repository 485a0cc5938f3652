//! Every fact of a spec folder, changed: one fact at a time, in the ways in which a capture goes wrong.

mod edit;

use callspec_codegen::diagnostic::Problems;
use callspec_codegen::evidence::{Fact, facts};
use callspec_codegen::model::{Character, Json, Range};
use callspec_codegen::parse::{At, Map};
use callspec_codegen::source::{Sources, Span};
use callspec_codegen::spec::{
    Constant, Field, Member, OperationFile, Spec, TimeForm, TypeDefinition, TypeExpression, read,
};

pub use edit::Edit;
use edit::{insert_before, remove, written};

/// What kind of fact is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Type,
    Required,
    Default,
    Range,
    Characters,
    Form,
    ListStyle,
    Constant,
    Word,
    Code,
    Path,
    Method,
    Order,
}

/// A change of one fact.
pub struct Change {
    pub kind: Kind,
    /// The file and the path of the fact, and what is done to it.
    pub what: String,
    pub edit: Edit,
}

/// Every change of a fact that some document states, as far as the spec says: what is reported or inferred is no claim
/// about a captured text.
pub fn changes(sources: &Sources) -> Vec<Change> {
    let spec = read(sources, &Problems::default());
    let facts = facts(&spec);
    let mut maker = Maker { sources, facts: &facts, changes: Vec::new() };
    maker.spec(&spec);
    maker.changes
}

struct Maker<'a> {
    sources: &'a Sources,
    facts: &'a [Fact],
    changes: Vec<Change>,
}

impl Maker<'_> {
    fn spec(&mut self, spec: &Spec) {
        for folder in &spec.apis {
            if let Some(api) = &folder.api {
                for (_, table) in api.errors.iter().flat_map(|tables| tables.value.iter()) {
                    for (name, row) in table.value.iter() {
                        let Some(code) = &row.value.code else { continue };
                        let other = code
                            .value
                            .parse::<i64>()
                            .map_or_else(|_| "other".to_owned(), |code| (code + 1).to_string());
                        self.change(
                            Kind::Code,
                            row.key,
                            name,
                            "another code",
                            Edit::one(code.span, format!("\"{other}\"")),
                        );
                    }
                }
                self.types(api.types.as_ref());
            }
            for source in &folder.operations {
                self.operation(&source.operation);
            }
        }
    }

    fn operation(&mut self, file: &At<OperationFile>) {
        for members in [&file.path, &file.query, &file.header, &file.body, &file.form] {
            self.members(members.as_ref().map(|members| &members.value), std::ptr::eq(members, &file.path));
        }
        if let Some(request) = &file.request {
            let (method, path) = request.value.split_once(' ').unwrap_or_default();
            for other in ["GET", "POST", "PUT"].into_iter().filter(|other| *other != method) {
                let edit = Edit::one(request.span, format!("{other} {path}"));
                self.change(Kind::Method, file.key, "request", other, edit);
            }
            for other in other_paths(path) {
                let edit = Edit::one(request.span, format!("{method} {other}"));
                self.change(Kind::Path, file.key, "request", &other, edit);
            }
        }
        for (index, rule) in file.rules.iter().flat_map(|rules| rules.value.iter()).enumerate() {
            let Some([lesser, greater]) = rule.value.ordered.as_ref().map(|names| names.value.as_slice()) else {
                continue;
            };
            let edit = Edit(vec![(lesser.span, greater.value.clone()), (greater.span, lesser.value.clone())]);
            self.change(Kind::Order, rule.key, &format!("rules.{index}"), "the other way round", edit);
        }
        self.types(file.types.as_ref());
    }

    fn types(&mut self, types: Option<&At<Map<TypeDefinition>>>) {
        for (_, definition) in types.into_iter().flat_map(|types| types.value.iter()) {
            self.members(definition.members.as_ref().map(|members| &members.value), false);
            for (word, value) in definition.values.iter().flat_map(|values| values.value.iter()) {
                let other = if word.parse::<i64>().is_ok() { "\"99\"".to_owned() } else { format!("{word}x") };
                self.change(Kind::Word, value.key, word, "another word", Edit::one(value.key, other));
            }
            let columns: Vec<_> = definition.columns.iter().flat_map(|columns| columns.value.iter()).collect();
            for pair in columns.windows(2) {
                let [(first, above), (_, below)] = pair else { continue };
                let entry = |member: &At<Member>| Span { start: member.key.start, ..member.span };
                let (above, below) = (entry(above), entry(below));
                let edit = Edit(vec![
                    (above, written(self.sources, below).trim_end().to_owned()),
                    (below, written(self.sources, above).trim_end().to_owned()),
                ]);
                self.change(Kind::Order, above_key(pair), first, "after the next column", edit);
            }
            for (name, column) in columns {
                if let Member::Field(field) = &column.value {
                    self.value(column.key, name, field);
                }
            }
        }
    }

    fn members(&mut self, members: Option<&Map<Member>>, is_path: bool) {
        for (name, member) in members.into_iter().flat_map(Map::iter) {
            match &member.value {
                Member::Field(field) => {
                    self.value(member.key, name, field);
                    if !is_path {
                        self.required(member.key, name, field);
                    }
                    self.rest(member.key, name, field, is_path);
                }
                Member::Constant(constant) => self.constant(member.key, name, constant),
                Member::Choice(choice) => {
                    for (_, option) in choice.options.iter().flat_map(|options| options.value.iter()) {
                        self.members(option.members.as_ref().map(|members| &members.value), false);
                    }
                }
            }
        }
    }

    /// Its type and the form of its values.
    fn value(&mut self, key: Span, name: &str, field: &Field) {
        let Some(value) = &field.value else { return };
        let other = other_type(self.sources, value);
        self.change(Kind::Type, key, name, &other, Edit::one(value.span, other.clone()));
        let inner = written(self.sources, value.span);
        for form in forms(&value.value) {
            let other = form.replace("%d", "%&").replace("%m", "%d").replace("%&", "%m");
            let shorter = form.rsplit_once([':', '-']).map(|(start, _)| start.to_owned());
            for other in std::iter::once(other).chain(shorter).filter(|other| *other != form) {
                let edit = Edit::one(value.span, inner.replacen(&format!("\"{form}\""), &format!("\"{other}\""), 1));
                self.change(Kind::Form, key, name, &format!("{form} as {other}"), edit);
            }
        }
        for word in words(&value.value) {
            let edit = Edit::one(value.span, inner.replacen(&format!("\"{word}\""), &format!("\"{word}x\""), 1));
            self.change(Kind::Form, key, name, &format!("another word than {word}"), edit);
        }
    }

    fn required(&mut self, key: Span, name: &str, field: &Field) {
        let is_required = field.required.as_ref().is_some_and(|required| required.value);
        let edit = match (&field.required, &field.value) {
            (Some(required), _) => Edit::one(required.span, (!is_required).to_string()),
            (None, Some(value)) => insert_before(self.sources, value.key, "required: true"),
            (None, None) => return,
        };
        self.change(Kind::Required, key, name, if is_required { "no longer" } else { "now" }, edit);
    }

    fn rest(&mut self, key: Span, name: &str, field: &Field, is_path: bool) {
        if let Some(default) = &field.default {
            for other in other_values(&default.value) {
                self.change(Kind::Default, key, name, &other, Edit::one(default.span, other.clone()));
            }
            self.change(Kind::Default, key, name, "none", remove(self.sources, default.key, default.span));
        } else if let (Some(value), true) = (&field.value, !is_path) {
            let some = if matches!(&value.value, TypeExpression::Name(name) if name == "integer") {
                "default: 1"
            } else {
                "default: x"
            };
            let edit = insert_before(self.sources, value.key, some);
            self.change(Kind::Default, key, name, "some", edit);
        }
        if let Some(range) = &field.range {
            for other in other_ranges(range.value) {
                self.change(Kind::Range, key, name, &other.to_string(), Edit::one(range.span, other.to_string()));
            }
            self.change(Kind::Range, key, name, "none", remove(self.sources, range.key, range.span));
        }
        if let Some(sets) = &field.characters {
            for left_out in 0..sets.value.len() {
                let kept = sets.value.iter().enumerate().filter(|(index, _)| *index != left_out);
                let kept: Vec<String> = kept.map(|(_, set)| word(set.value)).collect();
                let edit = Edit::one(sets.span, format!("[{}]", kept.join(", ")));
                self.change(Kind::Characters, key, name, &kept.join(" "), edit);
            }
        }
        if let Some(email) = &field.email {
            self.change(Kind::Characters, key, name, "no e-mail", remove(self.sources, email.key, email.span));
        }
        match (&field.list, &field.value) {
            (Some(style), _) => {
                self.change(Kind::ListStyle, key, name, "repeated", Edit::one(style.span, "repeated"));
            }
            (None, Some(value)) if matches!(value.value, TypeExpression::List(_)) => {
                let edit = insert_before(self.sources, value.key, "list: repeated");
                self.change(Kind::ListStyle, key, name, "repeated", edit);
            }
            _ => {}
        }
    }

    fn constant(&mut self, key: Span, name: &str, constant: &Constant) {
        let Some(value) = &constant.value else { return };
        for other in other_values(&value.value) {
            self.change(Kind::Constant, key, name, &other, Edit::one(value.span, other.clone()));
        }
        if let Some(default) = &constant.default {
            self.change(Kind::Default, key, name, "none", remove(self.sources, default.key, default.span));
        }
    }

    fn change(&mut self, kind: Kind, key: Span, name: &str, what: &str, edit: Edit) {
        let fact = self.facts.iter().find(|fact| fact.span == key);
        let fact = fact.unwrap_or_else(|| panic!("{kind:?} {name} is no fact"));
        let is_cited = fact.citations.iter().any(|citation| citation.value.lines.is_some());
        if fact.is_literal() && is_cited {
            let file = &self.sources.file(key.file).path;
            let path = if fact.path == "operation" { name } else { &fact.path };
            self.changes.push(Change { kind, what: format!("{file} {path}: {what}"), edit });
        }
    }
}

fn above_key(pair: &[(&str, &At<Member>)]) -> Span {
    pair[0].1.key
}

/// A type that somebody in a hurry might have captured instead.
fn other_type(sources: &Sources, value: &At<TypeExpression>) -> String {
    match &value.value {
        TypeExpression::Name(name) => match name.as_str() {
            "string" | "decimal" => "integer",
            "integer" | "boolean" | "timezone" | "labelled" | "json" => "string",
            _ => "json",
        }
        .to_owned(),
        TypeExpression::Boolean(_) | TypeExpression::Date(_) | TypeExpression::DateTime(_) => "string".to_owned(),
        TypeExpression::List(inner) | TypeExpression::Nullable(inner) => written(sources, inner.span),
        TypeExpression::Map(_) => "string".to_owned(),
    }
}

fn forms(value: &TypeExpression) -> Vec<String> {
    match value {
        TypeExpression::Date(form) => vec![form.clone()],
        TypeExpression::DateTime(forms) => {
            let form = |form: &At<TimeForm>| match &form.value {
                TimeForm::DateTime(form) => Some(form.clone()),
                TimeForm::Day(day) => day.date.as_ref().map(|date| date.value.clone()),
            };
            forms.0.iter().filter_map(form).collect()
        }
        TypeExpression::List(inner) | TypeExpression::Map(inner) | TypeExpression::Nullable(inner) => forms(inner),
        TypeExpression::Name(_) | TypeExpression::Boolean(_) => Vec::new(),
    }
}

fn words(value: &TypeExpression) -> Vec<&str> {
    match value {
        TypeExpression::Boolean(words) => words.iter().map(|word| word.value.as_str()).collect(),
        _ => Vec::new(),
    }
}

fn other_values(value: &Json) -> Vec<String> {
    match value {
        Json::Number(text) => {
            let number: i64 = text.parse().unwrap_or_default();
            vec![(number + 1).to_string(), (number - 1).to_string()]
        }
        Json::String(text) => vec![format!("{text}x"), "other".to_owned()],
        Json::Boolean(value) => vec![(!value).to_string()],
        Json::List(_) => vec!["[other]".to_owned()],
        Json::Object(_) | Json::Null => vec!["{ other: true }".to_owned()],
    }
}

fn other_ranges(range: Range) -> Vec<Range> {
    let Range { min, max } = range;
    let ends = [
        min.map(|min| Range { min: Some(min - 1), max }),
        min.map(|min| Range { min: Some(min + 1), max }),
        max.map(|max| Range { min, max: Some(max - 1) }),
        max.map(|max| Range { min, max: Some(max + 1) }),
    ];
    ends.into_iter().flatten().collect()
}

fn word(set: Character) -> String {
    match set {
        Character::One(one) => format!("{:?}", one.to_string()),
        set => set.word(),
    }
}

/// Paths that are nearly right.
fn other_paths(path: &str) -> Vec<String> {
    let pieces: Vec<&str> = path.trim_matches('/').split('/').collect();
    let slash = if path.ends_with('/') { "/" } else { "" };
    let whole = |pieces: &[String]| format!("/{}{slash}", pieces.join("/"));
    let mut others = vec![match path.strip_suffix('/') {
        Some(path) => path.to_owned(),
        None => format!("{path}/"),
    }];
    for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| !piece.starts_with('{')) {
        let mut pieces: Vec<String> = pieces.iter().map(|piece| (*piece).to_owned()).collect();
        let without: Vec<String> =
            pieces.iter().enumerate().filter(|(at, _)| *at != index).map(|(_, piece)| piece.clone()).collect();
        others.push(whole(&without));
        pieces[index] = match piece.strip_suffix('s') {
            Some(one) => one.to_owned(),
            None => format!("{piece}s"),
        };
        others.push(whole(&pieces));
        pieces[index] = piece.to_lowercase();
        others.extend((pieces[index] != *piece).then(|| whole(&pieces)));
    }
    others
}
