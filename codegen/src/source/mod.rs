//! The files of a spec folder, held in memory.

mod folder;

use std::fmt;
use std::io;
use std::path::Path;

/// One file of a spec folder.
#[derive(Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The path relative to the spec folder, with `/` between its parts.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for SourceFile {
    /// Shows only the number of bytes: a panic message with all of them would be unreadable.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SourceFile").field("path", &self.path).field("bytes", &self.bytes.len()).finish()
    }
}

/// The number of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

/// A range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

/// A line and a column, both starting at 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Every file of a spec folder, ordered by path.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// Where the lines of each file begin.
    lines: Vec<Lines>,
}

impl Sources {
    /// Reads every file below a folder, except hidden files and folders.
    ///
    /// # Errors
    ///
    /// If the folder or a file cannot be read, a file is too large, or something in the folder is neither a file nor a
    /// folder of its own: a pipe, a device, a link that leads out of it. The error names it.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        let root = folder.canonicalize()?;
        folder::read(&root, "", &root, &mut files)?;
        Ok(files.into_iter().collect())
    }

    /// The files, ordered by path.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index), file))
    }

    /// The file with this number.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0]
    }

    /// The file at this path.
    pub fn get(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let index = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some((FileId(index), &self.files[index]))
    }

    /// Line and column of the first byte of a place.
    pub fn position(&self, span: Span) -> Position {
        let bytes = &self.file(span.file).bytes;
        let lines = &self.lines[span.file.0];
        let (line, start) = lines.at(span.start);
        let before = |at: usize| lines.characters_before(bytes, at.min(bytes.len()));
        Position { line, column: before(span.start).saturating_sub(before(start)) + 1 }
    }

    /// The line of the first byte of a place, starting at 1.
    pub fn line(&self, span: Span) -> usize {
        self.lines[span.file.0].at(span.start).0
    }

    /// The first byte of a line, which starts at 1; for a line behind the last one, the end of the file.
    pub fn line_start(&self, file: FileId, line: usize) -> usize {
        self.lines[file.0].starts.get(line.saturating_sub(1)).copied().unwrap_or(self.file(file).bytes.len())
    }
}

/// Where the lines of a file begin.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Lines {
    starts: Vec<usize>,
    /// How many characters are before each block, so that a place in a long line costs no more than one in a short line.
    blocks: Vec<usize>,
}

/// How many bytes a block has.
const BLOCK: usize = 256;

impl Lines {
    fn of(bytes: &[u8]) -> Self {
        let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        let mut count = 0;
        let sum = |block: &[u8]| {
            let before = count;
            count += characters(block);
            before
        };
        Self { starts, blocks: bytes.chunks(BLOCK).map(sum).collect() }
    }

    fn characters_before(&self, bytes: &[u8], offset: usize) -> usize {
        let block = (offset / BLOCK).min(self.blocks.len().saturating_sub(1));
        let before = self.blocks.get(block).copied().unwrap_or_default();
        before + characters(bytes.get(block * BLOCK..offset).unwrap_or_default())
    }

    /// The number of the line that a byte is in, and where the line begins.
    fn at(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        (line, self.starts.get(line - 1).copied().unwrap_or_default())
    }
}

/// The number of characters that begin in these bytes, which may begin within one.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !(0x80..0xc0).contains(*byte)).count()
}

impl FromIterator<SourceFile> for Sources {
    fn from_iter<I: IntoIterator<Item = SourceFile>>(files: I) -> Self {
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        let lines = files.iter().map(|file| Lines::of(&file.bytes)).collect();
        Self { files, lines }
    }
}

impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for Sources {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        files.into_iter().map(|(path, bytes)| SourceFile { path: path.into(), bytes: bytes.into() }).collect()
    }
}

impl Span {
    /// The start of a file.
    pub fn beginning(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }

    /// From the start of this place to the end of another one in the same file.
    pub fn to(self, other: Self) -> Self {
        Self { file: self.file, start: self.start, end: other.end.max(self.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_in_lines_of_every_length() {
        for line in ["é".repeat(400), "a😀é".repeat(300), "x".repeat(BLOCK), String::new()] {
            let text = format!("short\n{line}\nend");
            let sources = Sources::from_iter([("a.yaml", text.as_bytes())]);
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let before = &text[..at];
                let column = before.chars().rev().take_while(|character| *character != '\n').count() + 1;
                let span = Span { file: FileId(0), start: at, end: at };
                assert_eq!(sources.position(span), Position { line: before.matches('\n').count() + 1, column }, "{at}");
            }
        }
    }
}
