//! `evidence.lock`: what each citation said when the documents were last available, so that one that moved is noticed
//! without them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::{Fact, Texts, text::hex};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::Citation;
use crate::parse::At;
use crate::source::{FileId, Sources, Span};
use crate::spec::Spec;

/// The file, in the spec folder.
pub const LOCK_FILE: &str = "evidence.lock";

const HEADER: &str =
    "# What each citation said, as a hash of the cited lines. `cargo xtask cite --documents DIR --lock` writes it.\n";

/// What is wrong where a part of a file was not read.
const UNREAD: [Code; 8] = [
    Code::Syntax,
    Code::UnusedYaml,
    Code::WrongKind,
    Code::UnknownKey,
    Code::DuplicateKey,
    Code::KeysTogether,
    Code::Layout,
    Code::Blank,
];

/// The number of hexadecimal digits that are kept of a hash.
const HASH_LENGTH: usize = 16;

/// What `evidence.lock` must contain, as far as the texts at hand say it.
pub struct Lock {
    /// A line for each citation of a captured text. If the text is not at hand, it is the line that the lock has.
    pub text: String,
    /// The documents whose text is not at hand, although a citation of them is not in the lock.
    pub needed: BTreeSet<String>,
}

/// What `evidence.lock` must contain. `before` is the lock as it is.
pub fn lock(facts: &[Fact], spec: &Spec, sources: &Sources, texts: &Texts, before: &str) -> Lock {
    let files = document_files(spec);
    let known: BTreeMap<&str, &str> = before.lines().filter_map(|line| line.rsplit_once(' ')).collect();
    let mut lock = Lock { text: HEADER.to_owned(), needed: BTreeSet::new() };
    for (key, citation) in own_citations(facts, sources) {
        let document = &citation.value.document;
        let (Some(file), Some(lines)) = (files.get(document.as_str()), citation.value.lines) else { continue };
        let hash = match texts.get(*file) {
            Some(text) => text.lines(lines).map(|lines| {
                let mut hash = hex(lines.as_bytes());
                hash.truncate(HASH_LENGTH);
                hash
            }),
            None => known.get(key.as_str()).map(|hash| (*hash).to_owned()),
        };
        match hash {
            // Writing to a String cannot fail.
            Some(hash) => drop(writeln!(lock.text, "{key} {hash}")),
            None if !texts.contains_key(*file) => drop(lock.needed.insert(document.clone())),
            None => {}
        }
    }
    lock
}

/// Reports the citations that are not in the lock, once for all of them, and the lines of the lock without a citation: those
/// only if every file could be read, since what was not read has no citations. A spec folder without a lock is not checked.
pub(super) fn check_lock(facts: &[Fact], spec: &Spec, sources: &Sources, problems: &Problems) {
    let Some((file, lock)) = sources.get(LOCK_FILE) else { return };
    let files = document_files(spec);
    let text = String::from_utf8_lossy(&lock.bytes);
    let known: BTreeSet<&str> = text.lines().filter_map(|line| line.rsplit_once(' ').map(|(key, _)| key)).collect();
    let is_all_read = !problems.any_of(&UNREAD);
    let mut expected = BTreeSet::new();
    let mut missing = Vec::new();
    for (key, citation) in own_citations(facts, sources) {
        let has_text = files.contains_key(citation.value.document.as_str()) && citation.value.lines.is_some();
        if has_text && !known.contains(key.as_str()) {
            missing.push(citation);
        }
        expected.insert(key);
    }
    problems.extend(not_in_the_lock(&missing));
    if is_all_read {
        problems.extend(not_in_a_spec(file, &text, &expected));
    }
}

/// One problem for all citations that the lock does not have, at the first of them.
fn not_in_the_lock(missing: &[&At<Citation>]) -> Option<Diagnostic> {
    let (first, others) = missing.split_first()?;
    let message = match others.len() {
        0 => format!("`{LOCK_FILE}` does not have this citation of `{}`", first.value),
        _ => format!("`{LOCK_FILE}` does not have {} citations: this is the first", missing.len()),
    };
    let help = "when all else is right, hold them against the documents: `cargo xtask cite --documents DIR --lock`";
    Some(Diagnostic::error(Code::Lock, first.span, message).help(help))
}

/// One problem for all lines of the lock without a citation, at the first of them.
fn not_in_a_spec(file: FileId, text: &str, expected: &BTreeSet<String>) -> Option<Diagnostic> {
    let mut unused = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let key = line.trim_end().rsplit_once(' ').map(|(key, _)| key);
        if let Some(key) = key.filter(|key| !key.starts_with('#') && !expected.contains(*key)) {
            unused.push((key, Span { file, start, end: start + line.trim_end().len() }));
        }
        start += line.len();
    }
    let ((key, span), others) = unused.split_first()?;
    let message = match others.len() {
        0 => format!("the citation `{key}` is no longer in any spec"),
        _ => format!("{} citations are no longer in any spec: this is the first", unused.len()),
    };
    Some(Diagnostic::error(Code::Lock, *span, message).help("run `cargo xtask cite --documents DIR --lock`"))
}

/// Every fact's own citations, with their keys in the lock.
fn own_citations<'a>(facts: &'a [Fact], sources: &'a Sources) -> impl Iterator<Item = (String, &'a At<Citation>)> {
    let own = facts.iter().filter(|fact| fact.is_own);
    own.flat_map(|fact| {
        let file = &sources.file(fact.file).path;
        fact.citations.iter().map(move |citation| (format!("{file} {} {}", fact.path, citation.value), citation))
    })
}

/// The file names of the documents that were captured as text, by document id.
pub(super) fn document_files(spec: &Spec) -> BTreeMap<&str, &str> {
    let documents = spec.documents.iter().filter_map(|file| file.documents.as_ref()).flat_map(|all| all.value.iter());
    documents.filter_map(|(id, document)| Some((id, document.file.as_ref()?.value.as_str()))).collect()
}
