//! Each kind of violation: requests that are accepted, and requests that are refused.

use callspec_codegen::model::{Json, Rule, RuleKind};

use crate::fixture::{api, posting, searching, updating, violations_of};

const NOTHING: [&str; 0] = [];

/// What is wrong with a search by this query.
fn search(query: &str) -> Vec<String> {
    violations_of("things.search", &searching(&format!("version=2&{query}")))
}

/// What is wrong with an update with these members more.
fn update(more: &str) -> Vec<String> {
    violations_of("things.update", &updating(more))
}

#[test]
fn names() {
    assert_eq!(search("page=1"), NOTHING);
    assert_eq!(search("Page=1&x="), ["Page unknown", "x unknown"]);
    assert_eq!(search("page=1&page=1"), ["page type"]);
    assert_eq!(search("thing=%zz"), ["thing type"]);
    assert_eq!(update(r#","x":1"#), ["x unknown"]);
    assert_eq!(update(r#","title":"t""#), ["title type"]);
    assert_eq!(update(r#","filter":{"unit":"km","x":1}"#), ["filter.x unknown"]);
    assert_eq!(update(r#","free":{"x":"y"}"#), NOTHING);
    assert_eq!(update(r#","free":{"x":1}"#), ["free.x type"]);
}

#[test]
fn required_and_constants() {
    let body = r#"{"session":"example-session","by":"all","kind":{"a":[1.0,null]}}"#;
    assert_eq!(violations_of("things.update", &posting("/v1/update", body)), ["title required"]);
    assert_eq!(violations_of("things.search", &searching("")), ["version constant"]);
    assert_eq!(violations_of("things.search", &searching("version=3")), ["version constant"]);
    assert_eq!(
        update(r#","filters":[{"unit":"km"},{"unit":"mi"},{}]"#),
        ["filters[1].unit constant", "filters[2].unit constant"]
    );
}

#[test]
fn types_in_text() {
    assert_eq!(search("page=007"), ["page type"]);
    assert_eq!(search("page=1.5"), ["page type"]);
    assert_eq!(search("page=99999999999999999999"), ["page type"]);
    assert_eq!(search("price=1.50"), NOTHING);
    assert_eq!(search("price=1,50"), ["price type"]);
    assert_eq!(search("exact=1"), NOTHING);
    assert_eq!(search("exact=true"), ["exact type"]);
    assert_eq!(search("ids=1,x,3"), ["ids[1] type"]);
    assert_eq!(search("ids=1&ids=2"), ["ids type"]);
    assert_eq!(search("tags=1&tags=2"), NOTHING);
}

#[test]
fn types_in_json() {
    assert_eq!(update(r#","flag":true,"count":null,"amount":1e3,"names":{"a":"b"}"#), NOTHING);
    assert_eq!(update(r#","flag":1"#), ["flag type"]);
    assert_eq!(update(r#","amount":"8""#), ["amount type"]);
    assert_eq!(update(r#","count":"8""#), ["count type"]);
    assert_eq!(update(r#","count":8.0"#), ["count type"]);
    assert_eq!(update(r#","filter":null"#), ["filter type"]);
    assert_eq!(update(r#","names":{"a":1}"#), ["names.a type"]);
}

#[test]
fn formats_and_words() {
    assert_eq!(search("range=custom&since=2026-11-01"), NOTHING);
    assert_eq!(search("range=custom&since=2026-11-1"), ["since date"]);
    assert_eq!(search("zone=Europe/Berlin"), NOTHING);
    assert_eq!(search("zone=Berlin"), ["zone timezone"]);
    assert_eq!(search("colour=red&sizes=small,huge"), NOTHING);
    assert_eq!(search("colour=Red"), ["colour enum"]);
}

#[test]
fn constraints_refuse_or_warn() {
    assert_eq!(search("show=1000"), NOTHING);
    assert_eq!(search("show=1001"), ["show range"]);
    assert_eq!(search("ids=1,100"), ["ids[1] range"]);
    assert_eq!(search("mail=x"), ["mail email"]);
    assert_eq!(search("q=a1"), ["q characters?"]);
    assert_eq!(update(r#","filters":[{"unit":"km","tag":"sixsix"}]"#), ["filters[0].tag length"]);
}

#[test]
fn choices() {
    assert_eq!(search("range=today"), NOTHING);
    assert_eq!(search("range=tomorrow"), ["range enum"]);
    assert_eq!(search("range=today&since=2026-11-01"), ["period choice"]);
    assert_eq!(search("since=2026-11-01"), ["period choice"]);
    let target = |members: &str| {
        let body = format!(r#"{{"session":"example-session","title":"t","kind":{{"a":[1,null]}}{members}}}"#);
        violations_of("things.update", &posting("/v1/update", &body))
    };
    assert_eq!(target(r#","by":"group","groupIds":[1]"#), NOTHING);
    assert_eq!(target(""), ["target choice"]);
    assert_eq!(target(r#","by":"group""#), ["target choice"]);
    assert_eq!(target(r#","by":"all","groupIds":[1]"#), ["target choice"]);
    assert_eq!(target(r#","by":"group","groupIds":["1"]"#), ["groupIds[0] type"]);
}

#[test]
fn rules() {
    assert_eq!(search("range=custom&since=2026-11-02&until=2026-11-02"), NOTHING);
    assert_eq!(search("range=custom&since=2026-11-02&until=2026-11-01"), ["since ordered"]);
    let days = |from: &str, to: &str| update(&format!(r#","filter":{{"unit":"km","from":"{from}","to":"{to}"}}"#));
    assert_eq!(days("2026-11-01", "2026-11-02"), NOTHING);
    assert_eq!(days("2026-11-02", "2026-11-02"), ["filter.from ordered?"]);
    assert_eq!(search("thing=a"), NOTHING);
    assert_eq!(search("thing=a&page=1"), ["thing only"]);
}

/// The rules that a search by this query breaks, when this is the only rule.
fn ruled(kind: RuleKind, query: &str) -> Vec<String> {
    let mut api = api();
    let search = api.operations.iter_mut().find(|operation| operation.id == "things.search").unwrap();
    search.rules = vec![Rule { kind, refuses: true, evidence: Default::default() }];
    let found =
        crate::validate(&api, api.operation("things.search").unwrap(), &searching(&format!("version=2&{query}")));
    found.iter().map(|violation| format!("{} {}", violation.field, violation.rule.word())).collect()
}

fn owned(list: &[&str]) -> Vec<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn one_of_several() {
    let fields = || owned(&["page", "ids", "since"]);
    let exactly = |query: &str| ruled(RuleKind::ExactlyOneOf { fields: fields() }, query);
    assert_eq!(exactly("page=1"), NOTHING);
    assert_eq!(exactly("range=custom&since=2026-11-01"), NOTHING);
    assert_eq!(exactly("range=today"), ["page exactly_one_of"]);
    assert_eq!(exactly("page=1&ids="), NOTHING);
    assert_eq!(exactly("page=1&ids=1"), ["page exactly_one_of"]);
    let least = |query: &str| ruled(RuleKind::AtLeastOneOf { fields: fields() }, query);
    assert_eq!(least("page=1&ids=1"), NOTHING);
    assert_eq!(least("show=1"), ["page at_least_one_of"]);
    let most = |query: &str| ruled(RuleKind::AtMostOneOf { fields: fields() }, query);
    assert_eq!(most("show=1"), NOTHING);
    assert_eq!(most("ids=1&page=1"), ["page at_most_one_of"]);
}

#[test]
fn a_field_that_requires_or_forbids_others() {
    let requires =
        |query: &str| ruled(RuleKind::Requires { field: "page".to_owned(), others: owned(&["show", "since"]) }, query);
    assert_eq!(requires("show=1"), NOTHING);
    assert_eq!(requires("page=1&show=1"), ["page requires"]);
    assert_eq!(requires("page=1&show=1&range=custom&since=2026-11-01"), NOTHING);
    let forbids =
        |query: &str| ruled(RuleKind::Forbids { field: "page".to_owned(), others: owned(&["show", "since"]) }, query);
    assert_eq!(forbids("page=1&range=today"), NOTHING);
    assert_eq!(forbids("page=1&show=1&range=custom&since=2026-11-01"), ["page forbids"]);
}

#[test]
fn a_value_that_requires_or_forbids_others() {
    let when = |field: &str, value: Json, query: &str| {
        let (required, forbidden) = (owned(&["show"]), owned(&["zone"]));
        ruled(RuleKind::When { field: field.to_owned(), value, required, forbidden }, query)
    };
    let word = |text: &str| Json::String(text.to_owned());
    assert_eq!(when("colour", word("red"), "colour=blue"), NOTHING);
    assert_eq!(when("colour", word("red"), "colour=red&show=1"), NOTHING);
    assert_eq!(when("colour", word("red"), "colour=red"), ["colour when"]);
    assert_eq!(when("colour", word("red"), "colour=red&show=1&zone=UTC"), ["colour when"]);
    assert_eq!(when("range", word("custom"), "range=custom"), ["range when"]);
    assert_eq!(when("range", word("custom"), "range=today"), NOTHING);
    assert_eq!(when("page", Json::Number("7".to_owned()), "page=7"), ["page when"]);
}

#[test]
fn bodies() {
    let mut received = updating("");
    received.headers.clear();
    assert_eq!(violations_of("things.update", &received), ["content-type content_type"]);
    let mut received = searching("version=2");
    received.body = b"{}".to_vec();
    assert_eq!(violations_of("things.search", &received), ["body unknown"]);
    let of_a_list = violations_of("things.update", &posting("/v1/update", "[1]"));
    assert_eq!(of_a_list, ["body type", "session auth", "title required", "kind constant", "target choice"]);
}

#[test]
fn path_segments() {
    let get = |path: &str| {
        let mut received = searching("");
        received.path = path.to_owned();
        violations_of("things.get", &received)
    };
    assert_eq!(get("/v1/things/a%2Fb/"), NOTHING);
    for path in ["/v1/things//", "/v1/things/../", "/v1/things/%2e/", "/v1/things/%zz/"] {
        assert_eq!(get(path), ["thing_id path_segment"], "{path}");
    }
}

#[test]
fn exactly_one_auth_scheme() {
    let update = |credentials: &str| {
        let members = r#""title":"t","kind":{"a":[1,null]},"by":"all""#;
        violations_of("things.update", &posting("/v1/update", &format!("{{{credentials}{members}}}")))
    };
    assert_eq!(update(r#""session":"example-session","#), NOTHING);
    assert_eq!(update(r#""user":"example-user","token":"example-token","#), NOTHING);
    assert_eq!(update(""), ["session auth"]);
    assert_eq!(update(r#""user":"example-user","#), ["token auth"]);
    assert_eq!(update(r#""session":"x","#), ["session auth"]);
    assert_eq!(update(r#""session":1,"#), ["session auth"]);
    assert_eq!(
        update(r#""session":"example-session","user":"example-user","token":"example-token","#),
        ["session auth"]
    );
    let mut foreign = updating("");
    foreign.headers.push(("Authorization".to_owned(), "Bearer example-key".to_owned()));
    assert_eq!(violations_of("things.update", &foreign), ["Authorization auth"]);
    let mut spare = searching("version=2");
    spare.headers[0].1 = "Bearer example-spare".to_owned();
    assert_eq!(violations_of("things.search", &spare), NOTHING);
    let mut wrong = searching("version=2");
    wrong.headers[0].1 = "bearer example-key".to_owned();
    assert_eq!(violations_of("things.search", &wrong), ["Authorization auth"]);
}
