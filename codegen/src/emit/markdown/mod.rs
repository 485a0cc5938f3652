//! Markdown: a reference page for each operation, one for each API, one for the types it shares, and an index.
//!
//! Whatever is said is said once: a type on the page of the file that defines it, a disagreement of the documents in the
//! last section of a page, a document in the list of sources. The rest are links.

mod auth;
mod operation;
mod overview;
mod page;
mod records;
mod tables;
mod types;

use crate::emit::Artifacts;
use crate::model::Model;

/// Adds `docs/`.
pub(super) fn pages(model: &Model, artifacts: &mut Artifacts) {
    artifacts.add("docs/README.md", overview::index(model));
    for api in &model.apis {
        let mut pages = vec![overview::api(model, api)];
        pages.extend(types::page(model, api));
        pages.extend(api.operations.iter().map(|one| operation::page(model, api, one)));
        for (file, text) in page::Pages::new(pages).finish() {
            artifacts.add(format!("docs/{}/{file}", api.id), text);
        }
    }
}
