//! Values that the caller sends beside the documented parameters.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::values::Values;
use super::{Entry, WireRequest, encoded, is_reserved};
use crate::check::free::documented;
use crate::check::violation::RuleName;
use crate::encode::extra::{Added, Extra};
use crate::operation::BodyKind;
use crate::operation::place::Place;
use crate::value::percent::encode;
use crate::value::plain::{plain, plain_of_json};
use crate::value::raw_members::RawMembers;

/// Why a value cannot be added.
enum Refusal {
    /// The name is captured.
    Taken,
    Because(&'static str),
}

impl From<&'static str> for Refusal {
    fn from(why: &'static str) -> Self {
        Self::Because(why)
    }
}

/// What an extra value may stand in for, although the name is captured: dotted paths.
#[derive(Clone, Copy, Default)]
struct Uncertain {
    /// Constants that no captured document states.
    constants: &'static [&'static str],
    /// Members of options that no captured document calls exclusive. They may stand beside the chosen option.
    beside: &'static [&'static str],
}

impl Uncertain {
    /// Whether a name that is captured may be set, given the names that have a value: an option must be chosen for
    /// anything to stand beside it.
    fn lets<'n>(self, name: &str, mut valued: impl Iterator<Item = &'n str> + Clone) -> bool {
        let stands_beside =
            self.beside.contains(&name) && valued.clone().all(|other| !other.eq_ignore_ascii_case(name));
        self.constants.contains(&name) || (stands_beside && valued.any(|other| self.beside.contains(&other)))
    }
}

impl WireRequest {
    /// Values that the caller sends beside the documented parameters. They come last, when all names are known.
    pub fn extra(&mut self, extra: &Extra) {
        self.extra_with(extra, Uncertain::default());
    }

    /// The same where some of what is captured is uncertain: the paths of constants, and of members that may stand beside
    /// the chosen option.
    pub fn extra_beside(&mut self, extra: &Extra, constants: &'static [&'static str], beside: &'static [&'static str]) {
        self.extra_with(extra, Uncertain { constants, beside });
    }

    fn extra_with(&mut self, extra: &Extra, uncertain: Uncertain) {
        for added in extra.iter() {
            let result = if self.operation.takes_credential(added.place, first_of(added)) {
                Err(Refusal::Because("is where a credential goes"))
            } else {
                self.add(added, uncertain)
            };
            let message = match result {
                Ok(()) => continue,
                Err(Refusal::Taken) => documented("parameter", self.setter(&added.name)).into(),
                Err(Refusal::Because(why)) => Cow::Borrowed(why),
            };
            self.refuse(&added.name, RuleName::Extra, message);
        }
    }

    fn add(&mut self, added: &Added, uncertain: Uncertain) -> Result<(), Refusal> {
        match added.place {
            Place::Path => Err("the path accepts no extra values".into()),
            Place::Query => put(&mut self.query, &added.name, plain(&added.value)?.map(encoded).into(), uncertain),
            Place::Header => self.add_header(added, uncertain),
            Place::Body => {
                let json = serde_json::to_string(&added.value).map_err(|_| "cannot be written as JSON")?;
                match self.operation.body {
                    BodyKind::None => Err("the operation sends no body".into()),
                    BodyKind::Json { .. } => self.add_member(&added.name, &json, uncertain),
                    BodyKind::Form => {
                        let value = plain_of_json(&json)?.map(|text| encode(&text).into_owned());
                        put(&mut self.body, &added.name, value.into(), uncertain)
                    }
                }
            }
        }
    }

    fn add_header(&mut self, added: &Added, uncertain: Uncertain) -> Result<(), Refusal> {
        let name = &added.name;
        if is_reserved(name) {
            return Err("is a header that the client sets itself".into());
        }
        if self.knows(Place::Header, name) {
            if !uncertain.lets(name, self.headers.iter().map(|(known, _)| known.as_str())) {
                return Err(Refusal::Taken);
            }
            self.headers.retain(|(known, _)| !known.as_str().eq_ignore_ascii_case(name));
        } else {
            self.added_headers.push(name.to_ascii_lowercase());
        }
        if let Some(value) = plain(&added.value)? {
            self.push_header(name, &value);
        }
        Ok(())
    }

    /// A member of the JSON body, at any depth: each name but the last leads into an object, which is made if it is not
    /// there.
    fn add_member(&mut self, path: &str, json: &str, uncertain: Uncertain) -> Result<(), Refusal> {
        let Some((first, rest)) = path.split_once('.') else {
            if self.adds(Place::Body, path) {
                return Err("is added twice: a JSON object has each member once".into());
            }
            return put(&mut self.body, path, json.to_owned().into(), uncertain);
        };
        let replaces = uncertain.constants.contains(&path);
        match self.body.iter_mut().find(|entry| entry.name == first) {
            Some(entry) => {
                let object = entry.values.first().map_or("{}", String::as_str);
                entry.values = within(object, rest, json, replaces)?.into();
            }
            None => {
                let object = within("{}", rest, json, replaces)?;
                self.body.push(Entry::added(first, object.into()));
            }
        }
        Ok(())
    }
}

