//! Decides whether a response is a success, by its status and envelope, before anything is decoded.

use std::borrow::Cow;

use http::StatusCode;
use http::header::LOCATION;

use crate::answer::form::{instead_of_rows, unread_form};
use crate::answer::meta::Meta;
use crate::json::{ReadJson, Reader};
use crate::operation::class::Class;
use crate::operation::envelope::{Envelope, Marker};
use crate::operation::error_row::ErrorRow;
use crate::operation::{Operation, ResponseKind};
use crate::value::plain::plain_of_json;

/// Above this size a body is no plain-text message.
const PLAIN_TEXT: usize = 4 << 10;

/// A response that is not a success.
pub(crate) struct Rejection {
    pub(crate) reason: Reason,
    pub(crate) class: Class,
    /// The row of the error tables that it fits.
    pub(crate) row: Option<&'static ErrorRow>,
    /// The vendor's code, word for word.
    pub(crate) code: Option<String>,
    /// The vendor's message, word for word.
    pub(crate) message: Option<String>,
}

/// Why it is not a success.
pub(crate) enum Reason {
    /// It redirects, as described.
    Redirect(Cow<'static, str>),
    /// The body says so, or the captured error tables do.
    Vendor,
    /// The HTTP status says so.
    Status,
    /// It is neither a known success nor a known failure, as described.
    Unexpected(Cow<'static, str>),
}

impl Rejection {
    fn new(reason: Reason, class: Class) -> Self {
        Self { reason, class, row: None, code: None, message: None }
    }
}

/// Decides whether a response is a success, whatever its body is.
pub(crate) fn classify(operation: &'static Operation, meta: &Meta, body: &[u8]) -> Result<(), Rejection> {
    // A letter in another charset does not hide what the rest says.
    let text = String::from_utf8_lossy(body);
    classify_fields(operation, meta, body, EnvelopeFields::of(operation.envelope, &text))
}

/// The same for a body that was read already. `members` are those that the envelope names, each with
/// its JSON text.
pub(crate) fn classify_with_members(
    operation: &'static Operation,
    meta: &Meta,
    body: &[u8],
    members: &[(&'static str, &str)],
) -> Result<(), Rejection> {
    let mut fields = EnvelopeFields::default();
    members.iter().for_each(|(name, json)| fields.member(operation.envelope, name, json));
    classify_fields(operation, meta, body, fields)
}

fn classify_fields(
    operation: &'static Operation,
    meta: &Meta,
    body: &[u8],
    fields: EnvelopeFields<'_>,
) -> Result<(), Rejection> {
    let status = meta.status();
    if status.is_redirection() {
        return Err(Rejection::new(Reason::Redirect(redirect(meta)), Class::Permanent));
    }
    let mut rejection = if let Some(row) = known_error(operation, status, &fields) {
        Rejection { row: Some(row), ..Rejection::new(Reason::Vendor, row.class) }
    } else if fields.error {
        Rejection::new(Reason::Vendor, Class::of_status(status))
    } else if !status.is_success() {
        Rejection::new(Reason::Status, Class::of_status(status))
    } else {
        match unexpected(operation, meta, body, &fields) {
            Some(what) => Rejection::new(Reason::Unexpected(what), Class::Unknown),
            None => return Ok(()),
        }
    };
    let documented = rejection.row.and_then(|row| row.code);
    rejection.code = fields.code.map(Cow::into_owned).or_else(|| documented.map(str::to_owned));
    rejection.message = fields.message.map(Cow::into_owned);
    Err(rejection)
}

/// Names the target's host and nothing else: the rest of the address may carry credentials.
fn redirect(meta: &Meta) -> Cow<'static, str> {
    let target = meta
        .headers()
        .get(LOCATION)
        .and_then(|location| location.to_str().ok())
        .and_then(|location| reqwest::Url::parse(location).ok());
    match target.as_ref().and_then(|url| url.host_str()) {
        Some(host) => format!("the vendor redirects to {host}, which is not followed").into(),
        None => "the vendor redirects, which is not followed".into(),
    }
}

/// Why a 2xx response is not a success.
fn unexpected(
    operation: &Operation,
    meta: &Meta,
    body: &[u8],
    fields: &EnvelopeFields<'_>,
) -> Option<Cow<'static, str>> {
    let first =
        body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).iter().find(|byte| !byte.is_ascii_whitespace()).copied();
    let response = |form: &'static str| format!("the response {form}").into();
    match (first, operation.response) {
        _ if meta.status() != StatusCode::OK && first.is_none() => Some("the response has no content".into()),
        (None, _) => Some("the response is empty".into()),
        (Some(b'<'), _) => unread_form(meta, body).map(response),
        (Some(byte), ResponseKind::Csv) if byte.is_ascii_control() || matches!(byte, b'{' | b'[') => {
            instead_of_rows(body).map(response)
        }
        (_, ResponseKind::Csv) => None,
        (_, ResponseKind::Json) => fields.unexpected(operation.envelope).map(Cow::Borrowed),
    }
}

/// The first row that fits: own tables before common ones, and a code before a text before a status.
fn known_error(
    operation: &'static Operation,
    status: StatusCode,
    fields: &EnvelopeFields<'_>,
) -> Option<&'static ErrorRow> {
    // Most responses are successes without a word of errors, which fit no row.
    let marked = operation.envelope.error.is_some();
    let is_silent = fields.plain.is_none() && (marked || fields.code.is_none());
    if is_silent && !fields.failed(status) { None } else { search(operation, status, fields) }
}

