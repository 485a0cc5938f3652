//! The locations in a request that can be changed: its members, and the values in it, at any depth.

use callspec_codegen::model::Json;
use proptest::sample::Index;

use super::wire_draft::{NamedValues, WireDraft};

/// The steps from a place to a member or an item: the place first.
type Path = Vec<usize>;

/// The paths of all members (`values`: of all values, items of lists and path parameters included).
fn paths(draft: &WireDraft, values: bool) -> Vec<Path> {
    let mut paths = Vec::new();
    for (place, members) in [&draft.query, &draft.headers, &draft.body, &draft.path].into_iter().enumerate() {
        if place < 3 || values {
            collect(members, &[place], values, &mut paths);
        }
    }
    paths
}

fn collect(members: &NamedValues, path: &[usize], values: bool, paths: &mut Vec<Path>) {
    for (index, (_, value)) in members.iter().enumerate() {
        let path = [path, &[index]].concat();
        inside(value, &path, values, paths);
        paths.push(path);
    }
}

fn inside(value: &Json, path: &[usize], values: bool, paths: &mut Vec<Path>) {
    match value {
        Json::Object(members) => collect(members, path, values, paths),
        Json::List(items) => {
            for (index, item) in items.iter().enumerate() {
                let path = [path, &[index]].concat();
                inside(item, &path, values, paths);
                if values {
                    paths.push(path);
                }
            }
        }
        _ => {}
    }
}

/// The members of a place.
pub fn place(draft: &mut WireDraft, index: usize) -> &mut NamedValues {
    draft.places().into_iter().nth(index).expect("a place")
}

/// Changes a member of a place or object.
pub fn at_member(draft: &mut WireDraft, pick: &Index, change: impl FnOnce(&mut NamedValues, usize)) {
    let paths = paths(draft, false);
    let Some(path) = (!paths.is_empty()).then(|| pick.get(&paths)) else { return };
    let [first, steps @ .., last] = path.as_slice() else { return };
    let members = place(draft, *first);
    match steps {
        [] => change(members, *last),
        [member, steps @ ..] => {
            if let Json::Object(members) = walk(&mut members[*member].1, steps) {
                change(members, *last);
            }
        }
    }
}

/// Changes a value, be it a member or an item.
pub fn at_value(draft: &mut WireDraft, pick: &Index, change: impl FnOnce(&mut Json)) {
    let paths = paths(draft, true);
    let Some(path) = (!paths.is_empty()).then(|| pick.get(&paths)) else { return };
    if let Some(value) = value_at(draft, path) {
        change(value);
    }
}

/// Adds to an integer.
pub fn at_number(draft: &mut WireDraft, pick: &Index, by: i64) {
    let mut numbers = paths(draft, true);
    numbers.retain(|path| matches!(value_at(draft, path), Some(Json::Number(_))));
    let Some(path) = (!numbers.is_empty()).then(|| pick.get(&numbers)) else { return };
    if let Some(Json::Number(text)) = value_at(draft, path)
        && let Some(number) = text.parse::<i64>().ok().and_then(|number| number.checked_add(by))
    {
        *text = number.to_string();
    }
}

fn value_at<'a>(draft: &'a mut WireDraft, path: &[usize]) -> Option<&'a mut Json> {
    let [first, member, steps @ ..] = path else { return None };
    Some(walk(&mut place(draft, *first)[*member].1, steps))
}

fn walk<'a>(value: &'a mut Json, steps: &[usize]) -> &'a mut Json {
    match (steps, value) {
        ([step, steps @ ..], Json::Object(members)) => walk(&mut members[*step].1, steps),
        ([step, steps @ ..], Json::List(items)) => walk(&mut items[*step], steps),
        (_, value) => value,
    }
}
