//! A response that was read whole, compared with the documents, and accepted.

use bytes::Bytes;

use super::core::Core;
use super::options::Options;
use super::whole::send;
use crate::answer::meta::Meta;
use crate::answer::response::{Response, ResponseNotes};
use crate::answer::whole::{NewPlace, Place, WholeAnswer};
use crate::encode::prepared::Prepared;
use crate::error::failure::{Failure, Received};

/// A response with its value, whatever its type.
pub(crate) struct Accepted {
    pub(crate) value: Box<dyn Place>,
    pub(crate) body: Bytes,
    pub(crate) meta: Meta,
    pub(crate) notes: ResponseNotes,
}

impl Accepted {
    /// The place is the one that the call made, of its own type.
    pub(crate) fn into_response<T: Default + 'static>(self) -> Response<T> {
        let value = self.value.into_any().downcast().map(|value| *value).unwrap_or_default();
        Response::new(value, self.meta, self.notes)
    }
}

/// Sends a request. Its response is a failure if it cannot be decoded, or deviates and the client is strict.
pub(crate) async fn accepted(
    core: &Core,
    prepared: &Prepared,
    options: &Options,
    place: NewPlace,
) -> Result<Accepted, Box<Failure>> {
    let (operation, watch) = (prepared.operation, &core.watch);
    let warnings = prepared.warnings(options.unchecked);
    let accept = move |answer: WholeAnswer| {
        let drift = watch.answer(operation, options.drift, &answer)?;
        let WholeAnswer { meta, body, value } = answer;
        match value {
            Ok(value) => Ok(Accepted { value, body, meta, notes: ResponseNotes { warnings, drift } }),
            Err(misfit) => {
                let received = Received { meta: &meta, body: &body };
                Err(Failure::undecodable(operation, &misfit, drift, Some(received)))
            }
        }
    };
    send(core, prepared, options, place, accept).await
}
