//! Parser events to a tree of nodes.

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span as ParserSpan};

use super::number::{Plain, plain};
use super::{Entry, Key, Node, NodeKind};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::source::{FileId, Sources, Span};

/// Reads a file as one YAML 1.2 document. `None` if its text is not YAML; an empty file is an empty map.
pub fn parse(sources: &Sources, file: FileId, problems: &Problems) -> Option<Node> {
    let text = match std::str::from_utf8(&sources.file(file).bytes) {
        Ok(text) => text,
        Err(error) => {
            let span = Span { file, start: error.valid_up_to(), end: error.valid_up_to() };
            problems.add(Diagnostic::error(Code::Syntax, span, "the file is not valid UTF-8"));
            return None;
        }
    };
    let mut tree = Tree { file, text, events: Parser::new_from_str(text), problems };
    tree.document().ok()
}

/// The text is broken; the problem has been reported.
struct Stop;

struct Tree<'a, P> {
    file: FileId,
    text: &'a str,
    events: P,
    problems: &'a Problems,
}

impl<'a, P> Tree<'a, P>
where
    P: Iterator<Item = Result<(Event<'a>, ParserSpan), serde_yaml::granit_parser::ScanError>>,
{
    fn document(&mut self) -> Result<Node, Stop> {
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd | Event::StreamEnd => {}
                _ if root.is_none() => root = Some(self.node(event, span)?),
                event => {
                    let second = self.node(event, span)?;
                    let message = "a file must hold a single YAML document";
                    self.problems
                        .add(Diagnostic::error(Code::UnusedYaml, second.span, message).label("a second document"));
                }
            }
        }
        let empty = || Node { span: Span::beginning(self.file), kind: NodeKind::Map(Vec::new()) };
        Ok(root.unwrap_or_else(empty))
    }

    fn node(&mut self, event: Event<'a>, span: Span) -> Result<Node, Stop> {
        self.refuse_decoration(&event, span);
        let node = match event {
            Event::Scalar(text, style, ..) => Node { span, kind: self.scalar(&text, style, span) },
            Event::SequenceStart(..) => self.list(span)?,
            Event::MappingStart(..) => self.map(span)?,
            Event::Alias(_) | Event::UnresolvedAlias(_) => Node { span, kind: NodeKind::Null },
            _ => Node { span, kind: NodeKind::Null },
        };
        Ok(node)
    }

    /// Anchors, aliases and tags express nothing that the language cannot express without them.
    fn refuse_decoration(&self, event: &Event<'_>, span: Span) {
        let message = if event.is_alias() {
            "aliases are not part of the spec language"
        } else if event.anchor_id().is_some() {
            "anchors are not part of the spec language"
        } else if event.tag().is_some() {
            "tags are not part of the spec language"
        } else {
            return;
        };
        let diagnostic = Diagnostic::error(Code::UnusedYaml, span, message);
        self.problems.add(diagnostic.help("write the value itself"));
    }

    fn scalar(&self, text: &str, style: ScalarStyle, span: Span) -> NodeKind {
        if style != ScalarStyle::Plain {
            return NodeKind::Text(text.to_owned());
        }
        match plain(text) {
            Plain::Is(kind) => kind,
            Plain::NotJson => {
                let message = format!("`{text}` is a number in YAML but not in JSON");
                let help = format!("write it as a JSON number, or quote it to make it a string: \"{text}\"");
                self.problems.add(Diagnostic::error(Code::WrongKind, span, message).help(help));
                NodeKind::Text(text.to_owned())
            }
        }
    }

    fn list(&mut self, start: Span) -> Result<Node, Stop> {
        let mut span = start;
        let mut items = Vec::new();
        while let Some((event, at)) = self.next()? {
            if event == Event::SequenceEnd {
                return Ok(Node { span: self.closed(span, at), kind: NodeKind::List(items) });
            }
            let item = self.node(event, at)?;
            span = span.to(item.span);
            items.push(item);
        }
        Err(Stop)
    }

    fn map(&mut self, start: Span) -> Result<Node, Stop> {
        let mut span = start;
        let mut entries = Vec::new();
        while let Some((event, at)) = self.next()? {
            if event == Event::MappingEnd {
                return Ok(Node { span: self.closed(span, at), kind: NodeKind::Map(entries) });
            }
            let key = self.key(event, at)?;
            let Some((event, at)) = self.next()? else { break };
            let value = self.node(event, at)?;
            span = span.to(value.span);
            entries.push(Entry { key, value });
        }
        Err(Stop)
    }

    fn key(&mut self, event: Event<'a>, span: Span) -> Result<Key, Stop> {
        if let Event::Scalar(text, ..) = &event {
            let text = text.to_string();
            self.refuse_decoration(&event, span);
            return Ok(Key { span, text });
        }
        let node = self.node(event, span)?;
        let message = format!("a key must be a string, found {}", node.kind.noun());
        self.problems.add(Diagnostic::error(Code::WrongKind, span, message));
        Ok(Key { span, text: String::new() })
    }

    /// A list or map in brackets ends at its closing bracket, any other at its last item.
    fn closed(&self, span: Span, end: Span) -> Span {
        let is_bracket = self.text.get(end.start..end.end).is_some_and(|text| text == "]" || text == "}");
        if is_bracket { span.to(end) } else { span }
    }

    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Stop> {
        match self.events.next() {
            None => Ok(None),
            Some(Ok((event, span))) => Ok(Some((event, self.span(&span)))),
            Some(Err(error)) => {
                let offset = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
                let span = Span { file: self.file, start: offset, end: offset };
                let message = format!("this is not valid YAML: {}", error.info());
                self.problems.add(Diagnostic::error(Code::Syntax, span, message));
                Err(Stop)
            }
        }
    }

    fn span(&self, span: &ParserSpan) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        let text = self.text.get(range.clone()).unwrap_or_default();
        Span { file: self.file, start: range.start, end: range.start + text.trim_end().len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Node>, Vec<String>, Sources) {
        let sources: Sources = [("a.yaml", text)].into_iter().collect();
        let (file, _) = sources.get("a.yaml").expect("the file");
        let problems = Problems::default();
        let node = parse(&sources, file, &problems);
        let messages = problems.into_diagnostics(&sources);
        let messages = messages.iter().flat_map(|all| all.iter()).map(|one| one.message.clone()).collect();
        (node, messages, sources)
    }

    fn slice(span: Span, sources: &Sources) -> &str {
        std::str::from_utf8(&sources.file(span.file).bytes[span.start..span.end]).expect("text")
    }

    fn entries(node: Option<Node>) -> Vec<Entry> {
        match node.map(|node| node.kind) {
            Some(NodeKind::Map(entries)) => entries,
            other => panic!("no map: {other:?}"),
        }
    }

    #[test]
    fn every_node_knows_its_place() {
        let (node, problems, sources) = read("a: text # note\nb: [1, 2]\nc:\n  d: 'quoted'\n  e: {f: ä}\n\n# end\n");
        assert!(problems.is_empty(), "{problems:?}");
        let entries = entries(node);
        let places: Vec<_> = entries.iter().map(|entry| slice(entry.value.span, &sources)).collect();
        assert_eq!(places, ["text", "[1, 2]", "d: 'quoted'\n  e: {f: ä}"]);
        let keys: Vec<_> = entries.iter().map(|entry| slice(entry.key.span, &sources)).collect();
        assert_eq!(keys, ["a", "b", "c"]);
    }

    #[test]
    fn duplicates_are_kept_and_keys_are_text() {
        let (node, ..) = read("1014: a\ntrue: b\n1014: c\n");
        let keys: Vec<_> = entries(node).into_iter().map(|entry| entry.key.text).collect();
        assert_eq!(keys, ["1014", "true", "1014"]);
    }

    #[test]
    fn quoted_scalars_are_text() {
        let (node, ..) = read("a: \"1\"\nb: 'null'\nc: 1\nd:\ne: |\n  5\n");
        let nouns: Vec<_> = entries(node).into_iter().map(|entry| entry.value.kind.noun()).collect();
        assert_eq!(nouns, ["a string", "a string", "a number", "nothing", "a string"]);
    }

    #[test]
    fn numbers_keep_their_text() {
        let (node, ..) = read("a: 8.0000\n");
        assert_eq!(entries(node)[0].value.kind, NodeKind::Number("8.0000".to_owned()));
    }

    #[test]
    fn broken_text_is_one_problem() {
        let (node, problems, _) = read("a: [1, 2\nb: 3\n");
        assert_eq!(node, None);
        assert_eq!(problems.len(), 1, "{problems:?}");
    }

    #[test]
    fn long_files_are_read() {
        let text: String =
            (0..20_000).map(|line| format!("key_{line}: {{ type: string, range: 1..{line} }}\n")).collect();
        let (node, problems, _) = read(&text);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(entries(node).len(), 20_000);
    }

    #[test]
    fn deep_nesting_is_refused() {
        let (node, problems, _) = read(&"[".repeat(100_000));
        assert_eq!((node, problems.len()), (None, 1));
    }
}
