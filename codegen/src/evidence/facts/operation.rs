//! The facts of an operation's file.

use super::api::below;
use super::{Below, Facts, Literal, last_name};
use crate::evidence::request_line::RequestLine;
use crate::parse::At;
use crate::spec::{NextCursorWord, OperationFile, PageEndWord, Pagination, Rule};

impl Facts {
    pub(super) fn operation(&mut self, file: &At<OperationFile>) {
        let root = Below { parent: None, path: "operation" };
        let root = self.add(root, &file.value, file.key, Vec::new());
        self.allow_block(root);
        if let Some(request) = &file.request {
            let mut literals = request_line(&request.value);
            literals.extend(self.whole_line(&request.value));
            let index = self.add_uncited(below(root, "request"), request.key, literals);
            self.allow_block(index);
        }
        self.deprecation(root, "operation", file.deprecated.as_ref());
        let places = [
            ("path", &file.path),
            ("query", &file.query),
            ("header", &file.header),
            ("body", &file.body),
            ("form", &file.form),
        ];
        for (name, members) in places {
            self.members(root, name, members.as_ref());
        }
        let rules = file.rules.iter().flat_map(|rules| &rules.value).enumerate();
        for (index, rule) in rules {
            self.add(below(root, &format!("rules.{index}")), &rule.value, rule.key, names(rule));
        }
        if let Some(pagination) = &file.pagination {
            self.add(below(root, "pagination"), &pagination.value, pagination.key, self::pagination(pagination));
        }
        self.types(root, file.types.as_ref());
        self.conflicts(root, file.conflicts.as_ref());
    }
}

impl Facts {
    /// The method and the path as a whole.
    fn whole_line(&self, written: &str) -> Option<Literal> {
        let (method, path) = written.split_once(' ')?;
        let (method, path, bases) = (method.to_owned(), path.to_owned(), self.bases.clone());
        Some(Literal::Request(RequestLine { method, path, bases }))
    }
}

/// The method and each fixed segment of the path: what a citation of the request speaks of.
pub(super) fn request_line(written: &str) -> Vec<Literal> {
    let (method, path) = written.split_once(' ').unwrap_or((written, ""));
    let pieces = path.split('/').filter(|piece| !piece.is_empty() && !piece.starts_with('{'));
    std::iter::once(method).chain(pieces).map(|piece| Literal::Text(piece.to_owned())).collect()
}

fn names(rule: &Rule) -> Vec<Literal> {
    let lists =
        [&rule.exactly_one_of, &rule.at_least_one_of, &rule.at_most_one_of, &rule.ordered, &rule.require, &rule.forbid];
    let listed = lists.into_iter().flatten().flat_map(|list| &list.value);
    let one_and_others = [&rule.requires, &rule.forbids].into_iter().flatten();
    let one_and_others =
        one_and_others.flat_map(|rule| rule.field.iter().chain(rule.all.iter().flat_map(|all| &all.value)));
    let condition = rule.when.iter().flat_map(|when| &when.field);
    let all = listed.chain(one_and_others).chain(condition).chain(&rule.only);
    all.map(|name| last_name(&name.value)).collect()
}

fn pagination(pagination: &Pagination) -> Vec<Literal> {
    let end = match pagination.end.as_ref().map(|end| &end.value) {
        Some(PageEndWord::LastPage(member) | PageEndWord::Total(member)) => Some(member),
        Some(PageEndWord::EmptyPage | PageEndWord::ShortPage) | None => None,
    };
    let next = match pagination.next.as_ref().map(|next| &next.value) {
        Some(NextCursorWord::Page(member) | NextCursorWord::LastItem(member)) => Some(member),
        None => None,
    };
    let parameters = [&pagination.page, &pagination.cursor, &pagination.size].map(Option::as_ref);
    let names = parameters.into_iter().chain([pagination.items.as_ref(), end, next]);
    let first = pagination.first.as_ref().map(|first| Literal::Text(first.value.to_string()));
    let key = pagination.item_key.as_ref();
    names.chain([key]).flatten().map(|name| last_name(&name.value)).chain(first).collect()
}
