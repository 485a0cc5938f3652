//! Rust: the crate, one module an API, one file an operation.

mod api;
mod check;
mod client;
mod crate_root;
mod debug;
mod doc;
mod encode;
mod enums;
mod file;
mod formats;
mod imports;
mod layout;
mod name;
mod option;
mod raw;
mod request;
mod response;
mod scenes;
mod scope;
mod types;
mod union;
mod wire;

use super::{Artifacts, EmitError};
use crate::model::Model;
use scope::Scope;

/// The whole crate: manifest, modules, example.
pub(crate) fn crate_files(model: &Model, artifacts: &mut Artifacts) -> Result<(), EmitError> {
    crate_root::files(model, artifacts)?;
    for api in &model.apis {
        api::files(&Scope::new(api).with_examples(), "src/", true, artifacts)?;
    }
    scenes::files(model, artifacts)
}

/// Only the modules, with a root file to be included; with requests read from their wire form where `wire` asks for it.
pub(crate) fn module_files(model: &Model, wire: bool, artifacts: &mut Artifacts) -> Result<(), EmitError> {
    crate_root::include_file(model, artifacts)?;
    for api in &model.apis {
        api::files(&Scope::new(api), "", wire, artifacts)?;
    }
    Ok(())
}
