//! The commands of this repository: `cargo xtask <command>`.

mod child;
mod cli;
mod commands;
mod failure;
mod print;
mod schema;
mod specs;
mod sync;
mod vendors;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use cli::{Cli, Command};
use commands::{bench, check, cite, demo, explain, fmt, generate, mock, new, scale, soak};

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
        Command::Scale(arguments) => scale::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
    };
    print::finish(result.unwrap_or_else(|failure| failure.report()))
}
