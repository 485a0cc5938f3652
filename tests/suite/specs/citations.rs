//! The citations of the specs against the documents. These belong to the vendors and are not in the repository: without
//! them the tests print SKIPPED.

use std::path::PathBuf;

use callspec_codegen::evidence::{DocumentText, Texts, cite, move_citations};
use callspec_codegen::source::Sources;

use crate::support::checkout::root;

/// The documents: in the folder that `CALLSPEC_DOCUMENTS` names, or beside the checkout.
pub(super) fn documents() -> Option<Texts> {
    let folder = std::env::var_os("CALLSPEC_DOCUMENTS").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| root().join("../shared/documents"));
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("SKIPPED: no documents in {}", folder.display());
        return None;
    };
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, DocumentText::new(&std::fs::read(path).unwrap()))
    };
    // A folder holds what no spec cites.
    Some(entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).map(read).collect())
}

pub(super) fn specs() -> Sources {
    Sources::read(&root().join("spec")).unwrap()
}

#[test]
fn the_lock_is_there() {
    assert!(root().join("spec/evidence.lock").is_file(), "run cargo xtask cite --documents DIR --lock");
}

#[test]
fn every_citation_holds_and_every_name_is_captured() {
    let Some(texts) = documents() else { return };
    let cited = cite(&specs(), &texts).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(cited.problems.is_none(), "{}", cited.problems.unwrap().plain());
}

#[test]
fn a_citation_that_moves_by_ten_lines_is_noticed() {
    let Some(texts) = documents() else { return };
    for by in [10, -10] {
        let moves = move_citations(&specs(), &texts, by).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        let (tried, unseen) = (moves.tried, moves.unseen.len());
        println!("citations moved by {by} lines, one at a time: {tried} tried, {unseen} unseen");
        moves.unseen.iter().for_each(|citation| println!("  unseen: {citation}"));
        assert!(tried > 400, "only {tried} citations were moved");
        assert!(unseen * 20 <= tried, "{unseen} of {tried} moved citations went unseen");
    }
}
