//! The reader: white space, literals, numbers, skipping, and the limits.

use super::fault::Fault;
use super::{Misfit, ReadJson, Stop};
use crate::value::kind::Kind;

/// How deep objects and lists may be nested.
const DEPTH: u32 = 128;

/// How many items and undocumented members one text may have: in memory, each takes far more than its few bytes of JSON.
const VALUES: u32 = 5_000_000;

/// The names of members of the outermost object whose text is kept.
pub(crate) type NotedNames = [Option<&'static str>; 4];

/// The text of a body, without a byte order mark.
///
/// # Errors
///
/// If it is not UTF-8.
pub(crate) fn text_of(body: &[u8]) -> Result<&str, Misfit> {
    match std::str::from_utf8(body) {
        Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
        Err(_) => Err(Misfit { path: String::new(), expected: "UTF-8".to_owned() }),
    }
}

/// Reads JSON text from its start to its end.
#[derive(Debug)]
pub struct Reader<'t> {
    pub(super) text: &'t str,
    /// The position of the next byte.
    pub(super) at: usize,
    /// The last string that had escapes, decoded.
    pub(super) scratch: String,
    /// Whether other forms of a value are accepted: `"570"` for an integer, `[]` for an empty object.
    pub(super) converts: bool,
    /// The members of the outermost object whose text is kept.
    pub(super) to_note: NotedNames,
    /// The members to be noted that were found, each with its JSON text.
    pub(super) kept: Vec<(&'static str, &'t str)>,
    pub(super) fault: Option<Fault>,
    depth: u32,
    values: u32,
}

