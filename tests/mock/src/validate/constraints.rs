//! Validates a value against its constraints.

use callspec_codegen::model::{Character, ConstraintKind, Constraints, Json};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

use super::Validator;
use crate::value::number::Number;
use crate::violation::{RuleName, Severity};

impl Validator<'_> {
    pub(super) fn constraints(&mut self, constraints: &Constraints, value: &Json, path: &str) {
        for kind in &constraints.own {
            if let Some((rule, message)) = broken(kind, value) {
                self.report(path, rule, message, Severity::of(constraints.refuses));
            }
        }
    }
}

/// How a value violates a constraint; `None` if it is of another type, which is reported elsewhere.
fn broken(kind: &ConstraintKind, value: &Json) -> Option<(RuleName, String)> {
    match (kind, value) {
        (ConstraintKind::Range(range), Json::Number(text)) => {
            let number = Number::parse(text)?;
            let too_small = range.min.is_some_and(|min| number < Number::whole(min));
            let too_large = range.max.is_some_and(|max| number > Number::whole(max));
            (too_small || too_large).then(|| (RuleName::Range, format!("is outside {range}")))
        }
        (ConstraintKind::Length(range), Json::String(text)) => {
            let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
            let fits = range.contains(length);
            (!fits).then(|| (RuleName::Length, format!("has {length} characters, which is outside {range}")))
        }
        (ConstraintKind::Characters(allowed), Json::String(text)) => stranger(text, allowed)
            .map(|character| (RuleName::Characters, format!("holds {character:?}, which is not allowed"))),
        (ConstraintKind::Email, Json::String(text)) => {
            let message = || (RuleName::Email, "does not look like an e-mail address".to_owned());
            (!looks_like_email(text)).then(message)
        }
        (
            ConstraintKind::Range(_)
            | ConstraintKind::Length(_)
            | ConstraintKind::Characters(_)
            | ConstraintKind::Email,
            _,
        ) => None,
    }
}

/// The first character that is in none of the sets. Letters come with the marks behind them.
fn stranger(text: &str, allowed: &[Character]) -> Option<char> {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_mark = |character| GeneralCategoryGroup::Mark.contains(categories.get(character));
    let mut behind_letter = false;
    for character in text.chars() {
        let is_of_letter = behind_letter && is_mark(character);
        let fits = allowed.iter().any(|set| set.contains(character));
        let fits = fits || (is_of_letter && allowed.contains(&Character::Letters));
        if !fits {
            return Some(character);
        }
        behind_letter = is_of_letter || character.is_alphabetic();
    }
    None
}

/// One `@` with something before it and a dotted name behind it, no white space, at most 254 bytes (RFC 5321). The parts of
/// the name have letters or digits and no hyphen at their ends; those before the `@` are not empty, unless quoted.
fn looks_like_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let labels: Vec<&str> = domain.split('.').collect();
    let is_label =
        |label: &&str| label.chars().any(char::is_alphanumeric) && label.trim_matches('-').len() == label.len();
    let domain_fits = labels.len() > 1 && labels.iter().all(is_label) && !domain.contains('@');
    let quoted = local.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let local_fits = quoted.is_some() || local.split('.').all(|part| !part.is_empty());
    let visible = !text.chars().any(|character| character.is_whitespace() || character.is_control());
    local_fits && domain_fits && visible && text.len() <= 254
}

#[cfg(test)]
mod tests {
    use callspec_codegen::model::Range;

    use super::*;

    fn breaks(kind: &ConstraintKind, text: &str) -> Option<RuleName> {
        broken(kind, &Json::String(text.to_owned())).map(|(rule, _)| rule)
    }

    #[test]
    fn a_range_holds_both_ends() {
        let kind = ConstraintKind::Range(Range { min: Some(1), max: Some(1000) });
        for (text, fits) in [("0", false), ("1", true), ("1000", true), ("1001", false), ("0.5", false), ("1e3", true)]
        {
            assert_eq!(broken(&kind, &Json::Number(text.to_owned())).is_none(), fits, "{text}");
        }
    }

    #[test]
    fn lengths_count_characters() {
        let kind = ConstraintKind::Length(Range { min: None, max: Some(3) });
        assert_eq!(breaks(&kind, "äöü"), None);
        assert_eq!(breaks(&kind, "äöüß"), Some(RuleName::Length));
    }

    #[test]
    fn characters_are_sets() {
        let sets = vec![Character::Letters, Character::Digits, Character::Whitespace, Character::One('.')];
        let kind = ConstraintKind::Characters(sets);
        assert_eq!(breaks(&kind, "Ärger 7."), None);
        assert_eq!(breaks(&kind, "विक्रम Jose\u{301}"), None);
        assert_eq!(breaks(&kind, "\u{301}a"), Some(RuleName::Characters));
        assert_eq!(breaks(&kind, "a-b"), Some(RuleName::Characters));
        assert_eq!(breaks(&kind, "٣"), Some(RuleName::Characters));
    }

    #[test]
    fn addresses_look_like_addresses() {
        let kind = ConstraintKind::Email;
        assert_eq!(breaks(&kind, "a@b.example"), None);
        for text in ["", "a", "@b.c", "a@", "a@b", "a@b.", "a@.b", "a@b@c.d", "a b@c.d", "..@-.-", "a..b@c.d", "a@b.-"]
        {
            assert_eq!(breaks(&kind, text), Some(RuleName::Email), "{text}");
        }
    }
}
