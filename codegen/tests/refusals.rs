//! What a broken spec is told: one folder of `tests/cases/refused` for each kind of mistake, its exact text beside it.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use callspec_codegen::diagnostic::Code;
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

#[test]
fn every_mistake_is_explained() {
    for case in cases().expect("the cases") {
        let sources = Sources::read(&case).expect("a readable case");
        let text = match load(&sources) {
            Err(diagnostics) => diagnostics.plain(),
            Ok(_) => panic!("{} is accepted", case.display()),
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
    let diagnostics =
        cases().expect("the cases").into_iter().filter_map(|case| load(&Sources::read(&case).ok()?).err());
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
        assert_eq!(load(&sources).err().map(|all| all.plain()), load(&reversed).err().map(|all| all.plain()));
    }
}
