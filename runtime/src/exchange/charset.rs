//! Turns the pieces of a body into UTF-8, from the charset that its byte order mark or its content type names.

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;

use crate::json::Misfit;
use crate::value::showable::showable;

/// The characters of windows-1252 whose numbers differ from their bytes: those of the bytes 0x80 to 0x9f. ISO-8859-1 has
/// control characters there, which no text contains, so it is read in the same way.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

const MARKS: [(&[u8], Charset); 3] = [
    (b"\xef\xbb\xbf", Charset::Utf8),
    (b"\xff\xfe", Charset::Utf16 { big_endian: false }),
    (b"\xfe\xff", Charset::Utf16 { big_endian: true }),
];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Charset {
    /// Nothing is converted. ASCII is UTF-8 too.
    Utf8,
    Windows1252,
    Utf16 {
        big_endian: bool,
    },
    /// UTF-16 whose byte order is that of the first character, which is in ASCII.
    Utf16OfSomeOrder,
    /// Nothing is converted, and a success is refused.
    Unknown,
}

/// Turns the pieces of a body into UTF-8. UTF-8 passes unchanged and unchecked.
pub(crate) struct ToUtf8 {
    /// What the content type names.
    declared: Charset,
    /// What it names, if that is unknown and may be shown.
    name: Option<String>,
    /// What the body is in, once its beginning is known.
    decided: Option<Charset>,
    /// The beginning of the body or of a character, which says nothing yet.
    held: Vec<u8>,
    has_ended: bool,
}

impl ToUtf8 {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let name = parameter(content_type);
        let declared = name.map_or(Charset::Utf8, labelled);
        let name = name.filter(|_| declared == Charset::Unknown).and_then(showable).map(str::to_owned);
        Self { declared, name, decided: None, held: Vec::new(), has_ended: false }
    }

    /// Whether the end was reached.
    pub(crate) fn has_ended(&self) -> bool {
        self.has_ended
    }

    /// Why a body cannot be read, if its charset is unknown. It is known with the first piece.
    pub(crate) fn unknown(&self) -> Option<Misfit> {
        let is_unknown = self.decided.unwrap_or(self.declared) == Charset::Unknown;
        is_unknown.then(|| {
            let name = self.name.as_deref().map_or("an unknown charset".to_owned(), |name| format!("{name:?}"));
            misfit(format!("the charset UTF-8, UTF-16, ISO-8859-1, windows-1252 or US-ASCII instead of {name}"))
        })
    }

    /// The next piece in UTF-8, which is empty if more is needed; `None` is the end.
    pub(crate) fn piece(&mut self, piece: Option<Bytes>) -> Result<Option<Bytes>, Misfit> {
        self.has_ended = piece.is_none();
        let piece = match piece {
            Some(piece) if self.held.is_empty() => piece,
            piece => {
                let mut all = std::mem::take(&mut self.held);
                all.extend_from_slice(&piece.unwrap_or_default());
                all.into()
            }
        };
        let Some(charset) = self.decided.or_else(|| self.decide(&piece)) else {
            self.held = piece.to_vec();
            return Ok(Some(Bytes::new()));
        };
        self.decided = Some(charset);
        let read = match charset {
            Charset::Windows1252 if !piece.is_ascii() => {
                piece.iter().map(|byte| windows_1252(*byte)).collect::<String>().into()
            }
            Charset::Utf16 { big_endian } => self.utf_16(&piece, big_endian)?.into(),
            _ => piece,
        };
        Ok(if self.has_ended && read.is_empty() { None } else { Some(read) })
    }

    /// The charset, if the beginning of the body tells it.
    fn decide(&self, beginning: &[u8]) -> Option<Charset> {
        let mark = MARKS.iter().find(|(mark, _)| beginning.starts_with(mark));
        let may_be_mark = || MARKS.iter().any(|(mark, _)| mark.starts_with(beginning));
        match (mark, self.declared, beginning) {
            (Some((_, charset)), ..) => Some(*charset),
            _ if !self.has_ended && may_be_mark() => None,
            (None, Charset::Utf16OfSomeOrder, [] | [_]) if !self.has_ended => None,
            (None, Charset::Utf16OfSomeOrder, _) => Some(Charset::Utf16 { big_endian: beginning.first() == Some(&0) }),
            (None, declared, _) => Some(declared),
        }
    }

    /// Keeps half a character for the next piece.
    fn utf_16(&mut self, bytes: &[u8], big_endian: bool) -> Result<String, Misfit> {
        let (pairs, odd) = bytes.as_chunks::<2>();
        let unit = |pair: &[u8; 2]| if big_endian { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) };
        let is_half = pairs.last().is_some_and(|pair| (0xD800..0xDC00).contains(&unit(pair)));
        let whole = pairs.len() - usize::from(is_half);
        self.held = bytes.get(whole * 2..).unwrap_or_default().to_vec();
        let is_cut = self.has_ended && (is_half || !odd.is_empty());
        let text = char::decode_utf16(pairs.iter().take(whole).map(unit)).collect::<Result<String, _>>();
        text.ok().filter(|_| !is_cut).ok_or_else(|| misfit("UTF-16".to_owned()))
    }
}

fn misfit(expected: String) -> Misfit {
    Misfit { path: String::new(), expected }
}

/// The charset that a content type names.
fn parameter(content_type: &str) -> Option<&str> {
    let value = content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then_some(value)
    });
    value.map(|value| value.trim().trim_matches(['"', '\''])).filter(|value| !value.is_empty())
}

