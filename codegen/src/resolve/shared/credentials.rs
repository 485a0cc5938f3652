//! Credentials: secret values, and where each is sent.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Confidence, Credential, CredentialPlace};
use crate::parse::{At, Map};
use crate::resolve::context::{Context, text};
use crate::source::Span;
use crate::spec::Credential as WrittenCredential;

/// No two credentials may be sent in the same place under the same name.
pub(crate) fn check_places(credentials: &Map<WrittenCredential>, context: &Context<'_>) {
    let mut seen: Vec<(CredentialPlace, Span)> = Vec::new();
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

/// A secret value and where it is sent.
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
    if let Some(header) = &written.header {
        context.check_header_name(header, header.span);
    }
    if let Some(prefix) = &written.prefix {
        context.check_header_prefix(prefix);
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
