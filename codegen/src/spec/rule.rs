//! Rules between fields, as written.

use super::Source;
use crate::model::{Confidence, Json};
use crate::parse::{At, record};

record! {
    /// A rule between fields.
    Rule = "a rule" {
        /// Exactly one of these fields is given.
        optional exactly_one_of: Vec<At<String>>,
        /// At least one of these fields is given.
        optional at_least_one_of: Vec<At<String>>,
        /// At most one of these fields is given.
        optional at_most_one_of: Vec<At<String>>,
        /// If a field is given, all the others are given.
        optional requires: FieldAndOthers,
        /// If a field is given, none of the others are given.
        optional forbids: FieldAndOthers,
        /// If this field is given, no other field is given.
        optional only: String,
        /// Two fields in ascending order.
        optional ordered: Vec<At<String>>,
        /// Whether equal values violate the order.
        optional strict: bool,
        /// The part of the order that documents disagree about.
        optional contested: ContestedOrder,
        /// The field and value for which `require` and `forbid` apply.
        optional when: Condition,
        /// The fields that must then be given.
        optional require: Vec<At<String>>,
        /// The fields that must then not be given.
        optional forbid: Vec<At<String>>,
        /// What it means.
        optional summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// A field and the others it requires or forbids.
    FieldAndOthers = "a `requires` or `forbids`" {
        /// The field.
        required field: String,
        /// The others.
        required all: Vec<At<String>>,
    }
}

record! {
    /// The part of an order that documents disagree about: breaking it only warns.
    ContestedOrder = "a `contested`" {
        /// Whether equal values are contested.
        optional equal: bool,
        /// The least second value from which the order is contested.
        optional from: i64,
    }
}

record! {
    /// A field and a value.
    Condition = "a `when`" {
        /// The field.
        required field: String,
        /// The value.
        required is: Json,
    }
}

impl Rule {
    /// The keys that say which form a rule has.
    pub const FORMS: &[&str] =
        &["exactly_one_of", "at_least_one_of", "at_most_one_of", "requires", "forbids", "only", "ordered", "when"];

    /// Every path that it names, in the order of `RuleKind::fields`.
    pub fn paths(&self) -> Vec<&At<String>> {
        // Every key is named here, so that a new one is asked for.
        let Self {
            exactly_one_of,
            at_least_one_of,
            at_most_one_of,
            requires,
            forbids,
            only,
            ordered,
            strict: _,
            contested: _,
            when,
            require,
            forbid,
            summary: _,
            source: _,
            confidence: _,
        } = self;
        let lists = [exactly_one_of, at_least_one_of, at_most_one_of, ordered];
        let mut all: Vec<&At<String>> = lists.into_iter().flatten().flat_map(|list| &list.value).collect();
        for asks in [requires, forbids].into_iter().flatten() {
            all.extend(&asks.field);
            all.extend(asks.all.iter().flat_map(|others| &others.value));
        }
        all.extend(only);
        all.extend(when.iter().filter_map(|condition| condition.field.as_ref()));
        all.extend([require, forbid].into_iter().flatten().flat_map(|list| &list.value));
        all
    }
}
