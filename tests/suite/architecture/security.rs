//! `SECURITY.md` names the tests that hold the defaults: every one of them exists.

use std::collections::BTreeSet;

use crate::support::checkout::{files, root};

/// The names in code spans of the last column.
fn named(page: &str) -> BTreeSet<String> {
    let rows = page.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let columns = rows.filter_map(|row| row.rsplit_once(" | ").map(|(_, column)| column));
    columns.flat_map(|column| column.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

#[test]
fn every_test_named_in_security_md_exists() {
    let page = std::fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let folders = ["codegen/src", "codegen/tests", "runtime/src", "runtime/tests", "tests/suite", "xtask/src"];
    let sources: Vec<(String, Vec<u8>)> = folders.into_iter().flat_map(files).collect();
    let has = |test: &str| {
        let start = format!("fn {test}(");
        sources.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(&start))
    };
    let named = named(&page);
    assert!(named.len() > 30, "{named:?}");
    assert_eq!(named.iter().filter(|test| !has(test)).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(!has(&["a_test", "that_does_not_exist"].join("_")));
}
