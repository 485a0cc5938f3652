//! How long the waits between attempts are, to the millisecond, and what ends them.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use callspec_runtime::*;
use tokio::time::Instant;

use super::operations::{Pages, Read, Table};
use super::script::{SECRET, always, answers, failed, good, seconds};
use super::server::Server;
use crate::support::{Auth, Code};

fn client(server: &Server) -> ClientBuilder<Client> {
    ClientBuilder::new(&*server.url, Auth::Key(Secret::from(SECRET)))
}

/// Keeps the waits that it is told of.
#[derive(Clone, Default)]
struct Waits(Arc<Mutex<Vec<Duration>>>);

impl Observer for Waits {
    fn attempt(&self, _: &Outcome, wait: Option<Duration>) {
        self.0.lock().unwrap().extend(wait);
    }
}

/// The waits of one call that fails each time, and the time it took.
async fn waits(retry: RetryPolicy, seed: u64, transport: &HttpTransport) -> (Vec<Duration>, Duration) {
    let server = Server::start(always(failed("500 Oops", "")));
    let waits = Waits::default();
    let builder = client(&server)
        .transport(transport.clone())
        .retry(retry)
        .retry_budget(Budget::new(10_000, 0))
        .seed(seed)
        .observer(waits.clone());
    let started = Instant::now();
    let error = builder.build().unwrap().call::<_, Code>(&Read).timeout(seconds(3600)).await.unwrap_err();
    assert_eq!(error.attempts(), retry.attempts);
    let waits = waits.0.lock().unwrap().clone();
    (waits, started.elapsed())
}

#[tokio::test(start_paused = true)]
async fn waits_are_random_below_a_ceiling_that_doubles_up_to_a_cap() {
    let transport = HttpTransport::new(&HttpSettings::default()).unwrap();
    let retry = RetryPolicy::default().with_attempts(9).with_base(seconds(1)).with_cap(seconds(10));
    let ceilings = [1, 2, 4, 8, 10, 10, 10, 10].map(seconds);
    let (mut low, mut high) = ([1.0_f64; 8], [0.0_f64; 8]);
    for seed in 0..100 {
        let (waits, took) = waits(retry, seed, &transport).await;
        assert_eq!(waits.len(), 8);
        // The runtime's timers count whole milliseconds, and never too few.
        let sum: Duration = waits.iter().sum();
        assert!(took >= sum && took <= sum + Duration::from_millis(16), "{took:?} for {sum:?}");
        for (index, (wait, ceiling)) in waits.iter().zip(ceilings).enumerate() {
            let part = wait.as_secs_f64() / ceiling.as_secs_f64();
            (low[index], high[index]) = (low[index].min(part), high[index].max(part));
        }
    }
    assert!(low.iter().all(|part| *part < 0.1), "{low:?}");
    assert!(high.iter().all(|part| *part > 0.9 && *part <= 1.0), "{high:?}");
}

#[tokio::test(start_paused = true)]
async fn the_same_seed_gives_the_same_waits() {
    let transport = HttpTransport::new(&HttpSettings::default()).unwrap();
    let retry = RetryPolicy::default().with_attempts(6);
    assert_eq!(waits(retry, 7, &transport).await.0, waits(retry, 7, &transport).await.0);
    assert_ne!(waits(retry, 7, &transport).await.0, waits(retry, 8, &transport).await.0);
}

