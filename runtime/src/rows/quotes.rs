//! Finds a quote inside a quoted cell that is not doubled. The parser drops it and reads on as if nothing were wrong.

/// Follows the quotes of one record after the other.
#[derive(Default)]
pub(super) struct Quotes {
    place: Place,
    /// Whether one was found in this record.
    pub(super) stray: bool,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Place {
    /// Before the first character of a cell.
    #[default]
    Start,
    /// In a cell that does not begin with a quote. Quotes in it are characters like any other.
    Plain,
    /// In a quoted cell.
    Quoted,
    /// Behind a quote in a quoted cell: it ends the cell, or is the first of two.
    Quote,
    /// Behind the end of a quoted cell, among blanks.
    Blank,
}

impl Quotes {
    /// Goes on with the bytes that the parser has read.
    pub(super) fn pass(&mut self, bytes: &[u8]) {
        let Some(last) = bytes.last() else { return };
        match self.place {
            Place::Quoted if !bytes.contains(&b'"') => {}
            Place::Start | Place::Plain if !bytes.contains(&b'"') => {
                self.place = if ends_cell(*last) { Place::Start } else { Place::Plain };
            }
            _ => bytes.iter().for_each(|byte| self.step(*byte)),
        }
    }

    fn step(&mut self, byte: u8) {
        self.place = match (self.place, byte) {
            (Place::Quoted, b'"') => Place::Quote,
            (Place::Quoted, _) | (Place::Start | Place::Quote, b'"') => Place::Quoted,
            (_, byte) if ends_cell(byte) => Place::Start,
            (Place::Quote | Place::Blank, b' ' | b'\t') => Place::Blank,
            (place, _) => {
                self.stray |= matches!(place, Place::Quote | Place::Blank);
                Place::Plain
            }
        };
    }
}

fn ends_cell(byte: u8) -> bool {
    matches!(byte, b',' | b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::Quotes;

    #[test]
    fn a_quote_is_stray_in_pieces_of_every_size() {
        for (record, stray) in [
            ("a,b\n", false),
            ("\"a\",\"b\"\r\n", false),
            ("\"a \"\"b\"\" c\",\"\"\n", false),
            ("\"a\n,b\",c\n", false),
            ("a \"b\" c,d\"\n", false),
            ("\"a\" ,\"b\"\t\n", false),
            ("\"a \"b\" c\",d\n", true),
            ("x,\"a\"b\n", true),
            ("\"a\" \"b\"\n", true),
        ] {
            for size in 1..=record.len() {
                let mut quotes = Quotes::default();
                record.as_bytes().chunks(size).for_each(|piece| quotes.pass(piece));
                assert_eq!(quotes.stray, stray, "{record:?} by {size}");
            }
        }
    }
}
