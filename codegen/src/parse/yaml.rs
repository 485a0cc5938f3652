//! Parser events to a tree of nodes.

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span};

use super::number::{Plain, plain};
use super::{Entry, Key, Node, NodeKind};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::source::{FileId, Place, Sources};

/// Reads a file as one YAML 1.2 document. `None` when its text is not YAML; an empty file is an empty map.
pub fn parse(sources: &Sources, file: FileId, problems: &Problems) -> Option<Node> {
    let text = match std::str::from_utf8(&sources.file(file).bytes) {
        Ok(text) => text,
        Err(error) => {
            let place = Place { file, start: error.valid_up_to(), end: error.valid_up_to() };
            problems.add(Diagnostic::error(Code::Syntax, place, "the file is not UTF-8 text"));
            return None;
        }
    };
    let mut tree = Tree { file, text, events: Parser::new_from_str(text), problems };
    match tree.document() {
        Ok(node) => Some(node),
        Err(Stop) => None,
    }
}

/// The text is broken; the problem has been noted.
struct Stop;

struct Tree<'a, P> {
    file: FileId,
    text: &'a str,
    events: P,
    problems: &'a Problems,
}

impl<'a, P> Tree<'a, P>
where
    P: Iterator<Item = Result<(Event<'a>, Span), serde_yaml::granit_parser::ScanError>>,
{
    fn document(&mut self) -> Result<Node, Stop> {
        let mut root = None;
        while let Some((event, place)) = self.next()? {
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd | Event::StreamEnd => {}
                _ if root.is_none() => root = Some(self.node(event, place)?),
                event => {
                    let second = self.node(event, place)?;
                    let message = "a file holds one YAML document";
                    self.problems.add(Diagnostic::error(Code::UnusedYaml, second.place, message).label("a second one"));
                }
            }
        }
        let empty = || Node { place: Place::beginning(self.file), kind: NodeKind::Map(Vec::new()) };
        Ok(root.unwrap_or_else(empty))
    }

    fn node(&mut self, event: Event<'a>, place: Place) -> Result<Node, Stop> {
        self.refuse_decoration(&event, place);
        let node = match event {
            Event::Scalar(text, style, ..) => Node { place, kind: self.scalar(&text, style, place) },
            Event::SequenceStart(..) => self.list(place)?,
            Event::MappingStart(..) => self.map(place)?,
            Event::Alias(_) | Event::UnresolvedAlias(_) => Node { place, kind: NodeKind::Null },
            _ => Node { place, kind: NodeKind::Null },
        };
        Ok(node)
    }

    /// Anchors, aliases and tags say nothing that the language could not say plainly.
    fn refuse_decoration(&self, event: &Event<'_>, place: Place) {
        let message = if event.is_alias() {
            "aliases are not part of the spec language"
        } else if event.anchor_id().is_some() {
            "anchors are not part of the spec language"
        } else if event.tag().is_some() {
            "tags are not part of the spec language"
        } else {
            return;
        };
        let diagnostic = Diagnostic::error(Code::UnusedYaml, place, message);
        self.problems.add(diagnostic.help("write the value itself, plainly"));
    }

    fn scalar(&self, text: &str, style: ScalarStyle, place: Place) -> NodeKind {
        if style != ScalarStyle::Plain {
            return NodeKind::Text(text.to_owned());
        }
        match plain(text) {
            Plain::Is(kind) => kind,
            Plain::NotJson => {
                let message = format!("`{text}` is a number for YAML but not for JSON");
                let help = format!("write the number as JSON does, or quote it to mean the text: \"{text}\"");
                self.problems.add(Diagnostic::error(Code::WrongKind, place, message).help(help));
                NodeKind::Text(text.to_owned())
            }
        }
    }

    fn list(&mut self, start: Place) -> Result<Node, Stop> {
        let mut place = start;
        let mut items = Vec::new();
        while let Some((event, at)) = self.next()? {
            if event == Event::SequenceEnd {
                return Ok(Node { place: self.closed(place, at), kind: NodeKind::List(items) });
            }
            let item = self.node(event, at)?;
            place = place.to(item.place);
            items.push(item);
        }
        Err(Stop)
    }

    fn map(&mut self, start: Place) -> Result<Node, Stop> {
        let mut place = start;
        let mut entries = Vec::new();
        while let Some((event, at)) = self.next()? {
            if event == Event::MappingEnd {
                return Ok(Node { place: self.closed(place, at), kind: NodeKind::Map(entries) });
            }
            let key = self.key(event, at)?;
            let Some((event, at)) = self.next()? else { break };
            let value = self.node(event, at)?;
            place = place.to(value.place);
            entries.push(Entry { key, value });
        }
        Err(Stop)
    }

    fn key(&mut self, event: Event<'a>, place: Place) -> Result<Key, Stop> {
        if let Event::Scalar(text, ..) = &event {
            let text = text.to_string();
            self.refuse_decoration(&event, place);
            return Ok(Key { place, text });
        }
        let node = self.node(event, place)?;
        let message = format!("a key is text, found {}", node.kind.noun());
        self.problems.add(Diagnostic::error(Code::WrongKind, place, message));
        Ok(Key { place, text: String::new() })
    }

    /// A list or map in brackets ends at its bracket, any other one at its last item.
    fn closed(&self, place: Place, end: Place) -> Place {
        let is_bracket = self.text.get(end.start..end.end).is_some_and(|text| text == "]" || text == "}");
        if is_bracket { place.to(end) } else { place }
    }

    fn next(&mut self) -> Result<Option<(Event<'a>, Place)>, Stop> {
        match self.events.next() {
            None => Ok(None),
            Some(Ok((event, span))) => Ok(Some((event, self.place(&span)))),
            Some(Err(error)) => {
                let offset = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
                let place = Place { file: self.file, start: offset, end: offset };
                let message = format!("this is not YAML: {}", error.info());
                self.problems.add(Diagnostic::error(Code::Syntax, place, message));
                Err(Stop)
            }
        }
    }

    fn place(&self, span: &Span) -> Place {
        let range = span.byte_range().unwrap_or(0..0);
        let text = self.text.get(range.clone()).unwrap_or_default();
        Place { file: self.file, start: range.start, end: range.start + text.trim_end().len() }
    }
}