impl<'t> Reader<'t> {
    /// A reader at the start of a text.
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            scratch: String::new(),
            converts: true,
            to_note: NotedNames::default(),
            kept: Vec::new(),
            fault: None,
            depth: 0,
            values: 0,
        }
    }

    /// Accepts each value only in the default form of its type.
    pub fn strict(mut self) -> Self {
        self.converts = false;
        self
    }

    /// Keeps the text of these members of the outermost object.
    pub(crate) fn noting(mut self, names: NotedNames) -> Self {
        self.to_note = names;
        self
    }

    /// The members to be noted that were found, each with its JSON text.
    pub(crate) fn kept(&self) -> &[(&'static str, &'t str)] {
        &self.kept
    }

    /// Reads the text as one value.
    ///
    /// # Errors
    ///
    /// The path where the text does not have the form of the value, and what was expected there.
    pub fn read_whole(mut self, value: &mut dyn ReadJson) -> Result<(), (String, String)> {
        self.whole(value).map_err(|Stop| {
            let Misfit { path, expected } = self.misfit();
            (path, expected)
        })
    }

    /// Reads the text as one value.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or does not have the expected form.
    pub(crate) fn whole(&mut self, value: &mut dyn ReadJson) -> Result<(), Stop> {
        self.peek();
        value.read(self)?;
        self.end()
    }

    /// Checks that only white space is left.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        match self.peek() {
            0 if self.at >= self.text.len() => Ok(()),
            _ => Err(self.malformed()),
        }
    }

    /// Why reading stopped.
    pub(crate) fn misfit(&self) -> Misfit {
        self.fault.as_ref().map_or_else(Misfit::default, |fault| fault.misfit(self.text))
    }

    /// Skips white space and returns the next byte without consuming it; 0 at the end.
    pub(crate) fn peek(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(byte) => return *byte,
                None => return 0,
            }
        }
    }

    /// The next byte, which is not consumed; 0 at the end.
    pub(crate) fn here(&self) -> u8 {
        self.byte(self.at)
    }

    /// Skips white space and consumes this byte.
    pub(super) fn take(&mut self, byte: u8) -> Result<(), Stop> {
        if self.peek() != byte {
            return Err(self.malformed());
        }
        self.at += 1;
        Ok(())
    }

    /// Skips white space and consumes this byte if it is next.
    pub(super) fn takes(&mut self, byte: u8) -> bool {
        let comes = self.peek() == byte;
        self.at += usize::from(comes);
        comes
    }

    /// Consumes this literal if it is next.
    pub(super) fn takes_literal(&mut self, literal: &str) -> bool {
        let comes = self.rest().starts_with(literal);
        if comes {
            self.at += literal.len();
        }
        comes
    }

    /// The kind of the next value.
    pub fn kind(&self) -> Kind {
        Kind::of_byte(self.here())
    }

    /// Reads the next value.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or does not have the expected form.
    pub fn value<T: ReadJson + Default>(&mut self) -> Result<T, Stop> {
        let mut value = T::default();
        value.read(self)?;
        Ok(value)
    }

    /// Consumes the first byte of an object or a list.
    pub(super) fn enter(&mut self) -> Result<(), Stop> {
        if self.depth == DEPTH {
            return Err(self.fail(self.at, "at most 128 levels of nesting"));
        }
        self.at += 1;
        self.depth += 1;
        Ok(())
    }

    pub(super) fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// How many objects and lists the reader is inside of.
    pub(super) fn depth(&self) -> u32 {
        self.depth
    }

    /// Counts an item or an undocumented member.
    pub(super) fn count(&mut self) -> Result<(), Stop> {
        self.values += 1;
        if self.values > VALUES { Err(self.fail(self.at, "at most 5000000 values")) } else { Ok(()) }
    }

    /// Reads the text of a number.
    pub(super) fn number(&mut self) -> Result<&'t str, Stop> {
        let start = self.at;
        let digits = |at: usize| digits(self.text, at);
        let mut end = start + usize::from(self.byte(start) == b'-');
        end = match self.byte(end) {
            b'0' => end + 1,
            b'1'..=b'9' => digits(end),
            _ => return Err(self.malformed_at(end)),
        };
        if self.byte(end) == b'.' {
            let whole = end + 1;
            end = digits(whole);
            if end == whole {
                return Err(self.malformed_at(end));
            }
        }
        if matches!(self.byte(end), b'e' | b'E') {
            let exponent = end + 1 + usize::from(matches!(self.byte(end + 1), b'+' | b'-'));
            end = digits(exponent);
            if end == exponent {
                return Err(self.malformed_at(end));
            }
        }
        self.at = end;
        Ok(self.text.get(start..end).unwrap_or_default())
    }

    /// Skips a value and checks that it is well-formed. The names inside are not documented, so no error shows them.
    pub(crate) fn skip(&mut self) -> Result<(), Stop> {
        let depth = self.depth;
        self.skip_value().map_err(|stop| self.hide_names_below(depth, stop))
    }

    fn skip_value(&mut self) -> Result<(), Stop> {
        match self.here() {
            b'"' => self.skip_string(),
            // It may have members to be noted.
            b'{' if self.depth == 0 => self.members(&mut []),
            b'{' => self.skip_all(b'}', |reader| {
                if reader.here() != b'"' {
                    return Err(reader.malformed());
                }
                reader.skip_string()?;
                reader.take(b':')?;
                reader.peek();
                reader.skip_value()
            }),
            b'[' => self.skip_all(b']', Self::skip_value),
            b'-' | b'0'..=b'9' => self.number().map(drop),
            _ if ["true", "false", "null"].iter().any(|literal| self.takes_literal(literal)) => Ok(()),
            _ => Err(self.malformed()),
        }
    }

    fn skip_all(&mut self, close: u8, one: impl Fn(&mut Self) -> Result<(), Stop>) -> Result<(), Stop> {
        self.enter()?;
        if !self.takes(close) {
            loop {
                one(self)?;
                if self.takes(close) {
                    break;
                }
                self.take(b',')?;
                self.peek();
            }
        }
        self.leave();
        Ok(())
    }

    /// Skips the next value and returns its text.
    pub(crate) fn raw(&mut self) -> Result<&'t str, Stop> {
        let start = self.at;
        self.skip()?;
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// The position of the next byte.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The byte at a position; 0 at the end.
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or_default()
    }
}

/// The position after the digits that start at `from`.
fn digits(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes().get(from..).unwrap_or_default();
    from + bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}
