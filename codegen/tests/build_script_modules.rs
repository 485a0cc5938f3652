//! The modules that a `build.rs` gets: with wire code only if it asks for it.

use std::path::Path;

use callspec_codegen::emit::{self, Artifacts, Options};
use callspec_codegen::load;
use callspec_codegen::source::Sources;

fn mentions_wire(artifacts: &Artifacts) -> (bool, bool) {
    let files: Vec<(&str, &[u8])> = artifacts.iter().collect();
    let has_files = files.iter().any(|(path, _)| path.contains("/wire/"));
    let feature = files.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("feature = \"wire\""));
    (has_files, feature)
}

/// A `main` that returns an error prints its `Debug`: it shows path, line and what to write instead, as `check` does.
#[test]
fn what_a_build_script_prints_is_what_check_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/refused/unknown-key");
    let diagnostics = load(&Sources::read(&folder).expect("a folder")).expect_err("a refusal");
    let error: Box<dyn std::error::Error> = diagnostics.clone().into();
    let printed = format!("Error: {error:?}");
    assert_eq!(printed, format!("Error: \n{}", diagnostics.plain()));
    assert!(printed.contains("documents.yaml:"), "{printed}");
}

#[test]
fn wire_code_is_emitted_only_on_request() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let model = load(&Sources::read(&specs).expect("the specs")).expect("a model");
    assert_eq!(mentions_wire(&emit::emit_modules(&model).expect("modules")), (false, false));
    let options = Options::new().with_wire();
    assert_eq!(mentions_wire(&emit::emit_modules_with(&model, options).expect("modules")), (true, true));
}
