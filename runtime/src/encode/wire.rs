//! An encoded request without credentials, which are added last.

mod added;
mod page_parameters;
mod values;

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use serde::Serialize;

use crate::check::free::SetBy;
use crate::check::violation::{RuleName, Violation, Violations};
use crate::json::codec::{Codec, Written};
use crate::operation::paging::Parameter;
use crate::operation::place::Place;
use crate::operation::{BodyKind, Operation};
use crate::value::date_format::NO_WRITTEN_FORM;
use crate::value::percent::encode;
use crate::value::plain::{plain, plain_items, plain_of_json, reason};
use values::Values;

/// How the items of a list are written in a query or form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListStyle {
    /// One parameter, with commas between the items.
    Comma,
    /// The same, and an empty list is this text.
    CommaOr(&'static str),
    /// One parameter for each item.
    Repeated,
}

/// An encoded request. Generated code fills it in, in the order of the documents.
///
/// Values that are not set keep their place, so that a page number that is set later is in the right position.
#[derive(Clone)]
pub struct WireRequest {
    operation: &'static Operation,
    path: Vec<Entry>,
    query: Vec<Entry>,
    headers: Vec<(HeaderName, HeaderValue)>,
    header_names: Vec<&'static str>,
    added_headers: Vec<String>,
    body: Vec<Entry>,
    set_by: &'static [SetBy],
    violations: Violations,
}

/// A name with its values as they go on the wire: percent-encoded in a query or form, JSON in a JSON body.
#[derive(Clone)]
struct Entry {
    name: Cow<'static, str>,
    values: Values,
    /// Added by the caller beside what is captured.
    added: bool,
}

