//! One operation.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Api, Body, Confidence, CredentialPlace, Entry, Operation, PathSegment, Response, Safety, TypeDefinition,
};
use crate::parse::At;
use crate::spec::{OperationFile, OperationSource, Response as WrittenResponse};

use super::context::text;
use super::request_line::{RequestLine, check_parameters, parameter, request_line};
use super::scope::{Scope, Site};
use super::table::{Declared, Shape};
use crate::resolve::members::defaults::check_defaults;
use crate::resolve::rules::forms::Request;
use crate::resolve::types::definitions::unreadable;

/// Binds and checks one operation of an API whose shared parts and types are bound already.
pub(super) fn operation(source: &OperationSource, api: &Api, scope: &Scope<'_>) -> Operation {
    let (file, context) = (&source.operation.value, scope.context);
    let path = &context.sources.file(source.file).path;
    scope.check_id(source, path);
    let evidence = context.evidence(file, Confidence::Documented);
    let inherited = evidence.confidence;
    let mut operation = scope.request(file, inherited);
    operation.id = source.id.clone();
    operation.summary = text(&file.summary);
    operation.description = text(&file.description);
    operation.safety = file.safety.as_ref().map_or(Safety::Unsafe, |safety| safety.value);
    operation.auth = scope.auth(source, api);
    operation.success_required = scope.success_required(file, api);
    operation.error_tables = scope.error_tables(file, api);
    operation.rate_limits = scope.rate_limits(file, &operation, api);
    operation.response = scope.response(file);
    operation.deprecated = file.deprecated.as_ref().map(|old| context.deprecation(old, inherited));
    operation.conflicts = scope.contested.of(Some(&source.id));
    operation.evidence = evidence;
    operation.file.clone_from(path);
    scope.check_credentials(file, &operation, api);
    scope.connect(file, &mut operation, &api.types);
    operation.cases = scope.cases(file, &operation, api);
    operation
}

