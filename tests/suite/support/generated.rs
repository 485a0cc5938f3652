//! The generated code of every API under test, by the API's id: `build.rs` lists them from the specs.

use std::future::Future;
use std::pin::Pin;

use callspec::runtime::{Client, ClientBuilder, DispatchError, Json, Operation, VendorCode, Violations, WireForm};

/// The generated code of one API.
pub struct Generated {
    pub id: &'static str,
    pub operations: &'static [&'static Operation],
    /// Every violation of a request to an operation.
    pub validate: fn(&str, &WireForm) -> Option<Violations>,
    /// A client for an address, with an auth scheme and its credentials.
    pub client: fn(&str, &str, &[&str]) -> ClientBuilder<Client>,
    /// Calls an operation by its id.
    pub call: fn(&Client, &str, &WireForm) -> CallFuture,
}

/// A call by operation id.
pub type CallFuture = Pin<Box<dyn Future<Output = Result<Json, CallFailure>>>>;

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

macro_rules! apis {
    ($($id:literal: $module:path, $client:ident, $($scheme:ident($($place:literal),*)),+;)+) => {
        static APIS: &[Generated] = &[$({
            use $module as module;
            Generated {
                id: $id,
                operations: module::operations::OPERATIONS,
                validate: module::wire::validate,
                client: |address, scheme, _secrets| match scheme {
                    $(stringify!($scheme) => {
                        ClientBuilder::new(address, module::Auth::$scheme($(_secrets[$place].to_owned()),*))
                    })+
                    other => panic!("{} has no auth scheme {other}", $id),
                },
                call: |client, operation, wire| {
                    let call = module::wire::call(&module::$client::from(client.clone()), operation, wire);
                    Box::pin(async move { call.await.map_err(|error| CallFailure::of(&error)) })
                },
            }
        }),+];
    };
}

include!(concat!(env!("OUT_DIR"), "/apis.rs"));

/// The generated code of an API.
pub fn generated(api: &str) -> &'static Generated {
    APIS.iter().find(|known| known.id == api).unwrap_or_else(|| panic!("no API is called {api}"))
}
