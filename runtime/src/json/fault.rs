//! What failed: where, and what was expected there. Never what was found.

use std::borrow::Cow;

use super::Reader;
use super::path;

/// Reading has stopped. What was expected stands in the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop;

/// Whether reading went well.
pub type Reading = Result<(), Stop>;

/// Where a value does not have the captured form, and what was expected there.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Misfit {
    /// A JSON path; empty for the whole.
    pub(crate) path: String,
    /// What was expected.
    pub(crate) expected: String,
}

/// The path of something inside an item.
pub(crate) fn inside(item: &str, path: &str) -> String {
    match path {
        "" => item.to_owned(),
        path if item.is_empty() => path.to_owned(),
        path if path.starts_with('[') => format!("{item}{path}"),
        path => format!("{item}.{path}"),
    }
}

/// What the reader notes when it stops.
#[derive(Debug)]
pub(super) struct Fault {
    at: usize,
    expected: Cow<'static, str>,
    /// The depths at which the name of a member is someone's data.
    hidden: Vec<u32>,
}

impl Fault {
    /// The path is worked out only now.
    pub(super) fn misfit(&self, text: &str) -> Misfit {
        Misfit { path: path::of(text, self.at, &self.hidden), expected: self.expected.clone().into_owned() }
    }
}

impl Reader<'_> {
    /// Stops with what was expected at this place.
    #[cold]
    pub(super) fn fail(&mut self, at: usize, expected: impl Into<Cow<'static, str>>) -> Stop {
        self.fault = Some(Fault { at, expected: expected.into(), hidden: Vec::new() });
        Stop
    }

    /// Stops at a value of another kind, unless that value is not well formed: then it says so.
    #[cold]
    pub(super) fn expected(&mut self, what: impl Into<Cow<'static, str>>) -> Stop {
        let start = self.at;
        match self.skip() {
            Ok(()) => self.fail(start, what),
            Err(stop) => stop,
        }
    }

    /// Stops at a byte that no JSON has there.
    #[cold]
    pub(super) fn malformed(&mut self) -> Stop {
        self.malformed_at(self.at)
    }

    #[cold]
    pub(super) fn malformed_at(&mut self, at: usize) -> Stop {
        let Some(before) = self.text.get(..at).filter(|_| at < self.text.len()) else {
            return self.fail(at, "the JSON to go on: it is cut short");
        };
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|character| *character != '\n').count() + 1;
        self.fail(at, format!("well-formed JSON at line {line}, column {column}"))
    }

    /// The name at this depth on the way to the fault is one of any, and with that someone's data.
    #[cold]
    pub(super) fn hide_name(&mut self, depth: u32, stop: Stop) -> Stop {
        if let Some(fault) = &mut self.fault {
            fault.hidden.push(depth);
        }
        stop
    }
}
