//! How the text of a cell is written: plain, padded or guarded.

/// How the text of a cell is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    guard: Option<char>,
    trimmed: bool,
    none: &'static [&'static str],
}

impl Cell {
    /// Plain text.
    pub const PLAIN: Self = Self { guard: None, trimmed: false, none: &[] };

    /// With a leading character that keeps spreadsheets from reading the cell as a number or a formula.
    pub const fn guarded(mut self, guard: char) -> Self {
        self.guard = Some(guard);
        self
    }

    /// Padded with whitespace.
    pub const fn trimmed(mut self) -> Self {
        self.trimmed = true;
        self
    }

    /// These texts stand for no value.
    pub const fn none(mut self, words: &'static [&'static str]) -> Self {
        self.none = words;
        self
    }

    /// The text; `None` if the cell is empty or stands for no value.
    #[inline]
    pub(crate) fn read(self, text: &str) -> Option<&str> {
        if self.guard.is_none() && !self.trimmed && self.none.is_empty() {
            return (!text.is_empty()).then_some(text);
        }
        self.unwrapped(text)
    }

    fn unwrapped(self, text: &str) -> Option<&str> {
        let text = if self.trimmed { text.trim() } else { text };
        let text = match self.guard {
            Some(guard) => text.strip_prefix(guard).unwrap_or(text),
            None => text,
        };
        (!text.is_empty() && !self.none.contains(&text)).then_some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn guard_and_padding() {
        let guarded = Cell::PLAIN.guarded('\'');
        assert_eq!(guarded.read("'0042"), Some("0042"));
        assert_eq!(guarded.read("0042"), Some("0042"));
        assert_eq!(guarded.read("'"), None);
        assert_eq!(guarded.trimmed().read(" 'x "), Some("x"));
        assert_eq!(Cell::PLAIN.trimmed().read("COMPLETE   "), Some("COMPLETE"));
        assert_eq!(Cell::PLAIN.trimmed().read("   "), None);
        assert_eq!(Cell::PLAIN.read(" x"), Some(" x"));
        assert_eq!(Cell::PLAIN.trimmed().none(&["-"]).read(" - "), None);
        assert_eq!(guarded.none(&["-"]).read("'--"), Some("--"));
    }

    #[test]
    fn plain_text_is_read_the_short_way_as_the_long_way() {
        for text in ["", " ", "x", " x ", "'x", "-"] {
            assert_eq!(Cell::PLAIN.read(text), Cell::PLAIN.unwrapped(text), "{text:?}");
        }
    }
}
