//! The error type of all calls, generic over the API's error codes.

pub(crate) mod failure;
pub(crate) mod gave_up;
pub(crate) mod kind;

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::answer::meta::Meta;
use crate::check::violation::Violations;
use crate::drift::report::DriftReport;
use crate::error::failure::Failure;
use crate::error::gave_up::GaveUp;
use crate::error::kind::ErrorKind;
use crate::operation::class::Class;
use crate::operation::vendor_code::VendorCode;
use crate::transport::error::Delivery;
use crate::value::unknown_value::UnknownValue;

/// Why a call failed. `C` is the type of the API's error codes.
///
/// `Display` and `Debug` print one line without URL, body or values.
///
/// ```
/// use callspec_runtime::{Class, Error, ErrorKind};
///
/// fn advice<C>(error: &Error<C>) -> String {
///     match (error.kind(), error.class()) {
///         (ErrorKind::Invalid, _) => format!("fix the request: {}", error.violations()),
///         (_, Class::Throttled) => format!("wait {:?}", error.retry_after()),
///         _ => error.remedy().unwrap_or("see the log").to_owned(),
///     }
/// }
/// ```
pub struct Error<C> {
    failure: Box<Failure>,
    code: PhantomData<fn() -> C>,
}

impl<C> Error<C> {
    pub(crate) fn new(failure: Box<Failure>) -> Self {
        Self { failure, code: PhantomData }
    }

    /// What went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.failure.kind
    }

    /// What it means for the caller.
    pub fn class(&self) -> Class {
        self.failure.class
    }

    /// The vendor's error code as received.
    pub fn vendor_code(&self) -> Option<&str> {
        self.failure.vendor_code.as_deref()
    }

    /// The vendor's message, shortened to one line. It may contain personal data, so neither `Display` nor `Debug` shows
    /// it.
    pub fn vendor_message(&self) -> Option<&str> {
        self.failure.vendor_message.as_deref()
    }

    /// The name of the row of the API's error tables, such as `invalid_token`.
    pub fn row_name(&self) -> Option<&'static str> {
        self.failure.row.map(|row| row.name)
    }

    /// What to do about it, if that is known.
    pub fn remedy(&self) -> Option<&str> {
        let documented = self.failure.row.map(|row| row.remedy).filter(|remedy| !remedy.is_empty());
        documented.or(self.failure.remedy)
    }

    /// The HTTP status, if there was a response.
    pub fn status(&self) -> Option<StatusCode> {
        self.failure.meta.as_ref().map(Meta::status)
    }

    /// The headers, if there was a response.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.failure.headers()
    }

    /// The vendor's request id.
    pub fn request_id(&self) -> Option<&str> {
        self.failure.meta.as_ref().and_then(Meta::request_id)
    }

    /// The operation's name.
    pub fn operation(&self) -> &'static str {
        self.failure.operation
    }

    /// The number of attempts.
    pub fn attempts(&self) -> u32 {
        self.failure.attempts
    }

    /// The time that the call took.
    pub fn elapsed(&self) -> Duration {
        self.failure.elapsed
    }

    /// Whether the request may have reached the vendor. `false` means that it certainly did not.
    pub fn may_have_been_delivered(&self) -> bool {
        self.failure.delivery != Delivery::NotSent
    }

    /// The time to wait before a retry, as the vendor asks or as the client's rate limits require.
    pub fn retry_after(&self) -> Option<Duration> {
        self.failure.retry_after
    }

    /// What is wrong with the request. Empty unless the kind is [`ErrorKind::Invalid`].
    pub fn violations(&self) -> &Violations {
        &self.failure.violations
    }

    /// How the response deviates from the documents: set if the kind is [`ErrorKind::Drift`], or if a response that was
    /// compared could not be decoded.
    pub fn drift(&self) -> Option<&DriftReport> {
        self.failure.drift.as_deref()
    }

    /// Where in the response: a JSON path such as `call[2].duration`, or the name of a column.
    pub fn decode_path(&self) -> Option<&str> {
        self.failure.decode_path.as_deref()
    }

    /// The page of a stream or of [`Call::page`](crate::Call::page) that it happened on: the number that was asked for
    /// or, behind a cursor, how many pages this stream had asked for.
    pub fn page_number(&self) -> Option<i64> {
        self.failure.page_number
    }

    /// Whether a stream that yields this error ends with it. The error of one item or one row does not end it.
    pub fn ends_stream(&self) -> bool {
        !self.failure.is_of_one
    }

    /// The number of the row, from 1, without the header.
    pub fn row(&self) -> Option<u64> {
        self.failure.row_number
    }

    /// The byte offset of the row in the decompressed response.
    pub fn row_offset(&self) -> Option<u64> {
        self.failure.row_offset
    }

    /// The body of the response: all of it if it could not be decoded, otherwise up to 64 KiB. For a bad item, all of the
    /// item's JSON; for a bad row, the row. It may contain personal data.
    pub fn body(&self) -> Option<&[u8]> {
        self.failure.body.as_deref()
    }
}

