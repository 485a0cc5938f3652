//! Type expressions: the type that a member, an item or an answer has.

use jiff::civil::{DateTime, Time, date};
use jiff::fmt::strtime;

use crate::diagnostic::Code;
use crate::model::{self, OtherForm, Type};
use crate::parse::At;
use crate::resolve::scope::Scope;
use crate::resolve::table::{Declared, DeclaredKind};
use crate::source::Span;
use crate::spec::{DayForm, TimeForm, TimeForms, TypeExpression};

/// Stands for a type that could not be read, in a model that is never handed out: it takes every value.
pub(crate) const ANYTHING: Type = Type::Json;

impl Scope<'_> {
    /// The type that an expression means; `None` if it has an error, which is reported here.
    pub fn type_of(&self, written: &At<TypeExpression>) -> Option<Type> {
        let inner = |inner: &At<TypeExpression>| self.type_of(inner).map(Box::new);
        match &written.value {
            TypeExpression::Name(name) => self.named(name, written.span),
            TypeExpression::Boolean(words) => self.boolean(words, written.span),
            TypeExpression::Date(form) => self.form(form, written.span, "date", Type::Date(form.clone())),
            TypeExpression::DateTime(forms) => self.time_forms(forms),
            TypeExpression::List(item) => inner(item).map(Type::List),
            TypeExpression::Map(value) => inner(value).map(Type::Map),
            TypeExpression::Nullable(value) => inner(value).map(Type::Nullable),
        }
    }

    fn named(&self, name: &str, span: Span) -> Option<Type> {
        Some(match name {
            "string" => Type::String,
            "integer" => Type::Integer,
            "decimal" => Type::Decimal,
            "boolean" => Type::Boolean { written: None },
            "json" => Type::Json,
            "timezone" => Type::TimeZone,
            "labelled" => Type::Labelled,
            _ => return self.declared(name, span),
        })
    }

    fn declared(&self, name: &str, span: Span) -> Option<Type> {
        let Some(declared) = self.table.find(name, self.operation) else {
            self.table.report_unknown(name, self.operation, span, self.context);
            return None;
        };
        if declared.kind() == Some(DeclaredKind::Row) {
            let message = format!("`{name}` is a CSV row and can only be used as `response: {{ csv: {name} }}`");
            self.context.error(Code::Misplaced, span, message);
            return None;
        }
        Some(Type::Named(name.to_owned()))
    }

    fn boolean(&self, words: &[At<String>], span: Span) -> Option<Type> {
        match words {
            [yes, no] if yes.value != no.value => {
                Some(Type::Boolean { written: Some((yes.value.clone(), no.value.clone())) })
            }
            _ => {
                let message = "`boolean` takes two different words, the one for true first";
                self.context.error_with_help(
                    Code::Misplaced,
                    span,
                    message,
                    "write for example `{ boolean: [\"Yes\", \"No\"] }`",
                );
                None
            }
        }
    }

    /// The forms of a date and time, of which the first is written.
    fn time_forms(&self, forms: &TimeForms) -> Option<Type> {
        let (first, others) = forms.0.split_first()?;
        let TimeForm::DateTime(pattern) = &first.value else {
            let message = "the first form of a `datetime` has a time, since it is the one that is written";
            let help = "write for example `[\"%Y-%m-%d %H:%M\", { date: \"%Y-%m-%d\", time: midnight }]`";
            self.context.error_with_help(Code::Misplaced, first.span, message, help);
            return None;
        };
        self.form(pattern, first.span, "datetime", Type::Json)?;
        let others: Vec<Option<OtherForm>> = others.iter().map(|form| self.other_form(form)).collect();
        let others = others.into_iter().collect::<Option<_>>()?;
        Some(Type::DateTime(model::TimeForms { pattern: pattern.clone(), others }))
    }

    fn other_form(&self, form: &At<TimeForm>) -> Option<OtherForm> {
        let DayForm { date, time } = match &form.value {
            TimeForm::DateTime(pattern) => {
                self.form(pattern, form.span, "datetime", Type::Json)?;
                return Some(OtherForm::DateTime(pattern.clone()));
            }
            TimeForm::Day(day) => day,
        };
        let (date, time) = (date.as_ref()?, time.as_ref()?);
        self.form(date, date.span, "date", Type::Date(date.value.clone()))?;
        let Some(of_day) = time_of_day(time) else {
            let message = format!("`{}` is not a time of the day", time.value);
            self.context.error_with_help(Code::Misplaced, time.span, message, "write `midnight` or `\"23:59:59\"`");
            return None;
        };
        Some(OtherForm::Date { pattern: date.value.clone(), time: of_day })
    }

    /// A form must read back what it writes.
    fn form(&self, form: &str, span: Span, what: &str, value: Type) -> Option<Type> {
        let sample = date(2026, 11, 21).at(13, 45, 59, 0);
        let is_date = matches!(value, Type::Date(_));
        if reads_back(form, sample, is_date) {
            return Some(value);
        }
        if let Some(directive) = unknown_directive(form) {
            let message = format!("`{directive}` is not a strftime directive that is known here");
            let help = format!("those that are known: {}", known_directives().join(" "));
            self.context.error_with_help(Code::Misplaced, span, message, help);
            return None;
        }
        let message = format!("`{form}` is not a strftime format of a {what}");
        let example = if is_date { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M:%S" };
        self.context.error_with_help(Code::Misplaced, span, message, format!("write for example `{example}`"));
        None
    }

    /// Whether a type is written as one piece of text outside JSON.
    pub fn is_scalar(&self, value: &Type) -> bool {
        match value {
            Type::Json | Type::List(_) | Type::Map(_) | Type::Nullable(_) => false,
            Type::Named(name) => {
                let kind = self.table.find(name, self.operation).and_then(Declared::kind);
                matches!(kind, Some(DeclaredKind::Enum) | None)
            }
            _ => true,
        }
    }

    /// A type where no written form can be given: dates and formatted booleans need a member of their own.
    pub fn plainly_written(&self, written: &At<TypeExpression>, what: &str) -> Option<Type> {
        let value = self.type_of(written)?;
        if value.has_form() {
            let message = format!("a formatted date or boolean cannot be {what}");
            let help = "make it a member of an object, or use `string`";
            self.context.error_with_help(Code::Misplaced, written.span, message, help);
        }
        Some(value)
    }
}

