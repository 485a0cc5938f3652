//! A response body: chunks of bytes as they arrive.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::error::{Delivery, TransportError};
use super::gzip::Gzip;

/// A response body, as it is sent: packed, if its headers say `Content-Encoding: gzip`.
///
/// ```
/// use callspec_runtime::Body;
///
/// let body = Body::from(r#"{"id": 7}"#);
/// # let _ = body;
/// ```
pub struct Body {
    inner: Inner,
    /// The end of the chunks may also be where the connection broke.
    end_is_doubtful: bool,
    /// The number of bytes still to come, if that is known.
    missing: Option<u64>,
}

enum Inner {
    Whole(Option<Bytes>),
    Stream(Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>),
}

impl Body {
    /// A body that arrives in chunks. A body that is cut short must end with an error item.
    pub fn stream(stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Self { inner: Inner::Stream(Box::pin(stream)), end_is_doubtful: false, missing: None }
    }

    /// The same body, if a broken connection would look like its end.
    pub(crate) fn with_doubtful_end(mut self) -> Self {
        self.end_is_doubtful = true;
        self
    }

    /// The same body, if so many bytes are announced. To end before them is an error.
    pub(crate) fn expecting(self, missing: Option<u64>) -> Self {
        Self { missing, ..self }
    }

    /// The number of bytes still to come, if that is known.
    pub(crate) fn missing(&self) -> Option<u64> {
        self.missing
    }

    /// The same body of gzip, unpacked.
    pub(crate) fn unpacked(self) -> Self {
        let end_is_doubtful = self.end_is_doubtful;
        Self { end_is_doubtful, ..Self::stream(Gzip::new(self)) }
    }

    pub(crate) fn end_is_doubtful(&self) -> bool {
        self.end_is_doubtful
    }

    pub(crate) async fn chunk(&mut self) -> Option<Result<Bytes, TransportError>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self { inner: Inner::Whole(Some(bytes)), end_is_doubtful: false, missing: None }
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let polled = match &mut self.inner {
            Inner::Whole(bytes) => Poll::Ready(bytes.take().map(Ok)),
            Inner::Stream(stream) => stream.as_mut().poll_next(context),
        };
        match &polled {
            Poll::Ready(Some(Ok(bytes))) => {
                let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                self.missing = self.missing.map(|missing| missing.saturating_sub(length));
            }
            Poll::Ready(None) if self.missing.take().is_some_and(|missing| missing > 0) => {
                let error = TransportError::new(Delivery::Ambiguous, "the body was cut short");
                return Poll::Ready(Some(Err(error)));
            }
            _ => {}
        }
        polled
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Body").finish_non_exhaustive()
    }
}
