//! Envelopes and error tables.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Confidence, Envelope, ErrorClass, ErrorRow, ErrorTable, Marker};
use crate::parse::{At, Map};
use crate::spec::{
    Envelope as WrittenEnvelope, ErrorRow as WrittenRow, ErrorTable as WrittenTable, Marker as WrittenMarker,
};

use crate::resolve::context::{Context, is_on, text};
use crate::resolve::names::naming::CodeName;

/// How a response says whether it is a success.
pub(crate) fn envelope(
    written: Option<&At<WrittenEnvelope>>,
    inherited: Confidence,
    context: &Context<'_>,
) -> Envelope {
    let Some(written) = written else {
        return Envelope {
            evidence: crate::model::Evidence { confidence: inherited, ..Default::default() },
            ..Default::default()
        };
    };
    if let (Some(required), None) = (&written.success_required, &written.success) {
        context.error(Code::KeysTogether, required.key, "`success_required` has no effect without `success`");
    }
    check_members(written, context);
    Envelope {
        error: written.error.as_ref().map(|marker| self::marker(marker)),
        success: written.success.as_ref().map(|marker| self::marker(marker)),
        success_required: is_on(&written.success_required),
        code: written.code.as_ref().map(|code| code.value.clone()),
        message: written.message.as_ref().map(|message| message.value.clone()),
        evidence: context.evidence(&written.value, inherited),
    }
}

/// An envelope's members are looked for at the top of the body: a path would never be found.
fn check_members(written: &WrittenEnvelope, context: &Context<'_>) {
    let markers = [("error", &written.error), ("success", &written.success)];
    let markers = markers.into_iter().filter_map(|(key, marker)| Some((key, marker.as_ref()?.member.as_ref()?)));
    let names = [("code", &written.code), ("message", &written.message)];
    let names = names.into_iter().filter_map(|(key, name)| Some((key, name.as_ref()?)));
    for (key, name) in markers.chain(names).filter(|(_, name)| name.contains(['.', '[', ']', '/'])) {
        let message = format!("`{key}` names a member at the top of the body, and `{}` is a path", name.value);
        let help = "write the name of a top-level member, or leave the key out: the whole body is in the error";
        context.error_with_help(Code::Misplaced, name.span, message, help);
    }
}

fn marker(written: &WrittenMarker) -> Marker {
    let equals = written.equals.as_ref().map(|equals| equals.value.0.clone());
    Marker { member: text(&written.member), equals }
}

/// The error tables, `common` wherever it is written.
pub(crate) fn error_tables(
    written: Option<&At<Map<WrittenTable>>>,
    inherited: Confidence,
    context: &Context<'_>,
) -> Vec<ErrorTable> {
    let Some(written) = written else { return Vec::new() };
    let rows = written.iter().flat_map(|(_, table)| table.iter());
    let names = rows.map(|(name, row)| CodeName { name: crate::names::pascal(name), written: name, span: row.key });
    context.check_distinct(
        &names.collect::<Vec<_>>(),
        "error rows",
        "the names of error rows must be unique within an API",
    );
    written.iter().map(|(name, table)| error_table(name, table, inherited, context)).collect()
}

fn error_table(name: &str, table: &At<WrittenTable>, inherited: Confidence, context: &Context<'_>) -> ErrorTable {
    context.check_key(name, table.key);
    check_recognition(table, context);
    let rows = table.iter().map(|(name, row)| error_row(name, row, inherited, context));
    ErrorTable { name: name.to_owned(), rows: rows.collect() }
}

/// No two rows of a table may be recognised by the same code or the same text.
fn check_recognition(table: &WrittenTable, context: &Context<'_>) {
    let mut seen: Vec<(&str, &At<String>)> = Vec::new();
    for (_, row) in table.iter() {
        let marks = [("code", &row.code), ("text", &row.text)];
        for (what, mark) in marks.into_iter().filter_map(|(what, mark)| Some((what, mark.as_ref()?))) {
            let is_same = |(other, first): &&(&str, &At<String>)| *other == what && first.value == mark.value;
            if let Some((_, first)) = seen.iter().find(is_same) {
                let message = format!("two rows of this table have the {what} `{}`", mark.value);
                let diagnostic = Diagnostic::error(Code::Errors, mark.span, message);
                context.problems.add(diagnostic.also(first.span, "the first one"));
            }
            seen.push((what, mark));
        }
    }
}

fn error_row(name: &str, row: &At<WrittenRow>, inherited: Confidence, context: &Context<'_>) -> ErrorRow {
    context.check_key(name, row.key);
    // What could not be read was reported, and nothing follows from it.
    let is_read = !context.problems.any_in(row.span);
    if is_read && row.code.is_none() && row.text.is_none() {
        let message = format!("the error row `{name}` can never be recognized");
        let help = "give its `code`, or the `text` of the plain body that signals it";
        context.error_with_help(Code::Errors, row.key, message, help);
    }
    if is_read && row.message.is_none() && row.text.is_none() {
        context.error(Code::MissingKey, row.key, "an error row needs the key `message`");
    }
    let owned = |text: &Option<At<String>>| text.as_ref().map(|text| text.value.clone());
    ErrorRow {
        name: name.to_owned(),
        code: owned(&row.code),
        text: owned(&row.text),
        status: row.status.as_ref().and_then(|status| context.http_status(status)),
        message: owned(&row.message).or_else(|| owned(&row.text)).unwrap_or_default(),
        meaning: text(&row.meaning),
        remedy: text(&row.remedy),
        class: row.class.as_ref().map_or(ErrorClass::Permanent, |class| class.value),
        evidence: context.evidence(&row.value, inherited),
    }
}

impl Context<'_> {
    /// An HTTP status.
    pub fn http_status(&self, written: &At<i64>) -> Option<u16> {
        let status = u16::try_from(written.value).ok().filter(|status| (100..=599).contains(status));
        if status.is_none() {
            let message = format!("{} is not an HTTP status", written.value);
            self.error(Code::Range, written.span, message);
        }
        status
    }
}
