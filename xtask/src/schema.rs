//! The schema of the spec files, which lies among them.

use std::path::{Path, PathBuf};

use callspec_codegen::schema;

use crate::failure::Failure;
use crate::sync;

/// The schema's file, and whether it is as it must be.
pub(crate) struct Schema {
    pub(crate) path: PathBuf,
    pub(crate) is_current: bool,
    text: String,
}

impl Schema {
    /// Compares the schema in a spec folder with the one of this generator. Nothing is written.
    pub(crate) fn of(specs: &Path) -> Result<Self, Failure> {
        let (path, text) = (specs.join(schema::FILE), schema::schema());
        let cannot = |why| Failure::of(format!("cannot read {}", path.display()), why);
        let is_current = sync::is_current(&path, text.as_bytes()).map_err(cannot)?;
        Ok(Self { path, is_current, text })
    }

    /// Writes it unless it is as it must be.
    pub(crate) fn write(&self) -> Result<(), Failure> {
        if self.is_current {
            return Ok(());
        }
        let cannot = |why| Failure::of(format!("cannot write {}", self.path.display()), why);
        sync::write(&self.path, self.text.as_bytes()).map_err(cannot)
    }
}
