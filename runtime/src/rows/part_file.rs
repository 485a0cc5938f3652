//! A file that gets its name when it is complete.

use std::ffi::OsString;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

use tokio::fs::{self, File, OpenOptions};
use tokio::io::AsyncWriteExt;

/// How many unfinished files may lie beside each other.
const NAMES: u32 = 1000;

/// A file beside its later place, under another name. Unless it is finished, it is removed.
pub(super) struct PartFile {
    file: File,
    path: PathBuf,
    target: PathBuf,
    finished: bool,
}

impl PartFile {
    /// Makes the file: `report.csv.part`, or with a number if that exists. It never opens one that is there.
    pub(super) async fn create(target: PathBuf) -> Result<Self> {
        if target.file_name().is_none() || fs::metadata(&target).await.is_ok_and(|there| there.is_dir()) {
            return Err(Error::new(ErrorKind::InvalidInput, "not the name of a file"));
        }
        for number in 0..NAMES {
            let path = beside(&target, number);
            match OpenOptions::new().write(true).create_new(true).open(&path).await {
                Ok(file) => return Ok(Self { file, path, target, finished: false }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    pub(super) async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).await
    }

    /// Waits until all of it is on the disk, and renames it. An existing file is replaced.
    pub(super) async fn finish(mut self) -> Result<()> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        fs::rename(&self.path, &self.target).await?;
        self.finished = true;
        Ok(())
    }
}

fn beside(target: &Path, number: u32) -> PathBuf {
    let mut name = target.file_name().map(OsString::from).unwrap_or_default();
    name.push(if number == 0 { ".part".to_owned() } else { format!(".part{number}") });
    target.with_file_name(name)
}

impl Drop for PartFile {
    fn drop(&mut self) {
        if !self.finished {
            // Nobody is left who could be told that it was not removed.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}
