//! What one place or object holds: each name once, with everything that was given under it.

use super::pairs::Pair;
use super::same::says_the_same;
use crate::json::any::Json;

/// What one place or object holds, in order of first appearance.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    pub(super) values: Vec<(String, Vec<WireValue>)>,
    /// The names whose text could not be read.
    pub(super) unreadable: Vec<String>,
}

/// One value as it was written.
#[derive(Clone, Debug)]
pub(super) enum WireValue {
    Text(String),
    Json(Json),
}

impl Names {
    pub(super) fn of_pairs(pairs: impl IntoIterator<Item = Pair>) -> Self {
        let mut names = Self::default();
        for (name, text) in pairs {
            match text {
                Some(text) => names.add(name, WireValue::Text(text)),
                None => names.unreadable.push(name),
            }
        }
        names
    }

    pub(super) fn of_members(members: impl IntoIterator<Item = (String, Json)>) -> Self {
        let mut names = Self::default();
        members.into_iter().for_each(|(name, value)| names.add(name, WireValue::Json(value)));
        names
    }

    pub(super) fn add(&mut self, name: String, given: WireValue) {
        match self.values.iter_mut().find(|(known, _)| *known == name) {
            Some((_, all)) => all.push(given),
            None => self.values.push((name, vec![given])),
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&[WireValue]> {
        self.values.iter().find(|(known, _)| known == name).map(|(_, all)| all.as_slice())
    }

    /// Only these names; what cannot be read is not among them.
    pub(super) fn only(&self, names: &[&str]) -> Self {
        self.where_name(|name| names.contains(&name))
    }

    /// Only other names than these.
    pub(super) fn without(&self, names: &[&str]) -> Self {
        self.where_name(|name| !names.contains(&name))
    }

    fn where_name(&self, is_wanted: impl Fn(&str) -> bool) -> Self {
        let wanted = self.values.iter().filter(|(name, _)| is_wanted(name));
        Self { values: wanted.cloned().collect(), unreadable: Vec::new() }
    }
}

impl WireValue {
    /// The value as JSON, where it can be kept.
    pub(super) fn to_json(&self) -> Option<Json> {
        match self {
            Self::Text(text) => Some(Json::from(text.as_str())),
            Self::Json(value) => Some(value.clone()),
        }
    }

    /// Whether a constant's value was given: its text, or its JSON.
    pub(super) fn is(&self, constant: &str) -> bool {
        match self {
            Self::Text(text) => text == constant,
            Self::Json(value) => Json::parse(constant).is_ok_and(|constant| says_the_same(&constant, value)),
        }
    }
}
