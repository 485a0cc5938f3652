//! The diagnostics of broken specs: one folder of `tests/cases/refused` for each kind of mistake, with the exact text.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use callspec_codegen::diagnostic::{Code, Diagnostics};
use callspec_codegen::evidence::{DocumentText, Texts, cite};
use callspec_codegen::load;
use callspec_codegen::source::Sources;

fn cases() -> io::Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/refused");
    let mut cases = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        cases.push(entry?.path());
    }
    cases.sort();
    Ok(cases)
}

/// What is wrong with a case; where the case has its documents beside it, what holding it against them shows.
fn refused(sources: &Sources) -> Option<Diagnostics> {
    let documents = sources.iter().filter_map(|(_, file)| Some((file.path.strip_prefix("documents/")?, &file.bytes)));
    let texts: Texts = documents.map(|(name, bytes)| (name.to_owned(), DocumentText::new(bytes))).collect();
    match texts.is_empty() {
        true => load(sources).err(),
        false => cite(sources, &texts).map_or_else(Some, |cited| cited.problems),
    }
}

#[test]
fn every_mistake_gives_the_expected_diagnostics() {
    for case in cases().expect("the cases") {
        let sources = Sources::read(&case).expect("a readable case");
        let text = match refused(&sources) {
            Some(diagnostics) => diagnostics.plain(),
            None => panic!("{} is accepted", case.display()),
        };
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&case);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("expected", text));
    }
}

#[test]
fn every_kind_of_mistake_has_a_case() {
    let diagnostics = cases().expect("the cases").into_iter().filter_map(|case| refused(&Sources::read(&case).ok()?));
    let seen: BTreeSet<Code> = diagnostics.flat_map(|all| all.iter().map(|one| one.code).collect::<Vec<_>>()).collect();
    let missing: Vec<&str> = Code::ALL.iter().filter(|code| !seen.contains(code)).map(|code| code.id()).collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
}

#[test]
fn the_order_of_files_changes_nothing() {
    for case in cases().expect("the cases") {
        let sources = Sources::read(&case).expect("a readable case");
        let mut files: Vec<_> = sources.iter().map(|(_, file)| file.clone()).collect();
        files.reverse();
        let reversed: Sources = files.into_iter().collect();
        assert_eq!(refused(&sources).map(|all| all.plain()), refused(&reversed).map(|all| all.plain()));
    }
}
