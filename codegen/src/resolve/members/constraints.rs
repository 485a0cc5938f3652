//! Constraints: what a field's value must be.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Character, ConstraintKind, Constraints, Json, Type};
use crate::parse::At;
use crate::resolve::context::all_of;
use crate::resolve::scope::Scope;
use crate::spec::{Field, ItemConstraints};

impl Scope<'_> {
    /// The constraints of a field of this type.
    pub fn constraints(&self, field: &Field, value: Option<&Type>, refuses: bool) -> Constraints {
        let items = field.items.as_ref().and_then(|items| self.items(items, value, refuses));
        Constraints { own: self.checked(field.constraints(), value), items: items.map(Box::new), refuses }
    }

    fn items(&self, written: &At<ItemConstraints>, value: Option<&Type>, refuses: bool) -> Option<Constraints> {
        match value?.without_null() {
            Type::List(item) => {
                let own = self.checked(written.constraints(), Some(item));
                if own.is_empty() {
                    let help = format!("give it {}", all_of(ItemConstraints::KEYS, "or"));
                    self.context.error_with_help(Code::Constraint, written.key, "`items` is empty", help);
                }
                Some(Constraints { own, items: None, refuses })
            }
            _ => {
                let message = "`items` only applies to lists (`type: { list: … }`)";
                self.context.error(Code::Constraint, written.key, message);
                None
            }
        }
    }

    fn checked(&self, written: Vec<At<ConstraintKind>>, value: Option<&Type>) -> Vec<ConstraintKind> {
        let checked = written.into_iter().map(|written| {
            if let Some(value) = value {
                self.check_applies(&written, value.without_null());
            }
            self.check_sense(&written);
            written.value
        });
        checked.collect()
    }

    /// Each kind of constraint is about one type.
    fn check_applies(&self, written: &At<ConstraintKind>, value: &Type) {
        let (wanted, what) = match written.value {
            ConstraintKind::Range(_) => (Type::Integer, "integers (`type: integer`)"),
            ConstraintKind::Length(_) | ConstraintKind::Characters(_) | ConstraintKind::Email => {
                (Type::String, "strings (`type: string`)")
            }
        };
        if *value == wanted {
            return;
        }
        let message = format!("`{}` only applies to {what}", written.word());
        let is_list_of_wanted = matches!(value, Type::List(item) if *item.without_null() == wanted);
        let help = is_list_of_wanted.then(|| "to constrain each item of the list, write it under `items`".to_owned());
        self.context.problems.add(Diagnostic::error(Code::Constraint, written.key, message).maybe_help(help));
    }

    /// Whether some value can meet it.
    fn check_sense(&self, written: &At<ConstraintKind>) {
        match &written.value {
            ConstraintKind::Length(length) if [length.min, length.max].into_iter().flatten().any(|end| end < 0) => {
                self.context.error(Code::Range, written.span, "a length cannot be negative");
            }
            ConstraintKind::Range(_)
            | ConstraintKind::Length(_)
            | ConstraintKind::Characters(_)
            | ConstraintKind::Email => {}
        }
    }
}

/// Why constraints refuse a value; `None` if they allow it. Those that only warn are not asked.
pub(crate) fn outside(value: &Json, constraints: &Constraints) -> Option<String> {
    constraints.own.iter().filter(|_| constraints.refuses).find_map(|kind| against(value, kind))
}

/// The first character that is in none of the sets. Whether a character beyond ASCII that follows a letter is a mark of that
/// letter is left to those who play the case.
fn stranger(text: &str, allowed: &[Character]) -> Option<char> {
    let mut in_letter = false;
    text.chars().find(|character| {
        let fits = allowed.iter().any(|set| set.contains(*character));
        let may_be_mark = in_letter && !character.is_ascii() && allowed.contains(&Character::Letters);
        in_letter = character.is_alphabetic() || may_be_mark;
        !fits && !may_be_mark
    })
}

/// Why a constraint refuses a value; `None` if it allows the value, or does not apply to its type.
pub(crate) fn against(value: &Json, kind: &ConstraintKind) -> Option<String> {
    match (kind, value) {
        (ConstraintKind::Range(range), Json::Number(text)) => {
            let number: i64 = text.parse().ok()?;
            (!range.contains(number)).then(|| format!("{number} is outside its range"))
        }
        (ConstraintKind::Length(range), Json::String(text)) => {
            let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
            (!range.contains(length)).then(|| format!("a length of {length} characters is not allowed"))
        }
        (ConstraintKind::Characters(allowed), Json::String(text)) => {
            let stranger = stranger(text, allowed);
            stranger.map(|character| format!("the character {character:?} is not allowed"))
        }
        (ConstraintKind::Email, Json::String(text)) => {
            (!text.contains('@')).then(|| "it is not an e-mail address".to_owned())
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
