//! One operation.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Api, Body, Confidence, CredentialPlace, Entry, Operation, PathSegment, Response, Safety, Type};
use crate::parse::At;
use crate::spec::{OperationFile, OperationSource, Response as WrittenResponse, TypeExpression};

use super::context::text;
use super::request_line::{RequestLine, check_parameters, parameter, request_line};
use super::scope::{Scope, Site};
use super::table::{Declared, DeclaredKind};
use crate::resolve::members::defaults::check_defaults;
use crate::resolve::members::expression::ANYTHING;
use crate::resolve::members::lookup::Paths;
use crate::resolve::request::Request;

/// Binds and checks one operation of an API whose shared parts and types are bound already.
pub(super) fn operation(source: &OperationSource, api: &Api, scope: &Scope<'_>) -> Operation {
    let (file, context) = (&source.operation.value, scope.context);
    let path = &context.sources.file(source.file).path;
    scope.check_id(source, path);
    let evidence = context.evidence(file, Confidence::Documented);
    let inherited = evidence.confidence;
    let (method, template, trailing_slash) = scope.request_line(file).map(RequestLine::parts).unwrap_or_default();
    let parts = scope.request_parts(file, &template, inherited);
    let auth = scope.auth(source, api);
    scope.check_credentials(file, &auth, &parts, api);
    let response = scope.response(file);
    let request = parts.request(Paths { types: &api.types, unreadable: scope.unreadable, operation: scope.operation });
    scope.check_defaults(file, &request);
    let pagination = file.pagination.as_ref();
    let operation = Operation {
        id: source.id.clone(),
        summary: text(&file.summary),
        description: text(&file.description),
        safety: file.safety.as_ref().map_or(Safety::Unsafe, |safety| safety.value),
        auth,
        rules: scope.rules(file, &request, inherited),
        pagination: pagination.and_then(|written| scope.pagination(written, &request, &response, inherited)),
        success_required: scope.success_required(file, api),
        error_tables: scope.error_tables(file, api),
        rate_limits: scope.rate_limits(file, &request, api),
        response,
        deprecated: file.deprecated.as_ref().map(|old| context.deprecation(old, inherited)),
        conflicts: scope.contested.of(scope.operation),
        method,
        path: template,
        trailing_slash,
        path_parameters: parts.path_parameters,
        query: parts.query,
        headers: parts.headers,
        body: parts.body,
        cases: Vec::new(),
        evidence,
        file: path.clone(),
    };
    // Cases are held against all of it.
    Operation { cases: scope.cases(file, &operation, api), ..operation }
}

/// The entries of a request, place by place.
struct RequestParts {
    path_parameters: Vec<Entry>,
    query: Vec<Entry>,
    headers: Vec<Entry>,
    body: Body,
}

impl RequestParts {
    fn request<'a>(&'a self, paths: Paths<'a>) -> Request<'a> {
        let body = if matches!(self.body, Body::Form { .. }) { "form" } else { "body" };
        let places = [
            ("path", self.path_parameters.as_slice()),
            ("query", self.query.as_slice()),
            ("header", self.headers.as_slice()),
            (body, self.body.entries()),
        ];
        Request { places, paths }
    }
}

