//! The JSON Schema of the spec files, built from the declarations that read them. Editors use it to complete and check.
//!
//! It describes structure, not meaning: `check` looks at names, types and rules. Each kind of file has a definition,
//! and a modeline names it: `schema.json#/definitions/OperationFile`.

use std::collections::BTreeMap;

use crate::model::Json;
use crate::parse::{Form, KeyForm, Read, Record};
use crate::spec::{ApiFile, DocumentsFile, OperationFile};

/// The name of the schema, at the top of a spec folder.
pub const FILE: &str = "schema.json";

/// Every editor's language server supports draft 7.
const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// The schema, as the bytes of its file.
pub fn schema() -> String {
    let mut definitions = BTreeMap::new();
    let files: Vec<Json> = [OperationFile::form(), ApiFile::form(), DocumentsFile::form()]
        .iter()
        .map(|form| described(form, &mut definitions))
        .collect();
    let definitions = definitions.into_iter().map(|(name, schema)| (name, schema.unwrap_or(Json::Boolean(true))));
    let root = object([
        ("$schema", text(DRAFT)),
        (
            "description",
            text(
                "The files of a spec folder. `cargo xtask generate` writes this file from the declarations that read them.",
            ),
        ),
        ("anyOf", Json::List(files)),
        ("definitions", Json::Object(definitions.collect())),
    ]);
    format!("{root:#}\n")
}

/// The first line of a file of a spec folder, which tells editors where the schema is.
pub fn modeline(path: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    format!("# yaml-language-server: $schema={up}{FILE}#/definitions/{}", definition_of(path))
}

/// The definition that a file of a spec folder is read as.
fn definition_of(path: &str) -> &'static str {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["documents.yaml"] => "DocumentsFile",
        [_, "api.yaml"] => "ApiFile",
        _ => "OperationFile",
    }
}

/// The definitions by name. One that is still being built has no schema yet, so that it can refer to itself.
type Definitions = BTreeMap<String, Option<Json>>;

fn described(form: &Form, definitions: &mut Definitions) -> Json {
    match form {
        Form::Text => of_type("string"),
        Form::Boolean => of_type("boolean"),
        Form::Integer => of_type("integer"),
        Form::Scalar => object([("type", Json::List(["string", "number", "boolean"].map(text).into()))]),
        Form::Any => Json::Object(Vec::new()),
        Form::Words(words) => object([("enum", Json::List(words.iter().map(|word| text(word)).collect()))]),
        Form::List(item) => object([("type", text("array")), ("items", described(item, definitions))]),
        Form::Map(value) => object([("type", text("object")), ("additionalProperties", described(value, definitions))]),
        Form::Record(record) => reference(record.name, definitions, |definitions| self::record(record, definitions)),
        Form::OneKey(keys) => one_key(keys, definitions),
        Form::Either(forms) => {
            object([("anyOf", Json::List(forms.iter().map(|form| described(form, definitions)).collect()))])
        }
        Form::ByKey(cases, otherwise) => by_key(cases, otherwise, definitions),
        Form::Named(name, form) => reference(name, definitions, |definitions| described(&form(), definitions)),
    }
}

/// A reference to a definition, which is built when it is first needed.
fn reference(name: &str, definitions: &mut Definitions, make: impl FnOnce(&mut Definitions) -> Json) -> Json {
    if !definitions.contains_key(name) {
        definitions.insert(name.to_owned(), None);
        let schema = make(definitions);
        definitions.insert(name.to_owned(), Some(schema));
    }
    object([("$ref", text(&format!("#/definitions/{name}")))])
}

fn record(record: &Record, definitions: &mut Definitions) -> Json {
    let required: Vec<Json> = record.keys.iter().filter(|key| key.is_required).map(|key| text(key.name)).collect();
    let mut members = vec![
        ("description", text(record.doc.trim())),
        ("type", text("object")),
        ("properties", properties(record.keys, definitions)),
        ("additionalProperties", Json::Boolean(false)),
    ];
    if !required.is_empty() {
        members.push(("required", Json::List(required)));
    }
    object(members)
}

fn one_key(keys: &[KeyForm], definitions: &mut Definitions) -> Json {
    object([
        ("type", text("object")),
        ("properties", properties(keys, definitions)),
        ("additionalProperties", Json::Boolean(false)),
        ("minProperties", Json::Number("1".to_owned())),
        ("maxProperties", Json::Number("1".to_owned())),
    ])
}

/// Draft 7 ignores the siblings of a reference, so a reference with a description is wrapped.
fn properties(keys: &[KeyForm], definitions: &mut Definitions) -> Json {
    let property = |key: &KeyForm| {
        let schema = described(&(key.form)(), definitions);
        let schema = match (&schema, key.doc.trim()) {
            (_, "") => schema,
            (Json::Object(members), doc) if schema.get("$ref").is_none() => {
                let description = ("description".to_owned(), text(doc));
                Json::Object(std::iter::once(description).chain(members.iter().cloned()).collect())
            }
            (_, doc) => object([("description", text(doc)), ("allOf", Json::List(vec![schema]))]),
        };
        (key.name.to_owned(), schema)
    };
    Json::Object(keys.iter().map(property).collect())
}

/// `if` a key is there `then` this form, `else` the next one: an editor then complains about the form that was started.
fn by_key(cases: &[(&str, Form)], otherwise: &Form, definitions: &mut Definitions) -> Json {
    let otherwise = described(otherwise, definitions);
    cases.iter().rev().fold(otherwise, |otherwise, (key, form)| {
        let has_key = object([("type", text("object")), ("required", Json::List(vec![text(key)]))]);
        object([("if", has_key), ("then", described(form, definitions)), ("else", otherwise)])
    })
}

fn of_type(name: &str) -> Json {
    object([("type", text(name))])
}

fn object(members: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}
