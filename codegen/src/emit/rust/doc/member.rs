//! What the doc comments say about types and their members.

use crate::emit::rust::doc::Doc;
use crate::emit::text::escape::{code, escape};
use crate::emit::text::prose;
use crate::model::{Api, Choice, ChoiceOption, Entry, EnumValue, Field, Side, Type, TypeDefinition};

/// A type: summary, contradictions, source.
pub(crate) fn definition(definition: &TypeDefinition, api: &Api) -> Doc {
    let mut doc = Doc::of(&definition.summary);
    doc.conflicts(&about(definition, api)).source(&definition.evidence);
    doc
}

/// A row of CSV.
pub(crate) fn row(definition: &TypeDefinition, api: &Api) -> Doc {
    let mut doc = Doc::of(&definition.summary);
    doc.text("Every cell may be empty; an empty cell is `None`.");
    doc.conflicts(&about(definition, api)).source(&definition.evidence);
    doc
}

/// What the documents contradict themselves about a type as a whole.
fn about(definition: &TypeDefinition, api: &Api) -> Vec<crate::model::Conflict> {
    api.conflicts_beside(&format!("types.{}", definition.name))
}

/// A member that the caller gives.
pub(crate) fn argument(entry: &Entry) -> Doc {
    match entry {
        Entry::Field(found) => field(found, Side::Request),
        Entry::Choice(found) => choice(found),
        Entry::Constant(_) => Doc::default(),
    }
}

/// A field: summary, default, constraints, source.
pub(crate) fn field(field: &Field, side: Side) -> Doc {
    let mut doc = Doc::of(&field.summary);
    let mut facts = Vec::new();
    if field.wire != field.name {
        facts.push(format!("On the wire: {}.", code(&field.wire)));
    }
    if let Some(default) = &field.default {
        let text = default.text().unwrap_or_else(|| default.to_string());
        facts.push(format!("Left out, the vendor takes {}.", code(&text)));
    }
    if side == Side::Response && matches!(field.value, Type::Nullable(_)) && !field.required {
        facts.push("`None` is absent, `Some(None)` is null.".to_string());
    }
    facts.extend(prose::written(field));
    if side == Side::Request {
        facts.extend(prose::constraints(field));
    }
    if field.pii {
        facts.push("Personal data: `Debug` hides it.".to_string());
    }
    doc.markdown(&facts.join(" "));
    if let Some(deprecated) = &field.deprecated {
        doc.markdown(&prose::deprecation(deprecated));
    }
    doc.conflicts(&field.conflicts);
    doc.source(&field.evidence);
    doc
}

/// The constructor of what the caller builds: its arguments, each by its name with its own doc.
pub(crate) fn constructor<'a>(arguments: impl Iterator<Item = (String, &'a Doc)>) -> Doc {
    let mut doc = Doc::of("What is required; the setters add the rest.");
    doc.list(arguments.map(|(name, doc)| format!("`{name}`: {}", doc.first_line())));
    doc
}

/// A word of an enum.
pub(crate) fn enum_value(value: &EnumValue) -> Doc {
    let mut doc = Doc::default();
    let meaning = escape(&value.meaning);
    doc.markdown(&format!("{} {meaning}", code(&value.wire))).source(&value.evidence);
    doc
}

/// A choice.
pub(crate) fn choice(choice: &Choice) -> Doc {
    let mut doc = Doc::of(&choice.summary);
    doc.source(&choice.evidence);
    doc
}

/// A variant: an option of a choice.
pub(crate) fn option(option: &ChoiceOption) -> Doc {
    let mut doc = Doc::of(&option.summary);
    doc.source(&option.evidence);
    doc
}

/// A field of a variant.
pub(crate) fn option_field(field: &Field) -> Doc {
    let mut doc = Doc::of(&field.summary);
    doc.conflicts(&field.conflicts).source(&field.evidence);
    doc
}

/// The constructor of a variant.
pub(crate) fn option_constructor<'a>(option: &ChoiceOption, fields: impl Iterator<Item = &'a Field>) -> Doc {
    let mut doc = Doc::of(&option.summary);
    doc.list(fields.map(|field| {
        let given = if field.required { "" } else { " `None` leaves it to the vendor." };
        format!("`{}`: {}{given}", field.name, escape(&field.summary))
    }));
    doc
}
