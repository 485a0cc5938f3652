//! The list of emitted files with their hashes, so that only those are ever replaced or deleted.

use sha2::{Digest, Sha256};

use super::Artifacts;
use crate::model::Json;

/// The line by which a manifest of ours is told from another file of that name.
pub const MARKER: &str = r#""generator": "callspec""#;

/// Adds `manifest.json`: every other file with its SHA-256, one line each, below the marker.
pub(super) fn add(artifacts: &mut Artifacts) {
    let mut lines = Vec::new();
    for (path, bytes) in artifacts.iter() {
        let path = Json::String(path.to_string());
        let hash = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        lines.push(format!("    {path}: {}", Json::String(hash)));
    }
    let text = format!("{{\n  {MARKER},\n  \"files\": {{\n{}\n  }}\n}}\n", lines.join(",\n"));
    artifacts.add("manifest.json", text);
}
