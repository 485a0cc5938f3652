//! Dependencies between our packages, dependencies of the runtime, no vendor's name in our code, and words that two
//! packages share.

use std::collections::BTreeSet;
use std::process::Command;

use callspec_codegen::parse::{Form, Read};
use callspec_codegen::spec::{ErrorKindWord, RuleWord};

use crate::support::checkout;

/// Which of our packages each of our packages may depend on.
const ARROWS: &[(&str, &[&str])] = &[
    ("callspec-codegen", &[]),
    ("callspec-runtime", &[]),
    ("callspec", &["callspec-runtime"]),
    ("callspec-mock", &["callspec-codegen"]),
    ("xtask", &["callspec-codegen", "callspec-mock"]),
];

#[test]
fn our_packages_depend_on_each_other_as_drawn() {
    for (package, allowed) in ARROWS {
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(checkout::root());
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

/// The packages of the runtime's tree before the choice of TLS, itself left out.
fn runtime_tree(more: &[&str]) -> BTreeSet<String> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(checkout::root());
    command.args(["tree", "--locked", "-p", "callspec-runtime", "-e", "normal", "--no-default-features"]);
    let output = command.args(["--prefix", "none"]).args(more).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let names = text.lines().filter_map(|line| line.split(' ').next().map(str::to_owned));
    names.filter(|name| !name.is_empty() && name != "callspec-runtime").collect()
}

#[test]
fn every_dependency_of_the_runtime_has_its_reason() {
    let page = std::fs::read_to_string(checkout::root().join("CONTRIBUTING.md")).unwrap();
    let (_, section) = page.split_once("## Dependencies of the runtime").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let table = section.lines().filter_map(|line| line.strip_prefix("| `")?.split(" |").next());
    let explained: BTreeSet<String> =
        table.flat_map(|names| names.split(", ")).map(|name| name.trim_matches('`').to_owned()).collect();
    assert_eq!(explained, runtime_tree(&["--depth", "1"]));
    let all = runtime_tree(&[]).len();
    assert!(all < 104, "{all} crates");
    // Other systems have a few others.
    let counted = section.contains(&format!("{all} crates before the choice of TLS"));
    assert!(counted || !cfg!(all(target_os = "linux", target_arch = "x86_64")), "{all} crates");
}

#[test]
fn no_vendor_is_named_outside_the_specs() {
    let model = checkout::model();
    let apis = model.apis.iter().map(|api| api.id.clone());
    let vendors = model.documents.iter().map(|document| document.vendor.to_lowercase());
    let names: Vec<String> = apis.chain(vendors).collect();
    for folder in ["codegen/src", "runtime/src", "xtask/src", "tests/mock/src"] {
        for (path, bytes) in checkout::files(folder) {
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            for name in &names {
                assert!(!text.contains(name), "{folder}/{path} names the vendor {name}");
            }
        }
    }
}

#[test]
fn the_words_of_cases_are_those_of_the_runtime() {
    for (file, form) in [("error/kind.rs", ErrorKindWord::form()), ("check/violation.rs", RuleWord::form())] {
        let text = std::fs::read_to_string(checkout::root().join("runtime/src").join(file)).unwrap();
        let words = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix("Self::")?.split_once(" => \"")?.1.strip_suffix("\","));
        let words: BTreeSet<&str> = words.collect();
        let Form::Words(known) = form else { panic!("no words") };
        assert!(words.len() > 10, "{file} no longer lists its words like this");
        assert_eq!(words, known.into_iter().collect(), "{file} and codegen/src/spec/case.rs");
    }
}
