//! Plays one line of the matrix under a paused clock, and says what came of it.

use std::error::Error as _;
use std::time::Duration;

use callspec_runtime::*;
use futures_util::StreamExt;
use tokio::time::Instant;

use super::matrix::Row;
use super::operations;
use super::script::SECRET;
use super::server::Server;
use crate::support::{Auth, Code};

/// What a call came to, without its value.
type Result = std::result::Result<(), Error<Code>>;

/// What is asked of the server.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asked {
    /// A call that changes nothing.
    Read,
    /// The same with a small limit for the answer.
    Small,
    /// A call that may be made twice.
    Set,
    /// A call that must not be made twice.
    Change,
    /// Items across pages.
    Pages,
    /// Rows.
    Table,
}

/// What came of it.
pub struct Played {
    /// As in [`Row::expected`].
    pub line: String,
    /// Everything that is shown of it, in every way of showing it.
    pub shown: String,
    pub requests: Vec<String>,
}

/// Plays one line.
pub async fn play(row: &Row, auth: Auth, transport: &HttpTransport) -> Played {
    let server = match row.late || row.script.is_empty() {
        true => Server::refusing(row.script.clone()),
        false => Server::start(row.script.clone()),
    };
    let builder = ClientBuilder::<Client>::new(&*server.url, auth)
        .header("x-private", SECRET)
        .transport(transport.clone())
        .retry(RetryPolicy::default().with_base(Duration::ZERO))
        .observer(Opener(row.late.then(|| server.clone())));
    let mut shown = format!("{builder:?} {builder:#?}");
    let client = builder.build().unwrap();
    let started = Instant::now();
    let mut result = Ok(());
    let mut told = Told::default();
    for _ in 0..row.calls {
        (result, told) = ask(&client, row.asked).await;
    }
    shown += &format!(" {client:?} {client:#?} {}", told.shown);
    let (ended, status, delivered) = match &result {
        Ok(()) => ("ok".to_owned(), told.status, true),
        Err(error) => {
            shown += &everything(error);
            let ended = format!("{}/{}", error.kind(), error.class());
            (ended, error.status().map(|status| status.as_u16()), error.may_have_been_delivered())
        }
    };
    let attempts = result.as_ref().err().map_or(told.attempts, Error::attempts);
    let status = status.map_or("-".to_owned(), |status| status.to_string());
    let delivered = if delivered { "sent" } else { "unsent" };
    let seen = server.seen();
    let (connections, requests) = (seen.connections, seen.requests.len());
    let seconds = started.elapsed().as_secs();
    let line = format!("{ended} {status} {delivered} {attempts} {connections} {requests} {seconds}");
    Played { line, shown, requests: seen.requests }
}

/// What a success tells, and how what was asked shows itself.
#[derive(Default)]
struct Told {
    status: Option<u16>,
    attempts: u32,
    shown: String,
}

impl Told {
    fn meta(&mut self, meta: Option<&Meta>) {
        self.status = meta.map(|meta| meta.status().as_u16());
        self.attempts = meta.map_or(0, Meta::attempts);
        self.shown += &format!("{meta:?}");
    }
}

async fn ask(client: &Client, asked: Asked) -> (Result, Told) {
    match asked {
        Asked::Read => call(client.call(&operations::Read)).await,
        Asked::Small => call(client.call(&operations::Small)).await,
        Asked::Set => call(client.call(&operations::Set)).await,
        Asked::Change => call(client.call(&operations::Change)).await,
        Asked::Pages => pages(client.items(&operations::Pages)).await,
        Asked::Table => rows(client.rows(&operations::Table)).await,
    }
}

async fn call(call: Call<operations::Thing, Code>) -> (Result, Told) {
    let mut told = Told { shown: format!("{call:?} {call:#?}"), ..Told::default() };
    let result = call.await.map(|response| told.meta(Some(&response.into_parts().1)));
    (result, told)
}

async fn pages(mut pages: Pager<operations::Thing, Code>) -> (Result, Told) {
    let mut result = Ok(());
    while let Some(item) = pages.next().await {
        result = result.and(item.map(drop));
    }
    let mut told = Told { shown: format!("{pages:?} {pages:#?}"), ..Told::default() };
    told.meta(pages.meta());
    (result, told)
}

async fn rows(mut rows: Rows<operations::TwoCells, Code>) -> (Result, Told) {
    let mut result = Ok(());
    while let Some(row) = rows.next().await {
        result = result.and(row.map(drop));
    }
    let mut told = Told { shown: format!("{rows:?} {rows:#?}"), ..Told::default() };
    told.meta(rows.meta());
    (result, told)
}

/// An error and its whole chain of sources, in every way of showing them.
fn everything(error: &Error<Code>) -> String {
    let mut shown = format!(" {error} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(cause) = source {
        shown += &format!(" {cause} {cause:?} {cause:#?}");
        source = cause.source();
    }
    shown
}

/// Lets a server listen once the first attempt has failed.
struct Opener(Option<Server>);

impl Observer for Opener {
    fn attempt(&self, _: &Outcome, _: Option<Duration>) {
        if let Some(server) = &self.0 {
            server.listen();
        }
    }
}