impl Scope<'_> {
    fn check_id(&self, source: &OperationSource, path: &str) {
        let Some(id) = &source.operation.operation else { return };
        if id.value != source.id {
            let message = format!("the operation has the id `{}` but is in `{path}`", id.value);
            let help = format!("the id for this path is `{}`", source.id);
            self.context.error_with_help(Code::Layout, id.place, message, help);
        }
        for (index, segment) in source.id.split('.').enumerate() {
            self.context.check_segment(segment, index == 0, id.place);
        }
        self.context.check_method(&source.id, id.place);
    }

    /// Method, path and everything a request can carry.
    fn request(&self, file: &OperationFile, inherited: Confidence) -> Operation {
        let line = file.request.as_ref().map(|request| request_line(request, self.context));
        if let (Some(line), Some(request)) = (line.as_ref().filter(|line| !line.method.is_empty()), &file.request) {
            check_parameters(line, request, file.path.as_ref(), self.context);
        }
        let RequestLine { method, path, trailing_slash } = line.unwrap_or_default();
        let places = [&file.path, &file.query, &file.header, &file.body, &file.form];
        self.check_code_names(places.into_iter().flatten());
        Operation {
            path_parameters: in_template_order(self.members(file.path.as_ref(), Site::Path, "path", inherited), &path),
            query: self.members(file.query.as_ref(), Site::Query, "query", inherited),
            headers: self.members(file.header.as_ref(), Site::Header, "header", inherited),
            body: self.body(file, inherited),
            method,
            path,
            trailing_slash,
            ..blank()
        }
    }

    fn body(&self, file: &OperationFile, inherited: Confidence) -> Body {
        if let (Some(content_type), None) = (&file.content_type, &file.body) {
            self.context.error(Code::KeysTogether, content_type.key, "`content_type` has no effect without `body`");
        }
        if let (Some(_), Some(form)) = (&file.body, &file.form) {
            self.context.error(Code::KeysTogether, form.key, "a request has a `body` or a `form`, not both");
        }
        if file.body.is_some() {
            let content_type = file.content_type.as_ref().map(|content_type| content_type.value.clone());
            let entries = self.members(file.body.as_ref(), Site::Body, "body", inherited);
            return Body::Json { entries, content_type: content_type.unwrap_or_else(|| "application/json".to_owned()) };
        }
        match &file.form {
            Some(form) => Body::Form { entries: self.members(Some(form), Site::Form, "form", inherited) },
            None => Body::None,
        }
    }

    fn auth(&self, source: &OperationSource, api: &Api) -> Vec<String> {
        let Some(ways) = source.operation.auth.as_ref().map(|auth| &auth.value.0) else {
            if !api.auth.is_empty() {
                let names: Vec<String> = api.auth.iter().map(|way| format!("`{}`", way.name)).collect();
                let help =
                    format!("the API defines {}; `auth: []` means that no credentials are needed", names.join(", "));
                let message = "an operation needs the key `auth`";
                self.context.error_with_help(Code::MissingKey, source.operation.key, message, help);
            }
            return Vec::new();
        };
        for way in ways.iter().filter(|way| api.auth_way(way).is_none()) {
            let message = format!("`api.yaml` defines no auth scheme `{}`", way.value);
            self.context.unknown(Code::Auth, way.place, message, way, api.auth.iter().map(|way| way.name.as_str()));
        }
        self.check_repeated(ways, Code::Auth);
        ways.iter().map(|way| way.value.clone()).collect()
    }

    fn check_repeated(&self, list: &[At<String>], code: Code) {
        for (index, item) in list.iter().enumerate() {
            if let Some(first) = list[..index].iter().find(|other| other.value == item.value) {
                let diagnostic = Diagnostic::error(code, item.place, format!("`{}` is listed twice", item.value));
                self.context.problems.add(diagnostic.label("again here").also(first.place, "first here"));
            }
        }
    }

    fn success_required(&self, file: &OperationFile, api: &Api) -> bool {
        let Some(written) = &file.success_required else { return api.envelope.success_required };
        if api.envelope.success.is_none() {
            let help = "define what marks a success in `api.yaml`: `envelope: { success: … }`";
            let message = "the envelope in `api.yaml` has no success marker that could be required";
            self.context.error_with_help(Code::Misplaced, written.key, message, help);
        }
        written.value
    }

    fn error_tables(&self, file: &OperationFile, api: &Api) -> Vec<String> {
        let Some(tables) = &file.errors else { return Vec::new() };
        for table in &tables.value {
            let known = api.error_tables.iter().map(|table| table.name.as_str());
            if table.value == "common" {
                let message = "the table `common` already applies to every operation";
                self.context.error_with_help(Code::Errors, table.place, message, "remove it");
            } else if !known.clone().any(|name| name == table.value) {
                let message = format!("`api.yaml` has no error table `{}`", table.value);
                self.context.unknown(Code::Errors, table.place, message, table, known.filter(|name| *name != "common"));
            }
        }
        self.check_repeated(&tables.value, Code::Errors);
        tables.value.iter().map(|table| table.value.clone()).collect()
    }

    fn response(&self, file: &OperationFile) -> Response {
        match file.response.as_ref().map(|response| &response.value) {
            Some(WrittenResponse::Json(written)) => Response::Json(self.plainly_written(written, "the whole answer")),
            Some(WrittenResponse::Csv(row)) => {
                match self.table.find(row, self.operation) {
                    None => self.table.report_unknown(row, self.operation, row.place, self.context),
                    Some(declared) if declared.shape().is_some_and(|shape| shape != Shape::Row) => {
                        let message = format!("`{}` is not a CSV row", row.value);
                        let help = "a CSV row is a type with `columns`";
                        self.context.error_with_help(Code::Misplaced, row.place, message, help);
                    }
                    Some(Declared { .. }) => {}
                }
                Response::Csv { row: row.value.clone() }
            }
            None => Response::Json(unreadable()),
        }
    }

    /// Credentials need a place to travel in, and must not meet a member of the same name there.
    fn check_credentials(&self, file: &OperationFile, operation: &Operation, api: &Api) {
        for way in operation.auth.iter().filter_map(|name| api.auth_way(name)) {
            let written = file.auth.iter().flat_map(|ways| &ways.value.0).find(|written| written.value == way.name);
            let Some(place) = written.map(|written| written.place) else { continue };
            for credential in way.sent() {
                let (entries, name, noun) = match &credential.place {
                    CredentialPlace::Body { name } => (operation.body.entries(), name, "body"),
                    CredentialPlace::Query { name } => (operation.query.as_slice(), name, "query"),
                    CredentialPlace::Header { name, .. } => (operation.headers.as_slice(), name, "headers"),
                };
                if noun == "body" && operation.body == Body::None {
                    let message = format!("`{}` sends a credential in the body, but the request has none", way.name);
                    self.context.error_with_help(
                        Code::Auth,
                        place,
                        message,
                        "write `body: {}` for a body that holds only credentials",
                    );
                }
                if has_wire(entries, name, noun == "headers") {
                    let message = format!(
                        "`{}` sends the credential `{}` as `{name}`, and so does a member of the {noun}",
                        way.name, credential.name
                    );
                    self.context.error(Code::Auth, place, message);
                }
            }
        }
    }

    /// What refers to several parts of the operation: rules and pagination.
    fn connect(&self, file: &OperationFile, operation: &mut Operation, types: &[TypeDefinition]) {
        let body = if matches!(operation.body, Body::Form { .. }) { "form" } else { "body" };
        let places = [
            ("path", operation.path_parameters.as_slice()),
            ("query", operation.query.as_slice()),
            ("header", operation.headers.as_slice()),
            (body, operation.body.entries()),
        ];
        let inherited = operation.evidence.confidence;
        let rules = self.rules(file, &Request { places, types }, inherited);
        let parameters: Vec<&Entry> = operation.query.iter().chain(operation.body.entries()).collect();
        let pagination = file.pagination.as_ref();
        let pagination = pagination
            .and_then(|pagination| self.pagination(pagination, &parameters, &operation.response, types, inherited));
        let body = file.body.as_ref().or(file.form.as_ref());
        let described = [file.path.as_ref(), file.query.as_ref(), file.header.as_ref(), body];
        for (members, (_, entries)) in described.into_iter().zip(places) {
            check_defaults(members, entries, types, self.context);
        }
        operation.rules = rules;
        operation.pagination = pagination;
    }
}

