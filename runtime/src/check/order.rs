//! Whether two values are in order.

use crate::check::held::Held;
use crate::check::violation::{Basis, RuleName};
use crate::check::{Check, join};

/// The part of an order that documents contradict each other about: breaking it only warns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contested<T> {
    /// Whether equal values only warn.
    pub equal: bool,
    /// The least second value from which a violation only warns.
    pub from: Option<T>,
}

impl Check {
    /// The first value must be less than the second, or at most equal to it if not `strict`.
    pub fn ordered<H: Held<Value: PartialOrd + Sized>>(
        &mut self,
        first: (&str, &H),
        second: (&str, &impl Held<Value = H::Value>),
        strict: bool,
        basis: Basis,
    ) {
        self.ordered_in_part(first, second, strict, Contested { equal: false, from: None }, basis);
    }

    /// The same where a part of the order is contested.
    pub fn ordered_in_part<H: Held<Value: PartialOrd + Sized>>(
        &mut self,
        (first_name, first): (&str, &H),
        (second_name, second): (&str, &impl Held<Value = H::Value>),
        strict: bool,
        contested: Contested<H::Value>,
        basis: Basis,
    ) {
        let (Some(first), Some(second)) = (first.held(), second.held()) else { return };
        if !self.is_read(first_name) || !self.is_read(second_name) {
            return;
        }
        let in_order = if strict { first < second } else { first <= second };
        if !in_order {
            let is_contested =
                (contested.equal && first == second) || contested.from.is_some_and(|from| *second >= from);
            let basis = if is_contested { Basis::warning(basis.source) } else { basis };
            let or_equal = if strict { "" } else { " or be equal to it" };
            let message = format!("must come before {}{or_equal}", join(&self.path, second_name));
            self.report(first_name, RuleName::Ordered, message, basis);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASIS: Basis = Basis { source: "a document:1", refuses: true };

    /// Nothing, `warns` or `refuses`.
    fn verdict(first: i64, second: i64, strict: bool, contested: Contested<i64>) -> &'static str {
        let mut check = Check::new();
        check.ordered_in_part(("first", &first), ("second", &second), strict, contested, BASIS);
        let found = check.finish();
        if found.is_empty() {
            ""
        } else if found.refuses() {
            "refuses"
        } else {
            "warns"
        }
    }

    #[test]
    fn the_contested_part_warns_and_the_rest_refuses() {
        let nothing = Contested { equal: false, from: None };
        let equal = Contested { equal: true, from: None };
        let both = Contested { equal: true, from: Some(600) };
        for contested in [nothing, equal, both] {
            assert_eq!(verdict(1, 2, true, contested), "");
            assert_eq!(verdict(2, 1, true, contested), "refuses");
        }
        assert_eq!(verdict(2, 2, true, nothing), "refuses");
        assert_eq!(verdict(2, 2, true, equal), "warns");
        assert_eq!(verdict(2, 2, false, nothing), "");
        assert_eq!(verdict(700, 600, true, equal), "refuses");
        assert_eq!(verdict(700, 600, true, both), "warns");
        assert_eq!(verdict(700, 599, true, both), "refuses");
    }
}
