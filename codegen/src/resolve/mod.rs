//! The spec as written to the model: names bound, rules checked, nothing optional that need not be.

mod api;
mod cases;
mod collisions;
mod conflicts;
mod constraints;
mod context;
mod defaults;
mod documents;
mod envelope;
mod lookup;
mod members;
mod naming;
mod operation;
mod pagination;
mod recursion;
mod request_line;
mod rules;
mod scope;
mod sides;
mod table;
mod types;
mod values;

use crate::diagnostic::Problems;
use crate::model::Model;
use crate::source::Sources;
use crate::spec::Spec;
use context::Context;

/// Binds and checks a whole spec. What is missing or broken is noted in `problems`; the model is then of no use.
pub fn resolve(spec: &Spec, sources: &Sources, problems: &Problems) -> Model {
    let documents = spec.documents.as_ref().map(|file| documents::documents(file, problems)).unwrap_or_default();
    let ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
    let is_listed = spec.documents.as_ref().is_some_and(|file| file.documents.is_some());
    let context = Context { problems, sources, documents: is_listed.then_some(&ids) };
    let apis = spec.apis.iter().filter_map(|folder| api::api(folder, &context)).collect();
    Model { documents, apis }
}
