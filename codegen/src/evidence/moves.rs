//! How well the checks hold the citations: each one is moved in turn, and a check must notice.

use super::cite::{Citations, without_lock};
use super::{Fact, Texts, facts};
use crate::diagnostic::{Diagnostics, Problems};
use crate::model::Citation;
use crate::parse::At;
use crate::source::{Sources, Span};

/// The result of moving the citations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moves {
    /// How many citations were moved.
    pub tried: usize,
    /// Those whose move no check noticed: the file, the fact, and the original citation.
    pub unseen: Vec<String>,
}

/// Moves each citation of available lines by a number of lines, one citation at a time.
pub fn move_citations(sources: &Sources, texts: &Texts, by: i64) -> Result<Moves, Diagnostics> {
    let (spec, _, sources) = crate::load_spec(&without_lock(sources))?;
    let facts = facts(&spec);
    let citations = Citations::new(&facts, &spec, texts);
    let mut moves = Moves { tried: 0, unseen: Vec::new() };
    for fact in facts.iter().filter(|fact| fact.is_own) {
        for citation in fact.citations.iter().filter(|citation| citations.are_at_hand(&citation.value)) {
            let Some(moved) = moved(&citation.value, by) else { continue };
            moves.tried += 1;
            if !is_noticed(&facts, &citations, citation.span, &moved) {
                let file = &sources.file(fact.file).path;
                moves.unseen.push(format!("{file} {} {}", fact.path, citation.value));
            }
        }
    }
    Ok(moves)
}

/// Whether changing a citation, wherever it applies, causes a diagnostic that was not there before.
fn is_noticed(facts: &[Fact], citations: &Citations<'_>, span: Span, moved: &Citation) -> bool {
    let is_it = |citation: &At<Citation>| citation.span == span;
    let affected = facts.iter().enumerate().filter(|(_, fact)| fact.citations.iter().any(is_it));
    let (before, after) = (Problems::default(), Problems::default());
    for (index, fact) in affected {
        citations.check(index, &fact.citations, &before);
        let mut with_it = fact.citations.clone();
        with_it.iter_mut().filter(|citation| is_it(citation)).for_each(|citation| citation.value = moved.clone());
        citations.check(index, &with_it, &after);
    }
    after.len() > before.len()
}

/// A citation moved; `None` if it has no lines or would start before the first one.
fn moved(citation: &Citation, by: i64) -> Option<Citation> {
    let (first, last) = citation.lines?;
    let shift = |line: u32| u32::try_from(i64::from(line) + by).ok().filter(|line| *line > 0);
    Some(Citation { document: citation.document.clone(), lines: Some((shift(first)?, shift(last)?)) })
}
