//! Calls an operation by its id through a generated client, with the request of a case in wire form.

use callspec::runtime::{
    Client, ClientBuilder, DriftReport, HttpSettings, HttpTransport, Json, RateLimiting, RetryPolicy, Transport,
    WireForm,
};
use callspec_codegen::model::{Api, AuthScheme, Body, Case, Entry, Json as ModelJson, Operation, Type, TypeKind};

pub use super::generated::CallFailure;
use super::generated::{Generated, generated};
use super::issuing::{ISSUER, Issuing};
use super::written::{pairs, text};

/// A client of one API with one auth scheme.
pub struct Caller {
    generated: &'static Generated,
    client: Client,
}

impl Caller {
    /// A client for a vendor that issues its own tokens, with the example credentials of an auth scheme.
    pub fn new(api: &Api, scheme: &str, address: &str) -> Self {
        Self::built(api, client(api, scheme, address))
    }

    /// A client for a server that answers with operations only, as often as it is asked.
    pub fn at(api: &Api, scheme: &str, address: &str) -> Self {
        let http = HttpTransport::new(&HttpSettings::default()).unwrap();
        let builder = client(api, scheme, address).rate_limiting(RateLimiting::Off);
        Self::built(api, issuing(builder, api, scheme, http))
    }

    /// A client over a transport that answers with operations only.
    pub fn over(api: &Api, scheme: &str, transport: impl Transport) -> Self {
        Self::built(api, issuing(client(api, scheme, ADDRESS), api, scheme, transport))
    }

    /// The same, which sends nothing twice.
    pub fn once(api: &Api, scheme: &str, transport: impl Transport) -> Self {
        let builder = client(api, scheme, ADDRESS).retry(RetryPolicy::never());
        Self::built(api, issuing(builder, api, scheme, transport))
    }

    /// The same, which reports drift.
    pub fn watched(
        api: &Api,
        scheme: &str,
        transport: impl Transport,
        listener: impl Fn(&DriftReport) + Send + Sync + 'static,
    ) -> Self {
        let builder = client(api, scheme, ADDRESS).retry(RetryPolicy::never()).on_drift(listener);
        Self::built(api, issuing(builder, api, scheme, transport))
    }

    fn built(api: &Api, builder: ClientBuilder<Client>) -> Self {
        Self { generated: generated(&api.id), client: builder.build().unwrap() }
    }

    /// Sends a request.
    pub async fn call(&self, operation: &str, form: &WireForm) -> Result<Json, CallFailure> {
        (self.generated.call)(&self.client, operation, form).await
    }
}

/// Where transports of a test pretend to send.
const ADDRESS: &str = "https://vendor.example";

/// A client with the example credentials of an auth scheme; `""` stands for any.
fn client(api: &Api, scheme: &str, address: &str) -> ClientBuilder<Client> {
    let scheme = named(api, scheme);
    let credentials = scheme.into_iter().flat_map(|scheme| &scheme.credentials);
    let secrets: Vec<&str> = credentials.map(|credential| credential.example.as_str()).collect();
    (generated(&api.id).client)(address, scheme.map_or("none", |scheme| &scheme.name), &secrets)
}

fn issuing(
    builder: ClientBuilder<Client>,
    api: &Api,
    scheme: &str,
    transport: impl Transport,
) -> ClientBuilder<Client> {
    let scheme = named(api, scheme);
    let is_exchanged = scheme.is_some_and(|scheme| scheme.token.is_some());
    let builder = if is_exchanged { builder.token_url(ISSUER) } else { builder };
    builder.transport(Issuing::new(scheme, transport))
}

fn named<'a>(api: &'a Api, scheme: &str) -> Option<&'a AuthScheme> {
    if scheme.is_empty() { api.auth.first() } else { api.auth_scheme(scheme) }
}

/// The auth scheme that an operation names first; `""` if it needs none.
pub fn scheme_of(operation: &Operation) -> &str {
    operation.auth.first().map_or("", String::as_str)
}

/// A case's request in its wire form: with the constants, which a case may leave out.
pub fn wire_form(api: &Api, operation: &Operation, case: &Case) -> WireForm {
    let is_sent = |(_, value): &&(String, ModelJson)| !matches!(value, ModelJson::List(items) if items.is_empty());
    let written = |members: &[(String, ModelJson)], entries: &[Entry]| {
        let members: Vec<_> = members.iter().filter(is_sent).cloned().collect();
        pairs(&members, entries).join("&")
    };
    let mut form = WireForm::new().query_text(&written(&case.request.query, &operation.query));
    for (name, value) in &case.request.path {
        form = form.path(name, text(value));
    }
    for (name, value) in &case.request.headers {
        form = form.header(name, text(value));
    }
    let mut body = case.request.body.clone();
    complete(api, operation.body.entries(), &mut body);
    match &operation.body {
        Body::None => form,
        Body::Form { entries } => form.body_text(written(&body, entries)),
        Body::Json { .. } => {
            let members = body.into_iter().map(|(name, value)| (name, Json::parse(&value.to_string()).unwrap()));
            members.fold(form, |form, (name, value)| form.body(name, value))
        }
    }
}

fn complete(api: &Api, entries: &[Entry], members: &mut Vec<(String, ModelJson)>) {
    for entry in entries {
        match entry {
            Entry::Constant(constant) if members.iter().all(|(name, _)| *name != constant.wire) => {
                members.push((constant.wire.clone(), constant.value.clone()));
            }
            Entry::Constant(_) => {}
            Entry::Choice(choice) => {
                if let Some(option) = choice.chosen(members) {
                    complete(api, &option.entries, members);
                }
            }
            Entry::Field(field) => {
                let object = match &field.value {
                    Type::Named(name) => api.type_named(name).map(|definition| &definition.kind),
                    _ => None,
                };
                let member = members.iter_mut().find(|(name, _)| *name == field.wire);
                if let (Some(TypeKind::Object { entries, .. }), Some((_, ModelJson::Object(inner)))) = (object, member)
                {
                    complete(api, entries, inner);
                }
            }
        }
    }
}
