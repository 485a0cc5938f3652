//! Checks the citations of a spec folder against the captured texts, and the texts against the specs.

use std::collections::{BTreeMap, BTreeSet};

use super::backwards::{Capture, check_captured};
use super::captured::{Captured, captured};
use super::lock::{Lock, document_files};
use super::report::{DocumentReport, Report};
use super::rows::check_rows;
use super::samples::check_samples;
use super::{Fact, LOCK_FILE, Literal, Texts, facts, lock};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Problems};
use crate::model::{Citation, Confidence, Model};
use crate::parse::At;
use crate::source::{Sources, Span};
use crate::spec::{Document, Spec};

/// The result of checking the citations against the texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Cited {
    /// One line for each document.
    pub report: Report,
    /// What is wrong.
    pub problems: Option<Diagnostics>,
    /// What `evidence.lock` must contain. Citations of texts that are not at hand keep their lines.
    pub lock: String,
    /// The documents whose text is not at hand, although a citation of them is not in the lock.
    pub needed: BTreeSet<String>,
}

/// Checks every citation against the available texts, and every name in them against the specs. The specs must be
/// valid.
pub fn cite(sources: &Sources, texts: &Texts) -> Result<Cited, Diagnostics> {
    let before =
        sources.get(LOCK_FILE).map_or_else(String::new, |(_, file)| String::from_utf8_lossy(&file.bytes).into());
    let (spec, model, sources) = crate::load_spec(&without_lock(sources))?;
    let facts = facts(&spec);
    let problems = Problems::default();
    let citations = Citations::new(&facts, &spec, texts);
    let holds = facts.iter().enumerate().map(|(index, fact)| {
        let noted = problems.len();
        citations.check(index, &fact.citations, &problems);
        problems.len() == noted
    });
    let holds: Vec<bool> = holds.collect();
    let captured = captured(&spec, &model);
    captured.iter().filter(|one| one.is_always_there()).for_each(|one| citations.check_always(one, &problems));
    let documents = spec.documents.iter().filter_map(|file| file.documents.as_ref()).flat_map(|all| all.value.iter());
    let report = documents.map(|(id, document)| {
        let captured = &captured;
        let document = Held { id, document, facts: &facts, holds: &holds, captured, model: &model, texts };
        document.report(&problems)
    });
    let report = Report { documents: report.collect() };
    let Lock { text: lock, needed } = lock(&facts, &spec, &sources, texts, &before);
    Ok(Cited { report, lock, needed, problems: problems.into_diagnostics(&sources) })
}

/// The files without the lock: an outdated lock must not prevent `cite` from writing a new one.
pub(super) fn without_lock(sources: &Sources) -> Sources {
    sources.iter().map(|(_, file)| file.clone()).filter(|file| file.path != LOCK_FILE).collect()
}

/// One document, and what it is checked against.
struct Held<'a> {
    id: &'a str,
    document: &'a At<Document>,
    facts: &'a [Fact],
    /// Whether each fact is in the lines it cites.
    holds: &'a [bool],
    /// The fields and constants, which the rows and samples of a document are compared with.
    captured: &'a [Captured<'a>],
    model: &'a Model,
    texts: &'a Texts,
}

impl Held<'_> {
    fn report(&self, problems: &Problems) -> DocumentReport {
        let cites = |fact: &&Fact| fact.citations.iter().any(|citation| citation.value.document == self.id);
        let facts = self.facts.iter().filter(cites).count();
        let failing = self.facts.iter().zip(self.holds).filter(|(_, holds)| !**holds).map(|(fact, _)| fact);
        let not_found = failing.filter(cites).count();
        let mut report = DocumentReport { id: self.id.to_owned(), facts, not_found, ..DocumentReport::default() };
        let Some(file) = &self.document.file else { return report };
        report.file = Some(file.value.clone());
        let Some(text) = self.texts.get(&file.value) else { return report };
        report.is_at_hand = true;
        if self.document.sha256.as_ref().is_none_or(|hash| hash.value != text.sha256()) {
            let message = format!("the text of `{}` is not the captured one", self.id);
            let span = self.document.sha256.as_ref().map_or(self.document.key, |hash| hash.span);
            let help = format!("its SHA-256 is {}", text.sha256());
            problems.add(Diagnostic::error(Code::OtherText, span, message).help(help));
        }
        check_rows(self.id, self.document, text, self.captured, problems);
        check_samples(self.id, self.document, text, (self.captured, self.model), problems);
        let capture = check_captured(self.id, self.document, text, self.facts, self.model, problems);
        let Capture { names, captured, left_out, uncaptured } = capture;
        DocumentReport { names, captured, left_out, uncaptured, ..report }
    }
}

/// The facts of a spec folder and the texts they are checked against.
pub(super) struct Citations<'a> {
    facts: &'a [Fact],
    stated: Vec<Vec<&'a Literal>>,
    files: BTreeMap<&'a str, &'a str>,
    texts: &'a Texts,
}

impl<'a> Citations<'a> {
    pub fn new(facts: &'a [Fact], spec: &'a Spec, texts: &'a Texts) -> Self {
        Self { facts, stated: stated(facts), files: document_files(spec), texts }
    }

    /// Whether the text of a citation is available.
    pub fn are_at_hand(&self, citation: &Citation) -> bool {
        !matches!(Block::of(citation, &self.files, self.texts), Block::Elsewhere)
    }

