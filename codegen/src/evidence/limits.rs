//! How many lines a fact may cite: a citation that covers half a page proves nothing.

use super::Fact;
use super::lock::document_files;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::spec::Spec;

/// The most lines that one parameter, value or constraint may cite.
const MOST_LINES: u32 = 5;

/// Reports every fact that cites too many lines of a captured text.
pub(super) fn check_limits(facts: &[Fact], spec: &Spec, problems: &Problems) {
    let captured = document_files(spec);
    // What inherits the citation of a fact that is reported itself is not reported again.
    let is_first = |fact: &&Fact| fact.is_own || fact.parent.is_none_or(|parent| facts[parent].is_block);
    for fact in facts.iter().filter(|fact| !fact.is_block).filter(is_first) {
        let held = fact.citations.iter().filter(|citation| captured.contains_key(citation.value.document.as_str()));
        for citation in held {
            let Some((first, last)) = citation.value.lines.filter(|(first, last)| last - first >= MOST_LINES) else {
                continue;
            };
            let lines = last - first + 1;
            let message =
                format!("`{}` cites {lines} lines, and only an operation may cite more than {MOST_LINES}", fact.path);
            let help = "cite the lines that state this fact; for several ranges, write a list";
            let diagnostic = match fact.is_own {
                true => Diagnostic::error(Code::WideCitation, citation.span, message),
                false => Diagnostic::error(Code::WideCitation, fact.span, message)
                    .label("this fact has no `source` of its own")
                    .also(citation.span, "it inherits this one"),
            };
            problems.add(diagnostic.help(help));
        }
    }
}
