//! Changes of a model: one rule, constraint or fact of a type at a time.

use callspec_codegen::model::{
    Api, Body, Character, Choice, Constant, ConstraintKind, Constraints, Entry, Field, Json, ListStyle, Operation,
    Range, RuleKind, Type, TypeKind,
};

use super::types_sent::types_sent;

/// What is known of the members that are being changed.
#[derive(Clone, Copy)]
struct MemberContext<'a> {
    /// The prefix of their names in descriptions.
    of: &'a str,
    /// Whether one of them can be missing: a path parameter cannot, and an option without its only member is not there.
    can_be_missing: bool,
    /// Whether lists are written as text.
    text: bool,
    /// The constants that several options of a choice have: they tell the options apart, whether they refuse or not.
    telling: &'a [String],
}

/// A change of the model that the mock interprets.
pub struct Mutant {
    pub what: String,
    pub api: Api,
}

/// Every change of one operation, and of the types it sends.
pub fn mutants(api: &Api, operation: &Operation) -> Vec<Mutant> {
    let mutants = (0..).map_while(|number| {
        let mut api = api.clone();
        let mut mutator = Mutator { number, seen: 0, made: None };
        mutator.walk(&mut api, &operation.id);
        mutator.made.map(|what| Mutant { what, api })
    });
    mutants.collect()
}

/// Walks over a model and makes the one change with a number.
struct Mutator {
    number: usize,
    seen: usize,
    made: Option<String>,
}

impl Mutator {
    /// Makes a change if it is the one with the number.
    fn mutate(&mut self, applies: bool, what: impl FnOnce() -> String, change: impl FnOnce()) {
        if !applies {
            return;
        }
        if self.seen == self.number {
            change();
            self.made = Some(what());
        }
        self.seen += 1;
    }

    fn walk(&mut self, api: &mut Api, id: &str) {
        let names = types_sent(api, id);
        let operation = api.operations.iter_mut().find(|operation| operation.id == id).expect("the operation");
        self.rules(operation);
        let text = |of, can_be_missing| MemberContext { of, can_be_missing, text: true, telling: &[] };
        self.entries(&mut operation.path_parameters, text("path ", false));
        self.entries(&mut operation.query, text("query ", true));
        self.entries(&mut operation.headers, text("header ", true));
        match &mut operation.body {
            Body::None => {}
            Body::Json { entries, .. } => self.entries(entries, MemberContext { text: false, ..text("body ", true) }),
            Body::Form { entries } => self.entries(entries, text("form ", true)),
        }
        for definition in api.types.iter_mut().filter(|definition| names.contains(&definition.name)) {
            self.definition(&definition.name, &mut definition.kind);
        }
    }

    fn definition(&mut self, name: &str, kind: &mut TypeKind) {
        match kind {
            TypeKind::Object { entries, free_members } => {
                let of = format!("{name}.");
                self.entries(entries, MemberContext { of: &of, can_be_missing: true, text: false, telling: &[] });
                self.mutate(free_members.is_some(), || format!("{name} without free members"), || *free_members = None);
                if let Some(weaker) = free_members.as_ref().and_then(weaker) {
                    self.mutate(true, || format!("{name}: the type of free members"), || *free_members = Some(weaker));
                }
            }
            TypeKind::Enum { values, open } => {
                self.mutate(true, || format!("{name}: whether it is open"), || *open = !*open);
                let closed = !*open;
                for index in 0..values.len() {
                    let word = values.get(index).map(|value| value.wire.clone()).unwrap_or_default();
                    // An open enum accepts any word.
                    self.mutate(closed, || format!("{name} without {word}"), || drop(values.remove(index)));
                }
            }
            TypeKind::Union { alternatives } => {
                for index in 0..alternatives.len() {
                    self.mutate(true, || format!("{name}: alternative {index}"), || drop(alternatives.remove(index)));
                }
            }
            TypeKind::Row { .. } => {}
        }
    }

    fn rules(&mut self, operation: &mut Operation) {
        for index in 0..operation.rules.len() {
            let Some(rule) = operation.rules.get_mut(index) else { return };
            let what = format!("{:?}", rule.kind);
            self.mutate(true, || format!("severity of {what}"), || rule.refuses = !rule.refuses);
            self.rule(&mut rule.kind, &what);
            self.mutate(true, || what, || drop(operation.rules.remove(index)));
        }
    }

