//! Compares responses with the documents, if there is a listener, the client is strict, or the call asks for it.

use std::sync::Arc;

use bytes::Bytes;

use crate::answer::meta::Meta;
use crate::answer::whole::WholeAnswer;
use crate::drift::report::DriftReport;
use crate::drift::{header, walk};
use crate::error::failure::{Failure, Received};
use crate::operation::Operation;
use crate::panics::listen;

/// Called with each response that deviates.
type Listener = Arc<dyn Fn(&DriftReport) + Send + Sync>;

/// What a client does about drift.
#[derive(Clone, Default)]
pub(crate) struct DriftWatch {
    pub(crate) listener: Option<Listener>,
    pub(crate) strict: bool,
}

impl DriftWatch {
    /// Compares a response, calls the listener, and fails if the client is strict.
    pub(crate) fn answer(
        &self,
        operation: &'static Operation,
        asked: bool,
        answer: &WholeAnswer,
    ) -> Result<Option<Box<DriftReport>>, Box<Failure>> {
        let report = self.report(asked, || walk::compare(operation, answer.meta.status(), &answer.body));
        self.pass(operation, report, Received { meta: &answer.meta, body: &answer.body })
    }

    /// The same for the first record of a table: its header, or a row.
    pub(crate) fn first_record(
        &self,
        operation: &'static Operation,
        meta: Option<&Meta>,
        (cells, is_header): (&[&[u8]], bool),
        columns: &[&'static str],
    ) -> Result<(), Box<Failure>> {
        let Some(meta) = meta else { return Ok(()) };
        let compare = if is_header { header::compare } else { header::compare_headless };
        let report = self.report(false, || Some(compare(operation, meta.status(), cells, columns)));
        self.pass(operation, report, Received { meta, body: &Bytes::new() }).map(drop)
    }

    /// The one place that decides whether anything is compared at all.
    fn report(&self, asked: bool, compare: impl FnOnce() -> Option<DriftReport>) -> Option<Box<DriftReport>> {
        let wanted = asked || self.strict || self.listener.is_some();
        let report = wanted.then(compare)??;
        if !report.is_empty() {
            self.tell(&report);
        }
        Some(Box::new(report))
    }

    fn tell(&self, report: &DriftReport) {
        tracing::warn!(
            target: "callspec",
            operation = report.operation(),
            status = report.status().as_u16(),
            deviations = report.deviations().len(),
            more = report.more(),
            "the response deviates from the documents"
        );
        if let Some(listener) = &self.listener {
            listen("on_drift", || listener(report));
        }
    }

    /// A strict client refuses a response that deviates.
    fn pass(
        &self,
        operation: &'static Operation,
        report: Option<Box<DriftReport>>,
        received: Received<'_>,
    ) -> Result<Option<Box<DriftReport>>, Box<Failure>> {
        match report {
            Some(report) if self.strict && !report.is_empty() => Err(Failure::drift(operation, report, received)),
            report => Ok(report),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_compared_when_nobody_wants_to_know() {
        let compare = || panic!("compared");
        assert!(DriftWatch::default().report(false, compare).is_none());
    }
}
