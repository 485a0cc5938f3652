//! How many lines one large operation becomes: 20 parameters, 7 enums, 8 types of answers.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that fails here should fail loudly")]

use std::fmt::Write;

use callspec_codegen::emit::{self, Artifacts};
use callspec_codegen::load;
use callspec_codegen::source::Sources;

/// The most lines that the crate's `src/` may have, docs and the module `wire` included.
///
/// About 300 of them are the same for an API with one small operation.
const BUDGET: usize = 950;

/// The most lines that the operation may add to an API that has a small one.
const BUDGET_OF_THE_OPERATION: usize = 700;

const DOCUMENTS: &str = "
language: 1
documents:
  page: { title: Calls, vendor: Shop, address: https://shop.example/calls, captured: 2026-11-21 }
";

const API: &str = r#"
language: 1
api: shop
title: Shop
summary: An invented vendor of calls.
source: page
servers: { main: { url: https://api.shop.example, summary: The only address., source: page:1 } }
auth:
  key:
    summary: A key of an account.
    source: page:2
    credentials: { key: { header: X-Key, summary: The key., example: example-key, source: page:2 } }
envelope: { success: { member: status, equals: success }, success_required: true, source: page:3 }
errors:
  common:
    unauthorized:
      code: "401"
      message: Unauthorized
      meaning: The key is missing or wrong.
      remedy: Check the key.
      class: auth
      source: page:4
types:
"#;

const OPERATION: &str = r"
operation: calls.search
summary: Finds phone calls, page by page.
request: GET /v2/calls
safety: read_only
auth: [key]
source: page:10-99
query:
";

const RULES: &str = r#"
rules:
  - { ordered: [changed_from, changed_to], source: page:40, confidence: inferred }
  - { ordered: [min_duration, max_duration], source: page:41, confidence: inferred }
  - { only: call_id, source: page:42 }
pagination:
  { page: page, first: 1, size: show, items: calls, item_key: call_id, end: { last_page: paging.last }, source: page:43 }
response: { json: CallPage }
cases:
  - name: a page of calls
    demo: true
    request: { auth: key, query: { time_zone: America/New_York, page: 1, show: 50 } }
    response: { status: 200, body: { status: success, calls: [] } }
  - name: one call
    request: { auth: key, query: { call_id: "1" } }
    response: { status: 200, body: { status: success, calls: [] } }
  - name: one call among others
    request: { auth: key, query: { call_id: "1", show: 2000 } }
    expect_violations: [{ field: show, rule: range }, { field: call_id, rule: only }]
  - name: both ends in order
    request:
      auth: key
      query: { changed_from: "2026-01-01 10:00", changed_to: "2026-01-02 10:00", min_duration: 1, max_duration: 2 }
    response: { status: 200, body: { status: success, calls: [] } }
  - name: both ends out of order
    request:
      auth: key
      query: { changed_from: "2026-01-02 10:00", changed_to: "2026-01-01 10:00", min_duration: 2, max_duration: 1 }
    response: { status: 200, body: { status: success, calls: [] } }
    expect_warnings: [{ field: changed_from, rule: ordered }, { field: min_duration, rule: ordered }]
  - name: no page
    request: { auth: key, query: { time_zone: Nowhere, page: 0 } }
    expect_violations: [{ field: time_zone, rule: timezone }, { field: page, rule: range }]
"#;

/// A parameter: its name, its type, further keys, what it is.
const PARAMETERS: [(&str, &str, &str, &str); 20] = [
    ("account_id", "integer", "", "Filter by top-level account."),
    ("division_ids", "{ list: integer }", "list: comma, ", "Filter by second-level account."),
    ("campaign_ids", "{ list: integer }", "list: comma, ", "Filter by campaign."),
    ("changed_from", "{ datetime: \"%Y-%m-%d %H:%M\" }", "", "Filter by time of last change: the earliest."),
    ("changed_to", "{ datetime: \"%Y-%m-%d %H:%M\" }", "", "Filter by time of last change: the latest."),
    ("weekdays", "{ list: Weekday }", "list: comma, ", "Filter by day of the week."),
    ("time_zone", "timezone", "", "Time zone of the query and of the answer."),
    ("min_duration", "integer", "default: 0, ", "Shortest duration in seconds."),
    ("max_duration", "integer", "", "Longest duration in seconds."),
    ("actions", "{ list: Action }", "list: comma, ", "Filter by call outcome."),
    ("features", "{ list: Feature }", "list: comma, ", "Filter by call feature."),
    ("medium", "Medium", "default: all, ", "Filter by medium."),
    ("evaluation_status", "EvaluationStatus", "", "Filter by state of the evaluation."),
    ("has_revenue", "{ boolean: [\"1\", \"0\"] }", "", "Filter by whether revenue was entered."),
    ("caller", "string", "pii: true, ", "The caller's phone number or a part of it."),
    ("direction", "Direction", "", "Filter by direction."),
    ("call_id", "string", "", "One call by its id; nothing else may be given with it."),
    ("order", "Order", "default: newest, ", "The order of the calls."),
    ("page", "integer", "default: 1, range: 1.., ", "The page, counted from 1."),
    ("show", "integer", "default: 50, range: 1..1000, ", "Calls per page."),
];

/// An enum: its name, what it is, its words.
const ENUMS: [(&str, &str, &[&str]); 7] = [
    ("Weekday", "A day of the week.", &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
    ("Action", "An outcome of a call.", &["answered", "missed", "blocked", "in_progress"]),
    ("Feature", "A feature of a call.", &["outbound", "saver", "web_match", "connect", "analysis"]),
    ("Medium", "A medium.", &["all", "call", "text"]),
    ("EvaluationStatus", "A state of an evaluation.", &["approved", "denied", "pending"]),
    ("Direction", "A direction.", &["inbound", "outbound", "internal"]),
    ("Order", "An order of calls.", &["newest", "oldest", "account", "caller_id", "caller_name", "analysis"]),
];

/// Members with their types and further keys.
type Members = &'static [(&'static str, &'static str, &'static str)];

/// A type of the answer: its name, what it is, its members with their types and further keys.
const TYPES: [(&str, &str, Members); 8] = [
    (
        "CallPage",
        "A page of calls.",
        &[
            ("paging", "PagePlace", ""),
            ("status", "string", "required: true, "),
            ("time_zone", "string", ""),
            ("calls", "{ list: PhoneCall }", ""),
        ],
    ),
    (
        "PagePlace",
        "Where a page stands among all pages.",
        &[
            ("page", "integer", ""),
            ("last", "integer", ""),
            ("returned", "integer", ""),
            ("show", "integer", ""),
            ("total", "integer", ""),
        ],
    ),
    (
        "PhoneCall",
        "A phone call.",
        &[
            ("call_id", "string", ""),
            ("recording", "string", "pii: true, "),
            ("action", "string", ""),
            ("started", "{ datetime: \"%Y-%m-%d %H:%M:%S\" }", ""),
            ("ended", "{ datetime: \"%Y-%m-%d %H:%M:%S\" }", ""),
            ("keys", "string", "pii: true, "),
            ("duration", "integer", ""),
            ("revenue", "decimal", ""),
            ("caller", "Caller", ""),
            ("verdict", "Verdict", ""),
            ("visit", "Visit", ""),
            ("scorecards", "{ list: Scorecard }", ""),
            ("account", "Account", ""),
        ],
    ),
    (
        "Caller",
        "A caller.",
        &[
            ("name", "string", "pii: true, "),
            ("number", "string", "pii: true, "),
            ("address", "string", "pii: true, "),
            ("city", "string", "pii: true, "),
            ("zip", "string", "pii: true, "),
            ("state", "string", ""),
            ("class", "string", ""),
        ],
    ),
    (
        "Verdict",
        "An analyst's verdict.",
        &[
            ("major", "string", ""),
            ("minor", "{ list: string }", ""),
            ("comment", "string", "pii: true, "),
            ("analyst", "string", "pii: true, "),
            ("judged", "{ datetime: \"%Y-%m-%d %H:%M:%S\" }", ""),
            ("is_final", "boolean", ""),
            ("score", "integer", ""),
            ("inaccuracy", "string", ""),
        ],
    ),
    (
        "Visit",
        "A visit to a website.",
        &[
            ("referrer", "string", ""),
            ("landing", "string", ""),
            ("search", "string", "pii: true, "),
            ("keyword", "string", ""),
            ("source", "string", ""),
            ("pages", "{ list: { list: string } }", ""),
            ("first", "{ date: \"%Y-%m-%d\" }", ""),
            ("last", "{ date: \"%Y-%m-%d\" }", ""),
        ],
    ),
    (
        "Scorecard",
        "A scorecard.",
        &[
            ("id", "integer", ""),
            ("title", "string", ""),
            ("score", "decimal", ""),
            ("possible", "decimal", ""),
            ("filled", "{ date: \"%Y-%m-%d\" }", ""),
            ("by", "string", "pii: true, "),
            ("answers", "{ list: string }", ""),
            ("passed", "boolean", ""),
        ],
    ),
    (
        "Account",
        "An account.",
        &[
            ("corporate_id", "integer", ""),
            ("corporate_code", "string", ""),
            ("division_id", "integer", ""),
            ("division_code", "string", ""),
            ("location_id", "integer", ""),
            ("location_code", "string", ""),
            ("campaign_id", "integer", ""),
            ("campaign_title", "string", ""),
        ],
    ),
];

fn api() -> String {
    let mut text = API.to_owned();
    for (name, summary, members) in TYPES {
        let _ = writeln!(text, "  {name}:\n    summary: {summary}\n    source: page:50\n    members:");
        for (index, (member, of, keys)) in members.iter().enumerate() {
            let line = 51 + index;
            let _ =
                writeln!(text, "      {member}: {{ type: {of}, {keys}summary: The {member}., source: page:{line} }}");
        }
    }
    text
}

fn operation() -> String {
    let mut text = OPERATION.to_owned();
    for (index, (name, of, keys, summary)) in PARAMETERS.iter().enumerate() {
        let line = 11 + index;
        let _ = writeln!(text, "  {name}: {{ type: {of}, {keys}summary: \"{summary}\", source: page:{line} }}");
    }
    text.push_str(RULES);
    text.push_str("types:\n");
    for (name, summary, words) in ENUMS {
        let _ = writeln!(text, "  {name}:\n    summary: {summary}\n    source: page:70\n    enum:");
        for (index, word) in words.iter().enumerate() {
            let (wire, line) = (word.replace('_', ""), 71 + index);
            let _ = writeln!(text, "      {wire}: {{ name: {word}, meaning: It is {word}., source: page:{line} }}");
        }
    }
    text
}

/// An operation without parameters, whose answer has no type.
const SMALL: &str = r"
operation: calls.search
summary: Finds phone calls.
request: GET /v2/calls
safety: read_only
auth: [key]
source: page:10-99
response: { json: json }
cases:
  - name: none
    demo: true
    request: { auth: key }
    response: { status: 200, body: { status: success } }
";

fn artifacts(api: &str, operation: &str) -> Artifacts {
    let sources: Sources =
        [("documents.yaml", DOCUMENTS), ("shop/api.yaml", api), ("shop/calls/search.yaml", operation)]
            .into_iter()
            .collect();
    let model = load(&sources).unwrap_or_else(|diagnostics| panic!("{}", diagnostics.plain()));
    emit::emit(&model).expect("artifacts")
}

/// The lines of each file of the crate's `src/`.
fn lines(artifacts: &Artifacts) -> Vec<(String, usize)> {
    let files = artifacts.iter().filter(|(path, _)| path.starts_with("src/"));
    files.map(|(path, bytes)| (path.to_owned(), String::from_utf8_lossy(bytes).lines().count())).collect()
}

fn total(lines: &[(String, usize)]) -> usize {
    lines.iter().map(|(_, lines)| lines).sum()
}

#[test]
fn a_large_operation_stays_within_the_budget() {
    let large = lines(&artifacts(&api(), &operation()));
    let without_types = API.trim_end().trim_end_matches("types:");
    let small = lines(&artifacts(without_types, SMALL));
    let (all, added) = (total(&large), total(&large) - total(&small));
    let mut report = String::new();
    for (path, lines) in &large {
        let _ = writeln!(report, "{lines:>6} {path}");
    }
    let _ = writeln!(report, "{all:>6} in all, of {BUDGET}");
    let _ = writeln!(report, "{added:>6} added by the operation, of {BUDGET_OF_THE_OPERATION}");
    println!("{report}");
    assert!(all <= BUDGET && added <= BUDGET_OF_THE_OPERATION, "too many lines:\n{report}");
}
