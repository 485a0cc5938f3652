//! An invented API for the tests of this crate.

use std::sync::Arc;

use callspec_codegen::model::*;

use crate::validate::validate;
use crate::value::json;
use crate::{Received, Vendor, Violation};

/// Reads a JSON value.
pub(crate) fn value(text: &str) -> Json {
    json::parse(text.as_bytes()).unwrap()
}

fn members(text: &str) -> Vec<(String, Json)> {
    match value(text) {
        Json::Object(members) => members,
        other => panic!("{other} is not an object"),
    }
}

fn field(wire: &str, kind: Type) -> Field {
    Field {
        wire: wire.to_owned(),
        name: wire.to_owned(),
        summary: String::new(),
        value: kind,
        required: false,
        may_be_absent: false,
        default: None,
        constraints: Constraints::default(),
        list_style: ListStyle::Comma,
        cell: CellForm::default(),
        other_names: Vec::new(),
        none_words: Vec::new(),
        conflicts: Vec::new(),
        pii: false,
        deprecated: None,
        evidence: Evidence::default(),
    }
}

fn entry(wire: &str, kind: Type) -> Entry {
    Entry::Field(field(wire, kind))
}

fn required(wire: &str, kind: Type) -> Entry {
    Entry::Field(Field { required: true, ..field(wire, kind) })
}

/// A field with one constraint that refuses.
fn constrained(wire: &str, value: Type, kind: ConstraintKind) -> Entry {
    Entry::Field(Field { constraints: of_value(kind, true), ..field(wire, value) })
}

fn of_value(kind: ConstraintKind, refuses: bool) -> Constraints {
    Constraints { own: vec![kind], items: None, refuses }
}

fn constant(wire: &str, json: &str) -> Entry {
    let (wire, value) = (wire.to_owned(), value(json));
    Entry::Constant(Constant {
        wire,
        value,
        default: None,
        refuses: true,
        conflicts: Vec::new(),
        evidence: Evidence::default(),
    })
}

fn choice(name: &str, required: bool, options: Vec<(&str, Vec<Entry>)>) -> Entry {
    let option = |(name, entries): (&str, Vec<Entry>)| ChoiceOption {
        name: name.to_owned(),
        summary: String::new(),
        entries,
        evidence: Evidence::default(),
    };
    Entry::Choice(Choice {
        name: name.to_owned(),
        summary: String::new(),
        required,
        refuses: true,
        options: options.into_iter().map(option).collect(),
        evidence: Evidence::default(),
    })
}

fn definition(name: &str, kind: TypeKind) -> TypeDefinition {
    TypeDefinition {
        name: name.to_owned(),
        summary: String::new(),
        kind,
        side: Side::Request,
        is_shared: false,
        operation: None,
        list: None,
        conflicts: vec![],
        evidence: Evidence::default(),
    }
}

fn words(name: &str, wires: &[&str], open: bool) -> TypeDefinition {
    let word = |wire: &&str| EnumValue {
        wire: (*wire).to_owned(),
        name: (*wire).to_owned(),
        meaning: String::new(),
        evidence: Evidence::default(),
    };
    definition(name, TypeKind::Enum { values: wires.iter().map(word).collect(), open })
}

fn types() -> Vec<TypeDefinition> {
    let entries = vec![
        entry("from", day()),
        entry("to", day()),
        constrained("tag", Type::String, ConstraintKind::Length(range(1, 5))),
        constant("unit", "\"km\""),
    ];
    vec![
        definition("Filter", TypeKind::Object { entries, free_members: None }),
        definition("Free", TypeKind::Object { entries: vec![], free_members: Some(Type::String) }),
        words("Colour", &["red", "blue"], false),
        words("Size", &["small"], true),
        words("Preset", &["today", "yesterday"], false),
        definition("Flag", TypeKind::Union { alternatives: vec![Type::Boolean { written: None }, Type::String] }),
    ]
}

fn named(name: &str) -> Type {
    Type::Named(name.to_owned())
}

fn list(item: Type) -> Type {
    Type::List(Box::new(item))
}

