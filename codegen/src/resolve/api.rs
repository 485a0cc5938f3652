//! One API: what its operations share, and the operations.

use std::collections::HashMap;

use crate::diagnostic::Code;
use crate::model::{Api, Confidence, Server, TypeKind, Types};
use crate::parse::At;
use crate::spec::{ApiFile, ApiFolder, Server as WrittenServer};

use super::context::{Context, text};
use super::operation;
use super::scope::Scope;
use super::table::TypeTable;
use super::unreadable::Unreadable;
use crate::resolve::conflicts::contested::Contested;
use crate::resolve::members::defaults::check_defaults;
use crate::resolve::names::collisions::check_api;
use crate::resolve::shared::auth;
use crate::resolve::shared::documents::check_language;
use crate::resolve::shared::envelope;
use crate::resolve::shared::rate_limits;
use crate::resolve::types::lists;
use crate::resolve::types::recursion::check_recursion;
use crate::resolve::types::sides;

/// Binds and checks one API. `None` when it has no readable `api.yaml`: nothing could be bound to it.
pub(super) fn api(folder: &ApiFolder, context: &Context<'_>) -> Option<Api> {
    let file = folder.api.as_ref()?;
    check_language(file.language.as_ref(), context.problems);
    check_id(file, folder, context);
    let mut table = TypeTable::new(folder);
    sides::settle(&mut table, folder, context);
    check_api(folder, &table, context);
    let contested = Contested::new(folder, &table, context);
    let unreadable = Unreadable::default();
    let scope = Scope { context, table: &table, operation: None, contested: &contested, unreadable: &unreadable };

    let evidence = context.evidence(&file.value, Confidence::Documented);
    let inherited = evidence.confidence;
    let rate_limits = rate_limits::rate_limits(file.rate_limits.as_ref(), inherited, context);
    let mut api = Api {
        id: folder.id.clone(),
        title: text(&file.title),
        summary: text(&file.summary),
        servers: servers(file, inherited, context),
        auth: auth::schemes(file, &rate_limits, inherited, context),
        envelope: envelope::envelope(file.envelope.as_ref(), inherited, context),
        error_tables: envelope::error_tables(file.errors.as_ref(), inherited, context),
        rate_limits,
        types: types(folder, &scope, inherited),
        operations: Vec::new(),
        conflicts: contested.of(None),
        file: folder.file.map(|id| context.sources.file(id).path.clone()).unwrap_or_default(),
        evidence,
    };
    check_types(&table, &api.types, context);
    for source in &folder.operations {
        let scope = Scope { operation: Some(&source.id), ..scope };
        let operation = operation::operation(source, &api, &scope);
        api.operations.push(operation);
    }
    lists::settle(folder, &mut api, context);
    rate_limits::check_used(file.rate_limits.as_ref(), &api, context);
    Some(api)
}

fn check_id(file: &ApiFile, folder: &ApiFolder, context: &Context<'_>) {
    let Some(id) = &file.api else { return };
    context.check_key(id, id.span);
    if id.value != folder.id {
        let message = format!("the API has the id `{}` but is in the folder `{}`", id.value, folder.id);
        context.error(Code::Layout, id.span, message);
    }
}

fn types(folder: &ApiFolder, scope: &Scope<'_>, of_api: Confidence) -> Types {
    let owners: HashMap<&str, _> = folder.operations.iter().map(|source| (source.id.as_str(), source)).collect();
    let definition = |declared: &super::table::Declared<'_>| {
        let owner = declared.operation.and_then(|id| owners.get(id));
        let of_operation =
            owner.map(|source| source.operation.confidence.as_ref().map_or(Confidence::Documented, |at| at.value));
        let scope = Scope { operation: declared.operation, ..*scope };
        scope.context.check_code_names(declared.written.members.iter().chain(&declared.written.columns));
        scope.definition(declared, of_operation.unwrap_or(of_api))
    };
    scope.table.types.iter().map(definition).collect()
}

/// What can be said about types only when all of them are bound.
fn check_types(table: &TypeTable<'_>, types: &Types, context: &Context<'_>) {
    check_recursion(table, types, context);
    for (declared, definition) in table.types.iter().zip(types) {
        if let TypeKind::Object { entries, .. } = &definition.kind {
            check_defaults(declared.written.members.as_ref(), entries, types, context);
        }
    }
}

fn servers(file: &ApiFile, inherited: Confidence, context: &Context<'_>) -> Vec<Server> {
    let Some(servers) = &file.servers else { return Vec::new() };
    if servers.0.is_empty() {
        context.error(Code::MissingKey, servers.key, "an API needs at least one server");
    }
    servers.iter().map(|(name, server)| self::server(name, server, inherited, context)).collect()
}

fn server(name: &str, server: &At<WrittenServer>, inherited: Confidence, context: &Context<'_>) -> Server {
    context.check_key(name, server.key);
    let url = text(&server.url);
    if let Some(written) = server.url.as_ref().filter(|_| !is_base_address(&url)) {
        let message = format!("`{url}` is not a valid base URL");
        let help = "write a scheme, a host and a path, such as `https://api.example.com/v1`";
        context.error_with_help(Code::Request, written.span, message, help);
    }
    Server {
        name: name.to_owned(),
        url: url.trim_end_matches('/').to_owned(),
        summary: text(&server.summary),
        evidence: context.evidence(&server.value, inherited),
    }
}

fn is_base_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or_default();
        !host.is_empty() && !rest.contains(|c: char| c.is_whitespace() || "?#@{}".contains(c))
    })
}
