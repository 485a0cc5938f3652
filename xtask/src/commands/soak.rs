//! `cargo xtask soak`: thousands of calls at once, to vendors that fail at random.

use std::process::ExitCode;

use crate::child;
use crate::cli::Soak;
use crate::failure::Failure;

/// Runs the command. The calls go through the generated clients: a program of its own makes them.
pub(crate) fn run(arguments: &Soak) -> Result<ExitCode, Failure> {
    let mut command = child::cargo(&["run", "--quiet", "--package", "callspec-tests", "--example", "soak", "--"]);
    command.arg(format!("--seconds={}", arguments.seconds));
    command.arg(format!("--callers={}", arguments.callers));
    command.arg(format!("--seed={}", arguments.seed));
    child::run(command)
}
