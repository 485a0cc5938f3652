//! Operations whose response is read whole.

use bytes::Bytes;

use super::core::Core;
use super::opened::Opened;
use super::options::Options;
use super::run::run;
use super::task::Task;
use super::times::Times;
use crate::answer::meta::Meta;
use crate::answer::whole::{NewPlace, WholeAnswer, value};
use crate::encode::prepared::Prepared;
use crate::error::failure::{Failure, Received};
use crate::json::Misfit;
use crate::operation::Operation;

/// Sends a request, reads the whole response and passes it to `accept`.
pub(crate) async fn send<T>(
    core: &Core,
    prepared: &Prepared,
    options: &Options,
    place: NewPlace,
    accept: impl FnOnce(WholeAnswer) -> Result<T, Box<Failure>>,
) -> Result<T, Box<Failure>> {
    let times = Times::whole(options.timeout.unwrap_or(core.timeouts.operation));
    let task = Task { core, prepared, options, times, place };
    run(task, |opened, place| Box::pin(whole(opened, place)), accept).await
}

async fn whole(mut opened: Opened, place: NewPlace) -> Result<WholeAnswer, Box<Failure>> {
    let body = opened.read_all(Bytes::new()).await?;
    let (operation, unreadable) = (opened.operation, opened.unknown_charset());
    read(operation, opened.into_meta(), body, unreadable, place)
}

/// Decodes a response that was read whole. It is a failure unless it is a success.
/// `unreadable` is why the body is no text.
pub(crate) fn read(
    operation: &'static Operation,
    meta: Meta,
    body: Bytes,
    unreadable: Option<Misfit>,
    place: NewPlace,
) -> Result<WholeAnswer, Box<Failure>> {
    match value(operation, &meta, &body, unreadable, place) {
        Ok(value) => Ok(WholeAnswer { meta, body, value }),
        Err(rejection) => Err(Failure::rejected(operation, rejection, Received { meta: &meta, body: &body })),
    }
}
