//! How well the citations are held: each one is moved, one at a time, and somebody must notice.

use super::cite::{forward, without_lock};
use super::{Fact, Texts, facts};
use crate::diagnostic::{Diagnostics, Problems};
use crate::model::Citation;
use crate::source::{Place, Sources};

/// What moving the citations has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moves {
    /// How many citations were moved, one at a time.
    pub tried: usize,
    /// Those whose move nobody noticed: the file, the fact, and the citation as it was.
    pub unseen: Vec<String>,
}

/// Moves every citation of lines that are at hand by so many lines, one at a time.
pub fn move_citations(sources: &Sources, texts: &Texts, by: i64) -> Result<Moves, Diagnostics> {
    let (spec, _, sources) = crate::load_spec(&without_lock(sources))?;
    let facts = facts(&spec);
    let files = super::lock::document_files(&spec);
    let has_text = |citation: &Citation| {
        let file = files.get(citation.document.as_str());
        citation.lines.is_some() && file.is_some_and(|file| texts.contains_key(*file))
    };
    let problems = |facts: &[Fact]| {
        let problems = Problems::default();
        forward(facts, &spec, texts, &problems);
        problems.len()
    };
    let unmoved = problems(&facts);
    let mut moves = Moves { tried: 0, unseen: Vec::new() };
    for fact in facts.iter().filter(|fact| fact.is_own) {
        for citation in fact.citations.iter().filter(|citation| has_text(&citation.value)) {
            let Some(moved) = moved(&facts, citation.place, by) else { continue };
            moves.tried += 1;
            if problems(&moved) <= unmoved {
                let file = &sources.file(fact.file).path;
                moves.unseen.push(format!("{file} {} {}", fact.path, citation.value));
            }
        }
    }
    Ok(moves)
}

/// The facts with one citation moved wherever it counts; `None` where it would begin before the first line.
fn moved(facts: &[Fact], place: Place, by: i64) -> Option<Vec<Fact>> {
    let mut facts = facts.to_vec();
    let citations = facts.iter_mut().flat_map(|fact| &mut fact.citations);
    for citation in citations.filter(|citation| citation.place == place) {
        let (first, last) = citation.value.lines?;
        let shift = |line: u32| u32::try_from(i64::from(line) + by).ok().filter(|line| *line > 0);
        citation.value.lines = Some((shift(first)?, shift(last)?));
    }
    Some(facts)
}
