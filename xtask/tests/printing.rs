//! Every command whose output cannot be written says so and fails; none panics.
#![cfg(target_os = "linux")]

use std::fs::File;
use std::process::{Command, Stdio};

const COMMANDS: [&[&str]; 6] = [
    &["explain"],
    &["explain", "SPEC-0001"],
    &["check"],
    &["check", "--format", "json"],
    &["fmt", "--check"],
    &["cite", "--documents", "."],
];

fn xtask(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments);
    command
}

#[test]
fn a_full_disk_is_an_error_and_no_panic() {
    for arguments in COMMANDS {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let ended = xtask(arguments).stdout(full).stderr(Stdio::piped()).output().unwrap();
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(1), "{arguments:?}: {said}");
        assert!(said.contains("cannot write to standard output"), "{arguments:?}: {said}");
    }
}

/// Where standard error cannot be written either, the exit code says what there is to say.
#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let full = File::options().write(true).open("/dev/full").unwrap();
    let ended = xtask(&["explain"]).stdout(writer).stderr(full).status().unwrap();
    assert_eq!(ended.code(), Some(0));
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let ended = xtask(&["explain", "E0308"]).stdout(full()).stderr(full()).status().unwrap();
    assert_eq!(ended.code(), Some(1));
}
