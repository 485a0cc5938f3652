#![doc = include_str!("../README.md")]

mod blank;
pub mod diagnostic;
pub mod emit;
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

/// Reads a spec folder: the model of its APIs, or everything that is wrong with it.
pub fn load(sources: &Sources) -> Result<Model, Diagnostics> {
    let sources = spec::complete(sources);
    let problems = Problems::default();
    let spec = spec::read(&sources, &problems);
    let model = resolve::resolve(&spec, &sources, &problems);
    lint::check(&spec, &sources, &problems);
    lint::apply_ignores(&spec, &sources, &problems);
    match problems.into_diagnostics(&sources) {
        None => Ok(model),
        Some(diagnostics) => Err(diagnostics),
    }
}