/// A time of the day as `HH:MM:SS`.
fn time_of_day(written: &str) -> Option<String> {
    let time = if written == "midnight" { Time::midnight() } else { Time::strptime("%H:%M:%S", written).ok()? };
    Some(time.strftime("%H:%M:%S").to_string())
}

/// The first directive of a form that cannot be written or read.
fn unknown_directive(form: &str) -> Option<String> {
    let known = known_directives();
    let mut rest = form;
    while let Some((_, after)) = rest.split_once('%') {
        // Flags, a width and the colons of `%:z` are part of a directive, as is the dot of `%.f`.
        let letter = after.find(|character: char| !matches!(character, '-' | '_' | '^' | '#' | ':' | '.' | '0'..='9'));
        let (letter, character) = letter.and_then(|at| Some((at, after[at..].chars().next()?)))?;
        let is_known = known.iter().any(|directive| directive.ends_with(character));
        let end = letter + character.len_utf8();
        if !is_known && character != '%' {
            return Some(format!("%{}", &after[..end]));
        }
        rest = &after[end..];
    }
    None
}

/// Every directive of one letter that is both written and read.
fn known_directives() -> Vec<String> {
    let sample = date(2026, 11, 21).at(13, 45, 59, 0);
    let directives = ('A'..='Z').chain('a'..='z').map(|letter| format!("%{letter}"));
    let is_known = |directive: &String| {
        let written = strtime::format(directive, sample);
        written.is_ok_and(|written| strtime::parse(directive, &written).is_ok())
    };
    directives.filter(is_known).collect()
}

/// Whether a form reads back what it wrote of a sample, apart from the parts that it does not write.
fn reads_back(form: &str, sample: DateTime, is_date: bool) -> bool {
    let Ok(written) = strtime::format(form, sample) else { return false };
    if !form.contains('%') {
        return false;
    }
    if is_date {
        strtime::parse(form, &written).and_then(|parts| parts.to_date()).is_ok_and(|read| read == sample.date())
    } else {
        strtime::parse(form, &written)
            .and_then(|parts| parts.to_datetime())
            .is_ok_and(|read| read.date() == sample.date())
    }
}
