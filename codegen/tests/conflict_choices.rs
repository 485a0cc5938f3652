//! The choice in each conflict of the real specs is checked against the spec: any other choice is refused.

use std::path::Path;

use callspec_codegen::diagnostic::Code;
use callspec_codegen::emit::emit;
use callspec_codegen::load;
use callspec_codegen::source::{SourceFile, Sources};

const CHOSEN: &str = "    chosen: ";

#[test]
fn every_choice_is_checked_against_the_spec() {
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
fn the_whole_record_of_a_disagreement_stands_on_a_page() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let model = load(&Sources::read(&specs).expect("the specs")).expect("a model");
    let artifacts = emit(&model).expect("artifacts");
    let text = |path: &str| bare(&String::from_utf8_lossy(artifacts.get(path).unwrap_or(b"")));
    let mut records = 0;
    for api in &model.apis {
        // What `api.yaml` says of a type stands on the page of the types.
        let of_api = ["README", "types"].map(|page| text(&format!("docs/{}/{page}.md", api.id))).join(" ");
        let of_operations = api
            .operations
            .iter()
            .map(|operation| (text(&format!("docs/{}/{}.md", api.id, operation.id)), &operation.conflicts));
        for (page, conflicts) in of_operations.chain([(of_api, &api.conflicts)]) {
            let (_, section) = page.split_once("## Where the documents are unclear or disagree").unwrap_or_default();
            for conflict in conflicts {
                records += 1;
                let claims = conflict.claims.iter().map(|claim| bare(&claim.value));
                let told = claims.chain([bare(&conflict.because), "Chosen: ".to_owned()]);
                let missing: Vec<String> = told.filter(|told| !section.contains(told.trim())).collect();
                assert!(missing.is_empty(), "{}: {missing:?}", conflict.about);
            }
        }
    }
    assert!(records >= 80, "{records}");
}

#[test]
fn a_doc_comment_leads_to_the_record() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let model = load(&Sources::read(&specs).expect("the specs")).expect("a model");
    let artifacts = emit(&model).expect("artifacts");
    let mut led = 0;
    for (path, bytes) in artifacts.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let code = bare(&String::from_utf8_lossy(bytes));
        for sentence in code.split("Unclear in the documents: see ").skip(1) {
            let (page, titles) = sentence.split_once(',').expect("a page and its headings");
            let page = page.trim_matches('`');
            let page = String::from_utf8_lossy(artifacts.get(page).unwrap_or_else(|| panic!("no {page}"))).into_owned();
            let (_, section) =
                page.split_once("\n## Where the documents are unclear or disagree\n").expect("the section");
            let (titles, _) = titles.split_once("`.").expect("the end of a sentence");
            for title in titles.split('`').skip(1).step_by(2) {
                assert!(section.contains(&format!("\n### `{title}`\n")), "{path}: no record of `{title}`");
                led += 1;
            }
        }
    }
    assert!(led >= 60, "{led}");
}
