//! The emitted descriptions of answers: each type has its own static, whatever the types are called and however they nest.

use callspec_codegen::source::Sources;
use callspec_codegen::{emit, load};

const DOCUMENTS: &str = "
language: 1
documents:
  page: { title: Page, vendor: Shop, address: https://shop.example/page, captured: 2026-11-21 }
";

const API: &str = "
language: 1
api: shop
title: Shop
summary: An invented shop.
source: page
servers: { main: { url: https://api.shop.example, summary: The only address. } }
auth: { key: { summary: A key., credentials: { key: { query: key, summary: The key., example: k } } } }
envelope: { error: { member: fault } }
types:
  ItemID:
    summary: An item.
    members:
      id: { type: integer, summary: Its id., required: true }
      owner: { type: string, summary: Whose it is., pii: true }
      parts: { type: { list: ItemID }, summary: What it is made of. }
      by: { type: { map: Member }, summary: Anything. }
      price: { type: decimal, summary: Its price., empty: none }
  Other:
    summary: Another item.
    members: { day: { type: { nullable: { date: \"%d.%m.%Y\" } }, summary: A day. } }
    free_members: { list: Shape }
  Member: { summary: A union., union: [boolean, Other] }
  Shape: { summary: Words., enum: { \"\": { name: none, meaning: None. }, \"a\\\"b\": { name: ab, meaning: Both. } } }
";

const OPERATION: &str = "
operation: items.list
summary: Lists items.
request: GET /items
safety: read_only
auth: [key]
source: page
response: { json: { list: { nullable: ItemID } } } # callspec: ignore SPEC-0056 -- there are few
cases:
  - name: none
    demo: true
    request: { auth: key }
    response: { status: 200, body: [] }
";

#[test]
fn every_type_has_its_own_static() {
    let sources: Sources = [("documents.yaml", DOCUMENTS), ("shop/api.yaml", API), ("shop/items/list.yaml", OPERATION)]
        .into_iter()
        .collect();
    let model = load(&sources).unwrap_or_else(|diagnostics| panic!("{}", diagnostics.plain()));
    let artifacts = emit::emit(&model).expect("artifacts");
    let text = |path: &str| {
        let bytes = artifacts.get(path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8_lossy(bytes).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let shapes = text("src/shop/shapes.rs");
    for expected in [
        "static ITEM_ID: Shape = Shape::object(&[",
        r#"Member::always("id", &Shape::Integer)"#,
        r#"Member::optional("owner", &Shape::Text).personal()"#,
        r#"Member::optional("parts", &Shape::List(&ITEM_ID))"#,
        r#"Member::optional("by", &Shape::Map(&MEMBER))"#,
        r#"Member::optional("price", &Shape::EmptyIsNone(&Shape::Number))"#,
        "static OTHER: Shape = Shape::Object {",
        "free: Some(&Shape::List(&SHAPE))",
        r#"static MEMBER: Shape = Shape::Union { expected: "a boolean or an object", alternatives: &[&Shape::Boolean, &OTHER], }"#,
        r#"static SHAPE: Shape = Shape::Words(&["", "a\"b"]);"#,
        "use callspec_runtime::generated::{Member, Shape};",
        "use super::formats::DayMonthYear;",
    ] {
        assert!(shapes.contains(expected), "{expected}\n{shapes}");
    }
    let row = "shape: &callspec_runtime::generated::Shape::List(\
               &callspec_runtime::generated::Shape::Nullable(&shapes::ITEM_ID))";
    let operations = text("src/shop/operations.rs");
    assert!(operations.contains(row), "{operations}");
}
