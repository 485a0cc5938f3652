//! Keeps one token for all calls of a client. It is renewed early, once at a time, in a task that no caller can cancel.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::time::{Instant, timeout};

use super::failure::TokenFailure;
use crate::credentials::secret::Secret;
use crate::panics::listen;

/// A token is renewed at most this long before it expires.
const EARLY: Duration = Duration::from_secs(30);

/// A token with a short lifetime is renewed when one fifth of it is left.
const EARLY_PART: u32 = 5;

/// The wait after the first failure. It doubles with each further one.
const BACK_OFF: Duration = Duration::from_secs(1);

/// The longest wait, unless the vendor asks for a longer one.
const LONGEST_BACK_OFF: Duration = Duration::from_secs(60);

/// The longest wait that a vendor can ask for.
const LONGEST_REST: Duration = Duration::from_secs(3600);

/// A token with a longer lifetime is renewed after this time.
const LONGEST_LIFE: Duration = Duration::from_secs(365 * 24 * 3600);

/// How often the task of a renewal shows that it is alive.
const BEAT: Duration = Duration::from_secs(1);

/// After two such times without a sign of life, a renewal is taken over: its runtime runs no tasks.
const SILENCE: Duration = Duration::from_secs(3);

/// How often a renewal is started again if its task was cancelled or taken over.
const INTERRUPTIONS: u32 = 2;

/// Asks the vendor for tokens.
pub(crate) trait Issue: Send + Sync + 'static {
    /// A token for this refresh token, or for the credentials.
    fn issue(&self, refresh_token: Option<Secret>) -> IssueFuture;
}

pub(crate) type IssueFuture = Pin<Box<dyn Future<Output = Result<Issued, TokenFailure>> + Send>>;

/// What a vendor issues.
#[derive(Debug)]
pub(crate) struct Issued {
    pub(crate) token: Secret,
    /// The refresh token for the next renewal.
    pub(crate) refresh_token: Option<Secret>,
    /// How long the token is valid, from the moment of the request.
    pub(crate) lifetime: Duration,
}

/// The current token.
#[derive(Clone, Debug)]
pub(crate) struct Serving {
    pub(crate) token: Secret,
    /// Distinguishes this token from earlier ones.
    pub(crate) generation: u64,
}

/// Called with each new refresh token.
pub(crate) type OnRotate = Arc<dyn Fn(&Secret) + Send + Sync>;

/// One token for all calls of a client. Clones share it.
#[derive(Clone)]
pub(crate) struct TokenCell {
    shared: Arc<Shared>,
}

struct Shared {
    issuer: Box<dyn Issue>,
    on_rotate: Option<OnRotate>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    refresh_token: Option<Secret>,
    /// How many tokens were issued.
    generation: u64,
    /// The renewal that is under way.
    renewal: Option<Renewal>,
    /// How many renewals were started.
    renewals: u64,
    failed: Option<LastFailure>,
}

struct Held {
    serving: Serving,
    /// From then on the next one is requested, while this one is still used.
    renew: Instant,
    expires: Instant,
}

struct LastFailure {
    failure: TokenFailure,
    /// The number of failures since the last success.
    count: u32,
    /// There is no attempt before this time.
    until: Instant,
}

/// A renewal that is under way.
#[derive(Clone)]
struct Renewal {
    /// Distinguishes it from one that took it over.
    number: u64,
    progress: watch::Receiver<Progress>,
}

#[derive(Clone)]
enum Progress {
    /// Its task is alive.
    Alive,
    Ended(Result<Serving, TokenFailure>),
}

impl TokenCell {
    pub(crate) fn new(issuer: impl Issue, refresh_token: Option<Secret>, on_rotate: Option<OnRotate>) -> Self {
        let state = Mutex::new(State { refresh_token, ..State::default() });
        Self { shared: Arc::new(Shared { issuer: Box::new(issuer), on_rotate, state }) }
    }

    /// The current token. Waits for one if there is none.
    pub(crate) async fn token(&self) -> Result<Serving, TokenFailure> {
        for _ in 0..=INTERRUPTIONS {
            let renewal = match self.look()? {
                Look::Serving(serving) => return Ok(serving),
                Look::Renewing(renewal) => renewal,
            };
            let number = renewal.number;
            // Whatever the state is by then, a caller that waited for a renewal gets its outcome.
            match outcome(renewal.progress).await {
                Some(outcome) => return outcome,
                None => self.shared.lock().abandon(number),
            }
        }
        Err(TokenFailure::interrupted())
    }

    /// Drops a token that the vendor refused, unless it has been replaced already.
    pub(crate) fn refused(&self, generation: u64) {
        let mut state = self.shared.lock();
        state.held = state.held.take().filter(|held| held.serving.generation != generation);
    }

    fn look(&self) -> Result<Look, TokenFailure> {
        let now = Instant::now();
        let mut state = self.shared.lock();
        let held = state.held.as_ref().filter(|held| now < held.expires);
        let is_fresh = held.is_some_and(|held| now < held.renew);
        let serving = held.map(|held| held.serving.clone());
        let resting = state.failed.as_ref().filter(|failed| now < failed.until);
        match (serving, &state.renewal, resting) {
            (Some(serving), renewal, resting) if is_fresh || renewal.is_some() || resting.is_some() => {
                Ok(Look::Serving(serving))
            }
            (None, Some(renewal), _) => Ok(Look::Renewing(renewal.clone())),
            (None, None, Some(failed)) => Err(failed.failure.untried(failed.until - now)),
            (serving, ..) => {
                let renewal = self.renew(&mut state);
                Ok(serving.map_or(Look::Renewing(renewal), Look::Serving))
            }
        }
    }

