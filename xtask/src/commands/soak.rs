//! `cargo xtask soak`: thousands of calls at once, to vendors that fail at random.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use crate::cli::Soak;
use crate::failure::Failure;
use crate::workspace;

/// Runs the command. The calls go through the generated clients: a program of its own makes them.
pub(crate) fn run(arguments: &Soak) -> Result<ExitCode, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(cargo);
    command.current_dir(workspace::root());
    command.args(["run", "--quiet", "--package", "callspec-tests", "--example", "soak", "--"]);
    command.arg(format!("--seconds={}", arguments.seconds));
    command.arg(format!("--callers={}", arguments.callers));
    command.arg(format!("--seed={}", arguments.seed));
    let status = command.status().map_err(|why| Failure::of("cannot run cargo", why))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
