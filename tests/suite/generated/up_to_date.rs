//! The committed `generated/` and `spec/schema.json` equal a fresh generation, in whatever order the specs are read.

use std::collections::BTreeMap;

use callspec_codegen::{emit, schema};

use crate::support::checkout;

#[test]
fn the_committed_files_equal_a_fresh_generation() {
    let fresh = emit::emit(&checkout::model()).unwrap();
    let committed: BTreeMap<String, Vec<u8>> = checkout::files("generated").into_iter().collect();
    let mut different: Vec<&str> = Vec::new();
    for (path, bytes) in fresh.iter() {
        if committed.get(path).map(Vec::as_slice) != Some(bytes) {
            different.push(path);
        }
    }
    different.extend(committed.keys().map(String::as_str).filter(|path| fresh.get(path).is_none()));
    assert!(different.is_empty(), "run `cargo xtask generate`: {different:?} differ from the specs");
}

#[test]
fn the_committed_schema_is_that_of_the_readers() {
    let committed = std::fs::read_to_string(checkout::root().join("spec").join(schema::FILE)).unwrap();
    assert!(committed == schema::schema(), "run `cargo xtask generate`: spec/schema.json differs from the readers");
}

#[test]
fn generating_twice_from_shuffled_input_gives_the_same_bytes() {
    let mut files = checkout::files("spec");
    let first = emit::emit(&callspec_codegen::load(&files.iter().cloned().collect()).unwrap()).unwrap();
    files.reverse();
    let middle = files.len() / 3;
    files.rotate_left(middle);
    let second = emit::emit(&callspec_codegen::load(&files.into_iter().collect()).unwrap()).unwrap();
    assert!(first == second);
}
