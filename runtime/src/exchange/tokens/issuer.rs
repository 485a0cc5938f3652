//! Asks the vendor for tokens: with the refresh token if there is one, and with the credentials otherwise.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use super::cell::{Issue, IssueFuture, Issued};
use super::failure::TokenFailure;
use crate::answer::whole::no_place;
use crate::credentials::auth::Credential;
use crate::credentials::held::HeldCredentials;
use crate::credentials::secret::Secret;
use crate::encode::prepared::Prepared;
use crate::encode::wire::WireRequest;
use crate::error::failure::{Failure, Received};
use crate::error::kind::ErrorKind;
use crate::exchange::core::Core;
use crate::exchange::options::Options;
use crate::exchange::whole::send;
use crate::json::any::Json;
use crate::json::{ReadJson, Reader, read_all, read_at, text_of};
use crate::operation::class::Class;
use crate::operation::place::Place;
use crate::operation::token::{Token, TokenPlace, TokenRequest};

/// Asks the vendor for tokens, with the same transport, timeouts, limits, classification and log as calls.
#[derive(Clone)]
pub(crate) struct Issuer {
    /// The client's core without tokens, at the address for tokens.
    pub(crate) core: Arc<Core>,
    pub(crate) token: &'static Token,
}

impl Issue for Issuer {
    fn issue(&self, refresh_token: Option<Secret>) -> IssueFuture {
        let issuer = self.clone();
        Box::pin(async move { issuer.run(refresh_token).await.map_err(TokenFailure::from) })
    }
}

impl Issuer {
    async fn run(&self, refresh_token: Option<Secret>) -> Result<Issued, Box<Failure>> {
        if let (Some(refresh), Some(secret)) = (&self.token.refresh, refresh_token) {
            let sent = credential(&refresh.refresh_token, secret.clone());
            let mut issued = self.ask(&refresh.request, vec![sent]).await;
            match &mut issued {
                // A refresh token that does not rotate stays valid.
                Ok(issued) if !refresh.rotates => issued.refresh_token = issued.refresh_token.take().or(Some(secret)),
                // It was used up or revoked: the credentials are exchanged for a new one.
                Err(failure) if is_refused(failure) => return self.issue_for_credentials().await,
                _ => {}
            }
            return issued;
        }
        self.issue_for_credentials().await
    }

    async fn issue_for_credentials(&self) -> Result<Issued, Box<Failure>> {
        self.ask(&self.token.issue, self.core.auth.credentials().to_vec()).await
    }

    async fn ask(&self, request: &'static TokenRequest, credentials: Vec<Credential>) -> Result<Issued, Box<Failure>> {
        let mut wire = WireRequest::new(request.operation);
        request.query.iter().for_each(|(name, value)| wire.query_constant(name, value));
        request.body.iter().for_each(|(name, json)| wire.body_constant(name, json));
        let core = self.core.with_auth(HeldCredentials::new(self.core.auth.scheme(), credentials, None));
        let token = self.token;
        send(&core, &Prepared::of_wire(wire), &Options::default(), no_place, move |answer| {
            let whole = answer.value.as_ref().map_err(|misfit| format!("expected {}", misfit.expected));
            whole.and_then(|_| read(token, &answer.body)).map_err(|what| {
                // Not the body: it may hold a token.
                let received = Received { meta: &answer.meta, body: &Bytes::new() };
                Failure::received(request.operation, ErrorKind::Decode, Class::Permanent, what, received)
            })
        })
        .await
    }
}

/// Whether the vendor refuses what it was sent, and will do so again.
fn is_refused(failure: &Failure) -> bool {
    let is_answered = failure.meta().is_some_and(|meta| !meta.status().is_server_error());
    let is_refusal = matches!(failure.class(), Class::Auth | Class::Permission | Class::Validation | Class::NotFound);
    is_answered && is_refusal
}

fn credential(place: &TokenPlace, secret: Secret) -> Credential {
    match place.place {
        Place::Header => Credential::header(place.name, place.prefix, secret),
        Place::Query => Credential::query(place.name, secret),
        Place::Body | Place::Path => Credential::body(place.name, secret),
    }
}

