//! The table that `cite` prints.

use std::fmt::{self, Write};

use crate::model::Json;

/// The counts from checking the citations against the documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The documents, in the order of `documents.yaml`.
    pub documents: Vec<DocumentReport>,
}

/// What was counted for one document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentReport {
    /// The document's id.
    pub id: String,
    /// The name of its captured text, where there is one.
    pub file: Option<String>,
    /// Whether that text was available. If not, nothing was checked.
    pub is_at_hand: bool,
    /// Facts that cite it.
    pub facts: usize,
    /// Those of them that are not in the lines they cite.
    pub not_found: usize,
    /// Names in its regions.
    pub names: usize,
    /// Those that a spec captures.
    pub captured: usize,
    /// Those that are left out for a reason.
    pub left_out: usize,
    /// Names that no spec captures and that are not left out.
    pub uncaptured: usize,
}

impl DocumentReport {
    /// Its status: `cited`, `SKIPPED` if its text was not available, or `address only`.
    pub fn status(&self) -> &'static str {
        match (&self.file, self.is_at_hand) {
            (None, _) => "address only",
            (Some(_), false) => "SKIPPED",
            (Some(_), true) => "cited",
        }
    }
}

impl Report {
    /// The report for programs.
    pub fn json(&self) -> Json {
        Json::List(self.documents.iter().map(document).collect())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.documents.iter().map(|document| document.id.len()).max().unwrap_or_default().max(8);
        writeln!(
            formatter,
            "{:width$}  {:>5}  {:>5}  {:>9}  {:>5}  {:>8}  {:>8}  {:>10}  status",
            "document", "facts", "cited", "not found", "names", "captured", "left out", "uncaptured"
        )?;
        for document in &self.documents {
            let mut row = format!("{:width$}  {:>5}", document.id, document.facts);
            let cited = document.facts - document.not_found;
            let counts = [
                (cited, 5),
                (document.not_found, 9),
                (document.names, 5),
                (document.captured, 8),
                (document.left_out, 8),
                (document.uncaptured, 10),
            ];
            for (count, width) in counts {
                match document.is_at_hand {
                    true => write!(row, "  {count:>width$}")?,
                    false => write!(row, "  {:>width$}", "-")?,
                }
            }
            writeln!(formatter, "{row}  {}", document.status())?;
        }
        Ok(())
    }
}

fn document(document: &DocumentReport) -> Json {
    let number = |number: usize| Json::Number(number.to_string());
    let counted = |count: usize| if document.is_at_hand { number(count) } else { Json::Null };
    let members = [
        ("document", Json::String(document.id.clone())),
        ("status", Json::String(document.status().to_owned())),
        ("facts", number(document.facts)),
        ("cited", counted(document.facts - document.not_found)),
        ("not_found", counted(document.not_found)),
        ("names", counted(document.names)),
        ("captured", counted(document.captured)),
        ("left_out", counted(document.left_out)),
        ("uncaptured", counted(document.uncaptured)),
    ];
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
