//! The page of the types that `api.yaml` defines, which several operations share.

use super::page::Page;
use super::{records, tables};
use crate::emit::text::escape::escape;
use crate::emit::text::record::{PageName, Record};
use crate::model::{Api, Model};

/// `docs/<api>/types.md`, if there is such a type.
pub(super) fn page(model: &Model, api: &Api) -> Option<Page> {
    let mut shared = api.types.iter().filter(|definition| definition.operation.is_none()).peekable();
    shared.peek()?;
    let mut page = Page::new(PageName::Types);
    page.title(&format!("Types of {}", escape(&api.title)), &format!("Types of {}", api.title));
    let source = page.own_source(&api.evidence);
    page.paragraph(format!("The types that several operations share. {source}"));
    for definition in shared {
        tables::definition(&mut page, api, definition, &api.evidence);
    }
    let about_types = api.conflicts.iter().filter(|conflict| Record::of(conflict).page == PageName::Types);
    records::section(&mut page, about_types);
    page.sources(model);
    Some(page)
}
