//! Pagination: its parameters in the request, its list in the response.

use crate::diagnostic::Code;
use crate::model::{
    Confidence, Entry, Field, Json, NextCursor, PageEnd, PagedBy, Pagination, Response, Type, TypeDefinition,
};
use crate::parse::At;
use crate::spec::{NextCursorWord, PageEndWord, Pagination as WrittenPagination};

use super::scope::Scope;
use crate::resolve::members::lookup::{Found, object_entries, type_at};
use crate::resolve::types::definitions::{has_form, is_unreadable, without_null};

impl Scope<'_> {
    /// The pagination of an operation. `parameters` are those of its query and body.
    pub fn pagination(
        &self,
        written: &At<WrittenPagination>,
        parameters: &[&Entry],
        response: &Response,
        types: &[TypeDefinition],
        inherited: Confidence,
    ) -> Option<Pagination> {
        let Response::Json(root) = response else {
            self.context.error(Code::Pagination, written.key, "only a JSON response has pages");
            return None;
        };
        let size = self.page_parameter(written.size.as_ref(), parameters);
        let default_size = size.and_then(|size| size.default.as_ref()).and_then(whole_number);
        let items = written.items.as_ref();
        let item = items.and_then(|items| self.item(items, root, types));
        let by = match &written.cursor {
            None => self.by_number(written, size, parameters, root, types),
            Some(cursor) => self.by_cursor(written, cursor, parameters, root, item.as_ref(), types),
        };
        let (items, item) = (items?, item?);
        if let Some(key) = &written.item_key {
            self.check_item_key(key, &item, types);
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

    fn by_number(
        &self,
        written: &At<WrittenPagination>,
        size: Option<&Field>,
        parameters: &[&Entry],
        root: &Type,
        types: &[TypeDefinition],
    ) -> Option<PagedBy> {
        if let Some(next) = &written.next {
            self.context.error(Code::KeysTogether, next.key, "`next` has no effect without `cursor`");
        }
        self.page_parameter(written.page.as_ref(), parameters);
        let end = self.end(written, size, root, types);
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
        parameters: &[&Entry],
        root: &Type,
        item: Option<&Type>,
        types: &[TypeDefinition],
    ) -> Option<PagedBy> {
        let numbered = [
            written.page.as_ref().map(|page| ("page", page.key)),
            written.first.as_ref().map(|first| ("first", first.key)),
            written.end.as_ref().map(|end| ("end", end.key)),
            written.stable.as_ref().map(|stable| ("stable", stable.key)),
        ];
        for (name, place) in numbered.into_iter().flatten() {
            let message = format!("`{name}` only applies to numbered pages, and this pagination has a `cursor`");
            self.context.error(Code::KeysTogether, place, message);
        }
        let parameter = self.parameter(cursor, parameters);
        let Some(next) = &written.next else {
            let message =
                "a pagination with a `cursor` needs the key `next`, which says where a page has the next cursor";
            self.context.error(Code::MissingKey, written.key, message);
            return None;
        };
        let (path, found, next) = match &next.value {
            NextCursorWord::Page(path) => {
                (path, self.path_in("response", path, root, types)?, NextCursor::Page(path.value.clone()))
            }
            NextCursorWord::LastItem(path) => {
                (path, self.path_in("last item", path, item?, types)?, NextCursor::LastItem(path.value.clone()))
            }
        };
        let fits = |field: &Field| {
            let (sent, found) = (without_null(&field.value), without_null(found));
            sent == found || [sent, found].into_iter().any(|one| *one == Type::Json || is_unreadable(one))
        };
        if parameter.is_some_and(|field| !fits(field)) {
            let message = format!("`{}` and `{}` have different types", cursor.value, path.value);
            self.context.error(Code::Pagination, path.place, message);
        }
        Some(PagedBy::Cursor { after: cursor.value.clone(), next })
    }

    /// A parameter of the pagination: a whole number in the query or at the top of the body.
    fn page_parameter<'e>(&self, written: Option<&At<String>>, parameters: &[&'e Entry]) -> Option<&'e Field> {
        let written = written?;
        let field = self.parameter(written, parameters)?;
        if field.value != Type::Integer && !is_unreadable(&field.value) {
            let message = format!("`{}` is not an integer (`type: integer`)", written.value);
            self.context.error(Code::Pagination, written.place, message);
        }
        Some(field)
    }

    fn parameter<'e>(&self, written: &At<String>, parameters: &[&'e Entry]) -> Option<&'e Field> {
        let fields: Vec<&Field> = parameters.iter().filter_map(|entry| as_field(entry)).collect();
        let Some(field) = fields.iter().find(|field| field.wire == written.value) else {
            let message = format!("neither the query nor the body has a field `{}`", written.value);
            let known = fields.iter().map(|field| field.wire.as_str());
            self.context.unknown(Code::Pagination, written.place, message, written, known);
            return None;
        };
        Some(field)
    }

    fn item(&self, items: &At<String>, root: &Type, types: &[TypeDefinition]) -> Option<Type> {
        match self.path_in("response", items, root, types).map(without_null) {
            Some(Type::List(item)) if has_form(item) => {
                let message =
                    "items that are dates or formatted booleans cannot be streamed: make them members of an object";
                self.context.error(Code::Pagination, items.place, message);
                None
            }
            Some(Type::List(item)) => Some((**item).clone()),
            Some(_) => {
                let message = format!("`{}` is not a list in the response", items.value);
                self.context.error(Code::Pagination, items.place, message);
                None
            }
            None => None,
        }
    }

    fn check_item_key(&self, key: &At<String>, item: &Type, types: &[TypeDefinition]) {
        if is_unreadable(item) {
            return;
        }
        let fields: Vec<&Field> = object_entries(item, types).into_iter().flatten().filter_map(as_field).collect();
        if !fields.iter().any(|field| field.wire == key.value) {
            let message = format!("an item has no member `{}`", key.value);
            let known = fields.iter().map(|field| field.wire.as_str());
            self.context.unknown(Code::Pagination, key.place, message, key, known);
        }
    }

    fn end(
        &self,
        written: &WrittenPagination,
        size: Option<&Field>,
        root: &Type,
        types: &[TypeDefinition],
    ) -> Option<PageEnd> {
        let end = written.end.as_ref()?;
        match &end.value {
            PageEndWord::EmptyPage => Some(PageEnd::EmptyPage),
            PageEndWord::ShortPage => {
                let is_known = size.is_some_and(|size| size.required || size.default.is_some());
                if !is_known && (size.is_some() || written.size.is_none()) {
                    let message = "the client cannot tell when a page is short";
                    let help = "add a page size parameter (`size`) that is required or has a `default`";
                    self.context.error_with_help(Code::Pagination, end.place, message, help);
                }
                Some(PageEnd::ShortPage)
            }
            PageEndWord::LastPage(path) => self.number_in(path, root, types).map(PageEnd::LastPage),
            PageEndWord::Total(path) => self.number_in(path, root, types).map(PageEnd::Total),
        }
    }

    fn number_in(&self, path: &At<String>, root: &Type, types: &[TypeDefinition]) -> Option<String> {
        let value = self.path_in("response", path, root, types)?;
        if !matches!(without_null(value), Type::Integer | Type::Decimal) {
            let message = format!("`{}` is not a number in the response", path.value);
            self.context.error(Code::Pagination, path.place, message);
        }
        Some(path.value.clone())
    }

    /// The type of what stands at a path in `what`, which has the type `root`.
    fn path_in<'t>(
        &self,
        what: &str,
        path: &At<String>,
        root: &'t Type,
        types: &'t [TypeDefinition],
    ) -> Option<&'t Type> {
        match type_at(root, path, types) {
            Found::At(value) => Some(value),
            Found::Unreadable => None,
            Found::Lost { missing, known } => {
                let message = format!("the {what} has no `{}`", path.value);
                self.context.unknown(Code::Pagination, path.place, message, &missing, known.iter().map(String::as_str));
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

/// A whole number as written.
pub(super) fn whole_number(value: &Json) -> Option<i64> {
    match value {
        Json::Number(text) => text.parse().ok(),
        _ => None,
    }
}
