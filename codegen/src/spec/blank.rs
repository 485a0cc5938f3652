//! Blanks: what a new file leaves to be filled in, and how to find it.

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::parse::{Node, NodeKind};

const START: &str = "<FILL IN ";

/// A blank, as the string of a value.
pub(crate) fn blank(what: &str) -> String {
    format!("{START}{what}>")
}

/// Reports every blank below a node, and returns whether there is any. A file with blanks is not read any further.
pub(crate) fn note_blanks(node: &Node, problems: &Problems) -> bool {
    match &node.kind {
        NodeKind::Text(text) => {
            let Some(what) = text.strip_prefix(START) else { return false };
            let message = format!("this still has to be filled in: {}", what.trim_end_matches('>'));
            problems.add(Diagnostic::error(Code::Blank, node.span, message));
            true
        }
        NodeKind::List(items) => items.iter().fold(false, |any, item| note_blanks(item, problems) | any),
        NodeKind::Map(entries) => entries.iter().fold(false, |any, entry| note_blanks(&entry.value, problems) | any),
        NodeKind::Null | NodeKind::Boolean(_) | NodeKind::Number(_) => false,
    }
}
