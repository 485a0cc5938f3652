//! `spec/schema.json` accepts every valid spec file, and refuses files that no reader accepts.

use std::collections::BTreeMap;

use boon::{Compiler, SchemaIndex, Schemas};
use callspec_codegen::diagnostic::Problems;
use callspec_codegen::parse;
use callspec_codegen::schema;
use callspec_codegen::source::{SourceFile, Sources};

use crate::support::checkout;

/// The compiled definition of each kind of file.
struct Validator {
    schemas: Schemas,
    definitions: BTreeMap<&'static str, SchemaIndex>,
}

impl Validator {
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("schema.json", serde_json::from_str(&schema::schema()).unwrap()).unwrap();
        let names = ["OperationFile", "ApiFile", "DocumentsFile"];
        let definitions = names.map(|name| {
            let index = compiler.compile(&format!("schema.json#/definitions/{name}"), &mut schemas).unwrap();
            (name, index)
        });
        Self { schemas, definitions: definitions.into() }
    }

    /// Validates a file against the definition that its modeline must name.
    fn validate(&self, file: &SourceFile) -> Result<(), String> {
        let sources: Sources = std::iter::once(file.clone()).collect();
        let (id, _) = sources.iter().next().unwrap();
        let problems = Problems::default();
        let node = parse::parse(&sources, id, &problems).unwrap();
        let value: serde_json::Value = serde_json::from_str(&parse::json(&node, &problems).to_string()).unwrap();
        let modeline = schema::modeline(&file.path);
        let (_, definition) = modeline.rsplit_once('/').unwrap();
        let result = self.schemas.validate(&value, self.definitions[definition]);
        result.map_err(|error| format!("{}: {error:#}", file.path))
    }
}

/// The YAML files of a spec folder.
fn files(folder: &str) -> Vec<SourceFile> {
    let sources = Sources::read(&checkout::root().join(folder)).unwrap();
    sources.iter().map(|(_, file)| file.clone()).filter(|file| file.path.ends_with(".yaml")).collect()
}

fn features() -> Vec<String> {
    let folder = "tests/cases/emitted";
    let entries = std::fs::read_dir(checkout::root().join(folder)).unwrap();
    entries.map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap())).collect()
}

#[test]
fn every_valid_spec_passes_the_schema() {
    let validator = Validator::new();
    let folders = features().into_iter().chain(["spec".to_owned(), "tests/invented/spec".to_owned()]);
    let all: Vec<SourceFile> = folders.flat_map(|folder| files(&folder)).collect();
    assert!(all.len() > 40, "{} files", all.len());
    for file in &all {
        assert_eq!(validator.validate(file), Ok(()));
    }
}

#[test]
fn what_no_reader_accepts_fails_the_schema() {
    let validator = Validator::new();
    for (case, path) in [
        ("missing-key", "shop/items/list.yaml"),
        ("missing-key", "documents.yaml"),
        ("unknown-key", "shop/api.yaml"),
        ("unknown-key", "shop/items/list.yaml"),
        ("wrong-kind", "shop/items/list.yaml"),
        ("errors", "shop/api.yaml"),
    ] {
        let files = files(&format!("tests/cases/refused/{case}"));
        let file = files.iter().find(|file| file.path == path).unwrap();
        assert!(validator.validate(file).is_err(), "{case}/{path}");
    }
}
