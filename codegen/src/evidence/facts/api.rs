//! The facts of an `api.yaml`: servers, credentials, envelope, errors, types, conflicts.

use super::{Below, Facts, Literal, scalar, text};
use crate::parse::{At, Map};
use crate::spec::{ApiFile, AuthScheme, Conflict, Credential, Envelope, ErrorRow, Server, TypeDefinition};

impl Facts {
    pub(super) fn api(&mut self, file: &At<ApiFile>) {
        let root = self.add(Below { parent: None, path: "api" }, &file.value, file.key, Vec::new());
        self.allow_block(root);
        self.all[root].mentions.extend(super::text(file.title.as_ref()));
        self.bases = entries(file.servers.as_ref()).filter_map(|(_, server)| base(server)).collect();
        for (name, server) in entries(file.servers.as_ref()) {
            self.add(below(root, &format!("servers.{name}")), &server.value, server.key, address(server));
        }
        for (name, scheme) in entries(file.auth.as_ref()) {
            self.scheme(root, &format!("auth.{name}"), scheme);
        }
        if let Some(envelope) = &file.envelope {
            self.add(below(root, "envelope"), &envelope.value, envelope.key, markers(envelope));
        }
        for (table, rows) in entries(file.errors.as_ref()) {
            for (name, row) in rows.iter() {
                self.add(below(root, &format!("errors.{table}.{name}")), &row.value, row.key, error(row));
            }
        }
        self.rate_limits(root, file);
        self.types(root, file.types.as_ref());
        self.conflicts(root, file.conflicts.as_ref());
    }

    fn scheme(&mut self, root: usize, path: &str, scheme: &At<AuthScheme>) {
        let index = self.add(below(root, path), &scheme.value, scheme.key, Vec::new());
        for (name, credential) in entries(scheme.credentials.as_ref()) {
            let path = format!("{path}.{name}");
            self.add(below(index, &path), &credential.value, credential.key, self::credential(credential));
        }
        if let Some(token) = &scheme.token {
            self.token(index, path, token);
        }
    }

    pub(super) fn types(&mut self, root: usize, types: Option<&At<Map<TypeDefinition>>>) {
        for (name, definition) in entries(types) {
            let path = format!("types.{name}");
            let index = self.add(below(root, &path), &definition.value, definition.key, Vec::new());
            self.types.entry(name.to_owned()).or_default().push(index);
            self.members(index, &path, definition.members.as_ref());
            self.members(index, &path, definition.columns.as_ref());
            for (word, value) in entries(definition.values.as_ref()) {
                let path = format!("{path}.{word}");
                self.add(below(index, &path), &value.value, value.key, vec![Literal::Text(word.to_owned())]);
            }
        }
    }

    pub(super) fn conflicts(&mut self, root: usize, conflicts: Option<&At<Vec<At<Conflict>>>>) {
        let conflicts = conflicts.into_iter().flat_map(|conflicts| &conflicts.value).enumerate();
        for (index, conflict) in conflicts {
            let claims = conflict.claims.iter().flat_map(|claims| &claims.value).enumerate();
            for (claim_index, claim) in claims {
                let path = format!("conflicts.{index}.{claim_index}");
                let value = scalar(claim.value.value.as_ref()).into_iter().collect();
                self.add(below(root, &path), &claim.value, claim.key, value);
            }
        }
    }
}

/// A fact below another one.
pub(super) fn below(parent: usize, path: &str) -> Below<'_> {
    Below { parent: Some(parent), path }
}

/// The entries of a map that may be missing.
pub(super) fn entries<T>(map: Option<&At<Map<T>>>) -> impl Iterator<Item = (&str, &At<T>)> {
    map.into_iter().flat_map(|map| map.value.iter())
}

/// The host of a URL: documents seldom write the whole URL.
fn address(server: &Server) -> Vec<Literal> {
    let url = server.url.as_ref().map(|url| url.value.as_str()).unwrap_or_default();
    let host = url.split_once("://").map_or(url, |(_, rest)| rest).split('/').next().unwrap_or_default();
    vec![Literal::Text(host.to_owned())]
}

/// A base URL without the scheme and a slash at the end.
fn base(server: &Server) -> Option<String> {
    let (_, rest) = server.url.as_ref()?.value.split_once("://")?;
    Some(rest.trim_end_matches('/').to_owned())
}

/// Where a credential is sent.
pub(super) fn credential(credential: &Credential) -> Vec<Literal> {
    let name = credential.body.as_ref().or(credential.query.as_ref()).or(credential.header.as_ref());
    [text(name), text(credential.prefix.as_ref())].into_iter().flatten().collect()
}

fn markers(envelope: &Envelope) -> Vec<Literal> {
    let markers = [&envelope.error, &envelope.success].into_iter().flatten();
    let markers = markers.flat_map(|marker| [text(marker.member.as_ref()), scalar(marker.equals.as_ref())]);
    markers.chain([text(envelope.code.as_ref()), text(envelope.message.as_ref())]).flatten().collect()
}

fn error(row: &ErrorRow) -> Vec<Literal> {
    let status = row.status.as_ref().map(|status| Literal::Text(status.value.to_string()));
    let texts = [&row.code, &row.text, &row.message].map(|written| text(written.as_ref()));
    texts.into_iter().flatten().chain(status).collect()
}
