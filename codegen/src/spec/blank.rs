//! Blanks: what a new file leaves to be filled in, and how it is found again.

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::parse::{Node, NodeKind};

const START: &str = "<FILL IN ";

/// A blank, as the text of a value.
pub(crate) fn blank(what: &str) -> String {
    format!("{START}{what}>")
}

/// Notes every blank below a node. Whether there is any: then the file is not finished, and is read no further.
pub(crate) fn note_blanks(node: &Node, problems: &Problems) -> bool {
    match &node.kind {
        NodeKind::Text(text) => {
            let Some(what) = text.strip_prefix(START) else { return false };
            let message = format!("this still has to be filled in: {}", what.trim_end_matches('>'));
            problems.add(Diagnostic::error(Code::Blank, node.place, message));
            true
        }
        NodeKind::List(items) => items.iter().fold(false, |any, item| note_blanks(item, problems) | any),
        NodeKind::Map(entries) => entries.iter().fold(false, |any, entry| note_blanks(&entry.value, problems) | any),
        NodeKind::Null | NodeKind::Boolean(_) | NodeKind::Number(_) => false,
    }
}
