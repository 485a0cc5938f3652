//! What the parameter that turns pages is set to in each request of a case.

use crate::diagnostic::Code;
use crate::model::{Json, NextCursor, PagedBy, Pagination};
use crate::parse::At;
use crate::spec::{Case as WrittenCase, CaseResponse as WrittenResponse};

use super::case::Stage;
use crate::resolve::pagination::whole_number;
use crate::resolve::scope::Scope;

impl Scope<'_> {
    /// What each page is asked for with: the first request is sent as it was built.
    pub(crate) fn turns(
        &self,
        case: &WrittenCase,
        pages: &[At<WrittenResponse>],
        stage: &Stage<'_>,
    ) -> Vec<Option<Json>> {
        let Some(pagination) = &stage.operation.pagination else { return pages.iter().map(|_| None).collect() };
        let turns: Vec<Option<Json>> = match &pagination.by {
            PagedBy::Number { first, .. } => numbers(case, pagination, *first).take(pages.len()).collect(),
            PagedBy::Cursor { next, .. } => {
                pages.iter().map(|page| self.cursor_of(page, next, &pagination.items)).collect()
            }
        };
        std::iter::once(None).chain(turns).take(pages.len()).collect()
    }

    /// The cursor that a page says; null at the end.
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

/// The numbers of the pages behind the first one that is asked for.
fn numbers(case: &WrittenCase, pagination: &Pagination, first: i64) -> impl Iterator<Item = Option<Json>> {
    let asked = case.request.as_ref().and_then(|request| {
        let places = [&request.query, &request.body].into_iter().flatten();
        places.filter_map(|place| place.get(pagination.turned_by())).find_map(|page| whole_number(page))
    });
    let first = asked.unwrap_or(first);
    (first.saturating_add(1)..).map(|number| Some(Json::Number(number.to_string())))
}

/// The value at a dotted path.
fn at<'a>(whole: &'a Json, path: &str) -> Option<&'a Json> {
    path.split('.').try_fold(whole, |value, name| value.get(name))
}
