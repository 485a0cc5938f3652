//! Moves the keys of maps within a text, with everything that belongs to them.

use std::ops::Range;

use super::Refusal;
use crate::parse::{Comment, Entry, Form, Key, KeyForm, Node, NodeKind, comments};
use crate::source::FileId;

/// A text and where its comments are.
pub(super) struct Layout<'a> {
    text: &'a str,
    comments: Vec<Comment>,
    /// Where the outermost map starts: comments above it belong to the file.
    start: usize,
}

/// A range of the text, and what to write there.
struct Piece {
    range: Range<usize>,
    text: String,
}

impl<'a> Layout<'a> {
    /// The text of a file that was read as this node.
    pub fn of(text: &'a str, file: FileId, node: &Node) -> Self {
        Self { text, comments: comments(text, file, node), start: node.span.start }
    }

    /// The whole text with every map in order.
    pub fn ordered(&self, node: &Node, form: &Form) -> Result<String, Refusal> {
        let piece = self.piece(node, form)?;
        Ok(self.spliced(0..self.text.len(), piece))
    }

    /// A range of the text with a piece in it replaced.
    fn spliced(&self, range: Range<usize>, piece: Option<Piece>) -> String {
        let Some(piece) = piece else { return self.text[range].to_owned() };
        format!(
            "{}{}{}",
            &self.text[range.start..piece.range.start],
            piece.text,
            &self.text[piece.range.end..range.end]
        )
    }

    /// The changes below a node; `None` if there are none.
    fn piece(&self, node: &Node, form: &Form) -> Result<Option<Piece>, Refusal> {
        match (&node.kind, chosen(form, node)) {
            (NodeKind::List(items), Form::List(item)) => {
                let pieces = items.iter().map(|node| self.piece(node, &item)).collect::<Result<Vec<_>, _>>()?;
                Ok(self.joined(pieces.into_iter().flatten()))
            }
            (NodeKind::Map(entries), Form::Record(record)) => self.record(node, entries, record.keys),
            (NodeKind::Map(entries), Form::OneKey(keys)) => self.below(entries, |key| value_form(keys, key)),
            (NodeKind::Map(entries), Form::Map(value)) => self.below(entries, |_| Some((*value).clone())),
            _ => Ok(None),
        }
    }

    /// The changes below the values of a map whose own keys stay in place.
    fn below(&self, entries: &[Entry], form: impl Fn(&Key) -> Option<Form>) -> Result<Option<Piece>, Refusal> {
        let pieces = entries.iter().map(|entry| match form(&entry.key) {
            Some(form) => self.piece(&entry.value, &form),
            None => Ok(None),
        });
        Ok(self.joined(pieces.collect::<Result<Vec<_>, _>>()?.into_iter().flatten()))
    }

    fn record(&self, node: &Node, entries: &[Entry], keys: &[KeyForm]) -> Result<Option<Piece>, Refusal> {
        let position = |entry: &&Entry| keys.iter().position(|key| key.name == entry.key.text).unwrap_or(keys.len());
        let mut ordered: Vec<&Entry> = entries.iter().collect();
        ordered.sort_by_key(position);
        if ordered.iter().zip(entries).all(|(a, b)| std::ptr::eq(*a, b)) {
            return self.below(entries, |key| value_form(keys, key));
        }
        let ranges = if self.text[node.span.start..].starts_with('{') {
            self.bracketed(node, entries)
        } else {
            self.blocks(entries)
        };
        let Some(ranges) = ranges else { return Err(Refusal::Unmovable(node.span)) };
        let moved = |entry: &&Entry| -> Result<String, Refusal> {
            let index = entries.iter().position(|other| std::ptr::eq(other, *entry)).unwrap_or_default();
            let piece = value_form(keys, &entry.key).map(|form| self.piece(&entry.value, &form)).transpose()?;
            Ok(self.spliced(ranges[index].clone(), piece.flatten()))
        };
        let texts = ordered.iter().map(moved).collect::<Result<Vec<_>, _>>()?;
        Ok(self.joined(ranges.into_iter().zip(texts).map(|(range, text)| {
            let is_line = self.text[range.clone()].ends_with('\n');
            let text = if is_line && !text.ends_with('\n') { text + "\n" } else { text };
            let text = if is_line { text } else { text.strip_suffix('\n').map(str::to_owned).unwrap_or(text) };
            Piece { range, text }
        })))
    }

    /// The pieces and what is between them, joined.
    fn joined(&self, pieces: impl Iterator<Item = Piece>) -> Option<Piece> {
        pieces.reduce(|all, piece| Piece {
            text: all.text + &self.text[all.range.end..piece.range.start] + &piece.text,
            range: all.range.start..piece.range.end,
        })
    }

