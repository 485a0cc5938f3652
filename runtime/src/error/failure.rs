//! What is known of a failed call, before the API's own code type is put on it.

use std::borrow::Cow;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;

use crate::answer::meta::Meta;
use crate::check::violation::Violations;
use crate::credentials::auth::Carried;
use crate::drift::report::DriftReport;
use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::operation::error_row::ErrorRow;
use crate::redact::shown;
use crate::redact::shown::hide;
use crate::retry::decision::GaveUp;
use crate::transport::{Delivery, TransportError};

/// How much of a body an error keeps.
const BODY: usize = 64 << 10;

/// How much of a vendor's message an error keeps.
const MESSAGE: usize = 500;

/// What is known of a failed call. It is always boxed: errors are rare and should be small to move.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) operation: &'static str,
    pub(crate) kind: ErrorKind,
    pub(crate) class: Class,
    /// What happened, in words that show no value.
    pub(crate) what: Cow<'static, str>,
    pub(crate) row: Option<&'static ErrorRow>,
    /// What to do about it, where no row says so.
    pub(crate) remedy: Option<&'static str>,
    pub(crate) vendor_code: Option<String>,
    pub(crate) vendor_message: Option<String>,
    pub(crate) meta: Option<Meta>,
    pub(crate) body: Option<Bytes>,
    pub(crate) attempts: u32,
    pub(crate) elapsed: Duration,
    pub(crate) delivery: Delivery,
    /// How long the vendor asks to wait.
    pub(crate) retry_after: Option<Duration>,
    /// Why it was not tried again though that might have helped.
    pub(crate) gave_up: Option<GaveUp>,
    pub(crate) violations: Violations,
    pub(crate) drift: Option<Box<DriftReport>>,
    pub(crate) decode_path: Option<String>,
    pub(crate) row_number: Option<u64>,
    pub(crate) row_offset: Option<u64>,
    pub(crate) source: Option<TransportError>,
}

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

    pub(crate) fn invalid(operation: &'static Operation, violations: Violations) -> Box<Self> {
        let mut failure = Self::new(operation, ErrorKind::Invalid, Class::Validation, "");
        failure.delivery = Delivery::NotSent;
        failure.violations = violations;
        failure
    }

    pub(crate) fn drift(operation: &'static Operation, report: Box<DriftReport>) -> Box<Self> {
        let mut failure = Self::new(operation, ErrorKind::Drift, Class::Permanent, report.to_string());
        failure.drift = Some(report);
        failure
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

    /// The same failure with the answer that it was found in.
    pub(crate) fn with_answer(mut self: Box<Self>, meta: Meta, body: &Bytes) -> Box<Self> {
        self.attempts = meta.attempts();
        self.elapsed = meta.elapsed();
        self.meta = Some(meta);
        self.body = Some(capped(body));
        self
    }

    /// The same failure with the place in the answer where it was found.
    pub(crate) fn at(mut self: Box<Self>, path: impl Into<String>) -> Box<Self> {
        self.decode_path = Some(tidy(&path.into()));
        self
    }

    /// The same failure with what the vendor says about it, word for word: see [`scrub`](Self::scrub).
    pub(crate) fn said(mut self: Box<Self>, code: Option<&str>, message: Option<&str>) -> Box<Self> {
        self.vendor_code = code.map(str::to_owned);
        self.vendor_message = message.map(str::to_owned);
        self
    }

    /// Takes credentials out of what a vendor says, since some repeat what they were sent, and then cuts it to length:
    /// the other way round, a part of a credential would stay.
    pub(crate) fn scrub(&mut self, credentials: &[Carried]) {
        for said in [&mut self.vendor_code, &mut self.vendor_message].into_iter().flatten() {
            hide(said, credentials);
            *said = tidy(said);
        }
        let mut what = self.what.clone().into_owned();
        if hide(&mut what, credentials) {
            self.what = what.into();
        }
    }

    /// The vendor's code, when it may be shown.
    pub(crate) fn shown_code(&self) -> Option<&str> {
        let documented = self.row.and_then(|row| row.code);
        documented.or_else(|| shown::code(self.vendor_code.as_deref()?))
    }

    /// Class or kind, and status, in a few words.
    pub(crate) fn summary(&self) -> String {
        let told = match self.kind {
            ErrorKind::Vendor | ErrorKind::Http => format!("{} error", self.class),
            _ => format!("{} error: {}", self.kind, self.what),
        };
        match &self.meta {
            Some(meta) => format!("{told} (HTTP {})", meta.status().as_u16()),
            None => told,
        }
    }

    pub(crate) fn headers(&self) -> Option<&HeaderMap> {
        self.meta.as_ref().map(Meta::headers)
    }
}

/// A copy, so that an error does not keep a large answer alive.
pub(crate) fn capped(body: &Bytes) -> Bytes {
    match body.len() {
        0..=BODY => body.clone(),
        _ => Bytes::copy_from_slice(&body[..BODY]),
    }
}

/// One line of limited length.
fn tidy(text: &str) -> String {
    text.chars().take(MESSAGE).map(|character| if character.is_control() { ' ' } else { character }).collect()
}
