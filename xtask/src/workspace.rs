//! The repository's folders, whatever the working directory.

use std::path::{Path, PathBuf};

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let built_in = || env!("CARGO_MANIFEST_DIR").into();
    let xtask: PathBuf = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(built_in, PathBuf::from);
    xtask.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// The folder from the command line, or the repository's own.
pub(crate) fn folder(path: Option<&PathBuf>, own: &str) -> PathBuf {
    path.cloned().unwrap_or_else(|| root().join(own))
}
