//! Serde support: values are written from their [`Show`], and read by the same reader as responses.

use serde::de::Error as _;
use serde::ser::{Error as _, SerializeMap};
use serde::{Deserializer, Serialize, Serializer};

use super::view::{Member, Members, Show, View, Visit};
use super::{ReadJson, read_all};
use crate::value::raw::raw;

/// Reads a value from a deserializer.
///
/// # Errors
///
/// If the value does not have the documented form. The message names the path and never shows the value.
pub fn deserialize<'de, T: ReadJson + Default, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let raw = raw(deserializer)?;
    let mut value = T::default();
    read_all(raw.get(), &mut value).map_err(|misfit| match misfit.path.as_str() {
        "" => D::Error::custom(format_args!("expected {}", misfit.expected)),
        path => D::Error::custom(format_args!("expected {} at `{path}`", misfit.expected)),
    })?;
    Ok(value)
}

/// Writes a value.
///
/// # Errors
///
/// If the value cannot be written, or the serializer fails.
pub fn serialize<S: Serializer>(show: Show<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    match show {
        Show::Absent | Show::Null => serializer.serialize_unit(),
        Show::Boolean(value) => serializer.serialize_bool(value),
        Show::Integer(number) => serializer.serialize_i64(number),
        Show::Text(text) => serializer.serialize_str(text),
        Show::Written(text) => serializer.serialize_str(&text),
        Show::Unwritable(why) => Err(S::Error::custom(why)),
        Show::Decimal(number) => number.serialize(serializer),
        Show::Json(json) => json.serialize(serializer),
        Show::List(items) => serializer.collect_seq(items),
        Show::Map(entries) => serializer.collect_map(entries),
        Show::Object(members) => object(members, serializer),
    }
}

impl Serialize for Show<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.clone(), serializer)
    }
}

fn object<S: Serializer>(members: &dyn Members, serializer: S) -> Result<S::Ok, S::Error> {
    let mut writing = Writing { map: serializer.serialize_map(None)?, written: Ok(()) };
    members.view(&mut writing);
    writing.written.and_then(|()| writing.map.end())
}

struct Writing<M: SerializeMap> {
    map: M,
    written: Result<(), M::Error>,
}

impl<M: SerializeMap> Writing<M> {
    fn entry(&mut self, name: &str, show: &Show<'_>) {
        if self.written.is_ok() {
            self.written = self.map.serialize_entry(name, show);
        }
    }
}

impl<M: SerializeMap> Visit for Writing<M> {
    fn object(&mut self, members: &[Member<'_>], free: Option<&dyn View>) {
        for member in members {
            match member.value.show() {
                Show::Absent if !member.always => {}
                show => self.entry(member.name, &show),
            }
        }
        if let Some(Show::Map(free)) = free.map(View::show) {
            free.iter().for_each(|(name, show)| self.entry(name, show));
        }
    }
}
