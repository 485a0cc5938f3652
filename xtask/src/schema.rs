//! The schema file beside the specs.

use std::path::PathBuf;

use callspec_codegen::schema;

use crate::failure::Failure;
use crate::sync;
use crate::workspace;

/// The schema file, and whether it is current.
pub(crate) struct Schema {
    pub(crate) path: PathBuf,
    pub(crate) is_current: bool,
    text: String,
}

impl Schema {
    /// Compares the schema in a spec folder with that of this generator. Nothing is written. A folder from the command
    /// line may have none: with one, every file needs a modeline.
    pub(crate) fn of(folder: Option<&PathBuf>) -> Result<Self, Failure> {
        let (path, text) = (workspace::folder(folder, "spec").join(schema::FILE), schema::schema());
        let cannot = |why| Failure::of(format!("cannot read {}", path.display()), why);
        let is_wanted = folder.is_none() || path.exists();
        let is_current = !is_wanted || sync::is_current(&path, text.as_bytes()).map_err(cannot)?;
        Ok(Self { path, is_current, text })
    }

    /// Writes it unless it is current.
    pub(crate) fn write(&self) -> Result<(), Failure> {
        if self.is_current {
            return Ok(());
        }
        let cannot = |why| Failure::of(format!("cannot write {}", self.path.display()), why);
        sync::write(&self.path, self.text.as_bytes()).map_err(cannot)
    }
}