impl<C: VendorCode> Error<C> {
    /// The vendor's error code, typed.
    pub fn code(&self) -> Option<C> {
        let of_row = self.failure.row.and_then(|row| C::from_row(row.name));
        of_row.or_else(|| {
            let code = self.failure.vendor_code.as_deref()?;
            Some(C::unknown(UnknownValue::__new(code)))
        })
    }
}

impl<C> fmt::Display for Error<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let failure = &*self.failure;
        write!(formatter, "{}: ", failure.operation)?;
        match failure.kind {
            ErrorKind::Invalid => write_violations(failure, formatter)?,
            ErrorKind::Vendor => write_vendor(failure, formatter)?,
            _ => write_other(failure, formatter)?,
        }
        if let Some(form) = &failure.form {
            write!(formatter, ": the response {form}")?;
        }
        if let Some(status) = self.status() {
            write!(formatter, " (HTTP {})", status.as_u16())?;
        }
        if let Some(id) = failure.meta.as_ref().and_then(Meta::shown_request_id) {
            write!(formatter, " [request {id}]")?;
        }
        if self.attempts() > 1 {
            write!(formatter, " after {} attempts", self.attempts())?;
        }
        if let Some(gave_up) = failure.gave_up.filter(|gave_up| *gave_up != GaveUp::Attempts) {
            write!(formatter, "; {gave_up}")?;
        }
        match self.remedy() {
            Some(remedy) => write!(formatter, "; {remedy}"),
            None => Ok(()),
        }
    }
}

fn write_violations(failure: &Failure, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.write_str(match failure.delivery {
        Delivery::NotSent => "the request was not sent: ",
        Delivery::Ambiguous => "the response is not read further: ",
    })?;
    for (index, violation) in failure.violations.refusals().enumerate() {
        let separator = if index > 0 { "; " } else { "" };
        write!(formatter, "{separator}{violation}")?;
    }
    Ok(())
}

/// The documented message stands for the vendor's own, which may repeat values.
fn write_vendor(failure: &Failure, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(formatter, "{} error", failure.class)?;
    if let Some(code) = failure.shown_code() {
        write!(formatter, " {code}")?;
    }
    let documented = failure.row.map(|row| row.message);
    match documented.filter(|message| !message.is_empty()) {
        Some(message) => write!(formatter, ", documented as {message:?}"),
        None => Ok(()),
    }
}

fn write_other(failure: &Failure, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    if failure.kind == ErrorKind::Http {
        write!(formatter, "{} error", failure.class)?;
    } else {
        write!(formatter, "{} error: ", failure.kind)?;
    }
    if let Some(number) = failure.row_number {
        write!(formatter, "row {number}")?;
        if let Some(offset) = failure.row_offset {
            write!(formatter, " at byte {offset}")?;
        }
        formatter.write_str(": ")?;
    }
    if let Some(path) = &failure.decode_path {
        if let Some(number) = failure.page_number.filter(|_| failure.is_of_one) {
            write!(formatter, "page {number}: ")?;
        }
        write!(formatter, "{path}: ")?;
    }
    formatter.write_str(&failure.what)?;
    if let Some(code) = failure.shown_code() {
        write!(formatter, ", code {code}")?;
    }
    Ok(())
}

impl<C> fmt::Debug for Error<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let failure = &*self.failure;
        formatter
            .debug_struct("Error")
            .field("operation", &self.operation())
            .field("kind", &self.kind())
            .field("class", &self.class())
            .field("status", &self.status())
            .field("vendor_code", &failure.shown_code())
            .field("decode_path", &self.decode_path())
            .field("attempts", &self.attempts())
            .field("message", &format_args!("{self}"))
            .finish_non_exhaustive()
    }
}

impl<C> std::error::Error for Error<C> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.failure.source.as_ref()?;
        Some(source)
    }
}
