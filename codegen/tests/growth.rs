//! What a broken file costs grows with its size, and what is printed about it does not.
//!
//! Work that grew with the square of a file would take minutes here: ten thousand mistakes, each looked up in an index of
//! lines or names and never in the whole file.

#![expect(clippy::expect_used, reason = "a test that fails here should fail loudly")]

use callspec_codegen::diagnostic::Diagnostics;
use callspec_codegen::load;
use callspec_codegen::source::Sources;

/// How many mistakes there are.
const MANY: usize = 10_000;

const DOCUMENTS: &str = "
language: 1
documents:
  page: { title: Calls, vendor: Shop, address: https://shop.example/calls, captured: 2026-11-21 }
";

const API: &str = "
language: 1
api: shop
title: Shop
summary: An invented vendor of calls.
source: page
servers: { main: { url: https://api.shop.example, summary: The only address. } }
auth:
  key: { summary: A key., credentials: { key: { header: X-Key, summary: The key., example: example-key } } }
";

const OPERATION: &str = "
operation: items.list
summary: Lists the items.
request: GET /items
safety: read_only
auth: [key]
source: page:1-9
response: { json: json }
";

/// What is wrong with an operation that has these lines as well.
fn refused(more: &str) -> Diagnostics {
    let operation = format!("{OPERATION}{more}");
    let files = [
        ("documents.yaml", DOCUMENTS.to_owned()),
        ("shop/api.yaml", API.to_owned()),
        ("shop/items/list.yaml", operation),
    ];
    load(&files.into_iter().collect::<Sources>()).expect_err("a refusal")
}

fn lines(line: impl Fn(usize) -> String) -> String {
    (0..MANY).map(line).collect()
}

#[test]
fn many_mistakes_are_counted_and_the_first_are_shown() {
    let flow: Vec<String> = (0..MANY).map(|index| format!("k{index}: 1")).collect();
    for (what, more, at_least) in [
        ("unknown keys", lines(|index| format!("key_{index}: 1\n")), MANY),
        ("unknown keys on one line", format!("query: {{ a: {{ type: string, {} }} }}\n", flow.join(", ")), MANY),
        ("comments", lines(|_| "# callspec: ignore SPEC-0055 -- for a reason\n".to_owned()), MANY),
        ("documents", lines(|index| format!("---\na: {index}\n")), MANY),
        ("aliases", format!("x: &a 1\ny:\n{}", lines(|_| "  - *a\n".to_owned())), MANY),
        ("duplicates", format!("query:\n{}", lines(|_| "  a: { type: string }\n".to_owned())), MANY - 1),
        ("unknown types", format!("query:\n{}", lines(|index| format!("  a{index}: {{ type: strin }}\n"))), MANY),
        ("names", format!("query:\n{}", lines(|index| format!("  a{index}: {{ type: string, name: x }}\n"))), MANY - 1),
    ] {
        let found = refused(&more);
        assert!(found.len() >= at_least, "{what}: {}", found.len());
        let shown = found.plain();
        assert!(shown.len() < 100_000, "{what}: {} bytes", shown.len());
        assert!(shown.matches("error[").count() <= 2 * 50, "{what}");
        assert!(shown.contains(" problems more in shop/items/list.yaml"), "{what}: {shown}");
        // Programs get all of them.
        assert_eq!(found.json().to_string().matches("\"code\":").count(), found.len(), "{what}");
    }
}

/// What is counted is allocated bytes, which no busy machine changes.
#[test]
fn one_more_mistake_costs_the_same_whatever_their_number() {
    let bytes = |mistakes: usize| {
        let more: String = (0..mistakes).map(|index| format!("key_{index:06}: 1\n")).collect();
        let shown = allocation_counter::measure(|| drop(refused(&more).plain()));
        let listed = allocation_counter::measure(|| drop(refused(&more).json()));
        shown.bytes_total + listed.bytes_total
    };
    let [few, more, many] = [1000, 2000, 4000].map(bytes);
    let (early, late) = ((more - few) / 1000, (many - more) / 2000);
    assert!(late <= early + early / 5, "bytes of one more mistake grow from {early} to {late}");
}

/// A name or value as large as the file is not printed as it is, and not compared letter by letter.
#[test]
fn a_large_word_is_cut_where_it_is_shown() {
    let word = "x".repeat(900_000);
    for more in
        [format!("{word}: 1\n"), format!("source: \"{word}\"\n"), format!("query: {{ {word}: {{ type: {word} }} }}\n")]
    {
        let shown = refused(&more).plain();
        assert!(shown.len() < 20_000, "{} bytes", shown.len());
    }
}

#[test]
fn a_message_stays_on_its_line() {
    let shown = refused("\"x\\nerror[SPEC-0001]: forged \\e[2J\": 1\n").plain();
    assert!(!shown.contains('\u{1b}') && !shown.contains("\nerror[SPEC-0001]"), "{shown}");
    assert!(shown.contains(r"unknown key `x\nerror[SPEC-0001]: forged \u{1b}[2J`"), "{shown}");
}
