//! What a response says of its body: how long it is, how it is encoded, and whether it is all that was asked for.

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, RANGE};
use http::{HeaderMap, Method, Response, StatusCode};

use crate::operation::Operation;
use crate::transport::TransportRequest;
use crate::transport::body::Body;
use crate::transport::encoding::Encoding;

/// Status, headers and body of a response, unpacked, or why its body is not read.
pub(super) struct Unpacked {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Result<Body, String>,
}

/// Unpacks the body of a response. The headers then describe what is handed on: those of the packed body are removed.
///
/// A failure is what its status says, whatever its body is: one that cannot be read is passed over.
pub(super) fn unpack(operation: &Operation, is_part: bool, response: Response<Body>) -> Unpacked {
    let (parts, body) = response.into_parts();
    let (status, mut headers) = (parts.status, parts.headers);
    let body = body.expecting(announced(operation, status, &headers));
    let body = match Encoding::of(&headers) {
        _ if status == StatusCode::PARTIAL_CONTENT && !is_part => {
            Err("the response is only a part of what was asked for".to_owned())
        }
        Encoding::Plain => Ok(body),
        Encoding::Gzip => {
            headers.remove(CONTENT_ENCODING);
            headers.remove(CONTENT_LENGTH);
            Ok(body.unpacked())
        }
        Encoding::Unread(_) if !status.is_success() => Ok(Body::from(Bytes::new())),
        Encoding::Unread(Some(name)) => {
            Err(format!("the response is encoded with {name}, which is not read: only gzip is"))
        }
        Encoding::Unread(None) => Err("the response has an encoding that is not read: only gzip is".to_owned()),
    };
    Unpacked { status, headers, body }
}

/// Whether a request asks for a part.
pub(super) fn asks_for_part(request: &TransportRequest) -> bool {
    request.headers.contains_key(RANGE)
}

/// The announced length.
fn announced(operation: &Operation, status: StatusCode, headers: &HeaderMap) -> Option<u64> {
    let without_body =
        operation.method == Method::HEAD || matches!(status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
    match without_body {
        true => None,
        false => headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok(),
    }
}
