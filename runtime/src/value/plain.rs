//! Values as plain text, for places that are not JSON.

use std::borrow::Cow;

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
    plain_of_json(&json).map(|text| text.map(Cow::into_owned))
}

/// The same for a value that is JSON already.
pub(crate) fn plain_of_json(json: &str) -> Result<Option<Cow<'_, str>>, &'static str> {
    match as_written(json) {
        Some(text) => Ok(Some(text.into())),
        None => parsed(json),
    }
}

/// The plain text of a string without escapes, or of a few digits: a part of the JSON. `None` for anything else.
fn as_written(json: &str) -> Option<&str> {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    match json.as_bytes() {
        [b'"', inside @ .., b'"'] if inside.iter().copied().all(is_plain) => json.get(1..json.len() - 1),
        [b'1'..=b'9', rest @ ..] if rest.iter().all(u8::is_ascii_digit) => Some(json),
        _ => None,
    }
}

fn parsed(json: &str) -> Result<Option<Cow<'_, str>>, &'static str> {
    let raw: &RawValue = serde_json::from_str(json).map_err(|_| NOT_PLAIN)?;
    match Kind::of_byte(raw.get().bytes().next().unwrap_or_default()) {
        Kind::Null => Ok(None),
        Kind::Boolean | Kind::Number => Ok(Some(raw.get().into())),
        Kind::String => serde_json::from_str::<String>(raw.get()).map(|text| Some(text.into())).map_err(|_| NOT_PLAIN),
        Kind::List | Kind::Object => Err(NOT_PLAIN),
    }
}

/// Every item of a list as plain text; nothing for null.
pub(crate) fn plain_items<T: Serialize + ?Sized>(list: &T) -> Result<Option<Vec<String>>, &'static str> {
    let json = serde_json::to_string(list).map_err(|error| reason(&error, NOT_PLAIN))?;
    let items: Option<Vec<&RawValue>> = serde_json::from_str(&json).map_err(|_| NOT_PLAIN)?;
    let text = |item: &RawValue| plain_of_json(item.get())?.map(Cow::into_owned).ok_or(NOT_PLAIN);
    items.map(|items| items.into_iter().map(text).collect()).transpose()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_taken_as_written_is_what_parsing_finds(json in "[ ]?(\"[a1é\"\\\\u\u{1}\u{7f}]{0,4}\"|-?[01-9]{0,3}|[0-9.eE+-]{1,4}|true|null)[ ]?") {
            if let Some(text) = as_written(&json) {
                prop_assert_eq!(parsed(&json), Ok(Some(text.into())));
            }
        }

        #[test]
        fn a_string_is_its_text(text in "\\PC{0,8}", number in 0..2_000u64) {
            let json = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(plain_of_json(&json), Ok(Some(text.into())));
            let number = number.to_string();
            prop_assert_eq!(plain_of_json(&number), Ok(Some(number.as_str().into())));
        }
    }
}
