//! Downloads of rows into a file.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use super::columns::Documented;
use super::opening::{Begun, begin};
use super::part_file::{create_for, unwritable};
use super::summary::Summary;
use super::table::{Event, Report, Table};
use crate::check::violation::Violations;
use crate::encode::prepared::Prepared;
use crate::error::Error;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::exchange::core::Core;
use crate::exchange::opened::Opened;
use crate::exchange::options::Options;
use crate::operation::vendor_code::VendorCode;
use crate::panics::listen;
use crate::retry::policy::RetryPolicy;

type Listener = Box<dyn Fn(Progress) + Send>;

/// The progress of a download.
///
/// ```
/// use callspec_runtime::Progress;
///
/// fn show(progress: Progress) {
///     match progress.total {
///         Some(total) => eprintln!("{} of {total} bytes", progress.bytes),
///         None => eprintln!("{} rows", progress.rows),
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The number of complete rows so far.
    pub rows: u64,
    /// The number of decompressed bytes so far.
    pub bytes: u64,
    /// The number of bytes in all, if the response says so.
    pub total: Option<u64>,
}

/// A download of rows into a file, unchanged and in constant memory. It begins when it is awaited.
///
/// The file is complete or absent: the data is written to a file beside it (`report.csv.part`), which is renamed when all
/// of it is on disk. An existing file is replaced then. After an error, or if the download is dropped, nothing is left.
///
/// # Errors
///
/// Awaiting it returns [`Error`] in the same cases as a stream of rows: the response is not rows, lacks a documented column
/// in its header, is cut short, ends inside quotes or exceeds a limit. So it does if the first record is neither a header nor
/// a row with enough cells, and if the last one is no row, such as the message of a vendor that failed half-way: it has too few
/// cells, or is JSON or HTML. An earlier report is not replaced by a message. Other cells are not checked. A file that cannot
/// be written is an error too.
///
/// ```
/// use callspec_runtime::{Download, Error, Summary, VendorCode};
///
/// async fn save<C: VendorCode>(download: Download<C>) -> Result<Summary, Error<C>> {
///     download.on_progress(|progress| eprintln!("{} rows", progress.rows)).await
/// }
/// ```
#[must_use = "a download is begun when it is awaited"]
pub struct Download<C> {
    core: Arc<Core>,
    prepared: Prepared,
    options: Options,
    documented: Documented,
    path: PathBuf,
    listener: Option<Listener>,
    code: PhantomData<fn() -> C>,
}

impl<C> Download<C> {
    pub(crate) fn new(core: Arc<Core>, prepared: Prepared, documented: Documented, path: PathBuf) -> Self {
        Self { core, prepared, options: Options::default(), documented, path, listener: None, code: PhantomData }
    }

    /// Calls `listener` after each chunk that was written. It runs where the download runs, so it should be quick. Its panic is
    /// logged and changes nothing else.
    pub fn on_progress(mut self, listener: impl Fn(Progress) + Send + 'static) -> Self {
        self.listener = Some(Box::new(listener));
        self
    }

    /// Adds a header: see [`Call::header`](crate::Call::header).
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.prepared.header(name.as_ref(), value.as_ref(), &self.core.auth);
        self
    }

    /// Sets the timeout between two chunks of the response. The whole download has no timeout.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.idle = Some(timeout);
        self
    }

    /// Sets the retry policy. A call is retried only until its response begins.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.options.retry = Some(retry);
        self
    }

    /// Sends the request even if documented rules refuse it, and keeps a response whose last line has no end, whose first
    /// record is neither a header nor a row, whose last one is no row, or which is empty, since documents can be wrong.
    pub fn unchecked(mut self) -> Self {
        self.options.unchecked = true;
        self
    }

    /// The rules that the request violates although it is sent: see [`Response::warnings`](crate::Response::warnings).
    pub fn warnings(&self) -> Violations {
        self.prepared.warnings(self.options.unchecked)
    }

    async fn run(self) -> Result<Summary, Box<Failure>> {
        let operation = self.prepared.operation;
        let (limits, unchecked) = (self.prepared.limits, self.options.unchecked);
        let watch = self.core.watch.clone();
        let report = Report { documented: self.documented, watch: &watch, is_filed: true, unchecked };
        let mut file = create_for(&self.prepared, unchecked, self.path).await?;
        let Begun { mut opened, first, mark } = begin(self.core, self.prepared, self.options).await?;
        let mut table = Table::new(operation, limits);
        table.begin(Some(opened.meta.clone()), first.clone(), mark);
        let mut chunk: Option<Bytes> = Some(first);
        while let Some(piece) = chunk {
            count(&mut table, report)?;
            let written = file.write(&piece).await;
            written.map_err(|error| opened.failure(ErrorKind::File, unwritable(&error), &Bytes::new()))?;
            if let Some(listener) = &self.listener {
                listen("on_progress", || listener(progress(&table, &opened)));
            }
            chunk = opened.chunk().await?;
            if let Some(chunk) = &chunk {
                table.feed(chunk.clone());
            }
        }
        table.end(opened.end_is_doubtful());
        count(&mut table, report)?;
        let finished = file.finish().await;
        finished.map_err(|error| opened.failure(ErrorKind::File, unwritable(&error), &Bytes::new()))?;
        Ok(table.summary(table.is_whole()))
    }
}

/// Counts the rows of a piece.
fn count(table: &mut Table, report: Report<'_>) -> Result<(), Box<Failure>> {
    loop {
        match table.step() {
            Event::Record => {
                table.take(report)?;
            }
            Event::NeedsInput => return Ok(()),
            Event::End => return table.judge_end(report.unchecked),
            Event::Failed(failure) => return Err(failure),
        }
    }
}

fn progress(table: &Table, opened: &Opened) -> Progress {
    let bytes = table.summary(false).bytes;
    Progress { rows: table.rows, bytes, total: opened.missing().map(|missing| bytes.saturating_add(missing)) }
}

impl<C: VendorCode> IntoFuture for Download<C> {
    type Output = Result<Summary, Error<C>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.run().await.map_err(Error::new) })
    }
}

impl<C> fmt::Debug for Download<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Download").field("operation", &self.prepared.operation.id).finish_non_exhaustive()
    }
}
