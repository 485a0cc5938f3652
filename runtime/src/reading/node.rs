//! JSON as it is written: members in order and repeated ones kept, numbers as their text.

use std::fmt;

use serde_json::value::RawValue;

use crate::value::decimal::Decimal;
use crate::value::kind::Kind;
use crate::value::raw_members::RawMembers;

/// How deep a value may nest.
const DEPTH: usize = 100;

/// A JSON value as it is written.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Null,
    Boolean(bool),
    Number(String),
    String(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Parses JSON; `None` if the text is not JSON or is nested too deeply.
    pub(super) fn parse(text: &str) -> Option<Self> {
        Self::read(serde_json::from_str(text).ok()?, DEPTH)
    }

    fn read(raw: &RawValue, depth: usize) -> Option<Self> {
        let depth = depth.checked_sub(1)?;
        let text = raw.get();
        Some(match Kind::of(raw) {
            Kind::Null => Self::Null,
            Kind::Boolean => Self::Boolean(text == "true"),
            Kind::Number => Self::Number(text.to_owned()),
            Kind::String => Self::String(serde_json::from_str(text).ok()?),
            Kind::List => {
                let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
                Self::List(items.into_iter().map(|item| Self::read(item, depth)).collect::<Option<_>>()?)
            }
            Kind::Object => {
                let RawMembers(members) = serde_json::from_str(text).ok()?;
                let member = |(name, value)| Some((name, Self::read(value, depth)?));
                Self::Object(members.into_iter().map(member).collect::<Option<_>>()?)
            }
        })
    }

    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Null => Kind::Null,
            Self::Boolean(_) => Kind::Boolean,
            Self::Number(_) => Kind::Number,
            Self::String(_) => Kind::String,
            Self::List(_) => Kind::List,
            Self::Object(_) => Kind::Object,
        }
    }

    /// Whether two values say the same: numbers by value, members in any order.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Boolean(one), Self::Boolean(other)) => one == other,
            (Self::String(one), Self::String(other)) => one == other,
            (Self::Number(one), Self::Number(other)) => {
                one == other || matches!((one.parse::<Decimal>(), other.parse()), (Ok(one), Ok(other)) if one == other)
            }
            (Self::List(one), Self::List(other)) => {
                one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.says_the_same(other))
            }
            (Self::Object(one), Self::Object(other)) => {
                let has = |name: &str, value: &Self| {
                    other.iter().any(|(other_name, other)| other_name == name && value.says_the_same(other))
                };
                one.len() == other.len() && one.iter().all(|(name, value)| has(name, value))
            }
            _ => false,
        }
    }
}

/// Compact JSON text.
impl fmt::Display for Node {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => formatter.write_str("null"),
            Self::Boolean(value) => value.fmt(formatter),
            Self::Number(text) => formatter.write_str(text),
            Self::String(text) => quoted(text).fmt(formatter),
            Self::List(items) => {
                formatter.write_str("[")?;
                separated(formatter, items, |formatter, item| item.fmt(formatter))?;
                formatter.write_str("]")
            }
            Self::Object(members) => {
                formatter.write_str("{")?;
                separated(formatter, members, |formatter, (name, value)| {
                    write!(formatter, "{}:{value}", quoted(name))
                })?;
                formatter.write_str("}")
            }
        }
    }
}

fn quoted(text: &str) -> serde_json::Value {
    serde_json::Value::from(text)
}

fn separated<T>(
    formatter: &mut fmt::Formatter<'_>,
    items: &[T],
    write: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            formatter.write_str(",")?;
        }
        write(formatter, item)?;
    }
    Ok(())
}
