//! A request that is checked and encoded, and can be sent any number of times.

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::check::Check;
use crate::check::violation::{RuleName, Violation, Violations};
use crate::credentials::auth::AppliedCredential;
use crate::credentials::held::HeldCredentials;
use crate::encode::request::Request;
use crate::encode::wire::WireRequest;
use crate::encode::wire::{fixed_header_value, header, is_reserved};
use crate::encode::written::{push_field, push_member, push_text_member};
use crate::operation::limits::Limits;
use crate::operation::paging::Parameter;
use crate::operation::place::Place;
use crate::operation::{BodyKind, Operation, ResponseKind};
use crate::transport::TransportRequest;
use crate::transport::base_url::BaseUrl;
use crate::value::percent::encode;

/// A request that is checked and encoded. It holds no credentials.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    pub(crate) operation: &'static Operation,
    pub(crate) limits: Limits,
    pub(crate) wire: WireRequest,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// The violations of documented rules.
    ruled: Violations,
    /// What cannot be sent, not even unchecked.
    unsendable: Violations,
}

impl Prepared {
    pub(crate) fn new<R: Request>(request: &R, auth: &HeldCredentials) -> Self {
        let operation = R::operation();
        let mut check = Check::new();
        request.check(&mut check);
        let mut wire = WireRequest::new(operation);
        request.encode(&mut wire);
        // A free member under a captured name is as unsendable as an extra value under one.
        let (taken, ruled): (Vec<_>, Vec<_>) =
            check.finish().iter().cloned().partition(|violation| violation.rule() == RuleName::Extra);
        let mut unsendable = wire.take_violations();
        unsendable.extend(taken.into_iter().collect());
        let ruled = ruled.into_iter().collect();
        let mut prepared = Self { operation, limits: operation.limits, wire, headers: Vec::new(), ruled, unsendable };
        prepared.check_auth(auth);
        prepared
    }

    /// A request that is written already and that no rule is about.
    pub(crate) fn of_wire(mut wire: WireRequest) -> Self {
        let operation = wire.operation();
        let unsendable = wire.take_violations();
        Self {
            operation,
            limits: operation.limits,
            wire,
            headers: Vec::new(),
            ruled: Violations::default(),
            unsendable,
        }
    }

    /// What refuses the request; rules are passed over when it goes out unchecked.
    pub(crate) fn refusals(&self, unchecked: bool) -> Option<Violations> {
        let mut found = self.unsendable.clone();
        if !unchecked && self.ruled.refuses() {
            found.extend(self.ruled.clone());
        }
        found.refuses().then_some(found)
    }

    /// What the request breaks and is sent all the same: uncertain rules, and every rule when it goes out unchecked.
    pub(crate) fn warnings(&self, unchecked: bool) -> Violations {
        self.ruled.iter().filter(|violation| unchecked || !violation.refuses()).cloned().collect()
    }

    /// Adds a header for this call.
    pub(crate) fn header(&mut self, name: &str, value: &str, auth: &HeldCredentials) {
        let is_credential = |sent: &Parameter| sent.place == Place::Header && sent.name.eq_ignore_ascii_case(name);
        let taken = self.wire.knows(Place::Header, name)
            || is_reserved(name)
            || self.operation.takes_credential(Place::Header, name)
            || auth.sent_places().iter().any(is_credential);
        match header(name, value) {
            Ok(header) if !taken => self.headers.push(header),
            Ok(_) => self.refuse(name, RuleName::Extra, "is a header that the client sets itself"),
            Err(message) => self.refuse(name, RuleName::Encode, message),
        }
    }

    /// A setting after the first poll of a stream: it would apply to a part of it.
    pub(crate) fn refuse_late(&mut self, setting: &str) {
        self.unsendable.push(Violation::late(setting));
    }

    pub(crate) fn refuse(&mut self, field: &str, rule: RuleName, message: impl Into<std::borrow::Cow<'static, str>>) {
        self.unsendable.push(Violation::unsendable(field, rule, message));
    }

    fn check_auth(&mut self, auth: &HeldCredentials) {
        let schemes = self.operation.auth;
        if schemes.is_empty() {
            return;
        }
        if !schemes.contains(&auth.scheme()) {
            let message =
                format!("the operation accepts {}, and the client has {}", schemes.join(" or "), auth.scheme());
            return self.refuse("auth", RuleName::Auth, message);
        }
        for &Parameter { place, name } in auth.sent_places() {
            let added = self.wire.adds(place, name) && !self.operation.takes_credential(place, name);
            if added || self.wire.knows(place, name) {
                self.refuse(name, RuleName::Extra, "is where the credential goes");
            } else if place == Place::Body && self.operation.body == BodyKind::None {
                self.refuse(name, RuleName::Auth, "goes in the body, and the operation sends none");
            }
        }
    }

