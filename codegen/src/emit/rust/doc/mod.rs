//! Doc comments: plain text of a spec as rustdoc lines that say no more than the text.

pub(crate) mod api;
pub(crate) mod member;
pub(crate) mod operation;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::emit::text::escape::{escape, opens_block};
use crate::emit::text::record;
use crate::model::{Citation, Confidence, Conflict, Evidence};

const COLUMNS: usize = 96;

/// What fits into 120 columns at the deepest place of a doc comment.
const LONGEST: usize = 108;

/// The doc comment of an item, paragraph by paragraph.
#[derive(Debug, Clone, Default)]
pub(crate) struct Doc {
    lines: Vec<String>,
}

impl Doc {
    /// A doc comment that opens with this spec text.
    pub(crate) fn of(summary: &str) -> Self {
        let mut doc = Self::default();
        doc.text(summary);
        doc
    }

    /// Adds a paragraph of spec text.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        for paragraph in text.split("\n\n") {
            self.markdown(&escape(paragraph));
        }
        self
    }

    /// Adds a paragraph that is Markdown already.
    pub(crate) fn markdown(&mut self, paragraph: &str) -> &mut Self {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        if words.is_empty() {
            return self;
        }
        self.gap();
        self.lines.extend(wrap(&words));
        self
    }

    /// Adds a paragraph of Markdown if there is one.
    pub(crate) fn paragraph(&mut self, paragraph: Option<String>) -> &mut Self {
        self.markdown(&paragraph.unwrap_or_default())
    }

    /// Adds sentences of Markdown to the paragraph that was begun.
    pub(crate) fn sentences(&mut self, sentences: &[String]) -> &mut Self {
        let begun = self.lines.iter().rposition(String::is_empty).map_or(0, |gap| gap + 1);
        let paragraph = self.lines.split_off(begun);
        let all: Vec<&str> = paragraph.iter().chain(sentences).flat_map(|text| text.split_whitespace()).collect();
        if !all.is_empty() {
            self.lines.extend(wrap(&all));
        }
        self
    }

    /// Adds a list.
    pub(crate) fn list(&mut self, items: impl IntoIterator<Item = String>) -> &mut Self {
        let mut first = true;
        for item in items {
            if first {
                self.gap();
                first = false;
            }
            let words: Vec<&str> = item.split_whitespace().collect();
            for (index, line) in wrap(&words).into_iter().enumerate() {
                let lead = if index == 0 { "- " } else { "  " };
                self.lines.push(format!("{lead}{line}"));
            }
        }
        self
    }

    /// Adds lines as they stand: a code block.
    pub(crate) fn code(&mut self, lines: impl IntoIterator<Item = String>) -> &mut Self {
        self.gap();
        self.lines.extend(lines);
        self
    }

    /// Adds where an item comes from.
    pub(crate) fn source(&mut self, evidence: &Evidence) -> &mut Self {
        if evidence.citations.is_empty() {
            return self;
        }
        let sure = match evidence.confidence {
            Confidence::Documented => String::new(),
            other => format!(" ({})", other.word()),
        };
        self.markdown(&format!("Source: `{evidence}`{sure}."))
    }

    /// Adds where a member comes from, if its item comes from other documents.
    pub(crate) fn source_unlike(&mut self, evidence: &Evidence, item: &Evidence) -> &mut Self {
        let is_of_item = |citation: &Citation| item.citations.iter().any(|other| other.document == citation.document);
        if evidence.citations.iter().any(is_of_item) {
            return self;
        }
        self.source(evidence)
    }

    /// Adds a line that leads to what the documents disagree about; two where it does not fit.
    pub(crate) fn disagreement<'a>(&mut self, conflicts: impl IntoIterator<Item = &'a Conflict>) -> &mut Self {
        if let Some(line) = record::pointer(conflicts) {
            match line.chars().count() > LONGEST {
                true => self.lines.extend(wrap(&line.split_whitespace().collect::<Vec<_>>())),
                false => self.lines.push(line),
            }
        }
        self
    }

    /// The first paragraph, on one line.
    pub(crate) fn first_paragraph(&self) -> String {
        let lines = self.lines.iter().take_while(|line| !line.is_empty());
        lines.map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }
}

impl ToTokens for Doc {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for line in &self.lines {
            let line = if line.is_empty() { String::new() } else { format!(" {line}") };
            tokens.extend(quote!(#[doc = #line]));
        }
    }
}

/// A doc comment for the inside of a module (`//!`).
pub(crate) struct InnerDoc<'a>(pub(crate) &'a Doc);

impl ToTokens for InnerDoc<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for line in &self.0.lines {
            let line = if line.is_empty() { String::new() } else { format!(" {line}") };
            tokens.extend(quote!(#![doc = #line]));
        }
    }
}

fn wrap(words: &[&str]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words {
        let is_full = line.chars().count() + 1 + word.chars().count() > COLUMNS;
        // A word that opens a list or a heading where it stands first stays behind the one before it.
        if !line.is_empty() && is_full && !opens_block(word) {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}