fn search(operation: &'static Operation, status: StatusCode, fields: &EnvelopeFields<'_>) -> Option<&'static ErrorRow> {
    let rows = || operation.errors.iter().flat_map(|table| table.iter());
    let right_status = |row: &&ErrorRow| row.status.is_none_or(|wanted| wanted == status.as_u16());
    // A code in a success is data unless the envelope says that it is an error, or has no marker to say so.
    let marked = operation.envelope.error.is_some();
    let failed = fields.failed(status);
    // A code says which error it is, whatever the status: the status only decides between rows of one code.
    let has_code = |row: &&ErrorRow| {
        (failed || !marked) && row.code.is_some() && row.code == fields.code.as_deref() && fields.fits_text(row)
    };
    let by_code = rows().filter(right_status).find(has_code).or_else(|| rows().find(has_code));
    let by_text = || {
        rows().filter(right_status).find(|row| row.code.is_none() && row.text.is_some() && fields.has_text(row, failed))
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
struct EnvelopeFields<'t> {
    /// The error marker is there.
    error: bool,
    /// The success marker is there.
    success: bool,
    /// The success marker's member has a value that is neither.
    strange: bool,
    code: Option<Cow<'t, str>>,
    message: Option<Cow<'t, str>>,
    /// The whole body, when it is short and not JSON.
    plain: Option<String>,
}

impl<'t> EnvelopeFields<'t> {
    /// Reads a body. If it is not valid JSON, the members before the error count.
    fn of(envelope: &Envelope, text: &'t str) -> Self {
        let mut fields = Self::default();
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with('{') {
            let mut reader = Reader::new(text).noting(envelope.names());
            // A damaged rest is found when the value is read.
            let _ = ().read(&mut reader);
            reader.kept().iter().for_each(|(name, json)| fields.member(envelope, name, json));
        } else if let Ok(Some(word)) = plain_of_json(text) {
            fields.plain = Some(word.into_owned());
        } else if text.len() <= PLAIN_TEXT && !text.starts_with(['[', '<']) {
            fields.plain = Some(text.to_owned());
        }
        fields
    }

    fn member(&mut self, envelope: &Envelope, name: &str, json: &'t str) {
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
        // The word of success is no code of an error, wherever it stands and however it is spelled.
        let word = envelope.success.and_then(|marker| marker.equals);
        let is_success = || text.as_ref().zip(word).is_some_and(|(text, word)| text.eq_ignore_ascii_case(word));
        if envelope.code == Some(name) && !is_success() {
            self.code.clone_from(&text);
        }
        if envelope.message == Some(name) {
            self.message = text;
        }
    }

    /// Whether the response is a failure, whatever the error tables say.
    fn failed(&self, status: StatusCode) -> bool {
        self.error || self.strange || !status.is_success()
    }

    fn unexpected(&self, envelope: &Envelope) -> Option<&'static str> {
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
        let texts = [message, self.plain.as_deref()];
        texts.into_iter().flatten().any(|text| match failed {
            true => text.contains(wanted),
            false => text.trim() == wanted,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn row(code: Option<&'static str>, text: Option<&'static str>, status: Option<u16>) -> ErrorRow {
        ErrorRow { name: "", code, text, status, class: Class::Unknown, message: "", meaning: "", remedy: "" }
    }

    const ROWS: &[ErrorRow] = &[
        row(Some("a"), None, None),
        row(Some("b"), Some("b"), None),
        row(Some("a"), None, Some(200)),
        row(None, Some("a"), None),
        row(None, Some("b"), Some(200)),
        row(None, None, Some(200)),
        row(None, None, Some(500)),
        row(None, None, None),
    ];

    const fn operation(envelope: &'static Envelope) -> Operation {
        Operation { errors: &[ROWS], envelope, ..Operation::PLAIN }
    }

    static MARKED: Operation = operation(&Envelope { error: Some(MARKER), ..Envelope::NONE });
    static UNMARKED: Operation = operation(&Envelope::NONE);
    const MARKER: Marker = Marker { member: "error", equals: None };

    proptest! {
        #[test]
        fn a_response_that_is_not_searched_for_fits_no_row(
            is_marked: bool,
            is_failure: bool,
            error: bool,
            strange: bool,
            [code, message, plain] in [(); 3].map(|()| prop::option::of("[ab]")),
        ) {
            let (code, message) = (code.map(Cow::Owned), message.map(Cow::Owned));
            let fields = EnvelopeFields { error, success: false, strange, code, message, plain };
            let operation = if is_marked { &MARKED } else { &UNMARKED };
            let status = if is_failure { StatusCode::INTERNAL_SERVER_ERROR } else { StatusCode::OK };
            prop_assert_eq!(known_error(operation, status, &fields), search(operation, status, &fields));
        }
    }
}
