//! Reads strings: finds their end eight bytes at a time, and decodes escapes.

use super::{Reader, Stop};

impl<'t> Reader<'t> {
    /// Reads a string. It is only copied if it has escapes.
    pub(super) fn string(&mut self) -> Result<&str, Stop> {
        if self.here() != b'"' {
            return Err(self.expected("a string"));
        }
        let start = self.at + 1;
        let end = plain_end(self.text.as_bytes(), start);
        match self.byte(end) {
            b'"' => {
                self.at = end + 1;
                Ok(self.text.get(start..end).unwrap_or_default())
            }
            b'\\' => self.unescape(start, end),
            _ => Err(self.malformed_at(end)),
        }
    }

    /// Skips a string. Escapes are checked but not decoded, so an unpaired surrogate is accepted.
    pub(super) fn skip_string(&mut self) -> Result<(), Stop> {
        let mut end = self.at + 1;
        loop {
            end = plain_end(self.text.as_bytes(), end);
            match (self.byte(end), self.byte(end + 1)) {
                (b'"', _) => {
                    self.at = end + 1;
                    return Ok(());
                }
                (b'\\', b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => end += 2,
                (b'\\', b'u') => {
                    self.hex(end + 2)?;
                    end += 6;
                }
                _ => return Err(self.malformed_at(end)),
            }
        }
    }

    /// Reads a string with escapes. The first one is at `escape`.
    #[cold]
    fn unescape(&mut self, start: usize, escape: usize) -> Result<&str, Stop> {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        let (mut from, mut end) = (start, escape);
        loop {
            scratch.push_str(self.text.get(from..end).unwrap_or_default());
            match self.byte(end) {
                b'"' => break,
                b'\\' => {
                    let (character, behind) = self.escape(end + 1)?;
                    scratch.push(character);
                    from = behind;
                    end = plain_end(self.text.as_bytes(), from);
                }
                _ => return Err(self.malformed_at(end)),
            }
        }
        self.at = end + 1;
        self.scratch = scratch;
        Ok(&self.scratch)
    }

    /// The character of an escape, and the position after it.
    fn escape(&mut self, at: usize) -> Result<(char, usize), Stop> {
        let character = match self.byte(at) {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(at + 1),
            _ => return Err(self.malformed_at(at)),
        };
        Ok((character, at + 1))
    }

    /// The character of a `\u` escape, or of two that form a surrogate pair.
    fn unicode(&mut self, at: usize) -> Result<(char, usize), Stop> {
        let high = self.hex(at)?;
        if let Some(character) = char::from_u32(high) {
            return Ok((character, at + 4));
        }
        let is_pair = (0xD800..0xDC00).contains(&high) && self.byte(at + 4) == b'\\' && self.byte(at + 5) == b'u';
        let low = if is_pair { self.hex(at + 6)? } else { 0 };
        if !(0xDC00..0xE000).contains(&low) {
            return Err(self.lone_surrogate(at));
        }
        let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
        match char::from_u32(code) {
            Some(character) => Ok((character, at + 10)),
            None => Err(self.malformed_at(at)),
        }
    }

    fn hex(&mut self, at: usize) -> Result<u32, Stop> {
        let mut code = 0;
        for at in at..at + 4 {
            match char::from(self.byte(at)).to_digit(16) {
                Some(digit) => code = code << 4 | digit,
                None => return Err(self.malformed_at(at)),
            }
        }
        Ok(code)
    }
}

const ONES: u64 = u64::from_ne_bytes([1; 8]);
const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);

/// The position of the next quote, backslash or control character; the end of the text if there is none.
fn plain_end(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let (chunks, tail) = rest.as_chunks::<8>();
    for (index, chunk) in chunks.iter().enumerate() {
        let found = ends(u64::from_le_bytes(*chunk));
        if found != 0 {
            return from + index * 8 + (found.trailing_zeros() / 8) as usize;
        }
    }
    let end = tail.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20)).unwrap_or(tail.len());
    from + chunks.len() * 8 + end
}

/// Sets the high bit of each byte that is a quote, a backslash or a control character. Only the lowest of these bits is
/// reliable.
fn ends(word: u64) -> u64 {
    let zero = |word: u64| word.wrapping_sub(ONES) & !word;
    let quote = zero(word ^ ONES.wrapping_mul(u64::from(b'"')));
    let backslash = zero(word ^ ONES.wrapping_mul(u64::from(b'\\')));
    let control = word.wrapping_sub(ONES.wrapping_mul(0x20)) & !word;
    (quote | backslash | control) & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_the_end_as_a_slow_search_does(text in "[ -~\u{0}-\u{22}\\\\é😀]{0,40}", from in 0usize..9) {
            let bytes = text.as_bytes();
            let from = from.min(bytes.len());
            let slow = bytes[from..].iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20));
            prop_assert_eq!(plain_end(bytes, from), slow.map_or(bytes.len(), |at| from + at));
        }
    }
}
