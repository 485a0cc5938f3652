//! Makes a folder on disk equal to the files in memory, and touches nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// Files in memory: the path below the folder, with `/`, and the bytes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The file that lists what was generated.
const MANIFEST: &str = "manifest.json";

/// The folders in which every file is expected to be generated.
const OWNED: [&str; 3] = ["docs", "examples", "src"];

/// The differences between a folder and the files in memory.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    files: Files,
    /// On disk with other bytes.
    pub(crate) stale: Vec<String>,
    /// Not on disk.
    pub(crate) missing: Vec<String>,
    /// On disk and generated once, but no longer.
    pub(crate) obsolete: Vec<String>,
    /// On disk among generated files, but never generated.
    pub(crate) unexpected: Vec<String>,
}

impl Plan {
    /// Compares the files with the folder. Nothing is written.
    pub(crate) fn of(files: Files, folder: &Path) -> io::Result<Self> {
        let mut plan = Self::default();
        for (path, bytes) in &files {
            match read(&folder.join(path))? {
                None => plan.missing.push(path.clone()),
                Some(on_disk) if on_disk != *bytes => plan.stale.push(path.clone()),
                Some(_) => {}
            }
        }
        let listed = listed(folder)?;
        let is_obsolete = |path: &&String| !files.contains_key(*path) && folder.join(path).is_file();
        plan.obsolete = listed.iter().filter(is_obsolete).cloned().collect();
        for owned in OWNED {
            find_files(&folder.join(owned), owned, &mut plan.unexpected)?;
        }
        plan.unexpected.retain(|path| !files.contains_key(path) && !listed.contains(path));
        plan.unexpected.sort();
        plan.files = files;
        Ok(plan)
    }

    /// Whether anything is to be written or deleted.
    pub(crate) fn differs(&self) -> bool {
        !(self.stale.is_empty() && self.missing.is_empty() && self.obsolete.is_empty())
    }

    /// How many files there are in memory.
    pub(crate) fn total(&self) -> usize {
        self.files.len()
    }

    /// Writes what is stale or missing and deletes what is obsolete. The manifest comes last: a run that is interrupted
    /// leaves the old one, so that the next run still knows what it may delete.
    pub(crate) fn apply(&self, folder: &Path) -> io::Result<()> {
        for path in &self.obsolete {
            fs::remove_file(folder.join(path))?;
            remove_empty_folders(folder, path);
        }
        let (manifest, others): (Vec<&String>, Vec<&String>) =
            self.stale.iter().chain(&self.missing).partition(|path| *path == MANIFEST);
        for path in others.into_iter().chain(manifest) {
            write(&folder.join(path), &self.files[path])?;
        }
        Ok(())
    }
}

/// Whether a file on disk has these bytes.
pub(crate) fn is_current(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    Ok(read(path)?.is_some_and(|on_disk| on_disk == bytes))
}

fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What the manifest on disk lists. One that cannot be read lists nothing, so that nothing is deleted.
fn listed(folder: &Path) -> io::Result<BTreeSet<String>> {
    let Some(bytes) = read(&folder.join(MANIFEST))? else { return Ok(BTreeSet::new()) };
    let manifest: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let Some(files) = manifest.get("files").and_then(serde_json::Value::as_object) else { return Ok(BTreeSet::new()) };
    Ok(files.keys().filter(|path| stays_inside(path)).cloned().collect())
}

/// Whether a path leads below the folder it is joined to.
fn stays_inside(path: &str) -> bool {
    let mut components = Path::new(path).components();
    !path.is_empty() && components.all(|component| matches!(component, Component::Normal(_)))
}

fn find_files(folder: &Path, below: &str, found: &mut Vec<String>) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{below}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            find_files(&entry.path(), &path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// Writes a file whole or not at all.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut draft = path.as_os_str().to_owned();
    draft.push(format!(".{}.draft", std::process::id()));
    let draft = PathBuf::from(draft);
    let written = fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, path));
    if written.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&draft);
    }
    written
}

