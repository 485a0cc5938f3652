//! A server on loopback that answers by what it is asked, and notes when; and an API whose key is exchanged for tokens.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::Instant;

use super::{Code, ENVELOPE, ERRORS, OPERATION, answer, json, read_request};

/// What is answered, and how long that takes.
pub struct Reply {
    pub after: Duration,
    pub bytes: Vec<u8>,
}

impl Reply {
    pub fn at_once(bytes: Vec<u8>) -> Self {
        Self { after: Duration::ZERO, bytes }
    }

    pub fn after(seconds: u64, bytes: Vec<u8>) -> Self {
        Self { after: Duration::from_secs(seconds), bytes }
    }
}

/// Answers by what it is asked.
#[derive(Clone)]
pub struct TokenServer {
    pub url: String,
    seen: Arc<Mutex<Vec<(Instant, String)>>>,
}

impl TokenServer {
    /// The number that `reply` is given counts the requests of the same first line from 1.
    pub async fn start(reply: impl Fn(&str, usize) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = Self { url, seen: Arc::default() };
        let (seen, reply) = (server.seen.clone(), Arc::new(reply));
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(serve(socket, seen.clone(), reply.clone()));
            }
        });
        server
    }

    /// The requests with this in them, and when they came, in whole seconds since `start`.
    pub fn times(&self, part: &str, start: Instant) -> Vec<u64> {
        let seen = self.seen.lock().unwrap();
        let matching = seen.iter().filter(|(_, request)| request.contains(part));
        matching.map(|(at, _)| at.duration_since(start).as_secs()).collect()
    }

    /// The requests with this in them.
    pub fn requests(&self, part: &str) -> Vec<String> {
        let seen = self.seen.lock().unwrap();
        seen.iter().map(|(_, request)| request.clone()).filter(|request| request.contains(part)).collect()
    }

    pub fn count(&self, part: &str) -> usize {
        self.requests(part).len()
    }
}

async fn serve<F>(mut socket: TcpStream, seen: Arc<Mutex<Vec<(Instant, String)>>>, reply: Arc<F>)
where
    F: Fn(&str, usize) -> Reply,
{
    while let Some(request) = read_request(&mut socket).await {
        let number = {
            let mut seen = seen.lock().unwrap();
            seen.push((Instant::now(), request.clone()));
            let first = |request: &str| request.lines().next().map(str::to_owned);
            seen.iter().filter(|(_, other)| first(other) == first(&request)).count()
        };
        let reply = reply(&request, number);
        tokio::time::sleep(reply.after).await;
        if socket.write_all(&reply.bytes).await.is_err() {
            return;
        }
    }
}

pub const EXCHANGE: &str = "POST /login/exchange";
pub const REFRESH: &str = "POST /login/refresh";
pub const CALL: &str = "/v1/things";

/// Five in a minute.
pub static FIVE: RateLimit = RateLimit { name: "exchanges", windows: &[RateWindow::new(5, 60)] };

pub static EXCHANGE_OPERATION: Operation = Operation {
    id: "auth.key.exchange",
    method: Method::POST,
    path: "/login/exchange",
    safety: Safety::Unsafe,
    body: BodyKind::Form,
    envelope: &ENVELOPE,
    errors: &ERRORS,
    rate_limits: &[RateScope { limit: &FIVE, key: None }],
    ..OPERATION
};

pub static REFRESH_OPERATION: Operation = Operation {
    id: "auth.key.refresh",
    path: "/login/refresh",
    rate_limits: &[],
    method: Method::POST,
    safety: Safety::Unsafe,
    body: BodyKind::Json { content_type: "application/json" },
    ..OPERATION
};

const TOKEN: Token = Token {
    sent_as: TokenPlace { place: Place::Header, name: "authorization", prefix: "Bearer " },
    issue: TokenRequest {
        operation: &EXCHANGE_OPERATION,
        query: &[("refreshable", "true")],
        body: &[("kind", "\"Bearer\"")],
    },
    refresh: Some(TokenRefresh {
        request: TokenRequest { operation: &REFRESH_OPERATION, query: &[], body: &[("again", "true")] },
        refresh_token: TokenPlace { place: Place::Body, name: "refresh", prefix: "" },
        rotates: true,
    }),
    token: "token",
    refresh_token: Some("next.refresh"),
    lifetime: Some("seconds"),
    default_lifetime: Some(Duration::from_secs(300)),
};

pub static ROTATING: Token = TOKEN;

pub static LASTING: Token = Token {
    refresh: Some(TokenRefresh {
        request: TokenRequest { operation: &REFRESH_OPERATION, query: &[], body: &[] },
        refresh_token: TokenPlace { place: Place::Header, name: "x-refresh", prefix: "Refresh " },
        rotates: false,
    }),
    ..TOKEN
};

/// A key that is exchanged for tokens, or goes out as it is.
#[derive(Clone, Debug)]
pub struct Exchanged {
    pub key: SecretSource,
    pub token: Option<&'static str>,
}

/// A key that is exchanged for tokens that rotate.
pub fn exchanged(key: impl Into<SecretSource>) -> Exchanged {
    Exchanged { key: key.into(), token: Some("rotating") }
}

/// A key that goes out as it is.
pub fn plain(key: impl Into<SecretSource>) -> Exchanged {
    Exchanged { key: key.into(), token: None }
}

impl Authenticate for Exchanged {
    fn scheme(&self) -> &'static str {
        "key"
    }

    fn credentials(&self) -> Vec<Credential> {
        vec![match self.token {
            Some(_) => Credential::body("key", self.key.clone()),
            None => Credential::header("authorization", "Bearer ", self.key.clone()),
        }]
    }

    fn token(&self) -> Option<&'static Token> {
        match self.token? {
            "lasting" => Some(&LASTING),
            _ => Some(&ROTATING),
        }
    }
}

/// The answer of an exchange or refresh: token and refresh token `n`, and a life of five minutes.
pub fn issued(n: usize) -> Vec<u8> {
    let body = format!(r#"{{"token":"TOKEN-{n}","next":{{"refresh":"REFRESH-{n}"}}}}"#);
    json(&body)
}

pub fn expired() -> Vec<u8> {
    answer("401 Unauthorized", "content-type: text/plain\r\n", "Token is expired")
}

/// A call that needs a credential.
#[derive(Clone, Debug, Default)]
pub struct Get;

impl Get {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

crate::request!(Get, Json, OPERATION);

pub async fn get(client: &Client) -> Result<Response<Json>, Error<Code>> {
    client.call::<_, Code>(&Get).await
}

pub fn builder(server: &TokenServer, auth: Exchanged) -> ClientBuilder<Client> {
    ClientBuilder::new(&server.url, auth)
}

pub fn client(server: &TokenServer, auth: Exchanged) -> Client {
    builder(server, auth).build().unwrap()
}

/// Tokens take a second, calls no time.
pub fn calls_ok(request: &str, number: usize) -> Reply {
    match request {
        _ if request.starts_with(EXCHANGE) => Reply::after(1, issued(number)),
        _ if request.starts_with(REFRESH) => Reply::after(1, issued(100 + number)),
        _ => Reply::at_once(json("{}")),
    }
}
