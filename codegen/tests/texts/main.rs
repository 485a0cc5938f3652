//! What consumers read: the words of everything that is emitted, from the specs, from every folder of
//! `tests/cases/emitted` and from `tests/invented`, and how much of it there is.

mod docs;
mod pages;
mod phrases;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use callspec_codegen::emit::{Artifacts, emit};
use callspec_codegen::load;
use callspec_codegen::source::Sources;

use docs::{Docs, Kind, members};
use pages::{anchors, links};
use phrases::{REFUSED, phrases};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What the largest page of an operation may hold: bytes, and links.
const PAGE: (usize, usize) = (40 * 1024, 90);

/// What it may hold together with the page of the types that it shares with other operations.
const PAGE_AND_TYPES: (usize, usize) = (48 * 1024, 120);

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What is emitted from each folder of specs, by its name. Emitted once for all tests.
fn emitted() -> Outcome<&'static [(String, Artifacts)]> {
    static EMITTED: OnceLock<Result<Vec<(String, Artifacts)>, String>> = OnceLock::new();
    let emitted = EMITTED.get_or_init(|| emit_all().map_err(|error| error.to_string()));
    Ok(emitted.as_ref().map_err(String::clone)?)
}

fn emit_all() -> Outcome<Vec<(String, Artifacts)>> {
    let mut folders = vec!["spec".to_owned(), "tests/invented/spec".to_owned()];
    for entry in std::fs::read_dir(root().join("tests/cases/emitted"))? {
        folders.push(format!("tests/cases/emitted/{}", entry?.file_name().to_string_lossy()));
    }
    folders.sort();
    let mut emitted = Vec::new();
    for folder in folders {
        let model = load(&Sources::read(&root().join(&folder))?).map_err(|found| found.plain())?;
        emitted.push((folder, emit(&model)?));
    }
    Ok(emitted)
}

/// Every emitted file that people read, with its text.
fn files() -> Outcome<Vec<(String, String)>> {
    let mut files = Vec::new();
    for (folder, artifacts) in emitted()? {
        for (path, bytes) in artifacts.iter().filter(|(path, _)| path.ends_with(".rs") || path.ends_with(".md")) {
            files.push((format!("{folder}: {path}"), String::from_utf8(bytes.to_vec())?));
        }
    }
    Ok(files)
}

fn of_specs() -> Outcome<&'static Artifacts> {
    let of_specs = emitted()?.iter().find(|(folder, _)| folder == "spec");
    Ok(of_specs.map(|(_, artifacts)| artifacts).ok_or("no specs")?)
}

#[test]
fn nothing_emitted_says_what_is_said_no_more() {
    let files = files().expect("files");
    let found: Vec<String> = files.iter().flat_map(|(path, text)| phrases(path, text)).collect();
    assert!(files.len() > 300 && found.is_empty(), "{} files\n{}", files.len(), found.join("\n"));
}

#[test]
fn members_say_what_they_are_in_three_lines() {
    let mut found = Vec::new();
    let mut seen = 0;
    for (path, text) in files().expect("files") {
        if path.ends_with(".rs") {
            let docs = Docs::of(&text).expect("Rust");
            seen += docs.iter().filter(|doc| doc.kind == Kind::Member).count();
            found.extend(members(&path, &docs));
        }
    }
    assert!(seen > 1400 && found.is_empty(), "{seen} members\n{}", found.join("\n"));
}

