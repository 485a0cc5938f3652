//! Constraints: what a field's value must be.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Character, Constraints, Json, Range, Type};
use crate::parse::{At, did_you_mean};
use crate::source::Place;
use crate::spec::{Field, ItemConstraints, Scalar};

use crate::resolve::scope::Scope;
use crate::resolve::types::definitions::{is_unreadable, without_null};

/// The constraints of a field or of the items of a list, as written.
struct Written<'a> {
    range: Option<&'a At<Scalar>>,
    length: Option<&'a At<Scalar>>,
    characters: Option<&'a At<Vec<At<String>>>>,
    email: Option<&'a At<bool>>,
}

impl<'a> Written<'a> {
    fn of_field(field: &'a Field) -> Self {
        let Field { range, length, characters, email, .. } = field;
        Self { range: range.as_ref(), length: length.as_ref(), characters: characters.as_ref(), email: email.as_ref() }
    }

    fn of_items(items: &'a ItemConstraints) -> Self {
        let ItemConstraints { range, length, characters, email } = items;
        Self { range: range.as_ref(), length: length.as_ref(), characters: characters.as_ref(), email: email.as_ref() }
    }
}

impl Scope<'_> {
    /// The constraints of a field of this type.
    pub fn constraints(&self, field: &Field, value: &Type, refuses: bool) -> Constraints {
        let items = field.items.as_ref().and_then(|items| self.items(items, value, refuses));
        let own = self.bound_constraints(&Written::of_field(field), value, refuses);
        Constraints { items: items.map(Box::new), ..own }
    }

    fn items(&self, written: &At<ItemConstraints>, value: &Type, refuses: bool) -> Option<Constraints> {
        match without_null(value) {
            unreadable if is_unreadable(unreadable) => None,
            Type::List(item) => {
                let items = self.bound_constraints(&Written::of_items(written), item, refuses);
                if items.is_empty() {
                    let help = "give it `range`, `length`, `characters` or `email`";
                    self.context.error_with_help(Code::Constraint, written.key, "`items` is empty", help);
                }
                Some(items)
            }
            _ => {
                let message = "`items` only applies to lists (`type: { list: … }`)";
                self.context.error(Code::Constraint, written.key, message);
                None
            }
        }
    }

    fn bound_constraints(&self, written: &Written<'_>, value: &Type, refuses: bool) -> Constraints {
        self.check_applies(written, value);
        let characters = written.characters.into_iter().flat_map(|list| &list.value);
        Constraints {
            range: written.range.and_then(|range| self.range(range)),
            length: written.length.and_then(|length| self.length(length)),
            characters: characters.filter_map(|word| self.character(word)).collect(),
            email: written.email.is_some_and(|email| email.value),
            items: None,
            refuses,
        }
    }

    fn check_applies(&self, written: &Written<'_>, value: &Type) {
        let value = without_null(value);
        if is_unreadable(value) {
            return;
        }
        let applies: [(&str, Option<Place>, Type, &str); 4] = [
            ("range", written.range.map(|at| at.key), Type::Integer, "integers (`type: integer`)"),
            ("length", written.length.map(|at| at.key), Type::String, "strings (`type: string`)"),
            ("characters", written.characters.map(|at| at.key), Type::String, "strings (`type: string`)"),
            ("email", written.email.map(|at| at.key), Type::String, "strings (`type: string`)"),
        ];
        for (name, key, wanted, what) in applies {
            let Some(key) = key.filter(|_| *value != wanted) else { continue };
            let message = format!("`{name}` only applies to {what}");
            let is_list_of_wanted = matches!(value, Type::List(item) if *without_null(item) == wanted);
            let help =
                is_list_of_wanted.then(|| "to constrain each item of the list, write it under `items`".to_owned());
            self.context.problems.add(Diagnostic::error(Code::Constraint, key, message).maybe_help(help));
        }
    }

    fn length(&self, written: &At<Scalar>) -> Option<Range> {
        let length = self.range(written)?;
        if [length.min, length.max].into_iter().flatten().any(|end| end < 0) {
            self.context.error(Code::Range, written.place, "a length cannot be negative");
        }
        Some(length)
    }

    fn range(&self, written: &At<Scalar>) -> Option<Range> {
        let text = &written.value.0;
        let Some(range) = read_range(text) else {
            let message = format!("`{text}` is not a valid range");
            let help = "write `1..1000`, `1..` or `..9`; both bounds are inclusive";
            self.context.error_with_help(Code::Range, written.place, message, help);
            return None;
        };
        if matches!((range.min, range.max), (Some(min), Some(max)) if min > max) {
            let message = format!("the range `{text}` is empty");
            self.context.error_with_help(Code::Range, written.place, message, "write the smaller bound first");
        }
        Some(range)
    }

    fn character(&self, written: &At<String>) -> Option<Character> {
        let mut characters = written.chars();
        match (written.as_str(), characters.next(), characters.next()) {
            ("letters", ..) => Some(Character::Letters),
            ("digits", ..) => Some(Character::Digits),
            ("whitespace", ..) => Some(Character::Whitespace),
            (_, Some(one), None) => Some(Character::One(one)),
            _ => {
                let message = format!("`{}` is neither a character set nor a single character", written.value);
                let help = did_you_mean(written, ["letters", "digits", "whitespace"]).unwrap_or_default();
                self.context.error_with_help(Code::UnknownWord, written.place, message, help);
                None
            }
        }
    }
}

/// What constraints that refuse say against a value.
pub(crate) fn outside(value: &Json, constraints: &Constraints) -> Option<String> {
    match value {
        _ if !constraints.refuses => None,
        Json::Number(text) => {
            let (number, range) = (text.parse::<i64>().ok()?, constraints.range?);
            (!lies_in(number, range)).then(|| format!("{number} is outside its range"))
        }
        Json::String(text) => {
            let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
            let allowed = &constraints.characters;
            let is_allowed = |character: char| allowed.is_empty() || allowed.iter().any(|set| has(*set, character));
            if constraints.length.is_some_and(|range| !lies_in(length, range)) {
                return Some(format!("a length of {length} characters is not allowed"));
            }
            match text.chars().find(|character| !is_allowed(*character)) {
                Some(character) => Some(format!("the character {character:?} is not allowed")),
                None => (constraints.email && !text.contains('@')).then(|| "it is not an e-mail address".to_owned()),
            }
        }
        _ => None,
    }
}

fn lies_in(number: i64, range: Range) -> bool {
    range.min.is_none_or(|min| number >= min) && range.max.is_none_or(|max| number <= max)
}

fn has(set: Character, character: char) -> bool {
    match set {
        Character::Letters => character.is_alphabetic(),
        Character::Digits => character.is_ascii_digit(),
        Character::Whitespace => character.is_whitespace(),
        Character::One(one) => character == one,
    }
}

fn read_range(written: &str) -> Option<Range> {
    let (min, max) = written.split_once("..")?;
    let end = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    let range = Range { min: end(min.trim())?, max: end(max.trim())? };
    (range.min.is_some() || range.max.is_some()).then_some(range)
}
