//! The fuzz targets on a stable compiler: under proptest, and over the bytes in `hostile/`, which a fuzzer found worthwhile.
#![cfg(feature = "test-support")]
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

#[path = "support/hostile.rs"]
mod hostile;

use proptest::prelude::*;

/// Runs a target over its folder of bytes.
fn seeds(name: &str, target: fn(&[u8])) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile").join(name);
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        target(&std::fs::read(entry.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count > 3, "{count} files for {name}");
}

#[test]
fn what_was_found_holds() {
    seeds("envelope", hostile::envelope);
    seeds("retry_after", hostile::retry_after);
    seeds("dates", hostile::dates);
    seeds("rows", hostile::rows);
}

/// Pieces of what an envelope is made of, in any order.
fn json_like() -> impl Strategy<Value = Vec<u8>> {
    let parts = [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"status\"",
        "\"error\"",
        "\"success\"",
        "\"code\"",
        "1014",
        "\"message\"",
        "\"PERSONAL DATA\"",
        "null",
        " ",
        "\\u0000",
        "<html>",
        "\u{feff}",
        "\"",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..24).prop_map(|parts| parts.concat().into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn envelopes(status in 0_u16..500, body in prop_oneof![json_like(), any::<Vec<u8>>()]) {
        hostile::envelope(&[&status.to_be_bytes()[..], &body].concat());
    }

    #[test]
    fn waits_asked_for(text in "[0-9]{1,25}|[ -~]{0,40}|(Sun|Mon), [0-9]{2} (Nov|Feb) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT(\n.{0,40})?") {
        hostile::retry_after(text.as_bytes());
    }

    #[test]
    fn written_days_and_times(text in "[0-9+]{1,5}[-/][0-9]{1,3}[-/][0-9]{1,5}( [0-9]{1,3}:[0-9]{1,3}(:[0-9]{1,2}(\\.[0-9]{0,6})?)?( [AP]M)?)?|.{0,30}") {
        hostile::dates(text.as_bytes());
    }

    #[test]
    fn tables(bytes in "[\\x00-\\xff]id,name\n[0-9a-z,\"'\r\n ]{0,80}|(?s).{0,60}") {
        hostile::rows(bytes.as_bytes());
    }
}
