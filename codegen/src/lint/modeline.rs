//! The first line of a file, which tells editors where the schema is.

use super::lint;
use crate::diagnostic::{Code, Problems};
use crate::schema::{FILE, modeline};
use crate::source::{Sources, Span};

/// Reports every YAML file that does not name the schema. A spec folder without a schema needs no modelines.
pub(super) fn check(sources: &Sources, problems: &Problems) {
    if sources.get(FILE).is_none() {
        return;
    }
    let files = sources.iter().filter(|(_, source)| source.path.ends_with(".yaml") && !source.bytes.is_empty());
    for (file, source) in files {
        let (expected, text) = (modeline(&source.path), String::from_utf8_lossy(&source.bytes));
        let first = text.lines().next().unwrap_or_default();
        if first.trim_end() != expected {
            let message = match first.contains("yaml-language-server:") {
                true => "the modeline names a different schema",
                false => "the file does not start with a modeline, so editors cannot find its schema",
            };
            let span = Span { file, start: 0, end: first.len() };
            let help = format!("start with `{expected}`, or let `cargo xtask fmt` write it");
            problems.add(lint(Code::Modeline, span, message, &help));
        }
    }
}
