//! A report that was saved to a file, read as rows by the same judgement as a response.

use std::io;
use std::path::PathBuf;
use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use http::Method;
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt};

use super::beginning::{Beginning, beginning, is_blank};
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::exchange::times::timers;
use crate::json::Shape;
use crate::operation::class::Class;
use crate::operation::envelope::Envelope;
use crate::operation::limits::Limits;
use crate::operation::{BodyKind, Operation, ResponseKind, Safety};

/// How much of a file is read at once.
const PIECE: usize = 64 << 10;

/// Stands for the operation in errors about saved files: nothing is sent.
pub(super) static OPERATION: Operation = Operation {
    id: "saved_rows",
    method: Method::GET,
    path: "",
    safety: Safety::ReadOnly,
    auth: &[],
    credentials: &[],
    body: BodyKind::None,
    response: ResponseKind::Csv,
    shape: || Shape::Any,
    envelope: &Envelope::NONE,
    errors: &[],
    rate_limits: &[],
    paging: None,
    limits: Limits::DEFAULT,
};

/// A saved report that is not open yet.
pub(super) enum SavedFile {
    Path(PathBuf),
    Reader(Pin<Box<dyn AsyncRead + Send>>),
}

/// A saved report that is being read.
pub(super) struct Saved {
    pub(super) operation: &'static Operation,
    reader: Pin<Box<dyn AsyncRead + Send>>,
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
        let mut saved = Saved { operation, reader: self.open(operation).await? };
        let mut first = BytesMut::new();
        let refuse = |what: &'static str| Failure::new(operation, ErrorKind::Unexpected, Class::Permanent, what);
        while let Some(chunk) = saved.chunk().await? {
            first.extend_from_slice(&chunk);
            match beginning(&first, limits.record) {
                Beginning::Rows(mark) => return Ok((saved, first.freeze(), mark)),
                Beginning::Document | Beginning::Blank => return Err(refuse("the file does not begin with rows")),
                Beginning::Unknown => {}
            }
        }
        let mark = first.len();
        match is_blank(&first) {
            true if takes_empty => Ok((saved, first.freeze(), mark)),
            true => Err(refuse("the file is empty")),
            false => Err(refuse("the file does not begin with rows")),
        }
    }

    async fn open(self, operation: &'static Operation) -> Result<Pin<Box<dyn AsyncRead + Send>>, Box<Failure>> {
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
    pub(super) async fn chunk(&mut self) -> Result<Option<Bytes>, Box<Failure>> {
        let mut piece = BytesMut::with_capacity(PIECE);
        match self.reader.read_buf(&mut piece).await {
            Ok(0) => Ok(None),
            Ok(_) => Ok(Some(piece.freeze())),
            Err(error) => Err(unreadable(self.operation, &error)),
        }
    }
}

/// Without the file's name: it may be personal.
fn unreadable(operation: &'static Operation, error: &io::Error) -> Box<Failure> {
    let what = format!("the file cannot be read: {}", error.kind());
    Failure::new(operation, ErrorKind::File, Class::Permanent, what)
}