impl WireRequest {
    pub(crate) fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            path: Vec::new(),
            query: Vec::new(),
            headers: Vec::new(),
            header_names: Vec::new(),
            added_headers: Vec::new(),
            body: Vec::new(),
            set_by: &[],
            violations: Violations::default(),
        }
    }

    /// A segment of the path.
    pub fn path<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        let value = self.plain_value(name, value);
        match value.as_deref() {
            None | Some("" | "." | "..") => {
                self.refuse(name, RuleName::PathSegment, "must not be empty, \".\" or \"..\"")
            }
            Some(_) => {}
        }
        self.path.push(Entry::new(name, value));
    }

    /// The same, written by a codec.
    pub fn path_as<C: Codec>(&mut self, name: &'static str, value: &C::Value) {
        self.path(name, &Written::<C>::of(value));
    }

    /// A query parameter. Null is left out.
    pub fn query<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        let value = self.plain_value(name, value).map(encoded);
        self.query.push(Entry::new(name, value));
    }

    /// The same, written by a codec.
    pub fn query_as<'a, C: Codec<Value: 'a>>(&mut self, name: &'static str, value: impl Into<Option<&'a C::Value>>) {
        self.query(name, &value.into().map(Written::<C>::of));
    }

    /// A query parameter with a constant value.
    pub fn query_constant(&mut self, name: &'static str, value: &'static str) {
        self.query.push(Entry::new(name, Some(encode(value).into_owned())));
    }

    /// A query parameter with any number of values. An empty list is left out, unless the style has a text for it.
    pub fn query_list<T: Serialize + ?Sized>(&mut self, name: &'static str, list: &T, style: ListStyle) {
        let values = self.list_values(name, list, style);
        self.query.push(Entry::new(name, values));
    }

    /// The same, written by a codec.
    pub fn query_list_as<'a, C: Codec<Value: 'a>>(
        &mut self,
        name: &'static str,
        list: impl Into<Option<&'a Vec<C::Value>>>,
        style: ListStyle,
    ) {
        self.query_list(name, &list.into().map(Written::<Vec<C>>::of), style);
    }

    /// A header. Null is left out.
    pub fn header<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        let value = self.plain_value(name, value);
        self.header_names.push(name);
        if let Some(value) = value {
            self.push_header(name, &value);
        }
    }

    /// The same, written by a codec.
    pub fn header_as<'a, C: Codec<Value: 'a>>(&mut self, name: &'static str, value: impl Into<Option<&'a C::Value>>) {
        self.header(name, &value.into().map(Written::<C>::of));
    }

    /// A member of the JSON body, or a field of the form. A null field is left out.
    pub fn body<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        match serde_json::to_string(value) {
            Ok(json) => self.body_json(name, json),
            Err(error) => self.refuse_value(name, reason(&error, "cannot be written as JSON")),
        }
    }

    /// The same, left out if it is `None`.
    pub fn body_optional<T: Serialize>(&mut self, name: &'static str, value: &Option<T>) {
        match value {
            Some(value) => self.body(name, value),
            None => self.body.push(Entry::new(name, None)),
        }
    }

    /// A member or field written by a codec; left out when it is not set.
    pub fn body_as<'a, C: Codec<Value: 'a>>(&mut self, name: &'static str, value: impl Into<Option<&'a C::Value>>) {
        self.body_optional(name, &value.into().map(Written::<C>::of));
    }

    /// A form field with any number of values. An empty list is left out, unless the style has a text for it.
    pub fn form_list<T: Serialize + ?Sized>(&mut self, name: &'static str, list: &T, style: ListStyle) {
        let values = self.list_values(name, list, style);
        self.body.push(Entry::new(name, values));
    }

    /// The same, written by a codec.
    pub fn form_list_as<'a, C: Codec<Value: 'a>>(
        &mut self,
        name: &'static str,
        list: impl Into<Option<&'a Vec<C::Value>>>,
        style: ListStyle,
    ) {
        self.form_list(name, &list.into().map(Written::<Vec<C>>::of), style);
    }

    /// A member with a constant value, given as JSON.
    pub fn body_constant(&mut self, name: &'static str, json: &'static str) {
        self.body_json(name, json.to_owned());
    }

    /// Documented names that this request does not use: those of options that were not chosen.
    pub fn unset(&mut self, place: Place, names: &[&'static str]) {
        for name in names {
            let entries = match place {
                Place::Path => &mut self.path,
                Place::Query => &mut self.query,
                Place::Body => &mut self.body,
                Place::Header => {
                    self.header_names.push(name);
                    continue;
                }
            };
            entries.push(Entry::new(*name, None));
        }
    }

    /// What sets the documented parameters in code, where that has another name than the parameter.
    pub fn set_by(&mut self, names: &'static [SetBy]) {
        self.set_by = names;
    }

    /// What sets a parameter. Headers are the same in any case.
    fn setter<'a>(&self, name: &'a str) -> &'a str {
        self.set_by.iter().find(|(wire, _)| wire.eq_ignore_ascii_case(name)).map_or(name, |(_, setter)| setter)
    }

    fn body_json(&mut self, name: &'static str, json: String) {
        let value = match self.operation.body {
            BodyKind::None => Err("the operation sends no body"),
            BodyKind::Json { .. } => Ok(Some(json)),
            BodyKind::Form => plain_of_json(&json).map(|text| text.map(|text| encode(&text).into_owned())),
        };
        match value {
            Ok(value) => self.body.push(Entry::new(name, value)),
            Err(message) => self.refuse(name, RuleName::Encode, message),
        }
    }

    fn list_values<T: Serialize + ?Sized>(&mut self, name: &str, list: &T, style: ListStyle) -> Vec<String> {
        let items = match plain_items(list) {
            Ok(Some(items)) => items.into_iter().map(encoded).collect::<Vec<_>>(),
            Ok(None) => return Vec::new(),
            Err(message) => {
                self.refuse_value(name, message);
                return Vec::new();
            }
        };
        match style {
            ListStyle::Comma if items.is_empty() => Vec::new(),
            ListStyle::CommaOr(empty) if items.is_empty() => vec![encode(empty).into_owned()],
            ListStyle::Comma | ListStyle::CommaOr(_) => vec![items.join(",")],
            ListStyle::Repeated => items,
        }
    }

    fn plain_value<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Option<String> {
        plain(value).unwrap_or_else(|message| {
            self.refuse_value(name, message);
            None
        })
    }

    fn push_header(&mut self, name: &str, value: &str) {
        match header(name, value) {
            Ok(header) => self.headers.push(header),
            Err(message) => self.refuse(name, RuleName::Encode, message),
        }
    }

    /// Refuses a value that could not be written.
    fn refuse_value(&mut self, name: &str, message: &'static str) {
        let rule = if message == NO_WRITTEN_FORM { RuleName::Date } else { RuleName::Encode };
        self.refuse(name, rule, message);
    }

    fn refuse(&mut self, field: &str, rule: RuleName, message: impl Into<Cow<'static, str>>) {
        self.violations.push(Violation::unsendable(field, rule, message));
    }

    /// Whether a name is written, or could be, by the captured parameters.
    pub(crate) fn knows(&self, place: Place, name: &str) -> bool {
        self.holds(place, name, false)
            || self.header_names.iter().any(|known| place == Place::Header && known.eq_ignore_ascii_case(name))
    }

    /// Whether the caller added something under a name.
    pub(crate) fn adds(&self, place: Place, name: &str) -> bool {
        self.holds(place, name, true)
            || self.added_headers.iter().any(|added| place == Place::Header && added.eq_ignore_ascii_case(name))
    }

    fn holds(&self, place: Place, name: &str, added: bool) -> bool {
        let entries = match place {
            Place::Path => &self.path,
            Place::Query => &self.query,
            Place::Body => &self.body,
            Place::Header => return false,
        };
        entries.iter().any(|entry| entry.added == added && entry.name == name)
    }

    pub(crate) fn take_violations(&mut self) -> Violations {
        std::mem::take(&mut self.violations)
    }

    pub(crate) fn segment(&self, name: &str) -> Option<&str> {
        let entry = self.path.iter().find(|entry| entry.name == name)?;
        entry.values.first().map(String::as_str)
    }

    /// The query's names and values; only the values are encoded.
    pub(crate) fn query_values(&self) -> impl Iterator<Item = (&str, &str)> {
        named(&self.query)
    }

    /// About how many bytes the query has.
    pub(crate) fn query_length(&self) -> usize {
        length(&self.query)
    }

    /// About how many bytes the body has.
    pub(crate) fn body_length(&self) -> usize {
        length(&self.body)
    }

    /// The body's names and values: the values as JSON or, of a form, encoded.
    pub(crate) fn body_values(&self) -> impl Iterator<Item = (&str, &str)> {
        named(&self.body)
    }

    pub(crate) fn headers(&self) -> &[(HeaderName, HeaderValue)] {
        &self.headers
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// What a parameter was given, as it goes on the wire.
    pub(crate) fn text(&self, parameter: Parameter) -> Option<String> {
        let entries = match parameter.place {
            Place::Path => &self.path,
            Place::Query => &self.query,
            Place::Body => &self.body,
            Place::Header => {
                let (_, value) = self.headers.iter().find(|(name, _)| *name == parameter.name)?;
                return value.to_str().ok().map(str::to_owned);
            }
        };
        entries.iter().find(|entry| entry.name == parameter.name)?.values.first().cloned()
    }
}

