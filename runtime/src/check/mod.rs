//! Applies the documented rules to a request and collects all violations.

pub(crate) mod characters;
mod email;
pub(crate) mod free;
pub(crate) mod gaps;
pub(crate) mod held;
pub(crate) mod order;
pub(crate) mod rules;
pub(crate) mod violation;

use std::collections::BTreeMap;
use std::ops::{Bound, RangeBounds};

use jiff::tz::TimeZoneDatabase;

use crate::check::characters::Characters;
use crate::check::gaps::Gaps;
use crate::check::held::Held;
use crate::check::violation::{Basis, RuleName, Violation, Violations};
use crate::value::words::{UnknownWord, Words};

/// Collects the violations of a request. Generated code calls one method for each rule.
#[derive(Debug, Default)]
pub struct Check {
    path: String,
    violations: Violations,
    gaps: Gaps,
}

impl Check {
    /// A check without violations.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same, for a request that was read from the wire with gaps.
    #[cfg(feature = "wire")]
    pub(crate) fn with_gaps(gaps: Gaps) -> Self {
        Self { gaps, ..Self::default() }
    }

    /// All violations.
    pub fn finish(self) -> Violations {
        self.violations
    }

    /// A number must be within inclusive bounds.
    pub fn range(&mut self, name: &str, value: &impl Held<Value = i64>, within: impl RangeBounds<i64>, basis: Basis) {
        if value.held().is_some_and(|value| !within.contains(value)) {
            self.report(name, RuleName::Range, format!("must be {}", limits(&within)), basis);
        }
    }

    /// The length of a string, in characters, must be within bounds.
    pub fn length(
        &mut self,
        name: &str,
        value: &impl Held<Value = str>,
        within: impl RangeBounds<usize>,
        basis: Basis,
    ) {
        if value.held().is_some_and(|value| !within.contains(&value.chars().count())) {
            let characters = if is_one(&within) { "character" } else { "characters" };
            let message = format!("must have {} {characters}", limits(&within));
            self.report(name, RuleName::Length, message, basis);
        }
    }

    /// A string must consist of these characters.
    pub fn characters(&mut self, name: &str, value: &impl Held<Value = str>, allowed: &[Characters], basis: Basis) {
        let Some(value) = value.held() else { return };
        if !characters::consists_of(value, allowed) {
            let names: Vec<_> = allowed.iter().map(|one| one.describe()).collect();
            let message = format!("may only contain {}", names.join(", "));
            self.report(name, RuleName::Characters, message, basis);
        }
    }

    /// A string must be an e-mail address.
    pub fn email(&mut self, name: &str, value: &impl Held<Value = str>, basis: Basis) {
        if value.held().is_some_and(|value| !email::is_email(value)) {
            self.report(name, RuleName::Email, "must be an e-mail address".to_owned(), basis);
        }
    }

    /// A string must be the name of a time zone, spelled as in the tz database.
    pub fn timezone(&mut self, name: &str, value: &impl Held<Value = str>, basis: Basis) {
        if value.held().is_some_and(|value| !is_time_zone(value)) {
            let message = "must be the name of a time zone, such as America/New_York".to_owned();
            self.report(name, RuleName::TimeZone, message, basis);
        }
    }

    /// A word that may have been received must be one that the documents list.
    pub fn word<W: Words>(&mut self, name: &str, value: &impl Held<Value = W>, basis: Basis) {
        if value.held().is_some_and(|word| !word.is_documented()) {
            self.report(name, RuleName::Enum, UnknownWord::__new(W::WORDS).to_string(), basis);
        }
    }

    /// If a value is set, none of the others may be.
    pub fn only(&mut self, name: &str, set: bool, basis: Basis, others: &[(&str, bool)]) {
        let given = others.iter().filter(|(name, set)| self.is_given(name, *set));
        let present: Vec<_> = given.map(|(name, _)| *name).collect();
        if self.is_given(name, set) && !present.is_empty() {
            let message = format!("cannot be combined with {}", present.join(", "));
            self.report(name, RuleName::Only, message, basis);
        }
    }

    /// Checks the content of a member.
    pub fn within(&mut self, name: &str, check: impl FnOnce(&mut Self)) {
        let inner = join(&self.path, name);
        self.inside(inner, check);
    }

    /// Checks each item of a list, inside [`within`](Self::within).
    pub fn items<T>(&mut self, items: &[T], mut check: impl FnMut(&mut Self, &T)) {
        for (index, item) in items.iter().enumerate() {
            let inner = format!("{}[{index}]", self.path);
            self.inside(inner, |this| check(this, item));
        }
    }

    /// Checks each value of a map, inside [`within`](Self::within).
    pub fn entries<T>(&mut self, entries: &BTreeMap<String, T>, mut check: impl FnMut(&mut Self, &T)) {
        for (name, value) in entries {
            let inner = join(&self.path, name);
            self.inside(inner, |this| check(this, value));
        }
    }

    fn inside(&mut self, path: String, check: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.path, path);
        check(self);
        self.path = outer;
    }

    /// Whether a value is the request's own; a placeholder for one that could not be read counts for nothing.
    pub(crate) fn is_read(&self, name: &str) -> bool {
        self.gaps.is_read(&join(&self.path, name))
    }

    /// Whether a value was given: one that is set, and one that could not be read, whatever its placeholder looks like.
    /// A placeholder for a missing value was not.
    pub(crate) fn is_given(&self, name: &str, set: bool) -> bool {
        let field = join(&self.path, name);
        (set || self.gaps.is_unread(&field)) && !self.gaps.is_absent(&field)
    }

    pub(crate) fn report(&mut self, name: &str, rule: RuleName, message: String, basis: Basis) {
        let field = join(&self.path, name);
        if rule.is_about_a_value() && !self.gaps.is_read(&field) {
            return;
        }
        self.violations.push(Violation::new(field, rule, message, basis));
    }
}

