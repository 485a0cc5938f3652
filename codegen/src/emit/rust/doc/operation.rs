//! What the doc comments say about operations, their requests and their methods.

use crate::emit::rust::doc::Doc;
use crate::emit::text::escape::code;
use crate::emit::text::{prose, record};
use crate::model::{Api, Conflict, Operation, Pagination, Response};

/// The request.
pub(crate) fn request(operation: &Operation, api: &Api) -> Doc {
    let mut doc = Doc::of(&operation.summary);
    let template = operation.path_template();
    doc.markdown(&format!("`{} {template}`, {}.", operation.method, prose::safety(operation.safety)));
    doc.text(&operation.description);
    doc.list(operation.rules.iter().map(|rule| prose::rule(rule, operation, api)));
    // A disagreement about a member or a rule is told at the member.
    let is_whole = |conflict: &&Conflict| conflict.beside.iter().all(|path| !path.contains('.'));
    doc.paragraph(record::pointer(operation.conflicts.iter().filter(is_whole))).source(&operation.evidence);
    doc
}

/// The constructor of a request, where nothing is required.
pub(crate) fn empty_constructor() -> Doc {
    Doc::of("Creates a request without any parameters.")
}

/// The static row.
pub(crate) fn row(operation: &Operation) -> Doc {
    Doc::of(&operation.summary)
}

/// The client's method, with the lines of an example.
pub(crate) fn method(operation: &Operation, api: &Api, example: Option<Vec<String>>) -> Doc {
    let mut doc = Doc::of(&operation.summary);
    doc.markdown(&code(&format!("{} {}", operation.method, operation.path_template())));
    if matches!(operation.response, Response::Csv { .. }) {
        doc.markdown(
            "Streams the rows in constant memory; nothing is sent before the first poll. A row that cannot be read is an \
             `Err` that says where it is, and the stream continues. `summary()` says how it ended.",
        );
    }
    if let Response::Json(answer) = &operation.response
        && let Some(list) = api.list_of(answer)
    {
        doc.markdown(&prose::page(&list));
    }
    if let Some(lines) = example {
        doc.code(lines);
    }
    doc
}

/// The client's method for items across pages.
pub(crate) fn items(operation: &Operation, pagination: &Pagination) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("Streams the items of all pages of [`{0}`](Self::{0}).", method_name(operation)));
    doc.markdown(
        "`.pages()` turns it into a stream of pages. An item that cannot be read is an `Err`, and the stream continues: \
         only after an error whose `ends_stream()` is true does it end.",
    );
    doc.markdown(&prose::promise(pagination));
    doc
}

/// The client's method for a file.
pub(crate) fn to_file(operation: &Operation) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("Saves the response of [`{0}`](Self::{0}) unchanged to a file.", method_name(operation)));
    doc.markdown("Uses constant memory. The file appears only when complete; an existing file is replaced.");
    doc
}

/// The client's method that makes one call.
fn method_name(operation: &Operation) -> String {
    crate::names::method(&operation.id)
}
