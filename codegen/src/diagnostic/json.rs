//! Diagnostics as JSON, for programs.

use super::{Diagnostic, Diagnostics, Label};
use crate::model::Json;
use crate::source::{Position, Span};

impl Diagnostics {
    /// All of them as one JSON list. Each is an object with `code`, `title`, `message`, a span (`file`, `line`,
    /// `column`, `end_line`, `end_column`; numbers start at 1, columns count characters, the end is exclusive), `label`
    /// (the text under the caret, or null), `help` (what to write instead, or null) and `related`: a list of spans with
    /// a `label` each.
    pub fn json(&self) -> Json {
        Json::List(self.iter().map(|diagnostic| self.object(diagnostic)).collect())
    }

    fn object(&self, diagnostic: &Diagnostic) -> Json {
        let related = diagnostic.secondary.iter().map(|label| object(self.span(label))).collect();
        let head = [
            ("code", text(diagnostic.code.id())),
            ("title", text(diagnostic.code.title())),
            ("message", text(&diagnostic.message)),
        ];
        let tail = [("help", diagnostic.help.as_deref().map_or(Json::Null, text)), ("related", Json::List(related))];
        object(head.into_iter().chain(self.span(&diagnostic.primary)).chain(tail))
    }

    fn span(&self, label: &Label) -> [(&'static str, Json); 6] {
        let span = label.span;
        let Position { line, column } = self.position(span);
        let end = self.position(Span { start: span.end.max(span.start), ..span });
        [
            ("file", text(&self.file(span).path)),
            ("line", number(line)),
            ("column", number(column)),
            ("end_line", number(end.line)),
            ("end_column", number(end.column)),
            ("label", if label.text.is_empty() { Json::Null } else { text(&label.text) }),
        ]
    }
}

fn object(members: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn number(number: usize) -> Json {
    Json::Number(number.to_string())
}
