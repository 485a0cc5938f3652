//! No dependency needs a newer compiler than the one that our packages declare.

use std::process::Command;

use serde_json::Value;

use crate::support::checkout;

/// A version as numbers: 1.89 is 1.89.0.
fn numbers(version: &str) -> [u64; 3] {
    let mut parts = version.split('.').map(|part| part.parse().unwrap());
    std::array::from_fn(|_| parts.next().unwrap_or(0))
}

#[test]
fn no_dependency_needs_a_newer_compiler_than_we_declare() {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(checkout::root()).args(["metadata", "--locked", "--all-features", "--format-version", "1"]);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let version = |package: &Value| package["rust_version"].as_str().map(numbers);
    let runtime = packages.iter().find(|package| package["name"] == "callspec-runtime").unwrap();
    let declared = version(runtime).expect("callspec-runtime declares a rust-version");
    let newer = packages.iter().filter(|package| version(package).is_some_and(|needed| needed > declared));
    let newer: Vec<String> =
        newer.map(|package| format!("{} needs {}", package["name"], package["rust_version"])).collect();
    assert!(newer.is_empty(), "rust-version in Cargo.toml is {declared:?}: {newer:?}");
}
