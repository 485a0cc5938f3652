//! Requests typed by hand from the documents, at both sides of what they allow: `allowed/` goes out, `refused/` does not.
//! Both interpreters judge each, and the generated client is called with it over HTTP.
//!
//! The request stands there without credentials. Lines above it say what is found: `# refuses: FIELD RULE SOURCE`, with
//! the lines that say so, and `# warns: FIELD RULE`. `# sent: …` is the request line that goes out, if it is written in
//! another way, and `# rewritten: A as B` is the same for a part of the body.

use std::collections::{BTreeMap, BTreeSet};

use callspec::runtime::WireForm;
use callspec_codegen::model::{Api, CredentialPlace, Operation, PathSegment};
use callspec_mock::Received;
use serde_json::Value;

use crate::support::call_by_id::{Caller, scheme_of};
use crate::support::checkout;
use crate::support::loopback::{Loopback, http_answer};
use crate::two_interpreters::apis::{self, ApiUnderTest};

/// A request typed by hand, and what is found in it.
struct Edge {
    file: String,
    api: String,
    operation: String,
    /// Field, rule and source of what refuses it.
    refuses: BTreeSet<(String, String, String)>,
    /// Field and rule of what warns.
    warns: BTreeSet<(String, String)>,
    method: String,
    target: String,
    sent: String,
    headers: Vec<(String, String)>,
    body: String,
    sent_body: String,
}

