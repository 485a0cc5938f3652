//! What was chosen in the conflicts of the real specs is held against what they say: another choice is refused, each.

use std::path::Path;

use callspec_codegen::diagnostic::Code;
use callspec_codegen::emit::emit;
use callspec_codegen::load;
use callspec_codegen::source::{SourceFile, Sources};

const CHOSEN: &str = "    chosen: ";

#[test]
fn every_choice_is_held_against_the_spec() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let sources = Sources::read(&specs).expect("the specs");
    let mut changed = 0;
    let files = sources.iter().map(|(_, file)| {
        let Ok(text) = std::str::from_utf8(&file.bytes) else { return file.clone() };
        let is_choice = |line: &&str| file.path.ends_with(".yaml") && line.starts_with(CHOSEN);
        changed += text.lines().filter(is_choice).count();
        let lines = text.lines().map(|line| if is_choice(&line) { "    chosen: another one" } else { line });
        let bytes = (lines.collect::<Vec<_>>().join("\n") + "\n").into_bytes();
        SourceFile { bytes, ..file.clone() }
    });
    let files: Sources = files.collect::<Vec<_>>().into_iter().collect();
    let found = load(&files).expect_err("other choices");
    let refused = found.iter().filter(|one| one.code == Code::Conflict).count();
    assert!(changed >= 80, "{changed}");
    assert_eq!(refused, changed, "{}", found.plain());
}

/// A text without what the lines of a comment or the cells of a table add.
fn bare(text: &str) -> String {
    text.replace("///", "").replace('\\', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn contradictions_stand_beside_what_they_are_about() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let model = load(&Sources::read(&specs).expect("the specs")).expect("a model");
    let artifacts = emit(&model).expect("artifacts");
    let text = |path: &str| bare(&String::from_utf8_lossy(artifacts.get(path).unwrap_or_else(|| panic!("no {path}"))));
    for api in &model.apis {
        let overview = text(&format!("docs/{}/README.md", api.id));
        let of_operations = api
            .operations
            .iter()
            .map(|operation| (text(&format!("docs/{}/{}.md", api.id, operation.id)), &operation.conflicts));
        for (page, conflicts) in of_operations.chain([(overview, &api.conflicts)]) {
            for conflict in conflicts {
                let claims = conflict.claims.iter().map(|claim| bare(&claim.value));
                let missing: Vec<String> = claims.filter(|claim| !page.contains(claim)).collect();
                assert!(missing.is_empty() && page.contains("callspec"), "{}: {missing:?}", conflict.about);
            }
        }
    }
    let code = artifacts.iter().filter(|(path, _)| path.ends_with(".rs")).map(|(path, _)| text(path));
    let code = code.collect::<Vec<_>>().join(" ");
    assert!(code.contains("`search_duration_max must be less than search_duration_min` (`callcap-calls:52`)"));
    assert!(code.contains("callspec has no `default` here. The default is not among the accepted values"));
    assert!(code.contains("In callspec `range` is `1..`."));
    assert!(code.contains("`\"OBD\":4` (`deepcall-directory-update:90`)."));
}