    fn rule(&mut self, rule: &mut RuleKind, what: &str) {
        match rule {
            RuleKind::ExactlyOneOf { fields }
            | RuleKind::AtLeastOneOf { fields }
            | RuleKind::AtMostOneOf { fields } => {
                // Without its first field, a rule is reported at another field.
                self.fields(fields, 1, what);
            }
            RuleKind::Requires { others, .. } | RuleKind::Forbids { others, .. } => self.fields(others, 0, what),
            RuleKind::Only { .. } => {}
            RuleKind::Ordered { lesser, greater, strict, contested } => {
                let equal = &mut contested.equal;
                self.mutate(*strict, || format!("whether equality is contested in {what}"), || *equal = !*equal);
                for by in [-1, 1] {
                    let from = &mut contested.from;
                    let shifted = from.map(|from| from + by);
                    self.mutate(from.is_some(), || format!("from when {what} is contested {by:+}"), || *from = shifted);
                }
                self.mutate(true, || format!("strictness of {what}"), || *strict = !*strict);
                self.mutate(true, || format!("direction of {what}"), || std::mem::swap(lesser, greater));
            }
            RuleKind::When { value, required, forbidden, .. } => {
                self.fields(required, 0, what);
                self.fields(forbidden, 0, what);
                self.mutate(true, || format!("value of {what}"), || *value = Json::String("another value".to_string()));
            }
        }
    }

    fn fields(&mut self, fields: &mut Vec<String>, from: usize, what: &str) {
        for index in from..fields.len() {
            self.mutate(true, || format!("field {index} of {what}"), || drop(fields.remove(index)));
        }
    }

    fn entries(&mut self, entries: &mut Vec<Entry>, context: MemberContext<'_>) {
        for index in 0..entries.len() {
            match entries.get_mut(index) {
                Some(Entry::Field(field)) => self.field(field, context),
                Some(Entry::Constant(constant)) => {
                    let what = format!("{}{}: the constant", context.of, constant.wire);
                    self.constant(constant, context, &what);
                    self.mutate(true, || what, || drop(entries.remove(index)));
                }
                Some(Entry::Choice(choice)) => self.choice(choice, context),
                None => {}
            }
        }
    }

    fn constant(&mut self, constant: &mut Constant, context: MemberContext<'_>, what: &str) {
        let other = Json::String("another value".to_string());
        self.mutate(true, || format!("{what}'s value"), || constant.value = other);
        let shows = !context.telling.contains(&constant.wire);
        self.mutate(shows, || format!("{what}'s severity"), || constant.refuses = !constant.refuses);
        let default = constant.is_default().then_some(()).map_or(Some(constant.value.clone()), |()| None);
        // An option of which nothing is given is not chosen, whatever the default of its only constant.
        self.mutate(context.can_be_missing, || format!("{what}'s default"), || constant.default = default);
    }

    fn choice(&mut self, choice: &mut Choice, context: MemberContext<'_>) {
        let what = format!("{}{}", context.of, choice.name);
        let required = &mut choice.required;
        self.mutate(true, || format!("{what}: whether it is required"), || *required = !*required);
        let can_stand_beside = can_stand_beside(choice);
        let refuses = &mut choice.refuses;
        self.mutate(can_stand_beside, || format!("{what}: severity"), || *refuses = !*refuses);
        let telling = told_apart_by(choice);
        for number in 0..choice.options.len() {
            if let Some(option) = choice.options.get_mut(number) {
                let of = format!("{what}/{}.", option.name);
                let can_be_missing = context.can_be_missing && option.entries.len() > 1;
                self.entries(
                    &mut option.entries,
                    MemberContext { of: &of, can_be_missing, telling: &telling, ..context },
                );
            }
            self.mutate(true, || format!("{what}: option {number}"), || drop(choice.options.remove(number)));
        }
    }