/// Path parameters in the order of the template, whatever order they are described in.
fn in_template_order(mut entries: Vec<Entry>, path: &[PathSegment]) -> Vec<Entry> {
    let position = |wire: &str| path.iter().filter_map(parameter).position(|name| name == wire);
    entries.sort_by_key(|entry| match entry {
        Entry::Field(field) => position(&field.wire),
        Entry::Constant(_) | Entry::Choice(_) => None,
    });
    entries
}

fn has_wire(entries: &[Entry], wire: &str, is_header: bool) -> bool {
    let is_same = |other: &str| if is_header { other.eq_ignore_ascii_case(wire) } else { other == wire };
    entries.iter().any(|entry| match entry {
        Entry::Field(field) => is_same(&field.wire),
        Entry::Constant(constant) => is_same(&constant.wire),
        Entry::Choice(choice) => choice.options.iter().any(|option| has_wire(&option.entries, wire, is_header)),
    })
}

/// An operation with nothing in it yet.
fn blank() -> Operation {
    Operation {
        id: String::new(),
        summary: String::new(),
        description: String::new(),
        method: String::new(),
        path: Vec::new(),
        trailing_slash: false,
        safety: Safety::Unsafe,
        auth: Vec::new(),
        path_parameters: Vec::new(),
        query: Vec::new(),
        headers: Vec::new(),
        body: Body::None,
        rules: Vec::new(),
        pagination: None,
        response: Response::Json(unreadable()),
        success_required: false,
        error_tables: Vec::new(),
        rate_limits: Vec::new(),
        deprecated: None,
        conflicts: Vec::new(),
        cases: Vec::new(),
        evidence: Default::default(),
        file: String::new(),
    }
}
