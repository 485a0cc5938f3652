//! The credentials of an attempt, and what happens when they are refused.

use std::borrow::Cow;

use tokio::time::timeout_at;

use super::core::Core;
use super::times::Times;
use crate::credentials::auth::AppliedCredential;
use crate::credentials::provider::CredentialError;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;

/// The credentials for one attempt: those of the client, or the token that they are exchanged for.
pub(crate) async fn credentials<'c>(
    core: &'c Core,
    operation: &'static Operation,
    times: Times,
) -> Result<Cow<'c, [AppliedCredential]>, Box<Failure>> {
    if operation.auth.is_empty() {
        return Ok(Cow::Borrowed(&[]));
    }
    if let (None, Some(fixed)) = (&core.tokens, core.auth.fixed()) {
        return Ok(Cow::Borrowed(fixed));
    }
    let fetched = match times.waits_end {
        Some(end) => timeout_at(end, fetch(core, operation)).await.unwrap_or_else(|_| Err(too_late(operation))),
        None => fetch(core, operation).await,
    };
    fetched.map(Cow::Owned)
}

async fn fetch(core: &Core, operation: &'static Operation) -> Result<Vec<AppliedCredential>, Box<Failure>> {
    if let (Some(tokens), Some(token)) = (&core.tokens, core.auth.token()) {
        let serving = tokens.token().await.map_err(|failed| failed.failure(operation))?;
        let place = token.sent_as;
        let generation = Some(serving.generation);
        let (name, prefix, secret) = (place.name, place.prefix, serving.token);
        return Ok(vec![AppliedCredential { place: place.place, name, prefix, secret, generation }]);
    }
    let mut applied = Vec::new();
    for credential in core.auth.credentials() {
        applied.push(credential.apply().await.map_err(|error| no_credential(operation, &error))?);
    }
    Ok(applied)
}

fn too_late(operation: &'static Operation) -> Box<Failure> {
    let what = "the credentials did not arrive in time";
    Failure::not_sent(operation, ErrorKind::Timeout, Class::Transient, what, None)
}

/// Notes that an attempt was refused for its credentials. Returns whether there are others now, so that another attempt
/// makes sense: a token is always renewed, and a provider may have another credential.
pub(crate) async fn refused(core: &Core, applied: &[AppliedCredential], times: Times) -> bool {
    if let Some(tokens) = &core.tokens {
        let generation = applied.iter().find_map(|token| token.generation);
        generation.into_iter().for_each(|generation| tokens.refused(generation));
        return generation.is_some();
    }
    let credentials = core.auth.credentials();
    let sources = || credentials.iter().map(|credential| credential.source()).zip(applied);
    sources().for_each(|(source, refused)| source.refused(&refused.secret));
    let renewed = async {
        for (source, refused) in sources().filter(|(source, _)| source.fixed().is_none()) {
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

/// The failure of a call whose provider has no credential.
fn no_credential(operation: &'static Operation, error: &CredentialError) -> Box<Failure> {
    let what = format!("the provider has no credential: {error}");
    Failure::not_sent(operation, ErrorKind::Credentials, Class::Auth, what, None)
}
