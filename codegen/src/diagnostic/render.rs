//! Diagnostics as text: a snippet, a caret, and what to write instead.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Label};
use crate::source::{FileId, Sources};

/// How many problems of one file are shown.
const SHOWN: usize = 50;

impl Diagnostics {
    /// All of them as plain text, followed by a line with their number. Of a file with very many, the first are shown, and
    /// the rest is counted.
    pub fn plain(&self) -> String {
        self.render(&Renderer::plain().decor_style(DecorStyle::Ascii))
    }

    /// The same with terminal colours.
    pub fn coloured(&self) -> String {
        self.render(&Renderer::styled().decor_style(DecorStyle::Ascii))
    }

    /// The closing line, such as `3 problems in 2 files`.
    pub fn summary(&self) -> String {
        let files: BTreeSet<FileId> = self.iter().map(|diagnostic| diagnostic.primary.span.file).collect();
        format!("{} in {}", count(self.len(), "problem"), count(files.len(), "file"))
    }

    fn render(&self, renderer: &Renderer) -> String {
        let mut text = String::new();
        for of_file in self.list.chunk_by(|a, b| a.primary.span.file == b.primary.span.file) {
            for diagnostic in of_file.iter().take(SHOWN) {
                text.push_str(&renderer.render(&[group(diagnostic, &self.sources)]));
                text.push_str("\n\n");
            }
            if let (Some(first), more @ 1..) = (of_file.first(), of_file.len().saturating_sub(SHOWN)) {
                let path = &self.file(first.primary.span).path;
                text.push_str(&format!(
                    "{} more in {path}: mend the first ones, then check again\n\n",
                    count(more, "problem")
                ));
            }
        }
        text.push_str(&self.summary());
        text.push('\n');
        text
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

/// Begins on a line of its own, as it stands behind `Error: ` where a `main` returns it.
impl fmt::Debug for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.plain())
    }
}

impl std::error::Error for Diagnostics {}

fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let title = Level::ERROR.primary_title(&diagnostic.message).id(diagnostic.code.id());
    let mut group = title.elements(snippets(diagnostic, sources));
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    group
}

/// One snippet per file, starting with the file of the primary label.
fn snippets<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Vec<Snippet<'a, Annotation<'a>>> {
    let primary = diagnostic.primary.span.file;
    let mut files = vec![primary];
    for label in &diagnostic.secondary {
        if !files.contains(&label.span.file) {
            files.push(label.span.file);
        }
    }
    files.into_iter().map(|file| snippet(diagnostic, file, sources)).collect()
}

fn snippet<'a>(diagnostic: &'a Diagnostic, file: FileId, sources: &'a Sources) -> Snippet<'a, Annotation<'a>> {
    let source = sources.file(file);
    let primary = Some(&diagnostic.primary).filter(|label| label.span.file == file);
    let secondary = || diagnostic.secondary.iter().filter(|label| label.span.file == file);
    // The renderer reads all it is given, so it gets no more than the lines that are pointed at.
    let lines = || primary.into_iter().chain(secondary()).map(|label| sources.line(label.span));
    let (first, last) = (lines().min().unwrap_or(1), lines().max().unwrap_or(1));
    let start = sources.line_start(file, first);
    let text = String::from_utf8_lossy(&source.bytes[start..sources.line_start(file, last + 1)]);
    let primary = primary.map(|label| annotation(AnnotationKind::Primary, label, start, &text));
    let secondary = secondary().map(|label| annotation(AnnotationKind::Context, label, start, &text));
    let annotations: Vec<_> = primary.into_iter().chain(secondary).collect();
    Snippet::source(text).line_start(first).path(&source.path).annotations(annotations)
}

/// `start` is where the text begins in the file.
fn annotation<'a>(kind: AnnotationKind, label: &'a Label, start: usize, text: &str) -> Annotation<'a> {
    let place = label.span.start.saturating_sub(start)..label.span.end.saturating_sub(start);
    let annotation = kind.span(first_line(place, text));
    if label.text.is_empty() { annotation } else { annotation.label(&label.text) }
}

/// The part of a place on its first line: a caret under a whole block says less than one under its first line.
fn first_line(place: Range<usize>, text: &str) -> Range<usize> {
    let start = boundary(place.start, text);
    let end = boundary(place.end, text).max(start);
    let line = text[start..end].find('\n').map_or(end, |length| start + length);
    let trimmed = text[start..line].trim_end().len();
    start..(start + trimmed)
}

/// The nearest character boundary at or before an offset.
fn boundary(offset: usize, text: &str) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
