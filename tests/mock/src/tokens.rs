//! The tokens of a vendor: what it gives for credentials and for refresh tokens, as the model says, and takes in calls.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use callspec_codegen::model::{Api, AuthWay, Json, Token};

use crate::token_request::{Asked, find};
use crate::{Answer, Received, RuleName, Violation};

/// How long a token lives that the model says nothing about, in seconds.
const LIFETIME: u32 = 3600;

/// The tokens that a mock has issued. Clones share them.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    issued: Arc<Mutex<Issued>>,
}

#[derive(Debug, Default)]
struct Issued {
    /// How many tokens there were.
    count: usize,
    tokens: Vec<Live>,
    refresh_tokens: Vec<Live>,
}

#[derive(Debug)]
struct Live {
    way: String,
    text: String,
    until: Option<Instant>,
}

/// What a request for a token came to.
pub(crate) struct Exchange {
    /// `auth.<way>.exchange` or `auth.<way>.refresh`.
    pub(crate) id: String,
    pub(crate) limits: Vec<String>,
    /// What is wrong with the request.
    pub(crate) violations: Vec<Violation>,
    /// Whether it needs a refresh token, and which it is.
    way: String,
    refresh_token: Option<String>,
}

impl Tokens {
    /// Lets every token expire that was issued so far. Refresh tokens stay good.
    pub fn expire(&self) {
        self.lock().tokens.clear();
    }

    /// Takes back every token and refresh token that was issued so far.
    pub fn revoke(&self) {
        let mut issued = self.lock();
        issued.tokens.clear();
        issued.refresh_tokens.clear();
    }

    /// How many tokens were issued.
    pub fn issued(&self) -> usize {
        self.lock().count
    }

    /// Whether a text is a token of this way that has not expired.
    pub(crate) fn is_live(&self, way: &str, text: &str) -> bool {
        let now = Instant::now();
        let issued = self.lock();
        let mut tokens = issued.tokens.iter().filter(|token| token.until.is_none_or(|until| now < until));
        tokens.any(|token| token.way == way && token.text == text)
    }

    /// A request for a token, judged; `None` when it is not one.
    pub(crate) fn judge(&self, api: &Api, received: &Received) -> Option<Exchange> {
        let Asked { way, word, request, refresh_token, mut violations } = find(api, received)?;
        if word == "refresh" && violations.is_empty() {
            let text = refresh_token.as_deref().unwrap_or_default();
            let issued = self.lock();
            let is_good = issued.refresh_tokens.iter().any(|token| token.way == way.name && token.text == text);
            if !is_good {
                violations.push(Violation::refusing("refresh token", RuleName::Auth, "was not issued, or is used up"));
            }
        }
        Some(Exchange {
            id: format!("auth.{}.{word}", way.name),
            limits: request.rate_limits.clone(),
            violations,
            way: way.name.clone(),
            refresh_token,
        })
    }

    /// Issues the token of a request that is right.
    pub(crate) fn issue(&self, api: &Api, exchange: &Exchange) -> Option<Answer> {
        let way: &AuthWay = api.auth_way(&exchange.way)?;
        let token = way.token.as_ref()?;
        let mut issued = self.lock();
        issued.count += 1;
        let number = issued.count;
        let live = |example: &str, until| Live { way: way.name.clone(), text: format!("{example}-{number}"), until };
        let seconds = token.lifetime.unwrap_or(LIFETIME);
        let access = live(&token.sent_as.example, Instant::now().checked_add(Duration::from_secs(seconds.into())));
        let text = access.text.clone();
        issued.tokens.push(access);
        let mut refresh_token = None;
        if let Some(refresh) = &token.refresh {
            let is_new = refresh.rotates || exchange.refresh_token.is_none();
            if is_new {
                issued.refresh_tokens.retain(|old| Some(&old.text) != exchange.refresh_token.as_ref());
                let next = live(&refresh.refresh_token.example, None);
                refresh_token = Some(next.text.clone());
                issued.refresh_tokens.push(next);
            }
        }
        Some(Answer::json(200, &answer(token, text, refresh_token, seconds)))
    }

    fn lock(&self) -> MutexGuard<'_, Issued> {
        self.issued.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn answer(token: &Token, text: String, refresh_token: Option<String>, seconds: u32) -> Json {
    let mut body = Json::Object(Vec::new());
    put(&mut body, &token.answer.token, Json::String(text));
    if let (Some(path), Some(text)) = (&token.answer.refresh_token, refresh_token) {
        put(&mut body, path, Json::String(text));
    }
    if let Some(path) = &token.answer.lifetime {
        put(&mut body, path, Json::Number(seconds.to_string()));
    }
    body
}

/// Puts a value at a dotted path.
fn put(object: &mut Json, path: &str, value: Json) {
    let Json::Object(members) = object else { return };
    let Some((first, rest)) = path.split_once('.') else {
        return members.push((path.to_owned(), value));
    };
    let index = members.iter().position(|(name, _)| name == first).unwrap_or_else(|| {
        members.push((first.to_owned(), Json::Object(Vec::new())));
        members.len() - 1
    });
    put(&mut members[index].1, rest, value);
}
