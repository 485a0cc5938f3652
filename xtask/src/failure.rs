//! Why a command failed, and the exit code that says so.

use std::fmt::Display;
use std::process::ExitCode;

use callspec_codegen::diagnostic::Diagnostics;

use crate::print::{err, errln};

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The specs are wrong.
    BadSpec(Box<Diagnostics>),
    /// The specs cannot be read, or nothing can be generated from them.
    NoSpec(String),
    /// Something else went wrong: what was being done, and why it failed.
    Other(String),
}

impl Failure {
    /// What was being done, and why it failed.
    pub(crate) fn of(doing: impl Display, why: impl Display) -> Self {
        Self::Other(format!("{doing}: {why}"))
    }

    /// The same, if the specs are to blame.
    pub(crate) fn of_spec(doing: impl Display, why: impl Display) -> Self {
        Self::NoSpec(format!("{doing}: {why}"))
    }

    /// Prints it and gives the exit code: 2 for bad specs, 1 for anything else.
    pub(crate) fn report(&self) -> ExitCode {
        match self {
            Self::BadSpec(diagnostics) => {
                err!("{}", diagnostics.coloured());
                if let Some(first) = diagnostics.iter().next() {
                    errln!("for more about a code, run `cargo xtask explain {}`", first.code.id());
                }
                ExitCode::from(2)
            }
            Self::NoSpec(message) => {
                errln!("error: {message}");
                ExitCode::from(2)
            }
            Self::Other(message) => {
                errln!("error: {message}");
                ExitCode::FAILURE
            }
        }
    }
}
