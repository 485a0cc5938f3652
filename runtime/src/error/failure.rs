//! What is known of a failed call, before the API's own code type is put on it.

use std::borrow::Cow;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http::header::LOCATION;

use super::gave_up::GaveUp;
use crate::answer::classify::{Reason, Rejection};
use crate::answer::form::{instead_of_json, unread_form};
use crate::answer::meta::Meta;
use crate::check::violation::Violations;
use crate::credentials::auth::AppliedCredential;
use crate::drift::report::DriftReport;
use crate::error::kind::ErrorKind;
use crate::json::Misfit;
use crate::operation::class::Class;
use crate::operation::error_row::ErrorRow;
use crate::operation::{Operation, ResponseKind};
use crate::redact::shown;
use crate::redact::shown::hide;
use crate::transport::error::{Delivery, TransportError};

/// How much of a body an error keeps.
const BODY: usize = 64 << 10;

/// How much of a vendor's message an error keeps.
const MESSAGE: usize = 500;

/// What is known of a failed call. It is always boxed: errors are rare and should be small to move.
///
/// A constructor takes all that is known where the failure is noticed, the response included. Five methods add the rest:
/// [`of_attempt`](Self::of_attempt) what the attempt knows, [`after`](Self::after) what earlier attempts leave open,
/// [`finish`](Self::finish) what the operation knows, [`on_page`](Self::on_page) and [`of_one`](Self::of_one) what the
/// stream knows. Nothing else changes a failure.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(super) operation: &'static str,
    pub(super) kind: ErrorKind,
    pub(super) class: Class,
    /// What happened, in words that show no value.
    pub(super) what: Cow<'static, str>,
    /// The form of the response, if it is one that is not read: words that go on from "the response".
    pub(super) form: Option<&'static str>,
    pub(super) row: Option<&'static ErrorRow>,
    /// What to do about it, where no row says so.
    pub(super) remedy: Option<&'static str>,
    pub(super) vendor_code: Option<String>,
    pub(super) vendor_message: Option<String>,
    pub(super) meta: Option<Meta>,
    pub(super) body: Option<Bytes>,
    pub(super) attempts: u32,
    pub(super) elapsed: Duration,
    pub(super) delivery: Delivery,
    /// How long the vendor asks to wait.
    pub(super) retry_after: Option<Duration>,
    /// Why it was not tried again though that might have helped.
    pub(super) gave_up: Option<GaveUp>,
    pub(super) violations: Violations,
    pub(super) drift: Option<Box<DriftReport>>,
    pub(super) decode_path: Option<String>,
    /// The number of the page, in a stream of pages.
    pub(super) page_number: Option<i64>,
    /// Whether it is about one item or row, so that the stream goes on.
    pub(super) is_of_one: bool,
    pub(super) row_number: Option<u64>,
    pub(super) row_offset: Option<u64>,
    pub(super) source: Option<TransportError>,
}

/// What was received of a response. The body may be the part of it that a failure is about.
#[derive(Clone, Copy)]
pub(crate) struct Received<'a> {
    pub(crate) meta: &'a Meta,
    pub(crate) body: &'a Bytes,
}

/// Where a row is.
#[derive(Clone, Copy)]
pub(crate) struct RowPlace {
    /// From 1, without the header.
    pub(crate) number: u64,
    /// The byte that it begins at.
    pub(crate) offset: u64,
    /// The column, if the failure is about one cell.
    pub(crate) column: Option<&'static str>,
}

/// The constructors.
impl Failure {
    /// A failure without a response.
    pub(crate) fn new(
        operation: &'static Operation,
        kind: ErrorKind,
        class: Class,
        what: impl Into<Cow<'static, str>>,
    ) -> Box<Self> {
        Box::new(Self {
            operation: operation.id,
            kind,
            class,
            what: what.into(),
            form: None,
            row: None,
            remedy: None,
            vendor_code: None,
            vendor_message: None,
            meta: None,
            body: None,
            attempts: 0,
            elapsed: Duration::ZERO,
            delivery: Delivery::Ambiguous,
            retry_after: None,
            gave_up: None,
            violations: Violations::default(),
            drift: None,
            decode_path: None,
            page_number: None,
            is_of_one: false,
            row_number: None,
            row_offset: None,
            source: None,
        })
    }

