//! What is wrong with a spec. Diagnostics are collected as values and rendered at the end.

mod code;
mod json;
mod render;

pub use code::Code;

use std::cell::RefCell;

use crate::source::{Position, SourceFile, Sources, Span};

/// A place in a file and a note about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// The note; may be empty.
    pub text: String,
}

/// One thing that is wrong with a spec. All of them are errors: nobody acts on warnings that can be ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of mistake it is.
    pub code: Code,
    /// What is wrong, as a sentence without a full stop.
    pub message: String,
    /// Where it is wrong.
    pub primary: Label,
    /// Other places that are involved.
    pub secondary: Vec<Label>,
    /// What to write instead.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        let primary = Label { span, text: String::new() };
        Self { code, message: one_line(message.into()), primary, secondary: Vec::new(), help: None }
    }

    /// Sets the text under the caret.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = one_line(text.into());
        self
    }

    /// Adds another place that is involved.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label { span, text: one_line(text.into()) });
        self
    }

    /// Sets what to write instead.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(one_line(text.into()));
        self
    }

    /// Sets what to write instead, if it is known.
    #[must_use]
    pub fn maybe_help(mut self, text: Option<String>) -> Self {
        self.help = text.map(one_line).or(self.help);
        self
    }
}

/// A text on one line, of limited length: names and values out of a file may hold anything.
fn one_line(text: String) -> String {
    const LONGEST: usize = 1000;
    if text.len() <= LONGEST && !text.contains(char::is_control) {
        return text;
    }
    let mut line = String::new();
    for character in text.chars() {
        if line.len() > LONGEST {
            line.push('…');
            break;
        }
        match character.is_control() {
            true => line.extend(character.escape_default()),
            false => line.push(character),
        }
    }
    line
}

/// Collects diagnostics. It is shared by reference, so that no pass has to stop at the first one.
#[derive(Debug, Default)]
pub struct Problems {
    collected: RefCell<Vec<Diagnostic>>,
}

impl Problems {
    /// Adds one.
    pub fn add(&self, diagnostic: Diagnostic) {
        self.collected.borrow_mut().push(diagnostic);
    }

    /// Adds any number of them.
    pub fn extend(&self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.collected.borrow_mut().extend(diagnostics);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.collected.borrow().is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.collected.borrow().len()
    }

    /// Whether any of them is about something within a place.
    pub fn any_in(&self, place: Span) -> bool {
        let is_in = |span: Span| span.file == place.file && place.start <= span.start && span.end <= place.end;
        self.collected.borrow().iter().any(|problem| is_in(problem.primary.span))
    }

    /// Whether any of them has one of these codes.
    pub fn any_of(&self, codes: &[Code]) -> bool {
        self.collected.borrow().iter().any(|problem| codes.contains(&problem.code))
    }

    /// Keeps only those for which the predicate holds.
    pub fn retain(&self, keeps: impl FnMut(&Diagnostic) -> bool) {
        self.collected.borrow_mut().retain(keeps);
    }

    /// All of them in the order of files and places; `None` when there are none.
    pub fn into_diagnostics(self, sources: &Sources) -> Option<Diagnostics> {
        let mut list = self.collected.into_inner();
        list.sort_by(|a, b| (a.primary.span, a.code, &a.message).cmp(&(b.primary.span, b.code, &b.message)));
        list.dedup();
        (!list.is_empty()).then(|| Diagnostics { list, sources: sources.clone() })
    }
}

/// Everything that is wrong with a spec, with the files it is wrong in. `Display` and `Debug` show it as `check` does: a
/// `build.rs` whose `main` returns it prints its `Debug`.
#[derive(Clone, PartialEq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    sources: Sources,
}

impl Diagnostics {
    /// The diagnostics, ordered by file and place.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none. This crate never returns an empty value.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The file of a place.
    pub fn file(&self, span: Span) -> &SourceFile {
        self.sources.file(span.file)
    }

    /// The line and column of a place.
    pub fn position(&self, span: Span) -> Position {
        self.sources.position(span)
    }
}
