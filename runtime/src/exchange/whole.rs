//! An operation whose answer is read whole.

use std::sync::Arc;

use bytes::Bytes;

use super::core::Core;
use super::opened::Opened;
use super::options::Options;
use super::run::run;
use super::task::Task;
use super::times::Times;
use crate::answer::classify::classify;
use crate::answer::whole::WholeAnswer;
use crate::encode::prepared::Prepared;
use crate::error::failure::Failure;

/// Sends a request, reads its answer whole, and makes something of it.
pub(crate) async fn send<T>(
    core: Arc<Core>,
    prepared: Prepared,
    options: Options,
    decode: impl FnOnce(WholeAnswer) -> Result<T, Box<Failure>>,
) -> Result<T, Box<Failure>> {
    let times = Times::whole(options.timeout.unwrap_or(core.timeouts.operation));
    let task = Task { core: &core, prepared: &prepared, options: &options, times };
    run(task, |opened| Box::pin(whole(opened)), decode).await
}

async fn whole(mut opened: Opened) -> Result<WholeAnswer, Box<Failure>> {
    let body = opened.read_all(Bytes::new()).await?;
    accept(&opened, body)
}

/// An answer that was read whole, unless it is no success.
pub(crate) fn accept(opened: &Opened, body: Bytes) -> Result<WholeAnswer, Box<Failure>> {
    let meta = opened.meta_now();
    classify(opened.operation, &meta, &body)
        .map_err(|rejection| Failure::rejected(opened.operation, rejection).with_answer(meta.clone(), &body))?;
    Ok(WholeAnswer { meta, body })
}
