//! `cargo xtask cite`: holds every citation against the documents, and the documents against the specs.

use std::path::Path;
use std::process::ExitCode;

use callspec_codegen::evidence::{self, Cited, DocumentText, LOCK_FILE, Texts};
use callspec_codegen::model::Json;
use callspec_codegen::source::Sources;

use crate::cli::{Cite, Format};
use crate::failure::Failure;
use crate::print::{err, errln, out, outln};
use crate::sync;
use crate::workspace;

/// Runs the command.
pub(crate) fn run(arguments: &Cite) -> Result<ExitCode, Failure> {
    let folder = workspace::folder(arguments.spec.as_ref(), "spec");
    let sources =
        Sources::read(&folder).map_err(|why| Failure::of_spec(format!("cannot read {}", folder.display()), why))?;
    let texts = texts(&arguments.documents)?;
    let cited = evidence::cite(&sources, &texts).map_err(|diagnostics| Failure::BadSpec(Box::new(diagnostics)))?;
    // A lock of citations that do not hold would make `check` accept them.
    let is_current = keep_lock(&folder, &sources, &cited, arguments.lock && cited.problems.is_none())?;
    match arguments.format {
        Format::Text => print(&cited),
        Format::Json => outln!("{}", json(&cited, is_current)),
    }
    match (is_current, arguments.lock) {
        (true, _) => {}
        (false, true) => errln!("error: {LOCK_FILE} was not written, because some citations do not hold"),
        (false, false) => {
            errln!("error: {LOCK_FILE} differs from the documents; find out why, then add --lock to write it");
        }
    }
    // A folder without a single one of the texts is the wrong folder.
    let is_any_at_hand = cited.report.documents.iter().any(|document| document.is_at_hand);
    Ok(if cited.problems.is_none() && is_current && is_any_at_hand { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The files of a folder, by name.
fn texts(folder: &Path) -> Result<Texts, Failure> {
    let read = || -> std::io::Result<Texts> {
        let mut texts = Texts::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            if let (true, Ok(name)) = (entry.file_type()?.is_file(), entry.file_name().into_string()) {
                texts.insert(name, DocumentText::new(&std::fs::read(entry.path())?));
            }
        }
        Ok(texts)
    };
    read().map_err(|why| Failure::of(format!("cannot read {}", folder.display()), why))
}

/// Writes the lock when asked to; whether it is what the documents say. Those that are not at hand keep their lines.
fn keep_lock(folder: &Path, sources: &Sources, cited: &Cited, write: bool) -> Result<bool, Failure> {
    if write && !cited.needed.is_empty() {
        let needed: Vec<&str> = cited.needed.iter().map(String::as_str).collect();
        let message = format!("{LOCK_FILE} lacks citations of documents that are not at hand: {}", needed.join(", "));
        return Err(Failure::of(message, "add their texts to the folder, or cite documents that are there"));
    }
    if evidence::is_lock_current(sources, &cited.lock) {
        return Ok(true);
    }
    if write {
        let file = folder.join(LOCK_FILE);
        sync::write(&file, cited.lock.as_bytes())
            .map_err(|why| Failure::of(format!("cannot write {}", file.display()), why))?;
    }
    Ok(write)
}

fn print(cited: &Cited) {
    if let Some(problems) = &cited.problems {
        err!("{}", problems.coloured());
    }
    out!("{}", cited.report);
    let is_skipped = |status: &&str| *status == "SKIPPED";
    let skipped = cited.report.documents.iter().map(|document| document.status()).filter(is_skipped).count();
    let verdict = match (&cited.problems, skipped) {
        (Some(_), _) => "some citations do not hold".to_owned(),
        (None, 0) => "every citation of a captured text holds".to_owned(),
        (None, skipped) => format!("SKIPPED: {skipped} documents are missing and were not checked"),
    };
    outln!("{verdict}");
}

fn json(cited: &Cited, is_lock_current: bool) -> Json {
    let problems = cited.problems.as_ref().map_or_else(|| Json::List(Vec::new()), |diagnostics| diagnostics.json());
    let members = [
        ("documents", cited.report.json()),
        ("lock_is_current", Json::Boolean(is_lock_current)),
        ("problems", problems),
    ];
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
