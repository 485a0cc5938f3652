//! What is known of a failed call, before the API's own code type is put on it.

use std::borrow::Cow;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;

use super::gave_up::GaveUp;
use crate::answer::classify::{Reason, Rejection};
use crate::answer::meta::Meta;
use crate::check::violation::Violations;
use crate::credentials::auth::AppliedCredential;
use crate::drift::report::DriftReport;
use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::operation::error_row::ErrorRow;
use crate::redact::shown;
use crate::redact::shown::hide;
use crate::transport::error::{Delivery, TransportError};

/// How much of a body an error keeps.
const BODY: usize = 64 << 10;

/// How much of a vendor's message an error keeps.
const MESSAGE: usize = 500;

/// What is known of a failed call. It is always boxed: errors are rare and should be small to move.
///
/// It is made where the failure is noticed, with what is known there. [`of_attempt`](Self::of_attempt) adds what the
/// attempt knows, and [`finish`](Self::finish) what only the whole operation knows; nobody else changes it.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(super) operation: &'static str,
    pub(super) kind: ErrorKind,
    pub(super) class: Class,
    /// What happened, in words that show no value.
    pub(super) what: Cow<'static, str>,
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
    pub(super) row_number: Option<u64>,
    pub(super) row_offset: Option<u64>,
    pub(super) source: Option<TransportError>,
}

/// How it begins.
impl Failure {
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
            row_number: None,
            row_offset: None,
            source: None,
        })
    }

    /// A request that is refused before it is sent.
    pub(crate) fn invalid(operation: &'static Operation, violations: Violations) -> Box<Self> {
        Self::late_setting(operation, violations).not_sent()
    }

    /// A setting that came when the answer was being read.
    pub(crate) fn late_setting(operation: &'static Operation, violations: Violations) -> Box<Self> {
        let mut failure = Self::new(operation, ErrorKind::Invalid, Class::Validation, "");
        failure.violations = violations;
        failure
    }

    pub(crate) fn drift(operation: &'static Operation, report: Box<DriftReport>) -> Box<Self> {
        let failure = Self::new(operation, ErrorKind::Drift, Class::Permanent, report.to_string());
        failure.with_drift(Some(report))
    }

    pub(crate) fn transport(operation: &'static Operation, error: TransportError) -> Box<Self> {
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
        failure
    }

    /// An answer that is not a success. What the vendor says in it is kept word for word until
    /// [`of_attempt`](Self::of_attempt) hides credentials.
    pub(crate) fn rejected(operation: &'static Operation, rejection: Rejection) -> Box<Self> {
        let Rejection { reason, class, row, code, message } = rejection;
        let (kind, what) = match reason {
            Reason::Redirect(what) => (ErrorKind::Redirect, what),
            Reason::Vendor => (ErrorKind::Vendor, Cow::Borrowed("")),
            Reason::Status => (ErrorKind::Http, Cow::Borrowed("")),
            Reason::Unexpected(what) => (ErrorKind::Unexpected, Cow::Borrowed(what)),
        };
        let mut failure = Self::new(operation, kind, class, what);
        (failure.row, failure.vendor_code, failure.vendor_message) = (row, code, message);
        failure
    }
}

/// What is known where it is noticed.
impl Failure {
    /// The request was certainly not sent.
    pub(crate) fn not_sent(mut self: Box<Self>) -> Box<Self> {
        self.delivery = Delivery::NotSent;
        self
    }

    /// The time to wait before the next try.
    pub(crate) fn with_retry_after(mut self: Box<Self>, wait: Option<Duration>) -> Box<Self> {
        self.retry_after = wait;
        self
    }

    /// The row of the API's error tables, and what to do where there is none.
    pub(crate) fn with_row(
        mut self: Box<Self>,
        row: Option<&'static ErrorRow>,
        remedy: Option<&'static str>,
    ) -> Box<Self> {
        (self.row, self.remedy) = (row, remedy);
        self
    }

    /// The status and the headers that it is about.
    pub(crate) fn with_meta(mut self: Box<Self>, meta: Option<&Meta>) -> Box<Self> {
        self.meta = meta.cloned();
        self
    }

    /// The answer that it was found in.
    pub(crate) fn with_answer(mut self: Box<Self>, meta: Meta, body: &Bytes) -> Box<Self> {
        self.attempts = meta.attempts();
        self.elapsed = meta.elapsed();
        self.meta = Some(meta);
        self.with_body(body)
    }

    /// The bytes that it is about: those of the answer, or of one record.
    pub(crate) fn with_body(mut self: Box<Self>, body: &Bytes) -> Box<Self> {
        self.body = Some(capped(body));
        self
    }

    /// What the answer deviates in.
    pub(crate) fn with_drift(mut self: Box<Self>, report: Option<Box<DriftReport>>) -> Box<Self> {
        self.drift = report;
        self
    }

    /// The place in the answer where it was found.
    pub(crate) fn at(mut self: Box<Self>, path: impl Into<String>) -> Box<Self> {
        self.decode_path = Some(tidy(&path.into()));
        self
    }

    /// The row that it is about: its number, and the byte that it begins at.
    pub(crate) fn at_row(mut self: Box<Self>, number: u64, offset: u64) -> Box<Self> {
        (self.row_number, self.row_offset) = (Some(number), Some(offset));
        self
    }
}

/// What is known of its attempt and of the operation.
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

/// What it says.
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

    pub(crate) fn row(&self) -> Option<&'static ErrorRow> {
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

    /// Class or kind, and status, in a few words.
    pub(crate) fn summary(&self) -> String {
        let text = match self.kind {
            ErrorKind::Vendor | ErrorKind::Http => format!("{} error", self.class),
            _ => format!("{} error: {}", self.kind, self.what),
        };
        match &self.meta {
            Some(meta) => format!("{text} (HTTP {})", meta.status().as_u16()),
            None => text,
        }
    }

    pub(crate) fn headers(&self) -> Option<&HeaderMap> {
        self.meta.as_ref().map(Meta::headers)
    }
}

/// A copy, so that an error does not keep a large answer alive.
fn capped(body: &Bytes) -> Bytes {
    match body.len() {
        0..=BODY => body.clone(),
        _ => Bytes::copy_from_slice(&body[..BODY]),
    }
}

/// One line of limited length.
fn tidy(text: &str) -> String {
    text.chars().take(MESSAGE).map(|character| if character.is_control() { ' ' } else { character }).collect()
}
