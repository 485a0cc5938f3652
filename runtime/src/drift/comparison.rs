//! The deviations found so far: alike ones counted once, and no more than fifty kept.

use std::collections::HashMap;

use http::StatusCode;

use super::deviation::{Drift, DriftKind};
use super::path::At;
use super::report::DriftReport;
use crate::operation::Operation;
use crate::operation::envelope::Envelope;
use crate::value::kind::Kind;
use crate::value::showable::showable;

/// How many deviations a report lists.
const LISTED: usize = 50;

/// One answer being compared.
pub(super) struct Comparison {
    operation: &'static Operation,
    found: Vec<Drift>,
    /// Where in `found` a deviation stands, by its path without positions.
    known: HashMap<(String, DriftKind), usize>,
    more: u64,
}

impl Comparison {
    pub(super) fn new(operation: &'static Operation) -> Self {
        Self { operation, found: Vec::new(), known: HashMap::new(), more: 0 }
    }

    pub(super) fn finish(self, status: StatusCode) -> DriftReport {
        DriftReport { operation: self.operation.id, status, deviations: self.found, more: self.more }
    }

    /// A member that is not captured, unless it is the envelope's.
    pub(super) fn unknown_member(&mut self, at: At<'_>, name: &str) {
        if !(at.is_root() && is_of(self.operation.envelope, name)) {
            self.add(At::Member(&at, name), DriftKind::UnknownMember);
        }
    }

    pub(super) fn missing_member(&mut self, at: At<'_>, name: &str) {
        self.add(At::Member(&at, name), DriftKind::MissingMember);
    }

    pub(super) fn unknown_word(&mut self, at: At<'_>, word: &str, personal: bool) {
        let word = showable(word).filter(|_| !personal).map(str::to_owned);
        self.add(at, DriftKind::UnknownWord { word });
    }

    pub(super) fn other_type(&mut self, at: At<'_>, expected: &'static str, found: Kind) {
        self.add(at, DriftKind::OtherType { expected, found });
    }

    pub(super) fn add(&mut self, at: At<'_>, kind: DriftKind) {
        let key = (at.general(), kind);
        match self.known.get(&key) {
            Some(index) => self.found[*index].again(),
            None if self.found.len() < LISTED => {
                self.found.push(Drift::new(at.exact(), key.1.clone()));
                self.known.insert(key, self.found.len() - 1);
            }
            None => self.more = self.more.saturating_add(1),
        }
    }
}

/// Whether the envelope knows a top-level member by this name.
fn is_of(envelope: &Envelope, name: &str) -> bool {
    envelope.names().contains(&Some(name))
}
