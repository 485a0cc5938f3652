//! A report that was saved to a file, read as rows by the same judgement as a response.

use std::error::Error;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::HeaderMap;
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt, ReadBuf};

use super::beginning::{Beginning, beginning, is_blank};
use crate::answer::form::instead_of_rows;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::exchange::charset::ToUtf8;
use crate::exchange::times::timers;
use crate::operation::class::Class;
use crate::operation::limits::Limits;
use crate::operation::{Operation, ResponseKind, Safety};
use crate::transport::body::Body;
use crate::transport::error::{Delivery, TransportError};

/// How much of a file is read at once.
const PIECE: usize = 64 << 10;

/// How a file of gzip begins.
const GZIP: &[u8] = b"\x1f\x8b";

/// Stands for the operation in errors about saved files: nothing is sent.
pub(super) static OPERATION: Operation =
    Operation { id: "saved_rows", path: "", safety: Safety::ReadOnly, response: ResponseKind::Csv, ..Operation::PLAIN };

/// A saved report that is not open yet.
pub(super) enum SavedFile {
    Path(PathBuf),
    Reader(Reader),
}

type Reader = Pin<Box<dyn AsyncRead + Send>>;

/// A saved report that is being read: unpacked if it is gzip, and in UTF-8 if its byte order mark names UTF-16.
pub(super) struct Saved {
    pub(super) operation: &'static Operation,
    body: Body,
    text: ToUtf8,
}

impl SavedFile {
    /// Opens it, and reads until it is known to begin with rows: the beginning, and how many bytes of it are a byte order
    /// mark.
    pub(super) async fn begin(
        self,
        operation: &'static Operation,
        limits: Limits,
        takes_empty: bool,
    ) -> Result<(Saved, Bytes, usize), Box<Failure>> {
        let body = unpacked(self.open(operation).await?).await.map_err(|error| unreadable(operation, &error))?;
        let mut saved = Saved { operation, body, text: ToUtf8::of(&HeaderMap::new()) };
        let mut first = BytesMut::new();
        let refuse = |what: String| Failure::new(operation, ErrorKind::Unexpected, Class::Permanent, what);
        let no_rows =
            |first: &[u8]| refuse(format!("the file {}", instead_of_rows(first).unwrap_or("does not begin with rows")));
        while let Some(chunk) = saved.chunk().await? {
            first.extend_from_slice(&chunk);
            match beginning(&first, limits.record) {
                Beginning::Rows(mark) => return Ok((saved, first.freeze(), mark)),
                Beginning::Document | Beginning::Blank => return Err(no_rows(&first)),
                Beginning::Unknown => {}
            }
        }
        let mark = first.len();
        match is_blank(&first) {
            true if takes_empty => Ok((saved, first.freeze(), mark)),
            true => Err(refuse("the file is empty".to_owned())),
            false => Err(no_rows(&first)),
        }
    }

    async fn open(self, operation: &'static Operation) -> Result<Reader, Box<Failure>> {
        let path = match self {
            Self::Reader(reader) => return Ok(reader),
            Self::Path(path) => path,
        };
        timers().map_err(|error| Failure::transport(operation, error, None))?;
        let file = File::open(path).await.map_err(|error| unreadable(operation, &error))?;
        Ok(Box::pin(file))
    }
}

impl Saved {
    /// The next piece in UTF-8; `None` at the end.
    pub(super) async fn chunk(&mut self) -> Result<Option<Bytes>, Box<Failure>> {
        loop {
            let piece = match self.text.has_ended() {
                true => None,
                false => self.body.chunk().await.transpose().map_err(|error| self.broken(&error))?,
            };
            match self.text.piece(piece) {
                Ok(Some(piece)) if piece.is_empty() => {}
                Ok(piece) => return Ok(piece),
                Err(misfit) => return Err(Failure::undecodable(self.operation, &misfit, None, None)),
            }
        }
    }

    fn broken(&self, error: &TransportError) -> Box<Failure> {
        let cause = error.source().and_then(|source| source.downcast_ref::<io::Error>());
        match cause.filter(|_| error.delivery() == Delivery::NotSent) {
            Some(cause) => unreadable(self.operation, cause),
            None => Failure::new(self.operation, ErrorKind::File, Class::Permanent, error.message()),
        }
    }
}

/// The body of a file, unpacked if it begins as gzip does.
async fn unpacked(mut reader: Reader) -> io::Result<Body> {
    let mut first = BytesMut::with_capacity(PIECE);
    while first.len() < GZIP.len() && reader.read_buf(&mut first).await? > 0 {}
    let is_packed = first.starts_with(GZIP);
    let body = Body::stream(Pieces { first: Some(first.freeze()), reader });
    Ok(if is_packed { body.unpacked() } else { body })
}

/// The pieces of a file, of which the first was read already. An error of the file has `Delivery::NotSent`, which those of
/// its gzip data have not.
struct Pieces {
    first: Option<Bytes>,
    reader: Reader,
}

impl Stream for Pieces {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(first)));
        }
        let mut piece = vec![0; PIECE];
        let mut buffer = ReadBuf::new(&mut piece);
        let read = ready!(self.reader.as_mut().poll_read(context, &mut buffer));
        let length = buffer.filled().len();
        piece.truncate(length);
        Poll::Ready(match read {
            Ok(()) if length == 0 => None,
            Ok(()) => Some(Ok(piece.into())),
            Err(error) => {
                Some(Err(TransportError::new(Delivery::NotSent, "the file cannot be read").with_source(error)))
            }
        })
    }
}

/// Without the file's name: it may be personal.
fn unreadable(operation: &'static Operation, error: &io::Error) -> Box<Failure> {
    let what = format!("the file cannot be read: {}", error.kind());
    Failure::new(operation, ErrorKind::File, Class::Permanent, what)
}
