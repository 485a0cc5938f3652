//! A transport that issues tokens, so that the answers of a test are those of operations.

use callspec::runtime::{Transport, TransportFuture, TransportRequest, http};
use callspec_codegen::model::AuthScheme;
use serde_json::{Map, Value};

/// Where clients ask for tokens.
pub const ISSUER: &str = "https://tokens.example";

/// A transport whose requests for tokens are answered here; everything else goes to the other transport.
pub struct Issuing<T> {
    /// The answer to a request for a token.
    token: String,
    other: T,
}

impl<T: Transport> Issuing<T> {
    /// Issues the example token of an auth scheme, if its credentials are exchanged for one.
    pub fn new(scheme: Option<&AuthScheme>, other: T) -> Self {
        let token = scheme.and_then(|scheme| scheme.token.as_ref());
        let mut answer = Map::new();
        if let Some(token) = token {
            set(&mut answer, &token.answer.token, token.sent_as.example.clone().into());
            if let Some(path) = &token.answer.lifetime {
                set(&mut answer, path, 3600.into());
            }
        }
        Self { token: Value::Object(answer).to_string(), other }
    }
}

/// Sets the member at a dotted path.
fn set(members: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => drop(members.insert(path.to_owned(), value)),
        Some((first, rest)) => {
            let inner = members.entry(first).or_insert_with(|| Value::Object(Map::new()));
            set(inner.as_object_mut().expect("an object"), rest, value);
        }
    }
}

impl<T: Transport> Transport for Issuing<T> {
    fn send(&self, request: TransportRequest) -> TransportFuture {
        if !ISSUER.ends_with(request.uri.host().unwrap_or_default()) {
            return self.other.send(request);
        }
        let answer = http::Response::new(self.token.clone().into());
        Box::pin(async move { Ok(answer) })
    }
}