impl Scope<'_> {
    fn check_id(&self, source: &OperationSource, path: &str) {
        let Some(id) = &source.operation.operation else { return };
        if id.value != source.id {
            let message = format!("the operation has the id `{}` but is in `{path}`", id.value);
            let help = format!("the id for this path is `{}`", source.id);
            self.context.error_with_help(Code::Layout, id.span, message, help);
        }
        for (index, segment) in source.id.split('.').enumerate() {
            self.context.check_segment(segment, index == 0, id.span);
        }
        self.context.check_method(&source.id, id.span);
    }

    /// The request line; `None` if it is missing or has an error, which is reported.
    fn request_line(&self, file: &OperationFile) -> Option<RequestLine> {
        let written = file.request.as_ref()?;
        let line = request_line(written, self.context)?;
        check_parameters(&line, written, file.path.as_ref(), self.context);
        Some(line)
    }

    /// The entries of a request.
    fn request_parts(&self, file: &OperationFile, path: &[PathSegment], inherited: Confidence) -> RequestParts {
        let places = [&file.path, &file.query, &file.header, &file.body, &file.form];
        self.context.check_code_names(places.into_iter().flatten());
        self.context.check_headers(file.header.as_ref());
        RequestParts {
            path_parameters: in_template_order(self.members(file.path.as_ref(), Site::Path, "path", inherited), path),
            query: self.members(file.query.as_ref(), Site::Query, "query", inherited),
            headers: self.members(file.header.as_ref(), Site::Header, "header", inherited),
            body: self.body(file, inherited),
        }
    }

    fn body(&self, file: &OperationFile, inherited: Confidence) -> Body {
        if let Some(content_type) = &file.content_type {
            self.context.check_header_value("the content type", content_type, content_type.span);
        }
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
        let Some(schemes) = source.operation.auth.as_ref().map(|auth| &auth.value.0) else {
            if !api.auth.is_empty() {
                let names: Vec<String> = api.auth.iter().map(|scheme| format!("`{}`", scheme.name)).collect();
                let help =
                    format!("the API defines {}; `auth: []` means that no credentials are needed", names.join(", "));
                let message = "an operation needs the key `auth`";
                self.context.error_with_help(Code::MissingKey, source.operation.key, message, help);
            }
            return Vec::new();
        };
        for scheme in schemes.iter().filter(|scheme| api.auth_scheme(scheme).is_none()) {
            let message = format!("`api.yaml` defines no auth scheme `{}`", scheme.value);
            self.context.unknown(
                Code::Auth,
                scheme.span,
                message,
                scheme,
                api.auth.iter().map(|scheme| scheme.name.as_str()),
            );
        }
        self.check_repeated(schemes, Code::Auth);
        schemes.iter().map(|scheme| scheme.value.clone()).collect()
    }

    fn check_repeated(&self, list: &[At<String>], code: Code) {
        for (index, item) in list.iter().enumerate() {
            if let Some(first) = list[..index].iter().find(|other| other.value == item.value) {
                let diagnostic = Diagnostic::error(code, item.span, format!("`{}` is listed twice", item.value));
                self.context.problems.add(diagnostic.label("again here").also(first.span, "first here"));
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
                self.context.error_with_help(Code::Errors, table.span, message, "remove it");
            } else if !known.clone().any(|name| name == table.value) {
                let message = format!("`api.yaml` has no error table `{}`", table.value);
                self.context.unknown(Code::Errors, table.span, message, table, known.filter(|name| *name != "common"));
            }
        }
        self.check_repeated(&tables.value, Code::Errors);
        tables.value.iter().map(|table| table.value.clone()).collect()
    }

    fn response(&self, file: &OperationFile) -> Response {
        match file.response.as_ref().map(|response| &response.value) {
            Some(WrittenResponse::Json(written)) => Response::Json(self.whole_answer(written)),
            Some(WrittenResponse::Csv(row)) => {
                match self.table.find(row, self.operation) {
                    None => self.table.report_unknown(row, self.operation, row.span, self.context),
                    Some(declared) if declared.kind().is_some_and(|shape| shape != DeclaredKind::Row) => {
                        let message = format!("`{}` is not a CSV row", row.value);
                        let help = "a CSV row is a type with `columns`";
                        self.context.error_with_help(Code::Misplaced, row.span, message, help);
                    }
                    Some(Declared { .. }) => {}
                }
                Response::Csv { row: row.value.clone() }
            }
            None => {
                self.unreadable.note(self.operation, "response");
                Response::Json(ANYTHING)
            }
        }
    }

    fn whole_answer(&self, written: &At<TypeExpression>) -> Type {
        let value = self.plainly_written(written, "the whole answer");
        value.unwrap_or_else(|| {
            self.unreadable.note(self.operation, "response");
            ANYTHING
        })
    }

    /// Credentials need a place to travel in, and must not meet a member of the same name there.
    fn check_credentials(&self, file: &OperationFile, auth: &[String], parts: &RequestParts, api: &Api) {
        for scheme in auth.iter().filter_map(|name| api.auth_scheme(name)) {
            let written =
                file.auth.iter().flat_map(|schemes| &schemes.value.0).find(|written| written.value == scheme.name);
            let Some(span) = written.map(|written| written.span) else { continue };
            for credential in scheme.sent() {
                let (entries, name, noun) = match &credential.place {
                    CredentialPlace::Body { name } => (parts.body.entries(), name, "body"),
                    CredentialPlace::Query { name } => (parts.query.as_slice(), name, "query"),
                    CredentialPlace::Header { name, .. } => (parts.headers.as_slice(), name, "headers"),
                };
                if noun == "body" && parts.body == Body::None {
                    let message = format!("`{}` sends a credential in the body, but the request has none", scheme.name);
                    self.context.error_with_help(
                        Code::Auth,
                        span,
                        message,
                        "write `body: {}` for a body that holds only credentials",
                    );
                }
                if has_wire(entries, name, noun == "headers") {
                    let message = format!(
                        "`{}` sends the credential `{}` as `{name}`, and so does a member of the {noun}",
                        scheme.name, credential.name
                    );
                    self.context.error(Code::Auth, span, message);
                }
            }
        }
    }

    fn check_defaults(&self, file: &OperationFile, request: &Request<'_>) {
        let body = file.body.as_ref().or(file.form.as_ref());
        let written = [file.path.as_ref(), file.query.as_ref(), file.header.as_ref(), body];
        for (members, (_, entries)) in written.into_iter().zip(request.places) {
            check_defaults(members, entries, request.paths.types, self.context);
        }
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