#[test]
fn what_is_planted_is_found() {
    let planted = "/// Left out, the vendor takes `50`. Each item must be 1 to 5. As with division\\_id.\n";
    assert_eq!(phrases("a.rs", planted).len(), 3, "{:?}", phrases("a.rs", planted));
    assert_eq!(phrases("a.md", planted).len(), 2);
    for (phrase, _) in REFUSED {
        let said = phrase.replace('#', "1").replace('…', "`a`");
        assert_eq!(phrases("a.md", &format!("It says {said}, too.")).len(), 1, "{phrase}");
        let (start, end) = said.split_at(said.trim().find(' ').map_or(0, |space| space + 1));
        for (path, lead) in [("a.rs", "/// "), ("a.rs", "        //! "), ("a.md", "")] {
            let wrapped = format!("{lead}It says {start}\n{lead}{end}, too.\n");
            assert_eq!(phrases(path, &wrapped).len(), 1, "{wrapped}");
        }
    }
    assert!(
        phrases("a.md", "Exactly one of `a` or `b`. Both `a` and `b`.\n\nOn the\n\nwire: a\n| is\n| had").is_empty()
    );
    assert!(phrases("a.rs", "/// Defaults to `50`. \\_a\\_\n\"division\\_id\"").is_empty());

    let code = "
        /// A call.
        ///
        /// Source: `calls:12, other`.
        pub struct Call {
            /// Its id.
            ///
            /// Source: `calls:14`.
            pub id: i64,
            /// Its name.
            ///
            /// Source: `third:14` (reported).
            pub name: String,
        }
        impl Call {
            /// One.
            /// Two.
            ///
            /// Three.
            /// Four.
            pub fn note(mut self, value: i64) -> Self { self }
            /// - One.
            /// - Two.
            /// - Three.
            /// - Four.
            pub fn new(value: i64) -> Self { Self {} }
        }
        error_codes! {
            pub enum ErrorCode {
                /// A code.
                ///
                /// Source: `calls:14`.
                Code = \"code\",
            }
        }
        words! {
            /// A side.
            ///
            /// Source: `calls:20`.
            pub enum Side {
                /// One.
                /// Two.
                ///
                /// Three.
                /// Four.
                Left = \"left\",
                /// `right`: Right.
                ///
                /// Source: `calls:21`.
                Right = \"right\",
            }
        }
        open_words! {
            /// A colour.
            ///
            /// Source: `calls:22`.
            pub enum Colour {
                /// `red`: Red.
                ///
                /// Source: `calls:23`.
                Red = \"red\",
            }
        }";
    assert_eq!(links("[a](b) `[c](d)` \\[e\\](f) [`g`](<h>)"), ["b", "<h>"]);
    assert_eq!(anchors("# A b\n## `c.D_e`\n### c.d_e\n"), ["a-b", "cd_e", "cd_e-1"]);

    let found = members("a.rs", &Docs::of(code).expect("Rust"));
    let starts: Vec<&str> = found.iter().map(|one| one.lines().next().unwrap_or_default()).collect();
    assert_eq!(
        starts,
        [
            "a.rs: Call::id has the source of its item",
            "a.rs: Call::note has 4 lines:",
            "a.rs: Side::Left has 4 lines:",
            "a.rs: Side::Right has the source of its item",
            "a.rs: Colour::Red has the source of its item",
        ]
    );
    assert!(Docs::of("others! { /** One. */ pub enum Other {} }").is_err());
    let codes = Docs::of(code).expect("Rust").into_iter().filter(|doc| doc.name == "ErrorCode::Code");
    assert_eq!(codes.map(|doc| doc.kind).collect::<Vec<_>>(), [Kind::Item]);
}

#[test]
fn the_largest_page_is_small_enough_for_a_phone() {
    let artifacts = of_specs().expect("the specs");
    let measure = |path: &str| {
        let text = String::from_utf8_lossy(artifacts.get(path).expect("a page")).into_owned();
        (text.len(), links(&text).len())
    };
    let (page, types) = (measure("docs/callcap/calls.search.md"), measure("docs/callcap/types.md"));
    println!("calls.search.md: {} bytes, {} links; types.md: {} bytes, {} links", page.0, page.1, types.0, types.1);
    assert!(page.0 <= PAGE.0 && page.1 <= PAGE.1, "{page:?}");
    let both = (page.0 + types.0, page.1 + types.1);
    assert!(both.0 <= PAGE_AND_TYPES.0 && both.1 <= PAGE_AND_TYPES.1, "{both:?}");
}

#[test]
fn every_link_leads_to_a_heading_and_an_address_is_written_once() {
    let mut inner = 0;
    for (folder, artifacts) in emitted().expect("artifacts") {
        let pages = artifacts.iter().filter(|(path, _)| path.ends_with(".md") && path.starts_with("docs/"));
        let pages: BTreeMap<&str, &str> =
            pages.map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("text"))).collect();
        for (path, text) in &pages {
            let mut addresses = BTreeSet::new();
            let (parent, _) = path.rsplit_once('/').expect("a folder");
            for link in links(text) {
                if link.starts_with('<') {
                    assert!(addresses.insert(link), "{path} of {}: {link} twice", folder);
                    continue;
                }
                let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
                let target = if file.is_empty() { (*path).to_owned() } else { format!("{parent}/{file}") };
                let page = pages.get(target.as_str()).unwrap_or_else(|| panic!("{path}: no {target}"));
                let is_there = anchor.is_empty() || anchors(page).iter().any(|one| one == anchor);
                assert!(is_there, "{path} of {}: nothing at {link}", folder);
                inner += 1;
            }
        }
    }
    assert!(inner > 300, "{inner}");
}

#[test]
fn tables_have_three_columns() {
    let artifacts = of_specs().expect("the specs");
    let mut rows = 0;
    for (path, bytes) in artifacts.iter().filter(|(path, _)| path.starts_with("docs/")) {
        let text = std::str::from_utf8(bytes).expect("text");
        for line in text.lines().filter(|line| line.starts_with('|')) {
            rows += 1;
            let bars = line.matches('|').count() - line.matches("\\|").count();
            assert_eq!(bars, 4, "{path}: {line}");
        }
    }
    assert!(rows > 600, "{rows}");
}