/// A dotted name; an empty one stands for the place itself.
pub(super) fn join(path: &str, name: &str) -> String {
    match (path, name) {
        ("", name) => name.to_owned(),
        (path, "") => path.to_owned(),
        (path, name) => format!("{path}.{name}"),
    }
}

/// Whether the last number in the words of these limits is one.
fn is_one(within: &impl RangeBounds<usize>) -> bool {
    match (within.end_bound(), within.start_bound()) {
        (Bound::Included(last), _) | (Bound::Unbounded, Bound::Included(last)) => *last == 1,
        _ => false,
    }
}

/// Limits in words; generated code writes none that leave a bound out of itself.
fn limits<N: std::fmt::Display>(within: &impl RangeBounds<N>) -> String {
    let bound = |bound| match bound {
        Bound::Included(limit) | Bound::Excluded(limit) => Some(limit),
        Bound::Unbounded => None,
    };
    match (bound(within.start_bound()), bound(within.end_bound())) {
        (Some(min), Some(max)) => format!("between {min} and {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("at most {max}"),
        (None, None) => "any number of".to_owned(),
    }
}

/// Names are accepted only as the database spells them, since no vendor says that it accepts another spelling. The tables
/// are those that are built in, so that the verdict is the same on every machine.
fn is_time_zone(text: &str) -> bool {
    TimeZoneDatabase::bundled().get(text).is_ok_and(|zone| zone.iana_name() == Some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASIS: Basis = Basis { source: "a document:1", refuses: true };

    fn found(check: impl FnOnce(&mut Check)) -> Vec<String> {
        let mut collected = Check::new();
        check(&mut collected);
        collected
            .finish()
            .iter()
            .map(|violation| format!("{} {}: {}", violation.rule(), violation.field(), violation.message()))
            .collect()
    }

    #[test]
    fn range_is_inclusive() {
        for (value, bad) in [(0, true), (1, false), (1000, false), (1001, true)] {
            let seen = found(|check| check.range("show", &value, 1..=1000, BASIS));
            assert_eq!(!seen.is_empty(), bad, "{value}");
        }
        let seen = found(|check| check.range("show", &5000, 1..=1000, BASIS));
        assert_eq!(seen, ["range show: must be between 1 and 1000"]);
    }

    #[test]
    fn every_violation_is_reported_with_its_place() {
        let seen = found(|check| {
            check.within("filter", |check| {
                check.length("mask", &"", 1.., BASIS);
                check.within("calls", |check| {
                    check.items(&[5, 0], |check, item| {
                        check.email("mail", &(*item == 0).then_some("a b@c.d"), BASIS);
                        check.characters("", &(*item == 0).then_some("x1"), &[Characters::Digits], BASIS);
                    });
                });
                check.ordered(("from", &Some(2)), ("to", &1), false, BASIS);
            });
            check.timezone("zone", &"america/new_york", BASIS);
            check.only("call_id", true, BASIS, &[("show", true), ("page", false)]);
        });
        assert_eq!(
            seen,
            [
                "length filter.mask: must have at least 1 character",
                "email filter.calls[1].mail: must be an e-mail address",
                "characters filter.calls[1]: may only contain digits",
                "ordered filter.from: must come before filter.to or be equal to it",
                "timezone zone: must be the name of a time zone, such as America/New_York",
                "only call_id: cannot be combined with show",
            ]
        );
    }

    crate::open_words! {
        /// An outcome.
        pub enum Outcome {
            /// We won.
            Won = "won",
            /// We did not.
            Lost = "lost",
        }
    }

    #[test]
    fn a_word_that_was_received_must_be_documented() {
        let drawn = Some(Outcome::from_wire("drawn"));
        let seen = found(|check| {
            Outcome::ALL.iter().for_each(|word| check.word("first", word, BASIS));
            check.word("second", &None::<Outcome>, BASIS);
            check.within("all", |check| {
                check.items(&[Outcome::Lost, Outcome::from_wire("drawn")], |check, item| check.word("", item, BASIS));
            });
            check.word("third", &drawn, BASIS);
        });
        let why = r#"is not one of "won", "lost""#;
        assert_eq!(seen, [format!("enum all[1]: {why}"), format!("enum third: {why}")]);
    }

    #[test]
    fn what_is_right_or_absent_passes() {
        let seen = found(|check| {
            check.range("a", &None::<i64>, 1.., BASIS);
            check.ordered(("a", &1), ("b", &1), false, BASIS);
            check.ordered(("a", &1), ("b", &None::<i64>), true, BASIS);
            check.timezone("zone", &"America/New_York", BASIS);
            check.email("mail", &"first.last@example.com", BASIS);
            check.only("a", false, BASIS, &[("b", true)]);
            let allowed = [Characters::Letters, Characters::Whitespace, Characters::One('-')];
            check.characters("a", &"Ünï code-x", &allowed, BASIS);
        });
        assert!(seen.is_empty(), "{seen:?}");
    }
}
