//! Diagnostics as text: a snippet, a caret, and what to write instead.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Label};
use crate::source::{FileId, Sources, Span};

impl Diagnostics {
    /// All of them as plain text, followed by a line with their number.
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
        for diagnostic in self.iter() {
            text.push_str(&renderer.render(&[group(diagnostic, &self.sources)]));
            text.push_str("\n\n");
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
    let text = String::from_utf8_lossy(&source.bytes);
    let mut annotations = Vec::new();
    if diagnostic.primary.span.file == file {
        annotations.push(annotation(AnnotationKind::Primary, &diagnostic.primary, &text));
    }
    for label in diagnostic.secondary.iter().filter(|label| label.span.file == file) {
        annotations.push(annotation(AnnotationKind::Context, label, &text));
    }
    Snippet::source(text).path(&source.path).annotations(annotations)
}

fn annotation<'a>(kind: AnnotationKind, label: &'a Label, text: &str) -> Annotation<'a> {
    let annotation = kind.span(first_line(label.span, text));
    if label.text.is_empty() { annotation } else { annotation.label(&label.text) }
}

/// The part of a place on its first line: a caret under a whole block says less than one under its first line.
fn first_line(span: Span, text: &str) -> Range<usize> {
    let start = boundary(span.start, text);
    let end = boundary(span.end, text).max(start);
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
