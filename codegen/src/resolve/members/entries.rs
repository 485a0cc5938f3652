//! Fields, constants and choices.

use crate::diagnostic::Code;
use crate::model::{
    CellForm, Choice, ChoiceOption, Confidence, Constant, Entry, Evidence, Field, Json, ListStyle, OtherName, Type,
};
use crate::parse::{At, Map};
use crate::source::Span;
use crate::spec::{
    Choice as WrittenChoice, Constant as WrittenConstant, Field as WrittenField, Member, OtherName as WrittenName,
};

use crate::resolve::context::{is_on, text};
use crate::resolve::members::expression::ANYTHING;
use crate::resolve::scope::{Scope, Site};

/// A member that is being bound.
#[derive(Clone, Copy)]
struct MemberContext<'a> {
    /// Its wire name, or a choice's name in code.
    name: &'a str,
    /// Where the name is written.
    key: Span,
    /// Where the member is sent or received.
    site: Site,
    /// The dotted path of what encloses it.
    path: &'a str,
    /// The confidence it inherits.
    inherited: Confidence,
    /// Whether it stands in an option of a choice.
    in_choice: bool,
}

impl Scope<'_> {
    /// What a place or an object holds. `path` is where conflicts find it, such as `query` or `types.Call`.
    pub fn members(
        &self,
        members: Option<&At<Map<Member>>>,
        site: Site,
        path: &str,
        inherited: Confidence,
    ) -> Vec<Entry> {
        let Some(members) = members else { return Vec::new() };
        self.context.check_wire_names(members);
        match site {
            Site::Row => self.context.check_other_names(members),
            _ => self.context.check_dots(members),
        }
        self.entries(members, site, path, inherited, false)
    }

    fn entries(
        &self,
        members: &Map<Member>,
        site: Site,
        path: &str,
        inherited: Confidence,
        in_choice: bool,
    ) -> Vec<Entry> {
        let entry = |(name, member): (&str, &At<Member>)| {
            let context = MemberContext { name, key: member.key, site, path, inherited, in_choice };
            match &member.value {
                Member::Field(field) => Some(Entry::Field(self.field(field, context))),
                Member::Constant(constant) => self.constant(constant, context).map(Entry::Constant),
                Member::Choice(choice) => self.choice(choice, context).map(Entry::Choice),
            }
        };
        members.iter().filter_map(entry).collect()
    }

    fn field(&self, field: &WrittenField, at: MemberContext<'_>) -> Field {
        let path = format!("{}.{}", at.path, at.name);
        let value = field.value.as_ref().and_then(|written| self.type_of(written));
        if value.is_none() {
            self.unreadable.note(self.operation, &path);
        }
        let value = value.as_ref();
        let evidence = self.context.evidence(field, at.inherited);
        self.check_type_stands(field, value, at.site);
        self.check_keys_stand(field, value, at.site);
        Field {
            wire: at.name.to_owned(),
            name: self.context.field_name(at.name, at.key, field.name.as_ref()),
            summary: text(&field.summary),
            required: at.site == Site::Path || is_on(&field.required),
            may_be_absent: field.required.as_ref().is_some_and(|required| !required.value),
            default: field.default.as_ref().map(|default| default.value.clone()),
            constraints: self.constraints(field, value, self.refuses(&evidence, &path)),
            list_style: list_style(field),
            cell: CellForm { trim: is_on(&field.trim), guard: self.guard(field) },
            other_names: self.other_names(field, at.inherited),
            none_words: self.none_words(field, value, at.site),
            pii: is_on(&field.pii),
            deprecated: field.deprecated.as_ref().map(|old| self.context.deprecation(old, evidence.confidence)),
            conflicts: self.contested.beside(self.operation, &path),
            value: value.cloned().unwrap_or(ANYTHING),
            evidence,
        }
    }

    fn refuses(&self, evidence: &Evidence, path: &str) -> bool {
        let is_contested = self.contested.holds_constraints(self.operation, path);
        evidence.confidence == Confidence::Documented && !is_contested
    }

    fn guard(&self, field: &WrittenField) -> Option<char> {
        let written = field.guard.as_ref()?;
        let mut characters = written.chars();
        let guard = characters.next().filter(|_| characters.next().is_none());
        if guard.is_none() {
            self.context.error(Code::Misplaced, written.span, "`guard` must be a single character");
        }
        guard
    }

    /// Each has a source of its own, so it is not as uncertain as the column's name may be.
    fn other_names(&self, field: &WrittenField, inherited: Confidence) -> Vec<OtherName> {
        let written = field.also.iter().flat_map(|also| also.value.iter());
        let other_name = |(wire, name): (&str, &At<WrittenName>)| {
            let evidence = self.context.evidence(&name.value, inherited);
            OtherName { wire: wire.to_owned(), evidence }
        };
        written.map(other_name).collect()
    }

    /// Whether a value of this type can be written where the field stands.
    fn check_type_stands(&self, field: &WrittenField, value: Option<&Type>, site: Site) {
        let (Some(written), Some(value)) = (&field.value, value) else { return };
        if *value == Type::Labelled && site != Site::Row {
            self.context.error(Code::Misplaced, written.span, "`labelled` is only allowed in CSV columns");
        }
        if site == Site::Row && *value == (Type::Boolean { written: None }) {
            let help = "write them with the word for true first, such as `{ boolean: [\"Yes\", \"No\"] }`";
            self.context.error_with_help(
                Code::Misplaced,
                written.span,
                "a boolean in a CSV column needs its two words",
                help,
            );
        }
        let is_list_of_scalars = matches!(value, Type::List(item) if self.is_scalar(item));
        let stands = !site.is_text() || self.is_scalar(value) || (is_list_of_scalars && site.takes_text_lists());
        if !stands {
            let lists = if site.takes_text_lists() { ", or a list of those" } else { "" };
            let message = format!("a value of this type cannot be used in {}", site.noun());
            let help = format!("use a scalar type or an enum{lists}");
            self.context.error_with_help(Code::Misplaced, written.span, message, help);
        }
    }

    /// Whether the keys of a field mean something where it stands.
    fn check_keys_stand(&self, field: &WrittenField, value: Option<&Type>, site: Site) {
        let is_list = value.is_none_or(|value| matches!(value.without_null(), Type::List(_)));
        let checks = [
            (
                "list",
                field.list.as_ref().map(|at| at.key),
                site.takes_text_lists() && is_list,
                "lists in a query, header or form",
            ),
            (
                "empty_list",
                field.empty_list.as_ref().map(|at| at.key),
                site.takes_text_lists() && is_list && !is_repeated(field),
                "comma-separated lists in a query or form",
            ),
            ("trim", field.trim.as_ref().map(|at| at.key), site == Site::Row, "CSV columns"),
            ("also", field.also.as_ref().map(|at| at.key), site == Site::Row, "CSV columns"),
            ("guard", field.guard.as_ref().map(|at| at.key), site == Site::Row, "CSV columns"),
            ("none", field.none.as_ref().map(|at| at.key), !site.is_sent(), "what is only received"),
            ("default", field.default.as_ref().map(|at| at.key), site.is_sent(), "requests"),
        ];
        for (name, key, stands, meaning) in checks {
            if let (Some(key), false) = (key, stands) {
                self.context.error(Code::Misplaced, key, format!("`{name}` only applies to {meaning}"));
            }
        }
        match &field.required {
            Some(required) if site == Site::Path && !required.value => {
                self.context.error(Code::Misplaced, required.key, "a path parameter is always required");
            }
            Some(required) if site == Site::Row => {
                let message = "a column cannot be required: every cell may be empty";
                self.context.error_with_help(Code::Misplaced, required.key, message, "remove `required`");
            }
            _ => {}
        }
    }

    fn constant(&self, constant: &WrittenConstant, at: MemberContext<'_>) -> Option<Constant> {
        let value = constant.value.as_ref()?;
        if at.site == Site::Path || !at.site.is_only_sent() {
            let message = format!("a constant is not allowed in {}", at.site.noun());
            let help = if at.site == Site::Path { "write it as part of the path" } else { "describe it as a field" };
            self.context.error_with_help(Code::Misplaced, at.key, message, help);
            return None;
        }
        let is_text = |value: &Json| value.text().is_some();
        let is_list = matches!(&value.value, Json::List(items) if items.iter().all(is_text));
        if at.site.is_text() && !is_text(value) && !is_list {
            let message = format!("this value cannot be used in {}", at.site.noun());
            self.context.error_with_help(
                Code::Value,
                value.span,
                message,
                "use a string, a number, a boolean, or a list of those",
            );
        }
        let evidence = self.context.evidence(constant, at.inherited);
        let conflicts = self.contested.beside(self.operation, &format!("{}.{}", at.path, at.name));
        let is_contested = self.contested.holds(self.operation, &format!("{}.{}", at.path, at.name))
            || self.contested.holds(self.operation, &format!("{}.{}.const", at.path, at.name));
        let refuses = evidence.confidence == Confidence::Documented && !is_contested;
        let default = constant.default.as_ref().map(|default| default.value.clone());
        let (wire, value) = (at.name.to_owned(), value.value.clone());
        Some(Constant { wire, value, default, refuses, conflicts, evidence })
    }

    fn choice(&self, choice: &WrittenChoice, at: MemberContext<'_>) -> Option<Choice> {
        if at.in_choice || at.site == Site::Path || !at.site.is_only_sent() {
            let place = if at.in_choice { "an option of a choice" } else { at.site.noun() };
            self.context.error(Code::Misplaced, at.key, format!("a choice is not allowed in {place}"));
            return None;
        }
        self.context.check_method_key(at.name, at.key);
        let evidence = self.context.evidence(choice, at.inherited);
        let options = choice.options.as_ref();
        if options.is_some_and(|options| options.0.len() < 2) {
            self.context.error(Code::Misplaced, at.key, "a choice needs at least two options");
        }
        let options = options.into_iter().flat_map(|options| options.iter());
        let option = |(name, option): (&str, &At<crate::spec::ChoiceOption>)| {
            self.context.check_key(name, option.key);
            let evidence = self.context.evidence(&option.value, evidence.confidence);
            let members = option.members.as_ref();
            let entries = members.map(|members| self.entries(members, at.site, at.path, evidence.confidence, true));
            self.context.check_option_names(members);
            ChoiceOption {
                name: name.to_owned(),
                summary: text(&option.summary),
                entries: entries.unwrap_or_default(),
                evidence,
            }
        };
        let options = options.map(option).collect();
        let (name, summary, required) = (at.name.to_owned(), text(&choice.summary), is_on(&choice.required));
        let is_contested = self.contested.holds(self.operation, &format!("{}.{}", at.path, at.name));
        let refuses = evidence.confidence == Confidence::Documented && !is_contested;
        Some(Choice { name, summary, required, refuses, options, evidence })
    }
}

/// How a list is written: an empty one may have a text of its own.
fn list_style(field: &WrittenField) -> ListStyle {
    match &field.empty_list {
        Some(text) => ListStyle::CommaOr(text.value.clone()),
        None => field.list.as_ref().map(|style| style.value.clone()).unwrap_or_default(),
    }
}

fn is_repeated(field: &WrittenField) -> bool {
    field.list.as_ref().is_some_and(|style| style.value == ListStyle::Repeated)
}
