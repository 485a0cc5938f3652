//! Makes a folder on disk equal to the files in memory, and touches nothing else.

mod drafts;
mod listed;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use drafts::{abandoned, draft};
use listed::{Listed, MANIFEST};

/// Files in memory: the path below the folder, with `/`, and the bytes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

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
    /// In the way: somebody else's files under names that are to be generated, and files or links where folders must be.
    pub(crate) foreign: Vec<String>,
    /// What a killed run left half written.
    drafts: Vec<PathBuf>,
}

impl Plan {
    /// Compares the files with the folder. Nothing is written.
    pub(crate) fn of(files: Files, folder: &Path) -> io::Result<Self> {
        let mut plan = Self::default();
        for (path, bytes) in &files {
            match read(&folder.join(path))? {
                None => {
                    plan.missing.push(path.clone());
                    plan.foreign.extend(file_in_place_of_folder(folder, path));
                }
                Some(on_disk) if on_disk != *bytes => plan.stale.push(path.clone()),
                Some(_) => continue,
            }
            plan.foreign.extend(link_in_place_of_folder(folder, path));
        }
        let Listed { ours, is_whole } = Listed::of(folder)?;
        plan.foreign.extend(plan.stale.iter().filter(|path| !ours.contains(*path)).cloned());
        plan.foreign.sort();
        plan.foreign.dedup();
        let is_there = |path: &str| folder.join(path).is_file() && link_in_place_of_folder(folder, path).is_none();
        let is_obsolete = |path: &&String| is_whole && !files.contains_key(*path) && is_there(path);
        plan.obsolete = ours.iter().filter(is_obsolete).cloned().collect();
        plan.drafts = abandoned(folder, files.keys().chain(&ours))?;
        for owned in OWNED {
            find_files(&folder.join(owned), owned, &mut plan.unexpected)?;
        }
        let is_draft = |path: &String| plan.drafts.contains(&folder.join(path));
        plan.unexpected.retain(|path| !files.contains_key(path) && !ours.contains(path) && !is_draft(path));
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

    /// Writes what is stale or missing and deletes what is obsolete, unless a foreign file is in the way: then nothing is
    /// touched. The manifest comes last: a run that is interrupted
    /// leaves the old one, so that the next run still knows what it may delete.
    pub(crate) fn apply(&self, folder: &Path) -> io::Result<()> {
        if !self.foreign.is_empty() {
            let why = "files that were not generated are in the way";
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, why));
        }
        for draft in &self.drafts {
            fs::remove_file(draft)?;
        }
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

/// Removes what a killed run left half written of these files.
pub(crate) fn remove_drafts<'a>(folder: &Path, paths: impl Iterator<Item = &'a String>) -> io::Result<()> {
    abandoned(folder, paths)?.iter().try_for_each(fs::remove_file)
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

/// The folder that a file must be in, if there is a file in its place.
fn file_in_place_of_folder(folder: &Path, path: &str) -> Option<String> {
    let above = Path::new(path).ancestors().skip(1).filter(|above| *above != Path::new(""));
    above.filter(|above| folder.join(above).is_file()).map(|above| above.display().to_string()).next()
}

/// The folder that a file must be in, if it is a link: what is behind it is somebody else's.
fn link_in_place_of_folder(folder: &Path, path: &str) -> Option<String> {
    let above = Path::new(path).ancestors().skip(1).filter(|above| *above != Path::new(""));
    above.filter(|above| folder.join(above).is_symlink()).map(|above| above.display().to_string()).next()
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
    let draft = draft(path);
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
    use callspec_codegen::emit::MARKER;

    use super::*;

    /// Files with a manifest that lists them.
    fn files(list: &[(&str, &str)]) -> Files {
        let mut files: Files = list.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        files.insert(MANIFEST.to_owned(), manifest(list.iter().map(|(path, _)| *path)).into_bytes());
        files
    }

    fn manifest<'a>(paths: impl IntoIterator<Item = &'a str>) -> String {
        let hash = "0".repeat(64);
        let lines: Vec<String> = paths.into_iter().map(|path| format!("    {path:?}: {hash:?}")).collect();
        format!("{{\n  {MARKER},\n  \"files\": {{\n{}\n  }}\n}}\n", lines.join(",\n"))
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
        fs::write(folder.join(MANIFEST), manifest(["../precious", "", absolute.to_str().unwrap()])).unwrap();
        assert_eq!(sync(&folder, &[]).obsolete, [""; 0]);
        let torn = manifest(["src/a.rs", "src/b.rs"]).replace("  }\n}\n", "<<<<<<< one side\n");
        fs::write(folder.join(MANIFEST), torn).unwrap();
        fs::write(folder.join("src/a.rs"), "a").unwrap();
        let plan = sync(&folder, &[("src/b.rs", "b")]);
        assert_eq!((plan.obsolete, plan.foreign), (vec![], vec![]));
        assert!(folder.join("src/a.rs").exists());
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

    /// What is not ours is named, all of it at once, and nothing is touched.
    #[test]
    fn other_peoples_files_are_neither_replaced_nor_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let foreign = r#"{ "files": { "README.md": "1", "notes.txt": "2" } }"#;
        fs::create_dir(folder.path().join("src")).unwrap();
        for (path, text) in [("README.md", "mine"), ("notes.txt", "mine"), (MANIFEST, foreign), ("src/a.rs", "mine")] {
            fs::write(folder.path().join(path), text).unwrap();
        }
        let ours = [("README.md", "r"), ("src/a.rs", "a"), ("src/b.rs", "b"), ("src/same.rs", "same")];
        fs::write(folder.path().join("src/same.rs"), "same").unwrap();
        let plan = Plan::of(files(&ours), folder.path()).unwrap();
        assert_eq!(plan.foreign, ["README.md", "manifest.json", "src/a.rs"]);
        assert_eq!(plan.obsolete, [""; 0]);
        let before = on_disk(folder.path());
        assert!(plan.apply(folder.path()).is_err());
        assert_eq!(on_disk(folder.path()), before);
        assert_eq!(fs::read(folder.path().join("README.md")).unwrap(), b"mine");
        // The hash of a file is no proof that the list is ours.
        fs::write(folder.path().join(MANIFEST), manifest(["README.md"]).replace(MARKER, r#""generator": "other""#))
            .unwrap();
        assert_eq!(Plan::of(files(&ours), folder.path()).unwrap().foreign, ["README.md", "manifest.json", "src/a.rs"]);
    }

    #[test]
    fn a_file_where_a_folder_must_be_is_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("src"), "mine").unwrap();
        let plan = Plan::of(files(&[("src/a/b.rs", "a"), ("src/c.rs", "a")]), folder.path()).unwrap();
        assert_eq!(plan.foreign, ["src"]);
        assert!(plan.apply(folder.path()).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_or_deleted_behind_a_link() {
        let outer = tempfile::tempdir().unwrap();
        let (folder, other) = (outer.path().join("out"), outer.path().join("other"));
        sync(&folder, &[("src/a.rs", "a"), ("docs/b.md", "b")]);
        fs::create_dir(&other).unwrap();
        for (owned, file) in [("src", "a.rs"), ("docs", "b.md")] {
            fs::remove_dir_all(folder.join(owned)).unwrap();
            fs::write(other.join(file), "mine").unwrap();
            std::os::unix::fs::symlink(&other, folder.join(owned)).unwrap();
        }
        let plan = Plan::of(files(&[("src/a.rs", "new"), ("src/c.rs", "c")]), &folder).unwrap();
        assert_eq!((plan.foreign.as_slice(), plan.obsolete.len()), (&["src".to_owned()][..], 0));
        assert!(plan.apply(&folder).is_err());
        assert_eq!(on_disk(&other), ["./a.rs", "./b.md"]);
        assert_eq!(fs::read(other.join("a.rs")).unwrap(), b"mine");
    }

    /// Manifests of before had no marker; theirs is a form that nothing else has.
    #[test]
    fn a_manifest_from_before_the_marker_is_ours() {
        let folder = tempfile::tempdir().unwrap();
        let list = ["Cargo.toml", "docs/README.md", "src/lib.rs"];
        sync(folder.path(), &list.map(|path| (path, "old")));
        fs::write(folder.path().join(MANIFEST), manifest(list).replace(&format!("  {MARKER},\n"), "")).unwrap();
        let plan = sync(folder.path(), &[("Cargo.toml", "new"), ("src/lib.rs", "new")]);
        assert_eq!((plan.foreign, plan.obsolete), (vec![], vec!["docs/README.md".to_owned()]));
    }

    #[test]
    fn drafts_of_a_killed_run_are_removed_by_the_next() {
        let folder = tempfile::tempdir().unwrap();
        sync(folder.path(), &[("src/a.rs", "a")]);
        // No process has this number; ours still runs.
        let dead = format!("src/a.rs.{}.draft", u32::MAX);
        let alive = format!("src/a.rs.{}.draft", std::process::id());
        let other = format!("thesis.{}.draft", u32::MAX);
        for path in [&dead, &alive, &other] {
            fs::write(folder.path().join(path), "half").unwrap();
        }
        let plan = sync(folder.path(), &[("src/a.rs", "a")]);
        assert_eq!(plan.unexpected, std::slice::from_ref(&alive));
        let exists = |path: &str| folder.path().join(path).exists();
        assert_eq!((exists(&dead), exists(&alive), exists(&other)), (false, true, true));
    }
}
