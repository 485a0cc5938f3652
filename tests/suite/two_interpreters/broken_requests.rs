//! The ways to break a valid request.

use std::sync::Arc;

use callspec_codegen::model::{Api, Body, Json, Operation};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::edge_values::{self, Target};
use super::locations::{at_member, at_number, at_value, place};
use super::wire_draft::{NamedValues, WireDraft};

/// One change to a request. The index picks one of all the locations where it can be made.
#[derive(Debug, Clone)]
pub enum Break {
    /// A member is left out.
    Drop(Index),
    /// All but one member of a place is left out.
    Isolate(Index),
    /// A member comes twice.
    Repeat(Index),
    /// A name that nothing captures.
    Unknown(Index),
    /// A value becomes another.
    Replace(Index, Json),
    /// A member has a value at the edge of what it may be, whether it was there or not.
    Set { place: usize, names: Vec<String>, value: Json },
    /// An integer becomes one of its neighbours.
    Nudge(Index, i64),
    /// A string is changed.
    Edit(Index, &'static str),
    /// A member of another request is added, such as one of another option.
    Graft(Index, Box<WireDraft>),
    /// The query holds this as well.
    Query(&'static str),
    /// The body is this.
    Body(&'static str),
    /// The first path segment is this.
    Segment(&'static str),
}

/// One break of a request to an operation; `donor` makes further requests to it.
pub fn any(api: &Api, operation: &Operation, donor: BoxedStrategy<WireDraft>) -> BoxedStrategy<Break> {
    let pick = any_index;
    let edits = select(vec!["", "x", "!", " ", "1", ",x", "@", "\u{663}", "0123456789012345678901234567890123456789"]);
    prop_oneof![
        3 => pick().prop_map(Break::Drop),
        1 => pick().prop_map(Break::Isolate),
        1 => pick().prop_map(Break::Repeat),
        1 => pick().prop_map(Break::Unknown),
        6 => (pick(), select(values())).prop_map(|(pick, value)| Break::Replace(pick, value)),
        9 => set(edge_values::targets(api, operation)),
        3 => (pick(), select(vec![-1, 1])).prop_map(|(pick, by)| Break::Nudge(pick, by)),
        3 => (pick(), edits).prop_map(|(pick, edit)| Break::Edit(pick, edit)),
        3 => (pick(), donor).prop_map(|(pick, donor)| Break::Graft(pick, Box::new(donor))),
        1 => select(vec!["%zz=1", "page=%zz", "x=%ff", "&&", "page", "products=%"]).prop_map(Break::Query),
        1 => select(vec!["", "[1]", "{", "null", "{\"a\":1}{}", "{\"a\":\"\\ud800\"}"]).prop_map(Break::Body),
        1 => select(vec!["", ".", "..", "%2e%2E", "%zz", "%ff", "a%2Fb", "a+b"]).prop_map(Break::Segment),
    ]
    .boxed()
}

/// A member set to one of the values that are worth a try there.
fn set(targets: Vec<Target>) -> BoxedStrategy<Break> {
    if targets.is_empty() {
        return Just(Break::Query("bogus=1")).boxed();
    }
    let targets = Arc::new(targets);
    (any_index(), any_index())
        .prop_map(move |(target, value)| {
            let Target { place, names, values } = target.get(&targets);
            Break::Set { place: *place, names: names.clone(), value: value.get(values).clone() }
        })
        .boxed()
}

fn any_index() -> impl Strategy<Value = Index> {
    proptest::arbitrary::any::<Index>()
}

/// Values of every kind.
fn values() -> Vec<Json> {
    let texts = [
        "",
        "x",
        "custom",
        "2026-02-30",
        "2026-1-1",
        "26-11-2025",
        "2026-11-21",
        "2026-11-21 08:00",
        "2026-11-21 24:00:00",
        "2026-11-21 08:00:00",
        "21-11-2026",
        "1999-12-31 23:59:59",
        "Mars/Olympus",
        "europe/berlin",
        "a@b",
        "a b@c.d",
        "@b.c",
        "another word",
        "PROFILE",
        "yes",
        "01",
        "+1",
        "1.0",
        "-0",
    ];
    let numbers = [
        "0",
        "-0",
        "1",
        "-1",
        "1.0",
        "1.5",
        "1e3",
        "1E30",
        "1e400",
        "9223372036854775807",
        "9223372036854775808",
        "0.1",
    ];
    let mut values: Vec<Json> = texts.into_iter().map(|text| Json::String(text.to_string())).collect();
    values.extend(numbers.map(|text| Json::Number(text.to_string())));
    let object = Json::Object(vec![("a".to_string(), Json::Null)]);
    let lists = [Json::List(Vec::new()), Json::List(vec![Json::Null]), Json::List(vec![Json::Number("1".to_string())])];
    values.extend([Json::Null, Json::Boolean(true), Json::Boolean(false), Json::Object(Vec::new()), object]);
    values.extend(lists);
    values
}

impl Break {
    /// Makes the change.
    pub fn apply(&self, draft: &mut WireDraft, operation: &Operation) {
        match self {
            Self::Drop(pick) => at_member(draft, pick, |members, index| drop(members.remove(index))),
            Self::Isolate(pick) => at_member(draft, pick, |members, index| *members = vec![members[index].clone()]),
            Self::Repeat(pick) => at_member(draft, pick, |members, index| members.push(members[index].clone())),
            Self::Unknown(pick) => at_member(draft, pick, |members, _| members.push(bogus())),
            Self::Replace(pick, value) => at_value(draft, pick, |old| *old = value.clone()),
            Self::Set { place, names, value } => {
                set_member(super::locations::place(draft, *place), names, value);
            }
            Self::Nudge(pick, by) => at_number(draft, pick, *by),
            Self::Edit(pick, edit) => at_value(draft, pick, |old| edit_text(old, edit)),
            Self::Graft(pick, donor) => graft(draft, donor, pick),
            Self::Query(text) => draft.raw_query = (*text).to_string(),
            Self::Body(text) if matches!(operation.body, Body::None) || !text.is_empty() => {
                draft.raw_body = Some((*text).to_string());
            }
            Self::Segment(text) if !draft.path.is_empty() => draft.raw_segment = Some((*text).to_string()),
            Self::Body(_) | Self::Segment(_) => {}
        }
    }
}

/// Sets the member at the end of some names; objects on the way are made.
fn set_member(members: &mut NamedValues, names: &[String], value: &Json) {
    let Some((name, rest)) = names.split_first() else { return };
    if members.iter().all(|(known, _)| known != name) {
        members.push((name.clone(), Json::Object(Vec::new())));
    }
    let Some((_, member)) = members.iter_mut().find(|(known, _)| known == name) else { return };
    match (rest, member) {
        ([], member) => *member = value.clone(),
        (_, Json::Object(members)) => set_member(members, rest, value),
        (_, member) => {
            let mut members = NamedValues::new();
            set_member(&mut members, rest, value);
            *member = Json::Object(members);
        }
    }
}

fn bogus() -> (String, Json) {
    ("bogus name".to_string(), Json::String("x".to_string()))
}

fn edit_text(value: &mut Json, edit: &str) {
    match &mut *value {
        Json::String(text) if edit.is_empty() => text.clear(),
        Json::String(text) | Json::Number(text) => text.push_str(edit),
        other => *other = Json::String(edit.to_string()),
    }
    if let Json::Number(text) = value
        && text.parse::<i128>().is_err()
    {
        *value = Json::String(text.clone());
    }
}

/// Adds a member of the donor to the same place or object, where it lacks one.
fn graft(draft: &mut WireDraft, donor: &WireDraft, pick: &Index) {
    let mut donor = donor.clone();
    let places = (0..3).filter(|index| !place(&mut donor, *index).is_empty()).collect::<Vec<_>>();
    let Some(index) = (!places.is_empty()).then(|| *pick.get(&places)) else { return };
    graft_members(place(draft, index), place(&mut donor, index), pick);
}

fn graft_members(members: &mut NamedValues, donor: &NamedValues, pick: &Index) {
    let (name, value) = pick.get(donor);
    match (members.iter_mut().find(|(known, _)| known == name), value) {
        (None, _) => members.push((name.clone(), value.clone())),
        (Some((_, Json::Object(inner))), Json::Object(donor)) if !donor.is_empty() => graft_members(inner, donor, pick),
        (Some(_), _) => {}
    }
}