    /// The request with its address, its headers and, last, the credentials.
    pub(crate) fn render(
        &self,
        base: &BaseUrl,
        headers: &HeaderMap,
        credentials: &[AppliedCredential],
    ) -> Result<TransportRequest, Violation> {
        let credentials = match self.operation.auth {
            [] => &[],
            _ => credentials,
        };
        let uri = base
            .join(self.target(base.path(), credentials)?)
            .ok_or_else(|| Violation::unsendable("request", RuleName::Encode, "makes a URL that is too long"))?;
        Ok(TransportRequest {
            operation: self.operation.id,
            safety: self.operation.safety,
            method: self.operation.method.clone(),
            uri,
            headers: self.all_headers(headers, credentials)?,
            body: self.body(credentials),
            origin: Some(base.origin_of_requests()),
        })
    }

    /// Path and query, below a path.
    fn target(&self, below: &str, credentials: &[AppliedCredential]) -> Result<String, Violation> {
        let mut target = String::with_capacity(below.len() + self.operation.path.len() + self.wire.query_length());
        target.push_str(below);
        let mut rest = self.operation.path;
        while let Some((literal, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = self
                .wire
                .segment(name)
                .ok_or_else(|| Violation::unsendable(name, RuleName::PathSegment, "is missing from the path"))?;
            target.push_str(literal);
            target.push_str(&encode(value));
            rest = after;
        }
        target.push_str(rest);
        let mut before = "?";
        for (name, value) in self.wire.query_values() {
            push_field(&mut target, std::mem::replace(&mut before, "&"), name, value);
        }
        for credential in in_place(credentials, Place::Query) {
            push_field(&mut target, std::mem::replace(&mut before, "&"), credential.name, &encode(&credential.text()));
        }
        Ok(target)
    }

    fn all_headers(&self, headers: &HeaderMap, credentials: &[AppliedCredential]) -> Result<HeaderMap, Violation> {
        // Room for those of an ordinary request, so that nothing is moved.
        let mut all = HeaderMap::with_capacity(headers.len() + self.wire.headers().len() + self.headers.len() + 6);
        all.extend(headers.iter().map(|(name, value)| (name.clone(), value.clone())));
        let accept = match self.operation.response {
            ResponseKind::Json => "application/json",
            ResponseKind::Csv => "text/csv, */*;q=0.5",
        };
        all.insert(ACCEPT, HeaderValue::from_static(accept));
        match self.operation.body {
            BodyKind::None => {}
            BodyKind::Form => {
                let form = HeaderValue::from_static("application/x-www-form-urlencoded");
                all.insert(CONTENT_TYPE, form);
            }
            BodyKind::Json { content_type } => {
                let value = fixed_header_value(content_type)
                    .map_err(|message| Violation::unsendable("content-type", RuleName::Encode, message))?;
                all.insert(CONTENT_TYPE, value);
            }
        }
        // The first of a name takes the place of the client's own header, and further ones stand beside it.
        let mut seen: Vec<&HeaderName> = Vec::new();
        for (name, value) in self.wire.headers().iter().chain(&self.headers) {
            if !seen.contains(&name) {
                all.remove(name);
                seen.push(name);
            }
            let added = all.try_append(name, value.clone());
            added.map_err(|_| Violation::unsendable(name.as_str(), RuleName::Encode, "is one header too many"))?;
        }
        for credential in in_place(credentials, Place::Header) {
            let (name, mut value) = header(credential.name, &credential.text())
                .map_err(|message| Violation::unsendable(credential.name, RuleName::Auth, message))?;
            value.set_sensitive(true);
            all.insert(name, value);
        }
        Ok(all)
    }

    /// The body, written into one buffer: credentials come first.
    fn body(&self, credentials: &[AppliedCredential]) -> Bytes {
        let secrets = || in_place(credentials, Place::Body);
        let mut body = String::new();
        match self.operation.body {
            BodyKind::None => return Bytes::new(),
            BodyKind::Form => {
                body.reserve(self.wire.body_length() + 128);
                for credential in secrets() {
                    let before = if body.is_empty() { "" } else { "&" };
                    push_field(&mut body, before, credential.name, &encode(&credential.text()));
                }
                for (name, value) in self.wire.body_values() {
                    let before = if body.is_empty() { "" } else { "&" };
                    push_field(&mut body, before, name, value);
                }
            }
            BodyKind::Json { .. } => {
                body.reserve(self.wire.body_length() + 128);
                body.push('{');
                secrets().for_each(|credential| push_text_member(&mut body, credential.name, &credential.text()));
                self.wire.body_values().for_each(|(name, json)| push_member(&mut body, name, json));
                body.push('}');
            }
        }
        Bytes::from(body)
    }
}

fn in_place(credentials: &[AppliedCredential], place: Place) -> impl Iterator<Item = &AppliedCredential> {
    credentials.iter().filter(move |credential| credential.place == place)
}
