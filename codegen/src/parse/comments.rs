//! Comments, which are not in the tree of nodes.

use super::{Node, NodeKind};
use crate::source::{FileId, Span};

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its place, from the `#` to the end of the line.
    pub span: Span,
    /// Its text, without the `#` and surrounding spaces.
    pub text: String,
    /// Whether it is on a line of its own.
    pub is_alone: bool,
}

/// The comments of a file that was read as this node. What only looks like a comment inside a string is skipped.
pub fn comments(text: &str, file: FileId, node: &Node) -> Vec<Comment> {
    let mut texts = Vec::new();
    collect_scalars(node, &mut texts);
    texts.sort_by_key(|span| span.start);
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        found.extend(comment(line.trim_end(), Span { file, start, end: start + line.trim_end().len() }, &texts));
        start += line.len();
    }
    found
}

fn comment(line: &str, span: Span, texts: &[Span]) -> Option<Comment> {
    let starts = line.match_indices('#').map(|(offset, _)| offset);
    let begins = |offset: &usize| line[..*offset].chars().next_back().is_none_or(char::is_whitespace);
    let offset = starts.filter(begins).find(|offset| !is_inside(span.start + offset, texts))?;
    Some(Comment {
        span: Span { start: span.start + offset, ..span },
        text: line[offset + 1..].trim().to_owned(),
        is_alone: line[..offset].trim().is_empty(),
    })
}

/// Whether an offset is in one of the places, which are in order and do not overlap.
fn is_inside(offset: usize, places: &[Span]) -> bool {
    let before = places.partition_point(|span| span.start <= offset);
    before.checked_sub(1).is_some_and(|index| offset < places[index].end)
}

fn collect_scalars(node: &Node, places: &mut Vec<Span>) {
    match &node.kind {
        NodeKind::List(items) => items.iter().for_each(|item| collect_scalars(item, places)),
        NodeKind::Map(entries) => {
            for entry in entries {
                places.push(entry.key.span);
                collect_scalars(&entry.value, places);
            }
        }
        NodeKind::Null => {}
        NodeKind::Boolean(_) | NodeKind::Number(_) | NodeKind::Text(_) => places.push(node.span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problems;
    use crate::source::Sources;

    #[test]
    fn only_comments_are_comments() {
        let text = "# head\na: 'x # no' # yes\nb: |\n  # no\n  text\nc: [1, # one\n  2]\nd: x#no\n  # deep\n";
        let sources: Sources = [("a.yaml", text)].into_iter().collect();
        let (file, _) = sources.get("a.yaml").expect("the file");
        let node = super::super::parse(&sources, file, &Problems::default()).expect("a node");
        let found = comments(text, file, &node);
        let told: Vec<_> = found.iter().map(|comment| (comment.text.as_str(), comment.is_alone)).collect();
        assert_eq!(told, [("head", true), ("yes", false), ("one", false), ("deep", true)]);
        assert!(found.iter().all(|comment| text[comment.span.start..comment.span.end].starts_with("# ")));
    }
}
