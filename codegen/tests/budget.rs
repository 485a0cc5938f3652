//! How many lines one large operation becomes: 20 parameters, 7 enums, 8 types of answers.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that fails here should fail loudly")]

use std::fmt::Write;

use callspec_codegen::emit::{self, Artifacts};
use callspec_codegen::load;
use callspec_codegen::source::Sources;

/// The most lines that the crate's `src/` may have, docs and the module `wire` included.
///
/// About 300 of them are the same for an API with one small operation.
const BUDGET: usize = 970;

/// The most lines that the operation may add to an API that has a small one.
const BUDGET_OF_THE_OPERATION: usize = 700;

/// The large operation, which `cargo xtask scale` copies: `$N` is what a copy adds to its names.
const DOCUMENTS: &str = include_str!("../../xtask/src/commands/scale/documents.yaml");
const API: &str = include_str!("../../xtask/src/commands/scale/api.yaml");
const OPERATION: &str = include_str!("../../xtask/src/commands/scale/operation.yaml");
const ANSWERS: &str = include_str!("../../xtask/src/commands/scale/answers.yaml");

/// An operation without parameters, whose answer has no type.
const SMALL: &str = r"
operation: calls.search
summary: Finds phone calls.
request: GET /v2/calls
safety: read_only
auth: [key]
source: page:10-99
response: { json: json }
cases:
  - name: none
    demo: true
    request: { auth: key }
    response: { status: 200, body: { status: success } }
";

fn artifacts(api: &str, operation: &str) -> Artifacts {
    let sources: Sources =
        [("documents.yaml", DOCUMENTS), ("shop/api.yaml", api), ("shop/calls/search.yaml", operation)]
            .into_iter()
            .collect();
    let model = load(&sources).unwrap_or_else(|diagnostics| panic!("{}", diagnostics.plain()));
    emit::emit(&model).expect("artifacts")
}

/// The lines of each file of the crate's `src/`.
fn lines(artifacts: &Artifacts) -> Vec<(String, usize)> {
    let files = artifacts.iter().filter(|(path, _)| path.starts_with("src/"));
    files.map(|(path, bytes)| (path.to_owned(), String::from_utf8_lossy(bytes).lines().count())).collect()
}

fn total(lines: &[(String, usize)]) -> usize {
    lines.iter().map(|(_, lines)| lines).sum()
}

#[test]
fn a_large_operation_stays_within_the_budget() {
    let api = format!("{API}types:\n{ANSWERS}").replace("$N", "");
    let large = lines(&artifacts(&api, &OPERATION.replace("$N", "")));
    let small = lines(&artifacts(API, SMALL));
    let (all, added) = (total(&large), total(&large) - total(&small));
    let mut report = String::new();
    for (path, lines) in &large {
        let _ = writeln!(report, "{lines:>6} {path}");
    }
    let _ = writeln!(report, "{all:>6} in all, of {BUDGET}");
    let _ = writeln!(report, "{added:>6} added by the operation, of {BUDGET_OF_THE_OPERATION}");
    println!("{report}");
    assert!(all <= BUDGET && added <= BUDGET_OF_THE_OPERATION, "too many lines:\n{report}");
}
