//! `cargo xtask generate`: everything that follows from the specs, onto the disk.

use std::path::Path;
use std::process::ExitCode;

use callspec_codegen::emit::{self, Artifacts};
use callspec_codegen::model::Model;

use crate::cli::Generate;
use crate::failure::Failure;
use crate::specs;
use crate::sync::{Files, Plan};
use crate::workspace;

/// Runs the command.
pub(crate) fn run(arguments: &Generate) -> Result<ExitCode, Failure> {
    let model = specs::load(arguments.spec.as_ref())?;
    let out = workspace::folder(arguments.out.as_ref(), "generated");
    let plan = plan(&model, &out)?;
    if arguments.check {
        return Ok(report_differences(&plan, arguments));
    }
    write(&plan, &out)?;
    anstream::println!("{}", outcome(&plan));
    Ok(ExitCode::SUCCESS)
}

/// Generates into the repository and says nothing unless something is unexpected.
pub(crate) fn quietly(model: &Model) -> Result<(), Failure> {
    let out = workspace::folder(None, "generated");
    write(&plan(model, &out)?, &out)
}

fn plan(model: &Model, out: &Path) -> Result<Plan, Failure> {
    let artifacts = emit::emit(model).map_err(|error| Failure::NoSpec(error.to_string()))?;
    Plan::of(files(&artifacts), out).map_err(|why| Failure::of(format!("cannot compare {}", out.display()), why))
}

fn files(artifacts: &Artifacts) -> Files {
    artifacts.iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

fn write(plan: &Plan, out: &Path) -> Result<(), Failure> {
    plan.apply(out).map_err(|why| Failure::of(format!("cannot write {}", out.display()), why))?;
    for path in &plan.unexpected {
        anstream::eprintln!("unexpected: {} (not generated; delete or move it)", out.join(path).display());
    }
    Ok(())
}

fn outcome(plan: &Plan) -> String {
    let written = plan.stale.len() + plan.missing.len();
    match (written, plan.obsolete.len()) {
        (0, 0) => format!("{} files, all up to date", plan.total()),
        (written, deleted) => format!("{} files, {written} written, {deleted} deleted", plan.total()),
    }
}

fn report_differences(plan: &Plan, arguments: &Generate) -> ExitCode {
    let lists = [
        ("stale", &plan.stale),
        ("missing", &plan.missing),
        ("obsolete", &plan.obsolete),
        ("unexpected", &plan.unexpected),
    ];
    for (word, paths) in lists {
        for path in paths {
            anstream::eprintln!("{word}: {path}");
        }
    }
    if plan.differs() {
        anstream::eprintln!("mend it with: {}", mending_command(arguments));
    }
    if !plan.unexpected.is_empty() {
        anstream::eprintln!("unexpected files are never deleted: delete or move them yourself");
    }
    if plan.differs() || !plan.unexpected.is_empty() {
        return ExitCode::FAILURE;
    }
    anstream::println!("{} files, all up to date", plan.total());
    ExitCode::SUCCESS
}

fn mending_command(arguments: &Generate) -> String {
    let mut command = "cargo xtask generate".to_owned();
    for (flag, folder) in [("--spec", &arguments.spec), ("--out", &arguments.out)] {
        if let Some(folder) = folder {
            command.push_str(&format!(" {flag} {}", folder.display()));
        }
    }
    command
}
