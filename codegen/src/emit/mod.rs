//! From the model to files. Every emitter reads only the model and returns bytes; none touches the disk.

mod artifacts;
mod error;
mod manifest;
mod markdown;
mod rust;
mod text;

pub use artifacts::Artifacts;
pub use error::EmitError;
pub use manifest::MARKER;

use crate::model::Model;

/// What modules for a `build.rs` hold beside clients and requests.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Options {
    /// A module `wire` in each API: requests read from their wire form, and a dispatcher by operation id. It stands under
    /// `#[cfg(feature = "wire")]`, so the crate declares `wire = ["callspec-runtime/wire"]` among its features.
    pub wire: bool,
}

impl Options {
    /// Nothing beside clients and requests.
    pub fn new() -> Self {
        Self::default()
    }

    /// With the module `wire`.
    pub fn with_wire(mut self) -> Self {
        self.wire = true;
        self
    }
}

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
    emit_modules_with(model, Options::default())
}

/// The same, with what the options ask for.
pub fn emit_modules_with(model: &Model, options: Options) -> Result<Artifacts, EmitError> {
    let mut artifacts = Artifacts::default();
    rust::module_files(model, options.wire, &mut artifacts)?;
    Ok(artifacts)
}
