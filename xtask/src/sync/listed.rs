//! What a folder's manifest says that was generated there.

use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path};

use callspec_codegen::emit::MARKER;

use super::read;

/// The file that lists what was generated.
pub(super) const MANIFEST: &str = "manifest.json";

/// The manifest of a folder, if it is one of ours.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// The manifest and the files that it lists: ours to replace.
    pub(super) ours: BTreeSet<String>,
    /// Whether it can be read whole. One with the marks of a merge lists what may be replaced, and nothing that may be
    /// deleted.
    pub(super) is_whole: bool,
}

impl Listed {
    /// Reads the manifest. Another program's file of that name lists nothing.
    pub(super) fn of(folder: &Path) -> io::Result<Self> {
        let Some(bytes) = read(&folder.join(MANIFEST))? else { return Ok(Self::default()) };
        let text = String::from_utf8_lossy(&bytes);
        let listed: BTreeSet<String> = text.lines().filter_map(entry).collect();
        if !(text.contains(MARKER) || is_before_the_marker(&text, &listed)) {
            return Ok(Self::default());
        }
        let ours = listed.into_iter().filter(|path| stays_inside(path)).chain([MANIFEST.to_owned()]).collect();
        Ok(Self { ours, is_whole: serde_json::from_slice::<serde_json::Value>(&bytes).is_ok() })
    }
}

/// Whether it is a manifest from before there was a marker: nothing but the files of a generated crate.
fn is_before_the_marker(text: &str, listed: &BTreeSet<String>) -> bool {
    let is_crate = ["Cargo.toml", "docs/README.md", "src/lib.rs"].iter().all(|path| listed.contains(*path));
    let is_other = |line: &&str| entry(line).is_none() && !matches!(line.trim(), "{" | "}" | "\"files\": {");
    is_crate && text.lines().find(is_other).is_none_or(|line| line.starts_with(['<', '|', '=', '>']))
}

/// The path of a line such as `"src/lib.rs": "3f56…",`.
fn entry(line: &str) -> Option<String> {
    let (path, hash) = line.trim().trim_end_matches(',').rsplit_once(": ")?;
    let hash = hash.strip_prefix('"')?.strip_suffix('"')?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash { serde_json::from_str(path).ok() } else { None }
}

/// Whether a path leads below the folder it is joined to.
fn stays_inside(path: &str) -> bool {
    let mut components = Path::new(path).components();
    !path.is_empty() && components.all(|component| matches!(component, Component::Normal(_)))
}
