//! Calls an operation by its id through a generated client, with the request of a case in wire form.

use std::future::Future;
use std::pin::Pin;

use callspec::runtime::{Client, ClientBuilder, DispatchError, Json, VendorCode, WireForm};
use callspec::{callcap, deepcall, ringcx};
use callspec_codegen::model::{Api, Body, Case, Entry, Json as ModelJson, Operation, Type, TypeKind};
use callspec_invented::parcel;

type CallFuture = Pin<Box<dyn Future<Output = Result<Json, CallFailure>>>>;

/// Sends the request of the operation with this id.
type Send = dyn Fn(&str, &WireForm) -> CallFuture;

/// A client of one API with one auth scheme.
pub struct Caller(Box<Send>);

/// A call that gave no value.
#[derive(Debug)]
pub struct CallFailure {
    /// The error's kind; `refused` when nothing was sent.
    pub kind: &'static str,
    /// The name of the row in the error table.
    pub code: Option<&'static str>,
    /// The error in words.
    pub text: String,
}

impl CallFailure {
    fn of<C: VendorCode>(error: &DispatchError<C>) -> Self {
        let text = error.to_string();
        match error {
            DispatchError::Failed(error) => Self { kind: error.kind().as_str(), code: error.row_name(), text },
            _ => Self { kind: "refused", code: None, text },
        }
    }
}

/// Settings that apply to a client of any API.
pub trait Settings {
    fn apply<T: From<Client>>(&self, builder: ClientBuilder<T>) -> ClientBuilder<T>;
}

/// Another base address.
struct At<'a>(&'a str);

impl Settings for At<'_> {
    fn apply<T: From<Client>>(&self, builder: ClientBuilder<T>) -> ClientBuilder<T> {
        builder.base_url(self.0)
    }
}

/// Calls an operation with the request of a case.
pub async fn call(api: &Api, operation: &Operation, case: &Case, settings: &impl Settings) -> Result<Json, String> {
    let caller = Caller::with(api, &case.request.auth, settings);
    caller.call(&operation.id, &wire_form(api, operation, case)).await.map_err(|failed| failed.text)
}

impl Caller {
    /// A client with the example credentials of an auth scheme.
    pub fn new(api: &Api, scheme: &str, address: &str) -> Self {
        Self::with(api, scheme, &At(address))
    }

    /// The same with settings.
    pub fn with(api: &Api, scheme: &str, settings: &impl Settings) -> Self {
        let scheme = api.auth_scheme(scheme).expect("an auth scheme");
        let secret = |index: usize| scheme.credentials[index].example.clone();
        macro_rules! client {
            ($module:ident, $client:ident, $auth:expr) => {{
                let client = settings.apply($module::$client::builder($auth)).build().unwrap();
                Self(Box::new(move |operation, form| {
                    let call = $module::wire::call(&client, operation, form);
                    Box::pin(async move { call.await.map_err(|error| CallFailure::of(&error)) })
                }))
            }};
        }
        match scheme.name.as_str() {
            "api_key" => client!(callcap, CallcapClient, callcap::Auth::api_key(secret(0))),
            "session" => client!(deepcall, DeepcallClient, deepcall::Auth::session(secret(0))),
            "user_token" => client!(deepcall, DeepcallClient, deepcall::Auth::user_token(secret(0), secret(1))),
            "access_token" => client!(ringcx, RingcxClient, ringcx::Auth::access_token(secret(0))),
            "account" => client!(parcel, ParcelClient, parcel::Auth::account(secret(0))),
            "visitor" => client!(parcel, ParcelClient, parcel::Auth::visitor(secret(0))),
            "ringcentral_token" => client!(ringcx, RingcxClient, ringcx::Auth::ringcentral_token(secret(0))),
            "api_token" => client!(ringcx, RingcxClient, ringcx::Auth::api_token(secret(0))),
            other => panic!("add a client for the auth scheme {other} here"),
        }
    }

    /// Sends a request.
    pub async fn call(&self, operation: &str, form: &WireForm) -> Result<Json, CallFailure> {
        self.0(operation, form).await
    }
}

/// A case's request in its wire form: with the constants, which a case may leave out.
pub fn wire_form(api: &Api, operation: &Operation, case: &Case) -> WireForm {
    let text = |value: &ModelJson| match value {
        ModelJson::List(items) => items.iter().filter_map(ModelJson::text).collect::<Vec<_>>().join(","),
        other => other.text().expect("a scalar"),
    };
    let mut form = WireForm::new();
    for (name, value) in &case.request.path {
        form = form.path(name, text(value));
    }
    for (name, value) in &case.request.query {
        form = form.query(name, text(value));
    }
    let mut body = case.request.body.clone();
    complete(api, operation.body.entries(), &mut body);
    for (name, value) in body {
        form = match operation.body {
            Body::Form { .. } => form.field(name, text(&value)),
            Body::None | Body::Json { .. } => form.body(name, Json::parse(&value.to_string()).unwrap()),
        };
    }
    form
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
