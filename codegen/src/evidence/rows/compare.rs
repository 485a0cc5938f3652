//! One row against the members that cite it.

use super::Difference;
use super::kinds::{forms_of, is_list};
use super::row::Row;
use crate::evidence::captured::{Bound, Captured, Place};
use crate::model::{Character, Constant, ConstraintKind, Field, Json, ListStyle, Range, Type};
use crate::resolve::misfits;
use crate::source::Span;
use crate::spec::{Column, Field as WrittenField};

/// What members of one file have that their row contradicts, and what they lack that it says.
pub(super) fn differences(row: &Row, members: &[&Captured<'_>]) -> Vec<Difference> {
    let mut found = Vec::new();
    for member in members {
        match member.member {
            Bound::Field(field, written) => {
                let about = About { row, member, field, written };
                found.extend(about.differences());
            }
            Bound::Constant(constant) => found.extend(of_constant(row, member, constant)),
        }
    }
    found.extend(missing_default(row, members));
    found
}

/// A row and the field that cites it.
struct About<'a> {
    row: &'a Row,
    member: &'a Captured<'a>,
    field: &'a Field,
    written: &'a WrittenField,
}

impl About<'_> {
    fn differences(&self) -> Vec<Difference> {
        let sent = (self.member.place != Place::Response).then(|| {
            let constraints = [self.bounds(), self.characters(), self.email()];
            [self.required(), self.other_default(), self.list_style()].into_iter().chain(constraints)
        });
        let of_type = [self.kind(), self.list(), self.form()];
        of_type.into_iter().chain(sent.into_iter().flatten()).flatten().collect()
    }

    fn says(&self, span: Span, message: String) -> Option<Difference> {
        Some(Difference { span, message })
    }

    fn type_span(&self) -> Span {
        self.written.value.as_ref().map_or(self.member.key, |value| value.span)
    }

    fn kind(&self) -> Option<Difference> {
        let kinds = self.row.kinds();
        let is_held = kinds.iter().any(|kind| kind.is_held_by(&self.field.value, self.member.api));
        if kinds.is_empty() || is_held {
            return None;
        }
        let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
        self.says(self.type_span(), format!("`{}` is {}", self.member.path, words.join(" or ")))
    }

    fn list(&self) -> Option<Difference> {
        let can_be = |value: &Type| matches!(value.without_null(), Type::Json | Type::Named(_));
        let is_silent = !self.row.is_list() && self.row.kinds().is_empty();
        if is_silent || self.row.is_list() == is_list(self.field) || can_be(&self.field.value) && !self.row.is_list() {
            return None;
        }
        let message = match self.row.is_list() {
            true => format!("`{}` is a list", self.member.path),
            false => format!("`{}` is one value and not a list", self.member.path),
        };
        self.says(self.type_span(), message)
    }

    /// A described format must be one of the type's, and a shown value must be readable.
    fn form(&self) -> Option<Difference> {
        let known = forms_of(&self.field.value);
        if let Some(form) = self.row.forms().iter().find(|form| !known.contains(&form.as_str())) {
            return self.says(self.type_span(), format!("`{}` is written as `{form}`", self.member.path));
        }
        let dates = self.row.shown_dates();
        let is_read = |date: &String| {
            !known.is_empty()
                && misfits(&Json::String(date.clone()), &self.field.value, &self.member.api.types).is_empty()
        };
        let unread = dates.iter().find(|date| !is_read(date))?;
        self.says(self.type_span(), format!("`{}` is a time such as `{unread}`", self.member.path))
    }

    fn required(&self) -> Option<Difference> {
        let said = match self.member.place {
            Place::Request if !self.member.is_contested("required") => self.row.is_required()?,
            Place::Option if self.row.belongs_to_an_option() => true,
            _ => return None,
        };
        if said == self.field.required {
            return None;
        }
        let span = self.written.required.as_ref().map_or(self.member.key, |required| required.span);
        let word = if said { "required" } else { "optional" };
        self.says(span, format!("`{}` is {word}", self.member.path))
    }

    /// A default that the row does not name.
    fn other_default(&self) -> Option<Difference> {
        let (stated, default) = (self.row.default()?, self.field.default.as_ref()?);
        if self.member.is_contested("default") || stated.as_deref() == Some(plain(default).as_str()) {
            return None;
        }
        let span = self.written.default.as_ref().map_or(self.member.key, |default| default.span);
        let message = match stated {
            Some(stated) => format!("the default of `{}` is `{stated}`", self.member.path),
            None => format!("`{}` has no default", self.member.path),
        };
        self.says(span, message)
    }

    fn list_style(&self) -> Option<Difference> {
        if !self.row.is_comma_separated() || self.field.list_style != ListStyle::Repeated {
            return None;
        }
        let span = self.written.list.as_ref().map_or(self.member.key, |style| style.span);
        self.says(span, format!("`{}` is separated by commas", self.member.path))
    }

    fn bounds(&self) -> Option<Difference> {
        let Range { min, max } = self.row.bounds();
        let own = self.field.constraints.range().unwrap_or(Range { min: None, max: None });
        let differs = |stated: Option<i64>, own: Option<i64>| stated.is_some() && stated != own;
        let is_number = self.field.value.without_null() == &Type::Integer;
        if !is_number || self.member.is_contested("range") || !(differs(min, own.min) || differs(max, own.max)) {
            return None;
        }
        let stated = Range { min, max };
        let span = self.written.range.as_ref().map_or(self.member.key, |range| range.span);
        self.says(span, format!("the range of `{}` is `{stated}`", self.member.path))
    }

    fn characters(&self) -> Option<Difference> {
        let allowed = self.field.constraints.own.iter().find_map(|kind| match kind {
            ConstraintKind::Characters(sets) => Some(sets.as_slice()),
            _ => None,
        });
        let allowed = allowed.unwrap_or_default();
        let missing: Vec<String> =
            self.row.characters().into_iter().filter(|set| !allowed.contains(set)).map(Character::word).collect();
        if missing.is_empty() || self.member.is_contested("characters") {
            return None;
        }
        let span = self.written.characters.as_ref().map_or(self.member.key, |sets| sets.span);
        self.says(
            span,
            format!("`{}` allows only certain characters, with `{}`", self.member.path, missing.join("`, `")),
        )
    }

    fn email(&self) -> Option<Difference> {
        let is_email = self.field.constraints.own.contains(&ConstraintKind::Email);
        if is_email || !self.row.is_email() || self.member.is_contested("email") {
            return None;
        }
        self.says(self.member.key, format!("`{}` is an e-mail address", self.member.path))
    }
}

