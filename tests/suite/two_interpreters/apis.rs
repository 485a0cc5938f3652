//! The APIs under test: those of the real specs, of the invented ones and of every feature of the language, each with the
//! code that was generated from it.

use std::sync::LazyLock;

use callspec::runtime::testing::Scripted;
use callspec::runtime::{TransportRequest, Violations, WireForm};
use callspec::{callcap, deepcall, ringcx};
use callspec_codegen::model::{Api, Operation};
use callspec_invented::{cases, parcel};
use futures_util::FutureExt;
use tokio::runtime::Runtime;

use crate::support::checkout;

/// An API, and the code that was generated from it.
pub struct ApiUnderTest {
    pub api: Api,
    generated: Generated,
}

/// The emitted dispatcher of an API.
struct Generated {
    /// The violations of a request to an operation.
    validate: fn(&str, &WireForm) -> Option<Violations>,
    /// Calls an operation with an auth scheme and its credentials; whether it was answered.
    call: fn(&Scripted, &str, &[&str], &str, &WireForm) -> Option<bool>,
}

/// The dispatcher of a generated module: its client, and the auth schemes that operations name first.
macro_rules! generated {
    (@ $secrets:ident $second:ident) => { $secrets[1] };
    ($module:path, $client:ident, $($scheme:ident $(and $second:ident)?),+) => {{
        use $module as module;
        Generated {
            validate: module::wire::validate,
            call: |tap, scheme, secrets, operation, wire| {
                let auth = match scheme {
                    $(stringify!($scheme) => module::Auth::$scheme(secrets[0] $(, generated!(@ secrets $second))?),)+
                    other => panic!("no client has the auth scheme {other} here"),
                };
                let builder = module::$client::builder(auth).base_url("https://tap.example");
                let client = builder.transport(tap.clone()).build().unwrap();
                module::wire::call(&client, operation, wire).now_or_never().map(|result| result.is_ok())
            },
        }
    }};
}

fn generated(api: &str) -> Generated {
    match api {
        "callcap" => generated!(callcap, CallcapClient, api_key),
        "deepcall" => generated!(deepcall, DeepcallClient, session),
        "ringcx" => generated!(ringcx, RingcxClient, access_token),
        "parcel" => generated!(parcel, ParcelClient, account, visitor),
        "gatehouse" => generated!(cases::auth::gatehouse, GatehouseClient, session, bearer),
        "quayside" => generated!(cases::choices::quayside, QuaysideClient, key),
        "bobbin" => generated!(cases::constants::bobbin, BobbinClient, key),
        "ledger" => generated!(cases::csv::ledger, LedgerClient, key),
        "sundial" => generated!(cases::dates_and_words::sundial, SundialClient, key),
        "palette" => generated!(cases::enums::palette, PaletteClient, key),
        "stumble" => generated!(cases::errors::stumble, StumbleClient, key),
        "postbox" => generated!(cases::headers_and_forms::postbox, PostboxClient, key),
        "gremlin" => generated!(cases::hostile_text::gremlin, GremlinClient, key),
        "rosary" => generated!(cases::lists::rosary, RosaryClient, key),
        "lantern" => generated!(cases::members::lantern, LanternClient, key),
        "tollgate" => generated!(cases::no_value::tollgate, TollgateClient, key),
        "hollow" => generated!(cases::nullable_and_maps::hollow, HollowClient, key),
        "nestbox" => generated!(cases::objects::nestbox, NestboxClient, key),
        "folio" => generated!(cases::pages::folio, FolioClient, key),
        "curtain" => generated!(cases::personal_data::curtain, CurtainClient, key),
        "gauntlet" => generated!(cases::obstacles::gauntlet, GauntletClient, self_signed and seal, visitor),
        "gable" => generated!(cases::rules::gable, GableClient, key),
        "turnstile" => generated!(cases::tokens::turnstile, TurnstileClient, key),
        "hinge" => generated!(cases::unions::hinge, HingeClient, key),
        other => panic!("name the client of the API {other} here"),
    }
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

/// Calls need its timers, although nothing waits.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap());

impl ApiUnderTest {
    /// Everything that the generated code finds wrong with a request.
    pub fn violations(&self, operation: &Operation, form: &WireForm) -> Violations {
        (self.generated.validate)(&operation.id, form).expect("an operation")
    }

    /// What the client sends when a request is read from the wire and called by its operation's id.
    pub fn sent(&self, operation: &Operation, form: &WireForm) -> TransportRequest {
        // A script without steps: it keeps the request and answers nothing.
        let tap = Scripted::new();
        let _timers = RUNTIME.enter();
        let scheme = operation.auth.first().and_then(|name| self.api.auth_scheme(name)).or(self.api.auth.first());
        let scheme = scheme.expect("an auth scheme");
        let secrets: Vec<&str> = scheme.credentials.iter().map(|credential| credential.example.as_str()).collect();
        let answered = (self.generated.call)(&tap, &scheme.name, &secrets, &operation.id, form);
        assert_eq!(answered, Some(false), "the tap answers nothing");
        tap.sent().pop().expect("something was sent")
    }
}
