//! `cargo xtask check`: diagnostics only.

use std::process::ExitCode;

use callspec_codegen::model::Model;

use crate::cli::{Check, Format};
use crate::failure::Failure;
use crate::print::outln;
use crate::specs;

/// Runs the command.
pub(crate) fn run(arguments: &Check) -> Result<ExitCode, Failure> {
    match (specs::load(arguments.spec.as_ref()), arguments.format) {
        (Ok(model), Format::Text) => {
            outln!("{}", summary(&model));
            Ok(ExitCode::SUCCESS)
        }
        (Ok(_), Format::Json) => {
            outln!("[]");
            Ok(ExitCode::SUCCESS)
        }
        (Err(Failure::BadSpec(diagnostics)), Format::Json) => {
            outln!("{}", diagnostics.json());
            Ok(ExitCode::from(2))
        }
        (Err(failure), _) => Err(failure),
    }
}

fn summary(model: &Model) -> String {
    let operations: usize = model.apis.iter().map(|api| api.operations.len()).sum();
    let plural = |number: usize| if number == 1 { "" } else { "s" };
    let apis = model.apis.len();
    format!("{apis} API{}, {operations} operation{}, no problems", plural(apis), plural(operations))
}
