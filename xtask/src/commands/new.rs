//! `cargo xtask new`: the files of a new operation, with blanks.

use std::process::ExitCode;

use callspec_codegen::scaffold;
use callspec_codegen::source::Sources;

use crate::cli::New;
use crate::failure::Failure;
use crate::print::outln;
use crate::sync;
use crate::workspace;

/// Runs the command.
pub(crate) fn run(arguments: &New) -> Result<ExitCode, Failure> {
    let New { api, operation, spec } = arguments;
    let folder = workspace::folder(spec.as_ref(), "spec");
    let sources =
        Sources::read(&folder).map_err(|why| Failure::of_spec(format!("cannot read {}", folder.display()), why))?;
    let files = scaffold::operation(&sources, api, operation)
        .map_err(|why| Failure::of(format!("cannot create {api} {operation}"), why))?;
    for (path, text) in files {
        let path = folder.join(path);
        let cannot = |why| Failure::of(format!("cannot write {}", path.display()), why);
        sync::write(&path, text.as_bytes()).map_err(cannot)?;
        outln!("{}", path.display());
    }
    let check = match spec {
        Some(spec) => format!("cargo xtask check --spec {}", spec.display()),
        None => "cargo xtask check".to_owned(),
    };
    outln!("now fill in the blanks; `{check}` lists them");
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::cli::{Check, Format, Generate};
    use crate::commands::{check, generate};

    fn begin(folder: &Path, api: &str, operation: &str) -> Result<ExitCode, Failure> {
        let spec = Some(folder.to_path_buf());
        run(&New { api: api.to_owned(), operation: operation.to_owned(), spec })
    }

    /// Fills every blank that `check` names, in the order of the files and lines.
    fn fill(folder: &Path, path: &str, values: &[&str]) {
        let path = folder.join(path);
        let mut text = fs::read_to_string(&path).unwrap();
        for value in values {
            let start = text.find("<FILL IN ").unwrap();
            let end = start + text[start..].find('>').unwrap() + 1;
            text.replace_range(start..end, value);
        }
        fs::write(path, text).unwrap();
    }

    fn check(folder: &Path) -> Result<ExitCode, Failure> {
        check::run(&Check { spec: Some(folder.to_path_buf()), format: Format::Text })
    }

    fn blanks(folder: &Path) -> usize {
        match check(folder) {
            Err(Failure::BadSpec(diagnostics)) => {
                assert!(diagnostics.iter().all(|one| one.code.id() == "SPEC-0050"), "{diagnostics}");
                diagnostics.len()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_new_operation_passes_once_its_blanks_are_filled() {
        let folder = tempfile::tempdir().unwrap();
        let spec = folder.path().join("spec");
        fs::create_dir(&spec).unwrap();
        begin(&spec, "shop", "items.list").unwrap();
        assert_eq!(blanks(&spec), 3 + 9 + 7);
        fill(&spec, "documents.yaml", &["Items", "Shop", "https://shop.example/docs"]);
        let server = ["https://api.shop.example", "The only one."];
        fill(
            &spec,
            "shop/api.yaml",
            &["Shop", "An invented shop.", "docs:1", server[0], server[1], "Ask.", "docs:2", "X-Key", "It."],
        );
        assert_eq!(blanks(&spec), 7);
        let filled = ["Lists items.", "GET /items", "read_only", "docs:3-9", "json", "an empty list", "[]"];
        fill(&spec, "shop/items/list.yaml", &filled);
        let failure = check(&spec).err();
        assert!(failure.is_none(), "{failure:?}");

        let out = folder.path().join("out");
        generate::run(&Generate { check: false, spec: Some(spec.clone()), out: Some(out.clone()) }).unwrap();
        assert!(out.join("src/shop/items/list.rs").is_file() && !spec.join("schema.json").exists());

        // A second one where there is a schema: with a modeline, and with the auth schemes of the API.
        fs::write(spec.join("schema.json"), "{}").unwrap();
        begin(&spec, "shop", "items.get").unwrap();
        let text = fs::read_to_string(spec.join("shop/items/get.yaml")).unwrap();
        assert!(
            text.starts_with("# yaml-language-server: $schema=../../schema.json") && text.contains("auth: [api_key]")
        );
    }

    #[test]
    fn existing_files_are_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        begin(folder.path(), "shop", "items.list").unwrap();
        let before = fs::read(folder.path().join("shop/items/list.yaml")).unwrap();
        assert!(
            matches!(begin(folder.path(), "shop", "items.list"), Err(Failure::Other(why)) if why.contains("already"))
        );
        assert_eq!(fs::read(folder.path().join("shop/items/list.yaml")).unwrap(), before);
    }

    #[test]
    fn a_bad_name_gets_a_better_suggestion() {
        let folder = tempfile::tempdir().unwrap();
        for (api, operation, expected) in [
            ("Shop", "items.list", "did you mean `shop`?"),
            ("shop", "items.listAll", "did you mean `list_all`?"),
            ("shop", "list", "needs a group"),
            ("shop", "../x.y", "cannot be used as a name"),
            ("shop", "types.list", "cannot be used as a name"),
        ] {
            let Err(Failure::Other(why)) = begin(folder.path(), api, operation) else { panic!("{api} {operation}") };
            assert!(why.contains(expected), "{why}");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
