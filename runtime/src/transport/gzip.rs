//! Unpacks a body of gzip while it arrives: any number of members, one after the other.

use std::io::{self, BufRead, Read};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes};
use flate2::bufread::MultiGzDecoder;
use futures_core::Stream;

use super::body::Body;
use super::error::{Delivery, TransportError};

/// How much is unpacked at once, whatever a packed piece holds.
const PIECE: usize = 32 << 10;

/// The unpacked pieces of a body. It holds one packed piece and one unpacked one.
///
/// The end is where the last member and the packed body end together. Anything else is an error: a member that is cut
/// short, or bytes behind it that are no member.
pub(super) struct Gzip {
    packed: Body,
    decoder: MultiGzDecoder<Fed>,
    piece: Box<[u8]>,
    ended: bool,
}

impl Gzip {
    pub(super) fn new(packed: Body) -> Self {
        let decoder = MultiGzDecoder::new(Fed { chunk: Bytes::new(), has_begun: false, has_ended: false });
        Self { packed, decoder, piece: vec![0; PIECE].into(), ended: false }
    }
}

impl Stream for Gzip {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        while !this.ended {
            match this.decoder.read(&mut this.piece) {
                Ok(0) => this.ended = true,
                Ok(read) => return Poll::Ready(Some(Ok(Bytes::copy_from_slice(&this.piece[..read])))),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    let fed = this.decoder.get_mut();
                    match ready!(Pin::new(&mut this.packed).poll_next(context)) {
                        Some(Ok(chunk)) => fed.feed(chunk),
                        // Some answers without content say that they are packed.
                        None if !fed.has_begun => this.ended = true,
                        None => fed.has_ended = true,
                        Some(Err(error)) => return this.fail(error),
                    }
                }
                Err(error) => return this.fail(damaged(error)),
            }
        }
        Poll::Ready(None)
    }
}

impl Gzip {
    fn fail(&mut self, error: TransportError) -> Poll<Option<Result<Bytes, TransportError>>> {
        self.ended = true;
        Poll::Ready(Some(Err(error)))
    }
}

fn damaged(error: io::Error) -> TransportError {
    let message = match error.kind() {
        io::ErrorKind::UnexpectedEof => "the body was cut short: its gzip data does not end",
        _ => "the gzip data of the body is damaged, or something that is not gzip follows it",
    };
    TransportError::new(Delivery::Ambiguous, message).with_source(error)
}

/// The packed piece that is being read.
struct Fed {
    chunk: Bytes,
    has_begun: bool,
    has_ended: bool,
}

impl Fed {
    fn feed(&mut self, chunk: Bytes) {
        self.has_begun |= !chunk.is_empty();
        self.chunk = chunk;
    }
}

impl BufRead for Fed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self.chunk.is_empty() && !self.has_ended {
            true => Err(io::ErrorKind::WouldBlock.into()),
            false => Ok(&self.chunk),
        }
    }

    fn consume(&mut self, amount: usize) {
        self.chunk.advance(amount);
    }
}

impl Read for Fed {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use futures_util::{FutureExt, StreamExt, stream};

    use super::*;

    fn member(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    /// What comes out when the packed bytes come in pieces of this size, and whether that is all.
    fn unpack(packed: &[u8], size: usize) -> (Vec<u8>, bool) {
        let pieces: Vec<_> = packed.chunks(size).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        let pieces: Vec<_> = Gzip::new(Body::stream(stream::iter(pieces))).collect().now_or_never().unwrap();
        let whole = pieces.iter().all(Result::is_ok);
        assert!(pieces.iter().flatten().all(|piece| piece.len() <= PIECE));
        (pieces.into_iter().flatten().flatten().collect(), whole)
    }

    #[test]
    fn every_member_in_pieces_of_every_size() {
        let packed = [member(b"one\n"), member(b""), member(b"two\n"), member(&b"three\n".repeat(50_000))].concat();
        let text = [&b"one\ntwo\n"[..], &b"three\n".repeat(50_000)].concat();
        for size in (1..60).chain([packed.len()]) {
            assert_eq!(unpack(&packed, size), (text.clone(), true), "{size}");
        }
        assert_eq!(unpack(b"", 1), (Vec::new(), true));
    }

    #[test]
    fn what_is_cut_or_followed_by_anything_else_is_not_whole() {
        let two = [member(b"one\n"), member(b"two\n")].concat();
        let end_of_first = member(b"one\n").len();
        for end in (1..two.len()).filter(|end| *end != end_of_first) {
            for size in [1, 7, end] {
                assert!(!unpack(&two[..end], size).1, "{end} by {size}");
            }
        }
        for behind in [&b"8,more\n"[..], b"\0", b"\x1f", b"\x1f\x8b\x07", b"<html>"] {
            for size in [1, 3, two.len(), two.len() + behind.len()] {
                let (text, whole) = unpack(&[&two, behind].concat(), size);
                assert_eq!((text.as_slice(), whole), (&b"one\ntwo\n"[..], false), "{behind:?} by {size}");
            }
        }
        assert!(!unpack(b"id,name\n1,plain\n", 4).1);
    }
}
