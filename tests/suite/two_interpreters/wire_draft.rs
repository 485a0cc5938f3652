//! A request as names and values, and how it is written on the wire.

use std::fmt::Write as _;

use callspec::runtime::WireForm;
use callspec_codegen::model::{Api, Body, CredentialPlace, Entry, Json, Operation, PathSegment};
use callspec_mock::Received;

use crate::support::written::{encoded, pairs, text};

/// The names and values of one place.
pub type NamedValues = Vec<(String, Json)>;

/// A request as names and values, place by place, without credentials.
#[derive(Debug, Clone)]
pub struct WireDraft {
    pub path: NamedValues,
    pub query: NamedValues,
    pub headers: NamedValues,
    pub body: NamedValues,
    /// More of the query, as it is written.
    pub raw_query: String,
    /// Another body than that of the members.
    pub raw_body: Option<String>,
    /// Another segment than that of the first path parameter.
    pub raw_segment: Option<String>,
}

impl WireDraft {
    /// The members of each place.
    pub fn places(&mut self) -> [&mut NamedValues; 4] {
        [&mut self.query, &mut self.headers, &mut self.body, &mut self.path]
    }

    /// The request as the mock vendor receives it, with credentials.
    pub fn received(&self, api: &Api, operation: &Operation) -> Received {
        let mut received = Received {
            method: operation.method.clone(),
            path: self.rendered_path(operation),
            query: self.rendered_query(operation),
            headers: self.headers.iter().map(|(name, value)| (name.clone(), text(value))).collect(),
            body: Vec::new(),
        };
        let mut secrets = NamedValues::new();
        for credential in credentials(api, operation) {
            let value = credential.example.clone();
            match &credential.place {
                CredentialPlace::Body { name } => secrets.push((name.clone(), Json::String(value))),
                CredentialPlace::Query { name } => {
                    let separator = if received.query.is_empty() { "" } else { "&" };
                    let _ = write!(received.query, "{separator}{}={}", encoded(name), encoded(&value));
                }
                CredentialPlace::Header { name, prefix } => {
                    received.headers.push((name.clone(), format!("{prefix}{value}")));
                }
            }
        }
        if let Some(content_type) = content_type(operation) {
            received.headers.push(("Content-Type".to_string(), content_type.to_string()));
        }
        received.body = self.rendered_body(&secrets, operation).into_bytes();
        received
    }

    /// The request as the generated code reads it.
    pub fn wire_form(&self, operation: &Operation) -> WireForm {
        let mut form = WireForm::new().query_text(&self.rendered_query(operation));
        for (index, (name, value)) in self.path.iter().enumerate() {
            form = form.path_segment(name, &self.segment(index, value));
        }
        for (name, value) in &self.headers {
            form = form.header(name, text(value));
        }
        match self.rendered_body(&[], operation) {
            nothing if nothing.is_empty() => form,
            body => form.body_text(body),
        }
    }

    fn rendered_path(&self, operation: &Operation) -> String {
        let mut path = String::new();
        for segment in &operation.path {
            path.push('/');
            match segment {
                PathSegment::Literal(text) => path.push_str(text),
                PathSegment::Parameter(name) => {
                    let index = self.path.iter().position(|(known, _)| known == name).expect("a path parameter");
                    path.push_str(&self.segment(index, &self.path[index].1));
                }
            }
        }
        if operation.trailing_slash {
            path.push('/');
        }
        path
    }

    fn segment(&self, index: usize, value: &Json) -> String {
        match &self.raw_segment {
            Some(raw) if index == 0 => raw.clone(),
            _ => encoded(&text(value)),
        }
    }

    fn rendered_query(&self, operation: &Operation) -> String {
        let mut pieces = pairs(&self.query, &operation.query);
        if !self.raw_query.is_empty() {
            pieces.push(self.raw_query.clone());
        }
        pieces.join("&")
    }

    fn rendered_body(&self, secrets: &[(String, Json)], operation: &Operation) -> String {
        if let Some(raw) = &self.raw_body {
            return raw.clone();
        }
        let members: NamedValues = secrets.iter().chain(&self.body).cloned().collect();
        match &operation.body {
            Body::None => String::new(),
            Body::Json { .. } => Json::Object(members).to_string(),
            Body::Form { entries } => pairs(&members, entries).join("&"),
        }
    }
}

/// The entries of each place, in the order of [`WireDraft::places`].
pub fn places(operation: &Operation) -> [&[Entry]; 4] {
    [&operation.query, &operation.headers, operation.body.entries(), &operation.path_parameters]
}

/// What calls carry of the auth scheme that the tests use.
pub fn credentials<'a>(
    api: &'a Api,
    operation: &'a Operation,
) -> impl Iterator<Item = &'a callspec_codegen::model::Credential> {
    operation.auth.first().and_then(|scheme| api.auth_scheme(scheme)).into_iter().flat_map(|scheme| scheme.sent())
}

fn content_type(operation: &Operation) -> Option<&str> {
    match &operation.body {
        Body::None => None,
        Body::Json { content_type, .. } => Some(content_type),
        Body::Form { .. } => Some("application/x-www-form-urlencoded"),
    }
}
