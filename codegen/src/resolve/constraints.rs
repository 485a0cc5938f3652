//! Constraints: what a field's value must be.

use crate::diagnostic::Code;
use crate::model::{Character, Constraints, Range, Type};
use crate::parse::{At, did_you_mean};
use crate::source::Place;
use crate::spec::{Field, Scalar};

use super::context::is_on;
use super::scope::Scope;
use super::types::{is_unreadable, without_null};

impl Scope<'_> {
    /// The constraints of a field of this type.
    pub fn constraints(&self, field: &Field, value: &Type, refuses: bool) -> Constraints {
        self.check_applies(field, value);
        let characters = field.characters.iter().flat_map(|list| &list.value);
        Constraints {
            range: field.range.as_ref().and_then(|range| self.range(range)),
            length: field.length.as_ref().and_then(|length| self.length(length)),
            characters: characters.filter_map(|word| self.character(word)).collect(),
            email: is_on(&field.email),
            refuses,
        }
    }

    fn check_applies(&self, field: &Field, value: &Type) {
        let value = without_null(value);
        if is_unreadable(value) {
            return;
        }
        if let (Some(range), false) = (&field.range, *value == Type::Integer) {
            let message = "`range` holds for whole numbers (`type: integer`) only";
            self.context.error(Code::Constraint, range.key, message);
        }
        let on_text: [(&str, Option<Place>); 3] = [
            ("length", field.length.as_ref().map(|at| at.key)),
            ("characters", field.characters.as_ref().map(|at| at.key)),
            ("email", field.email.as_ref().map(|at| at.key)),
        ];
        for (name, key) in on_text {
            if let (Some(key), false) = (key, *value == Type::String) {
                let message = format!("`{name}` holds for text (`type: string`) only");
                self.context.error(Code::Constraint, key, message);
            }
        }
    }

    fn length(&self, written: &At<Scalar>) -> Option<Range> {
        let length = self.range(written)?;
        if [length.min, length.max].into_iter().flatten().any(|end| end < 0) {
            self.context.error(Code::Range, written.place, "no text has fewer than no characters");
        }
        Some(length)
    }

    fn range(&self, written: &At<Scalar>) -> Option<Range> {
        let text = &written.value.0;
        let Some(range) = read_range(text) else {
            let message = format!("`{text}` is not a range");
            let help = "write `1..1000`, `1..` or `..9`; both ends are included";
            self.context.error_with_help(Code::Range, written.place, message, help);
            return None;
        };
        if matches!((range.min, range.max), (Some(min), Some(max)) if min > max) {
            let message = format!("nothing lies in the range `{text}`");
            self.context.error_with_help(Code::Range, written.place, message, "the smaller end stands first");
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
                let message = format!("`{}` is neither a set of characters nor a single one", written.value);
                let help = did_you_mean(written, ["letters", "digits", "whitespace"]).unwrap_or_default();
                self.context.error_with_help(Code::UnknownWord, written.place, message, help);
                None
            }
        }
    }
}

fn read_range(written: &str) -> Option<Range> {
    let (min, max) = written.split_once("..")?;
    let end = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    let range = Range { min: end(min.trim())?, max: end(max.trim())? };
    (range.min.is_some() || range.max.is_some()).then_some(range)
}
