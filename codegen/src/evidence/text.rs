//! The captured texts of documents, line by line.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// The captured text of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentText {
    lines: Vec<String>,
    sha256: String,
}

/// The available captured texts, by file name.
pub type Texts = BTreeMap<String, DocumentText>;

impl DocumentText {
    /// Reads a captured text. Bytes that are not UTF-8 are replaced; the hash is that of the bytes.
    pub fn new(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        Self { lines: text.lines().map(str::to_owned).collect(), sha256: hex(bytes) }
    }

    /// The SHA-256 of the bytes, in hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// How many lines there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.lines.len()).unwrap_or(u32::MAX)
    }

    /// Whether there is no line.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A range of lines, numbered from 1, both ends included; `None` if some of them do not exist.
    pub fn lines(&self, (first, last): (u32, u32)) -> Option<String> {
        let (first, last) = (usize::try_from(first).ok()?, usize::try_from(last).ok()?);
        Some(self.lines.get(first.checked_sub(1)?..last)?.join("\n"))
    }
}

/// The SHA-256 of some bytes, in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