fn labelled(name: &str) -> Charset {
    match name.to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" | "us-ascii" | "ascii" => Charset::Utf8,
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "latin-1" | "windows-1252" | "cp1252" => {
            Charset::Windows1252
        }
        "utf-16le" => Charset::Utf16 { big_endian: false },
        "utf-16be" => Charset::Utf16 { big_endian: true },
        "utf-16" | "utf16" => Charset::Utf16OfSomeOrder,
        _ => Charset::Unknown,
    }
}

fn windows_1252(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|index| WINDOWS_1252.get(usize::from(index)));
    special.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;
    use proptest::prelude::*;

    use super::*;

    fn headers(content_type: &str) -> HeaderMap {
        HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_str(content_type).unwrap())])
    }

    /// The whole of a body that arrives in pieces of this size.
    fn read(content_type: &str, body: &[u8], size: usize) -> Result<Vec<u8>, Misfit> {
        let mut text = ToUtf8::of(&headers(content_type));
        let mut read = Vec::new();
        for piece in body.chunks(size) {
            read.extend(text.piece(Some(Bytes::copy_from_slice(piece)))?.unwrap());
        }
        read.extend(text.piece(None)?.unwrap_or_default());
        assert!(text.has_ended());
        Ok(read)
    }

    fn units(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn names_of_charsets() {
        for (content_type, charset) in [
            ("application/json", Charset::Utf8),
            ("application/json; charset=utf-8", Charset::Utf8),
            ("text/csv;header=present ; Charset = \"UTF-8\" ", Charset::Utf8),
            ("application/json; charset=", Charset::Utf8),
            ("application/json; charset=US-ASCII", Charset::Utf8),
            ("application/json; charset=ISO-8859-1", Charset::Windows1252),
            ("application/json; charset='windows-1252'", Charset::Windows1252),
            ("application/json; charset=UTF-16", Charset::Utf16OfSomeOrder),
            ("application/json; charset=utf-16be", Charset::Utf16 { big_endian: true }),
            ("application/json; charset=shift_jis", Charset::Unknown),
        ] {
            assert_eq!(ToUtf8::of(&headers(content_type)).declared, charset, "{content_type}");
        }
        let unknown = |name: &str| ToUtf8::of(&headers(&format!("x/y; charset={name}"))).unknown().unwrap().expected;
        assert!(unknown("shift_jis").ends_with("instead of \"shift_jis\""));
        assert!(unknown("+1 316 555 0100").ends_with("instead of an unknown charset"));
    }

    #[test]
    fn a_byte_order_mark_decides_before_the_content_type() {
        for size in 1..4 {
            let latin = "x/y; charset=iso-8859-1";
            assert_eq!(read(latin, "\u{feff}é".as_bytes(), size).unwrap(), "\u{feff}é".as_bytes());
            assert_eq!(read(latin, &units("\u{feff}é", u16::to_le_bytes), size).unwrap(), "\u{feff}é".as_bytes());
            assert_eq!(read("x/y; charset=shift_jis", b"\xfe\xff\0a", size).unwrap(), "\u{feff}a".as_bytes());
            assert_eq!(read(latin, b"\xff", size).unwrap(), "ÿ".as_bytes());
            assert_eq!(read(latin, b"\xef\xbb", size).unwrap(), "ï»".as_bytes());
        }
    }

    #[test]
    fn what_breaks_off_in_a_character_is_refused() {
        for size in 1..4 {
            for body in [&b"a"[..], b"a\0b", b"a\0\x00\xd8", b"\x00\xdca\0"] {
                assert!(read("x/y; charset=utf-16le", body, size).is_err(), "{body:?}");
            }
        }
    }

    #[test]
    fn utf_8_is_neither_copied_nor_checked() {
        let body = Bytes::from_static(b"{\"\xff\"");
        let read = ToUtf8::of(&HeaderMap::new()).piece(Some(body.clone())).unwrap().unwrap();
        assert_eq!((read.as_ptr(), read.len()), (body.as_ptr(), body.len()));
        let ascii = Bytes::from_static(b"{}{}");
        let read = ToUtf8::of(&headers("x/y; charset=latin1")).piece(Some(ascii.clone())).unwrap().unwrap();
        assert_eq!(read.as_ptr(), ascii.as_ptr());
    }

    proptest! {
        #[test]
        fn utf_16_is_read_whatever_the_pieces(text in "[ -~é€😀]{0,20}", size in 1usize..6) {
            for (charset, order) in [("utf-16le", u16::to_le_bytes as fn(u16) -> [u8; 2]), ("utf-16be", u16::to_be_bytes)] {
                let read = read(&format!("x/y; charset={charset}"), &units(&text, order), size).unwrap();
                prop_assert_eq!(read, text.as_bytes());
            }
            let json = format!("{{{text}");
            for order in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
                prop_assert_eq!(read("x/y; charset=utf-16", &units(&json, order), size).unwrap(), json.as_bytes());
            }
        }

        /// encoding_rs is the slow twin.
        #[test]
        fn windows_1252_is_read_as_others_do(body in prop::collection::vec(any::<u8>(), 0..40), size in 1usize..6) {
            prop_assume!(!MARKS.iter().any(|(mark, _)| body.starts_with(mark)));
            let (twin, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&body);
            let read = read("x/y; charset=windows-1252", &body, size).unwrap();
            prop_assert_eq!(String::from_utf8(read).unwrap(), twin);
        }
    }
}
