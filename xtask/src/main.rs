//! The commands of this repository: `cargo xtask <command>`.

mod check;
mod cite;
mod cli;
mod demo;
mod explain;
mod failure;
mod fmt;
mod generate;
mod mock;
mod new;
mod schema;
mod soak;
mod specs;
mod sync;
mod vendors;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use cli::{Cli, Command};

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Generate(arguments) => generate::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Cite(arguments) => cite::run(&arguments),
        Command::Mock(arguments) => mock::run(&arguments),
        Command::Demo => demo::run(),
        Command::Soak(arguments) => soak::run(&arguments),
    };
    match result {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}