    fn field(&mut self, field: &mut Field, context: MemberContext<'_>) {
        let name = format!("{}{}", context.of, field.wire);
        let constraints = &mut field.constraints;
        self.mutate(!constraints.is_empty(), || format!("{name}: severity"), || flip_severity(constraints));
        self.constraints(&mut field.constraints, &name);
        let required = &mut field.required;
        self.mutate(context.can_be_missing, || format!("{name}: whether it is required"), || *required = !*required);
        let (style, value) = (&mut field.list_style, &mut field.value);
        let other = if *style == ListStyle::Repeated { ListStyle::Comma } else { ListStyle::Repeated };
        self.mutate(context.text && is_list(value), || format!("{name}: how the list is written"), || *style = other);
        if let Some(weaker) = weaker(value) {
            self.mutate(true, || format!("{name}: its type"), || *value = weaker);
        }
    }

    fn constraints(&mut self, constraints: &mut Constraints, name: &str) {
        let Constraints { own, items, .. } = constraints;
        for index in 0..own.len() {
            let Some(kind) = own.get_mut(index) else { continue };
            let what = format!("{name}: {}", kind.word());
            match kind {
                ConstraintKind::Range(range) => self.range(range, i64::MIN, &what),
                // No string has a negative length.
                ConstraintKind::Length(range) => self.range(range, 0, &what),
                ConstraintKind::Characters(sets) => self.characters(sets, &what),
                ConstraintKind::Email => {}
            }
            self.mutate(true, || what, || drop(own.remove(index)));
        }
        if let Some(inner) = items {
            self.constraints(inner, &format!("{name}[]"));
        }
        self.mutate(items.is_some(), || format!("{name}: items"), || *items = None);
    }

    /// Without its only set, any character is allowed: that is the change that removes the constraint.
    fn characters(&mut self, sets: &mut Vec<Character>, what: &str) {
        for index in (0..sets.len()).filter(|_| sets.len() > 1).collect::<Vec<_>>() {
            self.mutate(true, || format!("{what} {index}"), || drop_at(sets, index));
        }
    }

    fn range(&mut self, range: &mut Range, least: i64, what: &str) {
        for by in [-1, 1] {
            let Range { min, max } = range;
            for (end, name) in [(min, "min"), (max, "max")] {
                let shifted = end.map(|end| end + by);
                let shows = shifted.is_some_and(|end| end >= least);
                self.mutate(shows, || format!("{what}: {name} {by:+}"), || *end = shifted);
            }
        }
    }
}

/// The names of constants that several options have.
fn told_apart_by(choice: &Choice) -> Vec<String> {
    let names = |entry: &Entry| match entry {
        Entry::Constant(constant) => Some(constant.wire.clone()),
        _ => None,
    };
    let mut all: Vec<String> = choice.options.iter().flat_map(|option| &option.entries).filter_map(names).collect();
    all.sort();
    let pairs = all.windows(2).filter(|pair| pair[0] == pair[1]);
    pairs.map(|pair| pair[0].clone()).collect()
}

/// Whether an option lacks a member of another one, which may then stand beside it.
fn can_stand_beside(choice: &Choice) -> bool {
    let names =
        |entries: &[Entry]| entries.iter().filter_map(|entry| entry.wire().map(str::to_owned)).collect::<Vec<_>>();
    let mut all: Vec<String> = choice.options.iter().flat_map(|option| names(&option.entries)).collect();
    all.sort();
    all.dedup();
    choice.options.iter().any(|option| names(&option.entries).len() < all.len())
}

fn drop_at<T>(list: &mut Vec<T>, index: usize) {
    list.remove(index);
}

/// The constraints of items refuse or warn as those of their list do.
fn flip_severity(constraints: &mut Constraints) {
    constraints.refuses = !constraints.refuses;
    constraints.items.iter_mut().for_each(|items| flip_severity(items));
}

fn is_list(value: &Type) -> bool {
    match value {
        Type::List(_) => true,
        Type::Nullable(inner) => is_list(inner),
        _ => false,
    }
}

/// A type that allows more than this one, or something else.
fn weaker(value: &Type) -> Option<Type> {
    Some(match value {
        Type::Date(_) | Type::DateTime(_) | Type::TimeZone => Type::String,
        Type::Boolean { written: Some(_) } => Type::String,
        Type::Integer => Type::Decimal,
        Type::Boolean { written: None } | Type::Decimal | Type::Map(_) => Type::Json,
        Type::List(item) => Type::List(Box::new(weaker(item)?)),
        Type::Nullable(inner) => Type::Nullable(Box::new(weaker(inner)?)),
        Type::String | Type::Json | Type::Labelled | Type::Named(_) => return None,
    })
}
