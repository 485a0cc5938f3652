//! The JSON reader against serde_json: the two agree wherever nothing is converted.

use std::collections::BTreeMap;

use callspec_runtime::generated::codec;
use callspec_runtime::generated::json::{Object, Reader, Stop, View, Visit, always, optional};
use callspec_runtime::{Decimal, Json, ReadJson, json_object};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A type as generated code describes one.
#[derive(Clone, Default, PartialEq)]
struct Call {
    id: String,
    duration: Option<i64>,
    price: Option<Decimal>,
    open: Option<bool>,
    legs: Option<Vec<Call>>,
    labels: Option<BTreeMap<String, String>>,
    raw: Option<Json>,
    gone: Option<Option<String>>,
}

impl Object for Call {
    const NAME: &'static str = "Call";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.members(&mut [
            ("id", &mut self.id),
            ("duration", &mut self.duration),
            ("price", &mut self.price),
            ("open", &mut self.open),
            ("legs", &mut self.legs),
            ("labels", &mut self.labels),
            ("raw", &mut self.raw),
            ("gone", &mut self.gone),
        ])
    }

    fn view(&self, visit: &mut dyn Visit) {
        let members = [
            always("id", &self.id).personal(),
            optional("duration", &self.duration),
            optional("price", &self.price),
            optional("open", &self.open),
            optional("legs", &self.legs),
            optional("labels", &self.labels),
            optional("raw", &self.raw),
            optional("gone", &self.gone),
        ];
        visit.members(&members);
    }
}

json_object!(Call);

/// The same type for serde: the slow twin.
#[derive(Debug, PartialEq, serde::Deserialize)]
struct Twin {
    id: String,
    duration: Option<i64>,
    price: Option<Decimal>,
    open: Option<bool>,
    legs: Option<Vec<Twin>>,
    labels: Option<BTreeMap<String, String>>,
    #[serde(default, deserialize_with = "present")]
    raw: Option<Json>,
    #[serde(default, deserialize_with = "present")]
    gone: Option<Option<String>>,
}

fn present<'de, T: serde::Deserialize<'de>, D: serde::Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

impl PartialEq<Twin> for Call {
    fn eq(&self, twin: &Twin) -> bool {
        let legs = match (&self.legs, &twin.legs) {
            (Some(own), Some(other)) => {
                own.len() == other.len() && own.iter().zip(other).all(|(own, other)| own == other)
            }
            (own, other) => own.is_none() && other.is_none(),
        };
        let same = self.id == twin.id && self.duration == twin.duration && self.price == twin.price;
        let rest = self.labels == twin.labels && self.raw == twin.raw && self.gone == twin.gone;
        legs && same && rest && self.open == twin.open
    }
}

/// What the reader makes of a text, without conversions.
fn strictly(text: &str) -> Option<Call> {
    let mut call = Call::default();
    Reader::new(text).strict().read_whole(&mut call).ok()?;
    Some(call)
}

/// What the reader makes of a text as an answer, or the path and what was expected there.
fn read<T: ReadJson + Default>(text: &str) -> Result<T, (String, String)> {
    let mut value = T::default();
    Reader::new(text).read_whole(&mut value).map(|()| value)
}

fn path<T: ReadJson + Default>(text: &str) -> String {
    read::<T>(text).err().map(|(path, expected)| format!("{path}: {expected}")).unwrap_or_default()
}

