//! The bodies of JSONTestSuite (<https://github.com/nst/JSONTestSuite>), where they are at hand: its folder
//! `test_parsing` in `CALLSPEC_JSON_TEST_SUITE`.

use std::path::Path;

use callspec_runtime::Json;
use callspec_runtime::generated::json::Reader;
use serde_json::value::RawValue;

/// What the reader refuses and serde_json passes over: more than 128 levels, and an unpaired surrogate in the name of a
/// member of the outermost object.
const REFUSED: &[&str] = &["i_structure_500_nested_arrays.json", "i_object_key_lone_2nd_surrogate.json"];

fn reads(body: &[u8]) -> bool {
    std::str::from_utf8(body).is_ok_and(|text| {
        let text = text.trim_start_matches('\u{feff}');
        Reader::new(text).read_whole(&mut Json::default()).is_ok()
    })
}

#[test]
fn every_body_is_judged_as_the_suite_says() {
    let Some(folder) = std::env::var_os("CALLSPEC_JSON_TEST_SUITE") else {
        println!("SKIPPED: CALLSPEC_JSON_TEST_SUITE is not set");
        return;
    };
    let mut count = 0;
    for entry in std::fs::read_dir(Path::new(&folder)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let body = std::fs::read(&path).unwrap();
        let own = reads(&body);
        match name.split('_').next() {
            Some("y") => assert!(own, "{name}"),
            Some("n") => assert!(!own, "{name}"),
            Some("i") => {
                // A byte order mark is passed over, which serde_json refuses.
                let marked = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&body);
                let twin = serde_json::from_slice::<&RawValue>(marked).is_ok();
                assert!(own == twin || (!own && REFUSED.contains(&name.as_str())), "{name}: {own} {twin}");
            }
            _ => panic!("{name} is of no kind"),
        }
        count += 1;
    }
    assert_eq!(count, 318);
}
