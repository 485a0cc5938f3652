//! Drafts: a file is written under another name first, so that it is there whole or not at all.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How old a draft is at least that nobody writes any more, where it cannot be asked whether its writer lives.
const OLD: Duration = Duration::from_secs(60);

/// The draft of a file.
pub(super) fn draft(path: &Path) -> PathBuf {
    let mut draft = path.as_os_str().to_owned();
    draft.push(format!(".{}.draft", std::process::id()));
    PathBuf::from(draft)
}

/// The drafts of these files that a killed run left behind.
pub(super) fn abandoned<'a>(folder: &Path, paths: impl Iterator<Item = &'a String>) -> io::Result<Vec<PathBuf>> {
    let files: BTreeSet<PathBuf> = paths.map(|path| folder.join(path)).collect();
    let folders: BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
    let mut found = Vec::new();
    for folder in folders.into_iter().filter(|folder| folder.is_dir()) {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if parts(&path).is_some_and(|(file, writer)| files.contains(&file) && !is_written(&path, writer)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The file that a draft is of, and the process that wrote it.
fn parts(draft: &Path) -> Option<(PathBuf, u32)> {
    let (file, writer) = draft.file_name()?.to_str()?.strip_suffix(".draft")?.rsplit_once('.')?;
    Some((draft.with_file_name(file), writer.parse().ok()?))
}

/// Whether the process still writes it.
fn is_written(draft: &Path, writer: u32) -> bool {
    let processes = Path::new("/proc");
    if processes.join("self").exists() {
        return processes.join(writer.to_string()).exists();
    }
    let modified = fs::metadata(draft).and_then(|about| about.modified());
    modified.ok().and_then(|modified| modified.elapsed().ok()).is_none_or(|age| age < OLD)
}