/// JSON text that is often that of a call, in many spellings.
fn texts() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("{}".to_owned()),
        Just("[]".to_owned()),
        any::<i64>().prop_map(|number| number.to_string()),
        "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,4})?([eE][+-]?[0-9]{1,3})?",
        "[ -~é😀\\n\u{1}]{0,12}".prop_map(|text| json!(text).to_string()),
        "\"[ -~]{0,8}\"",
        "\"\\\\u[0-9a-fD]{4}(\\\\u[dD][c-f][0-9a-f]{2})?\"",
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let name = prop_oneof![
            Just("id"),
            Just("duration"),
            Just("price"),
            Just("open"),
            Just("legs"),
            Just("labels"),
            Just("raw"),
            Just("gone"),
            Just("i\\u0064"),
            Just("x"),
            Just("\\ud83d\\ude00"),
        ];
        let member = (name, inner.clone(), "[ \n\t]{0,2}")
            .prop_map(|(name, value, gap)| format!("{gap}\"{name}\"{gap}:{gap}{value}{gap}"));
        prop_oneof![
            prop::collection::vec(member, 0..8).prop_map(|members| format!("{{{}}}", members.join(","))),
            prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(", "))),
        ]
    })
}

/// serde reads a list where an object is meant, by position. The reader never does.
fn is_read_by_position(text: &str) -> bool {
    fn call(value: &Value) -> bool {
        value.is_array() || value["legs"].as_array().is_some_and(|legs| legs.iter().any(call))
    }
    serde_json::from_str(text).is_ok_and(|value| call(&value))
}

/// A duplicate among members that nobody captured is passed over, and one in a map is refused: serde takes the last.
fn holds_duplicates(text: &str) -> bool {
    let mut open: Vec<Vec<String>> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        match first {
            '{' => open.push(Vec::new()),
            '}' => drop(open.pop()),
            '"' => {
                let mut texts = serde_json::Deserializer::from_str(rest).into_iter::<String>();
                let Some(Ok(name)) = texts.next() else { return true };
                let behind = &rest[texts.byte_offset()..];
                if behind.trim_start().starts_with(':')
                    && let Some(names) = open.last_mut()
                {
                    if names.contains(&name) {
                        return true;
                    }
                    names.push(name);
                }
                rest = behind;
                continue;
            }
            _ => {}
        }
        rest = &rest[first.len_utf8()..];
    }
    false
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn agrees_with_serde_where_nothing_is_converted(text in texts()) {
        match (strictly(&text), serde_json::from_str::<Twin>(&text)) {
            (Some(own), Ok(twin)) => prop_assert!(own == twin, "{text}"),
            (Some(_), Err(error)) => prop_assert!(false, "{text}: {error}"),
            (None, Ok(_)) => prop_assert!(is_read_by_position(&text) || holds_duplicates(&text), "{text}"),
            (None, Err(_)) => {}
        }
    }

    #[test]
    fn any_json_is_well_formed_for_both(text in texts(), cut in 0usize..60) {
        let cut = text.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(text.len());
        for text in [&text, &text[..cut]] {
            let own = read::<Json>(text).is_ok();
            prop_assert_eq!(own, serde_json::from_str::<&serde_json::value::RawValue>(text).is_ok(), "{}", text);
        }
    }

    #[test]
    fn never_panics_on_any_text(text in "[{}\\[\\]\",:\\\\u0-9a-f.eE+ -]{0,40}") {
        let _ = read::<Call>(&text);
        let _ = read::<Vec<BTreeMap<String, i64>>>(&text);
    }

    #[test]
    fn what_is_written_is_read_again(text in texts()) {
        if let Ok(call) = read::<Call>(&text) {
            let written = serde_json::to_string(&call).unwrap();
            prop_assert!(serde_json::from_str::<Call>(&written).unwrap() == call, "{text} {written}");
        }
    }
}

