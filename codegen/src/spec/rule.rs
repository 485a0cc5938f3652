//! Rules between fields, as written.

use super::Source;
use crate::model::{Confidence, Json};
use crate::parse::{At, record};

record! {
    /// A rule between fields.
    Rule = "a rule" {
        /// Fields of which one is given, and no second one.
        optional exactly_one_of: Vec<At<String>>,
        /// Fields of which one is given, or more.
        optional at_least_one_of: Vec<At<String>>,
        /// Fields of which no two are given.
        optional at_most_one_of: Vec<At<String>>,
        /// A field that is given together with others.
        optional requires: FieldAndOthers,
        /// A field that is not given together with others.
        optional forbids: FieldAndOthers,
        /// A field that stands alone.
        optional only: String,
        /// Two fields in ascending order.
        optional ordered: Vec<At<String>>,
        /// Whether equal values break the order.
        optional strict: bool,
        /// A field and the value it must have for `require` and `forbid` to hold.
        optional when: Condition,
        /// What must then be given.
        optional require: Vec<At<String>>,
        /// What must then not be given.
        optional forbid: Vec<At<String>>,
        /// What it says.
        optional summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
        optional confidence: Confidence,
    }
}

record! {
    /// A field and what it asks of others.
    FieldAndOthers = "a `requires` or `forbids`" {
        /// The field.
        required field: String,
        /// The others.
        required all: Vec<At<String>>,
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
