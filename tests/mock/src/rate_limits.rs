//! The rate limits of a vendor: a call over the limit is answered 429.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use callspec_codegen::model::{Api, RateLimit};

use crate::request::decode::Places;
use crate::request::named_values::Occurrences;

/// When calls came, by limit and key. Clones share it.
#[derive(Debug, Clone, Default)]
pub(crate) struct RateLimits {
    calls: Arc<Mutex<Calls>>,
}

/// When calls came, by the name of the limit and the value of its key.
type Calls = HashMap<(String, String), Vec<Instant>>;

impl RateLimits {
    /// Counts a call under these limits; the time to wait if one of them has no room for it.
    pub(crate) fn count(&self, api: &Api, names: &[String], places: Option<&Places>) -> Result<(), Duration> {
        let now = Instant::now();
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let limits: Vec<&RateLimit> = names.iter().filter_map(|name| api.rate_limit(name)).collect();
        let slot = |limit: &RateLimit| (limit.name.clone(), key(limit, places));
        let wait = limits.iter().filter_map(|limit| wait(limit, calls.get(&slot(limit))?, now)).max();
        if let Some(wait) = wait {
            return Err(wait);
        }
        limits.iter().for_each(|limit| calls.entry(slot(limit)).or_default().push(now));
        Ok(())
    }
}

/// How long until every window has room.
fn wait(limit: &RateLimit, calls: &[Instant], now: Instant) -> Option<Duration> {
    let waits = limit.windows.iter().filter_map(|window| {
        let allowed = usize::try_from(window.calls).unwrap_or(usize::MAX);
        let oldest = calls.get(calls.len().checked_sub(allowed)?)?;
        let end = oldest.checked_add(Duration::from_secs(window.seconds.into()))?;
        (now < end).then(|| end - now)
    });
    waits.max()
}

/// The value of a limit's key in a request.
fn key(limit: &RateLimit, places: Option<&Places>) -> String {
    let Some((key, places)) = limit.key.as_ref().zip(places) else { return String::new() };
    let all = [&places.path, &places.query, &places.headers, &places.body];
    match all.into_iter().find_map(|named| named.get(key)) {
        Some(Occurrences::Texts(texts)) => texts.join(","),
        Some(Occurrences::Values(values)) => values.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
        None => String::new(),
    }
}