    /// A failure that was found in a response.
    pub(crate) fn received<'a>(
        operation: &'static Operation,
        kind: ErrorKind,
        class: Class,
        what: impl Into<Cow<'static, str>>,
        received: impl Into<Option<Received<'a>>>,
    ) -> Box<Self> {
        Self::new(operation, kind, class, what).found_in(received.into())
    }

    /// A request that was certainly not sent, and when it may be tried again.
    pub(crate) fn not_sent(
        operation: &'static Operation,
        kind: ErrorKind,
        class: Class,
        what: impl Into<Cow<'static, str>>,
        retry_after: Option<Duration>,
    ) -> Box<Self> {
        let mut failure = Self::new(operation, kind, class, what);
        (failure.delivery, failure.retry_after) = (Delivery::NotSent, retry_after);
        failure
    }

    /// A request that violates a rule and is not sent.
    pub(crate) fn invalid(operation: &'static Operation, violations: Violations) -> Box<Self> {
        let mut failure = Self::not_sent(operation, ErrorKind::Invalid, Class::Validation, "", None);
        failure.violations = violations;
        failure
    }

    /// A setting that was changed after the stream was first polled.
    pub(crate) fn late_setting(operation: &'static Operation, violations: Violations) -> Box<Self> {
        let mut failure = Self::new(operation, ErrorKind::Invalid, Class::Validation, "");
        failure.violations = violations;
        failure
    }

    /// A request that was not sent because there is no token for it. `remedy` is for a refusal without a row.
    pub(crate) fn no_token(
        operation: &'static Operation,
        kind: ErrorKind,
        class: Class,
        what: Cow<'static, str>,
        (row, remedy): (Option<&'static ErrorRow>, Option<&'static str>),
        retry_after: Option<Duration>,
    ) -> Box<Self> {
        let mut failure = Self::not_sent(operation, kind, class, what, retry_after);
        (failure.row, failure.remedy) = (row, remedy);
        failure
    }

    /// A request that could not be sent, or a response that did not arrive whole: then `received` is its beginning.
    pub(crate) fn transport(
        operation: &'static Operation,
        error: TransportError,
        received: Option<Received<'_>>,
    ) -> Box<Self> {
        let kind = match error.is_timeout() {
            true => ErrorKind::Timeout,
            false => ErrorKind::Transport,
        };
        let class = match error.is_permanent() {
            true => Class::Permanent,
            false => Class::Transient,
        };
        let mut failure = Self::new(operation, kind, class, error.message());
        failure.delivery = error.delivery();
        failure.source = Some(error);
        failure.found_in(received)
    }

    /// A response that is not a success. What the vendor says in it is kept word for word until
    /// [`of_attempt`](Self::of_attempt) hides credentials.
    pub(crate) fn rejected(operation: &'static Operation, rejection: Rejection, received: Received<'_>) -> Box<Self> {
        let Rejection { reason, class, row, code, message } = rejection;
        let (kind, what) = match reason {
            Reason::Redirect(what) => (ErrorKind::Redirect, what),
            Reason::Vendor => (ErrorKind::Vendor, Cow::Borrowed("")),
            Reason::Status => (ErrorKind::Http, Cow::Borrowed("")),
            Reason::Unexpected(what) => (ErrorKind::Unexpected, what),
        };
        let mut failure = Self::received(operation, kind, class, what, received);
        (failure.row, failure.vendor_code, failure.vendor_message) = (row, code, message);
        failure
    }

    /// A response that deviates from the documents, for a strict client.
    pub(crate) fn drift(operation: &'static Operation, report: Box<DriftReport>, received: Received<'_>) -> Box<Self> {
        let mut failure = Self::received(operation, ErrorKind::Drift, Class::Permanent, report.to_string(), received);
        failure.drift = Some(report);
        failure
    }

    /// A response that does not have the documented form, and how it deviates if it was compared. All of the body is
    /// kept: nobody else has it.
    pub(crate) fn undecodable(
        operation: &'static Operation,
        misfit: &Misfit,
        drift: Option<Box<DriftReport>>,
        received: Option<Received<'_>>,
    ) -> Box<Self> {
        let what = format!("expected {}", misfit.expected);
        let mut failure = Self::new(operation, ErrorKind::Decode, Class::Permanent, what).found_in(received);
        failure.body = received.map(|received| own(received.body));
        if operation.response == ResponseKind::Json && failure.form.is_none() {
            failure.form = received.and_then(|received| instead_of_json(received.body));
        }
        failure.drift = drift;
        failure.decode_path = (!misfit.path.is_empty()).then(|| tidy(&misfit.path));
        failure
    }

    /// A list whose pages do not lead to its end. `path` is what leads astray. Without a body, `meta` is that of the page
    /// before.
    pub(crate) fn paging(
        operation: &'static Operation,
        what: String,
        path: Option<&str>,
        meta: Option<&Meta>,
        body: Option<&Bytes>,
    ) -> Box<Self> {
        let mut failure = Self::new(operation, ErrorKind::Paging, Class::Permanent, what);
        failure.decode_path = path.filter(|path| !path.is_empty()).map(tidy);
        match (meta, body) {
            (Some(meta), Some(body)) => failure.found_in(Some(Received { meta, body })),
            (meta, _) => {
                failure.meta = meta.cloned();
                failure
            }
        }
    }

    /// A page that is not there although it was read: it does not happen.
    pub(crate) fn unread(operation: &'static Operation) -> Box<Self> {
        Self::new(operation, ErrorKind::Paging, Class::Permanent, "no page was read")
    }

    /// A row that cannot be read.
    pub(crate) fn row(
        operation: &'static Operation,
        kind: ErrorKind,
        what: impl Into<Cow<'static, str>>,
        place: RowPlace,
        received: Option<Received<'_>>,
    ) -> Box<Self> {
        let mut failure = Self::new(operation, kind, Class::Permanent, what);
        (failure.row_number, failure.row_offset) = (Some(place.number), Some(place.offset));
        failure.decode_path = place.column.map(tidy);
        failure.found_in(received)
    }

    fn found_in(mut self: Box<Self>, received: Option<Received<'_>>) -> Box<Self> {
        if let Some(Received { meta, body }) = received {
            (self.attempts, self.elapsed) = (meta.attempts(), meta.elapsed());
            // Another kind of failure says itself what came.
            if matches!(self.kind, ErrorKind::Vendor | ErrorKind::Http | ErrorKind::Unexpected | ErrorKind::Decode) {
                self.form = unread_form(meta, body).filter(|form| !self.what.ends_with(form));
            }
            (self.meta, self.body) = (Some(meta.clone()), Some(capped(body)));
        }
        self
    }
}

