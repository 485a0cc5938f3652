//! Feeds any bytes to one of the targets in `runtime/tests/support/hostile.rs`.
#![no_main]

#[path = "../../../runtime/tests/support/mod.rs"]
mod support;

#[path = "../../../runtime/tests/support/hostile.rs"]
mod hostile;

libfuzzer_sys::fuzz_target!(|data: &[u8]| hostile::rows(data));
