//! The schema of the spec files, which lies among them.

use std::path::PathBuf;

use callspec_codegen::schema;

use crate::failure::Failure;
use crate::sync;
use crate::workspace;

/// The schema's file, and whether it is as it must be.
pub(crate) struct Schema {
    pub(crate) path: PathBuf,
    pub(crate) is_current: bool,
    text: String,
}

impl Schema {
    /// Compares the schema in a spec folder with the one of this generator. Nothing is written. A folder that was given
    /// on the command line has one when somebody put it there: with it, every file needs a modeline.
    pub(crate) fn of(given: Option<&PathBuf>) -> Result<Self, Failure> {
        let (path, text) = (workspace::folder(given, "spec").join(schema::FILE), schema::schema());
        let cannot = |why| Failure::of(format!("cannot read {}", path.display()), why);
        let is_wanted = given.is_none() || path.exists();
        let is_current = !is_wanted || sync::is_current(&path, text.as_bytes()).map_err(cannot)?;
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
