//! From the model to files. Every emitter reads only the model and returns bytes; none touches the disk.

mod artifacts;
mod error;
mod manifest;
mod markdown;
mod prose;
mod rust;

pub use artifacts::Artifacts;
pub use error::EmitError;

use crate::model::Model;

/// Everything that `generated/` holds: the crate with its example, the docs, the manifest.
pub fn emit(model: &Model) -> Result<Artifacts, EmitError> {
    let mut artifacts = Artifacts::default();
    rust::crate_files(model, &mut artifacts)?;
    markdown::pages(model, &mut artifacts);
    manifest::add(&mut artifacts);
    Ok(artifacts)
}

/// Only the Rust modules, for a `build.rs`: `callspec.rs` holds `pub mod <api>;` lines, to be taken in with
/// `include!(concat!(env!("OUT_DIR"), "/callspec.rs"));`.
pub fn emit_modules(model: &Model) -> Result<Artifacts, EmitError> {
    let mut artifacts = Artifacts::default();
    rust::module_files(model, &mut artifacts)?;
    Ok(artifacts)
}
