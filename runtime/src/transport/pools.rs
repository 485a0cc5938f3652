//! Connections: apart for each Tokio runtime, and apart for requests that must not be sent twice.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::redirect::Policy;
use tokio::runtime::{Handle, Id};
use tokio::sync::oneshot::{self, error::TryRecvError};

use super::error::{Delivery, TransportError};
use super::http_settings::HttpSettings;
use crate::build_error::BuildError;
use crate::operation::Safety;

/// How long a connection may have been idle that carries a request which must not be sent twice. Servers close idle
/// connections after 5 seconds or more: a request that meets such a close may or may not have been carried out.
const FRESH: Duration = Duration::from_secs(2);

/// The connections of a transport.
///
/// A connection lives in a task of the runtime that it was made on. Another runtime could use it only while that one runs,
/// and would otherwise wait for an answer to a request that was never sent. So each runtime has its own.
pub(super) struct Pools {
    settings: HttpSettings,
    pools: Mutex<Vec<Pool>>,
}

/// The connections of one runtime.
struct Pool {
    home: Option<Home>,
    /// For requests that may be sent twice.
    repeatable: reqwest::Client,
    /// For the others, once there is one.
    fresh: Option<reqwest::Client>,
}

/// A runtime, and what tells when it is gone.
struct Home {
    id: Id,
    /// Its other end is in a task of the runtime: one that ends with it.
    lives: oneshot::Receiver<()>,
}

impl Pools {
    pub(super) fn new(settings: &HttpSettings) -> Result<Self, BuildError> {
        // Built now, so that a mistake in the settings is found now.
        let first = Pool { home: None, repeatable: client(settings, settings.pool_idle())?, fresh: None };
        Ok(Self { settings: settings.clone(), pools: Mutex::new(vec![first]) })
    }

    /// The client with the connections for a request from this runtime.
    pub(super) fn client(&self, safety: Safety) -> Result<reqwest::Client, TransportError> {
        let refuse = |message| TransportError::new(Delivery::NotSent, message).permanent();
        let runtime = Handle::try_current().map_err(|_| refuse("no Tokio runtime is running"))?;
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        let built = self.pool(&mut pools, &runtime).and_then(|pool| match safety {
            Safety::ReadOnly | Safety::Idempotent => Ok(pool.repeatable.clone()),
            Safety::Unsafe => pool.fresh(&self.settings),
        });
        built.map_err(|_| refuse("TLS could not be set up again: the system's root certificates are gone"))
    }

    /// The pool of a runtime. One whose runtime is gone is taken over, with what it cost to set up.
    fn pool<'a>(&self, pools: &'a mut Vec<Pool>, runtime: &Handle) -> Result<&'a mut Pool, BuildError> {
        let own = pools.iter_mut().position(|pool| pool.home.as_mut().is_some_and(|home| home.is(runtime)));
        if let Some(index) = own {
            return Ok(&mut pools[index]);
        }
        let vacant = pools.iter_mut().position(|pool| !pool.home.as_mut().is_some_and(Home::is_alive));
        let index = vacant.unwrap_or(pools.len());
        if vacant.is_none() {
            let repeatable = client(&self.settings, self.settings.pool_idle())?;
            pools.push(Pool { home: None, repeatable, fresh: None });
        }
        let pool = &mut pools[index];
        pool.home = Some(Home::of(runtime));
        Ok(pool)
    }
}

impl Pool {
    fn fresh(&mut self, settings: &HttpSettings) -> Result<reqwest::Client, BuildError> {
        if let Some(fresh) = &self.fresh {
            return Ok(fresh.clone());
        }
        let fresh = client(settings, settings.pool_idle().min(FRESH))?;
        Ok(self.fresh.insert(fresh).clone())
    }
}

impl Home {
    fn is(&mut self, runtime: &Handle) -> bool {
        self.id == runtime.id() && self.is_alive()
    }

    fn is_alive(&mut self) -> bool {
        matches!(self.lives.try_recv(), Err(TryRecvError::Empty))
    }

    fn of(runtime: &Handle) -> Self {
        let (mut ends, lives) = oneshot::channel::<()>();
        // Ends with the runtime, or with the pool.
        runtime.spawn(async move { ends.closed().await });
        Self { id: runtime.id(), lives }
    }
}

fn client(settings: &HttpSettings, idle: Duration) -> Result<reqwest::Client, BuildError> {
    let builder = reqwest::Client::builder()
        .redirect(Policy::none())
        .referer(false)
        .retry(reqwest::retry::never())
        // The client unpacks answers itself, whatever features another crate switches on.
        .no_gzip()
        .no_brotli()
        .no_zstd()
        .no_deflate();
    // A response may have 100 headers: that is the HTTP client's own limit, and setting it would cost every response.
    // For the pool, no time at all would be for ever.
    let builder = match idle.is_zero() {
        true => builder.pool_max_idle_per_host(0),
        false => builder.pool_idle_timeout(idle),
    };
    settings.apply(builder)?.build().map_err(|_| {
        BuildError::transport(
            "TLS could not be set up: the system has no root certificates \
             (on many systems the package ca-certificates installs them), or an additional one is damaged",
        )
    })
}
