//! Rules about which values must, may or cannot be given together.

use crate::check::Check;
use crate::check::violation::{Basis, RuleName};

/// The dotted path of a field, and whether the request has a value for it.
type Presence<'a> = (&'a str, bool);

impl Check {
    /// Exactly one of these must be given.
    pub fn exactly_one_of(&mut self, basis: Basis, fields: &[Presence<'_>]) {
        let present = self.present(fields);
        if present.len() != 1 {
            let message = format!("give exactly one of {}, not {}", or(fields), count(&present));
            self.report(first(fields), RuleName::ExactlyOneOf, message, basis);
        }
    }

    /// At least one of these must be given.
    pub fn at_least_one_of(&mut self, basis: Basis, fields: &[Presence<'_>]) {
        if self.present(fields).is_empty() {
            let message = format!("give at least one of {}", or(fields));
            self.report(first(fields), RuleName::AtLeastOneOf, message, basis);
        }
    }

    /// At most one of these may be given.
    pub fn at_most_one_of(&mut self, basis: Basis, fields: &[Presence<'_>]) {
        let present = self.present(fields);
        if present.len() > 1 {
            let message = format!("give at most one of {}, not {}", or(fields), count(&present));
            self.report(first(fields), RuleName::AtMostOneOf, message, basis);
        }
    }

    /// If a value is given, all of the others must be.
    pub fn requires(&mut self, name: &str, set: bool, basis: Basis, others: &[Presence<'_>]) {
        let missing = self.missing(others);
        if self.is_given(name, set) && !missing.is_empty() {
            let message = format!("requires {}", missing.join(", "));
            self.report(name, RuleName::Requires, message, basis);
        }
    }

    /// If a value is given, none of the others may be.
    pub fn forbids(&mut self, name: &str, set: bool, basis: Basis, others: &[Presence<'_>]) {
        let present = self.present(others);
        if self.is_given(name, set) && !present.is_empty() {
            let message = format!("cannot be combined with {}", present.join(", "));
            self.report(name, RuleName::Forbids, message, basis);
        }
    }

    /// If a field has a certain value, some fields must be given and others must not.
    pub fn when(
        &mut self,
        name: &str,
        has_value: bool,
        basis: Basis,
        required: &[Presence<'_>],
        forbidden: &[Presence<'_>],
    ) {
        let (missing, present) = (self.missing(required), self.present(forbidden));
        if !(has_value && self.is_read(name)) || (missing.is_empty() && present.is_empty()) {
            return;
        }
        let needs = (!missing.is_empty()).then(|| format!("requires {}", missing.join(", ")));
        let bars = (!present.is_empty()).then(|| format!("cannot be combined with {}", present.join(", ")));
        let both: Vec<String> = needs.into_iter().chain(bars).collect();
        self.report(name, RuleName::When, format!("with this value it {}", both.join(" and ")), basis);
    }

    fn present<'a>(&self, fields: &[Presence<'a>]) -> Vec<&'a str> {
        fields.iter().filter(|(name, set)| self.is_given(name, *set)).map(|(name, _)| *name).collect()
    }

    fn missing<'a>(&self, fields: &[Presence<'a>]) -> Vec<&'a str> {
        fields.iter().filter(|(name, set)| !self.is_given(name, *set)).map(|(name, _)| *name).collect()
    }
}

fn first<'a>(fields: &[Presence<'a>]) -> &'a str {
    fields.first().map_or("", |(name, _)| name)
}

/// The names, with "or" before the last.
fn or(fields: &[Presence<'_>]) -> String {
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    match names.as_slice() {
        [before @ .., last] if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        names => names.concat(),
    }
}

/// What was given instead, in words.
fn count(present: &[&str]) -> String {
    match present {
        [] => "none".to_owned(),
        present => present.join(" and "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASIS: Basis = Basis { source: "a document:1", refuses: false };

    fn found(check: impl FnOnce(&mut Check)) -> Vec<String> {
        let mut collected = Check::new();
        check(&mut collected);
        let found = collected.finish();
        found.iter().map(|one| format!("{} {}: {}", one.rule(), one.field(), one.message())).collect()
    }

    #[test]
    fn one_of_several() {
        for (a, b, broken) in [
            (false, false, ["exactly_one_of", "at_least_one_of"].as_slice()),
            (true, false, &[]),
            (false, true, &[]),
            (true, true, &["exactly_one_of", "at_most_one_of"]),
        ] {
            let fields = [("a", a), ("b.c", b)];
            let seen = found(|check| {
                check.exactly_one_of(BASIS, &fields);
                check.at_least_one_of(BASIS, &fields);
                check.at_most_one_of(BASIS, &fields);
            });
            let rules: Vec<&str> = seen.iter().map(|line| line.split(' ').next().unwrap_or_default()).collect();
            assert_eq!(rules, broken, "{a} {b}");
        }
        let both = [("a", true), ("b.c", true)];
        let seen = found(|check| check.exactly_one_of(BASIS, &both));
        assert_eq!(seen, ["exactly_one_of a: give exactly one of a or b.c, not a and b.c"]);
        let none = [("a", false), ("b.c", false)];
        let seen = found(|check| check.exactly_one_of(BASIS, &none));
        assert_eq!(seen, ["exactly_one_of a: give exactly one of a or b.c, not none"]);
    }

    #[test]
    fn what_one_field_asks_of_others() {
        let others = [("b", true), ("c", false), ("d", false)];
        let seen = found(|check| {
            check.requires("a", true, BASIS, &others);
            check.requires("a", false, BASIS, &others);
            check.requires("a", true, BASIS, &others[..1]);
            check.forbids("a", true, BASIS, &others);
            check.forbids("a", false, BASIS, &others);
            check.forbids("a", true, BASIS, &others[1..]);
        });
        assert_eq!(seen, ["requires a: requires c, d", "forbids a: cannot be combined with b"]);
    }

    #[test]
    fn what_a_value_asks_of_others() {
        let (b, c) = (("b", true), ("c", false));
        let seen = found(|check| {
            check.when("a", true, BASIS, &[b, c], &[b, c]);
            check.when("a", true, BASIS, &[c], &[c]);
            check.when("a", true, BASIS, &[b], &[c]);
            check.when("a", false, BASIS, &[c], &[b]);
        });
        assert_eq!(
            seen,
            [
                "when a: with this value it requires c and cannot be combined with b",
                "when a: with this value it requires c",
            ]
        );
    }
}
