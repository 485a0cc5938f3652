//! What is emitted for every feature of the language: one folder of `tests/cases/emitted` for each, with the emitted files
//! that the feature is about beside it. `tests/invented` compiles the same folders with warnings denied.

use std::error::Error;
use std::path::{Path, PathBuf};

use callspec_codegen::emit::{Artifacts, emit};
use callspec_codegen::load;
use callspec_codegen::source::Sources;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The feature that looks at text: every file with text of its spec is kept.
const TEXT: &str = "hostile_text";

/// The feature that is everything at once: of its files, those with the hardest names are kept. `tests/invented` plays it.
const COURSE: &str = "obstacles";

/// The pages of the docs that are kept.
const PAGES: &[&str] = &[
    "berths.find.md",
    "entries.export.md",
    "lamps.light.md",
    "leaves.after.md",
    "leaves.count.md",
    "leaves.follow.md",
    "leaves.search.md",
    "paints.mix.md",
    "roofs.plan.md",
    "stairs.climb.md",
];

fn features() -> Outcome<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/emitted");
    let mut features = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        features.push(entry?.path());
    }
    features.sort();
    Ok(features)
}

fn emitted(sources: &Sources) -> Outcome<Artifacts> {
    let model = load(sources).map_err(|diagnostics| diagnostics.plain())?;
    Ok(emit(&model)?)
}

/// Whether a file says something about the feature: what every API has looks the same everywhere.
fn is_telling(feature: &str, path: &str) -> bool {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        parts if feature == COURSE => matches!(parts, ["src", _, "things", "list.rs" | "result.rs" | "rows.rs"]),
        ["src", _, "auth.rs"] => feature == "auth" || feature == "tokens" || feature == TEXT,
        ["src", _, "errors.rs"] => feature == "errors" || feature == TEXT,
        ["src", _, "operations.rs"] => feature == "errors" || feature == "pages" || feature == "tokens",
        ["src", _, "tokens.rs" | "rate_limits.rs"] => true,
        ["src", _, "formats.rs"] => ["dates_and_words", "no_value"].contains(&feature),
        ["src", _, "types.rs"] => feature == TEXT,
        ["docs", _, "README.md"] => feature == "tokens" || feature == TEXT,
        ["src", _, "servers.rs" | "client.rs" | "mod.rs"] | ["src", _, _, "mod.rs"] => false,
        // Of a feature that is about clients, the requests say nothing.
        ["src", _, _, _] => feature != "tokens",
        ["docs", _, page] => feature == TEXT || PAGES.contains(page),
        ["examples", _, _, scenes] => feature == TEXT && !matches!(*scenes, "mod.rs" | "stage.rs"),
        _ => false,
    }
}

#[test]
fn every_feature_is_emitted_as_reviewed() {
    for folder in features().expect("the features") {
        let feature = folder.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        let sources = Sources::read(&folder).expect("a readable folder");
        let artifacts = emitted(&sources).unwrap_or_else(|error| panic!("{feature}: {error}"));
        for (path, bytes) in artifacts.iter().filter(|(path, _)| is_telling(&feature, path)) {
            let text = std::str::from_utf8(bytes).expect("text");
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path(&folder);
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(path.replace('/', "."), text));
        }
    }
}

#[test]
fn the_order_of_files_changes_nothing() {
    for folder in features().expect("the features") {
        let sources = Sources::read(&folder).expect("a readable folder");
        let mut files: Vec<_> = sources.iter().map(|(_, file)| file.clone()).collect();
        files.reverse();
        let reversed: Sources = files.into_iter().collect();
        assert_eq!(emitted(&sources).expect("artifacts"), emitted(&reversed).expect("artifacts"));
    }
}

#[test]
fn nothing_hidden_is_emitted() {
    for folder in features().expect("the features") {
        let sources = Sources::read(&folder).expect("a readable folder");
        for (path, bytes) in emitted(&sources).expect("artifacts").iter() {
            let text = std::str::from_utf8(bytes).expect("text");
            let hidden = text.chars().find(|c| is_hidden(*c));
            assert_eq!(hidden, None, "{path} of {}", folder.display());
        }
    }
}

/// What rustfmt is asked for, and what fits beside another file on a screen.
const COLUMNS: usize = 120;

#[test]
fn no_emitted_line_is_too_long() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let mut long = Vec::new();
    for folder in features().expect("the features").into_iter().chain([specs]) {
        let sources = Sources::read(&folder).expect("a readable folder");
        let artifacts = emitted(&sources).expect("artifacts");
        for (path, bytes) in artifacts.iter().filter(|(path, _)| path.ends_with(".rs")) {
            let text = std::str::from_utf8(bytes).expect("text");
            let lines = text.lines().filter(|line| line.chars().count() > COLUMNS && !is_one_word(line));
            long.extend(lines.map(|line| format!("{path}: {line}")));
        }
    }
    assert!(long.is_empty(), "{} lines:\n{}", long.len(), long.join("\n"));
}

/// Whether nothing in the line is a place to break it.
fn is_one_word(line: &str) -> bool {
    let words = line.split_whitespace().filter(|word| !["///", "//!"].contains(word));
    words.count() == 1
}

/// Control characters other than the end of a line, marks of direction, and characters without width.
fn is_hidden(character: char) -> bool {
    let is_mark = matches!(character,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    is_mark || (character.is_control() && character != '\n')
}