    /// The entries of a map in braces, without their separators. `None` if there is a comment between them, because it
    /// is unclear which entry it belongs to.
    fn bracketed(&self, node: &Node, entries: &[Entry]) -> Option<Vec<Range<usize>>> {
        let is_inside = |comment: &Comment| node.span.start < comment.span.start && comment.span.start < node.span.end;
        let range = |entry: &Entry| entry.key.span.start..self.end(&entry.value).unwrap_or(entry.key.span.end);
        (!self.comments.iter().any(is_inside)).then(|| entries.iter().map(range).collect())
    }

    /// The entries of a map without braces: whole lines from the comments directly above a key to the next entry, each
    /// without its indentation. `None` if a key is not at the start of its line.
    fn blocks(&self, entries: &[Entry]) -> Option<Vec<Range<usize>>> {
        let column = self.column(entries.first()?.key.span.start);
        let mut starts = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let key = entry.key.span.start;
            let begins_line = self.text[self.line_start(key)..key].trim().is_empty();
            match index {
                0 if !begins_line || key == self.start => starts.push(key),
                _ if begins_line && self.column(key) == column => starts.push(self.above(key, column)),
                _ => return None,
            }
        }
        let last = entries.last()?;
        let end = self.behind(self.end(&last.value).unwrap_or(last.key.span.end), column);
        let next = starts.iter().skip(1).map(|start| self.line_start(*start)).chain([end]);
        Some(starts.iter().zip(next).map(|(start, end)| *start..end).collect())
    }

    /// Where the comments directly above a key start, if they are in its column.
    fn above(&self, key: usize, column: usize) -> usize {
        let mut start = key;
        while let Some(above) = self.line_start(start).checked_sub(1) {
            let line = self.line_start(above);
            let is_comment =
                self.comments.iter().any(|comment| comment.is_alone && comment.span.start == line + column);
            if !is_comment {
                break;
            }
            start = line + column;
        }
        start
    }

    /// The end of the line at an offset, and of the comments below it that are as deep as the map.
    fn behind(&self, offset: usize, column: usize) -> usize {
        let mut end = self.line_end(offset);
        loop {
            let next = self.line_end(end);
            let belongs = |comment: &&Comment| comment.is_alone && (end..next).contains(&comment.span.start);
            match self.comments.iter().find(belongs) {
                Some(comment) if next > end && self.column(comment.span.start) >= column.max(1) => end = next,
                _ => return end,
            }
        }
    }

    /// Where a value ends; `None` if there is none.
    fn end(&self, node: &Node) -> Option<usize> {
        let is_bracketed = self.text[node.span.start..].starts_with(['{', '[']);
        match &node.kind {
            NodeKind::Null => Some(node.span.end).filter(|end| *end > node.span.start),
            NodeKind::Map(entries) if !is_bracketed => {
                entries.last().map(|entry| self.end(&entry.value).unwrap_or(entry.key.span.end))
            }
            NodeKind::List(items) if !is_bracketed => {
                items.last().map(|item| self.end(item).unwrap_or(item.span.start))
            }
            _ => Some(node.span.end),
        }
    }

    fn line_start(&self, offset: usize) -> usize {
        self.text[..offset].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The offset after the end of the line.
    fn line_end(&self, offset: usize) -> usize {
        self.text[offset..].find('\n').map_or(self.text.len(), |newline| offset + newline + 1)
    }

    fn column(&self, offset: usize) -> usize {
        offset - self.line_start(offset)
    }
}

fn value_form(keys: &[KeyForm], key: &Key) -> Option<Form> {
    keys.iter().find(|known| known.name == key.text).map(|known| (known.form)())
}

/// The form, out of several, that a node is written in.
fn chosen(form: &Form, node: &Node) -> Form {
    let has =
        |name: &str| matches!(&node.kind, NodeKind::Map(entries) if entries.iter().any(|entry| entry.key.text == name));
    match form {
        Form::Named(_, form) => chosen(&form(), node),
        Form::ByKey(cases, otherwise) => {
            chosen(cases.iter().find(|(key, _)| has(key)).map_or(otherwise, |(_, form)| form), node)
        }
        Form::Either(forms) => {
            let fits = |form: &&Form| match &node.kind {
                NodeKind::List(_) => matches!(form, Form::List(_)),
                NodeKind::Map(_) => matches!(form, Form::Record(_) | Form::OneKey(_) | Form::Map(_)),
                _ => false,
            };
            forms.iter().find(fits).cloned().unwrap_or(Form::Any)
        }
        other => other.clone(),
    }
}