    /// Starts a renewal in a task of its own, so that it goes on if the caller is dropped.
    fn renew(&self, state: &mut State) -> Renewal {
        let (end, progress) = watch::channel(Progress::Alive);
        state.renewals += 1;
        let renewal = Renewal { number: state.renewals, progress };
        let Ok(runtime) = Handle::try_current() else { return renewal };
        state.renewal = Some(renewal.clone());
        let mut issued = self.shared.issuer.issue(state.refresh_token.clone());
        let (shared, generation) = (self.shared.clone(), state.generation);
        let running = Running { shared, number: renewal.number, generation, end, is_settled: false };
        runtime.spawn(async move {
            let asked = Instant::now();
            let outcome = loop {
                match timeout(BEAT, issued.as_mut()).await {
                    Ok(outcome) => break outcome,
                    Err(_) => running.end.send_replace(Progress::Alive),
                };
            };
            running.finish(asked, outcome);
        });
        renewal
    }
}

/// The outcome of a renewal; `None` if its task is gone, or on a runtime that runs no tasks.
async fn outcome(mut progress: watch::Receiver<Progress>) -> Option<Result<Serving, TokenFailure>> {
    let mut silences = 0;
    while silences < 2 {
        if let Progress::Ended(outcome) = &*progress.borrow_and_update() {
            return Some(outcome.clone());
        }
        // Twice, since a clock that leaps has this timer and that of the task run out at once.
        match timeout(SILENCE, progress.changed()).await {
            Ok(Ok(())) => silences = 0,
            Ok(Err(_)) => break,
            Err(_) => silences += 1,
        }
    }
    match &*progress.borrow() {
        Progress::Ended(outcome) => Some(outcome.clone()),
        Progress::Alive => None,
    }
}

enum Look {
    Serving(Serving),
    Renewing(Renewal),
}

/// A renewal in progress. If it is dropped before it is finished, another one can start.
struct Running {
    shared: Arc<Shared>,
    number: u64,
    /// How many tokens were issued when it began.
    generation: u64,
    end: watch::Sender<Progress>,
    is_settled: bool,
}

impl Running {
    fn finish(mut self, asked: Instant, outcome: Result<Issued, TokenFailure>) {
        let refresh_token = outcome.as_ref().ok().and_then(|issued| issued.refresh_token.clone());
        self.is_settled = true;
        let mut state = self.shared.lock();
        // Another one took over meanwhile. What it got is newer; if it got nothing, this may be all that is left, since the
        // vendor takes each refresh token once.
        let is_late = !state.is_renewing(self.number);
        if is_late && (outcome.is_err() || state.generation != self.generation) {
            return;
        }
        let known = state.refresh_token.clone();
        let outcome = match outcome {
            Ok(issued) if is_late => Ok(state.hold(asked, issued)),
            outcome => state.settle(asked, outcome),
        };
        drop(state);
        let refresh_token = refresh_token.filter(|token| known.as_ref().map(Secret::expose) != Some(token.expose()));
        if let (Some(on_rotate), Some(refresh_token)) = (&self.shared.on_rotate, &refresh_token) {
            listen("on_rotate", || on_rotate(refresh_token));
        }
        self.end.send_replace(Progress::Ended(outcome));
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.is_settled {
            self.shared.lock().abandon(self.number);
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_renewing(&self, number: u64) -> bool {
        self.renewal.as_ref().is_some_and(|renewal| renewal.number == number)
    }

    /// Gives up a renewal, unless another one took it over already.
    fn abandon(&mut self, number: u64) {
        if self.is_renewing(number) {
            self.renewal = None;
        }
    }

    /// Records the outcome of a renewal.
    fn settle(&mut self, asked: Instant, outcome: Result<Issued, TokenFailure>) -> Result<Serving, TokenFailure> {
        self.renewal = None;
        match outcome {
            Ok(issued) => Ok(self.hold(asked, issued)),
            Err(failure) => {
                let rest = self.rest(&failure);
                Err(failure.until(failure.retry_after().map_or(rest, |asked| asked.max(rest))))
            }
        }
    }

    fn hold(&mut self, asked: Instant, issued: Issued) -> Serving {
        self.generation += 1;
        let serving = Serving { token: issued.token, generation: self.generation };
        let lifetime = issued.lifetime.min(LONGEST_LIFE);
        let early = EARLY.min(lifetime / EARLY_PART);
        let (renew, expires) = (asked + (lifetime - early), asked + lifetime);
        self.held = Some(Held { serving: serving.clone(), renew, expires });
        self.refresh_token = issued.refresh_token;
        self.failed = None;
        serving
    }

    /// After a failure the next attempt waits, longer each time, and at least as long as the vendor asks.
    fn rest(&mut self, failure: &TokenFailure) -> Duration {
        let count = self.failed.as_ref().map_or(0, |failed| failed.count);
        let doubled = BACK_OFF.saturating_mul(1 << count.min(16)).min(LONGEST_BACK_OFF);
        let rest = failure.retry_after().map_or(doubled, |asked| asked.min(LONGEST_REST).max(doubled));
        let until = Instant::now() + rest;
        self.failed = Some(LastFailure { failure: failure.clone(), count: count + 1, until });
        rest
    }
}