fn day() -> Type {
    Type::Date("%Y-%m-%d".to_owned())
}

fn range(min: i64, max: i64) -> Range {
    Range { min: Some(min), max: Some(max) }
}

fn rule(kind: RuleKind, refuses: bool) -> Rule {
    Rule { kind, refuses, evidence: Evidence::default() }
}

fn ordered(lesser: &str, greater: &str, strict: bool) -> RuleKind {
    let contested = ContestedOrder::default();
    RuleKind::Ordered { lesser: lesser.to_owned(), greater: greater.to_owned(), strict, contested }
}

fn operation(id: &str, method: &str, path: Vec<PathSegment>) -> Operation {
    Operation {
        id: id.to_owned(),
        summary: String::new(),
        description: String::new(),
        method: method.to_owned(),
        path,
        trailing_slash: false,
        safety: Safety::ReadOnly,
        auth: vec!["key".to_owned()],
        path_parameters: vec![],
        query: vec![],
        headers: vec![],
        body: Body::None,
        rules: vec![],
        pagination: None,
        response: Response::Json(Type::Json),
        success_required: false,
        error_tables: vec![],
        rate_limits: vec![],
        deprecated: None,
        conflicts: vec![],
        cases: vec![],
        evidence: Evidence::default(),
        file: String::new(),
    }
}

fn literal(text: &str) -> PathSegment {
    PathSegment::Literal(text.to_owned())
}

/// A case that answers `{"case": name}`; pages count from the numbers given.
fn case(name: &str, auth: &str, request: impl FnOnce(&mut CaseRequest), pages: &[Option<i64>]) -> Case {
    let mut wanted = CaseRequest { auth: auth.to_owned(), path: vec![], query: vec![], headers: vec![], body: vec![] };
    request(&mut wanted);
    let exchange = |page: &Option<i64>| CaseExchange {
        page_value: page.map(|page| Json::Number(page.to_string())),
        response: CaseResponse {
            status: 200,
            headers: vec![("x-page".to_owned(), format!("{page:?}")), ("content-length".to_owned(), "7".to_owned())],
            body: format!("{{\"case\": \"{name}\"}}").into_bytes(),
        },
    };
    Case {
        name: name.to_owned(),
        demo: false,
        expect_fail: None,
        stream: false,
        request: wanted,
        exchanges: pages.iter().map(exchange).collect(),
        expect: Expectation::RoundTrip,
        warnings: vec![],
    }
}

