//! The canonical order of keys: what moves, what stays, and that nothing else changes.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that fails here should fail loudly")]

use std::path::Path;

use callspec_codegen::diagnostic::Problems;
use callspec_codegen::format::{Refusal, files, format};
use callspec_codegen::parse::{Form, Node, NodeKind, Read, json, parse};
use callspec_codegen::source::{SourceFile, Sources};
use callspec_codegen::spec::{ApiFile, DocumentsFile, OperationFile};
use callspec_codegen::{load, schema};

fn formatted(path: &str, text: &str) -> Result<String, Refusal> {
    let sources: Sources = [(path, text)].into_iter().collect();
    let (file, _) = sources.get(path).expect("the file");
    format(&sources, file)
}

fn operation(text: &str) -> String {
    formatted("shop/items/list.yaml", text).unwrap_or_else(|refusal| panic!("{refusal}\n{text}"))
}

fn spec_folders() -> Vec<Sources> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let features = std::fs::read_dir(root.join("tests/cases/emitted")).expect("the features");
    let features = features.map(|entry| entry.expect("a feature").path());
    let folders = features.chain([root.join("spec"), root.join("tests/invented/spec")]);
    folders.map(|folder| Sources::read(&folder).expect("a readable folder")).collect()
}

#[test]
fn keys_move_with_their_values_and_comments() {
    let text = "\
# The file.

# Its summary,
# in two lines.
summary: |
  List the items.

    # no comment

# Which one.
operation: items.list # its id

query:
  # The wire order stays.
  page: { summary: The page., type: integer } # counted from 1
  day:
    # Why it is a day.
    summary: The day.

    # What it is.
    type: { date: \"%Y\" }
    # Behind it.
request: GET /items
";
    let expected = "\
# The file.

# Its summary,
# in two lines.
# Which one.
operation: items.list # its id

summary: |
  List the items.

    # no comment

request: GET /items
query:
  # The wire order stays.
  page: { type: integer, summary: The page. } # counted from 1
  day:
    # What it is.
    type: { date: \"%Y\" }
    # Behind it.
    # Why it is a day.
    summary: The day.

";
    assert_eq!(operation(text), expected);
    assert_eq!(operation(expected), expected);
}

#[test]
fn the_first_key_of_an_item_can_move() {
    let text =
        "cases:\n  - demo: true\n    # What it shows.\n    name: one\n  - { demo: true, name: two }\n  - name: three";
    let expected =
        "cases:\n  - # What it shows.\n    name: one\n    demo: true\n  - { name: two, demo: true }\n  - name: three";
    assert_eq!(operation(text), expected);
    assert_eq!(operation(expected), expected);
}

#[test]
fn a_missing_final_newline_stays_missing() {
    assert_eq!(operation("summary: S\noperation: a.b"), "operation: a.b\nsummary: S");
}

#[test]
fn text_outside_the_language_stays() {
    let text = "types:\n  T: { summary: T., enum: { z: { meaning: Z. }, a: { meaning: A. } } }\n  A: { summary: A. }\nodd: 1\neven: 2\ncases:\n  - name: a\n    expect: { type: 1, name: 2, summary: 3 }\n";
    let expected = "types:\n  T: { summary: T., enum: { z: { meaning: Z. }, a: { meaning: A. } } }\n  A: { summary: A. }\ncases:\n  - name: a\n    expect: { type: 1, name: 2, summary: 3 }\nodd: 1\neven: 2\n";
    assert_eq!(operation(text), expected);
}

#[test]
fn keys_that_cannot_be_moved_are_refused() {
    for text in [
        "query:\n  page: { summary: S, # which one\n    type: integer }\n",
        "? summary\n: S\n? operation\n: a.b\n",
        "cases:\n  - response: { status: 200, text: |\n    }\n    name: a\n",
    ] {
        assert!(formatted("shop/items/list.yaml", text).is_err(), "{text}");
    }
    assert!(matches!(formatted("shop/api.yaml", "api: [\n"), Err(Refusal::Unreadable(_))));
}

#[test]
fn the_modeline_is_written_if_there_is_a_schema() {
    let text = "# yaml-language-server: $schema=elsewhere.json\n# The API.\napi: shop\n";
    let sources: Sources = [("schema.json", "{}"), ("shop/api.yaml", text)].into_iter().collect();
    let (file, _) = sources.get("shop/api.yaml").expect("the file");
    let expected = format!("{}\n# The API.\napi: shop\n", schema::modeline("shop/api.yaml"));
    assert_eq!(format(&sources, file), Ok(expected));
    assert_eq!(formatted("shop/api.yaml", text), Ok(text.to_owned()));
}

#[test]
fn the_committed_specs_are_in_order() {
    let sources = Sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")).expect("the specs");
    for file in files(&sources) {
        let SourceFile { path, bytes } = sources.file(file);
        let text = format(&sources, file).unwrap_or_else(|refusal| panic!("{path}: {refusal}"));
        assert!(text.as_bytes() == bytes, "run `cargo xtask fmt`: {path} is out of order");
    }
}

#[test]
fn top_level_keys_in_any_order_give_the_same_bytes() {
    for sources in spec_folders() {
        for file in files(&sources) {
            let source = sources.file(file);
            let text = String::from_utf8(source.bytes.clone()).expect("text");
            let (header, mut blocks) = top_level_blocks(&text);
            blocks.reverse();
            let reversed = header + &blocks.concat();
            let path = source.path.as_str();
            assert_eq!(formatted(path, &reversed), formatted(path, &text), "{path}");
        }
    }
}

/// What stands above the first key, and each key with its lines.
fn top_level_blocks(text: &str) -> (String, Vec<String>) {
    let (mut header, mut blocks) = (String::new(), Vec::<String>::new());
    for line in text.split_inclusive('\n') {
        let starts = line.starts_with(|first: char| first.is_ascii_lowercase());
        match blocks.last_mut() {
            _ if starts => blocks.push(line.to_owned()),
            Some(block) => block.push_str(line),
            None => header.push_str(line),
        }
    }
    (header, blocks)
}

#[test]
fn keys_in_any_order_at_any_depth_give_the_same_bytes_and_the_same_model() {
    for sources in spec_folders() {
        let others = sources.iter().filter(|(file, _)| !files(&sources).any(|one| one == *file));
        let mut all: Vec<SourceFile> = others.map(|(_, source)| source.clone()).collect();
        all.retain(|source| source.path != schema::FILE && source.path != "evidence.lock");
        for file in files(&sources) {
            let path = sources.file(file).path.clone();
            let node = parse(&sources, file, &Problems::default()).expect("a node");
            let form = match path.matches('/').count() {
                0 => DocumentsFile::form(),
                1 => ApiFile::form(),
                _ => OperationFile::form(),
            };
            let [ordered, reversed] = [false, true].map(|reverse| dumped(&node, &form, 0, reverse));
            assert_ne!(ordered, reversed, "{path}");
            let text = formatted(&path, &reversed).unwrap_or_else(|refusal| panic!("{path}: {refusal}"));
            assert_eq!(text, ordered, "{path}");
            all.push(SourceFile { path, bytes: text.into_bytes() });
        }
        let plainly = load(&sources).expect("a model");
        assert_eq!(model_of(all), plainly);
    }
}

/// The model of files whose comments are gone: what a comment ignored is let through.
fn model_of(files: Vec<SourceFile>) -> callspec_codegen::model::Model {
    let lines = load(&files.iter().cloned().collect()).err().into_iter().flat_map(|all| {
        let lints = all.iter().filter(|one| one.code.is_lint());
        lints
            .map(|one| (all.file(one.primary.span).path.clone(), all.position(one.primary.span).line, one.code))
            .collect::<Vec<_>>()
    });
    let mut lines: Vec<_> = lines.collect();
    lines.sort_by_key(|(_, line, _)| std::cmp::Reverse(*line));
    let mut files = files;
    for (path, line, code) in lines {
        let file = files.iter_mut().find(|file| file.path == path).expect("the file");
        let mut text: Vec<String> = String::from_utf8_lossy(&file.bytes).lines().map(str::to_owned).collect();
        text.insert(line - 1, format!("# callspec: ignore {} -- it was before", code.id()));
        file.bytes = text.join("\n").into_bytes();
    }
    load(&files.into_iter().collect()).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

/// A node as block YAML, the keys of the language in the canonical order or in the reverse one.
fn dumped(node: &Node, form: &Form, depth: usize, reverse: bool) -> String {
    let indent = "  ".repeat(depth);
    match &node.kind {
        NodeKind::List(items) if !items.is_empty() => {
            let Form::List(item) = chosen(form, node) else {
                return format!(" {}\n", json(node, &Problems::default()));
            };
            let item = |node: &Node| match &node.kind {
                NodeKind::Map(entries) if !entries.is_empty() => {
                    let text = dumped(node, &item, depth + 1, reverse);
                    format!("{indent}- {}", text.trim_start_matches(['\n', ' ']))
                }
                _ => format!("{indent}-{}", dumped(node, &Form::Any, depth, reverse)),
            };
            let items: String = items.iter().map(item).collect();
            if depth == 0 { items } else { format!("\n{items}") }
        }
        NodeKind::Map(entries) if !entries.is_empty() => {
            let form = chosen(form, node);
            let mut entries: Vec<_> = entries.iter().collect();
            let value = |key: &str| match &form {
                Form::Record(record) => record.keys.iter().find(|known| known.name == key).map(|known| (known.form)()),
                Form::OneKey(keys) => keys.iter().find(|known| known.name == key).map(|known| (known.form)()),
                Form::Map(value) => Some((**value).clone()),
                _ => None,
            };
            if let Form::Record(record) = &form {
                entries.sort_by_key(|entry| record.keys.iter().position(|key| key.name == entry.key.text));
                if reverse {
                    entries.reverse();
                }
            }
            let entry = |entry: &&callspec_codegen::parse::Entry| {
                let form = value(&entry.key.text).unwrap_or(Form::Any);
                let key = callspec_codegen::model::Json::String(entry.key.text.clone());
                format!("{indent}{key}:{}", dumped(&entry.value, &form, depth + 1, reverse))
            };
            let entries: String = entries.iter().map(entry).collect();
            if depth == 0 { entries } else { format!("\n{entries}") }
        }
        _ => format!(" {}\n", json(node, &Problems::default())),
    }
}

fn chosen(form: &Form, node: &Node) -> Form {
    let has = |name: &str| matches!(&node.kind, NodeKind::Map(all) if all.iter().any(|entry| entry.key.text == name));
    match form {
        Form::Named(_, form) => chosen(&form(), node),
        Form::ByKey(cases, otherwise) => {
            chosen(cases.iter().find(|(key, _)| has(key)).map_or(otherwise, |(_, form)| form), node)
        }
        Form::Either(forms) => {
            let is_list = matches!(node.kind, NodeKind::List(_));
            let fits =
                |form: &&Form| is_list == matches!(form, Form::List(_)) && !matches!(form, Form::Text | Form::Words(_));
            forms.iter().find(fits).cloned().unwrap_or(Form::Any)
        }
        other => other.clone(),
    }
}
