//! What an attempt proves itself with, and what happens when that is refused.

use tokio::time::timeout_at;

use super::times::Times;
use crate::client::Core;
use crate::credentials::auth::Carried;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::tokens::failure::no_credential;
use crate::transport::Delivery;

/// The credentials for one attempt: those of the client, or the token that they are exchanged for.
pub(crate) async fn credentials(
    core: &Core,
    operation: &'static Operation,
    times: Times,
) -> Result<Vec<Carried>, Box<Failure>> {
    if operation.auth.is_empty() {
        return Ok(Vec::new());
    }
    let Some(end) = times.waits_end else { return had(core, operation).await };
    timeout_at(end, had(core, operation)).await.unwrap_or_else(|_| Err(too_late(operation)))
}

async fn had(core: &Core, operation: &'static Operation) -> Result<Vec<Carried>, Box<Failure>> {
    if let (Some(tokens), Some(token)) = (&core.tokens, core.auth.token()) {
        let serving = tokens.token().await.map_err(|denied| denied.failure(operation))?;
        let place = token.sent_as;
        let generation = Some(serving.generation);
        let (name, prefix, secret) = (place.name, place.prefix, serving.token);
        return Ok(vec![Carried { place: place.place, name, prefix, secret, generation }]);
    }
    let mut carried = Vec::new();
    for credential in core.auth.credentials() {
        carried.push(credential.carried().await.map_err(|error| no_credential(operation, &error))?);
    }
    Ok(carried)
}

fn too_late(operation: &'static Operation) -> Box<Failure> {
    let what = "the credentials were not there in time";
    let mut failure = Failure::new(operation, ErrorKind::Timeout, Class::Transient, what);
    failure.delivery = Delivery::NotSent;
    failure
}

/// Told that an attempt was refused for its credentials. Whether there are others now, so that one more attempt is
/// worth it: a token is always renewed, and a provider may have another credential.
pub(crate) async fn refused(core: &Core, carried: &[Carried], times: Times) -> bool {
    if let Some(tokens) = &core.tokens {
        let generation = carried.iter().find_map(|token| token.generation);
        generation.into_iter().for_each(|generation| tokens.refused(generation));
        return generation.is_some();
    }
    let credentials = core.auth.credentials();
    let sources = || credentials.iter().map(|credential| credential.source()).zip(carried);
    sources().for_each(|(source, refused)| source.refused(&refused.secret));
    let renewed = async {
        for (source, refused) in sources().filter(|(source, _)| source.given().is_none()) {
            let now = source.secret().await;
            if now.is_ok_and(|secret| secret.expose() != refused.secret.expose()) {
                return true;
            }
        }
        false
    };
    match times.waits_end {
        Some(end) => timeout_at(end, renewed).await.unwrap_or(false),
        None => renewed.await,
    }
}
