//! What the doc comments say about operations, their requests and their methods.

use crate::emit::rust::doc::Doc;
use crate::emit::text::escape::code;
use crate::emit::text::prose;
use crate::model::{Operation, Pagination, Response, Safety};

/// The request.
pub(crate) fn request(operation: &Operation) -> Doc {
    let mut doc = Doc::of(&operation.summary);
    let template = operation.path_template();
    doc.markdown(&format!("`{} {template}`, {}.", operation.method, safety(operation)));
    doc.text(&operation.description);
    doc.list(operation.rules.iter().map(prose::rule));
    // What is contested about a member stands there.
    doc.conflicts(operation.conflicts.iter().filter(|conflict| conflict.beside.iter().all(|path| !path.contains('.'))));
    doc.source(&operation.evidence);
    doc
}

fn safety(operation: &Operation) -> &'static str {
    match operation.safety {
        Safety::ReadOnly => "read-only",
        Safety::Idempotent => "idempotent",
        Safety::Unsafe => "not safe to send twice",
    }
}

/// The static row.
pub(crate) fn row(operation: &Operation) -> Doc {
    let mut doc = Doc::of(&operation.summary);
    doc.source(&operation.evidence);
    doc
}

/// The client's method, with the lines of an example.
pub(crate) fn method(operation: &Operation, example: Option<Vec<String>>) -> Doc {
    let mut doc = Doc::of(&operation.summary);
    doc.markdown(&code(&format!("{} {}", operation.method, operation.path_template())));
    if matches!(operation.response, Response::Csv { .. }) {
        doc.markdown("A stream of rows in constant memory: nothing is sent before it is first polled. A bad row is an `Err` that says \
             where it stands, and the stream goes on; `summary()` tells how it ended.");
    }
    if let Some(lines) = example {
        doc.code(lines);
    }
    doc.source(&operation.evidence);
    doc
}

/// The client's method for items across pages.
pub(crate) fn items(operation: &Operation, pagination: &Pagination) -> Doc {
    let mut doc = Doc::of(&operation.summary);
    doc.markdown(
        "A stream of the items of every page, asked for one after the other; `pages()` makes it one of pages. A bad item \
         is an `Err` and the stream goes on.",
    );
    doc.markdown(&prose::promise(pagination));
    doc
}

/// The client's method for a file.
pub(crate) fn to_file(operation: &Operation) -> Doc {
    let mut doc = Doc::of(&operation.summary);
    doc.markdown(
        "The answer as it is, into a file, in constant memory: it is there whole when the download is done, and not at all \
         after an error. A file of this name is replaced.",
    );
    doc
}