#[tokio::test(start_paused = true)]
async fn a_wait_is_the_longer_of_both() {
    let server = Server::start(always(failed("429 Slow", "retry-after: 3\r\n")));
    let waits = Waits::default();
    let retry = RetryPolicy::default().with_attempts(20).with_base(seconds(6)).with_cap(seconds(6));
    let client = client(&server).retry(retry).seed(1).observer(waits.clone()).build().unwrap();
    client.call::<_, Code>(&Read).timeout(seconds(3600)).await.unwrap_err();
    let waits = waits.0.lock().unwrap().clone();
    assert!(waits.iter().all(|wait| *wait >= seconds(3) && *wait <= seconds(6)), "{waits:?}");
    assert!(waits.contains(&seconds(3)) && waits.iter().any(|wait| *wait > seconds(4)), "{waits:?}");
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_the_vendor_asks_for_is_never_shortened() {
    let server = Server::start(always(failed("429 Slow", "retry-after: 300\r\n")));
    let started = Instant::now();
    let client = client(&server).build().unwrap();
    let error = client.call::<_, Code>(&Read).await.unwrap_err();
    assert_eq!(started.elapsed(), Duration::ZERO);
    assert_eq!((error.attempts(), error.retry_after()), (1, Some(seconds(300))));
    assert_eq!(
        error.to_string(),
        "things.read: throttled error (HTTP 429); \
         not retried: the vendor asks to wait 300 s and 120 s are left"
    );
    // A call that has the time waits: first for the rest of the pause, then between its attempts.
    let error = client.call::<_, Code>(&Read).timeout(seconds(1000)).await.unwrap_err();
    assert_eq!((error.attempts(), started.elapsed()), (3, seconds(900)));
}

#[tokio::test(start_paused = true)]
async fn a_date_is_measured_by_the_clock_when_the_answer_has_none() {
    #[derive(Clone, Copy)]
    struct Noon;
    impl Clock for Noon {
        fn now(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH + Duration::from_secs(784_123_200)
        }
    }
    let date = "retry-after: Sun, 06 Nov 1994 12:00:09 GMT\r\n";
    let server = Server::start(answers(vec![failed("503 Busy", date), good()]));
    let client = client(&server).clock(Noon).retry(RetryPolicy::default().with_base(Duration::ZERO)).build().unwrap();
    let started = Instant::now();
    client.call::<_, Code>(&Read).await.unwrap();
    assert_eq!(started.elapsed(), seconds(9));
}

#[tokio::test(start_paused = true)]
async fn no_wait_outlasts_the_operation() {
    let server = Server::start(always(failed("500 Oops", "")));
    let retry = RetryPolicy::default().with_attempts(1000).with_base(seconds(50)).with_cap(seconds(50));
    let client = client(&server).retry(retry).seed(3).build().unwrap();
    let started = Instant::now();
    let error = client.call::<_, Code>(&Read).timeout(seconds(60)).await.unwrap_err();
    assert!(started.elapsed() < seconds(60));
    assert!(error.attempts() > 1);
    assert!(error.to_string().ends_with("not retried: no time left"), "{error}");
    assert_eq!(error.kind(), ErrorKind::Http);
}

#[tokio::test(start_paused = true)]
async fn a_call_has_its_own_policy() {
    for (policy, attempts) in [(RetryPolicy::never(), 1), (RetryPolicy::default().with_attempts(5), 5)] {
        let server = Server::start(always(failed("500 Oops", "")));
        let client = client(&server).build().unwrap();
        let error = client.call::<_, Code>(&Read).retry(policy).await.unwrap_err();
        assert_eq!((error.attempts(), server.seen().requests.len()), (attempts, attempts as usize));
        let mut rows = client.rows::<_, Code>(&Table).retry(policy);
        let error = futures_util::StreamExt::next(&mut rows).await.unwrap().unwrap_err();
        assert_eq!(error.attempts(), attempts);
        let mut pages = client.items::<_, Code>(&Pages).retry(policy);
        let error = futures_util::StreamExt::next(&mut pages).await.unwrap().unwrap_err();
        assert_eq!(error.attempts(), attempts);
    }
}

#[tokio::test(start_paused = true)]
async fn calls_of_a_client_share_a_budget() {
    let server = Server::start(always(failed("500 Oops", "")));
    let retry = RetryPolicy::default().with_base(Duration::ZERO);
    let client = client(&server).retry(retry).retry_budget(Budget::new(10, 500)).build().unwrap();
    let mut attempts = Vec::new();
    let mut last = String::new();
    for _ in 0..4 {
        let error = client.clone().call::<_, Code>(&Read).await.unwrap_err();
        attempts.push(error.attempts());
        last = error.to_string();
    }
    // Four of ten tokens are spent on retries; the failures after that are not tried again.
    assert_eq!(attempts, [3, 2, 1, 1]);
    assert!(last.ends_with("not retried: the client's retry budget is spent"), "{last}");
    assert_eq!(server.seen().requests.len(), 7);
}
