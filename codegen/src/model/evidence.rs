//! Where a fact comes from and how certain it is.

use std::fmt;

use super::Json;

/// A document that facts were captured from.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its id, such as `acme-calls`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub vendor: String,
    /// Its public address.
    pub address: String,
    /// The day it was captured, `yyyy-mm-dd`.
    pub captured: Option<String>,
    /// The name of the captured text, where there is one.
    pub file: Option<String>,
    /// The SHA-256 of the captured text, in hexadecimal.
    pub sha256: Option<String>,
}

/// Where a fact comes from and how certain it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evidence {
    /// The citations that state it. Empty when the fact inherits its evidence from what encloses it.
    pub citations: Vec<Citation>,
    /// How certain it is.
    pub confidence: Confidence,
}

impl Evidence {
    /// The evidence of a fact, or what encloses it if it has none of its own.
    pub fn or<'a>(&'a self, enclosing: &'a Self) -> &'a Self {
        if self.citations.is_empty() { enclosing } else { self }
    }
}

/// A reference to lines of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The document's id.
    pub document: String,
    /// First and last line, counted from 1. `None` cites the whole page.
    pub lines: Option<(u32, u32)>,
}

impl Citation {
    /// Reads `document`, `document:12` or `document:12-15`.
    pub fn parse(written: &str) -> Option<Self> {
        let (document, lines) = match written.split_once(':') {
            None => (written, None),
            Some((document, lines)) => (document, Some(parse_lines(lines)?)),
        };
        let is_id = !document.is_empty() && document.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
        is_id.then(|| Self { document: document.to_owned(), lines })
    }
}

/// Reads `12` or `12-15`: the first line and the last, counted from 1.
pub(crate) fn parse_lines(written: &str) -> Option<(u32, u32)> {
    let (first, last) = written.split_once('-').unwrap_or((written, written));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(first) || !is_number(last) {
        return None;
    }
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (1 <= first && first <= last).then_some((first, last))
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.lines {
            None => write!(f, "{}", self.document),
            Some((first, last)) if first == last => write!(f, "{}:{first}", self.document),
            Some((first, last)) => write!(f, "{}:{first}-{last}", self.document),
        }
    }
}

impl fmt::Display for Evidence {
    /// The citations, separated by commas.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, citation) in self.citations.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{citation}")?;
        }
        Ok(())
    }
}

/// How certain a fact is. Only what is documented refuses a request; the rest warns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Confidence {
    /// The vendor's document says so.
    #[default]
    Documented,
    /// Seen in a recorded exchange or a sample, but not stated.
    Observed,
    /// Stated by somebody other than the captured document.
    Reported,
    /// Concluded from other facts.
    Inferred,
}

impl Confidence {
    /// The word of the spec language.
    pub fn word(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Reported => "reported",
            Self::Inferred => "inferred",
        }
    }
}

/// Where the documents contradict themselves or each other, and what was chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The id of the API whose spec it stands in.
    pub api: String,
    /// The operation whose file it stands in; `None` for `api.yaml`.
    pub operation: Option<String>,
    /// The fact in question: a dotted path such as `request` or `body.other.obd`.
    pub about: String,
    /// The paths of the facts that readers look it up by: a member (`query.page`, `types.Call.id`), a type, a rule with its
    /// fields, or the first name of `about`.
    pub beside: Vec<String>,
    /// What of that fact is in question, such as `range` or `servers.main.url`; `None` for the fact itself.
    pub key: Option<String>,
    /// What is claimed, and where.
    pub claims: Vec<Claim>,
    /// What the spec does.
    pub chosen: Chosen,
    /// Why.
    pub because: String,
}

/// What the spec does where documents contradict each other.
#[derive(Debug, Clone, PartialEq)]
pub enum Chosen {
    /// It has this value; null where it says nothing. Compared with the spec when it is read.
    Value(Json),
    /// A decision in words, where a single value cannot express it.
    Words(String),
}

/// One side of a conflict.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// What it says.
    pub value: String,
    /// Where it says so.
    pub evidence: Evidence,
}

/// A deprecation.
#[derive(Debug, Clone, PartialEq)]
pub struct Deprecation {
    /// The day, `yyyy-mm-dd`.
    pub since: Option<String>,
    /// Why.
    pub reason: String,
    /// What to use instead.
    pub replacement: Option<String>,
    /// Where it is documented.
    pub evidence: Evidence,
}
