//! What the comparison is worth: each fact that is taken from the model that the mock interprets must show in some
//! request.

use callspec_codegen::model::{Api, Constraints, Entry, Field, Operation, RuleKind, Type, TypeKind};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::request::WireDraft;
use super::sides::{self, Findings};
use super::subjects::{self, Subject};
use super::trials;

/// How many requests of an operation are tried before a mutant counts as a survivor.
const REQUESTS: usize = 6000;

/// Marks the only member of an option.
const ONLY: &str = "only ";

/// A change of the model that the mock interprets.
struct Mutant {
    what: String,
    api: Api,
}

#[test]
fn every_rule_and_constraint_shows_in_some_request() {
    let mut count = 0;
    let mut survivors = Vec::new();
    for subject in subjects::all() {
        for operation in &subject.api.operations {
            let mutants = mutants(&subject.api, operation);
            count += mutants.len();
            let mut requests = Requests::of(&subject.api, operation);
            let alive = mutants.into_iter().filter(|mutant| !requests.tell_apart(&subject, operation, mutant));
            survivors.extend(alive.map(|mutant| format!("{}: {}", operation.id, mutant.what)));
        }
    }
    println!("{count} mutants, {} survivors", survivors.len());
    assert!(survivors.is_empty(), "{count} mutants, survivors:\n{}", survivors.join("\n"));
}

/// The same requests in every run, with what the generated code finds in each.
struct Requests {
    runner: TestRunner,
    judged: Vec<(WireDraft, Findings)>,
    next: Box<dyn Fn(&mut TestRunner) -> WireDraft>,
}

impl Requests {
    fn of(api: &Api, operation: &Operation) -> Self {
        let strategy = trials(api, operation);
        let owned = operation.clone();
        let next = move |runner: &mut TestRunner| strategy.new_tree(runner).unwrap().current().broken(&owned);
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        Self { runner: TestRunner::new_with_rng(Config::default(), rng), judged: Vec::new(), next: Box::new(next) }
    }

    /// Whether some request is judged differently by the changed model.
    fn tell_apart(&mut self, subject: &Subject, operation: &Operation, mutant: &Mutant) -> bool {
        let changed = mutant.api.operation(&operation.id).expect("the operation");
        (0..REQUESTS).any(|index| {
            if index == self.judged.len() {
                let draft = (self.next)(&mut self.runner);
                let found = sides::generated(subject, operation, &draft);
                self.judged.push((draft, found));
            }
            let (draft, found) = &self.judged[index];
            sides::interpreted(&mutant.api, changed, operation, draft) != *found
        })
    }
}

/// Every change of one operation, and of the types it sends.
fn mutants(api: &Api, operation: &Operation) -> Vec<Mutant> {
    let mut found = Vec::new();
    for number in 0.. {
        let mut api = api.clone();
        let mut surgeon = Surgeon { number, seen: 0, did: None };
        surgeon.operate(&mut api, &operation.id);
        match surgeon.did {
            Some(what) => found.push(Mutant { what, api }),
            None => return found,
        }
    }
    found
}

/// Walks over a model and makes the one change with a number.
struct Surgeon {
    number: usize,
    seen: usize,
    did: Option<String>,
}

impl Surgeon {
    /// Makes a change when its number has come.
    fn cut(&mut self, applies: bool, what: impl FnOnce() -> String, change: impl FnOnce()) {
        if !applies {
            return;
        }
        if self.seen == self.number {
            change();
            self.did = Some(what());
        }
        self.seen += 1;
    }

    fn operate(&mut self, api: &mut Api, id: &str) {
        let names = types_sent(api, id);
        let operation = api.operations.iter_mut().find(|operation| operation.id == id).expect("the operation");
        self.rules(operation);
        self.entries(&mut operation.path_parameters, "path ");
        self.entries(&mut operation.query, "query ");
        self.entries(&mut operation.headers, "header ");
        match &mut operation.body {
            callspec_codegen::model::Body::None => {}
            callspec_codegen::model::Body::Json { entries, .. } | callspec_codegen::model::Body::Form { entries } => {
                self.entries(entries, "body ");
            }
        }
        for definition in api.types.iter_mut().filter(|definition| names.contains(&definition.name)) {
            let name = definition.name.clone();
            match &mut definition.kind {
                TypeKind::Object { entries, .. } => self.entries(entries, &format!("{name}.")),
                TypeKind::Enum { values, open } => {
                    self.cut(!*open, || format!("{name} is open"), || *open = true);
                    for index in 0..values.len() {
                        let word = values.get(index).map(|value| value.wire.clone()).unwrap_or_default();
                        self.cut(true, || format!("{name} without {word}"), || drop(values.remove(index)));
                    }
                }
                TypeKind::Union { .. } | TypeKind::Row { .. } => {}
            }
        }
    }

