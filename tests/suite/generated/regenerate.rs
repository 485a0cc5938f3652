//! `cargo xtask generate` repairs a `generated/` that does not compile, and writes only what differs.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::checkout;

/// What the copy of the workspace needs.
const PARTS: &[&str] = &["spec", "codegen", "runtime", "generated", "xtask", "tests", ".cargo"];
const FILES: &[&str] = &["Cargo.toml", "Cargo.lock", "clippy.toml", "rustfmt.toml"];

#[test]
fn generate_repairs_a_syntax_error_and_then_writes_nothing() {
    let copy = copy_of_the_workspace();
    let library = copy.join("generated/src/lib.rs");
    let healthy = std::fs::read(&library).unwrap();
    std::fs::write(&library, "pub fn broken( {").unwrap();

    let repaired = xtask(&copy, &["generate"]);
    assert!(repaired.status.success(), "{}", String::from_utf8_lossy(&repaired.stderr));
    assert_eq!(std::fs::read(&library).unwrap(), healthy);

    let before = modified(&copy.join("generated"));
    assert!(xtask(&copy, &["generate"]).status.success());
    assert_eq!(modified(&copy.join("generated")), before, "a second generate touched files");

    std::fs::write(&library, "// stale").unwrap();
    let check = xtask(&copy, &["generate", "--check"]);
    assert_eq!(check.status.code(), Some(1));
    assert_eq!(std::fs::read(&library).unwrap(), b"// stale", "--check wrote");

    let broken = copy.join("spec/documents.yaml");
    std::fs::write(&broken, "language: 1\ndocuments: [").unwrap();
    assert_eq!(xtask(&copy, &["generate"]).status.code(), Some(2));
    assert_eq!(std::fs::read(&library).unwrap(), b"// stale", "a bad spec wrote");
}

fn copy_of_the_workspace() -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("regenerate");
    let _ = std::fs::remove_dir_all(&copy);
    for part in PARTS {
        for (path, bytes) in checkout::files(part) {
            let target = copy.join(part).join(path);
            std::fs::create_dir_all(target.parent().unwrap()).unwrap();
            std::fs::write(target, bytes).unwrap();
        }
    }
    for file in FILES {
        let _ = std::fs::copy(checkout::root().join(file), copy.join(file));
    }
    copy
}

fn xtask(copy: &Path, arguments: &[&str]) -> Output {
    // A target folder of its own, kept between runs: in the shared one this xtask would replace the real one.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("regenerate-target");
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(copy).env("CARGO_TARGET_DIR", target).args(["run", "--quiet", "--locked", "-p", "xtask", "--"]);
    command.args(arguments).output().unwrap()
}

fn modified(folder: &Path) -> Vec<(PathBuf, std::time::SystemTime)> {
    let mut times = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let time = path.metadata().unwrap().modified().unwrap();
                times.push((path, time));
            }
        }
    }
    times.sort();
    times
}
