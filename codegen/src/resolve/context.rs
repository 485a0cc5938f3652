//! What every part of the resolver needs, and the evidence of facts.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Citation, Confidence, Deprecation, Evidence};
use crate::parse::{At, did_you_mean, nearest};
use crate::source::{Sources, Span};
use crate::spec::{Cited, Deprecation as WrittenDeprecation};

/// What every part of the resolver needs.
pub(super) struct Context<'a> {
    /// Where problems are noted.
    pub problems: &'a Problems,
    /// The files.
    pub sources: &'a Sources,
    /// The ids of the documents; `None` if their list has an error, which has been reported.
    pub documents: Option<&'a [&'a str]>,
    /// The documents that are cited, not listed, and reported already.
    pub unlisted: RefCell<BTreeSet<String>>,
}

impl Context<'_> {
    /// Notes an error that needs no more than a message.
    pub fn error(&self, code: Code, span: Span, message: impl Into<String>) {
        self.problems.add(Diagnostic::error(code, span, message));
    }

    /// Notes an error with what to write instead.
    pub fn error_with_help(&self, code: Code, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.problems.add(Diagnostic::error(code, span, message).help(help));
    }

    /// A name that is not among the known ones, with the one that was probably meant.
    pub fn unknown<'n>(
        &self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        written: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let help = did_you_mean(written, known);
        self.problems.add(Diagnostic::error(code, span, message).maybe_help(help));
    }

    /// The evidence of a fact: its own citations, and its own confidence or that of what encloses it.
    pub fn evidence(&self, fact: &impl Cited, inherited: Confidence) -> Evidence {
        let citations = fact.source().map(|source| source.0.iter().filter_map(|citation| self.citation(citation)));
        Evidence {
            citations: citations.into_iter().flatten().collect(),
            confidence: fact.confidence().unwrap_or(inherited),
        }
    }

    /// That something should not be used any more.
    pub fn deprecation(&self, written: &WrittenDeprecation, inherited: Confidence) -> Deprecation {
        Deprecation {
            since: written.since.as_ref().map(|since| since.value.clone()),
            reason: text(&written.reason),
            replacement: written.replacement.as_ref().map(|replacement| replacement.value.clone()),
            evidence: self.evidence(written, inherited),
        }
    }

    fn citation(&self, written: &At<String>) -> Option<Citation> {
        let Some(citation) = Citation::parse(&written.value) else {
            let message = format!("`{}` is not a valid citation", written.value);
            let help = "write `document`, `document:12` or `document:12-15`; for several citations, write a list";
            self.error_with_help(Code::Citation, written.span, message, help);
            return None;
        };
        if let Some(documents) = self.documents.filter(|documents| !documents.contains(&citation.document.as_str())) {
            let message = format!("`documents.yaml` does not list a document `{}`", citation.document);
            let help = match nearest(&citation.document, documents.iter().copied()) {
                Some(name) => {
                    format!("did you mean `{name}`? Otherwise, add it under `documents:` in `documents.yaml`")
                }
                // Then the list has the mistake, and not each of the citations.
                None if !self.unlisted.borrow_mut().insert(citation.document.clone()) => return Some(citation),
                None => "add it under `documents:` in `documents.yaml`".to_owned(),
            };
            self.error_with_help(Code::UnknownDocument, written.span, message, help);
        }
        Some(citation)
    }
}

/// The text of a value. If it is missing, which has been reported, an empty one.
pub(super) fn text(written: &Option<At<String>>) -> String {
    written.as_ref().map(|text| text.trim().to_owned()).unwrap_or_default()
}

/// A switch that is off unless it is written.
pub(super) fn is_on(written: &Option<At<bool>>) -> bool {
    written.as_ref().is_some_and(|switch| switch.value)
}

/// Keys in a sentence: `` `a`, `b` and `c` ``.
pub(super) fn all_of(keys: &[&str], last: &str) -> String {
    let quoted: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    match quoted.split_last() {
        Some((end, [])) => end.clone(),
        Some((end, others)) => format!("{} {last} {end}", others.join(", ")),
        None => String::new(),
    }
}
