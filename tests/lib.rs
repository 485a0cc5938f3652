//! `suite/` holds the tests, in folders by what they test; `wire/` the requests typed by hand; `cases/` the specs of each
//! feature and each mistake; `mock/` the mock vendors; `invented/` a consumer with specs of their own; `compile_fail/` what
//! must not compile; `soak/` the load test; `fuzz/` the fuzz targets.

/// The README, so that its examples are compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
