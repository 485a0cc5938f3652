//! Nothing secret is shown: keys, tokens and refresh tokens, whatever a vendor repeats. It is alone in its file, since
//! `tracing` remembers for the whole process that nobody listened.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use support::log::Log;
use support::token_server::*;
use support::{answer, json};

/// Every secret that these tests know.
const SECRETS: [&str; 4] = ["KEY-00", "TOKEN-", "REFRESH-", "KEPT-"];

/// An answer that repeats what it was sent, wherever a vendor might.
fn repeating(status: &str, request: &str) -> Vec<u8> {
    let line = |text: &str| text.replace(['\r', '\n', '"', '{', '}'], " ");
    let words = line(request);
    let secret = words.split([' ', '=', '&', ':']).find(|word| SECRETS.iter().any(|secret| word.starts_with(secret)));
    let body = format!(r#"{{"status":"error","code":"9 {0}","message":"{0}"}}"#, words);
    let headers = format!("x-request-id: {}\r\ncontent-type: application/json\r\n", secret.unwrap_or_default());
    answer(status, &headers, &body)
}

#[tokio::test(start_paused = true)]
async fn nothing_secret_is_shown_on_any_road() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.clone());
    let roads: [fn(&str, usize) -> Reply; 6] = [
        |request, number| match request.starts_with(EXCHANGE) {
            true => Reply::at_once(issued(number)),
            false => Reply::at_once(json("{}")),
        },
        |request, number| match request.contains("/login/") {
            true => Reply::at_once(issued(number)),
            false => Reply::at_once(repeating("401 Unauthorized", request)),
        },
        |request, _| Reply::at_once(repeating("401 Unauthorized", request)),
        |request, _| Reply::at_once(repeating("200 OK", request)),
        |request, _| Reply::at_once(answer("429 Too Many Requests", "retry-after: 900\r\n", request)),
        |_, _| Reply::at_once(json(r#"{"token":7,"secret":"TOKEN-1"}"#)),
    ];
    let mut shown = String::new();
    for road in roads {
        let server = TokenServer::start(road).await;
        for auth in [exchanged("KEY-0001"), exchanged(Renewable::new("KEY-0001")), plain(Renewable::new("KEY-0001"))] {
            shown += &format!("{auth:?} {auth:#?} {:?}", auth.credentials());
            let mut builder = ClientBuilder::<Client>::new(&server.url, auth.clone());
            if auth.token.is_some() {
                builder = builder.refresh_token("KEPT-0001").on_rotate(|secret| assert!(!secret.expose().is_empty()));
            }
            shown += &format!("{builder:?} {builder:#?}");
            let client = builder.build().unwrap();
            shown += &format!("{client:?} {client:#?}");
            match get(&client).await {
                Ok(response) => shown += &format!("{response:?} {response:#?}"),
                Err(error) => {
                    shown += &format!("{error} {error:?} {error:#?} {:?}", error.vendor_message());
                    let mut source = std::error::Error::source(&error);
                    while let Some(error) = source {
                        shown += &format!("{error} {error:?}");
                        source = error.source();
                    }
                }
            }
        }
    }
    shown += &log.text();
    assert!(log.text().contains("auth.key.exchange"), "the log saw too little: {}", log.text());
    for secret in SECRETS {
        let found = shown.find(secret).map(|at| &shown[at.saturating_sub(120)..(at + 60).min(shown.len())]);
        assert_eq!(found, None);
    }
}
