//! Operations whose response is read whole.

use std::sync::Arc;

use bytes::Bytes;

use super::core::Core;
use super::opened::Opened;
use super::options::Options;
use super::run::run;
use super::task::Task;
use super::times::Times;
use crate::answer::whole::{NewPlace, WholeAnswer, value};
use crate::encode::prepared::Prepared;
use crate::error::failure::{Failure, Received};

/// Sends a request, reads the whole response and passes it to `accept`.
pub(crate) async fn send<T>(
    core: Arc<Core>,
    prepared: Prepared,
    options: Options,
    place: NewPlace,
    accept: impl FnOnce(WholeAnswer) -> Result<T, Box<Failure>>,
) -> Result<T, Box<Failure>> {
    let times = Times::whole(options.timeout.unwrap_or(core.timeouts.operation));
    let task = Task { core: &core, prepared: &prepared, options: &options, times, place };
    run(task, |opened, place| Box::pin(whole(opened, place)), accept).await
}

async fn whole(mut opened: Opened, place: NewPlace) -> Result<WholeAnswer, Box<Failure>> {
    let body = opened.read_all(Bytes::new()).await?;
    read(&opened, body, place)
}

/// Decodes a response that was read whole. It is a failure unless it is a success.
pub(crate) fn read(opened: &Opened, body: Bytes, place: NewPlace) -> Result<WholeAnswer, Box<Failure>> {
    let (operation, meta) = (opened.operation, opened.meta_now());
    match value(operation, &meta, &body, opened.unknown_charset(), place) {
        Ok(value) => Ok(WholeAnswer { meta, body, value }),
        Err(rejection) => Err(Failure::rejected(operation, rejection, Received { meta: &meta, body: &body })),
    }
}
