//! The spec as written to the model: names bound, rules checked, nothing optional that need not be.

mod api;
mod cases;
mod conflicts;
mod context;
mod members;
mod names;
mod operation;
mod pagination;
mod request;
mod request_line;
mod rules;
mod scope;
mod shared;
mod table;
mod types;
mod unreadable;

use std::cell::RefCell;

use crate::diagnostic::Problems;
use crate::model::Model;
use crate::source::Sources;
use crate::spec::Spec;
use context::Context;

pub(crate) use members::values::misfits;
pub(crate) use table::{DeclaredKind, TypeTable};

/// Binds and checks a whole spec. What is missing or broken is noted in `problems`; the model is then of no use.
pub fn resolve(spec: &Spec, sources: &Sources, problems: &Problems) -> Model {
    let documents =
        spec.documents.as_ref().map(|file| shared::documents::documents(file, problems)).unwrap_or_default();
    let ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
    let is_listed = spec.documents.as_ref().is_some_and(|file| file.documents.is_some());
    let context = Context { problems, sources, documents: is_listed.then_some(&ids), unlisted: RefCell::default() };
    let apis = spec.apis.iter().map(|folder| api::api(folder, &context)).collect::<Vec<_>>();
    // What cases do not show is said when nothing else is wrong: a mistake elsewhere would be drowned by it.
    if problems.is_empty() {
        let bound = spec.apis.iter().zip(&apis);
        bound
            .filter_map(|(folder, api)| Some((folder, api.as_ref()?)))
            .for_each(|(folder, api)| cases::proofs::check_proofs(folder, api, &context));
    }
    Model { documents, apis: apis.into_iter().flatten().collect() }
}
