//! Checks that a request carries the credentials of exactly one of the operation's auth schemes; the tokens behind them.

mod token_request;
pub(crate) mod tokens;

use callspec_codegen::model::{Api, AuthScheme, Credential, CredentialPlace, Operation};

use crate::request::decode::{Places, decode, wire_names};
use crate::request::named_values::{NamedValues, Occurrences};
use crate::request::received::Received;
use crate::violation::{RuleName, Violation};
use tokens::Tokens;

/// A request decoded into its places, without credentials.
pub(crate) struct DecodedRequest {
    /// The auth scheme that the request uses.
    pub scheme: Option<String>,
    /// The names and values of each place.
    pub places: Places,
    /// What was wrong so far.
    pub violations: Vec<Violation>,
}

/// Decodes a request to an operation, and identifies its auth scheme.
pub(crate) fn authenticate(api: &Api, operation: &Operation, received: &Received, tokens: &Tokens) -> DecodedRequest {
    let mut violations = Vec::new();
    let mut places = decode(operation, received, &mut violations);
    let scheme = match identify(api, operation, received, &places, tokens) {
        Ok(scheme) => scheme.map(str::to_owned),
        Err(refused) => {
            violations.extend(refused);
            None
        }
    };
    strip(api, operation, &mut places);
    DecodedRequest { scheme, places, violations }
}

/// The auth scheme that a request uses; `None` for an operation that needs none.
fn identify<'a>(
    api: &'a Api,
    operation: &Operation,
    received: &Received,
    places: &Places,
    tokens: &Tokens,
) -> Result<Option<&'a str>, Vec<Violation>> {
    let check = CredentialCheck { api, operation, received, places, tokens };
    let present = check.present();
    let accepted: Vec<&AuthScheme> = operation.auth.iter().filter_map(|name| api.auth_scheme(name)).collect();
    if accepted.is_empty() && present.is_empty() {
        return Ok(None);
    }
    let fitting: Vec<&AuthScheme> = accepted.iter().copied().filter(|scheme| same_places(scheme, &present)).collect();
    let right = |scheme: &&&AuthScheme| scheme.sent().iter().all(|credential| check.is_right(scheme, credential));
    match (fitting.iter().find(right), fitting.first()) {
        (Some(scheme), _) => Ok(Some(&scheme.name)),
        (None, Some(scheme)) => {
            Err(scheme.sent().iter().filter(|one| !check.is_right(scheme, one)).map(wrong_value).collect())
        }
        (None, None) => Err(vec![no_scheme_fits(&accepted, &present)]),
    }
}

/// Removes the credentials from the places, so that only the operation's own members remain.
fn strip(api: &Api, operation: &Operation, places: &mut Places) {
    let credentials: Vec<&Credential> = credentials(api, operation).collect();
    let keep = |named: fn(&Credential) -> Option<&str>, place: &mut NamedValues| {
        place.members.retain(|(name, _)| !credentials.iter().any(|credential| named(credential) == Some(name)));
    };
    keep(query_name, &mut places.query);
    keep(body_name, &mut places.body);
}

/// The credentials of all schemes. Those of a scheme that the operation does not accept count only if the operation itself
/// does not use their name.
fn credentials<'a>(api: &'a Api, operation: &'a Operation) -> impl Iterator<Item = &'a Credential> {
    let of_scheme = move |scheme: &'a AuthScheme| {
        let accepted = operation.auth.contains(&scheme.name);
        scheme.sent().iter().filter(move |credential| accepted || !is_taken(operation, credential))
    };
    api.auth.iter().flat_map(of_scheme)
}

fn is_taken(operation: &Operation, credential: &Credential) -> bool {
    let (entries, name) = match &credential.place {
        CredentialPlace::Body { name } => (operation.body.entries(), name),
        CredentialPlace::Query { name } => (operation.query.as_slice(), name),
        CredentialPlace::Header { name, .. } => (operation.headers.as_slice(), name),
    };
    entries.iter().flat_map(wire_names).any(|wire| wire == name)
}

