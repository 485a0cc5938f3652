//! What is wrong with a single rule.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Entry, Json, RuleKind, Type, TypeKind};
use crate::parse::At;
use crate::source::Span;
use crate::spec::{OperationFile, Rule as WrittenRule};

use super::bound::BoundRule;
use super::fields::{RuleField, constants_at};
use super::written::{WrittenField, written_at};
use crate::resolve::members::constraints::outside;
use crate::resolve::members::values::misfits;
use crate::resolve::request::Request;
use crate::resolve::scope::Scope;

impl Scope<'_> {
    /// Whether a rule makes sense, given the constraints of its fields.
    pub(crate) fn check_rule(
        &self,
        bound: &BoundRule<'_>,
        written: &At<WrittenRule>,
        file: &OperationFile,
        request: &Request<'_>,
    ) -> bool {
        let found = self
            .twice(bound)
            .or_else(|| too_few(bound))
            .or_else(|| self.settled(bound, file))
            .or_else(|| self.only_beside_required(bound, file, request))
            .or_else(|| self.without_order(bound))
            .or_else(|| self.out_of_order(bound, file))
            .or_else(|| self.impossible_value(bound, written, file, request));
        let holds = found.is_none();
        found.into_iter().for_each(|diagnostic| self.context.problems.add(diagnostic));
        holds
    }

    /// A field that the rule names twice.
    fn twice(&self, bound: &BoundRule<'_>) -> Option<Diagnostic> {
        let mut fields = bound.fields.iter().enumerate();
        fields.find_map(|(index, field)| {
            let first = bound.fields[..index].iter().find(|other| other.path.value == field.path.value)?;
            let message = format!("the rule names `{}` twice", field.path.value);
            let diagnostic = Diagnostic::error(Code::Rule, field.path.span, message).label("again here");
            Some(diagnostic.also(first.path.span, "first here"))
        })
    }

    /// A rule that is always or never satisfied, because every request sets one of its fields.
    fn settled(&self, bound: &BoundRule<'_>, file: &OperationFile) -> Option<Diagnostic> {
        let Settled { culprits, message, help } = settled(bound)?;
        let span = culprits.last().map_or(bound.span, |field| field.path.span);
        let mut diagnostic = Diagnostic::error(Code::Rule, span, message).help(help);
        for field in culprits {
            let written = self.written(field, file);
            let label = format!("`{}` is given in every request", field.path.value);
            diagnostic = written.iter().fold(diagnostic, |all, written| all.also(written.required(), label.clone()));
        }
        Some(diagnostic)
    }

    /// An `only` field beside a field that is required.
    fn only_beside_required(
        &self,
        bound: &BoundRule<'_>,
        file: &OperationFile,
        request: &Request<'_>,
    ) -> Option<Diagnostic> {
        let RuleKind::Only { field } = &bound.rule.kind else { return None };
        let path = bound.fields.first()?.path;
        let first = field.split('.').next().unwrap_or_default();
        let [_, places @ ..] = request.places;
        let mut entries = places.into_iter().flat_map(|(_, entries)| entries);
        let (name, key) = entries.find_map(|entry| match entry {
            Entry::Field(other) if other.required && other.wire != first => {
                let written = written_at(file, &other.wire, self.table, self.operation);
                Some((&other.wire, written.first().map(WrittenField::required)))
            }
            Entry::Choice(choice) if choice.required && !choice.can_hold(first) => {
                Some((&choice.name, choice_key(file, &choice.name)))
            }
            _ => None,
        })?;
        let message = format!("`{field}` can never be the only field: `{name}` is always required");
        let diagnostic = Diagnostic::error(Code::Rule, path.span, message);
        let help = "make the other field optional, or use `forbids` to list what this field excludes";
        let label = format!("`{name}` is given in every request");
        Some(key.into_iter().fold(diagnostic, |all, key| all.also(key, label.clone())).help(help))
    }

    fn without_order(&self, bound: &BoundRule<'_>) -> Option<Diagnostic> {
        let (RuleKind::Ordered { .. }, [lesser, greater]) = (&bound.rule.kind, bound.fields.as_slice()) else {
            return None;
        };
        let (a, b) = (lesser.field?.value.without_null(), greater.field?.value.without_null());
        for (field, value) in [(lesser, a), (greater, b)] {
            if !has_order(value) {
                let message = format!("the values of `{}` cannot be ordered", field.path.value);
                let help = "only integers, decimals, dates and date-times can be ordered";
                return Some(Diagnostic::error(Code::Rule, field.path.span, message).help(help));
            }
        }
        if std::mem::discriminant(a) == std::mem::discriminant(b) {
            return self.contested_numbers(bound, b);
        }
        let message = format!("`{}` and `{}` have different types", lesser.path.value, greater.path.value);
        Some(
            Diagnostic::error(Code::Rule, greater.path.span, message)
                .also(lesser.path.span, "compared with this field"),
        )
    }

    /// A number from which an order is contested, of fields that are no integers.
    fn contested_numbers(&self, bound: &BoundRule<'_>, value: &Type) -> Option<Diagnostic> {
        let RuleKind::Ordered { contested, .. } = &bound.rule.kind else { return None };
        if contested.from.is_none() || *value == Type::Integer {
            return None;
        }
        let message = "`from` is only allowed in an order of integers";
        Some(Diagnostic::error(Code::Rule, bound.span, message))
    }

    /// Ranges that leave no values for two ordered fields.
    fn out_of_order(&self, bound: &BoundRule<'_>, file: &OperationFile) -> Option<Diagnostic> {
        let (RuleKind::Ordered { strict, .. }, [lesser, greater]) = (&bound.rule.kind, bound.fields.as_slice()) else {
            return None;
        };
        let least = lesser.field?.constraints.range()?.min?;
        let greatest = greater.field?.constraints.range()?.max?;
        if least < greatest || (least == greatest && !strict) {
            return None;
        }
        let (low, high) = (&lesser.path.value, &greater.path.value);
        let relation = if *strict { "less than" } else { "at most" };
        let message = format!("no values can satisfy this rule: `{low}` can never be {relation} `{high}`");
        let mut diagnostic = Diagnostic::error(Code::Rule, bound.span, message);
        let labels =
            [(lesser, format!("`{low}` is at least {least}")), (greater, format!("`{high}` is at most {greatest}"))];
        for (field, label) in labels {
            let ranges = self.written(field, file).into_iter().filter_map(|written| written.field.range.as_ref());
            diagnostic = ranges.fold(diagnostic, |all, range| all.also(range.key, label.clone()));
        }
        Some(diagnostic.help("correct one of the ranges, or swap the two fields"))
    }

    /// A condition that no request can meet.
    fn impossible_value(
        &self,
        bound: &BoundRule<'_>,
        written: &At<WrittenRule>,
        file: &OperationFile,
        request: &Request<'_>,
    ) -> Option<Diagnostic> {
        let RuleKind::When { field: path, value, .. } = &bound.rule.kind else { return None };
        let span = written.when.as_ref()?.is.as_ref()?.span;
        let constants = constants_at(request.entries(), path, request.paths.types);
        if constants.contains(&value) {
            return None;
        }
        let first = bound.fields.first()?;
        let Some(field) = first.field else {
            let all: Vec<String> = constants.iter().map(|constant| format!("`{}`", text(constant))).collect();
            let message = format!("`{path}` never has the value `{}`", text(value));
            let help = format!("in the options of its choice it is {}", all.join(", "));
            return Some(Diagnostic::error(Code::Rule, span, message).help(help));
        };
        if !is_comparable(&field.value, request) {
            let message = format!("a condition cannot test the value of `{path}`");
            let help = "a condition can test strings, integers, booleans and enum words";
            return Some(Diagnostic::error(Code::Rule, first.path.span, message).help(help));
        }
        let fault = misfits(value, &field.value, request.paths.types).first().map(ToString::to_string);
        let fault = fault.or_else(|| outside(value, &field.constraints))?;
        let diagnostic = Diagnostic::error(Code::Rule, span, format!("`{path}` never has this value: {fault}"));
        let label = format!("the possible values of `{path}`");
        Some(self.written(first, file).iter().fold(diagnostic, |all, field| all.also(field.key, label.clone())))
    }

    fn written<'f>(&'f self, field: &RuleField<'_>, file: &'f OperationFile) -> Vec<WrittenField<'f>> {
        written_at(file, &field.path.value, self.table, self.operation)
    }
}

