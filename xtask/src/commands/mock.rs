//! `cargo xtask mock`: the mock vendors until interrupted.

use std::process::ExitCode;

use crate::cli::Mock;
use crate::failure::Failure;
use crate::print::outln;
use crate::specs;
use crate::vendors;

/// Runs the command.
pub(crate) fn run(arguments: &Mock) -> Result<ExitCode, Failure> {
    let model = specs::load(arguments.spec.as_ref())?;
    let known = vendors::ids(&model);
    let apis = match &arguments.api {
        None => known,
        Some(api) if known.contains(api) => vec![api.clone()],
        Some(api) => {
            return Err(Failure::of(
                format!("there is no API {api}"),
                format!("expected one of: {}", known.join(", ")),
            ));
        }
    };
    let vendors = vendors::start(model, &apis, arguments.port)?;
    for vendor in &vendors {
        outln!("{} {}", vendor.api, vendor.mock.base_url());
    }
    wait_for_interrupt()?;
    Ok(ExitCode::SUCCESS)
}

fn wait_for_interrupt() -> Result<(), Failure> {
    let cannot = |why| Failure::of("cannot wait for an interrupt", why);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(cannot)?;
    runtime.block_on(tokio::signal::ctrl_c()).map_err(cannot)
}
