//! Loads the specs.

use std::path::PathBuf;

use callspec_codegen::model::Model;
use callspec_codegen::source::Sources;

use crate::failure::Failure;
use crate::workspace;

/// The model of a spec folder, the repository's own when none is given.
pub(crate) fn load(spec: Option<&PathBuf>) -> Result<Model, Failure> {
    let folder = workspace::folder(spec, "spec");
    let sources =
        Sources::read(&folder).map_err(|why| Failure::of_spec(format!("cannot read {}", folder.display()), why))?;
    callspec_codegen::load(&sources).map_err(|diagnostics| Failure::BadSpec(Box::new(diagnostics)))
}
