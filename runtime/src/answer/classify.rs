//! Whether an answer is a success, told by status and envelope before anything is decoded.

use std::fmt;

use bytes::Bytes;
use http::StatusCode;
use http::header::LOCATION;
use serde::Deserializer as _;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::answer::meta::Meta;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::operation::class::Class;
use crate::operation::envelope::{Envelope, Marker};
use crate::operation::error_row::ErrorRow;
use crate::operation::{Operation, ResponseKind};
use crate::value::plain::plain_of_json;

/// Above this size a body is no plain-text message.
const PLAIN_TEXT: usize = 4 << 10;

/// Judges an answer. `Ok` means that its body is to be decoded.
pub(crate) fn classify(operation: &'static Operation, meta: &Meta, body: &Bytes) -> Result<(), Box<Failure>> {
    judge(operation, meta, body).map_err(|failure| failure.with_answer(meta.clone(), body))
}

/// Whether a body carries the mark of success.
pub(crate) fn says_success(envelope: &Envelope, body: &[u8]) -> bool {
    let said = Said::of(envelope, body);
    said.success && !said.error
}

fn judge(operation: &'static Operation, meta: &Meta, body: &Bytes) -> Result<(), Box<Failure>> {
    let status = meta.status();
    if status.is_redirection() {
        return Err(redirect(operation, meta));
    }
    let said = Said::of(operation.envelope, body);
    if let Some(row) = known_error(operation, status, &said) {
        let mut failure = Failure::new(operation, ErrorKind::Vendor, row.class, "");
        failure.row = Some(row);
        return Err(failure.said(said.code.as_deref().or(row.code), said.message.as_deref()));
    }
    let failure = if said.error {
        Failure::new(operation, ErrorKind::Vendor, Class::of_status(status), "")
    } else if !status.is_success() {
        Failure::new(operation, ErrorKind::Http, Class::of_status(status), "")
    } else {
        match surprise(operation, status, body, &said) {
            Some(what) => Failure::new(operation, ErrorKind::Unexpected, Class::Unknown, what),
            None => return Ok(()),
        }
    };
    Err(failure.said(said.code.as_deref(), said.message.as_deref()))
}

/// Names the target's host and nothing else: the rest of the address may carry credentials.
fn redirect(operation: &'static Operation, meta: &Meta) -> Box<Failure> {
    let target = meta
        .headers()
        .get(LOCATION)
        .and_then(|location| location.to_str().ok())
        .and_then(|location| reqwest::Url::parse(location).ok());
    let what = match target.as_ref().and_then(|url| url.host_str()) {
        Some(host) => format!("the vendor redirects to {host}, which is not followed"),
        None => "the vendor redirects, which is not followed".to_owned(),
    };
    Failure::new(operation, ErrorKind::Redirect, Class::Permanent, what)
}

/// What makes a 2xx answer no success.
fn surprise(operation: &Operation, status: StatusCode, body: &[u8], said: &Said) -> Option<&'static str> {
    let first =
        body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).iter().find(|byte| !byte.is_ascii_whitespace()).copied();
    match (first, operation.response) {
        _ if status != StatusCode::OK && first.is_none() => Some("the answer has no content"),
        (None, _) => Some("the answer is empty"),
        (Some(b'<'), _) => Some("the answer is a page of HTML or XML"),
        (Some(b'{'), ResponseKind::Csv) => Some("the answer is JSON where rows were expected"),
        (_, ResponseKind::Csv) => None,
        (_, ResponseKind::Json) => said.surprise(operation.envelope),
    }
}

