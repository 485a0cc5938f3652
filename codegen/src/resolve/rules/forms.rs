//! Rules between fields: which form each has, and which fields it names.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Confidence, ContestedOrder, Rule, RuleKind, Type};
use crate::parse::At;
use crate::spec::{FieldAndOthers, OperationFile, Rule as WrittenRule};

use super::bound::BoundRule;
use super::fields::{RuleField, own_field};
use crate::resolve::context::{all_of, is_on};
use crate::resolve::members::lookup::Lookup;
use crate::resolve::request::Request;
use crate::resolve::scope::Scope;

impl Scope<'_> {
    /// The rules of an operation.
    pub fn rules(&self, file: &OperationFile, request: &Request<'_>, inherited: Confidence) -> Vec<Rule> {
        let written: Vec<_> = file.rules.iter().flat_map(|rules| &rules.value).collect();
        let bound = written.iter().filter_map(|rule| self.bind(rule, file, request, inherited));
        let bound: Vec<BoundRule<'_>> = bound.collect();
        // What single rules and pairs of them get wrong is said first, and alone.
        if self.pairs_agree(&bound) && !bound.is_empty() && bound.len() == written.len() {
            self.check_rule_set(&bound, file, request);
        }
        bound.into_iter().map(|bound| bound.rule).collect()
    }

    fn bind<'a>(
        &self,
        written: &'a At<WrittenRule>,
        file: &OperationFile,
        request: &Request<'a>,
        inherited: Confidence,
    ) -> Option<BoundRule<'a>> {
        self.check_keys_of_rule(written);
        let kind = self.form_of(written)?;
        let fields = self.rule_fields(written, &kind, request)?;
        let evidence = self.context.evidence(&written.value, inherited);
        let own = format!("rules.{}.{}", kind.word(), kind.fields().first().copied().unwrap_or_default());
        let is_rule_contested = self.contested.holds(self.operation, &own);
        self.check_contested(&written.value, &kind, &own, is_rule_contested);
        // What is contested of an order is named; the rest of it is not.
        let in_part = written.value.contested.is_some();
        let is_contested =
            (is_rule_contested && !in_part) || kind.fields().iter().any(|path| self.is_contested(path, request));
        let refuses = evidence.confidence == Confidence::Documented && !is_contested;
        let bound = BoundRule { span: written.span, fields, rule: Rule { kind, refuses, evidence } };
        self.check_rule(&bound, written, file, request).then_some(bound)
    }

    /// The form of a rule, its paths not looked at yet.
    fn form_of(&self, written: &At<WrittenRule>) -> Option<RuleKind> {
        let rule = &written.value;
        let mut kinds = vec![
            rule.exactly_one_of.as_ref().map(|list| Some(RuleKind::ExactlyOneOf { fields: paths(list) })),
            rule.at_least_one_of.as_ref().map(|list| Some(RuleKind::AtLeastOneOf { fields: paths(list) })),
            rule.at_most_one_of.as_ref().map(|list| Some(RuleKind::AtMostOneOf { fields: paths(list) })),
            rule.requires.as_ref().map(|asks| {
                let (field, others) = asks_of(asks)?;
                Some(RuleKind::Requires { field, others })
            }),
            rule.forbids.as_ref().map(|asks| {
                let (field, others) = asks_of(asks)?;
                Some(RuleKind::Forbids { field, others })
            }),
            rule.only.as_ref().map(|field| Some(RuleKind::Only { field: field.value.clone() })),
            rule.ordered.as_ref().map(|pair| self.ordered(rule, pair)),
            rule.when.as_ref().map(|_| self.when(rule)),
        ];
        kinds.retain(Option::is_some);
        if kinds.len() == 1 {
            return kinds.pop().flatten().flatten();
        }
        let help = "if more than one applies, write one rule for each";
        let message = format!("a rule has exactly one of {}", all_of(WrittenRule::FORMS, "and"));
        let diagnostic = Diagnostic::error(Code::Rule, written.span, message);
        self.context.problems.add(diagnostic.maybe_help((kinds.len() > 1).then(|| help.to_owned())));
        None
    }

    fn ordered(&self, rule: &WrittenRule, pair: &At<Vec<At<String>>>) -> Option<RuleKind> {
        let [lesser, greater] = pair.value.as_slice() else {
            self.context.error(Code::Rule, pair.span, "`ordered` takes two fields, the smaller one first");
            return None;
        };
        let (lesser, greater) = (lesser.value.clone(), greater.value.clone());
        let contested = rule.contested.as_ref().map(|contested| ContestedOrder {
            equal: is_on(&contested.equal),
            from: contested.from.as_ref().map(|from| from.value),
        });
        let (strict, contested) = (is_on(&rule.strict), contested.unwrap_or_default());
        Some(RuleKind::Ordered { lesser, greater, strict, contested })
    }

    /// Whether `contested` names a part of a rule that documents disagree about.
    fn check_contested(&self, rule: &WrittenRule, kind: &RuleKind, own: &str, has_conflict: bool) {
        let (Some(written), RuleKind::Ordered { strict, contested, .. }) = (&rule.contested, kind) else { return };
        let problem = if contested.is_empty() {
            ("`contested` names nothing", "write `equal: true`, or `from:` with a number".to_owned())
        } else if contested.equal && !strict {
            ("equal values cannot be contested in an order that allows them", "write `strict: true` as well".to_owned())
        } else if !has_conflict {
            let help = format!("record what the documents say in a conflict about `{own}`");
            ("`contested` needs a conflict that says what is contested", help)
        } else {
            return;
        };
        self.context.error_with_help(Code::Rule, written.key, problem.0, problem.1);
    }

    fn when(&self, rule: &WrittenRule) -> Option<RuleKind> {
        let condition = rule.when.as_ref()?;
        let list = |list: &Option<At<Vec<At<String>>>>| list.as_ref().map(paths).unwrap_or_default();
        if rule.require.is_none() && rule.forbid.is_none() {
            let message = "`when` needs `require` or `forbid`";
            let help = "`require: [a]` lists the fields that must then be given, `forbid: [b]` those that must not";
            self.context.error_with_help(Code::Rule, condition.key, message, help);
            return None;
        }
        Some(RuleKind::When {
            field: condition.field.as_ref()?.value.clone(),
            value: condition.is.as_ref()?.value.clone(),
            required: list(&rule.require),
            forbidden: list(&rule.forbid),
        })
    }

    /// Keys that belong to another form.
    fn check_keys_of_rule(&self, rule: &WrittenRule) {
        let keys = [
            ("contested", rule.contested.as_ref().map(|at| at.key), rule.ordered.is_some(), "ordered"),
            ("strict", rule.strict.as_ref().map(|at| at.key), rule.ordered.is_some(), "ordered"),
            ("require", rule.require.as_ref().map(|at| at.key), rule.when.is_some(), "when"),
            ("forbid", rule.forbid.as_ref().map(|at| at.key), rule.when.is_some(), "when"),
        ];
        for (name, key, stands, owner) in keys {
            if let (Some(key), false) = (key, stands) {
                self.context.error(Code::Rule, key, format!("`{name}` is only allowed with `{owner}`"));
            }
        }
    }

    /// The fields a rule names; `None` when one of them is not there, which is noted.
    fn rule_fields<'a>(
        &self,
        written: &'a At<WrittenRule>,
        kind: &RuleKind,
        request: &Request<'a>,
    ) -> Option<Vec<RuleField<'a>>> {
        let is_condition = |index: usize| index == 0 && matches!(kind, RuleKind::When { .. });
        let paths = written.paths().into_iter().enumerate();
        let fields: Vec<_> = paths.map(|(index, path)| self.rule_field(path, request, is_condition(index))).collect();
        fields.into_iter().collect()
    }

    fn is_contested(&self, path: &str, request: &Request<'_>) -> bool {
        let first = path.split('.').next().unwrap_or_default();
        let places = request.places.iter().filter(|(_, entries)| own_field(entries, first));
        let mut paths: Vec<String> = places.map(|(place, _)| format!("{place}.{path}")).collect();
        // A conflict about a member of a type stands at the type, wherever it is used.
        for (index, _) in path.match_indices('.') {
            if let Lookup::Found(field) = request.field(&path[..index])
                && let Type::Named(name) = field.value.without_null()
            {
                paths.push(format!("types.{name}{}", &path[index..]));
            }
        }
        paths.iter().any(|path| self.contested.holds(self.operation, path))
    }
}

fn paths(list: &At<Vec<At<String>>>) -> Vec<String> {
    list.value.iter().map(|path| path.value.clone()).collect()
}

fn asks_of(asks: &At<FieldAndOthers>) -> Option<(String, Vec<String>)> {
    Some((asks.field.as_ref()?.value.clone(), paths(asks.all.as_ref()?)))
}
