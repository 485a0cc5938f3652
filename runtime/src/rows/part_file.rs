//! A file that gets its name when it is complete.

use std::ffi::OsString;
use std::io::{self, Error, Result};
use std::path::{Path, PathBuf};

use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;
use tokio::task::spawn_blocking;

use crate::encode::prepared::Prepared;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::exchange::times::timers;
use crate::operation::class::Class;

/// How many unfinished files may lie beside each other.
const NAMES: u32 = 1000;

/// A file beside its later place, under another name. Unless it is finished, it is removed.
pub(super) struct PartFile {
    file: File,
    name: Name,
}

/// The two names of a file. Dropped, it removes the first one.
struct Name {
    path: PathBuf,
    target: PathBuf,
    finished: bool,
}

impl PartFile {
    /// Makes the file: `report.csv.part`, or with a number if that exists. It never opens one that is there.
    pub(super) async fn create(target: PathBuf) -> Result<Self> {
        // In one task: if the caller goes away meanwhile, what it made is dropped, and removed, at its end.
        let (file, name) = spawn_blocking(move || create(target)).await.map_err(Error::other)??;
        Ok(Self { file: File::from_std(file), name })
    }

    pub(super) async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).await
    }

    /// Waits until all of it is on the disk, and renames it. An existing file is replaced.
    pub(super) async fn finish(mut self) -> Result<()> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        fs::rename(&self.name.path, &self.name.target).await?;
        self.name.finished = true;
        Ok(())
    }
}

/// Makes the file for a report, before anything is sent: a report that cannot be kept is not asked for, and no file is made
/// for a request that is refused.
pub(super) async fn create_for(
    prepared: &Prepared,
    unchecked: bool,
    target: PathBuf,
) -> std::result::Result<PartFile, Box<Failure>> {
    let operation = prepared.operation;
    if let Some(refusals) = prepared.refusals(unchecked) {
        return Err(Failure::invalid(operation, refusals));
    }
    timers().map_err(|error| Failure::transport(operation, error, None))?;
    PartFile::create(target)
        .await
        .map_err(|error| Failure::not_sent(operation, ErrorKind::File, Class::Permanent, unwritable(&error), None))
}

/// Without the file's name: it may be personal.
pub(super) fn unwritable(error: &Error) -> String {
    format!("the file cannot be written: {}", error.kind())
}

fn create(target: PathBuf) -> Result<(std::fs::File, Name)> {
    if target.file_name().is_none() || std::fs::metadata(&target).is_ok_and(|there| there.is_dir()) {
        return Err(Error::new(io::ErrorKind::InvalidInput, "not the name of a file"));
    }
    for number in 0..NAMES {
        let path = beside(&target, number);
        match std::fs::OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((file, Name { path, target, finished: false })),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn beside(target: &Path, number: u32) -> PathBuf {
    let mut name = target.file_name().map(OsString::from).unwrap_or_default();
    name.push(if number == 0 { ".part".to_owned() } else { format!(".part{number}") });
    target.with_file_name(name)
}

impl Drop for Name {
    fn drop(&mut self) {
        if !self.finished {
            // Nobody is left who could be told that it was not removed.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}
