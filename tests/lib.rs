//! The tests are in `suite/`, the mock vendors in `mock/`, a consumer with specs of their own in `invented/`.

/// The README, so that its examples are compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
