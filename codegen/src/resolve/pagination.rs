//! Pagination: its parameters in the request, its list in the response.

use crate::diagnostic::Code;
use crate::model::{Confidence, Entry, Field, Json, NextCursor, PageEnd, PagedBy, Pagination, Response, Type, Types};
use crate::parse::At;
use crate::spec::{NextCursorWord, PageEndWord, Pagination as WrittenPagination};

use super::request::Request;
use super::scope::Scope;
use crate::resolve::members::lookup::{Lookup, object_entries};

/// What the paths of a pagination lead into.
struct Paged<'a> {
    request: &'a Request<'a>,
    /// The type of the answer.
    root: &'a Type,
}

impl Scope<'_> {
    /// The pagination of an operation.
    pub fn pagination(
        &self,
        written: &At<WrittenPagination>,
        request: &Request<'_>,
        response: &Response,
        inherited: Confidence,
    ) -> Option<Pagination> {
        let Response::Json(root) = response else {
            self.context.error(Code::Pagination, written.key, "only a JSON response has pages");
            return None;
        };
        let paged = &Paged { request, root };
        let size = self.page_parameter(written.size.as_ref(), paged);
        let default_size = size.and_then(|size| size.default.as_ref()).and_then(Json::integer);
        let items = written.items.as_ref();
        let item = items.and_then(|items| self.item(items, paged));
        let by = match &written.cursor {
            None => self.by_number(written, size, paged),
            Some(cursor) => self.by_cursor(written, cursor, item.as_ref(), paged),
        };
        let (items, item) = (items?, item?);
        if let Some(key) = &written.item_key {
            self.check_item_key(key, &item, request.paths.types);
        }
        Some(Pagination {
            by: by?,
            size: written.size.as_ref().map(|size| size.value.clone()),
            default_size,
            items: items.value.clone(),
            item,
            item_key: written.item_key.as_ref().map(|key| key.value.clone()),
            stable: written.stable.as_ref().is_some_and(|stable| stable.value),
            evidence: self.context.evidence(&written.value, inherited),
        })
    }

    fn by_number(&self, written: &At<WrittenPagination>, size: Option<&Field>, paged: &Paged<'_>) -> Option<PagedBy> {
        if let Some(next) = &written.next {
            self.context.error(Code::KeysTogether, next.key, "`next` has no effect without `cursor`");
        }
        self.page_parameter(written.page.as_ref(), paged);
        let end = self.end(written, size, paged);
        match (&written.page, &written.first) {
            (Some(page), Some(first)) if written.end.is_some() => {
                Some(PagedBy::Number { page: page.value.clone(), first: first.value, end: end? })
            }
            _ => {
                let message = "a pagination needs the keys `page`, `first` and `end`, or `cursor` and `next`";
                self.context.error(Code::MissingKey, written.key, message);
                None
            }
        }
    }

    fn by_cursor(
        &self,
        written: &At<WrittenPagination>,
        cursor: &At<String>,
        item: Option<&Type>,
        paged: &Paged<'_>,
    ) -> Option<PagedBy> {
        let numbered = [
            written.page.as_ref().map(|page| ("page", page.key)),
            written.first.as_ref().map(|first| ("first", first.key)),
            written.end.as_ref().map(|end| ("end", end.key)),
            written.stable.as_ref().map(|stable| ("stable", stable.key)),
        ];
        for (name, span) in numbered.into_iter().flatten() {
            let message = format!("`{name}` only applies to numbered pages, and this pagination has a `cursor`");
            self.context.error(Code::KeysTogether, span, message);
        }
        let parameter = self.parameter(cursor, paged);
        let Some(next) = &written.next else {
            // A `next` that is written and could not be read has been reported.
            if !self.context.problems.any_in(written.span) {
                let message =
                    "a pagination with a `cursor` needs the key `next`, which says where a page has the next cursor";
                self.context.error(Code::MissingKey, written.key, message);
            }
            return None;
        };
        let (path, found, next) = match &next.value {
            NextCursorWord::Page(path) => {
                (path, self.path_in("response", path, paged.root, paged)?, NextCursor::Page(path.value.clone()))
            }
            NextCursorWord::LastItem(path) => {
                (path, self.path_in("last item", path, item?, paged)?, NextCursor::LastItem(path.value.clone()))
            }
        };
        let fits = |field: &Field| {
            let (sent, found) = (field.value.without_null(), found.without_null());
            sent == found || [sent, found].contains(&&Type::Json)
        };
        if parameter.is_some_and(|field| !fits(field)) {
            let message = format!("`{}` and `{}` have different types", cursor.value, path.value);
            self.context.error(Code::Pagination, path.span, message);
        }
        Some(PagedBy::Cursor { after: cursor.value.clone(), next })
    }

    /// A parameter of the pagination: an integer in the query or at the top of the body.
    fn page_parameter<'a>(&self, written: Option<&At<String>>, paged: &Paged<'a>) -> Option<&'a Field> {
        let written = written?;
        let field = self.parameter(written, paged)?;
        if field.value != Type::Integer {
            let message = format!("`{}` is not an integer (`type: integer`)", written.value);
            self.context.error(Code::Pagination, written.span, message);
        }
        Some(field)
    }

    fn parameter<'a>(&self, written: &At<String>, paged: &Paged<'a>) -> Option<&'a Field> {
        let [_, (_, query), _, (_, body)] = paged.request.places;
        let fields: Vec<&Field> = query.iter().chain(body).filter_map(as_field).collect();
        let Some(field) = fields.iter().find(|field| field.wire == written.value) else {
            let message = format!("neither the query nor the body has a field `{}`", written.value);
            let known = fields.iter().map(|field| field.wire.as_str());
            self.context.unknown(Code::Pagination, written.span, message, written, known);
            return None;
        };
        let is_readable = !matches!(paged.request.field(&written.value), Lookup::Unreadable);
        is_readable.then_some(field)
    }

    fn item(&self, items: &At<String>, paged: &Paged<'_>) -> Option<Type> {
        match self.path_in("response", items, paged.root, paged).map(Type::without_null) {
            Some(Type::List(item)) if item.has_form() => {
                let message =
                    "items that are dates or formatted booleans cannot be streamed: make them members of an object";
                self.context.error(Code::Pagination, items.span, message);
                None
            }
            Some(Type::List(item)) => Some((**item).clone()),
            Some(_) => {
                let message = format!("`{}` is not a list in the response", items.value);
                self.context.error(Code::Pagination, items.span, message);
                None
            }
            None => None,
        }
    }

    fn check_item_key(&self, key: &At<String>, item: &Type, types: &Types) {
        let fields: Vec<&Field> = object_entries(item, types).into_iter().flatten().filter_map(as_field).collect();
        if !fields.iter().any(|field| field.wire == key.value) {
            let message = format!("an item has no member `{}`", key.value);
            let known = fields.iter().map(|field| field.wire.as_str());
            self.context.unknown(Code::Pagination, key.span, message, key, known);
        }
    }

    fn end(&self, written: &WrittenPagination, size: Option<&Field>, paged: &Paged<'_>) -> Option<PageEnd> {
        let end = written.end.as_ref()?;
        match &end.value {
            PageEndWord::EmptyPage => Some(PageEnd::EmptyPage),
            PageEndWord::ShortPage => {
                let is_known = size.is_some_and(|size| size.required || size.default.is_some());
                if !is_known && (size.is_some() || written.size.is_none()) {
                    let message = "the client cannot tell when a page is short";
                    let help = "add a page size parameter (`size`) that is required or has a `default`";
                    self.context.error_with_help(Code::Pagination, end.span, message, help);
                }
                Some(PageEnd::ShortPage)
            }
            PageEndWord::LastPage(path) => self.number_in(path, paged).map(PageEnd::LastPage),
            PageEndWord::Total(path) => self.number_in(path, paged).map(PageEnd::Total),
        }
    }

    fn number_in(&self, path: &At<String>, paged: &Paged<'_>) -> Option<String> {
        let value = self.path_in("response", path, paged.root, paged)?;
        if !matches!(value.without_null(), Type::Integer | Type::Decimal) {
            let message = format!("`{}` is not a number in the response", path.value);
            self.context.error(Code::Pagination, path.span, message);
        }
        Some(path.value.clone())
    }

    /// The type of what stands at a path in `what`, which has the type `root`.
    fn path_in<'a>(&self, what: &str, path: &At<String>, root: &'a Type, paged: &Paged<'a>) -> Option<&'a Type> {
        match paged.request.paths.value(root, path) {
            Lookup::Found(value) => Some(value),
            Lookup::Unreadable => None,
            Lookup::Missing { missing, known } => {
                let message = format!("the {what} has no `{}`", path.value);
                self.context.unknown(Code::Pagination, path.span, message, &missing, known.iter().map(String::as_str));
                None
            }
        }
    }
}

fn as_field(entry: &Entry) -> Option<&Field> {
    match entry {
        Entry::Field(field) => Some(field),
        _ => None,
    }
}
