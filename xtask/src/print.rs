//! Prints without a panic: a full disk or a closed pipe ends no command halfway.

use std::fmt::Arguments;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::OnceLock;

/// Why standard output could not be written, the first time that it could not.
static FAILED: OnceLock<io::Error> = OnceLock::new();

/// Prints to standard output, with colours where it shows them.
pub(crate) fn to_stdout(text: Arguments<'_>) {
    if FAILED.get().is_none() {
        note(anstream::stdout().lock().write_fmt(text));
    }
}

/// Prints to standard error. If that fails, there is nowhere left to say so.
pub(crate) fn to_stderr(text: Arguments<'_>) {
    let _ = anstream::stderr().lock().write_fmt(text);
}

/// The exit code of a command, or 1 if its results could not be printed. A reader that has seen enough, such as `head`, is
/// no failure.
pub(crate) fn finish(code: ExitCode) -> ExitCode {
    note(io::stdout().flush());
    match FAILED.get() {
        Some(why) if why.kind() != io::ErrorKind::BrokenPipe => {
            errln!("error: cannot write to standard output: {why}");
            ExitCode::FAILURE
        }
        _ => code,
    }
}

fn note(result: io::Result<()>) {
    if let Err(why) = result {
        // The first one is the one to report.
        let _ = FAILED.set(why);
    }
}

macro_rules! out {
    ($($text:tt)*) => { $crate::print::to_stdout(format_args!($($text)*)) };
}

macro_rules! outln {
    ($($text:tt)*) => { $crate::print::to_stdout(format_args!("{}\n", format_args!($($text)*))) };
}

macro_rules! err {
    ($($text:tt)*) => { $crate::print::to_stderr(format_args!($($text)*)) };
}

macro_rules! errln {
    ($($text:tt)*) => { $crate::print::to_stderr(format_args!("{}\n", format_args!($($text)*))) };
}

pub(crate) use {err, errln, out, outln};