/// What the attempt, the attempts before it and the operation add.
impl Failure {
    /// Adds what the attempt knows: how long the vendor asks to wait, and the credentials to be hidden.
    ///
    /// Some vendors repeat what they were sent. A text is cut to length after that: the other way round, a part of a
    /// credential would stay.
    pub(crate) fn of_attempt(
        mut self: Box<Self>,
        credentials: &[AppliedCredential],
        retry_after: Option<Duration>,
    ) -> Box<Self> {
        for text in [&mut self.vendor_code, &mut self.vendor_message].into_iter().flatten() {
            hide(text, credentials);
            *text = tidy(text);
        }
        let mut what = self.what.clone().into_owned();
        if hide(&mut what, credentials) {
            self.what = what.into();
        }
        self.retry_after = retry_after;
        self
    }

    /// Says that a redirect leads from http to https: the address of the client is to blame.
    pub(crate) fn redirected_to_https(mut self: Box<Self>) -> Box<Self> {
        self.what = "the vendor redirects from http to https, which is not followed".into();
        self.remedy = Some("give the client a base URL with https");
        self
    }

    /// Adds what is known of the attempts before: one of them may have been carried out though this one was not sent.
    pub(crate) fn after(mut self: Box<Self>, earlier: Delivery) -> Box<Self> {
        if earlier != Delivery::NotSent {
            self.delivery = earlier;
        }
        self
    }

