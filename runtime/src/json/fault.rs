//! Errors: where, and what was expected there. They never show what was found.

use std::borrow::Cow;

use super::Reader;
use super::path;

/// Reading failed. The reader holds the details.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop;

/// The result of reading a value.
pub type Reading = Result<(), Stop>;

/// Where JSON does not have the documented form, and what was expected there.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Misfit {
    /// A JSON path; empty for the outermost value.
    pub(crate) path: String,
    /// What was expected.
    pub(crate) expected: String,
}

/// Appends a path to the path of an item.
pub(crate) fn inside(item: &str, path: &str) -> String {
    match path {
        "" => item.to_owned(),
        path if item.is_empty() => path.to_owned(),
        path if path.starts_with('[') => format!("{item}{path}"),
        path => format!("{item}.{path}"),
    }
}

/// Why the reader stopped.
#[derive(Debug)]
pub(super) struct Fault {
    at: usize,
    expected: Cow<'static, str>,
    /// The depths at which the name of a member is data and must not be shown.
    hidden: Vec<u32>,
    /// Below this depth no name is documented.
    hidden_below: u32,
}

impl Fault {
    /// Works out the path, by another pass over the text.
    pub(super) fn misfit(&self, text: &str) -> Misfit {
        Misfit {
            path: path::of(text, self.at, |depth| depth > self.hidden_below || self.hidden.contains(&depth)),
            expected: self.expected.clone().into_owned(),
        }
    }
}

impl Reader<'_> {
    /// Records what was expected at a byte of the text.
    #[cold]
    pub(super) fn fail(&mut self, at: usize, expected: impl Into<Cow<'static, str>>) -> Stop {
        self.fault = Some(Fault { at, expected: expected.into(), hidden: Vec::new(), hidden_below: u32::MAX });
        Stop
    }

    /// Records what was expected instead of the next value, or that this value is malformed.
    #[cold]
    pub(super) fn expected(&mut self, what: impl Into<Cow<'static, str>>) -> Stop {
        let start = self.at;
        match self.skip() {
            Ok(()) => self.fail(start, what),
            Err(stop) => stop,
        }
    }

    /// Records that the text is not JSON here.
    #[cold]
    pub(super) fn malformed(&mut self) -> Stop {
        self.malformed_at(self.at)
    }

    #[cold]
    pub(super) fn malformed_at(&mut self, at: usize) -> Stop {
        if at >= self.text.len() {
            return self.fail(at, "more JSON: the text is cut short");
        }
        let (line, column) = place_of(self.text, at);
        self.fail(at, format!("well-formed JSON at line {line}, column {column}"))
    }

    /// Records an escape of half a character: the other half is missing.
    #[cold]
    pub(super) fn lone_surrogate(&mut self, at: usize) -> Stop {
        let (line, column) = place_of(self.text, at);
        self.fail(at, format!("both halves of a surrogate pair at line {line}, column {column}"))
    }

    /// The line and the column where the reader stopped.
    pub(super) fn fault_place(&self) -> (usize, usize) {
        place_of(self.text, self.fault.as_ref().map_or(self.at, |fault| fault.at))
    }

    /// Hides all names below this depth in the error's path.
    #[cold]
    pub(super) fn hide_names_below(&mut self, depth: u32, stop: Stop) -> Stop {
        if let Some(fault) = &mut self.fault {
            fault.hidden_below = depth.min(fault.hidden_below);
        }
        stop
    }

    /// Hides the name of a member in the error's path: undocumented names are data.
    #[cold]
    pub(super) fn hide_name(&mut self, depth: u32, stop: Stop) -> Stop {
        if let Some(fault) = &mut self.fault {
            fault.hidden.push(depth);
        }
        stop
    }
}

/// The line and the column of a byte, counted from 1; columns count characters.
fn place_of(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|character| *character != '\n').count() + 1;
    (line, column)
}
