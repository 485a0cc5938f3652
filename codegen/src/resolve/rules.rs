//! Rules between fields.

use crate::diagnostic::Code;
use crate::model::{Confidence, Entry, Field, Rule, RuleKind, Type, TypeDefinition};
use crate::parse::At;
use crate::spec::{OperationFile, Rule as WrittenRule};

use super::context::is_on;
use super::lookup::{Found, field_at};
use super::scope::Scope;
use super::types::{is_unreadable, without_null};

/// What the rules of an operation are about.
pub(super) struct Request<'a> {
    /// The places by their names, such as `query`.
    pub places: [(&'static str, &'a [Entry]); 4],
    /// The types of the API.
    pub types: &'a [TypeDefinition],
}

impl Request<'_> {
    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.places.iter().flat_map(|(_, entries)| entries.iter())
    }
}

impl Scope<'_> {
    /// The rules of an operation.
    pub fn rules(&self, file: &OperationFile, request: &Request<'_>, inherited: Confidence) -> Vec<Rule> {
        let rules = file.rules.iter().flat_map(|rules| &rules.value);
        rules.filter_map(|rule| self.rule(rule, request, inherited)).collect()
    }

    fn rule(&self, rule: &At<WrittenRule>, request: &Request<'_>, inherited: Confidence) -> Option<Rule> {
        let kind = match (&rule.ordered, &rule.only) {
            (Some(paths), None) => self.ordered(rule, paths, request)?,
            (None, Some(field)) => self.only(rule, field, request)?,
            _ => {
                self.context.error(Code::Rule, rule.place, "a rule is one of `ordered` and `only`");
                return None;
            }
        };
        let evidence = self.context.evidence(&rule.value, inherited);
        let paths = match &kind {
            RuleKind::Ordered { lesser, greater, .. } => vec![lesser, greater],
            RuleKind::Only { field } => vec![field],
        };
        let is_contested = paths.iter().any(|path| self.is_contested(path, request));
        let refuses = evidence.confidence == Confidence::Documented && !is_contested;
        Some(Rule { kind, refuses, evidence })
    }

    fn is_contested(&self, path: &str, request: &Request<'_>) -> bool {
        let first = path.split('.').next().unwrap_or_default();
        let stands = |entries: &[Entry]| super::lookup::fields(entries).iter().any(|field| field.wire == first);
        let places = request.places.iter().filter(|(_, entries)| stands(entries));
        let mut paths = places.map(|(place, _)| format!("{place}.{path}"));
        paths.any(|path| self.contested.holds(self.operation, &path)) || self.contested.holds(self.operation, "rules")
    }

    fn ordered(&self, rule: &WrittenRule, paths: &At<Vec<At<String>>>, request: &Request<'_>) -> Option<RuleKind> {
        let [lesser, greater] = paths.value.as_slice() else {
            let message = "`ordered` names two fields, the smaller one first";
            self.context.error(Code::Rule, paths.place, message);
            return None;
        };
        let (first, second) = (self.rule_field(lesser, request), self.rule_field(greater, request));
        let (first, second) = (first?, second?);
        self.check_order(lesser, first);
        self.check_order(greater, second);
        let (a, b) = (without_null(&first.value), without_null(&second.value));
        let same = std::mem::discriminant(a) == std::mem::discriminant(b);
        if !same && has_order(a) && has_order(b) {
            let message = format!("`{}` and `{}` are of different types", lesser.value, greater.value);
            self.context.error(Code::Rule, paths.place, message);
        }
        let strict = is_on(&rule.strict);
        Some(RuleKind::Ordered { lesser: lesser.value.clone(), greater: greater.value.clone(), strict })
    }

    fn check_order(&self, path: &At<String>, field: &Field) {
        let value = without_null(&field.value);
        if !has_order(value) && !is_unreadable(value) {
            let message = format!("the values of `{}` have no order", path.value);
            let help = "integers, decimals, dates and date-times have one";
            self.context.error_with_help(Code::Rule, path.place, message, help);
        }
    }

    fn only(&self, rule: &WrittenRule, field: &At<String>, request: &Request<'_>) -> Option<RuleKind> {
        if let Some(strict) = &rule.strict {
            self.context.error(Code::Rule, strict.key, "`strict` belongs to `ordered`");
        }
        self.rule_field(field, request)?;
        Some(RuleKind::Only { field: field.value.clone() })
    }

    fn rule_field<'r>(&self, path: &At<String>, request: &'r Request<'_>) -> Option<&'r Field> {
        match field_at(request.entries(), path, request.types) {
            Found::At(field) => Some(field),
            Found::Unreadable => None,
            Found::Lost { missing, known } => {
                let message = format!("the request has no field `{}`", path.value);
                self.context.unknown(Code::Rule, path.place, message, &missing, known.iter().map(String::as_str));
                None
            }
        }
    }
}

fn has_order(value: &Type) -> bool {
    matches!(value, Type::Integer | Type::Decimal | Type::Date(_) | Type::DateTime(_))
}
