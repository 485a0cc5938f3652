//! Generates the clients of the specs in `spec/`, as a consumer with specs of their own would, and beside them one module
//! for each folder of `tests/cases/emitted`, so that everything the language can say is compiled.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use callspec_codegen::emit::{Options, emit_modules_with};
use callspec_codegen::source::Sources;

const CASES: &str = "../cases/emitted";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=spec");
    println!("cargo::rerun-if-changed={CASES}");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    generate(Path::new("spec"), &out)?;
    let mut modules = String::new();
    for feature in features()? {
        generate(&Path::new(CASES).join(&feature), &out.join("cases").join(&feature))?;
        modules.push_str(&format!(
            "/// What the language says about this feature, as a client.\npub mod {feature} {{\n    include!(\"cases/{feature}/callspec.rs\");\n}}\n"
        ));
    }
    fs::write(out.join("cases.rs"), modules)?;
    Ok(())
}

/// The folders of the cases, in order.
fn features() -> io::Result<Vec<String>> {
    let mut features = Vec::new();
    for entry in fs::read_dir(CASES)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            features.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    features.sort();
    Ok(features)
}

fn generate(specs: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let sources = Sources::read(specs)?;
    let model = callspec_codegen::load(&sources).map_err(|diagnostics| diagnostics.to_string())?;
    for (path, bytes) in emit_modules_with(&model, Options::new().with_wire())?.iter() {
        let path = out.join(path);
        fs::create_dir_all(path.parent().ok_or("a file has a folder")?)?;
        fs::write(path, bytes)?;
    }
    Ok(())
}
