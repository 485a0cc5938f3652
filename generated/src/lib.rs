// @generated from spec/ by `cargo xtask generate`. Do not edit.

//! Typed clients for call-report APIs, generated from the vendors' documents.
//!
//! One module per API, each behind a cargo feature of the same name:
//!
//! - `callcap`: Callcap's call tracking, with recorded phone calls (version 2), conversations and
//!   numbers (version 3).
//! - `deepcall`: DeepCall's API, version 2.0: call reports, the contact directory, groups of agents
//!   and masked numbers.
//! - `ringcx`: RingCentral's contact centre, formerly Engage Voice: the cloud call detail report, and
//!   the lists that supply the ids for its request.
//!
//! A request is a plain value: `new` takes what is required, setters add the rest. A client method
//! takes the request and returns a call to await, or a stream of items or rows. A request that
//! breaks a documented rule is refused before anything is sent.
//!
//! Where the vendors' documents are unclear or disagree, a doc comment names a page of the
//! reference (`docs/`) and a heading there: each claim, what was chosen and why.
//!
//! With the feature `test-support`, `runtime::testing` plays the vendor in your tests.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "callcap")]
pub mod callcap;

#[cfg(feature = "deepcall")]
pub mod deepcall;

#[cfg(feature = "ringcx")]
pub mod ringcx;

pub use callspec_runtime as runtime;
