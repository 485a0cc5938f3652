//! The APIs under test: those of the real specs, of the invented ones and of every feature of the language, each with the
//! code that was generated from it.

use callspec::runtime::testing::Scripted;
use callspec::runtime::{TransportRequest, Violations, WireForm};
use callspec_codegen::model::{Api, Operation};
use tokio::runtime::Runtime;

use crate::support::call_by_id::{Caller, scheme_of};
use crate::support::checkout;
use crate::support::generated::{Generated, generated};

/// An API, and the code that was generated from it.
pub struct ApiUnderTest {
    pub api: Api,
    generated: &'static Generated,
}

/// The APIs of the real specs.
pub fn real() -> Vec<ApiUnderTest> {
    of("spec")
}

/// The invented APIs: every rule, and one API for each feature of the language.
pub fn invented() -> Vec<ApiUnderTest> {
    let features = checkout::folders("tests/cases/emitted").into_iter();
    let features = features.flat_map(|feature| of(&format!("tests/cases/emitted/{feature}")));
    of("tests/invented/spec").into_iter().chain(features).collect()
}

/// All of these.
pub fn all() -> Vec<ApiUnderTest> {
    real().into_iter().chain(invented()).collect()
}

fn of(folder: &str) -> Vec<ApiUnderTest> {
    let apis = checkout::model_of(folder).apis.into_iter();
    apis.map(|api| ApiUnderTest { generated: generated(&api.id), api }).collect()
}

thread_local! {
    static RUNTIME: Runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
}

impl ApiUnderTest {
    /// Everything that the generated code finds wrong with a request.
    pub fn violations(&self, operation: &Operation, form: &WireForm) -> Violations {
        (self.generated.validate)(&operation.id, form).expect("an operation")
    }

    /// What the client sends when a request is read from the wire and called by its operation's id.
    pub fn sent(&self, operation: &Operation, form: &WireForm) -> TransportRequest {
        // A script without steps: it keeps the request and answers nothing.
        let tap = Scripted::new();
        let caller = Caller::over(&self.api, scheme_of(operation), tap.clone());
        let answered = RUNTIME.with(|runtime| runtime.block_on(caller.call(&operation.id, form)));
        assert!(answered.is_err(), "the tap answers nothing");
        tap.sent().pop().expect("something was sent")
    }
}
