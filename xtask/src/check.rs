//! `cargo xtask check`: diagnostics only.

use std::process::ExitCode;

use callspec_codegen::diagnostic::{Diagnostic, Diagnostics, Severity};
use callspec_codegen::model::{Json, Model};

use crate::cli::{Check, Format};
use crate::failure::Failure;
use crate::specs;

/// Runs the command.
pub(crate) fn run(arguments: &Check) -> Result<ExitCode, Failure> {
    match (specs::load(arguments.spec.as_ref()), arguments.format) {
        (Ok(model), Format::Text) => {
            anstream::println!("{}", summary(&model));
            Ok(ExitCode::SUCCESS)
        }
        (Ok(_), Format::Json) => {
            anstream::println!("[]");
            Ok(ExitCode::SUCCESS)
        }
        (Err(Failure::BadSpec(diagnostics)), Format::Json) => {
            anstream::println!("{}", list(&diagnostics));
            Ok(ExitCode::from(2))
        }
        (Err(failure), _) => Err(failure),
    }
}

fn summary(model: &Model) -> String {
    let operations: usize = model.apis.iter().map(|api| api.operations.len()).sum();
    format!("{} APIs, {operations} operations, no problems", model.apis.len())
}

/// The diagnostics for programs.
pub(crate) fn list(diagnostics: &Diagnostics) -> Json {
    Json::List(diagnostics.iter().map(|diagnostic| object(diagnostic, diagnostics)).collect())
}

fn object(diagnostic: &Diagnostic, all: &Diagnostics) -> Json {
    let text = |text: &str| Json::String(text.to_owned());
    let number = |number: usize| Json::Number(number.to_string());
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = diagnostic.primary.place;
    let position = all.position(place);
    let members = [
        ("code", text(diagnostic.code.id())),
        ("severity", text(severity)),
        ("message", text(&diagnostic.message)),
        ("file", text(&all.file(place).path)),
        ("line", number(position.line)),
        ("column", number(position.column)),
        ("help", diagnostic.help.as_deref().map_or(Json::Null, text)),
    ];
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
