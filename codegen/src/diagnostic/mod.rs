//! What is wrong with a spec: values collected on the way, rendered at the end.

mod code;
mod render;

pub use code::Code;

use std::cell::RefCell;

use crate::source::{Place, Position, SourceFile, Sources};

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Worth a look.
    Warning,
}

/// A place in a file and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub place: Place,
    /// What is to be said; may be empty.
    pub text: String,
}

/// One thing that is wrong with a spec.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of mistake it is.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// Where it is wrong.
    pub primary: Label,
    /// Other places that have to do with it.
    pub secondary: Vec<Label>,
    /// What to write instead.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: Code, place: Place, message: impl Into<String>) -> Self {
        let primary = Label { place, text: String::new() };
        Self { code, severity: Severity::Error, message: message.into(), primary, secondary: Vec::new(), help: None }
    }

    /// Says something under the caret.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Points at another place that has to do with it.
    #[must_use]
    pub fn also(mut self, place: Place, text: impl Into<String>) -> Self {
        self.secondary.push(Label { place, text: text.into() });
        self
    }

    /// Says what to write instead.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Says what to write instead, where that is known.
    #[must_use]
    pub fn maybe_help(mut self, text: Option<String>) -> Self {
        self.help = text.or(self.help);
        self
    }
}

/// Collects diagnostics on the way; shared by reference, so that no pass has to stop at the first one.
#[derive(Debug, Default)]
pub struct Problems {
    collected: RefCell<Vec<Diagnostic>>,
}

impl Problems {
    /// Notes one more.
    pub fn add(&self, diagnostic: Diagnostic) {
        self.collected.borrow_mut().push(diagnostic);
    }

    /// Whether nothing has been noted.
    pub fn is_empty(&self) -> bool {
        self.collected.borrow().is_empty()
    }

    /// How many have been noted.
    pub fn len(&self) -> usize {
        self.collected.borrow().len()
    }

    /// All of them in the order of files and places; `None` when there are none.
    pub fn into_diagnostics(self, sources: &Sources) -> Option<Diagnostics> {
        let mut list = self.collected.into_inner();
        list.sort_by(|a, b| (a.primary.place, a.code, &a.message).cmp(&(b.primary.place, b.code, &b.message)));
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

    /// Whether there are none. A value handed out by this crate is never empty.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The file that a place lies in.
    pub fn file(&self, place: Place) -> &SourceFile {
        self.sources.file(place.file)
    }

    /// Line and column of a place.
    pub fn position(&self, place: Place) -> Position {
        self.sources.position(place)
    }
}
