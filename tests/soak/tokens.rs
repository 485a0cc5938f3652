//! The vendor's tokens: short lives, and refresh tokens that are good once.

use std::collections::HashSet;
use std::time::Duration;

use tokio::time::Instant;

use crate::ledger::Ledger;

/// The tokens that are good.
#[derive(Debug)]
pub struct Tokens {
    life: Duration,
    issued: u64,
    access: Vec<(String, Instant)>,
    refresh: Option<String>,
    used: HashSet<String>,
}

impl Tokens {
    pub fn new(life: Duration) -> Self {
        Self { life, issued: 0, access: Vec::new(), refresh: None, used: HashSet::new() }
    }

    /// The answer to an exchange.
    pub fn exchange(&mut self, ledger: &Ledger) -> String {
        ledger.exchanged();
        self.issue()
    }

    /// The answer to a refresh, if the refresh token is the last one that was given out.
    pub fn refresh(&mut self, sent: &str, ledger: &Ledger) -> Option<String> {
        if self.used.contains(sent) {
            ledger.reused();
            return None;
        }
        if self.refresh.as_deref() != Some(sent) {
            return None;
        }
        self.used.insert(sent.to_owned());
        ledger.refreshed();
        Some(self.issue())
    }

    /// Whether an access token is good now.
    pub fn is_good(&mut self, sent: &str) -> bool {
        let now = Instant::now();
        self.access.retain(|(_, expiry)| *expiry > now);
        self.access.iter().any(|(token, _)| token == sent)
    }

    fn issue(&mut self) -> String {
        self.issued += 1;
        let (access, refresh) = (format!("access-{}", self.issued), format!("refresh-{}", self.issued));
        self.access.push((access.clone(), Instant::now() + self.life));
        self.refresh = Some(refresh.clone());
        format!(r#"{{"accessToken":"{access}","refreshToken":"{refresh}","tokenType":"Bearer"}}"#)
    }
}
