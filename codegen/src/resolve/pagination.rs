//! Pagination: its parameters in the request, its list in the response.

use crate::diagnostic::Code;
use crate::model::{Confidence, Entry, Field, Json, PageEnd, Pagination, Response, Type, TypeDefinition};
use crate::parse::At;
use crate::spec::{PageEndWord, Pagination as WrittenPagination};

use super::lookup::{Found, object_entries, type_at};
use super::scope::Scope;
use super::types::{has_form, is_unreadable, without_null};

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
        self.page_parameter(written.page.as_ref(), parameters);
        let size = self.page_parameter(written.size.as_ref(), parameters);
        let default_size = size.and_then(|size| size.default.as_ref()).and_then(whole_number);
        let end = self.end(written, size, root, types);
        let items = written.items.as_ref()?;
        let item = self.item(items, root, types)?;
        if let Some(key) = &written.item_key {
            self.check_item_key(key, &item, types);
        }
        Some(Pagination {
            page: written.page.as_ref().map(|page| page.value.clone())?,
            first: written.first.as_ref().map(|first| first.value)?,
            size: written.size.as_ref().map(|size| size.value.clone()),
            default_size,
            items: items.value.clone(),
            item,
            end: end?,
            item_key: written.item_key.as_ref().map(|key| key.value.clone()),
            evidence: self.context.evidence(&written.value, inherited),
        })
    }

    /// A parameter of the pagination: a whole number in the query or at the top of the body.
    fn page_parameter<'e>(&self, written: Option<&At<String>>, parameters: &[&'e Entry]) -> Option<&'e Field> {
        let written = written?;
        let fields: Vec<&Field> = parameters.iter().filter_map(|entry| as_field(entry)).collect();
        let Some(field) = fields.iter().find(|field| field.wire == written.value) else {
            let message = format!("neither query nor body has a field `{}`", written.value);
            let known = fields.iter().map(|field| field.wire.as_str());
            self.context.unknown(Code::Pagination, written.place, message, written, known);
            return None;
        };
        if field.value != Type::Integer && !is_unreadable(&field.value) {
            let message = format!("`{}` is not a whole number (`type: integer`)", written.value);
            self.context.error(Code::Pagination, written.place, message);
        }
        Some(field)
    }

    fn item(&self, items: &At<String>, root: &Type, types: &[TypeDefinition]) -> Option<Type> {
        match self.response_path(items, root, types).map(without_null) {
            Some(Type::List(item)) if has_form(item) => {
                let message = "items that are dates or words cannot be streamed: make them members of an object";
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
                    let message = "nobody knows when a page is short";
                    let help = "`short_page` needs a page size parameter (`size`) that is required or has a `default`";
                    self.context.error_with_help(Code::Pagination, end.place, message, help);
                }
                Some(PageEnd::ShortPage)
            }
            PageEndWord::LastPage(path) => {
                let value = self.response_path(path, root, types)?;
                if !matches!(without_null(value), Type::Integer | Type::Decimal) {
                    let message = format!("`{}` is not a number in the response", path.value);
                    self.context.error(Code::Pagination, path.place, message);
                }
                Some(PageEnd::LastPage(path.value.clone()))
            }
        }
    }

    fn response_path<'t>(&self, path: &At<String>, root: &'t Type, types: &'t [TypeDefinition]) -> Option<&'t Type> {
        match type_at(root, path, types) {
            Found::At(value) => Some(value),
            Found::Unreadable => None,
            Found::Lost { missing, known } => {
                let message = format!("the response has no `{}`", path.value);
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
