//! What the doc comments say about types and their members. A type is an item and says where it comes from. A member
//! says what it is in one paragraph, and that the documents disagree about it in one line; its source only where that is
//! another document than the item's.

use crate::emit::rust::doc::Doc;
use crate::emit::text::escape::{code, escape};
use crate::emit::text::prose;
use crate::model::{Choice, ChoiceOption, Entry, EnumValue, Evidence, Field, Side, Type, TypeDefinition};

/// A type.
pub(crate) fn definition(definition: &TypeDefinition) -> Doc {
    let mut doc = Doc::of(&definition.summary);
    doc.disagreement(&definition.conflicts).source(&definition.evidence);
    doc
}

/// A row of CSV.
pub(crate) fn row(definition: &TypeDefinition) -> Doc {
    let mut doc = Doc::of(&definition.summary);
    doc.sentences(&["Any cell may be empty; an empty cell is `None`.".to_owned()]);
    doc.disagreement(&definition.conflicts).source(&definition.evidence);
    doc
}

/// A member that the caller gives.
pub(crate) fn argument(entry: &Entry, item: &Evidence) -> Doc {
    match entry {
        Entry::Field(found) => field(found, Side::Request, item),
        Entry::Choice(found) => choice(found, item),
        Entry::Constant(_) => Doc::default(),
    }
}

/// A field.
pub(crate) fn field(field: &Field, side: Side, item: &Evidence) -> Doc {
    let nothing = if side == Side::Response { nothing(field, "absent") } else { None };
    described(field, side, nothing, item)
}

/// A member of a type that is sent and received.
pub(crate) fn shared(field: &Field, item: &Evidence) -> Doc {
    let has_null = matches!(field.value, Type::Nullable(_)) && !field.required;
    described(field, Side::Request, has_null.then(|| ABSENT_OR_NULL.to_owned()), item)
}

/// A column of CSV.
pub(crate) fn column(column: &Field, item: &Evidence) -> Doc {
    described(column, Side::Response, nothing(column, "empty"), item)
}

fn described(field: &Field, side: Side, nothing: Option<String>, item: &Evidence) -> Doc {
    let mut doc = Doc::of(&field.summary);
    doc.sentences(&facts(field, side, nothing)).disagreement(&field.conflicts);
    if let Some(deprecated) = &field.deprecated {
        doc.markdown(&prose::deprecation(deprecated));
    }
    doc.source_unlike(&field.evidence, item);
    doc
}

/// What is to be known of a field beside its summary.
fn facts(field: &Field, side: Side, nothing: Option<String>) -> Vec<String> {
    let mut facts = Vec::new();
    if field.wire != field.name {
        facts.push(format!("Wire name: {}.", code(&field.wire)));
    }
    facts.extend(prose::default(field));
    facts.extend(nothing);
    facts.extend(prose::other_names(field));
    facts.extend(prose::trimming(field));
    facts.extend(prose::written(field));
    if side == Side::Request {
        facts.extend(prose::constraints(field));
        facts.extend(prose::empty_list(field));
    }
    if field.pii {
        facts.push("Personal data; `Debug` hides it.".to_string());
    }
    facts
}

const ABSENT_OR_NULL: &str = "`None` if absent, `Some(None)` if null.";

/// When a member is read as `None`, unless only for being absent. `missing` is how a value is usually not there.
fn nothing(field: &Field, missing: &str) -> Option<String> {
    let is_nullable = matches!(field.value, Type::Nullable(_));
    if field.none_words.is_empty() {
        return match (is_nullable, field.required, field.may_be_absent) {
            (true, false, true) => Some(ABSENT_OR_NULL.to_owned()),
            (true, false, false) => Some("`None` if null or absent.".to_owned()),
            _ => None,
        };
    }
    let absent = (!field.required).then(|| missing.to_owned());
    let null = is_nullable.then(|| "null".to_owned());
    let ways: Vec<String> = absent.into_iter().chain(null).chain(prose::none_words(field)).collect();
    Some(format!("`None` if {}.", prose::listed(&ways, "or")))
}

/// The constructor of what the caller builds: its arguments, each by its name with its own doc.
pub(crate) fn constructor<'a>(arguments: impl Iterator<Item = (String, &'a Doc)>, has_setters: bool) -> Doc {
    let summary =
        if has_setters { "Takes what is required; setters add the rest." } else { "All arguments are required." };
    let mut doc = Doc::of(summary);
    doc.list(arguments.map(|(name, doc)| format!("`{name}`: {}", doc.first_paragraph())));
    doc
}

/// The constructor of an object that the caller builds, where nothing is required.
pub(crate) fn empty_constructor() -> Doc {
    Doc::of("Creates a value without any members.")
}

/// A word of an enum.
pub(crate) fn enum_value(value: &EnumValue, item: &Evidence) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("{}: {}", code(&value.wire), escape(&value.meaning))).source_unlike(&value.evidence, item);
    doc
}

/// A choice.
pub(crate) fn choice(choice: &Choice, item: &Evidence) -> Doc {
    let mut doc = Doc::of(&choice.summary);
    doc.source_unlike(&choice.evidence, item);
    doc
}

/// A variant: an option of a choice.
pub(crate) fn option(option: &ChoiceOption, item: &Evidence) -> Doc {
    let mut doc = Doc::of(&option.summary);
    doc.source_unlike(&option.evidence, item);
    doc
}

/// The constructor of a variant.
pub(crate) fn option_constructor<'a>(option: &ChoiceOption, fields: impl Iterator<Item = &'a Field>) -> Doc {
    let mut doc = Doc::of(&option.summary);
    doc.list(fields.map(|field| {
        let given = if field.required { "" } else { " (optional)" };
        format!("`{}`{given}: {}", field.name, escape(&field.summary))
    }));
    doc
}
