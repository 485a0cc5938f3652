//! The canonical order of keys: that of the declarations that read them.
//!
//! Only the keys of the language are sorted; wire names, enum words and cases keep their order. A key takes its value
//! and its comments along, and every other byte stays.

mod equal;
mod layout;
mod refusal;

pub use refusal::Refusal;

use crate::diagnostic::Problems;
use crate::parse::{Form, Node, Read, parse};
use crate::schema::{self, modeline};
use crate::source::{FileId, Sources};
use crate::spec::{ApiFile, DocumentsFile, OperationFile};
use layout::Layout;

/// The text of a file with its keys in order, and with its modeline where the folder has a schema.
pub fn format(sources: &Sources, file: FileId) -> Result<String, Refusal> {
    let (text, node) = read(sources, file)?;
    let path = &sources.file(file).path;
    let ordered = with_modeline(Layout::of(text, file, &node).ordered(&node, &form_of(path))?, sources, path);
    // Moving text cannot change what it says, unless a rule of YAML was overlooked. Then nothing is handed out.
    let again: Sources = [(path.as_str(), ordered.as_str())].into_iter().collect();
    let parsed = again.iter().next().and_then(|(id, _)| parse(&again, id, &Problems::default()));
    match parsed {
        Some(parsed) if equal::is_same(&node, &parsed) => Ok(ordered),
        _ => Err(Refusal::Unmovable(node.span)),
    }
}

/// The files of a spec folder that can be formatted.
pub fn files(sources: &Sources) -> impl Iterator<Item = FileId> {
    let is_spec = |path: &str| path == "documents.yaml" || (path.contains('/') && path.ends_with(".yaml"));
    sources.iter().filter(move |(_, source)| is_spec(&source.path)).map(|(file, _)| file)
}

fn read(sources: &Sources, file: FileId) -> Result<(&str, Node), Refusal> {
    let problems = Problems::default();
    let node = parse(sources, file, &problems);
    let text = std::str::from_utf8(&sources.file(file).bytes).ok();
    match (text.zip(node), problems.into_diagnostics(sources)) {
        (Some(read), None) => Ok(read),
        (_, Some(diagnostics)) => Err(Refusal::Unreadable(Box::new(diagnostics))),
        (None, None) => Err(Refusal::Unmovable(crate::source::Span::beginning(file))),
    }
}

fn form_of(path: &str) -> Form {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        [_] => DocumentsFile::form(),
        [_, "api.yaml"] => ApiFile::form(),
        _ => OperationFile::form(),
    }
}

/// The text with its modeline in front, in place of a different one.
fn with_modeline(text: String, sources: &Sources, path: &str) -> String {
    let expected = modeline(path);
    let first = text.lines().next().unwrap_or_default();
    if sources.get(schema::FILE).is_none() || first.trim_end() == expected {
        return text;
    }
    let rest = match text.split_once('\n') {
        Some((first, rest)) if first.contains("yaml-language-server:") => rest,
        _ => &text,
    };
    format!("{expected}\n{rest}")
}
