//! Citations checked against a document: a spec that matches the page, then one mistake at a time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use callspec_codegen::evidence::{Cited, DocumentText, LOCK_FILE, Texts, cite, is_lock_current, move_citations};
use callspec_codegen::source::Sources;

const PAGE: &str = "\
Shop API
GET /items lists items. Host: api.shop.example
The key goes into the header X-Key.
Errors look like this:
{\"fault\": \"sold_out\" \"text\": \"Nothing left\",}
| name | meaning |
|---|---|
| size | records per page, at most 100 (default: 20) |
| kind | one of the words below |
round (a round one)
square
| since | a day, dd-mm-YYYY |
{ \"items\": [{ \"id\": 1, \"by\": { \"name\": \"A\" }, }] }
";

const DOCUMENTS: &str = "language: 1
documents:
  page:
    title: Page
    vendor: Shop
    address: https://shop.example/page
    captured: 2026-11-21
    file: page.txt
    sha256: HASH
    regions:
      - { lines: [8-9, 12], take: first_cell }
      - { lines: 10-11, take: first_word }
      - { lines: 5, take: members }
      - { lines: 13, take: members, response_of: shop.items.list }
";

const API: &str = "language: 1
api: shop
title: Shop
summary: An invented shop.
source: page:1-3
servers: { main: { url: https://api.shop.example, summary: The only address., source: page:2 } }
auth:
  key:
    summary: A key.
    source: page:3
    credentials: { key: { header: X-Key, summary: The key., example: k } }
envelope: { error: { member: fault }, code: fault, message: text, source: page:5 }
errors:
  common:
    sold_out: { code: sold_out, message: Nothing left, meaning: None left., remedy: Wait., class: transient, source: page:5 }
";

const OPERATION: &str = "operation: items.list
summary: Lists items.
request: GET /items
safety: read_only
auth: [key]
source: page:2-13
query:
  size: { type: integer, summary: Records per page., range: ..100, default: 20, source: page:8 }
  kind: { type: Form, summary: Which kind., source: page:9 }
  since: { type: { date: \"%d-%m-%Y\" }, summary: Since this day., source: page:12 }
response: { json: Page } # callspec: ignore SPEC-0056 -- there is one page
types:
  Form:
    summary: A kind.
    source: page:9
    enum:
      round: { meaning: A round one., source: page:10 }
      square: { meaning: A square one., source: page:11 }
  Page:
    summary: A page.
    source: page:13
    members: { items: { type: { list: Item }, summary: The items. } }
  Item:
    summary: An item.
    source: page:13
    members:
      id: { type: integer, summary: Its id. }
      by: { type: { map: string }, summary: Who made it. }
cases:
  - name: none
    demo: true
    request: { auth: key, query: { size: 100 } }
    response: { status: 200, body: { items: [] } }
    expect: { items: [] }
  - name: too many
    request: { auth: key, query: { size: 101 } }
    expect_violations: [{ field: size, rule: range }]
";

fn texts() -> Texts {
    Texts::from([("page.txt".to_owned(), DocumentText::new(PAGE.as_bytes()))])
}

/// The shop, with one text of its three files replaced by another.
fn shop(replaced: &str, by: &str) -> Sources {
    let hash = texts()["page.txt"].sha256().to_owned();
    let files = [("documents.yaml", DOCUMENTS), ("shop/api.yaml", API), ("shop/items/list.yaml", OPERATION)];
    assert!(replaced.is_empty() || files.iter().any(|(_, text)| text.contains(replaced)), "{replaced} stands nowhere");
    let one = |text: &str| if replaced.is_empty() { text.to_owned() } else { text.replace(replaced, by) };
    files.iter().map(|(path, text)| (*path, one(text).replace("HASH", &hash))).collect()
}

fn with_lock(sources: Sources, lock: &str) -> Sources {
    let files = sources.iter().map(|(_, file)| (file.path.clone(), file.bytes.clone())).collect::<Vec<_>>();
    files.into_iter().chain([(LOCK_FILE.to_owned(), lock.as_bytes().to_vec())]).collect()
}

fn cited(sources: &Sources) -> Cited {
    cite(sources, &texts()).unwrap_or_else(|diagnostics| panic!("{}", diagnostics.plain()))
}

/// What is said of the shop after one change.
fn said(replaced: &str, by: &str) -> Vec<String> {
    let problems = cited(&shop(replaced, by)).problems.unwrap_or_else(|| panic!("{by} passes for {replaced}"));
    problems.iter().map(|problem| format!("{} {}", problem.code.id(), problem.message)).collect()
}

#[test]
fn a_spec_that_matches_its_page_passes() {
    let cited = cited(&shop("", ""));
    assert!(cited.problems.is_none(), "{}", cited.problems.unwrap().plain());
    insta::assert_snapshot!(cited.report.to_string());
    insta::assert_snapshot!(cited.lock);
}

#[test]
fn a_fact_that_its_lines_do_not_state_is_reported() {
    let changes = [
        ("default: 20", "default: 50"),
        ("range: ..100", "range: ..200"),
        ("default: 20, source: page:8", "default: 20, source: page:7"),
        ("source: page:12 }", "source: page:32 }"),
        ("%d-%m-%Y", "%Y-%m-%d"),
        ("round: {", "oval: {"),
        ("summary: Who made it. }", "none: [N/A], summary: Who made it. }"),
        ("message: Nothing left", "message: Nothing at all"),
        ("header: X-Key", "header: X-Secret"),
    ];
    let said = changes.map(|(from, to)| format!("{from} -> {to}\n  {}\n", said(from, to).join("\n  ")));
    insta::assert_snapshot!(said.concat());
}

#[test]
fn an_uncaptured_name_is_reported() {
    let changes = [
        ("  since: { type: { date: \"%d-%m-%Y\" }, summary: Since this day., source: page:12 }\n", ""),
        ("      square: { meaning: A square one., source: page:11 }\n", ""),
        ("      by: { type: { map: string }, summary: Who made it. }\n", ""),
        ("response_of: shop.items.list", "response_of: shop.items.search"),
        ("take: first_word }", "take: words, words: [round, oval] }"),
        ("lines: 10-11", "lines: 10-71"),
        ("    regions:\n", "    left_out: [{ names: [size], because: Nobody needs it. }]\n    regions:\n"),
        ("sha256: HASH", "sha256: \"00\""),
    ];
    let said = changes.map(|(from, to)| format!("{} -> {to}\n  {}\n", from.trim(), said(from, to).join("\n  ")));
    insta::assert_snapshot!(said.concat());
}

#[test]
fn citations_that_do_not_hold_are_counted() {
    let wrong = &cited(&shop("default: 20", "default: 50")).report.documents[0];
    assert_eq!((wrong.not_found, wrong.uncaptured), (1, 0));
    let forgotten =
        &cited(&shop("      square: { meaning: A square one., source: page:11 }\n", "")).report.documents[0];
    assert_eq!((forgotten.not_found, forgotten.uncaptured), (0, 1));
    let unused = "    left_out: [{ names: [size], because: Nobody needs it. }]\n    regions:\n";
    assert_eq!(cited(&shop("    regions:\n", unused)).report.documents[0].uncaptured, 0);
}

#[test]
fn an_omitted_name_needs_no_capture() {
    let square = "      square: { meaning: A square one., source: page:11 }\n";
    let left_out = "    left_out: [{ names: [square], because: It was withdrawn. }]\n    regions:\n";
    let sources = shop("    regions:\n", left_out);
    let sources: Sources = sources
        .iter()
        .map(|(_, file)| (file.path.clone(), String::from_utf8_lossy(&file.bytes).replace(square, "").into_bytes()))
        .collect();
    let cited = cited(&sources);
    assert!(cited.problems.is_none(), "{}", cited.problems.unwrap().plain());
    assert_eq!(cited.report.documents[0].left_out, 1);
}

#[test]
fn without_the_text_a_document_counts_as_skipped() {
    let cited = cite(&shop("default: 20", "default: 50"), &Texts::new());
    let cited = cited.unwrap_or_else(|diagnostics| panic!("{}", diagnostics.plain()));
    assert!(cited.problems.is_none());
    assert_eq!(cited.report.documents[0].status(), "SKIPPED");
    assert!(cited.report.to_string().contains("SKIPPED"), "{}", cited.report);
}

#[test]
fn without_a_text_the_lock_keeps_its_lines() {
    let blind = |sources: &Sources| cite(sources, &Texts::new()).unwrap_or_else(|found| panic!("{}", found.plain()));
    let lock = cited(&shop("", "")).lock;
    let same = blind(&with_lock(shop("", ""), &lock));
    assert_eq!((same.lock.as_str(), same.needed.len()), (lock.as_str(), 0));
    let moved = blind(&with_lock(shop("default: 20, source: page:8", "default: 20, source: page:9"), &lock));
    assert_eq!(moved.needed, ["page".to_owned()].into());
}

#[test]
fn the_lock_alone_notices_a_moved_citation() {
    let lock = cited(&shop("", "")).lock;
    let sound = with_lock(shop("", ""), &lock);
    assert!(callspec_codegen::load(&sound).is_ok());
    assert!(is_lock_current(&sound, &lock));
    let moved =
        callspec_codegen::load(&with_lock(shop("default: 20, source: page:8", "default: 20, source: page:9"), &lock));
    insta::assert_snapshot!(moved.expect_err("a citation moved").plain());
    assert!(!is_lock_current(&shop("", ""), &lock));
}

#[test]
fn the_lock_keeps_what_it_says_of_documents_that_are_not_at_hand() {
    let lock = cited(&shop("", "")).lock;
    let locked = |sources: Sources| -> Sources {
        let files = sources.iter().map(|(_, file)| (file.path.clone(), file.bytes.clone())).collect::<Vec<_>>();
        files.into_iter().chain([(LOCK_FILE.to_owned(), lock.as_bytes().to_vec())]).collect()
    };
    let without = |sources: &Sources| cite(sources, &Texts::new()).unwrap_or_else(|wrong| panic!("{}", wrong.plain()));
    assert_eq!(without(&locked(shop("", ""))).lock, lock);
    // A citation that is new, or moved, has no line before somebody has its document.
    let moved = without(&locked(shop("default: 20, source: page:8", "default: 20, source: page:9"))).lock;
    assert_eq!(moved.lines().count() + 1, lock.lines().count());
    assert!(moved.lines().all(|line| lock.lines().any(|before| before == line)), "{moved}");
}

#[test]
fn a_fact_that_cites_half_a_page_is_refused() {
    let wide = callspec_codegen::load(&shop("default: 20, source: page:8", "default: 20, source: page:2-12"));
    let inherited = callspec_codegen::load(&shop("default: 20, source: page:8", "default: 20"));
    let both = [wide, inherited].map(|refused| refused.expect_err("too many lines").plain());
    insta::assert_snapshot!(both.join("\n"));
}

#[test]
fn every_moved_citation_is_noticed() {
    for by in [4, -4, 10] {
        let moves = move_citations(&shop("", ""), &texts(), by);
        let moves = moves.unwrap_or_else(|diagnostics| panic!("{}", diagnostics.plain()));
        assert!(moves.tried >= 10, "{moves:?}");
        assert!(moves.unseen.is_empty(), "moved by {by}: {:?}", moves.unseen);
    }
}
