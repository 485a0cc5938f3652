//! Whether JSON values say the same.

use crate::json::any::Json;
use crate::value::decimal::Decimal;
use crate::value::kind::Kind;

/// Whether two values say the same: numbers by value, strings without their escapes, members in any order.
pub(super) fn says_the_same(one: &Json, other: &Json) -> bool {
    match one.kind() {
        kind if kind != other.kind() => false,
        Kind::Null => true,
        Kind::Boolean => one == other,
        Kind::String => one.as_str().is_some() && one.as_str() == other.as_str(),
        Kind::Number => one == other || same_number(one, other),
        Kind::List => same_items(&one.items().unwrap_or_default(), &other.items().unwrap_or_default()),
        Kind::Object => same_members(&one.members().unwrap_or_default(), &other.members().unwrap_or_default()),
    }
}

fn same_number(one: &Json, other: &Json) -> bool {
    let number = |json: &Json| json.as_text().parse::<Decimal>();
    matches!((number(one), number(other)), (Ok(one), Ok(other)) if one == other)
}

fn same_items(one: &[Json], other: &[Json]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| says_the_same(one, other))
}

fn same_members(one: &[(String, Json)], other: &[(String, Json)]) -> bool {
    let has = |name: &str, value: &Json| {
        other.iter().any(|(other_name, other)| other_name == name && says_the_same(value, other))
    };
    one.len() == other.len() && one.iter().all(|(name, value)| has(name, value))
}
