//! What the beginning of a body tells: rows, or a document that stands in their place.

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What the beginning of a body is, once enough of it is there.
#[derive(Debug, PartialEq)]
pub(super) enum Beginning {
    /// More is needed to tell.
    Unknown,
    /// JSON, HTML or XML.
    Document,
    /// Rows, behind a byte order mark of this many bytes.
    Rows(usize),
}

/// Looks at the beginning of a body.
pub(super) fn beginning(bytes: &[u8]) -> Beginning {
    if bytes.len() < BYTE_ORDER_MARK.len() && BYTE_ORDER_MARK.starts_with(bytes) {
        return Beginning::Unknown;
    }
    let mark = match bytes.starts_with(BYTE_ORDER_MARK) {
        true => BYTE_ORDER_MARK.len(),
        false => 0,
    };
    let blank = bytes[mark..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    match bytes.get(mark + blank) {
        None => Beginning::Unknown,
        Some(b'{' | b'<') => Beginning::Document,
        Some(_) => Beginning::Rows(mark),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_tells_documents_from_rows() {
        assert_eq!(beginning(b""), Beginning::Unknown);
        assert_eq!(beginning(b"\xef\xbb"), Beginning::Unknown);
        assert_eq!(beginning(b" \r\n"), Beginning::Unknown);
        assert_eq!(beginning(b"\xef\xbb\xbf {"), Beginning::Document);
        assert_eq!(beginning(b"\n<html>"), Beginning::Document);
        assert_eq!(beginning(b"\xef\xbb\xbfid,x"), Beginning::Rows(3));
        assert_eq!(beginning(b" id"), Beginning::Rows(0));
    }
}
