//! The house rules that no compiler checks: arrows, and no vendor in the generator's own code.

use std::process::Command;

use crate::repository;

/// What each of our packages may depend on, of ours.
const ARROWS: &[(&str, &[&str])] = &[
    ("callspec-codegen", &[]),
    ("callspec-runtime", &[]),
    ("callspec", &["callspec-runtime"]),
    ("callspec-mock", &["callspec-codegen"]),
    ("xtask", &["callspec-codegen", "callspec-mock"]),
];

#[test]
fn the_arrows_are_as_drawn() {
    for (package, allowed) in ARROWS {
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(repository::root());
        command.args(["tree", "--locked", "-p", package, "-e", "normal,build", "--prefix", "none", "--format", "{p}"]);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let ours = text.lines().filter_map(|line| line.split(' ').next());
        let ours = ours.filter(|name| (name.starts_with("callspec") || *name == "xtask") && name != package);
        for name in ours {
            assert!(allowed.contains(&name), "{package} depends on {name}");
        }
    }
}

#[test]
fn no_vendor_is_named_outside_the_specs() {
    let names: Vec<String> = repository::model().apis.into_iter().map(|api| api.id).collect();
    for folder in ["codegen/src", "runtime/src", "xtask/src", "tests/mock/src"] {
        for (path, bytes) in repository::files(folder) {
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            for name in &names {
                assert!(!text.contains(name), "{folder}/{path} names the vendor {name}");
            }
        }
    }
}