#[tokio::test]
async fn what_the_documents_allow_goes_out() {
    let failed = play_all("allowed").await;
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[tokio::test]
async fn what_the_documents_forbid_does_not_go_out() {
    let failed = play_all("refused").await;
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

/// Plays every file in the folders of this name; each API has one with files.
async fn play_all(folder: &str) -> Vec<String> {
    let mut failed = Vec::new();
    for tested in apis::real() {
        let edges = edges(&tested.api.id, folder);
        assert!(!edges.is_empty(), "tests/wire/{}/{folder} has no files", tested.api.id);
        for edge in edges {
            assert_eq!(edge.refuses.is_empty(), folder == "allowed", "{}", edge.file);
            if let Err(why) = edge.play(&tested).await {
                failed.push(format!("{}: {why}", edge.file));
            }
        }
    }
    failed
}

fn edges(api: &str, folder: &str) -> Vec<Edge> {
    let start = format!("{api}/{folder}/");
    let files = checkout::files("tests/wire").into_iter().filter(|(path, _)| path.starts_with(&start));
    files.map(|(path, bytes)| Edge::parse(&path, &String::from_utf8(bytes).unwrap())).collect()
}

impl Edge {
    fn parse(file: &str, text: &str) -> Self {
        let [api, _, name] = file.split('/').collect::<Vec<_>>()[..] else { panic!("{file}") };
        let operation = name.trim_end_matches(".http").split('-').next().unwrap().to_owned();
        let notes = |word: &str| -> Vec<String> {
            let start = format!("# {word}: ");
            text.lines().filter_map(|line| line.strip_prefix(&start)).map(str::to_owned).collect()
        };
        let parts = |line: String| line.splitn(3, ' ').map(str::to_owned).collect::<Vec<_>>();
        let refuses = notes("refuses").into_iter().map(parts).map(|part| {
            let [field, rule, source] = &part[..] else { panic!("{file}: a field, a rule and its source") };
            (field.clone(), rule.clone(), source.clone())
        });
        let warns = notes("warns").into_iter().map(parts).map(|part| (part[0].clone(), part[1].clone()));
        let request: Vec<&str> = text.lines().skip_while(|line| line.starts_with('#') || line.is_empty()).collect();
        let line: Vec<&str> = request[0].split(' ').collect();
        let headers = request[1..].iter().take_while(|line| !line.is_empty());
        let headers = headers.map(|line| line.split_once(": ").expect("a header"));
        let target = line[1].to_owned();
        let body: String = request[1..].iter().skip_while(|line| !line.is_empty()).skip(1).copied().collect();
        let mut sent_body = body.clone();
        for rewritten in notes("rewritten") {
            let (typed, written) = rewritten.split_once(" as ").expect("what is written instead");
            sent_body = sent_body.replace(typed, written);
        }
        Self {
            refuses: refuses.collect(),
            warns: warns.collect(),
            method: line[0].to_owned(),
            sent: notes("sent").pop().unwrap_or_else(|| target.clone()),
            headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            body,
            sent_body,
            operation,
            api: api.to_owned(),
            file: file.to_owned(),
            target,
        }
    }

    async fn play(&self, tested: &ApiUnderTest) -> Result<(), String> {
        assert_eq!(self.api, tested.api.id);
        let operation = tested.api.operation(&self.operation).ok_or("no such operation")?;
        let form = self.form(operation);
        self.judged_by_the_generated_code(tested, operation, &form)?;
        self.judged_by_the_mock(&tested.api, operation)?;
        let server = Loopback::answering(http_answer(400, &[("Content-Type", "text/plain")], b"no")).await;
        let caller = Caller::at(&tested.api, scheme_of(operation), server.address());
        let failure = caller.call(&operation.id, &form).await.err().ok_or("the server answers with an error")?;
        match (server.requests().as_slice(), self.refuses.is_empty()) {
            ([], false) if failure.kind == "refused" => Ok(()),
            ([sent], true) => self.compare(sent, &tested.api, operation),
            (sent, _) => Err(format!("{} requests were sent: {}", sent.len(), failure.text)),
        }
    }

    fn judged_by_the_generated_code(
        &self,
        tested: &ApiUnderTest,
        operation: &Operation,
        form: &WireForm,
    ) -> Result<(), String> {
        let found = tested.violations(operation, form);
        let refuses: BTreeSet<_> = found
            .refusals()
            .map(|one| (one.field().to_owned(), one.rule().as_str().to_owned(), one.source().to_owned()))
            .collect();
        let warns: BTreeSet<_> =
            found.warnings().map(|one| (one.field().to_owned(), one.rule().as_str().to_owned())).collect();
        if refuses == self.refuses && warns == self.warns {
            return Ok(());
        }
        Err(format!("the generated code finds\n  refuses: {refuses:?}\n  warns: {warns:?}"))
    }

    fn judged_by_the_mock(&self, api: &Api, operation: &Operation) -> Result<(), String> {
        let (path, query) = self.target.split_once('?').unwrap_or((&self.target, ""));
        let mut headers = self.headers.clone();
        if let callspec_codegen::model::Body::Json { content_type, .. } = &operation.body {
            headers.push(("Content-Type".to_owned(), content_type.clone()));
        }
        let received = Received {
            method: self.method.clone(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers,
            body: self.body.clone().into_bytes(),
        };
        let found = callspec_mock::validate(api, operation, &received);
        let own = || found.iter().filter(|one| one.rule.word() != "auth");
        let refuses: BTreeSet<_> =
            own().filter(|one| one.refuses()).map(|one| (one.field.clone(), one.rule.word().to_owned())).collect();
        let warns: BTreeSet<_> =
            own().filter(|one| !one.refuses()).map(|one| (one.field.clone(), one.rule.word().to_owned())).collect();
        let typed: BTreeSet<_> = self.refuses.iter().map(|(field, rule, _)| (field.clone(), rule.clone())).collect();
        if refuses == typed && warns == self.warns {
            return Ok(());
        }
        Err(format!("the mock finds\n  refuses: {refuses:?}\n  warns: {warns:?}"))
    }

    /// The request as the generated code reads it.
    fn form(&self, operation: &Operation) -> WireForm {
        let (path, query) = self.target.split_once('?').unwrap_or((&self.target, ""));
        let mut form = WireForm::new().query_text(query);
        for (segment, written) in operation.path.iter().zip(path.trim_start_matches('/').split('/')) {
            if let PathSegment::Parameter(name) = segment {
                form = form.path_segment(name, written);
            }
        }
        for (name, value) in &self.headers {
            form = form.header(name, value);
        }
        if self.body.is_empty() { form } else { form.body_text(self.body.clone()) }
    }

    /// What was sent must say what was typed: byte for byte in the request line, by values in a JSON body.
    fn compare(&self, sent: &str, api: &Api, operation: &Operation) -> Result<(), String> {
        let (head, body) = sent.split_once("\r\n\r\n").ok_or("a whole request")?;
        let line = head.lines().next().unwrap_or_default();
        let typed = format!("{} {} HTTP/1.1", self.method, self.sent);
        if line != typed {
            return Err(format!("request line\n  sent:  {line}\n  typed: {typed}"));
        }
        let members = |text: &str| -> BTreeMap<String, Value> {
            if text.is_empty() { BTreeMap::new() } else { serde_json::from_str(text).expect("a JSON object") }
        };
        let (mut sent, typed) = (members(body), members(&self.sent_body));
        let scheme = api.auth_scheme(scheme_of(operation));
        for credential in scheme.into_iter().flat_map(|scheme| scheme.sent()) {
            if let CredentialPlace::Body { name } = &credential.place {
                sent.remove(name);
            }
        }
        if sent == typed { Ok(()) } else { Err(format!("body\n  sent:  {sent:?}\n  typed: {typed:?}")) }
    }
}
