//! CSV records out of chunks, in constant memory.

use bytes::Bytes;
use csv_core::{ReadRecordResult, Reader};

use super::quotes::Quotes;
use super::row::Record;
use crate::operation::limits::Limits;

/// Cuts a stream of chunks into records. It holds one chunk and one record.
pub(super) struct Records {
    reader: Reader,
    chunk: Bytes,
    /// What was read of the record, as it came.
    raw: Vec<Bytes>,
    quotes: Quotes,
    text: Vec<u8>,
    ends: Vec<usize>,
    text_len: usize,
    ends_len: usize,
    limits: Limits,
    state: State,
    /// How many bytes of the body were fed.
    fed: u64,
    /// Where in the body the chunk begins.
    at: u64,
    /// Where in the body the record begins.
    start: Option<u64>,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Open,
    /// The limit was reached: what is behind it was not fed.
    Full,
    /// A line end was fed behind the last byte.
    Closing,
    Closed,
}

/// What there is to do next.
#[derive(Debug, PartialEq)]
pub(super) enum Step {
    /// A record is there: see [`Records::record`].
    Record,
    /// The next chunk, or the end, is to be fed.
    NeedsInput,
    /// The end.
    End,
    /// The input ends inside a quoted field.
    OpenQuote,
    /// A record is longer than its limit.
    TooLong,
    /// A record has more cells than its limit.
    TooManyCells,
    /// All records together are longer than their limit.
    TooMuch,
}

impl Records {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            reader: Reader::new(),
            chunk: Bytes::new(),
            raw: Vec::new(),
            quotes: Quotes::default(),
            text: vec![0; limits.record.saturating_add(1).min(4 << 10)],
            ends: vec![0; limits.columns.min(64)],
            text_len: 0,
            ends_len: 0,
            limits,
            state: State::Open,
            fed: 0,
            at: 0,
            start: None,
        }
    }

    /// Takes the next chunk, once the one before is used up.
    pub(super) fn feed(&mut self, mut chunk: Bytes) {
        let left = self.limits.stream.saturating_sub(self.fed);
        self.fed = self.fed.saturating_add(length(&chunk));
        if length(&chunk) > left {
            chunk.truncate(usize::try_from(left).unwrap_or(usize::MAX));
            self.state = State::Full;
        }
        self.chunk = chunk;
    }

    /// Passes over bytes in front of the first record that were not fed: a byte order mark.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.fed = self.fed.saturating_add(bytes as u64);
        self.at = self.fed;
    }

    /// Takes the end of the input.
    ///
    /// The parser would take an open quote at the end for a record. A line end in its place tells:
    /// it completes a record that lacked one, and it disappears in an open quote.
    pub(super) fn end(&mut self) {
        self.chunk = Bytes::from_static(b"\n");
        self.state = State::Closing;
    }

    /// The record that the last step completed.
    pub(super) fn record(&self) -> Record<'_> {
        Record { text: &self.text[..self.text_len], ends: &self.ends[..self.ends_len] }
    }

    /// The same record as it came, without the end of its line.
    pub(super) fn raw(&self) -> Bytes {
        let raw = self.raw.concat();
        let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let start = raw.iter().take_while(|byte| is_end(byte)).count();
        let end = raw[start..].iter().rev().take_while(|byte| is_end(byte)).count();
        Bytes::copy_from_slice(&raw[start..raw.len() - end])
    }

    /// Whether it has a quoted cell with a quote inside that is not doubled: then nobody knows where its cells end.
    pub(super) fn has_stray_quote(&self) -> bool {
        self.quotes.stray
    }

    /// How many bytes of the body came.
    pub(super) fn bytes(&self) -> u64 {
        self.fed
    }

    /// Where in the body the record begins that the last step completed, or stopped in.
    pub(super) fn start(&self) -> u64 {
        self.start.unwrap_or(self.at)
    }

    /// Whether the input ended before the line of the last record did.
    pub(super) fn lacks_line_end(&self) -> bool {
        self.state == State::Closing
    }

    /// Goes on to the next record, after the one before was looked at.
    pub(super) fn step(&mut self, fresh: bool) -> Step {
        if fresh {
            self.text_len = 0;
            self.ends_len = 0;
            self.start = None;
            self.raw.clear();
            self.quotes.stray = false;
        }
        while !self.chunk.is_empty() {
            self.find_start();
            let (result, read, written, ended) =
                self.reader.read_record(&self.chunk, &mut self.text[self.text_len..], &mut self.ends[self.ends_len..]);
            let read_now = self.chunk.split_to(read);
            self.quotes.pass(&read_now);
            self.raw.push(read_now);
            self.at = self.at.saturating_add(read as u64);
            self.text_len += written;
            self.ends_len += ended;
            match result {
                ReadRecordResult::Record => return Step::Record,
                ReadRecordResult::OutputFull => {
                    // The parser asks for one byte more than a record needs.
                    if !grow(&mut self.text, self.limits.record.saturating_add(1)) {
                        return self.stop(Step::TooLong);
                    }
                }
                ReadRecordResult::OutputEndsFull => {
                    if !grow(&mut self.ends, self.limits.columns) {
                        return self.stop(Step::TooManyCells);
                    }
                }
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
            }
        }
        match self.state {
            State::Open => Step::NeedsInput,
            State::Full => self.stop(Step::TooMuch),
            State::Closed => Step::End,
            State::Closing if self.text_len == 0 && self.ends_len == 0 => self.stop(Step::End),
            State::Closing => self.stop(Step::OpenQuote),
        }
    }

    /// Line ends in front of a record belong to none.
    fn find_start(&mut self) {
        let blank = self.chunk.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        if self.start.is_none() && blank < self.chunk.len() {
            self.start = Some(self.at.saturating_add(blank as u64));
        }
    }

    fn stop(&mut self, step: Step) -> Step {
        self.state = State::Closed;
        self.chunk = Bytes::new();
        self.text_len = 0;
        self.ends_len = 0;
        step
    }
}

