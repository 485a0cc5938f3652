#![doc = include_str!("../README.md")]

pub mod diagnostic;
pub mod emit;
pub mod evidence;
pub mod format;
mod lint;
pub mod model;
pub mod names;
pub mod parse;
pub mod resolve;
pub mod scaffold;
pub mod schema;
pub mod source;
pub mod spec;

use diagnostic::{Diagnostics, Problems};
use model::Model;
use source::Sources;
use spec::Spec;

/// Reads a spec folder into the model of its APIs, or reports everything that is wrong with it.
pub fn load(sources: &Sources) -> Result<Model, Diagnostics> {
    load_spec(sources).map(|(_, model, _)| model)
}

/// Reads a spec folder: the spec as written, the model, and the files, including those that were missing.
fn load_spec(sources: &Sources) -> Result<(Spec, Model, Sources), Diagnostics> {
    let sources = spec::complete(sources);
    let problems = Problems::default();
    let spec = spec::read(&sources, &problems);
    let model = resolve::resolve(&spec, &sources, &problems);
    evidence::check(&spec, &sources, &problems);
    lint::check(&spec, &sources, &problems);
    lint::apply_ignores(&spec, &sources, &problems);
    match problems.into_diagnostics(&sources) {
        None => Ok((spec, model, sources)),
        Some(diagnostics) => Err(diagnostics),
    }
}
