//! The generated client with credentials that are exchanged, against the mock vendor that issues the tokens.

use std::sync::{Arc, Mutex};

use callspec::ringcx::{AccountsList, Auth, ErrorCode, RingcxClient};
use callspec::runtime::{Class, ClientBuilder, ErrorKind, RateLimiting, Renewable, Secret};
use callspec_mock::Mock;

use crate::repository;

const RINGCENTRAL_TOKEN: &str = "example-ringcentral-token";
const EXCHANGE: &str = "auth.ringcentral_token.exchange";
const REFRESH: &str = "auth.ringcentral_token.refresh";

fn mock() -> Mock {
    Mock::start(Arc::new(repository::model()), "ringcx", 0).unwrap()
}

fn builder(mock: &Mock) -> ClientBuilder<RingcxClient> {
    RingcxClient::builder(Auth::ringcentral_token(RINGCENTRAL_TOKEN)).base_url(mock.base_url())
}

/// How often the mock was asked for this.
fn count(mock: &Mock, operation: &str) -> usize {
    let entries = mock.journal().entries();
    entries.iter().filter(|seen| seen.operation.as_deref() == Some(operation)).count()
}

#[tokio::test]
async fn tokens_are_exchanged_refreshed_and_rotated() {
    let mock = mock();
    let kept = Arc::new(Mutex::new(Vec::new()));
    let listener = {
        let kept = kept.clone();
        move |secret: &Secret| kept.lock().unwrap().push(secret.clone())
    };
    let client = builder(&mock).on_rotate(listener).build().unwrap();
    for _ in 0..3 {
        client.accounts_list(&AccountsList::new()).await.unwrap();
        mock.tokens().expire();
    }
    assert_eq!((count(&mock, EXCHANGE), count(&mock, REFRESH), mock.tokens().issued()), (1, 2, 3));
    assert_eq!(count(&mock, "accounts.list"), 5, "two of the three calls were refused once");
    let kept: Vec<String> = kept.lock().unwrap().iter().map(|secret| secret.expose().to_owned()).collect();
    assert_eq!(kept, ["example-refresh-token-1", "example-refresh-token-2", "example-refresh-token-3"]);

    // What was kept serves the next start; what came before it has been used up.
    let client = builder(&mock).refresh_token(kept[2].as_str()).build().unwrap();
    client.accounts_list(&AccountsList::new()).await.unwrap();
    assert_eq!((count(&mock, EXCHANGE), count(&mock, REFRESH)), (1, 3));
    let client = builder(&mock).refresh_token(kept[2].as_str()).build().unwrap();
    client.accounts_list(&AccountsList::new()).await.unwrap();
    assert_eq!((count(&mock, EXCHANGE), count(&mock, REFRESH)), (2, 4));
}

#[tokio::test]
async fn a_session_that_was_taken_back_is_exchanged_anew() {
    let mock = mock();
    let client = builder(&mock).build().unwrap();
    client.accounts_list(&AccountsList::new()).await.unwrap();
    mock.tokens().revoke();
    client.accounts_list(&AccountsList::new()).await.unwrap();
    assert_eq!((count(&mock, EXCHANGE), count(&mock, REFRESH)), (2, 1));
}

#[tokio::test]
async fn a_token_of_the_wrong_kind_is_refused_with_what_to_do() {
    let mock = mock();
    let outside = Renewable::new("an old one");
    let client =
        RingcxClient::builder(Auth::ringcentral_token(outside.clone())).base_url(mock.base_url()).build().unwrap();
    let error = client.accounts_list(&AccountsList::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.class()), (ErrorKind::Credentials, Class::Auth));
    assert_eq!(error.code(), Some(ErrorCode::TokenExpired));
    assert!(error.remedy().is_some());
    assert_eq!(count(&mock, "accounts.list"), 0);
    outside.replace(RINGCENTRAL_TOKEN);
    tokio::time::sleep(error.retry_after().unwrap()).await;
    client.accounts_list(&AccountsList::new()).await.unwrap();
}

#[tokio::test]
async fn the_vendor_counts_exchanges_and_so_does_the_client() {
    let mock = mock();
    for _ in 0..5 {
        builder(&mock).build().unwrap().accounts_list(&AccountsList::new()).await.unwrap();
    }
    // A sixth client knows nothing of the others: the vendor tells it.
    let client = builder(&mock).rate_limiting(RateLimiting::Fail).build().unwrap();
    let error =
        client.accounts_list(&AccountsList::new()).timeout(std::time::Duration::from_secs(5)).await.unwrap_err();
    assert_eq!((error.kind(), error.class()), (ErrorKind::Credentials, Class::Throttled));
    assert!(error.retry_after().unwrap().as_secs() > 30, "{error}");
    assert_eq!(count(&mock, EXCHANGE), 6);
}