fn search() -> Operation {
    let mut search = operation("things.search", "GET", vec![literal("v1"), literal("things")]);
    let items = of_value(ConstraintKind::Range(range(1, 99)), true);
    let of_items = Constraints { own: Vec::new(), refuses: items.refuses, items: Some(Box::new(items)) };
    let repeated = Field { list_style: ListStyle::Repeated, ..field("tags", list(Type::String)) };
    search.query = vec![
        constant("version", "2"),
        entry("page", Type::Integer),
        constrained("show", Type::Integer, ConstraintKind::Range(range(1, 1000))),
        Entry::Field(Field {
            constraints: of_value(ConstraintKind::Characters(vec![Character::Letters]), false),
            ..field("q", Type::String)
        }),
        constrained("mail", Type::String, ConstraintKind::Email),
        Entry::Field(Field { constraints: of_items, ..field("ids", list(Type::Integer)) }),
        Entry::Field(repeated),
        entry("colour", named("Colour")),
        entry("sizes", list(named("Size"))),
        entry("zone", Type::TimeZone),
        entry("exact", Type::Boolean { written: Some(("1".to_owned(), "0".to_owned())) }),
        entry("price", Type::Decimal),
        entry("thing", Type::String),
        choice(
            "period",
            false,
            vec![
                ("preset", vec![required("range", named("Preset"))]),
                ("days", vec![constant("range", "\"custom\""), entry("since", day()), entry("until", day())]),
            ],
        ),
    ];
    search.auth.push("spare".to_owned());
    search.headers = vec![entry("X-Trace", Type::Integer)];
    search.rules =
        vec![rule(ordered("since", "until", false), true), rule(RuleKind::Only { field: "thing".to_owned() }, true)];
    search.pagination = Some(Pagination {
        by: PagedBy::Number { page: "page".to_owned(), first: 1, end: PageEnd::EmptyPage },
        size: None,
        default_size: None,
        items: "items".to_owned(),
        item: Type::Json,
        item_key: None,
        stable: false,
        evidence: Evidence::default(),
    });
    search.cases = vec![
        case(
            "lists, in any order",
            "key",
            |request| request.query = members(r#"{"tags":["a","b c"],"ids":[1,2]}"#),
            &[None],
        ),
        case("days", "key", |request| request.query = members(r#"{"since":"2026-11-01","tags":[],"ids":[]}"#), &[None]),
        case("three pages", "key", |request| request.query = members(r#"{"show":2}"#), &[Some(1), Some(2), Some(3)]),
        case("a header", "key", |request| request.headers = members(r#"{"X-Trace":7}"#), &[None]),
    ];
    let mut refused = case("refused before it leaves", "key", |request| request.query = members(r#"{"show":1}"#), &[]);
    refused.expect = Expectation::Violations(vec![]);
    search.cases.push(refused);
    search
}

fn get() -> Operation {
    let path = vec![literal("v1"), literal("things"), PathSegment::Parameter("thing_id".to_owned())];
    let mut get = operation("things.get", "GET", path);
    get.trailing_slash = true;
    get.path_parameters = vec![required("thing_id", Type::String)];
    get.cases = vec![
        case("with a slash in it", "key", |request| request.path = members(r#"{"thing_id":"a/b"}"#), &[None]),
        case("again, another answer", "key", |request| request.path = members(r#"{"thing_id":"a/b"}"#), &[None]),
    ];
    get
}

fn update() -> Operation {
    let mut update = operation("things.update", "POST", vec![literal("v1"), literal("update")]);
    update.auth = vec!["session".to_owned(), "user".to_owned()];
    update.body = Body::Json {
        content_type: "application/json".to_owned(),
        entries: vec![
            required("title", Type::String),
            constant("kind", r#"{"a":[1,null]}"#),
            entry("filter", named("Filter")),
            entry("filters", list(named("Filter"))),
            entry("free", named("Free")),
            entry("flag", named("Flag")),
            entry("amount", Type::Decimal),
            entry("count", Type::Nullable(Box::new(Type::Integer))),
            entry("names", Type::Map(Box::new(Type::String))),
            choice(
                "target",
                true,
                vec![
                    ("group", vec![constant("by", "\"group\""), required("groupIds", list(Type::Integer))]),
                    ("all", vec![constant("by", "\"all\"")]),
                ],
            ),
        ],
    };
    update.rules = vec![rule(ordered("filter.from", "filter.to", true), false)];
    update.error_tables = vec!["update".to_owned()];
    let body = r#"{"title":"t","amount":8.0000,"filters":[{"tag":"x"}],"groupIds":[1]}"#;
    update.cases = vec![
        case("constants are filled in", "session", |request| request.body = members(body), &[None]),
        case("for all", "user", |request| request.body = members(r#"{"title":"t","by":"all"}"#), &[None]),
    ];
    update
}

fn submit() -> Operation {
    let mut submit = operation("things.submit", "POST", vec![literal("v1"), literal("submit")]);
    submit.auth = vec![];
    submit.body = Body::Form { entries: vec![required("name", Type::String), entry("ids", list(Type::Integer))] };
    submit.cases = vec![case("a form", "", |request| request.body = members(r#"{"name":"a b","ids":[1,2]}"#), &[None])];
    submit
}

fn credential(name: &str, place: CredentialPlace) -> Credential {
    Credential {
        name: name.to_owned(),
        summary: String::new(),
        place,
        example: format!("example-{name}"),
        evidence: Evidence::default(),
    }
}

fn scheme(name: &str, credentials: Vec<Credential>) -> AuthScheme {
    AuthScheme {
        name: name.to_owned(),
        summary: String::new(),
        credentials,
        token: None,
        evidence: Evidence::default(),
    }
}

fn in_body(name: &str) -> Credential {
    credential(name, CredentialPlace::Body { name: name.to_owned() })
}

fn error_row(name: &str, code: Option<&str>, status: Option<u16>, class: ErrorClass) -> ErrorRow {
    ErrorRow {
        name: name.to_owned(),
        code: code.map(str::to_owned),
        text: code.is_none().then(|| "Go away".to_owned()),
        status,
        message: name.replace('_', " "),
        meaning: String::new(),
        remedy: String::new(),
        class,
        evidence: Evidence::default(),
    }
}

/// The API, with four operations, four auth schemes and two tables of errors.
pub(crate) fn api() -> Api {
    let header = CredentialPlace::Header { name: "Authorization".to_owned(), prefix: "Bearer ".to_owned() };
    let marker = |equals: &str| Some(Marker { member: "status".to_owned(), equals: Some(equals.to_owned()) });
    let common = vec![
        error_row("logged_out", None, Some(401), ErrorClass::Auth),
        error_row("bad_token", Some("1014"), None, ErrorClass::Auth),
        error_row("bad_request", Some("E-7"), None, ErrorClass::Validation),
    ];
    let own = vec![error_row("bad_title", Some("1501"), Some(422), ErrorClass::Validation)];
    let table = |name: &str, rows| ErrorTable { name: name.to_owned(), rows };
    Api {
        id: "invented".to_owned(),
        title: "Invented".to_owned(),
        summary: String::new(),
        evidence: Evidence::default(),
        servers: vec![],
        auth: vec![
            scheme("key", vec![credential("key", header.clone())]),
            scheme("spare", vec![credential("spare", header)]),
            scheme("session", vec![in_body("session")]),
            scheme("user", vec![in_body("user"), in_body("token")]),
        ],
        envelope: Envelope {
            error: marker("error"),
            success: marker("success"),
            success_required: false,
            code: Some("code".to_owned()),
            message: Some("message".to_owned()),
            evidence: Evidence::default(),
        },
        error_tables: vec![table("common", common), table("update", own)],
        rate_limits: vec![],
        types: types().into_iter().collect(),
        operations: vec![get(), search(), submit(), update()],
        conflicts: vec![],
        file: String::new(),
    }
}

/// The model with only this API.
pub(crate) fn model() -> Arc<Model> {
    Arc::new(Model { documents: vec![], apis: vec![api()] })
}

/// The vendor of the API.
pub(crate) fn vendor() -> Vendor {
    Vendor::new(model(), "invented").unwrap()
}

/// `things.search` with this query, rightly authenticated.
pub(crate) fn searching(query: &str) -> Received {
    Received {
        method: "GET".to_owned(),
        path: "/v1/things".to_owned(),
        query: query.to_owned(),
        headers: vec![("authorization".to_owned(), "Bearer example-key".to_owned())],
        body: vec![],
    }
}

/// A POST of JSON, credentials as they stand in it.
pub(crate) fn posting(path: &str, body: &str) -> Received {
    Received {
        method: "POST".to_owned(),
        path: path.to_owned(),
        query: String::new(),
        headers: vec![("content-type".to_owned(), "application/json; charset=utf-8".to_owned())],
        body: body.as_bytes().to_vec(),
    }
}

/// `things.update` with these members beside a good session, title and target.
pub(crate) fn updating(more: &str) -> Received {
    let members = r#""session":"example-session","title":"t","kind":{"a":[1,null]},"by":"all""#;
    posting("/v1/update", &format!("{{{members}{more}}}"))
}

/// The violations of a request to an operation, as `field rule`; warnings end with `?`.
pub(crate) fn violations_of(operation: &str, received: &Received) -> Vec<String> {
    let api = api();
    let found = validate(&api, api.operation(operation).unwrap(), received);
    let written = |violation: &Violation| {
        let mark = if violation.refuses() { "" } else { "?" };
        format!("{} {}{mark}", violation.field, violation.rule.word())
    };
    found.iter().map(written).collect()
}
