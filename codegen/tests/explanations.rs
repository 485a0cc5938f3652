//! Every diagnostic code is explained, and its examples are right: the bad one gives the code, the good one is accepted.

#![expect(clippy::panic, reason = "a test that fails here should fail loudly")]

use std::collections::BTreeSet;

use callspec_codegen::diagnostic::{Code, Diagnostics};
use callspec_codegen::evidence::{DocumentText, Texts, cite};
use callspec_codegen::load;
use callspec_codegen::source::Sources;

/// The smallest spec: an example replaces the keys that it shows.
const SMALLEST: [(&str, &str); 3] = [
    (
        "documents.yaml",
        "language: 1\ndocuments: { shop-docs: { title: Shop API, vendor: Shop, address: https://shop.example/docs } }\n",
    ),
    (
        "shop/api.yaml",
        "language: 1
api: shop
title: Shop
summary: An invented shop.
source: shop-docs
servers: { current: { url: https://api.shop.example, summary: The only one. } }
auth: { api_key: { summary: A key., credentials: { key: { header: X-Key, summary: The key., example: example } } } }
",
    ),
    (
        "shop/items/list.yaml",
        "operation: items.list
summary: List the items.
request: GET /items
safety: read_only
auth: [api_key]
source: shop-docs:1-5
response: { json: json }
",
    ),
];

/// A file of an example.
struct Shown<'a> {
    path: &'a str,
    is_whole: bool,
    text: String,
}

/// The files below a heading of an explanation.
fn shown(code: Code, heading: &str) -> Vec<Shown<'static>> {
    let start = format!("\n## {heading}\n");
    let (_, section) = code.explanation().split_once(&start).unwrap_or_else(|| panic!("{} lacks {start}", code.id()));
    let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
    let mut files = Vec::new();
    let mut lines = section.lines();
    while let Some(line) = lines.next() {
        let Some((path, rest)) = line.strip_prefix('`').and_then(|line| line.split_once('`')) else { continue };
        assert_eq!(lines.next(), Some(""), "{}: {line}", code.id());
        assert!(lines.next().is_some_and(|fence| fence.starts_with("```")), "{}: {line}", code.id());
        let text: String = lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
        files.push(Shown { path, is_whole: rest == " (the whole file)", text });
    }
    assert!(!files.is_empty(), "{} shows nothing under {heading}", code.id());
    files
}

/// The smallest spec with an example in it.
fn spec(code: Code, heading: &str) -> Sources {
    let mut files: Vec<(String, String)> =
        SMALLEST.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    for example in shown(code, heading) {
        let Some((_, text)) = files.iter_mut().find(|(path, _)| *path == example.path) else {
            files.push((example.path.to_owned(), example.text));
            continue;
        };
        *text = if example.is_whole { example.text } else { replaced(text, &example.text) };
    }
    files.into_iter().collect()
}

/// A file whose keys stand on one line each, with some of them replaced and others added.
fn replaced(text: &str, keys: &str) -> String {
    let key =
        |line: &str| line.split_once(':').map(|(key, _)| key.to_owned()).filter(|key| !key.starts_with([' ', '#']));
    let mut added: BTreeSet<String> = keys.lines().filter_map(key).collect();
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match key(line).filter(|key| added.remove(key)) {
            Some(key) => lines.extend(section(keys, &key)),
            None => lines.push(line.to_owned()),
        }
    }
    let rest: Vec<String> = keys.lines().filter_map(key).filter(|key| added.contains(key)).collect();
    rest.iter().for_each(|key| lines.extend(section(keys, key)));
    lines.join("\n") + "\n"
}

/// The lines of a top-level key.
fn section(text: &str, key: &str) -> Vec<String> {
    let start = format!("{key}:");
    let mut lines = text.lines().skip_while(|line| !line.starts_with(&start));
    let first = lines.next().map(str::to_owned);
    first.into_iter().chain(lines.take_while(|line| line.starts_with(' ')).map(str::to_owned)).collect()
}

/// What is wrong with a spec; where documents are shown beside it, what holding it against them shows.
fn refused(sources: &Sources) -> Option<Diagnostics> {
    let documents = sources.iter().filter_map(|(_, file)| Some((file.path.strip_prefix("documents/")?, &file.bytes)));
    let texts: Texts = documents.map(|(name, bytes)| (name.to_owned(), DocumentText::new(bytes))).collect();
    match texts.is_empty() {
        true => load(sources).err(),
        false => cite(sources, &texts).map_or_else(Some, |cited| cited.problems),
    }
}

#[test]
fn the_smallest_spec_is_accepted() {
    let sources: Sources = SMALLEST.into_iter().collect();
    assert_eq!(load(&sources).err().map(|diagnostics| diagnostics.plain()), None);
}

#[test]
fn every_code_has_a_heading_of_its_own() {
    let titles: BTreeSet<&str> = Code::ALL.iter().map(|code| code.title()).collect();
    assert_eq!(titles.len(), Code::ALL.len());
    for code in Code::ALL {
        let heading = format!("# {}: {}\n\n", code.id(), code.title());
        assert!(code.explanation().starts_with(&heading) && !code.title().is_empty(), "{}", code.id());
        assert_eq!(Code::from_id(&code.id().to_lowercase()), Some(*code));
    }
}

#[test]
fn the_bad_example_gives_this_code_and_no_other() {
    for code in Code::ALL {
        let diagnostics = refused(&spec(*code, "Refused"));
        let found: BTreeSet<Code> = diagnostics.iter().flat_map(|all| all.iter()).map(|one| one.code).collect();
        assert_eq!(found, BTreeSet::from([*code]), "the example of {}", code.id());
    }
}

#[test]
fn the_good_example_is_accepted() {
    for code in Code::ALL {
        let text = refused(&spec(*code, "Accepted")).map(|diagnostics| diagnostics.plain());
        assert_eq!(text, None, "{}", code.id());
    }
}
