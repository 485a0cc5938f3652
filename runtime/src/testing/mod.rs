//! For tests of programs that call a vendor: transports without a network, and a clock that follows Tokio's.
//!
//! With Tokio's clock paused (`start_paused = true`, tokio's feature `test-util`) waits between attempts take no time.
//!
//! ```
//! use callspec_runtime::http::StatusCode;
//! use callspec_runtime::testing::Scripted;
//! use callspec_runtime::{ClientBuilder, Delivery, TransportError};
//! # use callspec_runtime::generated::*;
//! # use callspec_runtime::*;
//! # #[derive(Clone)]
//! # struct GetThing;
//! # static GET_THING: Operation = Operation {
//! #     id: "things.get", method: Method::GET, path: "/things", safety: Safety::ReadOnly, auth: &[], credentials: &[],
//! #     body: BodyKind::None, response: ResponseKind::Json, shape: || callspec_runtime::generated::json::Shape::Any, errors: &[], rate_limits: &[], paging: None,
//! #     envelope: &Envelope { error: None, success: None, success_required: false, code: None, message: None },
//! #     limits: Limits::DEFAULT,
//! # };
//! # impl Request for GetThing {
//! #     type Output = Json;
//! #     fn operation() -> &'static Operation { &GET_THING }
//! #     fn check(&self, _: &mut Check) {}
//! #     fn encode(&self, _: &mut WireRequest) {}
//! # }
//! # struct NoAuth;
//! # impl Authenticate for NoAuth {
//! #     fn scheme(&self) -> &'static str { "none" }
//! #     fn credentials(&self) -> Vec<Credential> { Vec::new() }
//! # }
//! # #[derive(Debug, Clone)]
//! # struct ErrorCode;
//! # impl VendorCode for ErrorCode {
//! #     fn from_row(_: &str) -> Option<Self> { None }
//! #     fn unknown(_: UnknownValue) -> Self { Self }
//! # }
//!
//! # tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build()?.block_on(async {
//! let vendor = Scripted::new()
//!     .fails(TransportError::new(Delivery::Ambiguous, "the connection was lost"))
//!     .json(StatusCode::OK, r#"{"id": 7}"#);
//! # let builder = ClientBuilder::<Client>::new("https://vendor.example", NoAuth);
//! let client = builder.transport(vendor.clone()).build()?;
//!
//! let answer = client.call::<_, ErrorCode>(&GetThing).await?; // of a generated client: client.things_get(&request)
//! assert_eq!((answer.attempts(), vendor.sent().len(), vendor.left()), (2, 2, 0));
//! assert_eq!(vendor.sent()[0].uri.path(), "/things");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub(crate) mod exchange;
pub(crate) mod manual_clock;
pub(crate) mod replay;
pub(crate) mod scripted;

pub use exchange::Exchange;
pub use manual_clock::ManualClock;
pub use replay::Replay;
pub use scripted::Scripted;
