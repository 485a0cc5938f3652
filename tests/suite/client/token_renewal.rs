//! Tokens that the generated client obtains and renews, against the mock vendor that issues them.

use std::sync::{Arc, Mutex};

use callspec::ringcx::{AccountsList, Auth, ErrorCode, RingcxClient};
use callspec::runtime::{Class, ClientBuilder, ErrorKind, RateLimiting, Renewable, Secret};
use callspec_mock::Mock;

use crate::support::checkout;

const RINGCENTRAL_TOKEN: &str = "example-ringcentral-token";
const EXCHANGE: &str = "auth.ringcentral_token.exchange";
const REFRESH: &str = "auth.ringcentral_token.refresh";

fn mock() -> Mock {
    Mock::start(Arc::new(checkout::model()), "ringcx", 0).unwrap()
}

fn builder(mock: &Mock) -> ClientBuilder<RingcxClient> {
    RingcxClient::builder(Auth::ringcentral_token(RINGCENTRAL_TOKEN)).base_url(mock.base_url())
}

/// How many requests the mock received for an operation.
fn count(mock: &Mock, operation: &str) -> usize {
    let entries = mock.journal().entries();
    entries.iter().filter(|entry| entry.operation.as_deref() == Some(operation)).count()
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

    // The last refresh token serves the next start; the earlier ones have been used up.
    let client = builder(&mock).refresh_token(kept[2].as_str()).build().unwrap();
    client.accounts_list(&AccountsList::new()).await.unwrap();
    assert_eq!((count(&mock, EXCHANGE), count(&mock, REFRESH)), (1, 3));
    let client = builder(&mock).refresh_token(kept[2].as_str()).build().unwrap();
    client.accounts_list(&AccountsList::new()).await.unwrap();
    assert_eq!((count(&mock, EXCHANGE), count(&mock, REFRESH)), (2, 4));
}

#[tokio::test]
async fn a_revoked_session_is_exchanged_again() {
    let mock = mock();
    let client = builder(&mock).build().unwrap();
    client.accounts_list(&AccountsList::new()).await.unwrap();
    mock.tokens().revoke();
    client.accounts_list(&AccountsList::new()).await.unwrap();
    assert_eq!((count(&mock, EXCHANGE), count(&mock, REFRESH)), (2, 1));
}

#[tokio::test]
async fn a_token_of_the_wrong_kind_is_refused_with_a_remedy() {
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
async fn token_exchanges_are_rate_limited_on_both_sides() {
    let mock = mock();
    for _ in 0..5 {
        builder(&mock).build().unwrap().accounts_list(&AccountsList::new()).await.unwrap();
    }
    // A sixth client knows nothing of the others: it learns of the limit from the vendor.
    let client = builder(&mock).rate_limiting(RateLimiting::Fail).build().unwrap();
    let error =
        client.accounts_list(&AccountsList::new()).timeout(std::time::Duration::from_secs(5)).await.unwrap_err();
    assert_eq!((error.kind(), error.class()), (ErrorKind::Credentials, Class::Throttled));
    assert!(error.retry_after().unwrap().as_secs() > 30, "{error}");
    assert_eq!(count(&mock, EXCHANGE), 6);
}
