//! Pagination, as written.

use super::Source;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Confidence, Json};
use crate::parse::{At, Facts, Form, KeyForm, Keys, Node, NodeKind, Read, record};
use crate::source::Span;

record! {
    /// How to get the next page.
    Pagination = "a pagination" {
        /// The page number parameter.
        optional page: String,
        /// The number of the first page.
        optional first: i64,
        /// The cursor parameter.
        optional cursor: String,
        /// Where a page has the next cursor.
        optional next: NextCursorWord,
        /// The page size parameter.
        optional size: String,
        /// The list of items in the response, as a dotted path.
        required items: String,
        /// The member that identifies an item.
        optional item_key: String,
        /// How to recognize the last of numbered pages.
        optional end: PageEndWord,
        /// Whether new items are added at the end and do not shift the others.
        optional stable: bool,
        /// What it is.
        optional summary: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

/// How to recognize the last page, as written.
#[derive(Debug, Clone, PartialEq)]
pub enum PageEndWord {
    /// A member of the response holds the number of the last page.
    LastPage(At<String>),
    /// A member of the response holds the number of items on all pages.
    Total(At<String>),
    /// The first page without items.
    EmptyPage,
    /// The first page with fewer items than requested.
    ShortPage,
}

impl Read for PageEndWord {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        if let NodeKind::Map(_) = node.kind {
            let keys = Keys::open("`end`", &["last_page", "total"], node, key, problems)?;
            return match (keys.optional("last_page"), keys.optional("total")) {
                (Some(path), None) => Some(Self::LastPage(path)),
                (None, Some(path)) => Some(Self::Total(path)),
                (None, None) if keys.any() => None,
                (path, _) => {
                    let message = "`end` is either `last_page: <path>` or `total: <path>`";
                    problems.add(Diagnostic::error(Code::KeysTogether, key, message));
                    path.map(Self::LastPage)
                }
            };
        }
        let words = [("empty_page", Self::EmptyPage), ("short_page", Self::ShortPage)];
        crate::parse::words_or(&words, node, key, problems)
    }

    fn form() -> Form {
        static KEYS: &[KeyForm] = &[KeyForm::plain("last_page", String::form), KeyForm::plain("total", String::form)];
        Form::Either(vec![Form::Words(vec!["empty_page", "short_page"]), Form::OneKey(KEYS)])
    }
}

impl Facts for PageEndWord {
    fn value(&self) -> Option<Json> {
        let word = |word: &str| Json::String(word.to_owned());
        Some(match self {
            Self::LastPage(path) => keyed("last_page", path),
            Self::Total(path) => keyed("total", path),
            Self::EmptyPage => word("empty_page"),
            Self::ShortPage => word("short_page"),
        })
    }
}

/// A map with one key and its text.
fn keyed(key: &str, text: &At<String>) -> Json {
    Json::Object(vec![(key.to_owned(), Json::String(text.value.clone()))])
}

/// Where a page has the next cursor, as written.
#[derive(Debug, Clone, PartialEq)]
pub enum NextCursorWord {
    /// A member of the response.
    Page(At<String>),
    /// A member of the last item.
    LastItem(At<String>),
}

impl Read for NextCursorWord {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        if let NodeKind::Text(path) = &node.kind {
            let help = format!("write `{{ page: {path} }}` or, if the last item has it, `{{ last_item: {path} }}`");
            let message = "expected `next` (a map), found a string";
            problems.add(Diagnostic::error(Code::WrongKind, node.span, message).help(help));
            return None;
        }
        let keys = Keys::open("`next`", &["page", "last_item"], node, key, problems)?;
        match (keys.optional("page"), keys.optional("last_item")) {
            (Some(path), None) => Some(Self::Page(path)),
            (None, Some(path)) => Some(Self::LastItem(path)),
            (None, None) if keys.any() => None,
            (path, _) => {
                let message = "`next` is either `page: <path>` or `last_item: <path>`";
                problems.add(Diagnostic::error(Code::KeysTogether, key, message));
                path.map(Self::Page)
            }
        }
    }

    fn form() -> Form {
        static KEYS: &[KeyForm] = &[KeyForm::plain("page", String::form), KeyForm::plain("last_item", String::form)];
        Form::OneKey(KEYS)
    }
}

impl Facts for NextCursorWord {
    fn value(&self) -> Option<Json> {
        Some(match self {
            Self::Page(path) => keyed("page", path),
            Self::LastItem(path) => keyed("last_item", path),
        })
    }
}
