//! The pieces of a report, each read when it is polled: from a response, or from a file that was saved.

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;

use super::opening::{Begun, begin};
use super::part_file::{PartFile, create_for, unwritable};
use super::saved::{Saved, SavedFile};
use crate::answer::meta::Meta;
use crate::encode::prepared::Prepared;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::exchange::core::Core;
use crate::exchange::opened::Opened;
use crate::exchange::options::Options;
use crate::operation::class::Class;

/// The pieces of a report. Nothing is sent or opened before it is polled.
pub(super) enum Input {
    Unread(Source),
    /// The beginning, or the next piece, is on its way.
    Waiting(Pending<Fetched>),
    Open(Box<Open>),
    /// All of it is read. The file that it is kept in has not yet got its name.
    Read(Option<PartFile>),
    /// The file gets its name.
    Finishing(Pending<io::Result<()>>),
    Closed,
}

type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Where a report comes from.
pub(super) enum Source {
    Vendor(Arc<Core>),
    Saved(SavedFile),
}

/// A report that is being read, and the file that it is kept in.
pub(super) struct Open {
    report: Report,
    kept: Option<PartFile>,
}

enum Report {
    Response(Box<Opened>),
    Saved(Saved),
}

/// A piece, and the report that it is from.
type Fetched = Result<(Box<Open>, Piece), Box<Failure>>;

/// A piece of a report.
pub(super) enum Piece {
    /// The beginning, with a byte order mark of so many bytes in front.
    First(Option<Meta>, Bytes, usize),
    Next(Bytes),
    /// The end; doubtful when a connection that broke looks the same.
    End {
        doubtful: bool,
    },
}

/// How a report is read.
pub(super) struct Reading<'a> {
    pub(super) prepared: &'a Prepared,
    pub(super) options: &'a Options,
    /// Where it is kept.
    pub(super) path: Option<&'a PathBuf>,
}

impl Input {
    /// The next piece; an end behind the last one, and behind an error.
    pub(super) fn poll_piece(
        &mut self,
        context: &mut Context<'_>,
        reading: &Reading<'_>,
    ) -> Poll<Result<Piece, Box<Failure>>> {
        loop {
            match std::mem::replace(self, Self::Closed) {
                Self::Unread(source) => {
                    let (prepared, options) = (reading.prepared.clone(), *reading.options);
                    *self = Self::Waiting(Box::pin(first(source, prepared, options, reading.path.cloned())));
                }
                Self::Open(open) => *self = Self::Waiting(Box::pin(next(open))),
                Self::Waiting(mut piece) => match piece.as_mut().poll(context) {
                    Poll::Pending => {
                        *self = Self::Waiting(piece);
                        return Poll::Pending;
                    }
                    Poll::Ready(Err(failure)) => return Poll::Ready(Err(failure)),
                    Poll::Ready(Ok((open, piece))) => {
                        *self = match &piece {
                            Piece::End { .. } => Self::Read(open.kept),
                            _ => Self::Open(open),
                        };
                        return Poll::Ready(Ok(piece));
                    }
                },
                read => {
                    *self = read;
                    return Poll::Ready(Ok(Piece::End { doubtful: false }));
                }
            }
        }
    }

    /// Gives the file that the report is kept in its name, once all of it is read and found good.
    pub(super) fn poll_finish(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if let Self::Read(kept) = self {
            let Some(kept) = kept.take() else { return Poll::Ready(Ok(())) };
            *self = Self::Finishing(Box::pin(kept.finish()));
        }
        let Self::Finishing(finished) = self else { return Poll::Ready(Ok(())) };
        let finished = ready!(finished.as_mut().poll(context));
        *self = Self::Closed;
        Poll::Ready(finished)
    }
}

async fn first(source: Source, prepared: Prepared, options: Options, path: Option<PathBuf>) -> Fetched {
    let operation = prepared.operation;
    let kept = match path {
        Some(path) => Some(create_for(&prepared, options.unchecked, path).await?),
        None => None,
    };
    let (report, meta, first, mark) = match source {
        Source::Vendor(core) => {
            let Begun { opened, first, mark } = begin(core, prepared, options).await?;
            let meta = opened.meta.clone();
            (Report::Response(opened), Some(meta), first, mark)
        }
        Source::Saved(file) => {
            let (saved, first, mark) = file.begin(operation, prepared.limits, options.unchecked).await?;
            (Report::Saved(saved), None, first, mark)
        }
    };
    let mut open = Box::new(Open { report, kept });
    open.keep(&first).await?;
    Ok((open, Piece::First(meta, first, mark)))
}

async fn next(mut open: Box<Open>) -> Fetched {
    let chunk = match &mut open.report {
        Report::Response(opened) => opened.chunk().await?,
        Report::Saved(saved) => saved.chunk().await?,
    };
    if let Some(chunk) = chunk {
        open.keep(&chunk).await?;
        return Ok((open, Piece::Next(chunk)));
    }
    let doubtful = match &open.report {
        Report::Response(opened) => opened.end_is_doubtful(),
        Report::Saved(_) => false,
    };
    Ok((open, Piece::End { doubtful }))
}

impl Open {
    async fn keep(&mut self, bytes: &[u8]) -> Result<(), Box<Failure>> {
        let Some(file) = &mut self.kept else { return Ok(()) };
        let written = file.write(bytes).await;
        written.map_err(|error| {
            let what = unwritable(&error);
            match &self.report {
                Report::Response(opened) => opened.failure(ErrorKind::File, what, &Bytes::new()),
                Report::Saved(saved) => Failure::new(saved.operation, ErrorKind::File, Class::Permanent, what),
            }
        })
    }
}
