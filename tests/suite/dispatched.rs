//! Cases called by the id of their operation, with requests in their wire form, against the mock vendors.

use std::sync::Arc;

use callspec::runtime::{Client, ClientBuilder, Json, WireForm};
use callspec::{callcap, deepcall, ringcx};
use callspec_codegen::model::{Api, Body, Case, Entry, Expectation, Json as Written, Operation, Type, TypeKind};
use callspec_invented::parcel;
use callspec_mock::Mock;

use crate::repository;

#[tokio::test]
async fn the_demo_cases_can_be_called_by_operation_id() {
    let model = Arc::new(repository::model());
    for api in &model.apis {
        let mock = Mock::start(Arc::clone(&model), &api.id, 0).unwrap();
        for operation in &api.operations {
            let gives_a_value = |case: &&Case| matches!(case.expect, Expectation::RoundTrip | Expectation::Value(_));
            for case in operation.cases.iter().filter(|case| case.demo && !case.stream).filter(gives_a_value) {
                let called = call(api, operation, case, &At(mock.base_url())).await;
                let value = called.unwrap_or_else(|why| panic!("{}: {}: {why}", operation.id, case.name));
                assert!(!value.is_null(), "{}: {}", operation.id, case.name);
            }
        }
    }
}

#[tokio::test]
async fn what_cannot_be_called_says_why() {
    let client = callcap::CallcapClient::new(callcap::Auth::api_key("example-key")).unwrap();
    let unknown = callcap::wire::call(&client, "calls.erase", &WireForm::new()).await.unwrap_err();
    assert_eq!(unknown.to_string(), "there is no operation \"calls.erase\"");
    let refused = callcap::wire::call(&client, "calls.search", &WireForm::new().query("show", "x")).await.unwrap_err();
    assert!(refused.to_string().contains("show"), "{refused}");
    assert!(callcap::wire::judge("calls.erase", &WireForm::new()).is_none());
}

/// A case's request in its wire form: with the constants, which a case may leave out.
fn wire_form(api: &Api, operation: &Operation, case: &Case) -> WireForm {
    let text = |value: &Written| match value {
        Written::List(items) => items.iter().filter_map(Written::text).collect::<Vec<_>>().join(","),
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

fn complete(api: &Api, entries: &[Entry], members: &mut Vec<(String, Written)>) {
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
                let given = members.iter_mut().find(|(name, _)| *name == field.wire);
                if let (Some(TypeKind::Object { entries, .. }), Some((_, Written::Object(inner)))) = (object, given) {
                    complete(api, entries, inner);
                }
            }
        }
    }
}

/// How a client differs from a new one, whichever API it is for.
pub trait Settings {
    fn apply<T: From<Client>>(&self, builder: ClientBuilder<T>) -> ClientBuilder<T>;
}

/// At another address.
struct At(String);

impl Settings for At {
    fn apply<T: From<Client>>(&self, builder: ClientBuilder<T>) -> ClientBuilder<T> {
        builder.base_url(&self.0)
    }
}

/// Calls an operation with the request of a case.
pub async fn call(api: &Api, operation: &Operation, case: &Case, settings: &impl Settings) -> Result<Json, String> {
    let form = wire_form(api, operation, case);
    let way = api.auth_way(&case.request.auth).expect("a way to authenticate");
    let secret = |index: usize| way.credentials[index].example.clone();
    macro_rules! call {
        ($module:ident, $client:ident, $auth:expr) => {{
            let client = settings.apply($module::$client::builder($auth)).build().unwrap();
            $module::wire::call(&client, &operation.id, &form).await.map_err(|error| error.to_string())
        }};
    }
    match way.name.as_str() {
        "api_key" => call!(callcap, CallcapClient, callcap::Auth::api_key(secret(0))),
        "session" => call!(deepcall, DeepcallClient, deepcall::Auth::session(secret(0))),
        "user_token" => call!(deepcall, DeepcallClient, deepcall::Auth::user_token(secret(0), secret(1))),
        "access_token" => call!(ringcx, RingcxClient, ringcx::Auth::access_token(secret(0))),
        "ringcentral_token" => call!(ringcx, RingcxClient, ringcx::Auth::ringcentral_token(secret(0))),
        "account" => call!(parcel, ParcelClient, parcel::Auth::account(secret(0))),
        "visitor" => call!(parcel, ParcelClient, parcel::Auth::visitor(secret(0))),
        "api_token" => call!(ringcx, RingcxClient, ringcx::Auth::api_token(secret(0))),
        other => panic!("the way {other} is not known here"),
    }
}