impl Entry {
    fn new(name: impl Into<Cow<'static, str>>, values: impl Into<Values>) -> Self {
        Self { name: name.into(), values: values.into(), added: false }
    }

    fn added(name: &str, values: Values) -> Self {
        Self { name: name.to_owned().into(), values, added: true }
    }
}

/// Values are personal: only the operation is shown.
impl fmt::Debug for WireRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("WireRequest").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

/// The same text if there is nothing to encode.
fn encoded(value: String) -> String {
    match encode(&value) {
        // A character alone that is encoded is borrowed too, from a table.
        Cow::Borrowed(same) if same.len() == value.len() => value,
        encoded => encoded.into_owned(),
    }
}

/// About how many bytes names and values have together, with what stands between them.
fn length(entries: &[Entry]) -> usize {
    named(entries).map(|(name, value)| name.len() + value.len() + 4).sum()
}

fn named(entries: &[Entry]) -> impl Iterator<Item = (&str, &str)> {
    entries.iter().flat_map(|entry| entry.values.iter().map(|value| (&*entry.name, value.as_str())))
}

/// A header, when name and value can be one.
pub(crate) fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), &'static str> {
    let name = HeaderName::try_from(name).map_err(|_| "is not a valid header name")?;
    check_header_value(value)?;
    HeaderValue::try_from(value).map(|value| (name, value)).map_err(|_| NO_HEADER_VALUE)
}

/// The value of a header that is part of the program: it is not copied.
pub(crate) fn fixed_header_value(value: &'static str) -> Result<HeaderValue, &'static str> {
    check_header_value(value)?;
    HeaderValue::from_maybe_shared(Bytes::from_static(value.as_bytes())).map_err(|_| NO_HEADER_VALUE)
}

const NO_HEADER_VALUE: &str = "contains characters that a header cannot carry";

fn check_header_value(value: &str) -> Result<(), &'static str> {
    let visible = |byte: u8| byte == b'\t' || (b' '..=b'~').contains(&byte);
    let is_sent = value.bytes().all(visible) && value.trim() == value;
    if is_sent { Ok(()) } else { Err(NO_HEADER_VALUE) }
}

/// Headers that the client writes itself. Those that frame the message would let a request be read in two ways.
pub(crate) fn is_reserved(name: &str) -> bool {
    const RESERVED: [&str; 11] = [
        "accept",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "expect",
        "host",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ];
    RESERVED.iter().any(|taken| name.eq_ignore_ascii_case(taken))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_text_that_is_kept_is_what_encoding_gives(text in "[a`~. é%]{0,2}|\\PC{0,4}") {
            prop_assert_eq!(encoded(text.clone()), encode(&text).into_owned());
        }
    }
}
