//! What a request can set, as clauses: what fields and choices demand. What its rules demand is in `from_rules`.

use crate::model::{Choice, Entry, Field, Json, RuleKind, Type, Types};

use super::solver::{Clause, Literal};
use crate::resolve::members::lookup::object_entries;
use crate::resolve::request::Request;

/// What can be true of a request.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Atom {
    /// It gives this field.
    Field {
        /// The place: two places can have a field of the same name.
        place: &'static str,
        /// The dotted path.
        path: String,
    },
    /// This option is chosen.
    Option {
        /// The choice: its name in code, after what encloses it.
        choice: String,
        /// The option.
        option: String,
    },
    /// The field, or the constant of an option, has this value.
    Value {
        /// The field.
        path: String,
        /// The value.
        value: Json,
    },
}

/// What a clause comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The rule with this index.
    Rule(usize),
    /// A required field.
    Required(String),
    /// A choice, of which one option at most is chosen, or one at least.
    Choice {
        /// Its name in code.
        name: String,
        /// Whether this is about that one must be chosen.
        is_required: bool,
    },
    /// A field stands inside another one or an option.
    Nesting,
}

/// The clauses of an operation. The origins of rules come first, in order.
pub(crate) struct Formula {
    pub atoms: Vec<Atom>,
    pub clauses: Vec<Clause>,
    pub origins: Vec<Origin>,
    rules: usize,
}

impl Formula {
    pub fn new(rules: &[&RuleKind], request: &Request<'_>) -> Self {
        let origins = (0..rules.len()).map(Origin::Rule).collect();
        let mut formula = Self { atoms: Vec::new(), clauses: Vec::new(), origins, rules: rules.len() };
        let named: Vec<&str> = rules.iter().flat_map(|kind| kind.fields()).collect();
        let structure = Structure { named: &named, types: request.paths.types };
        for (place, entries) in request.places {
            let level = Level { place, prefix: String::new(), holder: None, is_binding: true };
            formula.entries(entries, &level, &structure);
        }
        for (index, kind) in rules.iter().enumerate() {
            formula.rule(index, kind, request);
        }
        formula
    }

    /// The atom of a field that a rule names: no other place has one of this name.
    pub fn field(&self, path: &str) -> Option<usize> {
        self.atoms.iter().position(|atom| matches!(atom, Atom::Field { path: other, .. } if other == path))
    }

    /// Whether a clause comes from a rule.
    pub fn is_rule(&self, clause: &Clause) -> bool {
        clause.origin < self.rules
    }

    /// The number of an atom, which may be new.
    pub(crate) fn atom(&mut self, atom: Atom) -> usize {
        let known = self.atoms.iter().position(|other| *other == atom);
        known.unwrap_or_else(|| {
            self.atoms.push(atom);
            self.atoms.len() - 1
        })
    }

    pub(crate) fn clause(&mut self, origin: Origin, literals: Vec<Literal>) {
        let known = self.origins.iter().position(|other| *other == origin);
        let origin = known.unwrap_or_else(|| {
            self.origins.push(origin);
            self.origins.len() - 1
        });
        self.clauses.push(Clause { literals, origin });
    }
}

/// Which fields rules name, and the types that they stand in.
struct Structure<'a> {
    named: &'a [&'a str],
    types: &'a Types,
}

impl Structure<'_> {
    fn is_named_below(&self, path: &str) -> bool {
        self.named.iter().any(|named| named.strip_prefix(path).is_some_and(|rest| rest.starts_with('.')))
    }
}

/// Entries that stand beside each other.
struct Level {
    place: &'static str,
    /// What stands in front of their names: nothing, or a path and a dot.
    prefix: String,
    /// What must be set for them to be set.
    holder: Option<usize>,
    /// Whether what is required must be given where the holder is: null holds nothing.
    is_binding: bool,
}

impl Level {
    fn field(&self, field: &Field) -> Atom {
        Atom::Field { place: self.place, path: format!("{}{}", self.prefix, field.wire) }
    }

    /// These hold at least in part where the holder is given.
    fn demanded(&self, atoms: impl IntoIterator<Item = usize>) -> Option<Vec<Literal>> {
        let unless = self.holder.map(|holder| (holder, false));
        self.is_binding.then(|| atoms.into_iter().map(|atom| (atom, true)).chain(unless).collect())
    }
}

/// What fields and choices demand.
impl Formula {
    fn entries(&mut self, entries: &[Entry], level: &Level, structure: &Structure<'_>) {
        for entry in entries {
            match entry {
                Entry::Constant(_) => {}
                Entry::Choice(choice) => self.choice(choice, level, structure),
                Entry::Field(field) => {
                    let atom = self.atom(level.field(field));
                    if let Some(holder) = level.holder {
                        self.clause(Origin::Nesting, vec![(atom, false), (holder, true)]);
                    }
                    if let (true, Some(literals)) = (field.required, level.demanded([atom])) {
                        self.clause(Origin::Required(format!("{}{}", level.prefix, field.wire)), literals);
                    }
                    self.inside(field, atom, level, structure);
                }
            }
        }
    }

    /// What an object holds, if rules look into it.
    fn inside(&mut self, field: &Field, atom: usize, level: &Level, structure: &Structure<'_>) {
        let path = format!("{}{}", level.prefix, field.wire);
        if !structure.is_named_below(&path) {
            return;
        }
        let is_binding = !matches!(field.value, Type::Nullable(_));
        let level = Level { place: level.place, prefix: format!("{path}."), holder: Some(atom), is_binding };
        let entries = object_entries(&field.value, structure.types).unwrap_or_default();
        self.entries(entries, &level, structure);
    }

    fn choice(&mut self, choice: &Choice, level: &Level, structure: &Structure<'_>) {
        let name = format!("{}{}", level.prefix, choice.name);
        let origin = |is_required| Origin::Choice { name: choice.name.clone(), is_required };
        let atom = |option: &str| Atom::Option { choice: name.clone(), option: option.to_owned() };
        let options: Vec<usize> = choice.options.iter().map(|option| self.atom(atom(&option.name))).collect();
        for (index, one) in options.iter().enumerate() {
            for other in &options[..index] {
                self.clause(origin(false), vec![(*one, false), (*other, false)]);
            }
            if let Some(holder) = level.holder {
                self.clause(Origin::Nesting, vec![(*one, false), (holder, true)]);
            }
        }
        if let (true, Some(literals)) = (choice.required, level.demanded(options.iter().copied())) {
            self.clause(origin(true), literals);
        }
        self.options(choice, &options, level, structure);
    }

    /// The fields of options: given where one of the options that hold them is chosen.
    fn options(&mut self, choice: &Choice, options: &[usize], level: &Level, structure: &Structure<'_>) {
        let mut held: Vec<(usize, Vec<Literal>)> = Vec::new();
        for (one, option) in options.iter().zip(&choice.options) {
            for entry in &option.entries {
                let Entry::Field(field) = entry else { continue };
                let atom = self.atom(level.field(field));
                if field.required {
                    let origin = Origin::Required(format!("{}{}", level.prefix, field.wire));
                    self.clause(origin, vec![(*one, false), (atom, true)]);
                }
                if let Some((_, literals)) = held.iter_mut().find(|(other, _)| *other == atom) {
                    literals.push((*one, true));
                } else {
                    held.push((atom, vec![(atom, false), (*one, true)]));
                    self.inside(field, atom, level, structure);
                }
            }
        }
        held.into_iter().for_each(|(_, literals)| self.clause(Origin::Nesting, literals));
    }
}
