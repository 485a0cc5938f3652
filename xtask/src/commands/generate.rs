//! `cargo xtask generate`: writes everything that is generated from the specs.

use std::path::Path;
use std::process::ExitCode;

use callspec_codegen::emit::{self, Artifacts};
use callspec_codegen::model::Model;

use crate::cli::Generate;
use crate::failure::Failure;
use crate::print::{errln, outln};
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
    refuse_foreign(&plan, &out)?;
    schema.write()?;
    write(&plan, &out)?;
    outln!("{}", outcome(&plan, &schema));
    Ok(ExitCode::SUCCESS)
}

/// Generates into the repository, and prints only what is unexpected.
pub(crate) fn into_repository(model: &Model) -> Result<(), Failure> {
    let out = workspace::folder(None, "generated");
    let plan = plan(model, &out)?;
    refuse_foreign(&plan, &out)?;
    Schema::of(None)?.write()?;
    write(&plan, &out)
}

fn plan(model: &Model, out: &Path) -> Result<Plan, Failure> {
    let artifacts = emit::emit(model).map_err(|error| Failure::NoSpec(error.to_string()))?;
    Plan::of(files(&artifacts), out).map_err(|why| Failure::of(format!("cannot compare {}", out.display()), why))
}

fn files(artifacts: &Artifacts) -> Files {
    artifacts.iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

/// Somebody else's files are not replaced: all of them are named, and nothing is touched.
fn refuse_foreign(plan: &Plan, out: &Path) -> Result<(), Failure> {
    if plan.foreign.is_empty() {
        return Ok(());
    }
    let list: Vec<String> = plan.foreign.iter().map(|path| format!("  {}", out.join(path).display())).collect();
    Err(Failure::Other(format!(
        "nothing was written: these files are in the way, and no manifest of callspec says that it wrote them\n{}\n\
         generate into an empty folder, or move them",
        list.join("\n")
    )))
}

fn write(plan: &Plan, out: &Path) -> Result<(), Failure> {
    plan.apply(out).map_err(|why| Failure::of(format!("cannot write {}", out.display()), why))?;
    for path in &plan.unexpected {
        errln!("unexpected: {} (not a generated file; delete or move it)", out.join(path).display());
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
        ("not ours, and in the way", &plan.foreign),
    ];
    for (word, paths) in lists {
        for path in paths {
            errln!("{word}: {path}");
        }
    }
    if !schema.is_current {
        errln!("stale: {}", schema.path.display());
    }
    let differs = plan.differs() || !schema.is_current;
    if differs {
        errln!("to fix it, run: {}", repair_command(arguments));
    }
    if !plan.unexpected.is_empty() {
        errln!("unexpected files are never deleted automatically: delete or move them");
    }
    if differs || !plan.unexpected.is_empty() {
        return ExitCode::FAILURE;
    }
    outln!("{}", outcome(plan, schema));
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
