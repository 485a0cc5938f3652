//! The pieces of a response, each read when it is polled.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;

use super::opening::{Begun, begin};
use crate::answer::meta::Meta;
use crate::encode::prepared::Prepared;
use crate::error::failure::Failure;
use crate::exchange::core::Core;
use crate::exchange::opened::Opened;
use crate::exchange::options::Options;

/// The pieces of a response. Nothing is sent before it is polled.
pub(super) enum Input {
    Unsent(Arc<Core>),
    /// The head with the first piece, or the next piece, is on its way.
    Waiting(Pin<Box<dyn Future<Output = Fetched> + Send>>),
    Open(Box<Opened>),
    Closed,
}

/// A piece, and the response that it is from.
type Fetched = Result<(Box<Opened>, Piece), Box<Failure>>;

/// A piece of a response.
pub(super) enum Piece {
    /// The beginning, with a byte order mark of so many bytes in front.
    First(Meta, Bytes, usize),
    Next(Bytes),
    /// The end; doubtful when a connection that broke looks the same.
    End {
        doubtful: bool,
    },
}

impl Input {
    /// The next piece; an end behind the last one, and behind an error.
    pub(super) fn poll_piece(
        &mut self,
        context: &mut Context<'_>,
        prepared: &Prepared,
        options: &Options,
    ) -> Poll<Result<Piece, Box<Failure>>> {
        loop {
            match std::mem::replace(self, Self::Closed) {
                Self::Unsent(core) => {
                    let begun = begin(core, prepared.clone(), *options);
                    *self = Self::Waiting(Box::pin(async move { begun.await.map(first) }));
                }
                Self::Open(opened) => *self = Self::Waiting(Box::pin(next(opened))),
                Self::Waiting(mut piece) => match piece.as_mut().poll(context) {
                    Poll::Pending => {
                        *self = Self::Waiting(piece);
                        return Poll::Pending;
                    }
                    Poll::Ready(Err(failure)) => return Poll::Ready(Err(failure)),
                    Poll::Ready(Ok((opened, piece))) => {
                        if !matches!(piece, Piece::End { .. }) {
                            *self = Self::Open(opened);
                        }
                        return Poll::Ready(Ok(piece));
                    }
                },
                Self::Closed => return Poll::Ready(Ok(Piece::End { doubtful: false })),
            }
        }
    }
}

fn first(Begun { opened, first, mark }: Begun) -> (Box<Opened>, Piece) {
    let meta = opened.meta.clone();
    (opened, Piece::First(meta, first, mark))
}

async fn next(mut opened: Box<Opened>) -> Fetched {
    let piece = match opened.chunk().await? {
        Some(chunk) => Piece::Next(chunk),
        None => Piece::End { doubtful: opened.end_is_doubtful() },
    };
    Ok((opened, piece))
}