#[test]
fn nothing_is_converted_strictly() {
    for text in [
        r#"{"id":"","open":0}"#,
        r#"{"id":"","open":"true"}"#,
        r#"{"id":"","duration":5.0}"#,
        r#"{"id":"","duration":"5"}"#,
        r#"{"id":"","price":"5"}"#,
    ] {
        assert!(strictly(text).is_none() && read::<Call>(text).is_ok(), "{text}");
    }
    assert!(strictly(r#"{"id":"","open":false,"duration":5,"price":5.0}"#).is_some());
}

#[test]
fn the_table_of_conversions_is_closed() {
    assert_eq!(read::<i64>("\"570\""), Ok(570));
    assert_eq!(read::<i64>("570.0"), Ok(570));
    assert_eq!(read::<i64>("-0.00"), Ok(0));
    for text in [
        "570.5",
        "5e2",
        "\"570.\"",
        "\"570.0\"",
        "\" 570\"",
        "\"+5\"",
        "\"007\"",
        "\"\"",
        "true",
        "[]",
        "9223372036854775808",
    ] {
        assert_eq!(path::<i64>(text), ": an integer", "{text}");
    }
    assert_eq!(read::<Decimal>("\"25.00\"").unwrap().as_str(), "25.00");
    for text in ["\"\"", "\"1,5\"", "true", "null"] {
        assert_eq!(path::<Decimal>(text), ": a decimal number", "{text}");
    }
    assert_eq!(read::<String>("12").unwrap(), "12");
    assert_eq!(read::<String>("8.0000").unwrap(), "8.0000");
    for text in ["true", "null", "[]", "{}"] {
        assert_eq!(path::<String>(text), ": a string", "{text}");
    }
    for (text, value) in [("0", false), ("1", true), ("\"true\"", true), ("\"false\"", false)] {
        assert_eq!(read::<bool>(text), Ok(value), "{text}");
    }
    for text in ["2", "\"1\"", "\"yes\"", "1.0", "null", "\"\""] {
        assert_eq!(path::<bool>(text), ": a boolean", "{text}");
    }
    assert_eq!(read::<BTreeMap<String, i64>>("[ ]"), Ok(BTreeMap::new()));
    assert_eq!(path::<BTreeMap<String, i64>>("[1]"), ": an object");
    assert_eq!(path::<Vec<i64>>("{}"), ": a list");
    assert_eq!(read::<Option<i64>>("\"\""), Ok(None));
    assert_eq!(read::<Option<Vec<i64>>>("\"\""), Ok(None));
    assert_eq!(read::<Option<String>>("\"\""), Ok(Some(String::new())));
    assert_eq!(read::<Option<Option<i64>>>("null"), Ok(Some(None)));
    assert_eq!(read::<Option<Json>>("null").map(|json| json.is_some_and(|json| json.is_null())), Ok(true));
}

#[derive(Debug)]
struct NotAvailable;

impl codec::NoneWords for NotAvailable {
    const WORDS: &'static [&'static str] = &["N/A", "0"];
}

/// What a codec makes of a text, with and without conversions.
fn coded<C: codec::Codec>(text: &str) -> [Option<C::Value>; 2] {
    [Reader::new(text), Reader::new(text).strict()].map(|reader| {
        let mut value = C::Value::default();
        reader.read_whole(&mut codec::coded::<C>(&mut value)).ok().map(|()| value)
    })
}

#[test]
fn a_text_stands_for_no_value_only_where_it_is_captured() {
    type Number = codec::OrNone<codec::Same<i64>, NotAvailable>;
    type Text = codec::OrNone<codec::Same<String>, NotAvailable>;
    type List = codec::OrNone<codec::Same<Vec<i64>>, NotAvailable>;
    for text in ["\"N/A\"", r#""N\/A""#, r#""\u004e/A""#, "\"0\"", "null"] {
        assert_eq!(coded::<Number>(text), [Some(None), Some(None)], "{text}");
        assert_eq!(coded::<Text>(text), [Some(None), Some(None)], "{text}");
        assert_eq!(coded::<List>(text), [Some(None), Some(None)], "{text}");
    }
    assert_eq!(coded::<Number>("0"), [Some(Some(0)), Some(Some(0))]);
    assert_eq!(coded::<Number>("\"7\""), [Some(Some(7)), None]);
    assert_eq!(coded::<Number>("\"\""), [Some(None), None], "a conversion, as for every optional value");
    assert_eq!(coded::<Text>("\"N/A \"")[1], Some(Some("N/A ".to_owned())));
    assert_eq!(coded::<List>("[0]"), [Some(Some(vec![0])), Some(Some(vec![0]))]);
    for text in ["\"n/a\"", "\"N/A\\ud800\"", "\"N/A", "true"] {
        assert_eq!(coded::<Number>(text), [None, None], "{text}");
    }
    assert_eq!(coded::<codec::EmptyAsNone<codec::Same<String>>>("\"\""), [Some(None), Some(None)]);
    assert_eq!(path::<Call>(r#"{"id":"a","legs":[{"id":"b","duration":"N/A"}]}"#), "legs[0].duration: an integer");
    assert_eq!(path::<Call>(r#"{"id":"a","price":"0000-00-00"}"#), "price: a decimal number");
}

#[test]
fn null_is_written_where_it_is_how_no_value_is_documented() {
    type Lane = codec::OrNull<codec::Same<i64>>;
    assert_eq!(coded::<Lane>("null"), [Some(None), Some(None)]);
    assert_eq!(coded::<Lane>("3"), [Some(Some(3)), Some(Some(3))]);
    assert_eq!(serde_json::to_string(&codec::written::<Lane>(&None)).unwrap(), "null");
}

#[test]
fn an_object_is_never_read_by_position() {
    for text in [r#"["a"]"#, r#"["a",1,2.5,true]"#, "[[]]"] {
        assert_eq!(path::<Call>(text), ": an object", "{text}");
    }
    assert_eq!(path::<Call>(r#"{"id":"a","legs":[["b"]]}"#), "legs[0]: an object");
    assert_eq!(path::<Call>("[]"), ": the member `id`");
}

#[test]
fn names_are_compared_by_what_they_say() {
    let call = read::<Call>(r#"{"\u0069d":"a","dur\u0061tion":3}"#).unwrap();
    assert_eq!((call.id.as_str(), call.duration), ("a", Some(3)));
    assert_eq!(path::<Call>(r#"{"id":"a","\u0069d":"b"}"#), "id: each member only once");
    assert_eq!(path::<Call>(r#"{"id":"a","labels":{"x":"1","\u0078":"2"}}"#), "labels.*: each member only once");
    assert!(read::<Call>(r#"{"id":"a","other":1,"other":2}"#).is_ok());
}

#[test]
fn says_where_and_what_and_never_the_value() {
    let call = |inside: &str| format!(r#"{{"id":"a","legs":[{{"id":"b"}},{{"id":"c",{inside}}}]}}"#);
    assert_eq!(path::<Call>(&call(r#""duration":"MARKER""#)), "legs[1].duration: an integer");
    assert_eq!(path::<Call>(&call(r#""labels":{"+1 316 555 0100":["MARKER"]}"#)), "legs[1].labels.*: a string");
    assert_eq!(path::<Call>(&call(r#""labels":{"plain":["MARKER"]}"#)), "legs[1].labels.*: a string");
    assert_eq!(path::<Call>(r#"{"id":"a","legs":[{"id":"b"},{}]}"#), "legs[1]: the member `id`");
    assert_eq!(path::<Call>(r#"{"id":"a","legs":[{"id":"b"}"#), "legs: more JSON: the text is cut short");
    assert_eq!(path::<Call>("{\"id\":\"a\",\n \"legs\" MARKER}"), ": well-formed JSON at line 2, column 9");
    // Names that nobody captured are data, wherever they are.
    for (text, expected) in [
        (r#"{"id":"a","MARKER":x}"#, "*"),
        (r#"{"id":"a","MARKER" x}"#, ""),
        (r#"{"id":"a","MARKER":{"MARKER":[{"MARKER":x}]}}"#, "*.*[0].*"),
        (r#"{"id":"a","raw":{"MARKER":x}}"#, "raw.*"),
        (r#"{"id":"a","legs":[{"MARKER":x}]}"#, "legs[0].*"),
        (r#"{"id":"a","duration":{"MARKER":x}}"#, "duration.*"),
    ] {
        let told = path::<Call>(text);
        assert!(
            told.starts_with(&format!("{expected}: well-formed JSON")) && !told.contains("MARKER"),
            "{text} {told}"
        );
    }
    assert_eq!(path::<Call>(r#"{"id":"a"} MARKER"#), ": well-formed JSON at line 1, column 12");
    let error = serde_json::from_str::<Call>(&call(r#""duration":"MARKER""#)).unwrap_err().to_string();
    assert_eq!(error, "expected an integer at `legs[1].duration`");
}

#[test]
fn lone_surrogates_are_refused_where_they_are_read() {
    assert!(read::<String>(r#""\ud800""#).is_err());
    assert!(read::<String>(r#""\udc00\ud800""#).is_err());
    assert_eq!(read::<String>(r#""\ud83d\ude00""#).unwrap(), "😀");
    assert!(
        read::<Call>(r#"{"id":"a","other":"\ud800"}"#).is_ok(),
        "as serde_json does, what is passed over may have them"
    );
    assert!(read::<Call>(r#"{"id":"a","other":"\ud8"}"#).is_err());
}

#[test]
fn depth_and_number_of_values_are_limited() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read::<Json>(&nested(128)).is_ok());
    assert!(path::<Json>(&nested(129)).ends_with(": at most 128 levels of nesting"));
    assert!(read::<Json>(&"[".repeat(1 << 20)).is_err());
    let many = format!("[{}0]", "0,".repeat(5 << 20));
    assert_eq!(path::<Vec<i64>>(&many), "[5000000]: at most 5000000 values");
}

/// More members than a mask of 64 bits knows.
struct Wide([Option<i64>; 70]);

impl Default for Wide {
    fn default() -> Self {
        Self([None; 70])
    }
}

impl ReadJson for Wide {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let names: Vec<&'static str> = (0..70).map(|index| &*format!("m{index}").leak()).collect();
        let mut members: Vec<(&'static str, &mut dyn ReadJson)> =
            names.into_iter().zip(&mut self.0).map(|(name, place)| (name, place as &mut dyn ReadJson)).collect();
        reader.members(&mut members)
    }
}

#[test]
fn a_type_may_have_more_than_64_members() {
    let text = |indexes: &mut dyn Iterator<Item = usize>| {
        let members: Vec<String> = indexes.map(|index| format!("\"m{index}\":{index}")).collect();
        format!("{{{}}}", members.join(","))
    };
    for text in [text(&mut (0..70)), text(&mut (0..70).rev())] {
        let wide = read::<Wide>(&text).map_err(|_| ()).unwrap();
        assert!((0..70).all(|index| wide.0[index] == Some(index as i64)));
    }
    for index in [0, 63, 64, 69] {
        let twice = format!("{{\"m{index}\":1,\"m{index}\":1}}");
        assert_eq!(path::<Wide>(&twice), format!("m{index}: each member only once"));
    }
}

#[test]
fn shown_as_it_was_read() {
    let text = r#"{"id":"a","duration":3,"price":8.0000,"open":false,"legs":[{"id":"b"}],"labels":{"x":"y"},"raw":null,"gone":null}"#;
    let call = read::<Call>(text).unwrap();
    assert_eq!(serde_json::to_string(&call).unwrap(), text);
    assert_eq!(serde_json::from_str::<Call>(text).unwrap(), call);
    let value: Value = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::from_value::<Call>(value).unwrap(), call);
    let debug = format!("{call:?}");
    assert!(
        debug.starts_with("Call { id: (hidden), duration: Some(3), price: Some(Decimal(8.0000)), open: Some(false)"),
        "{debug}"
    );
    assert!(debug.ends_with("raw: Some(Json(null)), gone: Some(None) }"), "{debug}");
    assert!(matches!(View::shape(&call), callspec_runtime::generated::json::Shape::Object(_)));
}
