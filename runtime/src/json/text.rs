//! The text that is read: white space, literals, numbers, what is passed over, and the limits.

use super::fault::Fault;
use super::{Misfit, ReadJson, Stop};
use crate::value::kind::Kind;

/// How deep objects and lists may stand in each other.
const DEPTH: u32 = 128;

/// How many values one text may hold: small values in a large body would otherwise fill the memory.
const VALUES: u32 = 5_000_000;

/// Members of the outermost object to be noted while it is read.
pub(crate) type Watched = [Option<&'static str>; 4];

/// A body as text: UTF-8, without its byte order mark.
///
/// # Errors
///
/// Where it is not UTF-8.
pub(crate) fn text_of(body: &[u8]) -> Result<&str, Misfit> {
    match std::str::from_utf8(body) {
        Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
        Err(_) => Err(Misfit { path: String::new(), expected: "text in UTF-8".to_owned() }),
    }
}

/// Reads JSON text from its start to its end.
#[derive(Debug)]
pub struct Reader<'t> {
    pub(super) text: &'t str,
    /// Where the next byte stands.
    pub(super) at: usize,
    /// What a string with escapes says.
    pub(super) scratch: String,
    /// Whether other forms are read that mean the same: `"570"` for an integer, `[]` for an object without members.
    pub(super) converts: bool,
    /// The members of the outermost object to be noted.
    pub(super) watched: Watched,
    /// Those that were met, with their text.
    pub(super) noted: Vec<(&'static str, &'t str)>,
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
            watched: Watched::default(),
            noted: Vec::new(),
            fault: None,
            depth: 0,
            values: 0,
        }
    }

    /// The same reader, which takes each value in its own form only.
    pub fn strict(mut self) -> Self {
        self.converts = false;
        self
    }

    /// The same reader, which notes these members of the outermost object on its way.
    pub(crate) fn watching(mut self, names: Watched) -> Self {
        self.watched = names;
        self
    }

    /// The watched members that were met, each with its JSON text.
    pub(crate) fn noted(&self) -> &[(&'static str, &'t str)] {
        &self.noted
    }

    /// Reads one value, behind which the text must end.
    ///
    /// # Errors
    ///
    /// The path of what does not fit, and what was expected there.
    pub fn read_whole(mut self, value: &mut dyn ReadJson) -> Result<(), (String, String)> {
        self.whole(value).map_err(|Stop| {
            let Misfit { path, expected } = self.misfit();
            (path, expected)
        })
    }

    /// Reads one value, behind which the text must end.
    ///
    /// # Errors
    ///
    /// The reader has noted what was expected.
    pub(crate) fn whole(&mut self, value: &mut dyn ReadJson) -> Result<(), Stop> {
        self.peek();
        value.read(self)?;
        self.end()
    }

    /// Takes the end of the text.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        match self.peek() {
            0 if self.at >= self.text.len() => Ok(()),
            _ => Err(self.malformed()),
        }
    }

    /// What was expected where reading stopped.
    pub(crate) fn misfit(&self) -> Misfit {
        self.fault.as_ref().map_or_else(Misfit::default, |fault| fault.misfit(self.text))
    }

    /// The next byte behind white space; 0 at the end.
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

    /// The next byte; 0 at the end.
    pub(crate) fn here(&self) -> u8 {
        self.byte(self.at)
    }

    /// Takes this byte, behind white space.
    pub(super) fn take(&mut self, byte: u8) -> Result<(), Stop> {
        if self.peek() != byte {
            return Err(self.malformed());
        }
        self.at += 1;
        Ok(())
    }

    /// Takes this byte, if it comes next.
    pub(super) fn takes(&mut self, byte: u8) -> bool {
        let comes = self.peek() == byte;
        self.at += usize::from(comes);
        comes
    }

    /// Takes this text, if it comes next: a literal, which nothing may continue.
    pub(super) fn takes_literal(&mut self, literal: &str) -> bool {
        let comes = self.rest().starts_with(literal);
        if comes {
            self.at += literal.len();
        }
        comes
    }

    /// What kind of value comes next.
    pub fn kind(&self) -> Kind {
        Kind::of_byte(self.here())
    }

    /// Reads the next value.
    ///
    /// # Errors
    ///
    /// The reader has noted what was expected.
    pub fn value<T: ReadJson + Default>(&mut self) -> Result<T, Stop> {
        let mut value = T::default();
        value.read(self)?;
        Ok(value)
    }

    /// Takes `null`, if it comes next.
    pub(crate) fn takes_null(&mut self) -> bool {
        self.takes_literal("null")
    }

    /// Begins an object or a list: takes its first byte.
    pub(super) fn enter(&mut self) -> Result<(), Stop> {
        if self.depth == DEPTH {
            return Err(self.fail(self.at, "no more than 128 values inside each other"));
        }
        self.at += 1;
        self.depth += 1;
        Ok(())
    }

    pub(super) fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// How many objects and lists are open.
    pub(super) fn depth(&self) -> u32 {
        self.depth
    }

    /// Counts one value.
    pub(super) fn count(&mut self) -> Result<(), Stop> {
        self.values += 1;
        if self.values > VALUES { Err(self.fail(self.at, "no more than 5000000 values")) } else { Ok(()) }
    }

    /// A number, as it is written.
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

    /// Passes over a value, which must be well formed.
    pub(crate) fn skip(&mut self) -> Result<(), Stop> {
        match self.here() {
            b'"' => self.skip_string(),
            // Members of the outermost object may have to be noted.
            b'{' if self.depth == 0 => self.members(&mut []),
            b'{' => self.skip_all(b'}', |reader| {
                if reader.here() != b'"' {
                    return Err(reader.malformed());
                }
                reader.skip_string()?;
                reader.take(b':')?;
                reader.peek();
                reader.skip()
            }),
            b'[' => self.skip_all(b']', Self::skip),
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

    /// The text of the next value, passed over.
    pub(crate) fn raw(&mut self) -> Result<&'t str, Stop> {
        let start = self.at;
        self.skip()?;
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// Where the next value begins.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The byte here; 0 at the end.
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or_default()
    }
}

/// The end of the digits that begin here.
fn digits(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes().get(from..).unwrap_or_default();
    from + bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}
