//! `cargo xtask demo`: calls every operation through the generated client, against the mock vendors.

use std::process::{Command, ExitCode};

use super::generate;
use crate::child;
use crate::failure::Failure;
use crate::specs;
use crate::vendors::{self, Vendor};

/// Runs the command. The example is a program of its own: this one must build even when the generated crate does not.
pub(crate) fn run() -> Result<ExitCode, Failure> {
    match play() {
        // The demo exits with 0 or 1 only.
        Err(failure) => {
            failure.report();
            Ok(ExitCode::FAILURE)
        }
        done => done,
    }
}

fn play() -> Result<ExitCode, Failure> {
    let model = specs::load(None)?;
    generate::into_repository(&model)?;
    let apis = vendors::ids(&model);
    let vendors = vendors::start(model, &apis, None)?;
    child::run(example(&vendors))
}

fn example(vendors: &[Vendor]) -> Command {
    let mut command = child::cargo(&["run", "--quiet", "--package", "callspec", "--example", "demo"]);
    for vendor in vendors {
        command.env(variable(&vendor.api), vendor.mock.base_url());
    }
    command
}

/// The environment variable with an API's address, such as `CALLSPEC_ACME_URL`.
fn variable(api: &str) -> String {
    format!("CALLSPEC_{}_URL", api.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_named_after_their_api() {
        assert_eq!(variable("acme_two"), "CALLSPEC_ACME_TWO_URL");
    }
}
