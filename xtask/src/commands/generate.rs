//! `cargo xtask generate`: writes everything that is generated from the specs.

use std::path::Path;
use std::process::ExitCode;

use callspec_codegen::emit::{self, Artifacts};
use callspec_codegen::model::Model;

use crate::cli::Generate;
use crate::failure::Failure;
use crate::schema::Schema;
use crate::specs;
use crate::sync::{Files, Plan};
use crate::workspace;

/// Runs the command.
pub(crate) fn run(arguments: &Generate) -> Result<ExitCode, Failure> {
    let model = specs::load(arguments.spec.as_ref())?;
    let out = workspace::folder(arguments.out.as_ref(), "generated");
    let plan = plan(&model, &out)?;
    let schema = Schema::of(arguments.spec.as_ref())?;
    if arguments.check {
        return Ok(report_differences(&plan, &schema, arguments));
    }
    schema.write()?;
    write(&plan, &out)?;
    anstream::println!("{}", outcome(&plan, &schema));
    Ok(ExitCode::SUCCESS)
}

/// Generates into the repository, and prints only what is unexpected.
pub(crate) fn into_repository(model: &Model) -> Result<(), Failure> {
    let out = workspace::folder(None, "generated");
    Schema::of(None)?.write()?;
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
        anstream::eprintln!("unexpected: {} (not a generated file; delete or move it)", out.join(path).display());
    }
    Ok(())
}

fn outcome(plan: &Plan, schema: &Schema) -> String {
    let total = plan.total();
    let written = plan.stale.len() + plan.missing.len() + usize::from(!schema.is_current);
    match (written, plan.obsolete.len()) {
        (0, 0) => format!("{total} files, all up to date"),
        (written, deleted) => format!("{total} files, {written} written, {deleted} deleted"),
    }
}

fn report_differences(plan: &Plan, schema: &Schema, arguments: &Generate) -> ExitCode {
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
    if !schema.is_current {
        anstream::eprintln!("stale: {}", schema.path.display());
    }
    let differs = plan.differs() || !schema.is_current;
    if differs {
        anstream::eprintln!("to fix it, run: {}", repair_command(arguments));
    }
    if !plan.unexpected.is_empty() {
        anstream::eprintln!("unexpected files are never deleted automatically: delete or move them");
    }
    if differs || !plan.unexpected.is_empty() {
        return ExitCode::FAILURE;
    }
    anstream::println!("{}", outcome(plan, schema));
    ExitCode::SUCCESS
}

fn repair_command(arguments: &Generate) -> String {
    let mut command = "cargo xtask generate".to_owned();
    for (flag, folder) in [("--spec", &arguments.spec), ("--out", &arguments.out)] {
        if let Some(folder) = folder {
            command.push_str(&format!(" {flag} {}", folder.display()));
        }
    }
    command
}