fn of_constant(row: &Row, member: &Captured<'_>, constant: &Constant) -> Option<Difference> {
    let kinds = row.kinds();
    let is_kind =
        row.cell(Column::Type).is_none() || kinds.is_empty() || kinds.iter().any(|kind| kind.is_kind_of(constant));
    let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
    (!is_kind).then(|| Difference { span: member.key, message: format!("`{}` is {}", member.path, words.join(" or ")) })
}

/// The default of a row must be that of a member: of one, if several share the name.
fn missing_default(row: &Row, members: &[&Captured<'_>]) -> Option<Difference> {
    let stated = row.default().flatten()?;
    let asked = || members.iter().filter(|member| member.place != Place::Response && !member.is_contested("default"));
    let has_it = asked().any(|member| {
        let default = match member.member {
            Bound::Field(field, _) => field.default.as_ref(),
            Bound::Constant(constant) => constant.default.as_ref(),
        };
        default.is_some()
    });
    let first = asked().find(|member| !matches!(member.place, Place::Path))?;
    (!has_it).then(|| Difference { span: first.key, message: format!("the default of `{}` is `{stated}`", first.path) })
}

/// A value as it would stand in a table: the items of a list with commas between them.
fn plain(value: &Json) -> String {
    match value {
        Json::List(items) => items.iter().map(plain).collect::<Vec<_>>().join(","),
        other => other.flow(),
    }
}
