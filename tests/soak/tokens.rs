//! The vendor's tokens: short lifetimes, and refresh tokens that are valid once.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use tokio::time::Instant;

use crate::ledger::Ledger;

/// The valid tokens.
#[derive(Debug)]
pub struct Tokens {
    lifetime: Duration,
    issued: u64,
    access: Vec<(String, Instant)>,
    refresh: Option<String>,
    /// Refresh tokens that were sent, and the access token that each was answered with.
    used: HashMap<String, String>,
    /// Access tokens that have been used: their answers have arrived.
    arrived: HashSet<String>,
}

impl Tokens {
    pub fn new(lifetime: Duration) -> Self {
        Self { lifetime, issued: 0, access: Vec::new(), refresh: None, used: HashMap::new(), arrived: HashSet::new() }
    }

    /// The answer to an exchange.
    pub fn exchange(&mut self, ledger: &Ledger) -> String {
        ledger.exchanged();
        self.issue()
    }

    /// The answer to a refresh, if the refresh token is the last one that was issued.
    pub fn refresh(&mut self, sent: &str, ledger: &Ledger) -> Option<String> {
        if let Some(answered) = self.used.get(sent) {
            // If the answer was lost, the client has no other token to send.
            ledger.reused(self.arrived.contains(answered));
            return None;
        }
        if self.refresh.as_deref() != Some(sent) {
            return None;
        }
        ledger.refreshed();
        let answer = self.issue();
        self.used.insert(sent.to_owned(), format!("access-{}", self.issued));
        Some(answer)
    }

    /// Whether an access token is valid now.
    pub fn is_valid(&mut self, sent: &str) -> bool {
        let now = Instant::now();
        self.arrived.insert(sent.to_owned());
        self.access.retain(|(_, expiry)| *expiry > now);
        self.access.iter().any(|(token, _)| token == sent)
    }

    fn issue(&mut self) -> String {
        self.issued += 1;
        let (access, refresh) = (format!("access-{}", self.issued), format!("refresh-{}", self.issued));
        self.access.push((access.clone(), Instant::now() + self.lifetime));
        self.refresh = Some(refresh.clone());
        format!(r#"{{"accessToken":"{access}","refreshToken":"{refresh}","tokenType":"Bearer"}}"#)
    }
}
