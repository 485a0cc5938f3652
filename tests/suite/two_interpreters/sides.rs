//! The two interpreters, asked about the same request; and the client, asked to send it.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex};

use callspec::runtime::{Delivery, Transport, TransportError, TransportFuture, TransportRequest, Violations, WireForm};
use callspec::{callcap, deepcall, ringcx};
use callspec_codegen::model::{Api, Operation};
use futures_util::FutureExt;
use tokio::runtime::Runtime;

use super::request::{WireDraft, credentials};

/// What was found: the field, the rule, and whether it refuses the request.
pub type Findings = BTreeSet<(String, String, bool)>;

/// What the generated code finds, and what the mock finds.
pub fn both(api: &Api, operation: &Operation, draft: &WireDraft) -> (Findings, Findings) {
    (generated(api, operation, draft), interpreted(api, operation, operation, draft))
}

/// What the generated code finds.
pub fn generated(api: &Api, operation: &Operation, draft: &WireDraft) -> Findings {
    let violations = judge(&api.id, &operation.id, &draft.wire_form(operation)).expect("an operation");
    let finding = |violation: &callspec::runtime::Violation| {
        (violation.field().to_string(), violation.rule().as_str().to_string(), violation.refuses())
    };
    violations.iter().map(finding).collect()
}

/// What the mock finds, by a model that may have been changed. Credentials are no part of a wire form.
pub fn interpreted(api: &Api, operation: &Operation, written_by: &Operation, draft: &WireDraft) -> Findings {
    let violations = callspec_mock::judge(api, operation, &draft.received(api, written_by));
    let own = violations.into_iter().filter(|violation| violation.rule.word() != "auth");
    own.map(|violation| (violation.field.clone(), violation.rule.word().to_string(), violation.refuses())).collect()
}

fn judge(api: &str, operation: &str, form: &WireForm) -> Option<Violations> {
    match api {
        "callcap" => callcap::wire::judge(operation, form),
        "deepcall" => deepcall::wire::judge(operation, form),
        "ringcx" => ringcx::wire::judge(operation, form),
        other => panic!("the API {other} is not dispatched here"),
    }
}

/// Calls need its timers, though the tap answers at once.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap());

/// What the client sends when a request is read from the wire and called by its operation's id: the target of the
/// request line, and the body.
pub fn sent(api: &Api, operation: &Operation, draft: &WireDraft) -> (String, String) {
    let wire = draft.wire_form(operation);
    let tap = Tap::default();
    let _timers = RUNTIME.enter();
    let secrets: Vec<String> = credentials(api, operation).map(|credential| credential.example.clone()).collect();
    macro_rules! call {
        ($module:ident, $client:ident, $auth:expr) => {{
            let client = $module::$client::builder($auth)
                .base_url("https://tap.example")
                .transport(tap.clone())
                .build()
                .unwrap();
            $module::wire::call(&client, &operation.id, &wire).now_or_never().map(|result| result.is_ok())
        }};
    }
    let done = match api.id.as_str() {
        "callcap" => call!(callcap, CallcapClient, callcap::Auth::api_key(secrets[0].clone())),
        "deepcall" => call!(deepcall, DeepcallClient, deepcall::Auth::session(secrets[0].clone())),
        "ringcx" => call!(ringcx, RingcxClient, ringcx::Auth::access_token(secrets[0].clone())),
        other => panic!("the API {other} is not dispatched here"),
    };
    assert_eq!(done, Some(false), "the tap answers nothing");
    let request = tap.0.lock().unwrap().take().expect("something was sent");
    let target = request.uri.path_and_query().unwrap().to_string();
    (target, String::from_utf8(request.body.to_vec()).unwrap())
}

/// A transport that keeps the request and answers nothing.
#[derive(Clone, Default)]
struct Tap(Arc<Mutex<Option<TransportRequest>>>);

impl Transport for Tap {
    fn send(&self, request: TransportRequest) -> TransportFuture {
        *self.0.lock().unwrap() = Some(request);
        let nothing = TransportError::new(Delivery::Ambiguous, "the tap answers nothing").permanent();
        Box::pin(std::future::ready(Err(nothing)))
    }
}
