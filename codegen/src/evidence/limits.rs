//! How many lines a fact may cite: a citation that covers half a page proves nothing.

use super::Fact;
use crate::diagnostic::{Code, Diagnostic, Problems};

/// The lines that one parameter, value or constraint stands in.
const MOST_LINES: u32 = 5;

/// Notes every fact that cites more lines than it can stand in.
pub(super) fn check_limits(facts: &[Fact], problems: &Problems) {
    for fact in facts.iter().filter(|fact| !fact.is_block) {
        for citation in &fact.citations {
            let Some((first, last)) = citation.value.lines.filter(|(first, last)| last - first >= MOST_LINES) else {
                continue;
            };
            let lines = last - first + 1;
            let message =
                format!("`{}` cites {lines} lines, and only an operation cites more than {MOST_LINES}", fact.path);
            let help = "cite the lines that state this very fact; several ranges are a list";
            let diagnostic = match fact.is_own {
                true => Diagnostic::error(Code::WideCitation, citation.place, message),
                false => Diagnostic::error(Code::WideCitation, fact.place, message)
                    .label("it has no `source` of its own")
                    .also(citation.place, "this one is inherited"),
            };
            problems.add(diagnostic.help(help));
        }
    }
}
