//! The fields that rules name.

use crate::diagnostic::Code;
use crate::model::{Choice, Entry, Field, Json, Type, Types};
use crate::parse::At;

use crate::resolve::members::lookup::{Lookup, fields, object_entries};
use crate::resolve::request::Request;
use crate::resolve::scope::Scope;

/// A field that a rule names.
#[derive(Clone, Copy)]
pub(crate) struct RuleField<'a> {
    /// Its path, as the rule writes it.
    pub path: &'a At<String>,
    /// The field; `None` for constants, of which a condition may speak.
    pub field: Option<&'a Field>,
    /// Whether every request gives it.
    pub is_always: bool,
}

impl Scope<'_> {
    /// The field at a path; `None` when there is none that a rule can speak of, which is noted. A condition may speak of
    /// constants in the options of a choice too.
    pub(crate) fn rule_field<'a>(
        &self,
        path: &'a At<String>,
        request: &Request<'a>,
        is_condition: bool,
    ) -> Option<RuleField<'a>> {
        let first = path.split('.').next().unwrap_or_default();
        let places = request.places.iter().filter(|(_, entries)| own_field(entries, first));
        let places: Vec<&str> = places.map(|(place, _)| *place).collect();
        if places.len() > 1 {
            let message = format!("the name `{first}` appears in several places: {}", places.join(", "));
            let help = "a rule cannot tell them apart, so it cannot use either";
            self.context.error_with_help(Code::Rule, path.span, message, help);
            return None;
        }
        let is_always = is_always_given(request.entries(), path, request.paths.types);
        match request.field(path) {
            Lookup::Found(field) if self.has_one_type(path, field, request) => {
                Some(RuleField { path, field: Some(field), is_always })
            }
            Lookup::Found(_) | Lookup::Unreadable => None,
            Lookup::Missing { .. }
                if is_condition && !constants_at(request.entries(), path, request.paths.types).is_empty() =>
            {
                Some(RuleField { path, field: None, is_always })
            }
            Lookup::Missing { missing, known } => {
                self.report_lost(path, &missing, &known, request);
                None
            }
        }
    }

    fn report_lost(&self, path: &At<String>, missing: &str, known: &[String], request: &Request<'_>) {
        let choices = || request.entries().filter_map(as_choice);
        let is_constant = !constants_at(request.entries(), path, request.paths.types).is_empty()
            || request.entries().any(|entry| matches!(entry, Entry::Constant(constant) if constant.wire == path.value));
        if is_constant {
            let message = format!("`{}` is a constant, which callers do not give", path.value);
            let help = "rules apply to fields; only `when` can test a constant, and only one in an option of a choice";
            self.context.error_with_help(Code::Rule, path.span, message, help);
        } else if choices().any(|choice| choice.name == path.value) {
            let message = format!("`{}` is a choice, not a field", path.value);
            self.context.error_with_help(Code::Rule, path.span, message, "name a field of one of its options");
        } else {
            let message = format!("the request has no field `{}`", path.value);
            self.context.unknown(Code::Rule, path.span, message, missing, known.iter().map(String::as_str));
        }
    }

    /// A rule reads one kind of value, whichever option is chosen.
    fn has_one_type(&self, path: &At<String>, field: &Field, request: &Request<'_>) -> bool {
        let beside = match path.value.rsplit_once('.') {
            None => fields(request.entries()),
            Some((parent, _)) => match request.field(parent) {
                Lookup::Found(parent) => fields(object_entries(&parent.value, request.paths.types).unwrap_or_default()),
                _ => Vec::new(),
            },
        };
        let is_one = beside.iter().all(|other| other.wire != field.wire || other.value == field.value);
        if !is_one {
            let message = format!("`{}` has a different type in each option of its choice", path.value);
            self.context.error(Code::Rule, path.span, message);
        }
        is_one
    }
}

fn as_choice(entry: &Entry) -> Option<&Choice> {
    match entry {
        Entry::Choice(choice) => Some(choice),
        _ => None,
    }
}

/// Whether a place has a field of this name.
pub(crate) fn own_field(entries: &[Entry], wire: &str) -> bool {
    fields(entries).iter().any(|field| field.wire == wire)
}

/// Whether every request gives the field at a path.
fn is_always_given<'a>(entries: impl IntoIterator<Item = &'a Entry>, path: &str, types: &Types) -> bool {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let is_given_inside = |field: &Field, rest: &str| {
        let is_object = !matches!(field.value, Type::Nullable(_));
        let entries = object_entries(&field.value, types).filter(|_| is_object);
        entries.is_some_and(|entries| is_always_given(entries, rest, types))
    };
    entries.into_iter().any(|entry| match entry {
        Entry::Field(field) if field.wire == first => {
            field.required && rest.is_none_or(|rest| is_given_inside(field, rest))
        }
        Entry::Choice(choice) => {
            choice.required && choice.options.iter().all(|option| is_always_given(&option.entries, path, types))
        }
        _ => false,
    })
}

/// The constants at a path in the options of choices.
pub(crate) fn constants_at<'a>(
    entries: impl IntoIterator<Item = &'a Entry>,
    path: &str,
    types: &'a Types,
) -> Vec<&'a Json> {
    let entries: Vec<&Entry> = entries.into_iter().collect();
    if let Some((first, rest)) = path.split_once('.') {
        let objects = fields(entries).into_iter().filter(|field| field.wire == first);
        let inside = objects.filter_map(|field| object_entries(field.value.without_null(), types));
        return inside.flat_map(|entries| constants_at(entries, rest, types)).collect();
    }
    let options = entries.into_iter().filter_map(as_choice).flat_map(|choice| &choice.options);
    let constants = options.flat_map(|option| &option.entries).filter_map(|entry| match entry {
        Entry::Constant(constant) if constant.wire == path => Some(&constant.value),
        _ => None,
    });
    constants.collect()
}
