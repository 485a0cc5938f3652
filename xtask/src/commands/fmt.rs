//! `cargo xtask fmt`: the keys of the specs in their canonical order.

use std::process::ExitCode;

use callspec_codegen::format::{self, Refusal};
use callspec_codegen::source::{FileId, Sources};

use crate::cli::Fmt;
use crate::failure::Failure;
use crate::print::{err, errln, outln};
use crate::sync;
use crate::workspace;

/// Runs the command.
pub(crate) fn run(arguments: &Fmt) -> Result<ExitCode, Failure> {
    let folder = workspace::folder(arguments.spec.as_ref(), "spec");
    let cannot_read = |why| Failure::of_spec(format!("cannot read {}", folder.display()), why);
    let sources = Sources::read(&folder).map_err(cannot_read)?;
    if !arguments.check {
        let cannot_clean = |why| Failure::of(format!("cannot write {}", folder.display()), why);
        sync::remove_drafts(&folder, sources.iter().map(|(_, source)| &source.path)).map_err(cannot_clean)?;
    }
    let (mut total, mut changed, mut is_refused) = (0, 0, false);
    for file in format::files(&sources) {
        let source = sources.file(file);
        total += 1;
        match format::format(&sources, file) {
            Err(refusal) => {
                report(&refusal, file, &sources);
                is_refused = true;
            }
            Ok(text) if text.as_bytes() == source.bytes => {}
            Ok(_) if arguments.check => {
                errln!("out of order: {}", source.path);
                changed += 1;
            }
            Ok(text) => {
                let path = folder.join(&source.path);
                let cannot_write = |why| Failure::of(format!("cannot write {}", path.display()), why);
                sync::write(&path, text.as_bytes()).map_err(cannot_write)?;
                changed += 1;
            }
        }
    }
    Ok(outcome(arguments, total, changed, is_refused))
}

fn report(refusal: &Refusal, file: FileId, sources: &Sources) {
    match refusal {
        Refusal::Unreadable(diagnostics) => err!("{}", diagnostics.coloured()),
        Refusal::Unmovable(span) => {
            let line = sources.position(*span).line;
            errln!("error: {}:{line}: {refusal}", sources.file(file).path);
        }
    }
}

fn outcome(arguments: &Fmt, total: usize, changed: usize, is_refused: bool) -> ExitCode {
    match (arguments.check, changed) {
        (_, 0) if !is_refused => outln!("{total} files, all in order"),
        (true, 1..) => {
            let spec = arguments.spec.as_ref().map(|spec| format!(" --spec {}", spec.display()));
            errln!("to fix it, run: cargo xtask fmt{}", spec.unwrap_or_default());
        }
        (false, 1..) => outln!("{total} files, {changed} put in order"),
        _ => {}
    }
    match (is_refused, arguments.check && changed > 0) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::FAILURE,
        (false, false) => ExitCode::SUCCESS,
    }
}
