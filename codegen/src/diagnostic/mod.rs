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
        Self { code, message: message.into(), primary, secondary: Vec::new(), help: None }
    }

    /// Sets the text under the caret.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Adds another place that is involved.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label { span, text: text.into() });
        self
    }

    /// Sets what to write instead.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Sets what to write instead, if it is known.
    #[must_use]
    pub fn maybe_help(mut self, text: Option<String>) -> Self {
        self.help = text.or(self.help);
        self
    }
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

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.collected.borrow().is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.collected.borrow().len()
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

/// Everything that is wrong with a spec, with the files it is wrong in.
#[derive(Debug, Clone, PartialEq)]
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
