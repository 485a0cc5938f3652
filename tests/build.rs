//! Writes the table of the APIs under test, from the specs alone: a new vendor needs no line of Rust in a test.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use callspec_codegen::model::{Api, Model};
use callspec_codegen::names::pascal;
use callspec_codegen::source::Sources;

const SPEC: &str = "../spec";
const INVENTED: &str = "invented/spec";
const FEATURES: &str = "cases/emitted";

fn main() -> Result<(), Box<dyn Error>> {
    [SPEC, INVENTED, FEATURES].iter().for_each(|folder| println!("cargo::rerun-if-changed={folder}"));
    let mut lines = Vec::new();
    lines.extend(load(Path::new(SPEC))?.apis.iter().map(|api| line("callspec", api)));
    lines.extend(load(Path::new(INVENTED))?.apis.iter().map(|api| line("callspec_invented", api)));
    for feature in folders(Path::new(FEATURES))? {
        let name = feature.file_name().ok_or("a folder has a name")?.to_string_lossy();
        let module = format!("callspec_invented::cases::{name}");
        lines.extend(load(&feature)?.apis.iter().map(|api| line(&module, api)));
    }
    let out = PathBuf::from(env::var("OUT_DIR")?).join("apis.rs");
    fs::write(out, format!("apis! {{\n{}}}\n", lines.concat()))?;
    Ok(())
}

fn load(specs: &Path) -> Result<Model, Box<dyn Error>> {
    Ok(callspec_codegen::load(&Sources::read(specs)?).map_err(|diagnostics| diagnostics.to_string())?)
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    let mut folders: Vec<PathBuf> = paths.into_iter().filter(|path| path.is_dir()).collect();
    folders.sort();
    Ok(folders)
}

/// An API's module, its client, and the constructor of each auth scheme with the places of its credentials.
fn line(module: &str, api: &Api) -> String {
    let scheme = |name: &str, credentials: usize| {
        let places: Vec<String> = (0..credentials).map(|place| place.to_string()).collect();
        format!("{name}({})", places.join(", "))
    };
    let mut schemes: Vec<String> = api.auth.iter().map(|one| scheme(&one.name, one.credentials.len())).collect();
    if schemes.is_empty() {
        schemes.push(scheme("none", 0));
    }
    format!("    {:?}: {module}::{}, {}Client, {};\n", api.id, api.id, pascal(&api.id), schemes.join(", "))
}