    /// Adds what is known at the end of the operation.
    pub(crate) fn finish(mut self: Box<Self>, attempts: u32, elapsed: Duration, gave_up: Option<GaveUp>) -> Box<Self> {
        (self.attempts, self.elapsed, self.gave_up) = (attempts, elapsed, gave_up);
        self
    }
}

/// What a stream adds.
impl Failure {
    /// Adds the number of the page.
    pub(crate) fn on_page(mut self: Box<Self>, number: Option<i64>) -> Box<Self> {
        self.page_number = number;
        self
    }

    /// Says that it is about one item or row, so that the stream goes on.
    pub(crate) fn of_one(mut self: Box<Self>) -> Box<Self> {
        self.is_of_one = true;
        self
    }
}

/// The getters.
impl Failure {
    pub(crate) fn operation(&self) -> &'static str {
        self.operation
    }

    pub(crate) fn kind(&self) -> ErrorKind {
        self.kind
    }

    pub(crate) fn class(&self) -> Class {
        self.class
    }

    pub(crate) fn error_row(&self) -> Option<&'static ErrorRow> {
        self.row
    }

    pub(crate) fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }

    pub(crate) fn delivery(&self) -> Delivery {
        self.delivery
    }

    pub(crate) fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The vendor's code, when it may be shown.
    pub(crate) fn shown_code(&self) -> Option<&str> {
        let documented = self.row.and_then(|row| row.code);
        documented.or_else(|| shown::code(self.vendor_code.as_deref()?))
    }

    /// Whether it is a redirect to an address with https.
    pub(crate) fn leads_to_https(&self) -> bool {
        let location = self.headers().and_then(|headers| headers.get(LOCATION)?.to_str().ok());
        let https = |location: &str| location.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://"));
        self.kind == ErrorKind::Redirect && location.is_some_and(https)
    }

    /// Class or kind, and status, in a few words.
    pub(crate) fn summary(&self) -> String {
        let text = match self.kind {
            ErrorKind::Vendor | ErrorKind::Http => format!("{} error", self.class),
            _ => format!("{} error: {}", self.kind, self.what),
        };
        let text = self.form.iter().fold(text, |text, form| format!("{text}: {form}"));
        match &self.meta {
            Some(meta) => format!("{text} (HTTP {})", meta.status().as_u16()),
            None => text,
        }
    }

    pub(crate) fn headers(&self) -> Option<&HeaderMap> {
        self.meta.as_ref().map(Meta::headers)
    }
}

/// A copy, so that an error does not keep a large response alive.
fn capped(body: &Bytes) -> Bytes {
    own(&body.slice(..body.len().min(BODY)))
}

/// The same bytes without the buffer that they were received in: an error may be kept for long. Larger bodies are most of
/// their buffer.
fn own(body: &Bytes) -> Bytes {
    if body.len() <= BODY { Bytes::copy_from_slice(body) } else { body.clone() }
}

/// One line of limited length.
fn tidy(text: &str) -> String {
    text.chars().take(MESSAGE).map(|character| if character.is_control() { ' ' } else { character }).collect()
}
