//! The dispatcher: cases called by operation id, with their requests in wire form, against the mock vendors.

use std::sync::Arc;

use callspec::callcap;
use callspec::runtime::WireForm;
use callspec_codegen::model::{Case, Expectation};
use callspec_mock::Mock;

use crate::support::call_by_id::{Caller, wire_form};
use crate::support::checkout;

#[tokio::test]
async fn the_demo_cases_can_be_called_by_operation_id() {
    let model = Arc::new(checkout::model());
    for api in &model.apis {
        let mock = Mock::start(Arc::clone(&model), &api.id, 0).unwrap();
        for operation in &api.operations {
            let gives_a_value = |case: &&Case| matches!(case.expect, Expectation::RoundTrip | Expectation::Value(_));
            for case in operation.cases.iter().filter(|case| case.demo && !case.stream).filter(gives_a_value) {
                let caller = Caller::new(api, &case.request.auth, mock.base_url().as_ref());
                let called = caller.call(&operation.id, &wire_form(api, operation, case)).await;
                let value = called.unwrap_or_else(|why| panic!("{}: {}: {}", operation.id, case.name, why.text));
                assert!(!value.is_null(), "{}: {}", operation.id, case.name);
            }
        }
    }
}

#[tokio::test]
async fn a_call_that_cannot_be_made_says_why() {
    let client = callcap::CallcapClient::new(callcap::Auth::api_key("example-key")).unwrap();
    let unknown = callcap::wire::call(&client, "calls.erase", &WireForm::new()).await.unwrap_err();
    assert_eq!(unknown.to_string(), "there is no operation \"calls.erase\"");
    let refused = callcap::wire::call(&client, "calls.search", &WireForm::new().query("show", "x")).await.unwrap_err();
    assert!(refused.to_string().contains("show"), "{refused}");
    assert!(callcap::wire::validate("calls.erase", &WireForm::new()).is_none());
}