/// Reads a response. An error says what is missing, and shows nothing of the response.
fn read(token: &Token, body: &[u8]) -> Result<Issued, String> {
    let [mut secret, mut refresh_token, mut stated] = [const { None::<Json> }; 3];
    let mut places: Vec<(&'static str, &mut dyn ReadJson)> = vec![(token.token, &mut secret)];
    places.extend(token.refresh_token.map(|path| (path, &mut refresh_token as &mut dyn ReadJson)));
    places.extend(token.lifetime.map(|path| (path, &mut stated as &mut dyn ReadJson)));
    let read = text_of(body).and_then(|text| {
        let mut reader = Reader::new(text);
        reader.peek();
        read_at(&mut reader, places).and_then(|()| reader.end()).map_err(|_| reader.misfit())
    });
    read.map_err(|misfit| match misfit.expected.starts_with("well-formed JSON") {
        true => "the response is not JSON".to_owned(),
        false => format!("expected {}", misfit.expected),
    })?;
    let text = |json: Option<Json>| json?.as_str().filter(|text| !text.is_empty()).map(Secret::from);
    let secret = text(secret).ok_or_else(|| format!("the response has no token at {}", token.token))?;
    let lifetime = stated.and_then(|json| seconds(&json)).or(token.default_lifetime);
    let lifetime = lifetime.ok_or_else(|| "the response has no lifetime of the token".to_owned())?;
    Ok(Issued { token: secret, refresh_token: text(refresh_token), lifetime })
}

/// An integer in any form that an integer of a response may have.
fn seconds(value: &Json) -> Option<Duration> {
    let mut seconds = 0_i64;
    read_all(value.as_text(), &mut seconds).ok()?;
    u64::try_from(seconds).ok().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::{BodyKind, Operation};
    use http::Method;

    static OPERATION: Operation = Operation {
        id: "auth.key.exchange",
        method: Method::POST,
        path: "/token",
        auth: &["key"],
        body: BodyKind::Form,
        ..Operation::PLAIN
    };

    const TOKEN: Token = Token {
        sent_as: TokenPlace { place: Place::Header, name: "authorization", prefix: "Bearer " },
        issue: TokenRequest { operation: &OPERATION, query: &[], body: &[] },
        refresh: None,
        token: "data.token",
        refresh_token: Some("data.refresh"),
        lifetime: Some("data.seconds"),
        default_lifetime: Some(Duration::from_secs(60)),
    };

    fn found(body: &str) -> Result<(String, Option<String>, u64), String> {
        let shown = |secret: Secret| secret.expose().to_owned();
        read(&TOKEN, body.as_bytes())
            .map(|issued| (shown(issued.token), issued.refresh_token.map(shown), issued.lifetime.as_secs()))
    }

    #[test]
    fn what_an_answer_holds() {
        let whole = r#"{"data":{"token":"t","refresh":"r","seconds":300}}"#;
        assert_eq!(found(whole), Ok(("t".to_owned(), Some("r".to_owned()), 300)));
        assert_eq!(found(&format!("\u{feff}{whole}")), found(whole));
        assert_eq!(found(r#"{"data":{"token":"t","seconds":"7"}}"#), Ok(("t".to_owned(), None, 7)));
        assert_eq!(found(r#"{"data":{"token":"t","seconds":7.0}}"#), Ok(("t".to_owned(), None, 7)));
        assert_eq!(found(r#"{"data":{"token":"t","refresh":"","seconds":-1}}"#), Ok(("t".to_owned(), None, 60)));
        for without in ["{}", r#"{"data":{"token":""}}"#, r#"{"data":{"token":7}}"#, r#"{"data":"token"}"#] {
            assert_eq!(found(without), Err("the response has no token at data.token".to_owned()));
        }
        let twice = found(r#"{"data":{"token":"MARKER","token":"MARKER"}}"#).unwrap_err();
        assert_eq!(twice, "expected each member only once");
        assert_eq!(found(r#"{"data":"#), Err("expected more JSON: the text is cut short".to_owned()));
        assert_eq!(found("MARKER"), Err("the response is not JSON".to_owned()));
        let silent = Token { lifetime: None, default_lifetime: None, ..TOKEN };
        let found = read(&silent, whole.as_bytes()).unwrap_err();
        assert_eq!(found, "the response has no lifetime of the token");
    }
}
