//! Whether a body begins with rows, or is a document instead.

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What the beginning of a body is, once enough of it is there.
#[derive(Debug, PartialEq)]
pub(super) enum Beginning {
    /// More is needed to tell.
    Unknown,
    /// JSON, HTML or XML.
    Document,
    /// More blank bytes than a row may have.
    Blank,
    /// Rows, behind a byte order mark of this many bytes.
    Rows(usize),
}

/// Looks at the beginning of a body, in front of which so many blank bytes may stand. What it tells does not depend on how
/// much more than enough is there.
pub(super) fn beginning(bytes: &[u8], most_blank: usize) -> Beginning {
    if bytes.len() < BYTE_ORDER_MARK.len() && BYTE_ORDER_MARK.starts_with(bytes) {
        return Beginning::Unknown;
    }
    let mark = match bytes.starts_with(BYTE_ORDER_MARK) {
        true => BYTE_ORDER_MARK.len(),
        false => 0,
    };
    let blank = bytes[mark..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    match bytes.get(mark + blank) {
        _ if blank > most_blank => Beginning::Blank,
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
        assert_eq!(beginning(b"", 8), Beginning::Unknown);
        assert_eq!(beginning(b"\xef\xbb", 8), Beginning::Unknown);
        assert_eq!(beginning(b" \r\n", 8), Beginning::Unknown);
        assert_eq!(beginning(b"\xef\xbb\xbf {", 8), Beginning::Document);
        assert_eq!(beginning(b"\n<html>", 8), Beginning::Document);
        assert_eq!(beginning(b"\xef\xbb\xbfid,x", 8), Beginning::Rows(3));
        assert_eq!(beginning(b" id", 8), Beginning::Rows(0));
    }

    #[test]
    fn too_many_blanks_are_told_at_the_first_one_too_many() {
        for length in 9..20 {
            assert_eq!(beginning(&b"         \r\n\r\n\r\n  id"[..length], 8), Beginning::Blank, "{length}");
        }
        assert_eq!(beginning(b"        id", 8), Beginning::Rows(0));
    }
}
