//! Keeps a client within the vendor's rate limits: an exact log of the calls of each scope.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::operation::rate_limit::{RateLimiting, RateWindow};

/// The longest pause that a vendor can ask for: a wrong value must not stop a client for ever.
const LONGEST_PAUSE: Duration = Duration::from_secs(3600);

/// The log of every scope. Clones share it.
#[derive(Clone, Default)]
pub(crate) struct RateLimiter {
    scopes: Arc<Mutex<HashMap<ScopeId, Scope>>>,
}

/// What is counted together.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum ScopeId {
    /// The calls under one limit, and one value of the parameter that it is counted by.
    Limit { name: &'static str, key: Option<String> },
    /// The calls of an operation that has no limit.
    Operation(&'static str),
}

/// A scope with the windows that hold in it.
pub(crate) type Scopes<'a> = &'a [(ScopeId, &'static [RateWindow])];

/// How long a call that got no turn would have to wait.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct LimitExceeded {
    pub(crate) wait: Duration,
}

#[derive(Default)]
struct Scope {
    /// When calls went out, and when those that wait will: in order, each with the number of its turn.
    turns: VecDeque<(Instant, u64)>,
    next: u64,
    /// Until when the vendor asked to wait.
    paused: Option<Instant>,
    /// The longest window that was asked about.
    memory: Duration,
}

/// A turn at some time. Dropped before its time it is given back.
struct Turn {
    limiter: RateLimiter,
    at: Instant,
    numbers: Vec<(ScopeId, u64)>,
}

impl RateLimiter {
    /// Whether nothing was counted and nobody was asked to wait.
    pub(crate) fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    /// Waits until every scope has room for one more call, and counts it.
    ///
    /// Calls are admitted in the order in which they arrive. If the future is dropped while it waits, its turn is released.
    pub(crate) async fn turn(
        &self,
        limits: Scopes<'_>,
        limiting: RateLimiting,
        deadline: Option<Instant>,
    ) -> Result<(), LimitExceeded> {
        if limiting == RateLimiting::Off {
            return Ok(());
        }
        loop {
            let turn = self.take(limits, limiting, deadline)?;
            // A timer takes a millisecond, also for a time that has come.
            if turn.at > Instant::now() {
                sleep_until(turn.at).await;
            }
            // A pause may have been asked for meanwhile: then the turn is worth nothing.
            if !self.is_paused(limits) {
                turn.keep();
                return Ok(());
            }
        }
    }

    /// Takes the next free turn of all scopes at once.
    fn take(
        &self,
        limits: Scopes<'_>,
        limiting: RateLimiting,
        deadline: Option<Instant>,
    ) -> Result<Turn, LimitExceeded> {
        let now = Instant::now();
        let mut scopes = self.lock();
        let free = limits.iter().map(|(id, windows)| match scopes.get_mut(id) {
            Some(scope) => scope.free(now, windows),
            None => now,
        });
        let at = free.max().unwrap_or(now);
        let is_late = deadline.is_some_and(|deadline| at > deadline);
        if at > now && (limiting == RateLimiting::Fail || is_late) {
            return Err(LimitExceeded { wait: at - now });
        }
        let mut numbers = Vec::with_capacity(limits.len());
        for (id, windows) in limits {
            if !scopes.contains_key(id) {
                // Keys come and go: what remembers nothing is forgotten.
                scopes.retain(|_, scope| scope.is_remembered(now));
            }
            let number = scopes.entry(id.clone()).or_default().add(at, windows);
            numbers.push((id.clone(), number));
        }
        drop(scopes);
        Ok(Turn { limiter: self.clone(), at, numbers })
    }

    /// Keeps everybody in these scopes waiting, as the vendor asks.
    pub(crate) fn pause(&self, limits: Scopes<'_>, wait: Duration) {
        let until = Instant::now() + wait.min(LONGEST_PAUSE);
        let mut scopes = self.lock();
        for (id, _) in limits {
            let scope = scopes.entry(id.clone()).or_default();
            scope.paused = scope.paused.max(Some(until));
        }
    }

    fn is_paused(&self, limits: Scopes<'_>) -> bool {
        let now = Instant::now();
        let scopes = self.lock();
        let paused = |(id, _): &(ScopeId, _)| scopes.get(id).and_then(|scope| scope.paused);
        limits.iter().filter_map(paused).any(|until| until > now)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<ScopeId, Scope>> {
        self.scopes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Scope {
    /// When there is room for one more call behind all that were counted.
    fn free(&mut self, now: Instant, windows: &[RateWindow]) -> Instant {
        self.forget(now, windows);
        let after_window = |window: &RateWindow| {
            let calls = usize::try_from(window.calls).unwrap_or(usize::MAX);
            let first = self.turns.len().checked_sub(calls)?;
            let (oldest, _) = self.turns.get(first)?;
            oldest.checked_add(window.period)
        };
        let last = self.turns.back().map(|(last, _)| *last);
        let ends = windows.iter().filter_map(after_window);
        ends.chain(last).chain(self.paused).fold(now, Instant::max)
    }

    fn add(&mut self, at: Instant, windows: &[RateWindow]) -> u64 {
        self.remember(windows);
        let number = self.next;
        self.next += 1;
        // Without windows there is nothing to count: such a scope knows pauses only.
        if !windows.is_empty() {
            self.turns.push_back((at, number));
        }
        number
    }

    fn remember(&mut self, windows: &[RateWindow]) {
        let longest = windows.iter().map(|window| window.period).max().unwrap_or_default();
        self.memory = self.memory.max(longest);
    }

    /// Lets go of calls that no window reaches any more.
    fn forget(&mut self, now: Instant, windows: &[RateWindow]) {
        self.remember(windows);
        while self.turns.front().is_some_and(|(at, _)| at.checked_add(self.memory).is_none_or(|end| end <= now)) {
            self.turns.pop_front();
        }
        self.paused = self.paused.filter(|until| *until > now);
    }

    fn is_remembered(&mut self, now: Instant) -> bool {
        self.forget(now, &[]);
        !self.turns.is_empty() || self.paused.is_some()
    }
}

impl Turn {
    /// The call goes out: its turn stays counted.
    fn keep(mut self) {
        self.numbers.clear();
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if self.numbers.is_empty() {
            return;
        }
        let mut scopes = self.limiter.lock();
        for (id, number) in &self.numbers {
            if let Some(scope) = scopes.get_mut(id) {
                scope.turns.retain(|(_, other)| other != number);
            }
        }
    }
}
