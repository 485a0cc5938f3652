//! Changes of a file's text at the places of what was read from it.

use callspec_codegen::source::{Sources, Span};

/// Pieces of one file and what stands there instead.
#[derive(Debug, Clone)]
pub struct Edit(pub Vec<(Span, String)>);

impl Edit {
    pub fn one(span: Span, by: impl Into<String>) -> Self {
        Self(vec![(span, by.into())])
    }

    /// The spec folder after the change.
    pub fn applied(&self, sources: &Sources) -> Sources {
        let mut pieces = self.0.clone();
        pieces.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
        let changed = pieces[0].0.file;
        let files = sources.iter().map(|(id, file)| {
            let mut bytes = file.bytes.clone();
            for (span, by) in pieces.iter().filter(|_| id == changed) {
                bytes.splice(span.start..span.end, by.bytes());
            }
            (file.path.clone(), bytes)
        });
        files.collect()
    }
}

/// What is written at a place.
pub fn written(sources: &Sources, span: Span) -> String {
    String::from_utf8_lossy(&sources.file(span.file).bytes[span.start..span.end]).into_owned()
}

/// A new key before an existing one, in the style of its map.
pub fn insert_before(sources: &Sources, key: Span, line: &str) -> Edit {
    let text = &sources.file(key.file).bytes[..key.start];
    let start = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |index| index + 1);
    let before = String::from_utf8_lossy(&text[start..]).into_owned();
    let by = match before.trim().is_empty() {
        true => format!("{line}\n{before}"),
        false => format!("{line}, "),
    };
    Edit::one(Span { end: key.start, ..key }, by)
}

/// Without a key and its value.
pub fn remove(sources: &Sources, key: Span, value: Span) -> Edit {
    let bytes = &sources.file(key.file).bytes;
    let line = bytes[..key.start].iter().rposition(|byte| *byte == b'\n').map_or(0, |index| index + 1);
    let is_block = bytes[line..key.start].iter().all(u8::is_ascii_whitespace);
    let rest = &bytes[value.end..];
    let skip = |wanted: u8| rest.iter().position(|byte| *byte == wanted).map_or(0, |index| index + 1);
    let (start, end) = match is_block {
        true => (line, value.end + skip(b'\n')),
        false if rest.starts_with(b",") => (key.start, value.end + skip(b' ')),
        false => (bytes[..key.start].iter().rposition(|byte| *byte == b',').unwrap_or(key.start), value.end),
    };
    Edit::one(Span { start, end, ..key }, "")
}
