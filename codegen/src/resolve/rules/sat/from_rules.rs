//! What rules demand of a request, as clauses.

use crate::model::{Entry, Json, RuleKind};

use super::clauses::{Atom, Formula, Origin};
use super::solver::Literal;
use crate::resolve::members::lookup::{Lookup, object_entries};
use crate::resolve::request::Request;

impl Formula {
    /// The clauses of the rule with this index.
    pub(crate) fn rule(&mut self, index: usize, kind: &RuleKind, request: &Request<'_>) {
        let mut clauses: Vec<Vec<Literal>> = Vec::new();
        match kind {
            RuleKind::ExactlyOneOf { fields } => {
                clauses.push(self.literals(fields, true));
                clauses.extend(self.pairs(fields));
            }
            RuleKind::AtLeastOneOf { fields } => clauses.push(self.literals(fields, true)),
            RuleKind::AtMostOneOf { fields } => clauses.extend(self.pairs(fields)),
            RuleKind::Requires { field, others } => clauses.extend(self.follow(self.field(field), others, true)),
            RuleKind::Forbids { field, others } => clauses.extend(self.follow(self.field(field), others, false)),
            RuleKind::Only { field } => clauses.extend(self.alone(field, request)),
            RuleKind::Ordered { .. } => {}
            RuleKind::When { field, value, required, forbidden } => {
                let value = self.value(field, value, request);
                clauses.extend(self.follow(Some(value), required, true));
                clauses.extend(self.follow(Some(value), forbidden, false));
            }
        }
        clauses.into_iter().for_each(|literals| self.clause(Origin::Rule(index), literals));
    }

    fn literals(&self, fields: &[String], wanted: bool) -> Vec<Literal> {
        fields.iter().filter_map(|field| Some((self.field(field)?, wanted))).collect()
    }

    fn pairs(&self, fields: &[String]) -> Vec<Vec<Literal>> {
        let all = self.literals(fields, false);
        let pairs = all.iter().enumerate().flat_map(|(index, one)| all[..index].iter().map(|other| vec![*other, *one]));
        pairs.collect()
    }

    /// Where an atom holds, these fields are given, or none of them is.
    fn follow(&self, atom: Option<usize>, others: &[String], wanted: bool) -> Vec<Vec<Literal>> {
        let literals = self.literals(others, wanted).into_iter();
        atom.into_iter().flat_map(|atom| literals.clone().map(move |other| vec![(atom, false), other])).collect()
    }

    /// What must not be given beside a field that stands alone: everything but path parameters and what stands inside
    /// the same object or choice.
    fn alone(&self, field: &str, request: &Request<'_>) -> Vec<Vec<Literal>> {
        let (Some(atom), first) = (self.field(field), field.split('.').next().unwrap_or_default()) else {
            return Vec::new();
        };
        let [_, places @ ..] = request.places;
        let mut others: Vec<usize> = Vec::new();
        for (place, entry) in
            places.into_iter().flat_map(|(place, entries)| entries.iter().map(move |entry| (place, entry)))
        {
            match entry {
                Entry::Field(other) if other.wire != first => {
                    let other = Atom::Field { place, path: other.wire.clone() };
                    others.extend(self.atoms.iter().position(|atom| *atom == other));
                }
                Entry::Choice(choice) if !choice.can_hold(first) => {
                    let is_own =
                        |atom: &Atom| matches!(atom, Atom::Option { choice: name, .. } if *name == choice.name);
                    others
                        .extend(self.atoms.iter().enumerate().filter(|(_, atom)| is_own(atom)).map(|(index, _)| index));
                }
                _ => {}
            }
        }
        others.into_iter().map(|other| vec![(atom, false), (other, false)]).collect()
    }

    /// The atom of a condition: the field is given, or an option with this constant is chosen. No field has two values.
    fn value(&mut self, path: &str, value: &Json, request: &Request<'_>) -> usize {
        let known = self.atoms.len();
        let atom = self.atom(Atom::Value { path: path.to_owned(), value: value.clone() });
        if atom < known {
            return atom;
        }
        let is_other = |other: &Atom| matches!(other, Atom::Value { path: same, .. } if same == path);
        let others: Vec<usize> = self.atoms[..known]
            .iter()
            .enumerate()
            .filter(|(_, other)| is_other(other))
            .map(|(index, _)| index)
            .collect();
        others.into_iter().for_each(|other| self.clause(Origin::Nesting, vec![(atom, false), (other, false)]));
        let options = self.options_with(path, value, request);
        let mut sources: Vec<Literal> = vec![(atom, false)];
        sources.extend(self.field(path).into_iter().chain(options.iter().copied()).map(|source| (source, true)));
        self.clause(Origin::Nesting, sources);
        options.into_iter().for_each(|option| self.clause(Origin::Nesting, vec![(option, false), (atom, true)]));
        atom
    }

    /// The options of choices that make a constant this value.
    fn options_with(&self, path: &str, value: &Json, request: &Request<'_>) -> Vec<usize> {
        let (prefix, wire) = path.rsplit_once('.').unwrap_or(("", path));
        let entries: Vec<&Entry> = match prefix {
            "" => request.entries().collect(),
            _ => match request.field(prefix) {
                Lookup::Found(field) => {
                    object_entries(&field.value, request.paths.types).unwrap_or_default().iter().collect()
                }
                _ => Vec::new(),
            },
        };
        let mut found = Vec::new();
        for entry in entries {
            let Entry::Choice(choice) = entry else { continue };
            for option in &choice.options {
                let is_same =
                    |entry: &&Entry| matches!(entry, Entry::Constant(one) if one.wire == wire && one.value == *value);
                if option.entries.iter().any(|entry| is_same(&entry)) {
                    let name =
                        if prefix.is_empty() { choice.name.clone() } else { format!("{prefix}.{}", choice.name) };
                    let atom = Atom::Option { choice: name, option: option.name.clone() };
                    found.extend(self.atoms.iter().position(|other| *other == atom));
                }
            }
        }
        found
    }
}
