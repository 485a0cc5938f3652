//! Codecs and members as generated code uses them.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

use std::collections::BTreeMap;

use callspec_runtime::generated::codec::{
    Boolean, BooleanWords, Date, DateFormat, DateTime, DateTimeFormat, EmptyAsNone, Same,
};
use callspec_runtime::generated::json::{Object, Reader, Stop, Visit, coded, optional};
use callspec_runtime::generated::*;
use callspec_runtime::*;
use serde::{Serialize, Serializer};

#[derive(Clone, Debug, PartialEq)]
struct Sql;
impl DateTimeFormat for Sql {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M:%S";
}

struct Iso;
impl DateFormat for Iso {
    const PATTERN: &'static str = "%Y-%m-%d";
}

struct ZeroOne;
impl BooleanWords for ZeroOne {
    const TRUE: &'static str = "1";
    const FALSE: &'static str = "0";
}

#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
struct Thing {
    start: Option<civil::DateTime>,
    revenue: Option<Decimal>,
    done: Option<bool>,
    days: Option<Vec<civil::Date>>,
    named: Option<BTreeMap<String, civil::Date>>,
}

impl Object for Thing {
    const NAME: &'static str = "Thing";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.members(&mut [
            ("start", &mut coded::<Option<DateTime<Sql>>>(&mut self.start)),
            ("revenue", &mut coded::<EmptyAsNone<Same<Decimal>>>(&mut self.revenue)),
            ("done", &mut coded::<EmptyAsNone<Boolean<ZeroOne>>>(&mut self.done)),
            ("days", &mut coded::<Option<Vec<Date<Iso>>>>(&mut self.days)),
            ("named", &mut coded::<Option<BTreeMap<String, Date<Iso>>>>(&mut self.named)),
        ])
    }

    fn view(&self, visit: &mut dyn Visit) {
        visit.members(&[
            optional("start", &Written::<Option<DateTime<Sql>>>::of(&self.start)),
            optional("revenue", &Written::<EmptyAsNone<Same<Decimal>>>::of(&self.revenue)),
            optional("done", &Written::<EmptyAsNone<Boolean<ZeroOne>>>::of(&self.done)),
            optional("days", &Written::<Option<Vec<Date<Iso>>>>::of(&self.days)),
            optional("named", &Written::<Option<BTreeMap<String, Date<Iso>>>>::of(&self.named)),
        ]);
    }
}

json_object!(Thing);

#[test]
fn values_come_back_as_they_went() {
    let text = r#"{"start":"2020-04-01 10:11:12","revenue":8.0000,"done":"1","days":["2020-04-01"],"named":{"a":"2020-04-02"}}"#;
    let thing: Thing = serde_json::from_str(text).unwrap();
    assert_eq!(thing.done, Some(true));
    assert_eq!(thing.revenue.as_ref().map(Decimal::as_str), Some("8.0000"));
    assert_eq!(serde_json::to_string(&thing).unwrap(), text);

    let empty = r#"{"revenue":"","done":0,"start":null}"#;
    let thing: Thing = serde_json::from_str(empty).unwrap();
    assert_eq!((thing.revenue, thing.done, thing.start), (None, Some(false), None));
}

#[test]
fn errors_say_the_form_and_never_the_value() {
    for (text, expected) in [
        (r#"{"start":"MARKER"}"#, "a date and time written %Y-%m-%d %H:%M:%S"),
        (r#"{"start":17}"#, "a date and time written %Y-%m-%d %H:%M:%S"),
        (r#"{"revenue":"MARKER"}"#, "a decimal number"),
        (r#"{"done":"MARKER"}"#, "\"1\" or \"0\""),
        (r#"{"days":["2020-4-1"]}"#, "a date written %Y-%m-%d"),
    ] {
        let error = serde_json::from_str::<Thing>(text).unwrap_err().to_string();
        assert!(error.contains(expected) && !error.contains("MARKER"), "{error}");
    }
}

struct Criteria {
    ids: Vec<i64>,
    title: Option<String>,
    from: Option<civil::Date>,
    free: BTreeMap<String, Json>,
}

impl Serialize for Criteria {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::new(serializer)?;
        members.required("ids", &self.ids)?;
        members.optional("title", &self.title)?;
        members.required("from", &Written::<Option<Date<Iso>>>::of(&self.from))?;
        members.constant("schedule", "{\"repeat\":\"ONCE\"}")?;
        members.free(&self.free)?;
        members.end()
    }
}

#[test]
fn members_are_written_in_order_and_left_out_when_absent() {
    let mut criteria = Criteria {
        ids: vec![1],
        title: None,
        from: Some(civil::date(2020, 4, 1)),
        free: BTreeMap::from([("own".to_owned(), Json::from("x"))]),
    };
    assert_eq!(
        serde_json::to_string(&criteria).unwrap(),
        r#"{"ids":[1],"from":"2020-04-01","schedule":{"repeat":"ONCE"},"own":"x"}"#
    );
    criteria.from = Some(civil::Date::new(-5, 1, 1).unwrap());
    assert!(serde_json::to_string(&criteria).is_err());
}

#[test]
fn kinds_are_told_without_reading() {
    let kind = |text: &str| Json::parse(text).unwrap().kind();
    assert_eq!(kind(" {}"), Kind::Object);
    assert_eq!(kind("[]"), Kind::List);
    assert_eq!(kind("\"\""), Kind::String);
    assert_eq!(kind("false"), Kind::Boolean);
    assert_eq!(kind("null"), Kind::Null);
    assert_eq!(kind("-1"), Kind::Number);
}
