//! `cargo xtask scale`: what generating costs, in time and memory, as the number of operations grows.

mod cost;
mod package;

use std::process::{Command, ExitCode};

use callspec_codegen::emit;
use callspec_codegen::source::Sources;

use crate::child;
use crate::cli::Scale;
use crate::failure::Failure;
use crate::print::outln;
use cost::{Cost, Stage, Usage};
use package::Package;

/// The large operation: 20 parameters, 7 enums, 8 types of answers. `$N` is what a copy of it adds to its names.
const DOCUMENTS: &str = include_str!("scale/documents.yaml");
const API: &str = include_str!("scale/api.yaml");
const OPERATION: &str = include_str!("scale/operation.yaml");
const ANSWERS: &str = include_str!("scale/answers.yaml");

/// The numbers of operations that are measured when none is asked for.
const SIZES: [u64; 4] = [10, 100, 1000, 5000];

/// Set in the process that measures one size.
const CHILD: &str = "CALLSPEC_SCALE_CHILD";

/// Runs the command. Each size is measured in a process of its own, so that its peak of memory is its own.
pub(crate) fn run(arguments: &Scale) -> Result<ExitCode, Failure> {
    let sizes = if arguments.operations.is_empty() { &SIZES[..] } else { &arguments.operations };
    if std::env::var_os(CHILD).is_some() {
        for size in sizes {
            outln!("{}", measure(*size, arguments.compile)?.line());
        }
        return Ok(ExitCode::SUCCESS);
    }
    let build = if cfg!(debug_assertions) { "a debug build" } else { "a release build" };
    outln!("{build}; times are CPU milliseconds an operation, memory is MB in all\n\n{}", Cost::HEAD);
    let mut before: Option<Cost> = None;
    for size in sizes {
        let cost = in_a_process(*size, arguments.compile)?;
        outln!("{}", cost.row(before.as_ref()));
        before = Some(cost);
    }
    Ok(ExitCode::SUCCESS)
}

fn in_a_process(size: u64, compile: bool) -> Result<Cost, Failure> {
    let failed = |why: String| Failure::of(format!("cannot measure {size} operations"), why);
    let program = std::env::current_exe().map_err(|why| failed(why.to_string()))?;
    let mut command = Command::new(program);
    command.args(["scale", "--operations", &size.to_string()]).args(compile.then_some("--compile")).env(CHILD, "1");
    let output = child::output(command)?;
    let text = String::from_utf8_lossy(&output.stdout);
    Cost::of_line(text.trim()).ok_or_else(|| failed(String::from_utf8_lossy(&output.stderr).into_owned()))
}

fn measure(size: u64, compile: bool) -> Result<Cost, Failure> {
    let sources = sources(size);
    let (model, load) = Stage::of(Usage::own, || callspec_codegen::load(&sources));
    let model = model.map_err(|diagnostics| Failure::BadSpec(Box::new(diagnostics)))?;
    let (artifacts, emit) = Stage::of(Usage::own, || emit::emit(&model));
    artifacts.map_err(|error| Failure::NoSpec(error.to_string()))?;
    let mut stages = vec![load, emit];
    if compile {
        let package = Package::create(&model)?;
        package.check_dependencies()?;
        let (checked, check) = Stage::of(Usage::of_children, || package.check());
        checked?;
        stages.push(check);
    }
    Ok(Cost { operations: size, stages })
}

/// The specs of an API with so many large operations.
fn sources(size: u64) -> Sources {
    let mut files =
        vec![("documents.yaml".to_owned(), DOCUMENTS.to_owned()), ("shop/api.yaml".to_owned(), API.to_owned())];
    files.extend((1..=size).map(|number| {
        let text = format!("{OPERATION}{ANSWERS}").replace("$N", &number.to_string());
        (format!("shop/calls/search{number}.yaml"), text)
    }));
    files.into_iter().collect()
}
