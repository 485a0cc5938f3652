//! The value of the page parameter in each request of a case that reads several pages.

use crate::diagnostic::Code;
use crate::model::{Json, NextCursor, PagedBy, Pagination};
use crate::parse::At;
use crate::spec::{Case as WrittenCase, CaseResponse as WrittenResponse};

use super::case::Stage;
use crate::resolve::scope::Scope;

impl Scope<'_> {
    /// The value that each page is asked for with: the first request is sent as it was built.
    pub(crate) fn page_values(
        &self,
        case: &WrittenCase,
        pages: &[At<WrittenResponse>],
        stage: &Stage<'_>,
    ) -> Vec<Option<Json>> {
        let Some(pagination) = &stage.operation.pagination else { return pages.iter().map(|_| None).collect() };
        let page_values: Vec<Option<Json>> = match &pagination.by {
            PagedBy::Number { first, .. } => numbers(case, pagination, *first).take(pages.len()).collect(),
            PagedBy::Cursor { next, .. } => {
                pages.iter().map(|page| self.cursor_of(page, next, &pagination.items)).collect()
            }
        };
        std::iter::once(None).chain(page_values).take(pages.len()).collect()
    }

    /// The cursor in a page; null on the last page.
    fn cursor_of(&self, page: &At<WrittenResponse>, next: &NextCursor, items: &str) -> Option<Json> {
        let Some(body) = &page.body else {
            let message = "the cursor of the next page is read from `body`, and this page has none";
            self.context.error(Code::Case, page.key, message);
            return None;
        };
        let found = match next {
            NextCursor::Page(path) => at(&body.value, path),
            NextCursor::LastItem(path) => match at(&body.value, items) {
                Some(Json::List(items)) => items.last().and_then(|item| at(item, path)),
                _ => None,
            },
        };
        Some(found.cloned().unwrap_or(Json::Null))
    }
}

/// The numbers of the pages after the first one requested.
fn numbers(case: &WrittenCase, pagination: &Pagination, first: i64) -> impl Iterator<Item = Option<Json>> {
    let asked = case.request.as_ref().and_then(|request| {
        let places = [&request.query, &request.body].into_iter().flatten();
        places.filter_map(|place| place.get(pagination.page_parameter())).find_map(|page| page.integer())
    });
    let first = asked.unwrap_or(first);
    (first.saturating_add(1)..).map(|number| Some(Json::Number(number.to_string())))
}

/// The value at a dotted path.
fn at<'a>(whole: &'a Json, path: &str) -> Option<&'a Json> {
    path.split('.').try_fold(whole, |value, name| value.get(name))
}