/// What the credentials of a request are compared with.
struct CredentialCheck<'a> {
    api: &'a Api,
    operation: &'a Operation,
    received: &'a Received,
    places: &'a Places,
    tokens: &'a Tokens,
}

impl<'a> CredentialCheck<'a> {
    /// The places where the request carries a credential, each once.
    fn present(&self) -> Vec<&'a CredentialPlace> {
        let mut present: Vec<&CredentialPlace> = Vec::new();
        for credential in credentials(self.api, self.operation) {
            if !present.contains(&&credential.place) && self.is_present(&credential.place) {
                present.push(&credential.place);
            }
        }
        present
    }

    fn is_present(&self, place: &CredentialPlace) -> bool {
        match place {
            CredentialPlace::Body { name } => self.places.body.get(name).is_some(),
            CredentialPlace::Query { name } => self.places.query.get(name).is_some(),
            CredentialPlace::Header { name, prefix } => {
                self.received.header(name).is_some_and(|value| self.longest_prefix(name, value) == Some(prefix))
            }
        }
    }

    /// The longest prefix of a credential that the header's value begins with.
    fn longest_prefix(&self, header: &str, value: &str) -> Option<&'a str> {
        let prefixes = credentials(self.api, self.operation).filter_map(|credential| match &credential.place {
            CredentialPlace::Header { name, prefix } if name.eq_ignore_ascii_case(header) => Some(prefix.as_str()),
            _ => None,
        });
        prefixes.filter(|prefix| value.starts_with(prefix)).max_by_key(|prefix| prefix.len())
    }

    /// Whether the request carries the right value, once: the credential's example, or a token that was issued.
    fn is_right(&self, scheme: &AuthScheme, credential: &Credential) -> bool {
        let carried = match &credential.place {
            CredentialPlace::Body { name } => self.places.body.get(name).and_then(Occurrences::text),
            CredentialPlace::Query { name } => self.places.query.get(name).and_then(Occurrences::text),
            CredentialPlace::Header { name, prefix } => {
                let values: Vec<&str> = self.received.header_values(name).collect();
                let [value] = values.as_slice() else { return false };
                value.strip_prefix(prefix.as_str())
            }
        };
        carried.is_some_and(|text| match &scheme.token {
            Some(_) => self.tokens.is_live(&scheme.name, text),
            None => text == credential.example,
        })
    }
}

fn same_places(scheme: &AuthScheme, present: &[&CredentialPlace]) -> bool {
    let all = scheme.sent().iter().all(|credential| present.contains(&&credential.place));
    all && present.iter().all(|place| scheme.sent().iter().any(|credential| credential.place == **place))
}

fn no_scheme_fits(accepted: &[&AuthScheme], present: &[&CredentialPlace]) -> Violation {
    let begun = accepted
        .iter()
        .find(|scheme| present.iter().all(|place| scheme.sent().iter().any(|credential| credential.place == **place)));
    let missing =
        begun.and_then(|scheme| scheme.sent().iter().find(|credential| !present.contains(&&credential.place)));
    if let Some(credential) = missing {
        return refusal(credential.place.name(), "is missing");
    }
    let accepts = |place: &&&CredentialPlace| {
        accepted.iter().flat_map(|scheme| scheme.sent()).any(|credential| credential.place == ***place)
    };
    if let Some(foreign) = present.iter().find(|place| !accepts(place)) {
        return refusal(foreign.name(), "is a credential that this operation does not accept");
    }
    let field = present.first().map_or("auth", |place| place.name());
    refusal(field, "belongs to one of several auth schemes that are used at once")
}

fn wrong_value(credential: &Credential) -> Violation {
    refusal(credential.place.name(), "has the wrong value")
}

fn refusal(field: &str, message: &str) -> Violation {
    Violation::refusing(field, RuleName::Auth, message)
}

fn query_name(credential: &Credential) -> Option<&str> {
    match &credential.place {
        CredentialPlace::Query { name } => Some(name),
        _ => None,
    }
}

fn body_name(credential: &Credential) -> Option<&str> {
    match &credential.place {
        CredentialPlace::Body { name } => Some(name),
        _ => None,
    }
}