    /// Reports what is wrong if one of the facts has these citations.
    pub fn check(&self, index: usize, citations: &[At<Citation>], problems: &Problems) {
        let fact = &self.facts[index];
        let blocks = citations.iter().map(|citation| Block::of(&citation.value, &self.files, self.texts));
        let blocks: Vec<Block> = blocks.collect();
        let missing = missing_literals(fact, &blocks);
        for literal in &missing {
            let message = format!("{literal} is not in the lines that `{}` cites", fact.path);
            let help = "cite the lines that have it; mark a fact that no line states `inferred` or `reported`";
            let diagnostic = Diagnostic::error(Code::NotThere, fact.span, message).help(help);
            problems.add(with_citations(diagnostic, citations));
        }
        if fact.is_own {
            let is_said = blocks.len() == 1 && !missing.is_empty();
            self.check_each(index, citations, &blocks, is_said, problems);
        }
    }

    /// Reports a member of a response that is always there if no cited line says so: a sample cannot.
    fn check_always(&self, member: &Captured<'_>, problems: &Problems) {
        let Some(fact) = self.facts.iter().find(|fact| fact.span == member.key) else { return };
        let blocks = fact.citations.iter().map(|citation| Block::of(&citation.value, &self.files, self.texts));
        let blocks: Vec<Block> = blocks.collect();
        let texts: Option<Vec<&str>> = blocks.iter().map(Block::text).collect();
        let is_said = texts.is_none_or(|texts| texts.iter().any(|text| Literal::Always.stands_in(text)));
        if !is_said && fact.is_literal() {
            let message = format!("{} is not in the lines that `{}` cites", Literal::Always, fact.path);
            let help = "remove `required`, or cite the lines that promise it";
            problems
                .add(with_citations(Diagnostic::error(Code::NotThere, fact.span, message).help(help), &fact.citations));
        }
    }

    /// Reports every citation that says nothing about its fact.
    fn check_each(
        &self,
        index: usize,
        citations: &[At<Citation>],
        blocks: &[Block],
        is_said: bool,
        problems: &Problems,
    ) {
        let fact = &self.facts[index];
        let states = |block: &Block| match block {
            Block::Lines(text) => self.stated[index].iter().any(|literal| literal.is_spoken_of_in(text)),
            Block::Beyond(_) | Block::Elsewhere => false,
        };
        // A conclusion may cite what it was drawn from beside what it is about.
        let is_concluded = fact.confidence == Confidence::Inferred && blocks.iter().any(states);
        for (citation, block) in citations.iter().zip(blocks) {
            let message = match block {
                Block::Beyond(last) => format!("the document ends with line {last}"),
                Block::Lines(_) if !is_concluded && !is_said && !states(block) => {
                    format!("nothing about `{}` is in these lines", fact.path)
                }
                Block::Lines(_) | Block::Elsewhere => continue,
            };
            problems.add(Diagnostic::error(Code::NotThere, citation.span, message));
        }
    }
}

/// What a fact claims and none of the cited lines contain. Empty unless all of these lines are available.
fn missing_literals<'a>(fact: &'a Fact, blocks: &[Block]) -> Vec<&'a Literal> {
    let texts: Option<Vec<&str>> = blocks.iter().map(Block::text).collect();
    let Some(texts) = texts.filter(|texts| !texts.is_empty() && fact.is_literal()) else { return Vec::new() };
    let stands = |literal: &&Literal| match literal {
        Literal::Request(_) => literal.stands_in(&texts.join("\n")),
        _ => texts.iter().any(|text| literal.stands_in(text)),
    };
    fact.literals.iter().filter(|literal| !stands(literal)).collect()
}

/// What a citation leads to.
enum Block {
    /// Lines that are available.
    Lines(String),
    /// Lines after the last one, whose number this is.
    Beyond(u32),
    /// A page without line numbers, or a document that is not available.
    Elsewhere,
}

impl Block {
    fn of(citation: &Citation, files: &BTreeMap<&str, &str>, texts: &Texts) -> Self {
        let text = files.get(citation.document.as_str()).and_then(|file| texts.get(*file));
        match (text, citation.lines) {
            (Some(text), Some(lines)) => text.lines(lines).map_or(Self::Beyond(text.len()), Self::Lines),
            _ => Self::Elsewhere,
        }
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Lines(text) => Some(text),
            Self::Beyond(_) | Self::Elsewhere => None,
        }
    }
}

/// What makes the citations of each fact hold: what it states itself, together with what is nested in it and has no
/// citation of its own; for a fact that states nothing, all that is nested in it.
fn stated(facts: &[Fact]) -> Vec<Vec<&Literal>> {
    let mut near: Vec<Vec<&Literal>> = vec![Vec::new(); facts.len()];
    let mut far = near.clone();
    for (index, fact) in facts.iter().enumerate() {
        let mut enclosing = Some(index);
        let mut is_near = true;
        while let Some(index) = enclosing {
            let stated = if is_near { &mut near[index] } else { &mut far[index] };
            stated.extend(fact.literals.iter().chain(&fact.mentions));
            is_near &= !facts[index].is_own;
            enclosing = facts[index].parent;
        }
    }
    near.into_iter().zip(far).map(|(near, far)| if near.is_empty() { far } else { near }).collect()
}

fn with_citations(diagnostic: Diagnostic, citations: &[At<Citation>]) -> Diagnostic {
    let places: Vec<Span> = citations.iter().map(|citation| citation.span).collect();
    places.into_iter().fold(diagnostic, |diagnostic, span| diagnostic.also(span, "cited here"))
}

/// Whether the spec folder has exactly this lock.
pub fn is_lock_current(sources: &Sources, lock: &str) -> bool {
    sources.get(LOCK_FILE).is_some_and(|(_, file)| file.bytes == lock.as_bytes())
}
