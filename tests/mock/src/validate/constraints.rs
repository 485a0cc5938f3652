//! Validates a value against its constraints.

use callspec_codegen::model::{Character, Constraints, Json, Range};

use super::Validator;
use crate::value::number::Number;
use crate::violation::{RuleName, Severity};

impl Validator<'_> {
    pub(super) fn constraints(&mut self, constraints: &Constraints, value: &Json, path: &str) {
        let broken = match value {
            Json::Number(text) => range_broken(constraints, text).into_iter().collect(),
            Json::String(text) => text_broken(constraints, text),
            _ => Vec::new(),
        };
        for (rule, message) in broken {
            self.report(path, rule, message, Severity::of(constraints.refuses));
        }
    }
}

type Broken = (RuleName, String);

fn range_broken(constraints: &Constraints, text: &str) -> Option<Broken> {
    let range = constraints.range?;
    let number = Number::parse(text)?;
    let too_small = range.min.is_some_and(|min| number < Number::whole(min));
    let too_large = range.max.is_some_and(|max| number > Number::whole(max));
    (too_small || too_large).then(|| (RuleName::Range, format!("is outside {}", shown(range))))
}

fn text_broken(constraints: &Constraints, text: &str) -> Vec<Broken> {
    let mut broken = Vec::new();
    if let Some(range) = constraints.length {
        let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
        if range.min.is_some_and(|min| length < min) || range.max.is_some_and(|max| length > max) {
            broken.push((RuleName::Length, format!("has {length} characters, which is outside {}", shown(range))));
        }
    }
    let allowed = &constraints.characters;
    if !allowed.is_empty()
        && let Some(character) = text.chars().find(|character| !allowed.iter().any(|set| holds(*set, *character)))
    {
        broken.push((RuleName::Characters, format!("holds {character:?}, which is not allowed")));
    }
    if constraints.email && !looks_like_email(text) {
        broken.push((RuleName::Email, "does not look like an e-mail address".to_owned()));
    }
    broken
}

fn shown(range: Range) -> String {
    let end = |end: Option<i64>| end.map(|end| end.to_string()).unwrap_or_default();
    format!("{}..{}", end(range.min), end(range.max))
}

fn holds(set: Character, character: char) -> bool {
    match set {
        Character::Letters => character.is_alphabetic(),
        Character::Digits => character.is_ascii_digit(),
        Character::Whitespace => character.is_whitespace(),
        Character::One(one) => character == one,
    }
}

/// One `@` with something before it and a dotted name behind it, no white space, at most 254 bytes (RFC 5321).
fn looks_like_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let labels: Vec<&str> = domain.split('.').collect();
    let domain_fits = labels.len() > 1 && labels.iter().all(|label| !label.is_empty()) && !domain.contains('@');
    let visible = !text.chars().any(|character| character.is_whitespace() || character.is_control());
    !local.is_empty() && domain_fits && visible && text.len() <= 254
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(constraints: &Constraints, text: &str) -> Vec<RuleName> {
        text_broken(constraints, text).into_iter().map(|(rule, _)| rule).collect()
    }

    #[test]
    fn a_range_holds_both_ends() {
        let range = Some(Range { min: Some(1), max: Some(1000) });
        let constraints = Constraints { range, ..Constraints::default() };
        for (text, fits) in [("0", false), ("1", true), ("1000", true), ("1001", false), ("0.5", false), ("1e3", true)]
        {
            assert_eq!(range_broken(&constraints, text).is_none(), fits, "{text}");
        }
    }

    #[test]
    fn lengths_count_characters() {
        let length = Some(Range { min: None, max: Some(3) });
        let constraints = Constraints { length, ..Constraints::default() };
        assert_eq!(rules(&constraints, "äöü"), []);
        assert_eq!(rules(&constraints, "äöüß"), [RuleName::Length]);
    }

    #[test]
    fn characters_are_sets() {
        let characters = vec![Character::Letters, Character::Digits, Character::Whitespace, Character::One('.')];
        let constraints = Constraints { characters, ..Constraints::default() };
        assert_eq!(rules(&constraints, "Ärger 7."), []);
        assert_eq!(rules(&constraints, "a-b"), [RuleName::Characters]);
        assert_eq!(rules(&constraints, "٣"), [RuleName::Characters]);
    }

    #[test]
    fn addresses_look_like_addresses() {
        let constraints = Constraints { email: true, ..Constraints::default() };
        assert_eq!(rules(&constraints, "a@b.example"), []);
        for text in ["", "a", "@b.c", "a@", "a@b", "a@b.", "a@.b", "a@b@c.d", "a b@c.d"] {
            assert_eq!(rules(&constraints, text), [RuleName::Email], "{text}");
        }
    }
}
