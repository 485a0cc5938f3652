//! Where things are in this checkout, and the model that its specs make.

use std::path::PathBuf;
use std::sync::OnceLock;

use callspec_codegen::model::Model;
use callspec_codegen::source::Sources;

/// The top of the checkout.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The model of the real specs, read once.
pub fn model() -> Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| model_of("spec")).clone()
}

/// The model of the specs in a folder.
pub fn model_of(folder: &str) -> Model {
    let sources = Sources::read(&root().join(folder)).unwrap();
    callspec_codegen::load(&sources).unwrap_or_else(|diagnostics| panic!("{folder}: {diagnostics}"))
}

/// The names of the folders in a folder.
pub fn folders(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Every file below a folder, by its path from there, with `/`.
pub fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let top = root().join(folder);
    let mut found = Vec::new();
    let mut open = vec![top.clone()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(&top).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}
