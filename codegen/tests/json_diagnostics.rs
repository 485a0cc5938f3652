//! Diagnostics as JSON: every place, both places of a collision, and what to write instead.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that fails here should fail loudly")]

use std::path::Path;

use callspec_codegen::load;
use callspec_codegen::model::Json;
use callspec_codegen::source::Sources;

fn refused(case: &str) -> Json {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/refused").join(case);
    load(&Sources::read(&folder).expect("a readable case")).expect_err("a refusal").json()
}

fn first(json: &Json) -> &Json {
    match json {
        Json::List(items) => items.first().expect("an item"),
        other => panic!("no list: {other}"),
    }
}

#[test]
fn a_diagnostic_has_a_range_and_a_help() {
    let all = refused("unknown-key");
    assert_eq!(
        first(&all).to_string(),
        concat!(
            r#"{"code":"SPEC-0004","title":"An unknown key","#,
            r#""message":"unknown key `licence` in documents.yaml","file":"documents.yaml","#,
            r#""line":4,"column":1,"end_line":4,"end_column":8,"label":null,"#,
            r#""help":"expected one of: `language`, `documents`","related":[]}"#
        )
    );
}

#[test]
fn a_collision_lists_both_places() {
    let all = refused("duplicate-key");
    let related = first(&all).get("related").expect("related places");
    assert_eq!(first(related).get("label"), Some(&Json::String("first here".to_owned())));
    let span = |json: &Json, name: &str| json.get(name).and_then(Json::text).expect("a number");
    assert_eq!((span(first(&all), "line"), span(first(&all), "column")), ("9".to_owned(), "46".to_owned()));
    assert_eq!((span(first(related), "line"), span(first(related), "column")), ("9".to_owned(), "26".to_owned()));
}

#[test]
fn the_output_is_json() {
    for case in ["yaml-syntax", "rules-against-each-other", "cases", "everything-at-once"] {
        let text = refused(case).to_string();
        let read: Result<serde_json::Value, _> = serde_json::from_str(&text);
        assert!(read.is_ok_and(|value| value.as_array().is_some_and(|list| !list.is_empty())), "{text}");
    }
}
