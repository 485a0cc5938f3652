//! Where the record of a disagreement stands: the page of the reference that has it, and its heading there.

use std::fmt;

use crate::emit::text::escape::code;
use crate::emit::text::prose::listed;
use crate::model::Conflict;

/// A page of an API's reference.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PageName {
    /// The page of the API.
    Api,
    /// The page of the types that `api.yaml` defines.
    Types,
    /// The page of an operation.
    Operation(String),
}

impl PageName {
    /// The page with the types of an operation's file, or of `api.yaml`.
    pub(crate) fn of_types(operation: Option<&str>) -> Self {
        operation.map_or(Self::Types, |id| Self::Operation(id.to_owned()))
    }
}

impl fmt::Display for PageName {
    /// The name of its file, without `.md`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Api => "README",
            Self::Types => "types",
            Self::Operation(id) => id,
        })
    }
}

/// Where the record of a disagreement stands. Several may stand under one heading.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Record {
    pub(crate) page: PageName,
    /// The heading: the member, type or fact that the documents disagree about.
    pub(crate) title: String,
}

impl Record {
    /// Where the record of a conflict stands.
    pub(crate) fn of(conflict: &Conflict) -> Self {
        let first = conflict.beside.first().map_or(conflict.about.as_str(), String::as_str);
        let (title, is_of_types) = match first.split_once('.') {
            Some(("types", rest)) => (rest, true),
            Some(("path" | "query" | "header" | "body" | "form", rest)) => (rest, false),
            // `rules.<form>.<field>`
            Some(("rules", rest)) => (rest.split_once('.').map_or(rest, |(_, field)| field), false),
            _ => (first, false),
        };
        let page = match &conflict.operation {
            None if is_of_types => PageName::Types,
            None => PageName::Api,
            Some(id) => PageName::Operation(id.clone()),
        };
        Self { page, title: title.to_owned() }
    }

    /// Where the records of these conflicts stand, each place once.
    pub(crate) fn all<'a>(conflicts: impl IntoIterator<Item = &'a Conflict>) -> Vec<Self> {
        let mut records: Vec<Self> = conflicts.into_iter().map(Self::of).collect();
        records.sort();
        records.dedup();
        records
    }
}

/// That the documents are unclear, and where the record of it stands: a file and its headings. Nothing where they are clear.
pub(crate) fn pointer<'a>(conflicts: impl IntoIterator<Item = &'a Conflict>) -> Option<String> {
    let conflicts: Vec<&Conflict> = conflicts.into_iter().collect();
    let api = &conflicts.first()?.api;
    let records = Record::all(conflicts.iter().copied());
    let pages = records.chunk_by(|one, other| one.page == other.page).filter_map(|records| {
        let titles: Vec<String> = records.iter().map(|record| code(&record.title)).collect();
        let file = format!("docs/{api}/{}.md", records.first()?.page);
        Some(format!("{}, {}", code(&file), listed(&titles, "and")))
    });
    let pages: Vec<String> = pages.collect();
    Some(format!("Unclear in the documents: see {}.", pages.join("; ")))
}
