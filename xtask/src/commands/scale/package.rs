//! The emitted modules as a package that can be compiled.

use std::fs;
use std::path::{Path, PathBuf};

use callspec_codegen::emit;
use callspec_codegen::model::Model;

use crate::child;
use crate::failure::Failure;
use crate::workspace;

/// A package of emitted modules, below the repository's `target/`.
pub(super) struct Package {
    folder: PathBuf,
}

impl Package {
    /// Writes it, in place of the one of an earlier run.
    pub(super) fn create(model: &Model) -> Result<Self, Failure> {
        let root = workspace::root();
        let package = Self { folder: root.join("target").join("scale") };
        let artifacts = emit::emit_modules(model).map_err(|error| Failure::NoSpec(error.to_string()))?;
        let _ = fs::remove_dir_all(package.folder.join("src"));
        for (path, bytes) in artifacts.iter() {
            package.write(&format!("src/{path}"), bytes)?;
        }
        let manifest = format!(
            "[package]\nname = \"scale\"\nedition = \"2024\"\n\n[features]\nwire = [\"callspec-runtime/wire\"]\n\n\
             [dependencies]\ncallspec-runtime = {{ path = {:?} }}\n\n[workspace]\n",
            root.join("runtime")
        );
        package.write("Cargo.toml", manifest.as_bytes())?;
        fs::copy(root.join("Cargo.lock"), package.folder.join("Cargo.lock"))
            .map_err(|why| Failure::of("cannot copy Cargo.lock", why))?;
        Ok(package)
    }

    /// Checks the package without the emitted modules, so that only they are left to check.
    pub(super) fn check_dependencies(&self) -> Result<(), Failure> {
        self.write("src/lib.rs", b"")?;
        self.cargo_check()
    }

    /// Checks the emitted modules.
    pub(super) fn check(&self) -> Result<(), Failure> {
        self.write("src/lib.rs", b"#![allow(missing_docs)]\ninclude!(\"callspec.rs\");\n")?;
        self.cargo_check()
    }

    fn cargo_check(&self) -> Result<(), Failure> {
        let mut command = child::cargo(&["check", "--quiet", "--target-dir", "target"]);
        command.current_dir(&self.folder);
        let output = child::output(command)?;
        match output.status.success() {
            true => Ok(()),
            false => Err(Failure::of("what was emitted does not compile", String::from_utf8_lossy(&output.stderr))),
        }
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.folder.join(path);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
        written.map_err(|why| Failure::of(format!("cannot write {}", Path::display(&path)), why))
    }
}
