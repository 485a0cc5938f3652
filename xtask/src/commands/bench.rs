//! `cargo xtask bench`: what calls, pages and rows cost, against the same work written by hand.

use std::process::ExitCode;

use crate::child;
use crate::cli::Bench;
use crate::failure::Failure;

/// Runs the command. What is measured goes through the generated clients: programs of their own do it, in a release build.
pub(crate) fn run(arguments: &Bench) -> Result<ExitCode, Failure> {
    let package = ["--quiet", "--release", "--package", "callspec-bench"];
    let built = child::run(child::cargo(&[&["build"], &package[..]].concat()))?;
    if built != ExitCode::SUCCESS {
        return Ok(built);
    }
    let mut command = child::cargo(&[&["run"], &package[..], &["--"]].concat());
    command.args(arguments.quick.then_some("--quick")).args(arguments.json.then_some("--json"));
    child::run(command)
}
