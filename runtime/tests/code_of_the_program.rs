//! What the program gives a client to call: it may panic, and it may never return.
#![allow(clippy::panic, clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use callspec_runtime::*;
use support::Code;
use support::report::{FIRST, Line, Report, first};
use support::token_server::*;

/// Panics whenever it is told something, and counts that.
#[derive(Clone, Default)]
struct Panicking(Arc<AtomicUsize>);

impl Panicking {
    fn told(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
        panic!("no metrics today");
    }
}

impl Observer for Panicking {
    fn start(&self, _: &'static Operation) {
        self.told();
    }

    fn attempt(&self, _: &Outcome, _: Option<Duration>) {
        self.told();
    }

    fn end(&self, _: &Outcome) {
        self.told();
    }
}

#[tokio::test(start_paused = true)]
async fn an_observer_that_panics_costs_no_call() {
    let server = TokenServer::start(calls_ok).await;
    let observer = Panicking::default();
    let client = builder(&server, exchanged("KEY-0001")).observer(observer.clone()).build().unwrap();
    get(&client).await.unwrap();
    // The call and the exchange: three times each.
    assert_eq!(observer.0.load(Ordering::SeqCst), 6);
    // One that is dropped is told as well, and nothing is aborted.
    let call = tokio::time::timeout(Duration::ZERO, client.call::<_, Code>(&Get).into_future());
    assert!(call.await.is_err());
    assert_eq!(observer.0.load(Ordering::SeqCst), 8);
}

/// While the stack unwinds, a second panic would abort the process.
#[tokio::test(start_paused = true)]
async fn an_observer_may_panic_while_its_caller_does() {
    let server = TokenServer::start(calls_ok).await;
    let client = builder(&server, plain("KEY-0001")).observer(Panicking::default()).build().unwrap();
    let task = tokio::spawn(async move {
        let mut call = client.call::<_, Code>(&Get).into_future();
        assert!(futures_util::poll!(&mut call).is_pending());
        panic!("the caller");
    });
    assert!(task.await.unwrap_err().is_panic());
}

#[tokio::test(start_paused = true)]
async fn a_drift_listener_that_panics_costs_no_rows() {
    let told = Arc::new(AtomicUsize::new(0));
    let body = format!("id,phone,state,at,cell,result,new\n{},\n", FIRST.trim_end());
    let server = support::Server::start(vec![support::csv(&body)]).await;
    let count = told.clone();
    let listener = move |_: &DriftReport| {
        count.fetch_add(1, Ordering::SeqCst);
        panic!("no log today");
    };
    let client: Client = ClientBuilder::new(&*server.url, support::key()).on_drift(listener).build().unwrap();
    let rows: Rows<Line, Code> = client.rows(&Report);
    let rows: Vec<_> = futures_util::StreamExt::collect(rows).await;
    assert_eq!(rows.into_iter().map(Result::unwrap).collect::<Vec<_>>(), [first()]);
    assert_eq!(told.load(Ordering::SeqCst), 1);
}

/// Panics before it returns a future, in the future, or when it is told of a refusal.
#[derive(Clone, Copy, PartialEq)]
enum Broken {
    AtOnce,
    Later,
    Refused,
}

impl CredentialProvider for Broken {
    fn credential(&self) -> CredentialFuture {
        assert!(*self != Self::AtOnce, "no vault");
        let later = *self == Self::Later;
        Box::pin(async move {
            assert!(!later, "no vault");
            Ok(Secret::from("KEY-0001"))
        })
    }

    fn refused(&self, _: &Secret) {
        panic!("no vault");
    }
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_panics_has_no_credential() {
    let server = TokenServer::start(calls_ok).await;
    for broken in [Broken::AtOnce, Broken::Later] {
        for auth in [plain(broken), exchanged(broken)] {
            let error = get(&client(&server, auth)).await.unwrap_err();
            assert_eq!((error.kind(), error.may_have_been_delivered()), (ErrorKind::Credentials, false));
            assert!(error.to_string().contains("the provider has no credential: it panicked"), "{error}");
        }
    }
    assert_eq!(server.count("HTTP/1.1"), 0);
    let refusing = TokenServer::start(|_, _| Reply::at_once(expired())).await;
    let error = get(&client(&refusing, plain(Broken::Refused))).await.unwrap_err();
    assert_eq!((error.kind(), error.class()), (ErrorKind::Vendor, Class::Auth));
}

struct Never;

impl CredentialProvider for Never {
    fn credential(&self) -> CredentialFuture {
        Box::pin(std::future::pending())
    }
}

/// Of calls that wait for one token, none waits longer than its own time; and the exchange ends by its own.
#[tokio::test(start_paused = true)]
async fn a_provider_that_never_answers_an_exchange_costs_each_call_its_time() {
    let server = TokenServer::start(calls_ok).await;
    let client = client(&server, exchanged(Never));
    for seconds in [3, 30, 30] {
        let call = client.call::<_, Code>(&Get).timeout(Duration::from_secs(seconds));
        let error = call.await.unwrap_err();
        assert_eq!((error.kind(), error.elapsed().as_secs()), (ErrorKind::Timeout, seconds));
        assert!(!error.may_have_been_delivered());
    }
    let error =
        client.call::<_, Code>(&Get).timeout(Duration::from_secs(100)).retry(RetryPolicy::never()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    assert!(error.to_string().contains("the credentials did not arrive in time"), "{error}");
    assert_eq!(server.count("HTTP/1.1"), 0);
}
