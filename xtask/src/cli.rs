//! The command line: commands and their arguments.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The commands of callspec's repository.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Generate the client, its docs and its examples from the specs
    Generate(Generate),
    /// Check the specs without writing anything
    Check(Check),
    /// Create the file of a new operation, with blanks to fill in
    New(New),
    /// Put the keys of the specs in their canonical order
    Fmt(Fmt),
    /// Explain what a diagnostic code means, with examples
    Explain(Explain),
    /// Check every citation against the documents, and the documents against the specs
    Cite(Cite),
    /// Run the mock vendors on loopback until interrupted
    ///
    /// A mock vendor answers the requests of the cases in the specs, and takes the credentials that are the `example` of
    /// each auth scheme. It answers any other request with 501, and names the nearest case and what differs from it.
    Mock(Mock),
    /// Generate, start the mock vendors and call every operation through the generated client
    Demo,
    /// Make thousands of concurrent calls to vendors that fail at random, and check what was promised against what happened
    Soak(Soak),
    /// Measure what generating costs as the number of operations grows
    Scale(Scale),
    /// Measure what calls, pages and rows cost, against the same work written by hand
    Bench(Bench),
}

#[derive(Debug, Args, Default)]
pub(crate) struct Generate {
    /// Write nothing; list the files that differ, and fail if there are any
    #[arg(long)]
    pub(crate) check: bool,
    /// The folder with the specs [default: the repository's `spec`]
    #[arg(long, value_name = "DIR")]
    pub(crate) spec: Option<PathBuf>,
    /// The folder to generate into [default: the repository's `generated`]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The folder with the specs [default: the repository's `spec`]
    #[arg(long, value_name = "DIR")]
    pub(crate) spec: Option<PathBuf>,
    /// The output format of the diagnostics
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    /// The id of the API; the folder of a new one is created
    pub(crate) api: String,
    /// The id of the operation, such as calls.search
    pub(crate) operation: String,
    /// The folder with the specs [default: the repository's `spec`]
    #[arg(long, value_name = "DIR")]
    pub(crate) spec: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// Write nothing; list the files that are out of order, and fail if there are any
    #[arg(long)]
    pub(crate) check: bool,
    /// The folder with the specs [default: the repository's `spec`]
    #[arg(long, value_name = "DIR")]
    pub(crate) spec: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The code, such as SPEC-0001 [default: list all of them]
    pub(crate) code: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Cite {
    /// The folder with the captured texts
    #[arg(long, value_name = "DIR")]
    pub(crate) documents: PathBuf,
    /// The folder with the specs [default: the repository's `spec`]
    #[arg(long, value_name = "DIR")]
    pub(crate) spec: Option<PathBuf>,
    /// The output format of the result
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Update `evidence.lock` to what the cited lines say now
    #[arg(long)]
    pub(crate) lock: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: snippets and carets on standard error
    Text,
    /// For programs: one JSON list, on standard output
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Mock {
    /// The port of the first API; the others get the next ones [default: free ports]
    #[arg(long, value_name = "P", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) port: Option<u16>,
    /// Only this API
    #[arg(long, value_name = "NAME")]
    pub(crate) api: Option<String>,
    /// The folder with the specs [default: the repository's `spec`]
    #[arg(long, value_name = "DIR")]
    pub(crate) spec: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Soak {
    /// The duration, in seconds
    #[arg(long, default_value_t = 60)]
    pub(crate) seconds: u64,
    /// The number of concurrent calls
    #[arg(long, default_value_t = 2_000)]
    pub(crate) callers: u32,
    /// The seed for the faults and the jitter
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
}

#[derive(Debug, Args)]
pub(crate) struct Scale {
    /// The number of operations; may be given more than once [default: 10, 100, 1000 and 5000]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) operations: Vec<u64>,
    /// Check the emitted code with cargo, too
    #[arg(long)]
    pub(crate) compile: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Bench {
    /// Fewer rounds: figures that scatter more
    #[arg(long)]
    pub(crate) quick: bool,
    /// Print one JSON list
    #[arg(long)]
    pub(crate) json: bool,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
