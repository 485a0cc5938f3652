//! Sends a request and waits until its response is known to be rows. Any other response is read whole, as that of a call.

use std::sync::Arc;

use bytes::{Bytes, BytesMut};

use super::beginning::{Beginning, beginning, is_blank};
use crate::answer::meta::{HasMeta, Meta};
use crate::answer::whole::no_place;
use crate::encode::prepared::Prepared;
use crate::error::failure::{Failure, Received};
use crate::error::kind::ErrorKind;
use crate::exchange::attempt::ReadAnswer;
use crate::exchange::core::Core;
use crate::exchange::opened::Opened;
use crate::exchange::options::Options;
use crate::exchange::run::run;
use crate::exchange::task::Task;
use crate::exchange::times::Times;
use crate::exchange::whole::read;
use crate::operation::class::Class;

/// A response that begins with rows.
pub(super) struct Begun {
    pub(super) opened: Box<Opened>,
    /// What was read of it.
    pub(super) first: Bytes,
    /// How many bytes of that are a byte order mark.
    pub(super) mark: usize,
}

impl HasMeta for Begun {
    fn meta(&self) -> &Meta {
        &self.opened.meta
    }
}

/// Sends a request, as often as its policy says, until a response begins with rows.
pub(super) async fn begin(core: Arc<Core>, prepared: Prepared, options: Options) -> Result<Begun, Box<Failure>> {
    let times = Times::stream(options.timeout.unwrap_or(core.timeouts.operation));
    let task = Task { core: &core, prepared: &prepared, options: &options, times, place: no_place };
    let read: ReadAnswer<Begun> = match options.unchecked {
        true => |opened, _| Box::pin(first_rows(opened, true)),
        false => |opened, _| Box::pin(first_rows(opened, false)),
    };
    run(task, read, Ok).await
}

/// Reads until it is known whether the response is rows. An empty one may be a report without rows, or the remains of one
/// that failed: only unchecked it is taken for no rows.
async fn first_rows(opened: Opened, takes_empty: bool) -> Result<Begun, Box<Failure>> {
    let mut opened = Box::new(opened);
    let mut first = BytesMut::new();
    if opened.meta.status().is_success() && opened.unknown_charset().is_none() {
        while let Some(chunk) = opened.chunk().await? {
            first.extend_from_slice(&chunk);
            match beginning(&first, opened.limits.record) {
                Beginning::Rows(mark) => return Ok(Begun { opened, first: first.freeze(), mark }),
                Beginning::Unknown => {}
                Beginning::Document | Beginning::Blank => return Err(no_rows(opened, first).await),
            }
        }
        if takes_empty && is_blank(&first) {
            let mark = first.len();
            return Ok(Begun { opened, first: first.freeze(), mark });
        }
    }
    Err(no_rows(opened, first).await)
}

/// Why a response is not rows, once the rest of it is read too.
async fn no_rows(mut opened: Box<Opened>, first: BytesMut) -> Box<Failure> {
    match whole(&mut opened, first).await {
        Ok(failure) | Err(failure) => failure,
    }
}

async fn whole(opened: &mut Opened, first: BytesMut) -> Result<Box<Failure>, Box<Failure>> {
    let whole = opened.read_all(first.freeze()).await?;
    let answer = read(opened.operation, opened.meta_now(), whole, opened.unknown_charset(), no_place)?;
    let what = "the response does not begin with rows";
    let received = Received { meta: &answer.meta, body: &answer.body };
    if let Err(misfit) = &answer.value {
        return Err(Failure::undecodable(opened.operation, misfit, None, Some(received)));
    }
    Ok(Failure::received(opened.operation, ErrorKind::Unexpected, Class::Unknown, what, received))
}