/// The name that decides where a value goes: the first of a path.
fn first_of(added: &Added) -> &str {
    match added.place {
        Place::Body => added.name.split('.').next().unwrap_or_default(),
        Place::Path | Place::Query | Place::Header => &added.name,
    }
}

/// Puts values under a name: in place of what is uncertain, or at the end if the name is not captured.
fn put(entries: &mut Vec<Entry>, name: &str, values: Values, uncertain: Uncertain) -> Result<(), Refusal> {
    let valued = entries.iter().filter(|entry| !entry.values.is_empty()).map(|entry| &*entry.name);
    let may_be_set = uncertain.lets(name, valued);
    match entries.iter_mut().find(|entry| !entry.added && entry.name == name) {
        Some(entry) if may_be_set => entry.values = values,
        Some(_) => return Err(Refusal::Taken),
        None => entries.push(Entry::added(name, values)),
    }
    Ok(())
}

/// The text of an object with a member at a path inside of it.
fn within(object: &str, path: &str, json: &str, replaces: bool) -> Result<String, &'static str> {
    let RawMembers(members) = serde_json::from_str(object).map_err(|_| "is inside a value that is not an object")?;
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let held = members.iter().find(|(known, _)| known == name).map(|(_, value)| RawValue::get(value));
    let value = match (rest, held) {
        (Some(rest), held) => within(held.unwrap_or("{}"), rest, json, replaces)?,
        (None, Some(_)) if !replaces => return Err("is in the object already: a JSON object has each member once"),
        (None, _) => json.to_owned(),
    };
    let mut written: Vec<String> =
        members.iter().map(|(known, held)| member(known, if known == name { &value } else { held.get() })).collect();
    if held.is_none() {
        written.push(member(name, &value));
    }
    Ok(format!("{{{}}}", written.join(",")))
}

fn member(name: &str, json: &str) -> String {
    format!("{}:{json}", serde_json::Value::from(name))
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_member_is_set_inside_of_objects() {
        assert_eq!(within("{}", "a", "1", false).unwrap(), r#"{"a":1}"#);
        assert_eq!(within(r#"{"b":8.00}"#, "a.c", "[]", false).unwrap(), r#"{"b":8.00,"a":{"c":[]}}"#);
        assert_eq!(within(r#"{"a":{"c":1},"b":2}"#, "a.c", "3", true).unwrap(), r#"{"a":{"c":3},"b":2}"#);
        assert!(within(r#"{"a":1}"#, "a", "2", false).is_err());
        assert!(within(r#"{"a":[1]}"#, "a.b", "2", false).is_err());
        assert!(within("7", "a", "2", false).is_err());
    }
}
