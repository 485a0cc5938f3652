//! Values as plain text, for places that are not JSON.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::value::date_format::NO_WRITTEN_FORM;
use crate::value::kind::Kind;

/// Why a value has no plain text. The words go into a violation.
pub(crate) const NOT_PLAIN: &str = "cannot be written as plain text";

/// Why a value could not be written: a date says so itself.
pub(crate) fn reason(error: &serde_json::Error, otherwise: &'static str) -> &'static str {
    if error.to_string() == NO_WRITTEN_FORM { NO_WRITTEN_FORM } else { otherwise }
}

/// A string as it is, a number or boolean as JSON writes it, nothing for null; an error for the rest.
pub(crate) fn plain<T: Serialize + ?Sized>(value: &T) -> Result<Option<String>, &'static str> {
    let json = serde_json::to_string(value).map_err(|error| reason(&error, NOT_PLAIN))?;
    plain_of_json(&json)
}

/// The same for a value that is JSON already.
pub(crate) fn plain_of_json(json: &str) -> Result<Option<String>, &'static str> {
    let raw: &RawValue = serde_json::from_str(json).map_err(|_| NOT_PLAIN)?;
    match Kind::of_byte(raw.get().bytes().next().unwrap_or_default()) {
        Kind::Null => Ok(None),
        Kind::Boolean | Kind::Number => Ok(Some(raw.get().to_owned())),
        Kind::String => serde_json::from_str(raw.get()).map(Some).map_err(|_| NOT_PLAIN),
        Kind::List | Kind::Object => Err(NOT_PLAIN),
    }
}

/// Every item of a list as plain text; nothing for null.
pub(crate) fn plain_items<T: Serialize + ?Sized>(list: &T) -> Result<Option<Vec<String>>, &'static str> {
    let json = serde_json::to_string(list).map_err(|error| reason(&error, NOT_PLAIN))?;
    let items: Option<Vec<&RawValue>> = serde_json::from_str(&json).map_err(|_| NOT_PLAIN)?;
    let text = |item: &RawValue| plain_of_json(item.get())?.ok_or(NOT_PLAIN);
    items.map(|items| items.into_iter().map(text).collect()).transpose()
}
