//! Whether a body begins with rows, or is a document instead.

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What the beginning of a body is, once enough of it is there.
#[derive(Debug, PartialEq)]
pub(super) enum Beginning {
    /// More is needed to tell.
    Unknown,
    /// JSON, HTML, XML, or no text at all.
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
    match &bytes[mark + blank..] {
        _ if blank > most_blank => Beginning::Blank,
        [] => Beginning::Unknown,
        [b'[', inside @ ..] => match list(inside) {
            None if inside.len() <= most_blank => Beginning::Unknown,
            Some(true) => Beginning::Document,
            _ => Beginning::Rows(mark),
        },
        [b'{' | b'<', ..] => Beginning::Document,
        // Packed data that does not say so, for one.
        [first, ..] if first.is_ascii_control() => Beginning::Document,
        _ => Beginning::Rows(mark),
    }
}

/// Whether there is nothing but blanks, behind a byte order mark or without one.
pub(super) fn is_blank(bytes: &[u8]) -> bool {
    bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes).trim_ascii().is_empty()
}

/// Whether a line in the place of a row is a document, or the last line of one. A row may begin like one, and so may the text
/// of a cell in quotes.
pub(super) fn is_document(line: &[u8]) -> bool {
    match line.trim_ascii() {
        [b'{', .., b'}'] | [b'<', .., b'>'] => true,
        [b'[', inside @ .., b']'] => list(inside).is_none_or(|is_list| is_list),
        closing => !closing.is_empty() && closing.iter().all(|byte| matches!(byte, b'}' | b']' | b' ' | b'\t')),
    }
}

/// Whether a JSON list of objects, lists or strings begins like this. A cell may begin with a bracket too.
fn list(inside: &[u8]) -> Option<bool> {
    let first = inside.iter().find(|byte| !byte.is_ascii_whitespace())?;
    Some(matches!(first, b'{' | b'[' | b'"' | b']'))
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
    fn lists_and_binary_data_are_no_rows() {
        for document in [&b"[]"[..], b"[{", b"\n[ \r\n{\"id\":1}", b"[[1]]", b"[\"a\"", b"\x1f\x8b\x08", b"\0i\0d"] {
            assert_eq!(beginning(document, 8), Beginning::Document, "{document:?}");
        }
        assert_eq!(beginning(b"[ ", 8), Beginning::Unknown);
        assert_eq!(beginning(b"[         ", 8), Beginning::Rows(0));
        for rows in [&b"[x],1"[..], b"[ x", b"\"[]\",1", b"1,[]"] {
            assert_eq!(beginning(rows, 8), Beginning::Rows(0), "{rows:?}");
        }
    }

    #[test]
    fn a_line_that_is_a_document() {
        for line in
            [&b"{}"[..], b" {\"a\":1,\"b\":2}\r", b"<html>504</html>", b"</html>", b"[]", b"[{\"a\":1}]", b" } ] "]
        {
            assert!(is_document(line), "{line:?}");
        }
        for line in [&b""[..], b" ", b"{7},1", b"\"{7}\"", b"<7>,1", b"<7", b"[x]", b"1,}"] {
            assert!(!is_document(line), "{line:?}");
        }
    }

    #[test]
    fn too_many_blanks_are_told_at_the_first_one_too_many() {
        for length in 9..20 {
            assert_eq!(beginning(&b"         \r\n\r\n\r\n  id"[..length], 8), Beginning::Blank, "{length}");
        }
        assert_eq!(beginning(b"        id", 8), Beginning::Rows(0));
    }
}
