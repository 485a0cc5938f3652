//! Blank lines between items, as a person would set them. The printer sets none.

use std::ops::Range;

use super::{STEP, is_closing, words};

/// The lines of a doc comment with which a method of one line follows another without a blank line.
const SHORT_DOC: usize = 2;

/// Puts a blank line before every item and method that does not open its block or continue a run of one-line items of
/// its kind. A method with a long doc comment has one before and after it.
pub(crate) fn space(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut breaks = vec![false; lines.len()];
    let inner = lines.iter().take_while(|line| line.starts_with("//!") || line.starts_with("#![")).count();
    if let Some(first) = breaks.get_mut(inner).filter(|_| inner > 0) {
        *first = true;
    }
    items(&lines, inner..lines.len(), 0, &mut breaks);
    let mut out = String::with_capacity(text.len() + lines.len());
    for (line, has_break) in lines.iter().zip(breaks) {
        if has_break {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// An item or a member: its doc comment and attributes, then its code.
struct Element<'a> {
    lines: Range<usize>,
    docs: usize,
    attributes: usize,
    /// The first line of its code.
    head: &'a str,
    code: Range<usize>,
}

impl Element<'_> {
    /// Whether its code is one line.
    fn is_line_of_code(&self) -> bool {
        self.code.len() == 1
    }

    /// Whether it is one line in all.
    fn is_line(&self) -> bool {
        self.is_line_of_code() && self.docs + self.attributes == 0
    }

    /// Its visibility and its keyword: `pub use`, `mod`.
    fn kind(&self) -> (bool, &str) {
        (self.head.starts_with("pub "), words(self.head).next().unwrap_or_default())
    }
}

fn items(lines: &[&str], range: Range<usize>, indent: usize, breaks: &mut [bool]) {
    let found = elements(lines, range, indent);
    for pair in found.windows(2) {
        let [before, after] = pair else { continue };
        let is_run = before.kind() == after.kind() && is_short(before) && is_short(after);
        breaks[after.lines.start] |= !is_run;
    }
    for element in found {
        let inside = element.code.start + 1..element.code.end.saturating_sub(1);
        match element.kind().1 {
            "impl" | "impl<" => members(lines, inside, indent + STEP, breaks),
            "mod" => items(lines, inside, indent + STEP, breaks),
            _ => {}
        }
    }
}

/// Whether an item can stand in a run: it is one line, and no macro.
fn is_short(element: &Element<'_>) -> bool {
    let keyword = element.kind().1;
    keyword == "use" || (element.is_line() && !keyword.contains('!'))
}

fn members(lines: &[&str], range: Range<usize>, indent: usize, breaks: &mut [bool]) {
    let is_function = |element: &Element<'_>| element.kind().1 == "fn";
    let is_line = |element: &Element<'_>| match is_function(element) {
        true => element.is_line_of_code(),
        false => element.is_line(),
    };
    let is_long_documented = |element: &Element<'_>| is_function(element) && element.docs > SHORT_DOC;
    for pair in elements(lines, range, indent).windows(2) {
        breaks[pair[1].lines.start] |= !pair.iter().all(is_line) || pair.iter().any(is_long_documented);
    }
}

/// The items or members whose lines begin at an indentation.
fn elements<'a>(lines: &[&'a str], range: Range<usize>, indent: usize) -> Vec<Element<'a>> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let start = at;
        let (mut docs, mut attributes) = (0, 0);
        while at < range.end && is_above(lines[at].trim_start()) {
            match lines[at].trim_start().starts_with("//") {
                true => docs += 1,
                false => attributes += 1,
            }
            at = end_of(lines, at, range.end, indent);
        }
        if at >= range.end {
            break;
        }
        let code = at..end_of(lines, at, range.end, indent);
        at = code.end;
        found.push(Element { lines: start..at, docs, attributes, head: lines[code.start].trim_start(), code });
    }
    found
}

/// Whether a line stands above an item: a doc comment or an attribute.
fn is_above(text: &str) -> bool {
    text.starts_with("//") || text.starts_with('#')
}

/// The end of what begins at a line: the deeper lines below it, and those that close it.
fn end_of(lines: &[&str], at: usize, limit: usize, indent: usize) -> usize {
    let continues = |line: &&&str| {
        let text = line.trim_start();
        line.len() - text.len() > indent || (!text.is_empty() && is_closing(text))
    };
    at + 1 + lines[at + 1..limit].iter().take_while(continues).count()
}
