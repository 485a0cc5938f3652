//! The names in a region of a document.

use super::DocumentText;
use super::json_members::sample_members;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::spec::{Column, Region, Take};

/// A name in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FoundName {
    /// The lines it may be in.
    pub lines: (u32, u32),
    /// The name, after those of the enclosing objects.
    pub path: Vec<String>,
}

impl FoundName {
    /// The name itself.
    pub fn name(&self) -> &str {
        self.path.last().map(String::as_str).unwrap_or_default()
    }
}

impl Region {
    /// Whether there are names in it: a table whose columns are listed without them has none.
    fn has_names(&self) -> bool {
        self.columns.as_ref().is_none_or(|columns| columns.iter().any(|column| column.value == Column::Name))
    }
}

/// Reads the names out of a region.
pub(super) fn names(region: &Region, text: &DocumentText, problems: &Problems) -> Vec<FoundName> {
    let (Some(lines), Some(take)) = (&region.lines, &region.take) else { return Vec::new() };
    let mut found = Vec::new();
    for range in &lines.value.0 {
        let (first, last) = range.value;
        let Some(block) = text.lines(range.value) else {
            let message = format!("the document has no lines {first} to {last}");
            problems.add(Diagnostic::error(Code::Uncaptured, range.span, message));
            continue;
        };
        match take.value {
            Take::Members => {
                let members = sample_members(&block).into_iter();
                found.extend(members.map(|member| FoundName { lines: range.value, path: member.path }));
            }
            // The first cell of a table without names is something else.
            _ if !region.has_names() => {}
            Take::Words | Take::Cells => {}
            line_by_line => found.extend((first..).zip(block.lines()).filter_map(|(line, text)| {
                let name = of_line(line_by_line, text)?;
                Some(FoundName { lines: (line, line), path: name.split('.').map(str::to_owned).collect() })
            })),
        }
    }
    found.extend(words(region, text, problems));
    found
}

/// The name in one line.
fn of_line(take: Take, line: &str) -> Option<String> {
    let line = line.trim();
    let name = match take {
        Take::FirstCell if line.contains('|') => line.trim_start_matches('|').split('|').next()?.trim(),
        Take::FirstWord => line.split_whitespace().next()?,
        Take::LastWord => line.split_whitespace().last()?.trim_end_matches('.'),
        Take::FirstCell | Take::Members | Take::Cells | Take::Words => return None,
    };
    (!name.is_empty()).then(|| name.to_owned())
}

/// The listed words, each of which must be in the lines.
fn words(region: &Region, text: &DocumentText, problems: &Problems) -> Vec<FoundName> {
    let ranges = region.lines.iter().flat_map(|lines| &lines.value.0);
    let blocks: Vec<_> = ranges.filter_map(|range| Some((range.value, text.lines(range.value)?))).collect();
    let mut found = Vec::new();
    for word in region.words.iter().flat_map(|words| &words.value) {
        match blocks.iter().find(|(_, block)| super::literal::holds_token(block, &word.value)) {
            Some((lines, _)) => found.push(FoundName { lines: *lines, path: vec![word.value.clone()] }),
            None => {
                let message = format!("`{}` is not in these lines", word.value);
                problems.add(Diagnostic::error(Code::Uncaptured, word.span, message));
            }
        }
    }
    found
}