/// The first row that fits: own tables before common ones, and a code before a text before a status.
fn known_error(operation: &'static Operation, status: StatusCode, said: &Said) -> Option<&'static ErrorRow> {
    let rows = || operation.errors.iter().flat_map(|table| table.iter());
    let right_status = |row: &&ErrorRow| row.status.is_none_or(|wanted| wanted == status.as_u16());
    // A code in a success is data unless the envelope says that it is an error, or has no marker to say so.
    let marked = operation.envelope.error.is_some();
    let failed = said.error || said.strange || !status.is_success();
    // A code says which error it is, whatever the status: the status only decides between rows of one code.
    let has_code = |row: &&ErrorRow| {
        (failed || !marked) && row.code.is_some() && row.code == said.code.as_deref() && said.fits_text(row)
    };
    let by_code = rows().filter(right_status).find(has_code).or_else(|| rows().find(has_code));
    let by_text = || {
        rows().filter(right_status).find(|row| row.code.is_none() && row.text.is_some() && said.has_text(row, failed))
    };
    let by_status = || {
        rows()
            .filter(right_status)
            .filter(|row| failed && row.status.is_some())
            .find(|row| row.code.is_none() && row.text.is_none())
    };
    by_code.or_else(by_text).or_else(by_status)
}

/// The few things that a body says at its top level.
#[derive(Default)]
struct Said {
    /// The error marker is there.
    error: bool,
    /// The success marker is there.
    success: bool,
    /// The success marker's member has a value that is neither.
    strange: bool,
    code: Option<String>,
    message: Option<String>,
    /// The whole body, when it is short and not JSON.
    plain: Option<String>,
}

impl Said {
    /// Reads a body. One that is not whole JSON says what was read until then.
    fn of(envelope: &Envelope, body: &[u8]) -> Self {
        let mut said = Self::default();
        // A letter in another charset does not hide what the rest says.
        let text = String::from_utf8_lossy(body);
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with('{') {
            let mut reader = serde_json::Deserializer::from_str(text);
            // A damaged rest is found when the value is decoded.
            let _ = reader.deserialize_map(TopLevel { envelope, said: &mut said });
        } else if let Ok(Some(word)) = plain_of_json(text) {
            said.plain = Some(word);
        } else if text.len() <= PLAIN_TEXT && !text.starts_with(['[', '<']) {
            said.plain = Some(text.to_owned());
        }
        said
    }

    fn member(&mut self, envelope: &Envelope, name: &str, json: &str) {
        let text = plain_of_json(json).ok().flatten();
        let fits = |marker: Option<Marker>| {
            marker.is_some_and(|marker| {
                marker.member == name
                    && match marker.equals {
                        Some(wanted) => text.as_deref() == Some(wanted),
                        None => json != "null",
                    }
            })
        };
        let success = fits(envelope.success);
        let error = fits(envelope.error);
        self.success |= success;
        self.error |= error;
        self.strange |= !success && !error && envelope.success.is_some_and(|marker| marker.member == name);
        if envelope.code == Some(name) {
            self.code.clone_from(&text);
        }
        if envelope.message == Some(name) {
            self.message = text;
        }
    }

    fn surprise(&self, envelope: &Envelope) -> Option<&'static str> {
        if self.strange {
            Some("the success marker has an unknown value")
        } else if envelope.success_required && !self.success {
            Some("the success marker is missing")
        } else {
            None
        }
    }

    /// A row with a code and a text needs both.
    fn fits_text(&self, row: &ErrorRow) -> bool {
        row.text.is_none() || self.has_text(row, true)
    }

    /// Failures may say more than the text; a success is a failure only if it says nothing else.
    fn has_text(&self, row: &ErrorRow, failed: bool) -> bool {
        let Some(wanted) = row.text else { return false };
        let message = self.message.as_deref().filter(|_| failed);
        let said = [message, self.plain.as_deref()];
        said.into_iter().flatten().any(|text| match failed {
            true => text.contains(wanted),
            false => text.trim() == wanted,
        })
    }
}

/// Reads the members that the envelope names and passes over the rest.
struct TopLevel<'a> {
    envelope: &'a Envelope,
    said: &'a mut Said,
}

impl<'de> Visitor<'de> for TopLevel<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(name) = members.next_key_seed(Name(self.envelope))? {
            match name {
                Some(name) => {
                    let value: &RawValue = members.next_value()?;
                    self.said.member(self.envelope, name, value.get());
                }
                None => {
                    members.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// A member's name, when the envelope names it.
struct Name<'a>(&'a Envelope);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<&'static str>;

    fn deserialize<D: serde::Deserializer<'de>>(self, names: D) -> Result<Self::Value, D::Error> {
        names.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<&'static str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        let Envelope { error, success, code, message, .. } = self.0;
        let markers = [error, success].into_iter().flatten().map(|marker| marker.member);
        let mut wanted = markers.chain(*code).chain(*message);
        Ok(wanted.find(|wanted| *wanted == name))
    }
}
