//! Constraints, as written on a field or on the items of its list.

use super::{Field, ItemConstraints, Scalar};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Character, ConstraintKind, Json, Range};
use crate::parse::{At, Facts, Form, Node, Read, did_you_mean};
use crate::source::Span;

/// The keys of constraints. Whoever makes one names each of them, so that a new key is not forgotten.
struct Keys<'a> {
    range: &'a Option<At<Range>>,
    length: &'a Option<At<Range>>,
    characters: &'a Option<At<Vec<At<Character>>>>,
    email: &'a Option<At<bool>>,
}

impl Keys<'_> {
    fn constraints(&self) -> Vec<At<ConstraintKind>> {
        let Self { range, length, characters, email } = self;
        let sets = |sets: &Vec<At<Character>>| sets.iter().map(|set| set.value).collect();
        let all = [
            range.as_ref().map(|at| at.with(ConstraintKind::Range(at.value))),
            length.as_ref().map(|at| at.with(ConstraintKind::Length(at.value))),
            characters.as_ref().filter(|at| !at.is_empty()).map(|at| at.with(ConstraintKind::Characters(sets(at)))),
            email.as_ref().filter(|at| at.value).map(|at| at.with(ConstraintKind::Email)),
        ];
        all.into_iter().flatten().collect()
    }
}

impl Field {
    /// What its value must be.
    pub fn constraints(&self) -> Vec<At<ConstraintKind>> {
        let Self { range, length, characters, email, .. } = self;
        Keys { range, length, characters, email }.constraints()
    }

    /// What each item of its list must be.
    pub fn item_constraints(&self) -> Vec<At<ConstraintKind>> {
        self.items.as_ref().map(|items| items.constraints()).unwrap_or_default()
    }
}

impl ItemConstraints {
    /// What each item must be.
    pub fn constraints(&self) -> Vec<At<ConstraintKind>> {
        let Self { range, length, characters, email } = self;
        Keys { range, length, characters, email }.constraints()
    }
}

impl Read for Range {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        let text = Scalar::read(node, key, problems)?.0;
        let Some(range) = range(&text) else {
            let diagnostic = Diagnostic::error(Code::Range, node.span, format!("`{text}` is not a valid range"));
            problems.add(diagnostic.help("write `1..1000`, `1..` or `..9`; both bounds are inclusive"));
            return None;
        };
        if matches!((range.min, range.max), (Some(min), Some(max)) if min > max) {
            let message = format!("the range `{text}` is empty");
            problems.add(Diagnostic::error(Code::Range, node.span, message).help("write the smaller bound first"));
        }
        Some(range)
    }

    fn form() -> Form {
        Form::Scalar
    }
}

fn range(text: &str) -> Option<Range> {
    let (min, max) = text.split_once("..")?;
    let end = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    let range = Range { min: end(min.trim())?, max: end(max.trim())? };
    (range.min.is_some() || range.max.is_some()).then_some(range)
}

impl Facts for Range {
    fn value(&self) -> Option<Json> {
        Some(Json::String(self.to_string()))
    }
}

/// The sets of characters that have a word; any other one is a single character.
const SETS: &[(&str, Character)] =
    &[("letters", Character::Letters), ("digits", Character::Digits), ("whitespace", Character::Whitespace)];

impl Read for Character {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        let text = String::read(node, key, problems)?;
        if let Some((_, set)) = SETS.iter().find(|(word, _)| *word == text) {
            return Some(*set);
        }
        let mut characters = text.chars();
        if let (Some(one), None) = (characters.next(), characters.next()) {
            return Some(Self::One(one));
        }
        let message = format!("`{text}` is neither a character set nor a single character");
        let help = did_you_mean(&text, SETS.iter().map(|(word, _)| *word)).unwrap_or_default();
        problems.add(Diagnostic::error(Code::UnknownWord, node.span, message).help(help));
        None
    }

    fn form() -> Form {
        Form::Text
    }
}

impl Facts for Character {
    fn value(&self) -> Option<Json> {
        Some(Json::String(self.word()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_takes_every_constraint_that_items_take() {
        let missing: Vec<_> = ItemConstraints::KEYS.iter().filter(|key| !Field::KEYS.contains(key)).collect();
        assert!(missing.is_empty(), "give these keys to fields too: {missing:?}");
    }

    #[test]
    fn a_range_reads_back_as_it_is_written() {
        for written in ["1..1000", "1..", "..9", "-5..-1"] {
            assert_eq!(range(written).map(|range| range.to_string()).as_deref(), Some(written));
        }
        for wrong in ["", "..", "5", "1-9", "a..b"] {
            assert_eq!(range(wrong), None, "{wrong}");
        }
    }
}
