//! One case: whether its request fits the operation, and whether its response exists.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Api, Case, CaseExchange, CaseRequest, CaseResponse, Entry, Expectation, ExpectedError, ExpectedViolation, Json,
    Operation,
};
use crate::parse::{At, Map};
use crate::source::Span;
use crate::spec::{
    Case as WrittenCase, CaseRequest as WrittenRequest, CaseResponse as WrittenResponse, ExpectedError as WrittenError,
    ExpectedViolation as WrittenViolation, OperationFile,
};

use crate::resolve::context::{is_on, text};
use crate::resolve::members::strays::strays;
use crate::resolve::members::values::{Belonging, belonging, incomplete, misfits};
use crate::resolve::names::naming::CodeName;
use crate::resolve::scope::Scope;

/// An operation that cases are checked against.
pub(crate) struct Stage<'a> {
    pub(crate) operation: &'a Operation,
    api: &'a Api,
    /// Whether the operation has a `pagination`, even a broken one.
    has_pages: bool,
}

impl Scope<'_> {
    /// The cases of an operation.
    pub fn cases(&self, file: &OperationFile, operation: &Operation, api: &Api) -> Vec<Case> {
        let stage = Stage { operation, api, has_pages: file.pagination.is_some() };
        let written: Vec<_> = file.cases.iter().flat_map(|cases| &cases.value).collect();
        let names = written.iter().filter_map(|case| case.name.as_ref());
        let names = names.map(|name| CodeName { name: name.value.clone(), written: &name.value, span: name.span });
        self.context.check_distinct(
            &names.collect::<Vec<_>>(),
            "cases",
            "give the second one a name that says what is different about it",
        );
        let cases: Vec<Case> = written.iter().map(|case| self.case(case, &stage)).collect();
        self.check_told_apart(&cases, &written);
        cases
    }

    /// The mock vendor answers from the case whose request it receives, so no two cases may have the same request.
    fn check_told_apart(&self, cases: &[Case], written: &[&At<WrittenCase>]) {
        for (index, case) in cases.iter().enumerate().filter(|(_, case)| !case.exchanges.is_empty()) {
            let same = |other: &Case| !other.exchanges.is_empty() && other.request == case.request;
            let Some(first) = cases[..index].iter().position(same) else { continue };
            let name = &cases[first].name;
            let Some(request) = written[index].request.as_ref().filter(|_| *name != case.name) else { continue };
            let message = format!("the request is the same as that of `{name}`");
            let help = "the mock vendor tells cases apart by their requests: change a value";
            let diagnostic = Diagnostic::error(Code::Case, request.key, message).help(help);
            let other = written[first].request.as_ref().map_or(written[first].span, |request| request.key);
            self.context.problems.add(diagnostic.label("again here").also(other, "first here"));
        }
    }

    fn case(&self, case: &At<WrittenCase>, stage: &Stage<'_>) -> Case {
        let stream = is_on(&case.stream);
        if let (Some(stream), true, false) = (&case.stream, stream, stage.has_pages) {
            self.context.error(Code::Case, stream.key, "only an operation with a `pagination` has a stream of items");
        }
        Case {
            name: text(&case.name),
            demo: is_on(&case.demo),
            expect_fail: self.expect_fail(case),
            stream,
            request: self.case_request(case, stage),
            exchanges: self.exchanges(case, stage),
            expect: self.expectation(case, stage),
            warnings: self.warnings(case),
        }
    }

    /// Why a case is known to fail; a case of the demo may not.
    fn expect_fail(&self, case: &WrittenCase) -> Option<String> {
        let reason = case.expect_fail.as_ref()?;
        if reason.trim().is_empty() {
            self.context.error(Code::Case, reason.key, "the reason why the case is known to fail is missing");
        }
        if is_on(&case.demo) {
            let message = "a case that is known to fail cannot be part of the demo";
            self.context.error_with_help(Code::Case, reason.key, message, "use another case for the demo");
        }
        Some(reason.trim().to_owned())
    }

    fn case_request(&self, case: &WrittenCase, stage: &Stage<'_>) -> CaseRequest {
        let empty = CaseRequest { auth: String::new(), path: vec![], query: vec![], headers: vec![], body: vec![] };
        let Some(request) = &case.request else { return empty };
        let operation = stage.operation;
        let is_checked = case.expect_violations.is_none();
        let place = |noun, written: &Option<At<Map<Json>>>, entries: &[Entry]| {
            self.check_place(noun, written.as_ref(), request.key, entries, stage, is_checked);
            self.check_constraints(written.as_ref(), entries, case, stage);
            written
                .iter()
                .flat_map(|map| map.iter())
                .map(|(name, value)| (name.to_owned(), value.value.clone()))
                .collect()
        };
        CaseRequest {
            auth: self.case_auth(request, stage),
            path: place("path", &request.path, &operation.path_parameters),
            query: place("query", &request.query, &operation.query),
            headers: place("header", &request.header, &operation.headers),
            body: place("body", &request.body, operation.body.entries()),
        }
    }

    fn case_auth(&self, request: &At<WrittenRequest>, stage: &Stage<'_>) -> String {
        let known = || stage.operation.auth.iter().map(String::as_str);
        match &request.auth {
            None if stage.operation.auth.is_empty() => {}
            None => self.context.error(Code::MissingKey, request.key, "a case's request needs the key `auth`"),
            Some(scheme) if known().any(|name| name == scheme.value) => {}
            // The operation's own list has an unknown scheme, which is noted there.
            Some(_) if known().any(|name| stage.api.auth_scheme(name).is_none()) => {}
            Some(scheme) => {
                let message = format!("the operation does not accept the auth scheme `{}`", scheme.value);
                self.context.unknown(Code::Auth, scheme.span, message, scheme, known());
            }
        }
        text(&request.auth)
    }

    /// Checks what is written in one place. When violations are expected, only the names are checked.
    fn check_place(
        &self,
        noun: &str,
        written: Option<&At<Map<Json>>>,
        request: Span,
        entries: &[Entry],
        stage: &Stage<'_>,
        is_checked: bool,
    ) {
        let values = || written.into_iter().flat_map(|map| map.iter());
        let members: Vec<_> = values().map(|(name, value)| (name.to_owned(), value.value.clone())).collect();
        for (name, value) in values() {
            match belonging(entries, name, &members) {
                Belonging::Entry(entry) if is_checked => self.check_value(entry, value, stage),
                Belonging::Entry(_) | Belonging::Choice => {}
                Belonging::Nowhere => {
                    let message = format!("the operation has no `{name}` in its {noun}");
                    let fields = crate::resolve::members::lookup::fields(entries);
                    let known = fields.iter().map(|field| field.wire.as_str());
                    self.context.unknown(Code::Case, value.key, message, name, known);
                }
            }
        }
        if !is_checked {
            return;
        }
        for misfit in incomplete(entries, &members) {
            let span = written.map_or(request, |written| written.key);
            self.context.error(Code::Case, span, format!("`{}` in the {noun}: {}", misfit.path, misfit.problem));
        }
    }

    /// A value that breaks a constraint says so: the case expects the violation, or the warning.
    fn check_constraints(
        &self,
        written: Option<&At<Map<Json>>>,
        entries: &[Entry],
        case: &WrittenCase,
        stage: &Stage<'_>,
    ) {
        let values = || written.into_iter().flat_map(|map| map.iter());
        let members: Vec<_> = values().map(|(name, value)| (name.to_owned(), value.value.clone())).collect();
        let expected = case.expect_violations.iter().chain(&case.expect_warnings).flat_map(|all| &all.value);
        let expected: Vec<ExpectedViolation> = expected.map(|violation| expected_violation(violation)).collect();
        for (name, value) in values() {
            let Belonging::Entry(Entry::Field(field)) = belonging(entries, name, &members) else { continue };
            for stray in strays(value, field, name, &stage.api.types) {
                let says = |expected: &ExpectedViolation| expected.field == stray.path && expected.rule == stray.rule;
                if expected.iter().any(says) {
                    continue;
                }
                let key = if stray.refuses { "expect_violations" } else { "expect_warnings" };
                let message = format!("`{}` does not keep `{}`: {}", stray.path, stray.rule, stray.problem);
                let is_plain =
                    stray.path.chars().all(|character| character.is_alphanumeric() || "_-.".contains(character));
                let path = if is_plain { stray.path } else { Json::String(stray.path).to_string() };
                let help =
                    format!("write a value that keeps it, or `{key}: [{{ field: {path}, rule: {} }}]`", stray.rule);
                self.context.error_with_help(Code::Value, value.span, message, help);
            }
        }
    }

    fn check_value(&self, entry: &Entry, value: &At<Json>, stage: &Stage<'_>) {
        let found = match entry {
            Entry::Field(field) => misfits(value, &field.value, &stage.api.types),
            Entry::Constant(constant) if constant.refuses && constant.value != value.value => {
                let message = format!("the value of this constant is {}", constant.value);
                self.context.error_with_help(Code::Case, value.span, message, "constants can be omitted");
                return;
            }
            Entry::Constant(_) | Entry::Choice(_) => return,
        };
        for misfit in found {
            self.context.error(Code::Value, value.span, misfit.to_string());
        }
    }

    fn exchanges(&self, case: &At<WrittenCase>, stage: &Stage<'_>) -> Vec<CaseExchange> {
        let exchange =
            |page_value, response| CaseExchange { page_value, response: self.case_response(response, stage) };
        if let (Some(violations), true) = (&case.expect_violations, case.response.is_some() || case.pages.is_some()) {
            self.context.error(Code::Case, violations.key, "a request that is refused gets no response");
        }
        match (&case.response, &case.pages) {
            (Some(response), None) => vec![exchange(None, response)],
            (None, Some(pages)) => {
                self.check_pages(case, pages, stage);
                let page_values = self.page_values(case, &pages.value, stage);
                pages.value.iter().zip(page_values).map(|(page, page_value)| exchange(page_value, page)).collect()
            }
            (None, None) if case.expect_violations.is_some() => Vec::new(),
            (None, None) => {
                let help = "if the request is to be refused before it is sent, write `expect_violations` instead";
                self.context.error_with_help(Code::MissingKey, case.span, "a case needs the key `response`", help);
                Vec::new()
            }
            (Some(_), Some(pages)) => {
                self.context.error(Code::KeysTogether, pages.key, "a case has a `response` or `pages`, not both");
                Vec::new()
            }
        }
    }

    fn check_pages(&self, case: &WrittenCase, pages: &At<Vec<At<WrittenResponse>>>, stage: &Stage<'_>) {
        if !stage.has_pages {
            self.context.error(Code::Case, pages.key, "only an operation with a `pagination` responds in pages");
        } else if !is_on(&case.stream) {
            let message = "a single call returns only the first page";
            self.context.error_with_help(Code::Case, pages.key, message, "write `stream: true` to play all of them");
        }
    }

    fn case_response(&self, response: &At<WrittenResponse>, stage: &Stage<'_>) -> CaseResponse {
        let headers = || response.headers.iter().flat_map(|headers| headers.iter());
        for (name, value) in headers() {
            self.context.check_header_name(name, value.key);
            self.context.check_header_value("the value", &value.value.0, value.span);
        }
        CaseResponse {
            status: response.status.as_ref().and_then(|status| self.context.http_status(status)).unwrap_or(200),
            headers: headers().map(|(name, value)| (name.to_owned(), value.value.0.clone())).collect(),
            body: self.case_body(response, stage).unwrap_or_default(),
        }
    }

    fn case_body(&self, response: &At<WrittenResponse>, stage: &Stage<'_>) -> Option<Vec<u8>> {
        match (&response.body_file, &response.body, &response.text) {
            (Some(name), None, None) => self.body_file(name, &stage.operation.file),
            (None, Some(body), None) => Some(body.value.to_string().into_bytes()),
            (None, None, Some(text)) => Some(text.value.clone().into_bytes()),
            (None, None, None) => None,
            _ => {
                let message = "a response has exactly one of `body_file`, `body` and `text`";
                self.context.error(Code::KeysTogether, response.key, message);
                None
            }
        }
    }

    fn body_file(&self, name: &At<String>, beside: &str) -> Option<Vec<u8>> {
        let folder = beside.rsplit_once('/').map_or("", |(folder, _)| folder);
        let path = format!("{folder}/{}", name.value);
        if let Some((_, file)) = self.context.sources.get(&path) {
            return Some(file.bytes.clone());
        }
        let files =
            self.context.sources.iter().filter_map(|(_, file)| file.path.strip_prefix(folder)?.strip_prefix('/'));
        let files: Vec<&str> = files.filter(|name| !name.contains('/') && !name.ends_with(".yaml")).collect();
        let message = format!("there is no file `{path}`");
        self.context.unknown(Code::Case, name.span, message, name, files);
        None
    }

    fn expectation(&self, case: &At<WrittenCase>, stage: &Stage<'_>) -> Expectation {
        match (&case.expect, &case.expect_error, &case.expect_violations) {
            (None, None, None) => Expectation::RoundTrip,
            (Some(value), None, None) => Expectation::Value(value.value.clone()),
            (None, Some(error), None) => Expectation::Error(self.expected_error(error, stage)),
            (None, None, Some(violations)) => {
                if violations.value.is_empty() {
                    self.context.error(Code::Case, violations.key, "list the rules that the request violates");
                }
                Expectation::Violations(
                    violations.value.iter().map(|violation| expected_violation(violation)).collect(),
                )
            }
            _ => {
                let message = "a case can have only one of `expect`, `expect_error` and `expect_violations`";
                self.context.error(Code::KeysTogether, case.span, message);
                Expectation::RoundTrip
            }
        }
    }

    fn warnings(&self, case: &WrittenCase) -> Vec<ExpectedViolation> {
        let Some(warnings) = &case.expect_warnings else { return Vec::new() };
        if case.expect_violations.is_some() {
            let message = "a request that is refused is not sent, so it cannot have `expect_warnings`";
            self.context.error(Code::KeysTogether, warnings.key, message);
        } else if warnings.value.is_empty() {
            self.context.error(Code::Case, warnings.key, "list the rules that the request violates");
        }
        warnings.value.iter().map(|warning| expected_violation(warning)).collect()
    }

    fn expected_error(&self, error: &WrittenError, stage: &Stage<'_>) -> ExpectedError {
        let known = || stage.api.errors_of(stage.operation).map(|row| row.name.as_str());
        if let Some(code) = error.code.as_ref().filter(|code| !known().any(|name| name == code.value)) {
            let message = format!("none of the operation's error tables has a row `{}`", code.value);
            self.context.unknown(Code::Case, code.span, message, code, known());
        }
        ExpectedError {
            code: error.code.as_ref().map(|code| code.value.clone()),
            kind: word(error.kind.as_ref().map(|kind| kind.value.0)),
        }
    }
}

/// A word. If it could not be read, which has been reported, an empty one.
fn word(read: Option<&str>) -> String {
    read.unwrap_or_default().to_owned()
}

fn expected_violation(violation: &WrittenViolation) -> ExpectedViolation {
    ExpectedViolation { field: text(&violation.field), rule: word(violation.rule.as_ref().map(|rule| rule.value.0)) }
}