/// Why a rule is always or never satisfied.
struct Settled<'b, 'a> {
    culprits: Vec<&'b RuleField<'a>>,
    message: String,
    help: &'static str,
}

fn settled<'b, 'a>(bound: &'b BoundRule<'a>) -> Option<Settled<'b, 'a>> {
    const LEAVE_OUT: &str = "remove it from the rule, or make the field optional";
    const MAKE_OPTIONAL: &str = "make the field optional, or remove it from the rule";
    let (first, others) = bound.fields.split_first()?;
    let always: Vec<&RuleField<'_>> = bound.fields.iter().filter(|field| field.is_always).collect();
    let given = |field: &RuleField<'_>| format!("every request gives `{}`", field.path.value);
    let one = |field, message, help| Some(Settled { culprits: vec![field], message, help });
    match (&bound.rule.kind, always.as_slice()) {
        (RuleKind::AtLeastOneOf { .. }, [field, ..]) => {
            one(field, format!("{}, so this rule always holds", given(field)), LEAVE_OUT)
        }
        (RuleKind::ExactlyOneOf { .. } | RuleKind::AtMostOneOf { .. }, [field, other, ..]) => {
            let message = format!("no request can satisfy this rule: {} and `{}`", given(field), other.path.value);
            Some(Settled { culprits: vec![*field, *other], message, help: "make these fields optional" })
        }
        (RuleKind::ExactlyOneOf { .. } | RuleKind::AtMostOneOf { .. }, [field]) => {
            one(field, format!("{}, so none of the others could ever be given", given(field)), MAKE_OPTIONAL)
        }
        (RuleKind::Forbids { .. }, _) if first.is_always => {
            one(first, format!("{}, so none of the others could ever be given", given(first)), MAKE_OPTIONAL)
        }
        (RuleKind::Requires { .. } | RuleKind::Forbids { .. } | RuleKind::When { .. }, _) => {
            let field = others.iter().find(|field| field.is_always)?;
            let (given, first) = (given(field), &first.path.value);
            match &bound.rule.kind {
                RuleKind::Forbids { .. } => {
                    one(field, format!("{given}, so `{first}` could never be given"), MAKE_OPTIONAL)
                }
                RuleKind::When { forbidden, .. } if forbidden.contains(&field.path.value) => {
                    one(field, format!("{given}, so it cannot be forbidden"), MAKE_OPTIONAL)
                }
                _ => one(field, format!("{given}, so no rule needs to require it"), LEAVE_OUT),
            }
        }
        (
            RuleKind::ExactlyOneOf { .. }
            | RuleKind::AtLeastOneOf { .. }
            | RuleKind::AtMostOneOf { .. }
            | RuleKind::Only { .. }
            | RuleKind::Ordered { .. },
            _,
        ) => None,
    }
}

