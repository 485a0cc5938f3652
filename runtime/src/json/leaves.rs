//! Reads strings, numbers and booleans, and the other forms that they are accepted in:
//!
//! | type | is also read from |
//! |---|---|
//! | integer | `"570"`, `570.0` |
//! | decimal | `"25.00"` |
//! | string, enum | a number, kept as it is written |
//! | boolean | `0`, `1`, `"true"`, `"false"` |
//! | object, map | `[]` |
//! | anything optional except a string | `""`, which is `None` |

use crate::value::decimal::Decimal;
use crate::value::integer::read_integer;
use crate::value::kind::Kind;
use crate::value::labelled::Labelled;

use super::{ReadJson, Reader, Stop};

impl<T: ReadJson + Default> ReadJson for Option<T> {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = None;
        if reader.takes_none(T::holds_null(), T::holds_empty_string()) {
            return Ok(());
        }
        self.insert(T::default()).read(reader)
    }

    fn may_be_missing(&self) -> bool {
        true
    }

    fn holds_null() -> bool {
        true
    }

    fn holds_empty_string() -> bool {
        true
    }
}

impl ReadJson for String {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = reader.string_or_number()?.to_owned();
        Ok(())
    }

    fn holds_empty_string() -> bool {
        true
    }
}

impl ReadJson for i64 {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let converts = reader.converts;
        *self = match reader.short_integer() {
            Some(number) => number,
            None => reader.scalar("an integer", |text, kind| match kind {
                Kind::Boolean => None,
                // Text or a point: each is another form, and both at once are no form of the table.
                _ if text.contains('.') && (kind == Kind::String || !converts) => None,
                _ => read_integer(text),
            })?,
        };
        Ok(())
    }
}

impl ReadJson for Decimal {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = reader.scalar("a decimal number", |text, kind| text.parse().ok().filter(|_| kind != Kind::Boolean))?;
        Ok(())
    }
}

impl ReadJson for bool {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let converts = reader.converts;
        let is_one = |kind| kind == Kind::Boolean || converts;
        *self = reader.scalar("a boolean", |text, kind| boolean(text, kind).filter(|_| is_one(kind)))?;
        Ok(())
    }
}

impl ReadJson for Labelled {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = Self::parse(reader.string_or_number()?);
        Ok(())
    }

    fn holds_empty_string() -> bool {
        true
    }
}

impl Reader<'_> {
    /// Reads a number, a boolean or, with conversions, a string.
    pub(super) fn scalar<T>(
        &mut self,
        expected: &'static str,
        read: impl FnOnce(&str, Kind) -> Option<T>,
    ) -> Result<T, Stop> {
        let start = self.at;
        let read = match self.here() {
            b'-' | b'0'..=b'9' => read(self.number()?, Kind::Number),
            b'"' if self.converts => read(self.string()?, Kind::String),
            b't' if self.takes_literal("true") => read("true", Kind::Boolean),
            b'f' if self.takes_literal("false") => read("false", Kind::Boolean),
            _ => return Err(self.expected(expected)),
        };
        read.ok_or_else(|| self.fail(start, expected))
    }

    /// Reads an integer of at most 18 digits, which cannot overflow. Any other number is left for [`scalar`](Self::scalar).
    fn short_integer(&mut self) -> Option<i64> {
        let bytes = self.text.as_bytes().get(self.at..)?;
        let is_negative = bytes.first() == Some(&b'-');
        let digits = bytes.get(usize::from(is_negative)..)?;
        let mut number: i64 = 0;
        let mut length = 0;
        while let Some(digit @ b'0'..=b'9') = digits.get(length) {
            if length == 18 {
                return None;
            }
            number = number * 10 + i64::from(digit - b'0');
            length += 1;
        }
        let has_more = matches!(digits.get(length), Some(b'.' | b'e' | b'E'));
        if length == 0 || has_more || (length > 1 && digits.first() == Some(&b'0')) {
            return None;
        }
        self.at += usize::from(is_negative) + length;
        Some(if is_negative { -number } else { number })
    }

    /// Reads a string, or a number as it is written.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or is neither.
    pub fn string_or_number(&mut self) -> Result<&str, Stop> {
        match self.here() {
            b'-' | b'0'..=b'9' if self.converts => self.number(),
            _ => self.string(),
        }
    }

    /// Consumes `null` or `""` if it means that there is no value.
    pub(super) fn takes_none(&mut self, holds_null: bool, holds_empty_string: bool) -> bool {
        match self.here() {
            b'n' => !holds_null && self.takes_literal("null"),
            b'"' => !holds_empty_string && self.converts && self.takes_literal("\"\""),
            _ => false,
        }
    }
}

/// A boolean in one of its forms.
pub(super) fn boolean(text: &str, kind: Kind) -> Option<bool> {
    match (text, kind) {
        ("true", Kind::Boolean | Kind::String) | ("1", Kind::Number) => Some(true),
        ("false", Kind::Boolean | Kind::String) | ("0", Kind::Number) => Some(false),
        _ => None,
    }
}
