//! The files of a new operation, with blanks for what only the document knows.

use std::fmt;

use crate::diagnostic::Problems;
use crate::names::{BadName, check_module, check_snake, snake};
use crate::schema::{self, modeline};
use crate::source::Sources;
use crate::spec;
use crate::spec::blank;

/// Why no files can be created.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The file already exists.
    Exists(String),
    /// The id has only one part.
    NoGroup(String),
    /// A part of the id cannot be used as a name in code.
    Name {
        /// The part.
        name: String,
        /// Why not.
        why: BadName,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists(path) => write!(f, "`{path}` already exists"),
            Self::NoGroup(id) => write!(f, "`{id}` needs a group, such as `items.{id}`"),
            Self::Name { name, why } => {
                write!(f, "`{name}` cannot be used as a name in code: {why}")?;
                let better = snake(name);
                if better != *name && check_snake(&better).is_ok() {
                    write!(f, "; did you mean `{better}`?")
                } else {
                    Ok(())
                }
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// The files that a spec folder is missing for an operation such as `calls.search`: its own, and those that every API
/// needs. Paths are relative to the spec folder.
pub fn operation(sources: &Sources, api: &str, id: &str) -> Result<Vec<(String, String)>, Refusal> {
    check_names(api, id)?;
    let path = format!("{api}/{}.yaml", id.replace('.', "/"));
    if sources.get(&path).is_some() {
        return Err(Refusal::Exists(path));
    }
    let (documents, shared) = ("documents.yaml".to_owned(), format!("{api}/api.yaml"));
    let schemes = schemes(sources, api);
    let files = [(documents, documents_file()), (shared, api_file(api)), (path, operation_file(id, &schemes))];
    let is_missing = |(path, _): &(String, String)| sources.get(path).is_none();
    let has_schema = sources.get(schema::FILE).is_some();
    let with_modeline = |(path, text): (String, String)| {
        let text = if has_schema { format!("{}\n{text}", modeline(&path)) } else { text };
        (path, text)
    };
    Ok(files.into_iter().filter(is_missing).map(with_modeline).collect())
}

fn check_names(api: &str, id: &str) -> Result<(), Refusal> {
    let refuse = |name: &str, why| Refusal::Name { name: name.to_owned(), why };
    check_snake(api).map_err(|why| refuse(api, why))?;
    let Some((group, rest)) = id.split_once('.') else { return Err(Refusal::NoGroup(id.to_owned())) };
    check_module(group).map_err(|why| refuse(group, why))?;
    rest.split('.').try_for_each(|part| check_snake(part).map_err(|why| refuse(part, why)))
}

/// The auth schemes that the API defines, or the one that a new API starts with.
fn schemes(sources: &Sources, api: &str) -> Vec<String> {
    let spec = spec::read(sources, &Problems::default());
    let folder = spec.apis.into_iter().find(|folder| folder.id == api).and_then(|folder| folder.api);
    match folder {
        Some(file) => file.auth.iter().flat_map(|schemes| schemes.names()).map(str::to_owned).collect(),
        None => vec![NEW_WAY.to_owned()],
    }
}

const NEW_WAY: &str = "api_key";

fn documents_file() -> String {
    format!(
        "language: 1
documents:
  docs: # the id that `source` uses; one entry for each page
    title: {}
    vendor: {}
    address: {}
",
        blank("the title of the page"),
        blank("who published it"),
        blank("its public URL"),
    )
}

fn api_file(api: &str) -> String {
    format!(
        "language: 1
api: {api}
title: {}
summary: {}
source: {}
servers:
  current:
    url: {}
    summary: {}
auth:
  {NEW_WAY}:
    summary: {}
    source: {}
    credentials: # `header`, `query` or `body`, under the name that the vendor reads
      key:
        header: {}
        summary: {}
        example: example-key
",
        blank("the name of the product"),
        blank("what it is, in a sentence"),
        blank("the document, as document:12-15"),
        blank("the base URL, such as https://api.example.com"),
        blank("when to use it"),
        blank("how to get it"),
        blank("the document and line, as document:12"),
        blank("the name of the header, such as X-Api-Key"),
        blank("what it is"),
    )
}

fn operation_file(id: &str, schemes: &[String]) -> String {
    let first = schemes.first().map_or_else(String::new, |scheme| format!("auth: {scheme}"));
    format!(
        "operation: {id}
summary: {}
request: {}
safety: {}
auth: [{}] # those that it takes
source: {}
# Then `path`, `query`, `header`, `body` or `form`: what the caller gives, by its wire name, in wire order, such as
# query:
#   page:
#     type: integer
#     summary: The page, counted from 1.
#     source: document:12
response: {{ json: {} }}
cases:
  - name: {}
    demo: true
    request: {{ {first} }}
    response:
      status: 200
      body: {}
",
        blank("what it does, in a sentence of your own"),
        blank("the method and path, such as GET /v1/items"),
        blank("whether it may be sent twice, as read_only, idempotent or unsafe"),
        schemes.join(", "),
        blank("the lines that describe it, as document:12-48"),
        blank("the type of the response"),
        blank("what it shows"),
        blank("the response in the document, as JSON"),
    )
}
