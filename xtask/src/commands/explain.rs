//! `cargo xtask explain`: what a diagnostic's code means.

use std::process::ExitCode;

use callspec_codegen::diagnostic::Code;
use callspec_codegen::names;
use callspec_codegen::parse::did_you_mean;

use crate::cli::Explain;
use crate::failure::Failure;
use crate::print::{out, outln};

/// Runs the command.
pub(crate) fn run(arguments: &Explain) -> Result<ExitCode, Failure> {
    match &arguments.code {
        None => Code::ALL.iter().for_each(|code| outln!("{}  {}", code.id(), code.title())),
        Some(id) => {
            let code = code(id)?;
            out!("{}", code.explanation());
            if code == Code::Name {
                out!("\n## Names that generated code uses itself\n\n{}", names::reserved());
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn code(id: &str) -> Result<Code, Failure> {
    let list = || "`cargo xtask explain` lists all codes".to_owned();
    let help = || did_you_mean(id, Code::ALL.iter().map(|code| code.id())).unwrap_or_else(list);
    Code::from_id(id).ok_or_else(|| Failure::of(format!("there is no code {id}"), help()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_code_gets_the_nearest_suggestion() {
        assert_eq!(code("spec-0003").unwrap(), Code::WrongKind);
        let Err(Failure::Other(message)) = code("SPEC-003") else { panic!("a code") };
        assert!(message.contains("did you mean `SPEC-00"), "{message}");
        let Err(Failure::Other(message)) = code("E0308") else { panic!("a code") };
        assert!(message.contains("cargo xtask explain"), "{message}");
    }
}