/// A rule that names too few fields.
fn too_few(bound: &BoundRule<'_>) -> Option<Diagnostic> {
    let word = bound.rule.kind.word();
    let (message, help) = match &bound.rule.kind {
        RuleKind::Only { .. } | RuleKind::Ordered { .. } => return None,
        _ if bound.fields.len() > 1 => return None,
        RuleKind::Requires { .. } | RuleKind::Forbids { .. } => {
            (format!("`{word}` does not list any other field"), "list the other fields: `all: [a, b]`")
        }
        RuleKind::When { .. } => (
            "`when` has nothing to require or forbid".to_owned(),
            "`require: [a]` lists the fields that must then be given, `forbid: [b]` those that must not",
        ),
        RuleKind::AtMostOneOf { .. } => (
            format!("`{word}` needs at least two fields"),
            "a single field can never violate it: add another field, or remove the rule",
        ),
        RuleKind::ExactlyOneOf { .. } | RuleKind::AtLeastOneOf { .. } => {
            (format!("`{word}` needs at least two fields"), "for a single field, write `required: true`")
        }
    };
    Some(Diagnostic::error(Code::Rule, bound.span, message).help(help))
}

pub(crate) fn choice_key(file: &OperationFile, name: &str) -> Option<Span> {
    let places = [&file.query, &file.header, &file.body, &file.form];
    places.into_iter().flatten().find_map(|members| members.get(name)).map(|member| member.key)
}

fn has_order(value: &Type) -> bool {
    matches!(value, Type::Integer | Type::Decimal | Type::Date(_) | Type::DateTime(_))
}

fn is_comparable(value: &Type, request: &Request<'_>) -> bool {
    match value.without_null() {
        Type::String | Type::Integer | Type::Boolean { .. } => true,
        Type::Named(name) => {
            let definition = request.paths.types.iter().find(|definition| definition.name == *name);
            definition.is_none_or(|definition| matches!(definition.kind, TypeKind::Enum { .. }))
        }
        _ => false,
    }
}

fn text(value: &Json) -> String {
    value.text().unwrap_or_else(|| value.to_string())
}