fn length(chunk: &Bytes) -> u64 {
    u64::try_from(chunk.len()).unwrap_or(u64::MAX)
}

/// Doubles a buffer up to its limit.
fn grow<T: Default + Clone>(buffer: &mut Vec<T>, limit: usize) -> bool {
    let length = buffer.len();
    if length >= limit {
        return false;
    }
    buffer.resize(length.saturating_mul(2).clamp(1, limit), T::default());
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Records cut at every `size` bytes, and how it ended.
    fn read(input: &[u8], size: usize, limits: Limits) -> (Vec<Vec<String>>, Step) {
        let mut records = Records::new(limits);
        let mut chunks = input.chunks(size);
        let mut seen = Vec::new();
        let mut fresh = true;
        loop {
            match records.step(fresh) {
                Step::Record => {
                    let record = records.record();
                    let cells =
                        (0..record.len()).map(|index| String::from_utf8_lossy(record.get(index).unwrap()).into());
                    seen.push(cells.collect());
                    fresh = true;
                }
                Step::NeedsInput => {
                    fresh = false;
                    match chunks.next() {
                        Some(chunk) => records.feed(Bytes::copy_from_slice(chunk)),
                        None => records.end(),
                    }
                }
                last => return (seen, last),
            }
        }
    }

    #[test]
    fn the_same_rows_at_every_chunk_size() {
        let input = "a,\"b \"\"q\"\", ü\",c\r\n1,,\"x\r\ny\"\r\n\r\n2,3,4".as_bytes();
        let whole = read(input, input.len(), Limits::DEFAULT);
        assert_eq!(whole.1, Step::End);
        assert_eq!(whole.0.len(), 3);
        assert_eq!(whole.0[0], ["a", "b \"q\", ü", "c"]);
        assert_eq!(whole.0[1], ["1", "", "x\r\ny"]);
        for size in 1..input.len() {
            assert_eq!(read(input, size, Limits::DEFAULT), whole, "{size}");
        }
    }

    #[test]
    fn an_open_quote_is_no_record() {
        for (input, rows, last) in [
            ("a,b\nc,\"d", 1, Step::OpenQuote),
            ("a,b\nc,\"d\n", 1, Step::OpenQuote),
            ("a,b\nc,\"", 1, Step::OpenQuote),
            ("\"", 0, Step::OpenQuote),
            ("a,b\nc,\"d\"", 2, Step::End),
            ("a,b\nc,", 2, Step::End),
            ("a,b\r\n", 1, Step::End),
            ("a,b\r", 1, Step::End),
            ("", 0, Step::End),
        ] {
            for size in 1..=input.len().max(1) {
                let (seen, end) = read(input.as_bytes(), size, Limits::DEFAULT);
                assert_eq!((seen.len(), end), (rows, last_of(&last)), "{input:?} by {size}");
            }
        }
    }

    fn last_of(step: &Step) -> Step {
        match step {
            Step::OpenQuote => Step::OpenQuote,
            _ => Step::End,
        }
    }

    #[test]
    fn limits_hold() {
        let limits = Limits::DEFAULT.with_record(8).with_columns(3);
        assert_eq!(read(b"12345678\n", 3, limits).1, Step::End);
        assert_eq!(read(b"1234567890123\n", 3, limits).1, Step::TooLong);
        assert_eq!(read(b"a,b,c\n", 3, limits).1, Step::End);
        assert_eq!(read(b"a,b,c,d\n", 3, limits).1, Step::TooManyCells);
        let large = format!("{}\n", "x".repeat(1 << 16));
        assert_eq!(read(large.as_bytes(), 1000, Limits::DEFAULT).0.len(), 1);
    }
}