    fn rules(&mut self, operation: &mut Operation) {
        for index in 0..operation.rules.len() {
            let Some(rule) = operation.rules.get_mut(index) else { return };
            let what = format!("{:?}", rule.kind);
            self.cut(true, || format!("severity of {what}"), || rule.refuses = !rule.refuses);
            if let RuleKind::Ordered { strict, .. } = &mut rule.kind {
                self.cut(true, || format!("strictness of {what}"), || *strict = !*strict);
            }
            self.cut(true, || what, || drop(operation.rules.remove(index)));
        }
    }

    fn entries(&mut self, entries: &mut Vec<Entry>, of: &str) {
        for index in 0..entries.len() {
            match entries.get_mut(index) {
                Some(Entry::Field(field)) => self.field(field, of),
                Some(Entry::Constant(constant)) => {
                    let what = format!("{of}{}: the constant", constant.wire);
                    self.cut(true, || what, || drop(entries.remove(index)));
                }
                Some(Entry::Choice(choice)) => {
                    let what = format!("{of}{}", choice.name);
                    let required = &mut choice.required;
                    self.cut(true, || format!("{what}: whether it is required"), || *required = !*required);
                    for number in 0..choice.options.len() {
                        if let Some(option) = choice.options.get_mut(number) {
                            // Without its only member an option is not given at all, required or not.
                            let of = if option.entries.len() == 1 { ONLY } else { "" };
                            self.entries(&mut option.entries, &format!("{of}{what}/{}.", option.name));
                        }
                        self.cut(true, || format!("{what}: option {number}"), || drop(choice.options.remove(number)));
                    }
                }
                None => {}
            }
        }
    }

    fn field(&mut self, field: &mut Field, of: &str) {
        let name = format!("{of}{}", field.wire);
        let Constraints { range, length, characters, email, items, refuses } = &mut field.constraints;
        let any = range.is_some() || length.is_some() || !characters.is_empty() || *email || items.is_some();
        self.cut(range.is_some(), || format!("{name}: range"), || *range = None);
        self.cut(length.is_some(), || format!("{name}: length"), || *length = None);
        self.cut(!characters.is_empty(), || format!("{name}: characters"), || characters.clear());
        self.cut(*email, || format!("{name}: email"), || *email = false);
        self.cut(items.is_some(), || format!("{name}: items"), || *items = None);
        self.cut(any, || format!("{name}: severity"), || *refuses = !*refuses);
        let required = &mut field.required;
        // A path parameter is part of the address: it cannot be missing.
        let can_be_missing = !of.starts_with("path") && !of.starts_with(ONLY);
        self.cut(can_be_missing, || format!("{name}: whether it is required"), || *required = !*required);
        let value = &mut field.value;
        if let Some(weaker) = weaker(value) {
            self.cut(true, || format!("{name}: its type"), || *value = weaker);
        }
    }
}

/// A type that allows more than this one.
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

/// The types that an operation sends.
fn types_sent(api: &Api, id: &str) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(operation) = api.operation(id) {
        operation.entries().for_each(|entry| named_in(entry, api, &mut names));
    }
    names
}

fn named_in(entry: &Entry, api: &Api, names: &mut Vec<String>) {
    match entry {
        Entry::Field(field) => named_in_type(&field.value, api, names),
        Entry::Constant(_) => {}
        Entry::Choice(choice) => {
            choice.options.iter().flat_map(|option| &option.entries).for_each(|entry| named_in(entry, api, names));
        }
    }
}

fn named_in_type(value: &Type, api: &Api, names: &mut Vec<String>) {
    match value {
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => named_in_type(inner, api, names),
        Type::Named(name) if !names.contains(name) => {
            names.push(name.clone());
            if let Some(TypeKind::Object { entries, .. }) = api.type_named(name).map(|definition| &definition.kind) {
                entries.iter().for_each(|entry| named_in(entry, api, names));
            }
        }
        _ => {}
    }
}
