//! `spec/schema.json`: every sound file fits it, and what no reader would take does not.

use std::collections::BTreeMap;

use boon::{Compiler, SchemaIndex, Schemas};
use callspec_codegen::diagnostic::Problems;
use callspec_codegen::parse;
use callspec_codegen::schema;
use callspec_codegen::source::{SourceFile, Sources};

use crate::repository;

/// The compiled definition of each kind of file.
struct Judge {
    schemas: Schemas,
    definitions: BTreeMap<&'static str, SchemaIndex>,
}

impl Judge {
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

    /// What the schema that the file's modeline must name says of it.
    fn judge(&self, file: &SourceFile) -> Result<(), String> {
        let sources: Sources = std::iter::once(file.clone()).collect();
        let (id, _) = sources.iter().next().unwrap();
        let problems = Problems::default();
        let node = parse::parse(&sources, id, &problems).unwrap();
        let value: serde_json::Value = serde_json::from_str(&parse::json(&node, &problems).to_string()).unwrap();
        let modeline = schema::modeline(&file.path);
        let (_, definition) = modeline.rsplit_once('/').unwrap();
        let judged = self.schemas.validate(&value, self.definitions[definition]);
        judged.map_err(|error| format!("{}: {error:#}", file.path))
    }
}

/// The YAML files of a spec folder.
fn files(folder: &str) -> Vec<SourceFile> {
    let sources = Sources::read(&repository::root().join(folder)).unwrap();
    sources.iter().map(|(_, file)| file.clone()).filter(|file| file.path.ends_with(".yaml")).collect()
}

fn features() -> Vec<String> {
    let folder = "tests/cases/emitted";
    let entries = std::fs::read_dir(repository::root().join(folder)).unwrap();
    entries.map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap())).collect()
}

#[test]
fn every_sound_spec_fits_the_schema() {
    let judge = Judge::new();
    let folders = features().into_iter().chain(["spec".to_owned(), "tests/invented/spec".to_owned()]);
    let all: Vec<SourceFile> = folders.flat_map(|folder| files(&folder)).collect();
    assert!(all.len() > 40, "{} files", all.len());
    for file in &all {
        assert_eq!(judge.judge(file), Ok(()));
    }
}

#[test]
fn what_no_reader_takes_does_not_fit() {
    let judge = Judge::new();
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
        assert!(judge.judge(file).is_err(), "{case}/{path}");
    }
}
