//! Random waits, so that clients that failed together do not come back together.

use std::fmt;
use std::sync::Mutex;
use std::time::Duration;

/// A source of random waits, to be shared. The same seed gives the same waits.
pub(crate) struct Jitter(Mutex<fastrand::Rng>);

impl Jitter {
    pub(crate) fn new(seed: Option<u64>) -> Self {
        Self(Mutex::new(seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed)))
    }

    /// A wait between nothing and `longest`, each as likely as the other.
    pub(crate) fn up_to(&self, longest: Duration) -> Duration {
        let nanos = u64::try_from(longest.as_nanos()).unwrap_or(u64::MAX);
        let mut rng = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        Duration::from_nanos(rng.u64(0..=nanos))
    }
}

impl fmt::Debug for Jitter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Jitter")
    }
}
