//! An operation whose answer is read whole.

use std::sync::Arc;

use bytes::Bytes;

use super::attempt::HasMeta;
use super::opened::Opened;
use super::options::Options;
use super::run::{Task, run};
use super::times::Times;
use crate::answer::classify::classify;
use crate::answer::meta::Meta;
use crate::client::Core;
use crate::encode::prepared::Prepared;
use crate::error::failure::Failure;

/// An answer that was read whole and is a success.
pub(crate) struct Answer {
    pub(crate) meta: Meta,
    pub(crate) body: Bytes,
}

impl HasMeta for Answer {
    fn meta(&self) -> &Meta {
        &self.meta
    }
}

/// Sends a request, reads its answer whole, and makes something of it.
pub(crate) async fn exchange<T>(
    core: Arc<Core>,
    prepared: Prepared,
    options: Options,
    decode: impl FnOnce(Answer) -> Result<T, Box<Failure>>,
) -> Result<T, Box<Failure>> {
    let times = Times::whole(options.timeout.unwrap_or(core.timeouts.operation));
    let task = Task { core: &core, prepared: &prepared, options: &options, times };
    run(task, |opened| Box::pin(whole(opened)), decode).await
}

async fn whole(mut opened: Opened) -> Result<Answer, Box<Failure>> {
    let body = opened.read_all(Bytes::new()).await?;
    judge(&opened, body)
}

/// Judges an answer that was read whole.
pub(crate) fn judge(opened: &Opened, body: Bytes) -> Result<Answer, Box<Failure>> {
    let meta = opened.meta_now();
    classify(opened.operation, &meta, &body)?;
    Ok(Answer { meta, body })
}
