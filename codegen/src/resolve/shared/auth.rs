//! The ways to authenticate: what the caller holds, and where it travels.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AuthWay, Confidence, Credential, CredentialPlace, RateLimit};
use crate::parse::{At, Map};
use crate::source::Place;
use crate::spec::{ApiFile, AuthWay as WrittenWay, Credential as WrittenCredential};

use super::tokens::Tokens;
use crate::resolve::context::{Context, text};
use crate::resolve::names::naming::CodeName;

/// The ways of an API.
pub(crate) fn ways(file: &ApiFile, limits: &[RateLimit], inherited: Confidence, context: &Context<'_>) -> Vec<AuthWay> {
    check_token_names(file, context);
    let ways = file.auth.iter().flat_map(|ways| ways.iter());
    ways.map(|(name, way)| auth_way(name, way, limits, inherited, context)).collect()
}

/// A way with a token has two requests, named after it.
fn check_token_names(file: &ApiFile, context: &Context<'_>) {
    let ways = file.auth.iter().flat_map(|ways| ways.iter()).filter(|(_, way)| way.token.is_some());
    let names = ways.flat_map(|(written, way)| {
        let name = |end: &str| CodeName { name: format!("{written}{end}"), written, place: way.key };
        ["", "_exchange", "_refresh"].map(name)
    });
    let help = "rename one of them: in code, a token's requests are named `…_exchange` and `…_refresh`";
    context.check_distinct(&names.collect::<Vec<_>>(), "ways", help);
}

fn auth_way(
    name: &str,
    way: &At<WrittenWay>,
    limits: &[RateLimit],
    inherited: Confidence,
    context: &Context<'_>,
) -> AuthWay {
    context.check_key(name, way.key);
    let evidence = context.evidence(&way.value, inherited);
    let credentials = way.credentials.as_ref();
    if let Some(credentials) = credentials.filter(|credentials| credentials.0.is_empty()) {
        context.error(Code::Auth, credentials.key, "an auth scheme needs a credential");
    }
    if let Some(credentials) = credentials {
        check_places(credentials, context);
    }
    let credentials = credentials.into_iter().flat_map(|credentials| credentials.iter());
    let credential = |(name, credential): (&str, &At<WrittenCredential>)| {
        (credential.key, self::credential(name, credential, evidence.confidence, context))
    };
    let credentials: Vec<(Place, Credential)> = credentials.map(credential).collect();
    let tokens = Tokens { limits, inherited: evidence.confidence, context };
    let token = way.token.as_ref().map(|token| tokens.token(token, &credentials));
    AuthWay {
        name: name.to_owned(),
        summary: text(&way.summary),
        credentials: credentials.into_iter().map(|(_, credential)| credential).collect(),
        token,
        evidence,
    }
}

/// No two credentials may travel in the same place under the same name.
fn check_places(credentials: &Map<WrittenCredential>, context: &Context<'_>) {
    let mut seen: Vec<(CredentialPlace, Place)> = Vec::new();
    for (_, credential) in credentials.iter() {
        let Some(place) = credential_place(credential) else { continue };
        if let Some((_, first)) = seen.iter().find(|(other, _)| *other == place) {
            let diagnostic =
                Diagnostic::error(Code::Collision, credential.key, "two credentials are sent in the same place");
            context.problems.add(diagnostic.also(*first, "the first one"));
        }
        seen.push((place, credential.key));
    }
}

/// A secret value and where it travels.
pub(crate) fn credential(
    name: &str,
    written: &At<WrittenCredential>,
    inherited: Confidence,
    context: &Context<'_>,
) -> Credential {
    context.check_key(name, written.key);
    let place = credential_place(written);
    if place.is_none() {
        let message = format!("the credential `{name}` needs exactly one of the keys `body`, `query` and `header`");
        context.error(Code::KeysTogether, written.key, message);
    }
    if let (Some(prefix), None) = (&written.prefix, &written.header) {
        context.error(Code::Misplaced, prefix.key, "`prefix` only applies to a credential in a header");
    }
    Credential {
        name: name.to_owned(),
        summary: text(&written.summary),
        place: place.unwrap_or(CredentialPlace::Query { name: String::new() }),
        example: text(&written.example),
        evidence: context.evidence(&written.value, inherited),
    }
}

fn credential_place(written: &WrittenCredential) -> Option<CredentialPlace> {
    match (&written.body, &written.query, &written.header) {
        (Some(name), None, None) => Some(CredentialPlace::Body { name: name.value.clone() }),
        (None, Some(name), None) => Some(CredentialPlace::Query { name: name.value.clone() }),
        (None, None, Some(name)) => Some(CredentialPlace::Header {
            name: name.value.clone(),
            prefix: written.prefix.as_ref().map(|prefix| prefix.value.clone()).unwrap_or_default(),
        }),
        _ => None,
    }
}
