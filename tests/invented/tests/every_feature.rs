//! Every case of `tests/cases/emitted`, played through its client against a mock vendor on loopback. Each request that is
//! sent is also read back from the wire and sent again.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails here should fail loudly")]

// Scenes name their clients `callspec::<api>`: here the root of the test stands for that crate.
extern crate self as callspec;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use callspec_codegen::model::{Api, Body, Case, CredentialPlace, Expectation, Model, Operation, PathSegment};
use callspec_codegen::source::Sources;
use callspec_mock::{Mock, Received};
pub use callspec_runtime as runtime;
use runtime::{Json, WireForm};

include!(concat!(env!("OUT_DIR"), "/every_feature.rs"));

fn model(feature: &str) -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases/emitted").join(feature);
    callspec_codegen::load(&Sources::read(&folder).unwrap()).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

#[tokio::test]
async fn every_case_of_every_feature_has_the_outcome_it_states() {
    let (mut failed, mut played) = (Vec::new(), 0);
    for (feature, api) in FEATURES {
        let mock = Mock::start(Arc::new(model(feature)), api, 0).unwrap();
        for scene in scenes::scenes().into_iter().filter(|scene| scene.api == *api) {
            played += 1;
            if let Err(why) = scene.run(mock.base_url()).await {
                failed.push(format!("{} {} ({}): {why}", scene.api, scene.operation, scene.case));
            }
        }
    }
    let cases: usize = FEATURES.iter().map(|(feature, id)| case_count(model(feature).api(id).unwrap())).sum();
    assert_eq!(played, cases);
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

fn case_count(api: &Api) -> usize {
    api.operations.iter().map(|operation| operation.cases.len()).sum()
}

#[tokio::test]
async fn a_request_read_from_the_wire_is_the_request_that_was_sent() {
    let (mut failed, mut again) = (Vec::new(), 0);
    for (feature, id) in FEATURES {
        let model = Arc::new(model(feature));
        let mock = Mock::start(Arc::clone(&model), id, 0).unwrap();
        let api = model.api(id).unwrap();
        for scene in scenes::scenes().into_iter().filter(|scene| scene.api == *id) {
            let operation = api.operation(scene.operation).unwrap();
            let case = operation.cases.iter().find(|case| case.name == scene.case).unwrap();
            // Credentials that are exchanged for a token are sent in the exchange: the suite's token_renewal tests those.
            let is_exchanged = api.auth_scheme(&case.request.auth).is_some_and(|scheme| scheme.token.is_some());
            if matches!(case.expect, Expectation::Violations(_)) || is_exchanged {
                continue;
            }
            mock.journal().clear();
            scene.run(mock.base_url()).await.unwrap();
            // A token exchange may come first: that request is not the operation's.
            let seen = mock.journal().entries();
            let of_operation =
                |seen: &&callspec_mock::JournalEntry| seen.operation.as_deref() == Some(operation.id.as_str());
            let sent = seen.iter().find(of_operation).expect("the request").received.clone();
            mock.journal().clear();
            let form = wire_form(&sent, api, operation, case);
            let answer = call(id, scheme(api, case), &mock.base_url(), &operation.id, &form).await;
            let resent =
                mock.journal().entries().iter().find(of_operation).map(|seen| on_the_wire(&seen.received, operation));
            again += 1;
            if resent.as_ref() != Some(&on_the_wire(&sent, operation)) {
                failed.push(format!("{} ({}): {answer:?}\n{sent:?}\n{resent:?}", operation.id, case.name));
            }
        }
    }
    assert!(again > 40, "{again}");
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// The auth scheme that a case's scene uses.
fn scheme<'a>(api: &'a Api, case: &'a Case) -> &'a str {
    match case.request.auth.as_str() {
        "" => api.auth.first().map_or("none", |scheme| scheme.name.as_str()),
        scheme => scheme,
    }
}

/// What must be the same when a request is sent again: the target, the body, and the headers that are parameters.
fn on_the_wire(sent: &Received, operation: &Operation) -> (String, String, Vec<(String, String)>) {
    let is_parameter = |name: &str| {
        operation.headers.iter().any(|entry| entry.wire().is_some_and(|wire| wire.eq_ignore_ascii_case(name)))
    };
    let headers = sent.headers.iter().filter(|(name, _)| is_parameter(name)).cloned().collect();
    let target = format!("{} {}?{}", sent.method, sent.path, sent.query);
    (target, String::from_utf8(sent.body.clone()).unwrap(), headers)
}

/// A received request in wire form, without its credentials.
fn wire_form(sent: &Received, api: &Api, operation: &Operation, case: &Case) -> WireForm {
    let credentials = || api.auth_scheme(scheme(api, case)).into_iter().flat_map(|scheme| &scheme.credentials);
    let in_query = |name: &str| {
        credentials().any(|credential| matches!(&credential.place, CredentialPlace::Query { name: own } if own == name))
    };
    let in_body = |name: &str| {
        credentials().any(|credential| matches!(&credential.place, CredentialPlace::Body { name: own } if own == name))
    };
    let without = |text: &str, is_secret: &dyn Fn(&str) -> bool| -> String {
        let pairs = text.split('&').filter(|pair| !is_secret(pair.split('=').next().unwrap_or_default()));
        pairs.collect::<Vec<_>>().join("&")
    };
    let mut form = WireForm::new().query_text(&without(&sent.query, &in_query));
    let segments = sent.path.trim_start_matches('/').split('/');
    for (segment, text) in operation.path.iter().zip(segments) {
        if let PathSegment::Parameter(name) = segment {
            form = form.path_segment(name, text);
        }
    }
    for (name, text) in &sent.headers {
        form = form.header(name, text);
    }
    let text = std::str::from_utf8(&sent.body).unwrap();
    match &operation.body {
        Body::None => form,
        Body::Form { .. } => form.body_text(without(text, &in_body)),
        Body::Json { .. } => {
            let members: BTreeMap<String, Json> = serde_json::from_str(text).unwrap();
            let members = members.into_iter().filter(|(name, _)| !in_body(name));
            members.fold(form, |form, (name, value)| form.body(name, value))
        }
    }
}
