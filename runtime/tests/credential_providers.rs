//! Credentials that a program replaces while its client runs.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use callspec_runtime::*;
use support::token_server::*;
use support::{Code, answer, json};

/// Accepts this key only; every exchange answers with its own token.
async fn accepting(key: &'static str) -> TokenServer {
    TokenServer::start(move |request, number| match request {
        _ if request.starts_with(EXCHANGE) && request.contains(key) => Reply::at_once(issued(number)),
        _ if request.starts_with(EXCHANGE) => Reply::at_once(answer("401 Unauthorized", "", "no")),
        _ if request.contains(key) || request.contains("Bearer TOKEN") => Reply::at_once(json("{}")),
        _ => Reply::at_once(expired()),
    })
    .await
}

#[tokio::test(start_paused = true)]
async fn a_session_is_renewed_by_hand() {
    let server = accepting("KEY-0002").await;
    let session = Renewable::new("KEY-0001");
    let client = client(&server, plain(session.clone()));
    let error = get(&client).await.unwrap_err();
    assert_eq!((error.class(), error.attempts(), server.count(CALL)), (Class::Auth, 1, 1));
    session.replace("KEY-0002");
    get(&client).await.unwrap();
    assert_eq!(server.count("Bearer KEY-0002"), 1);
}

/// Gives `KEY-0001`, and another one after a refusal.
#[derive(Clone, Default)]
struct Attentive {
    asked: Arc<AtomicUsize>,
    refused: Arc<AtomicUsize>,
}

impl CredentialProvider for Attentive {
    fn credential(&self) -> CredentialFuture {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let number = 1 + self.refused.load(Ordering::SeqCst).min(1);
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(10)).await;
            Ok(Secret::from(format!("KEY-000{number}")))
        })
    }

    fn refused(&self, refused: &Secret) {
        assert_eq!(refused.expose(), "KEY-0001");
        self.refused.fetch_add(1, Ordering::SeqCst);
    }
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_has_another_one_saves_the_call() {
    let server = accepting("KEY-0002").await;
    let provider = Attentive::default();
    let response = get(&client(&server, plain(provider.clone()))).await.unwrap();
    assert_eq!((response.attempts(), server.count(CALL)), (2, 2));
    assert_eq!(provider.refused.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn a_provider_gives_what_is_exchanged() {
    let server = accepting("KEY-0002").await;
    let provider = Attentive::default();
    let client = client(&server, exchanged(provider.clone()));
    for _ in 0..3 {
        get(&client).await.unwrap();
    }
    // It is asked for an exchange, not for every call; the refused exchange was sent once more.
    assert_eq!((server.count(EXCHANGE), server.count(CALL)), (2, 3));
    assert_eq!(provider.refused.load(Ordering::SeqCst), 1);
}

struct Without;

impl CredentialProvider for Without {
    fn credential(&self) -> CredentialFuture {
        Box::pin(std::future::ready(Err(CredentialError::new("the vault is sealed"))))
    }
}

#[tokio::test(start_paused = true)]
async fn a_provider_without_a_credential_is_an_error() {
    let server = accepting("KEY-0002").await;
    for auth in [plain(Without), exchanged(Without)] {
        let error = get(&client(&server, auth)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Credentials);
        assert!(error.to_string().contains("the vault is sealed"), "{error}");
        assert!(!error.may_have_been_delivered());
    }
    assert_eq!(server.count("HTTP/1.1"), 0);
}

struct Never;

impl CredentialProvider for Never {
    fn credential(&self) -> CredentialFuture {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_never_answers_costs_the_calls_time_and_no_more() {
    let server = accepting("KEY-0002").await;
    let client = client(&server, plain(Never));
    let error = client.call::<_, Code>(&Get).timeout(Duration::from_secs(3)).await.unwrap_err();
    assert_eq!((error.kind(), error.elapsed().as_secs()), (ErrorKind::Timeout, 3));
    assert!(!error.may_have_been_delivered());
}

#[tokio::test(start_paused = true)]
async fn a_credential_that_no_header_can_carry_is_refused_when_it_comes() {
    let server = accepting("KEY-0002").await;
    let error = get(&client(&server, plain(Renewable::new("MARKER\r\nx: y")))).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert!(!format!("{error} {error:?}").contains("MARKER"));
    assert_eq!(server.count("HTTP/1.1"), 0);
}
