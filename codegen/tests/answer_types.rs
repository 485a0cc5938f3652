//! The emitted types of answers, whatever they are called and however they nest.

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
      price: { type: decimal, summary: Its price., none: [\"\"] }
  Other:
    summary: Another item.
    members:
      day: { type: { nullable: { date: \"%d.%m.%Y\" } }, summary: A day. }
      night: { type: { nullable: { date: \"%d.%m.%Y\" } }, required: false, summary: A night. }
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
fn every_member_is_named_once() {
    let sources: Sources = [("documents.yaml", DOCUMENTS), ("shop/api.yaml", API), ("shop/items/list.yaml", OPERATION)]
        .into_iter()
        .collect();
    let model = load(&sources).unwrap_or_else(|diagnostics| panic!("{}", diagnostics.plain()));
    let artifacts = emit::emit(&model).expect("artifacts");
    let text = |path: &str| {
        let bytes = artifacts.get(path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8_lossy(bytes).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let types = text("src/shop/types.rs");
    for expected in [
        r#"json_object!(ItemID { id: json::field("id").always(), owner: json::field("owner").personal(),"#,
        r#"price: json::field("price").coded::<codec::EmptyAsNone<codec::Same<Decimal>>>(),"#,
        // No document says what absence means, so it means the same as null.
        r#"pub day: Option<civil::Date>,"#,
        r#"day: json::field("day").coded::<codec::OrNull<codec::Date<formats::DayMonthYear>>>(),"#,
        r#"pub night: Option<Option<civil::Date>>,"#,
        r#"night: json::field("night").coded::<Option<Option<codec::Date<formats::DayMonthYear>>>>(), ..free_members });"#,
        "const SHAPES: &'static [fn() -> json::Shape] = &[json::shape_of::<bool>, json::shape_of::<Other>];",
        r#"const EXPECTED: &'static str = "a boolean or an object";"#,
        "Kind::Boolean => reader.value().map(Self::Boolean),",
        "json_union!(Member);",
        r#"Ab = "a\"b","#,
    ] {
        assert!(types.contains(expected), "{expected}\n{types}");
    }
    let row = "shape: json::shape_of::<Vec<Option<ItemID>>>";
    let operations = text("src/shop/operations.rs");
    assert!(operations.contains(row), "{operations}");
}
