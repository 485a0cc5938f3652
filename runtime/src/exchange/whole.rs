//! An operation whose answer is read whole.

use std::sync::Arc;

use bytes::Bytes;

use super::core::Core;
use super::opened::Opened;
use super::options::Options;
use super::run::run;
use super::task::Task;
use super::times::Times;
use crate::answer::whole::{NewPlace, WholeAnswer};
use crate::encode::prepared::Prepared;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::json::Misfit;
use crate::operation::Operation;
use crate::operation::class::Class;

/// Sends a request, reads its answer whole, and makes something of it.
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

/// An answer that was read whole, unless it is no success.
pub(crate) fn read(opened: &Opened, body: Bytes, place: NewPlace) -> Result<WholeAnswer, Box<Failure>> {
    WholeAnswer::read(opened.operation, opened.meta_now(), body, place)
        .map_err(|(rejection, meta, body)| Failure::rejected(opened.operation, rejection).with_answer(meta, &body))
}

/// The failure of an answer that does not have the captured form.
pub(crate) fn undecodable(operation: &'static Operation, misfit: Misfit) -> Box<Failure> {
    let failure = Failure::new(operation, ErrorKind::Decode, Class::Permanent, format!("expected {}", misfit.expected));
    match misfit.path.as_str() {
        "" => failure,
        _ => failure.at(misfit.path),
    }
}
