//! Checks that a request carries exactly one of the operation's ways to authenticate.

use callspec_codegen::model::{Api, AuthWay, Credential, CredentialPlace, Operation};

use crate::place::{Given, Place};
use crate::reading::{Places, wire_names};
use crate::{Received, RuleName, Tokens, Violation};

/// The way that a request authenticates with; `None` for an operation that asks for none.
pub(crate) fn identify<'a>(
    api: &'a Api,
    operation: &Operation,
    received: &Received,
    places: &Places,
    tokens: &Tokens,
) -> Result<Option<&'a str>, Vec<Violation>> {
    let desk = Desk { api, operation, received, places, tokens };
    let present = desk.present();
    let accepted: Vec<&AuthWay> = operation.auth.iter().filter_map(|name| api.auth_way(name)).collect();
    if accepted.is_empty() && present.is_empty() {
        return Ok(None);
    }
    let fitting: Vec<&AuthWay> = accepted.iter().copied().filter(|way| same_places(way, &present)).collect();
    let right = |way: &&&AuthWay| way.sent().iter().all(|credential| desk.is_right(way, credential));
    match (fitting.iter().find(right), fitting.first()) {
        (Some(way), _) => Ok(Some(&way.name)),
        (None, Some(way)) => Err(way.sent().iter().filter(|one| !desk.is_right(way, one)).map(wrong).collect()),
        (None, None) => Err(vec![what_is_wrong(&accepted, &present)]),
    }
}

/// Takes the credentials out of the places, so that what remains is the operation's own.
pub(crate) fn strip(api: &Api, operation: &Operation, places: &mut Places) {
    let credentials: Vec<&Credential> = credentials(api, operation).collect();
    let keep = |named: fn(&Credential) -> Option<&str>, place: &mut Place| {
        place.members.retain(|(name, _)| !credentials.iter().any(|credential| named(credential) == Some(name)));
    };
    keep(query_name, &mut places.query);
    keep(body_name, &mut places.body);
}

/// The credentials of all ways, those of a way that the operation does not accept only where their name is free.
fn credentials<'a>(api: &'a Api, operation: &'a Operation) -> impl Iterator<Item = &'a Credential> {
    let of_way = move |way: &'a AuthWay| {
        let accepted = operation.auth.contains(&way.name);
        way.sent().iter().filter(move |credential| accepted || !is_taken(operation, credential))
    };
    api.auth.iter().flat_map(of_way)
}

fn is_taken(operation: &Operation, credential: &Credential) -> bool {
    let (entries, name) = match &credential.place {
        CredentialPlace::Body { name } => (operation.body.entries(), name),
        CredentialPlace::Query { name } => (operation.query.as_slice(), name),
        CredentialPlace::Header { name, .. } => (operation.headers.as_slice(), name),
    };
    entries.iter().flat_map(wire_names).any(|wire| wire == name)
}

/// What the credentials of a request are looked up in.
struct Desk<'a> {
    api: &'a Api,
    operation: &'a Operation,
    received: &'a Received,
    places: &'a Places,
    tokens: &'a Tokens,
}

impl<'a> Desk<'a> {
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

    /// The prefix of the credential that a header's value stands for.
    fn longest_prefix(&self, header: &str, value: &str) -> Option<&'a str> {
        let prefixes = credentials(self.api, self.operation).filter_map(|credential| match &credential.place {
            CredentialPlace::Header { name, prefix } if name.eq_ignore_ascii_case(header) => Some(prefix.as_str()),
            _ => None,
        });
        prefixes.filter(|prefix| value.starts_with(prefix)).max_by_key(|prefix| prefix.len())
    }

    /// Whether the request carries what the way sends, once: the credential's example, or a token that was issued.
    fn is_right(&self, way: &AuthWay, credential: &Credential) -> bool {
        let carried = match &credential.place {
            CredentialPlace::Body { name } => self.places.body.get(name).and_then(Given::text),
            CredentialPlace::Query { name } => self.places.query.get(name).and_then(Given::text),
            CredentialPlace::Header { name, prefix } => {
                let values: Vec<&str> = self.received.header_values(name).collect();
                let [value] = values.as_slice() else { return false };
                value.strip_prefix(prefix.as_str())
            }
        };
        carried.is_some_and(|text| match &way.token {
            Some(_) => self.tokens.is_live(&way.name, text),
            None => text == credential.example,
        })
    }
}

fn same_places(way: &AuthWay, present: &[&CredentialPlace]) -> bool {
    let all = way.sent().iter().all(|credential| present.contains(&&credential.place));
    all && present.iter().all(|place| way.sent().iter().any(|credential| credential.place == **place))
}

fn what_is_wrong(accepted: &[&AuthWay], present: &[&CredentialPlace]) -> Violation {
    let begun = accepted
        .iter()
        .find(|way| present.iter().all(|place| way.sent().iter().any(|credential| credential.place == **place)));
    let missing = begun.and_then(|way| way.sent().iter().find(|credential| !present.contains(&&credential.place)));
    if let Some(credential) = missing {
        return refusal(credential.place.name(), "is missing");
    }
    let accepts = |place: &&&CredentialPlace| {
        accepted.iter().flat_map(|way| way.sent()).any(|credential| credential.place == ***place)
    };
    if let Some(foreign) = present.iter().find(|place| !accepts(place)) {
        return refusal(foreign.name(), "is not a way to authenticate this operation");
    }
    let field = present.first().map_or("auth", |place| place.name());
    refusal(field, "several ways to authenticate at once")
}

fn wrong(credential: &Credential) -> Violation {
    refusal(credential.place.name(), "is not the right one")
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
