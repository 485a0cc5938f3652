//! Generates the clients of the specs in `spec/`, as a consumer with specs of their own would.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use callspec_codegen::source::Sources;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=spec");
    let out = env::var("OUT_DIR")?;
    let sources = Sources::read(Path::new("spec"))?;
    let model = callspec_codegen::load(&sources).map_err(|diagnostics| diagnostics.to_string())?;
    for (path, bytes) in callspec_codegen::emit::emit_modules(&model)?.iter() {
        let path = Path::new(&out).join(path);
        fs::create_dir_all(path.parent().ok_or("a file has a folder")?)?;
        fs::write(path, bytes)?;
    }
    Ok(())
}