/// Removes the folders that a deleted file leaves empty.
fn remove_empty_folders(folder: &Path, deleted: &str) {
    for parent in Path::new(deleted).ancestors().skip(1).filter(|parent| *parent != Path::new("")) {
        // A folder that is not empty stays, and so do those around it.
        if fs::remove_dir(folder.join(parent)).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Files with a manifest that lists them.
    fn files(list: &[(&str, &str)]) -> Files {
        let mut files: Files = list.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let listed: serde_json::Map<_, _> = list.iter().map(|(path, _)| ((*path).to_owned(), "0".into())).collect();
        files.insert(MANIFEST.to_owned(), serde_json::json!({ "files": listed }).to_string().into_bytes());
        files
    }

    fn sync(folder: &Path, list: &[(&str, &str)]) -> Plan {
        let plan = Plan::of(files(list), folder).unwrap();
        plan.apply(folder).unwrap();
        plan
    }

    fn on_disk(folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        find_files(folder, ".", &mut found).unwrap();
        found.sort();
        found
    }

    #[test]
    fn an_empty_folder_is_filled() {
        let folder = tempfile::tempdir().unwrap();
        let plan = sync(folder.path(), &[("src/a.rs", "a"), ("src/b/c.rs", "c")]);
        assert_eq!(plan.missing, ["manifest.json", "src/a.rs", "src/b/c.rs"]);
        assert_eq!(on_disk(folder.path()), ["./manifest.json", "./src/a.rs", "./src/b/c.rs"]);
    }

    #[test]
    fn a_second_run_touches_nothing() {
        let folder = tempfile::tempdir().unwrap();
        sync(folder.path(), &[("src/a.rs", "a"), ("src/b.rs", "b")]);
        let modified = |name: &str| fs::metadata(folder.path().join(name)).unwrap().modified().unwrap();
        let before = (modified("src/a.rs"), modified("manifest.json"));
        let plan = sync(folder.path(), &[("src/a.rs", "a"), ("src/b.rs", "b")]);
        assert!(!plan.differs() && plan.unexpected.is_empty());
        sync(folder.path(), &[("src/a.rs", "a"), ("src/b.rs", "changed")]);
        assert_eq!(before, (modified("src/a.rs"), modified("manifest.json")));
        assert_eq!(fs::read(folder.path().join("src/b.rs")).unwrap(), b"changed");
    }

    #[test]
    fn only_what_the_old_manifest_lists_is_deleted() {
        let folder = tempfile::tempdir().unwrap();
        sync(folder.path(), &[("src/a.rs", "a"), ("src/old/b.rs", "b"), ("README.md", "r")]);
        fs::write(folder.path().join("src/mine.rs"), "mine").unwrap();
        fs::write(folder.path().join("Cargo.toml"), "mine").unwrap();
        let plan = sync(folder.path(), &[("src/a.rs", "a")]);
        assert_eq!(plan.obsolete, ["README.md", "src/old/b.rs"]);
        assert_eq!(plan.stale, ["manifest.json"]);
        assert_eq!(plan.unexpected, ["src/mine.rs"]);
        assert_eq!(on_disk(folder.path()), ["./Cargo.toml", "./manifest.json", "./src/a.rs", "./src/mine.rs"]);
        assert!(!folder.path().join("src/old").exists());
    }

    #[test]
    fn comparing_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let plan = Plan::of(files(&[("src/a.rs", "a")]), &folder.path().join("not there")).unwrap();
        assert!(plan.differs());
        assert_eq!(on_disk(folder.path()), [""; 0]);
    }

    #[test]
    fn a_manifest_that_leads_outside_or_cannot_be_read_deletes_nothing() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("out");
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::write(outer.path().join("precious"), "p").unwrap();
        let absolute = outer.path().join("precious");
        let manifest = serde_json::json!({ "files": { "../precious": "0", "": "0", absolute.to_str().unwrap(): "0" } });
        fs::write(folder.join(MANIFEST), manifest.to_string()).unwrap();
        assert_eq!(sync(&folder, &[]).obsolete, [""; 0]);
        fs::write(folder.join(MANIFEST), "{ \"files\": ").unwrap();
        fs::write(folder.join("src/a.rs"), "a").unwrap();
        let plan = sync(&folder, &[]);
        assert_eq!((plan.obsolete, plan.unexpected), (vec![], vec!["src/a.rs".to_owned()]));
        assert!(absolute.exists());
    }

    #[test]
    fn a_changed_file_is_written_again() {
        let folder = tempfile::tempdir().unwrap();
        sync(folder.path(), &[("src/a.rs", "fn a() {}")]);
        fs::write(folder.path().join("src/a.rs"), "fn a( {").unwrap();
        assert_eq!(sync(folder.path(), &[("src/a.rs", "fn a() {}")]).stale, ["src/a.rs"]);
        assert_eq!(fs::read(folder.path().join("src/a.rs")).unwrap(), b"fn a() {}");
    }
}
