//! Every fact of a spec folder, in the order of files and keys.

mod api;
mod members;
mod operation;
mod tokens;

use std::collections::HashMap;

use super::{Fact, Literal};
use crate::model::{Citation, Confidence, Json};
use crate::parse::At;
use crate::source::Span;
use crate::spec::{Cited, Scalar, Source, Spec};

/// Every fact of a spec folder.
pub fn facts(spec: &Spec) -> Vec<Fact> {
    let mut facts = Facts::default();
    for folder in &spec.apis {
        folder.api.iter().for_each(|api| facts.api(api));
        folder.operations.iter().for_each(|source| facts.operation(&source.operation));
        facts.mention();
    }
    facts.all
}

/// Collects facts file by file.
#[derive(Debug, Default)]
struct Facts {
    all: Vec<Fact>,
    /// The facts of the types of the current API, by name.
    types: HashMap<String, Vec<usize>>,
    /// Which field uses which type.
    uses: Vec<(String, String)>,
    /// The base URLs of the current API, without the scheme.
    bases: Vec<String>,
}

/// The position of a fact: the enclosing fact and its own name.
#[derive(Debug, Clone, Copy)]
struct Below<'a> {
    parent: Option<usize>,
    path: &'a str,
}

impl Facts {
    /// Adds a fact and returns the index by which others refer to it.
    fn add(&mut self, below: Below<'_>, fact: &impl Cited, span: Span, literals: Vec<Literal>) -> usize {
        let parent = below.parent.map(|index| &self.all[index]);
        let own: Vec<_> = fact.source().into_iter().flat_map(citations).collect();
        let inherited = || parent.map(|parent| parent.citations.clone()).unwrap_or_default();
        let confidence = fact.confidence().or_else(|| parent.map(|parent| parent.confidence)).unwrap_or_default();
        self.all.push(Fact {
            file: span.file,
            path: below.path.to_owned(),
            span,
            literals,
            mentions: Vec::new(),
            confidence,
            is_own: !own.is_empty(),
            citations: if own.is_empty() { inherited() } else { own },
            parent: below.parent,
            is_block: false,
        });
        self.all.len() - 1
    }

    /// Adds to the types of an API which fields use them, because documents describe a type where such a field is.
    fn mention(&mut self) {
        for (wire, name) in std::mem::take(&mut self.uses) {
            for index in self.types.get(&name).into_iter().flatten() {
                self.all[*index].mentions.push(Literal::Text(wire.clone()));
            }
        }
        self.types.clear();
    }

    /// Allows a fact to cite a block.
    fn allow_block(&mut self, index: usize) {
        self.all[index].is_block = true;
    }

    /// Adds something without evidence of its own, which counts for the enclosing fact.
    fn add_uncited(&mut self, below: Below<'_>, span: Span, literals: Vec<Literal>) -> usize {
        self.add(below, &Uncited, span, literals)
    }
}

/// Something without evidence of its own.
struct Uncited;

impl Cited for Uncited {
    fn source(&self) -> Option<&At<Source>> {
        None
    }

    fn confidence(&self) -> Option<Confidence> {
        None
    }
}

fn citations(source: &At<Source>) -> impl Iterator<Item = At<Citation>> {
    source.value.0.iter().filter_map(|written| {
        let value = Citation::parse(&written.value)?;
        Some(At { value, span: written.span, key: written.key })
    })
}

/// A text that must be in the cited lines, if there is one.
fn text(written: Option<&At<String>>) -> Option<Literal> {
    let token = written?.value.trim();
    (!token.is_empty()).then(|| Literal::Text(token.to_owned()))
}

fn scalar(written: Option<&At<Scalar>>) -> Option<Literal> {
    written.map(|scalar| Literal::Text(scalar.value.0.clone()))
}

/// The last name of a dotted path, which is how documents speak of it.
fn last_name(path: &str) -> Literal {
    Literal::Text(path.rsplit('.').next().unwrap_or(path).to_owned())
}

/// Every scalar of a JSON value.
fn scalars(value: &Json) -> Vec<Literal> {
    match value {
        Json::List(items) => items.iter().flat_map(scalars).collect(),
        Json::Object(members) => {
            let one = |(name, value): &(String, Json)| {
                let mut all = vec![Literal::Text(name.clone())];
                all.extend(scalars(value));
                all
            };
            members.iter().flat_map(one).collect()
        }
        Json::Null => Vec::new(),
        scalar => scalar.text().filter(|text| !text.is_empty()).map(Literal::Text).into_iter().collect(),
    }
}
