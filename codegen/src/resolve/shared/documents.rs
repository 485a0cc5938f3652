//! `documents.yaml`.

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::Document;
use crate::parse::At;
use crate::spec::DocumentsFile;

use crate::resolve::context::text;

/// The version of the spec language that this generator reads.
const LANGUAGE: i64 = 1;

/// The documents, in the order written.
pub(crate) fn documents(file: &DocumentsFile, problems: &Problems) -> Vec<Document> {
    check_language(file.language.as_ref(), problems);
    let documents = file.documents.iter().flat_map(|map| map.iter());
    let documents = documents.map(|(id, document)| Document {
        id: id.to_owned(),
        title: text(&document.title),
        vendor: text(&document.vendor),
        address: text(&document.address),
        captured: document.captured.as_ref().map(|captured| captured.value.clone()),
        file: document.file.as_ref().map(|file| file.value.clone()),
        sha256: document.sha256.as_ref().map(|hash| hash.value.clone()),
    });
    documents.collect()
}

/// Refuses a file that is written in another version of the language.
pub(crate) fn check_language(language: Option<&At<i64>>, problems: &Problems) {
    if let Some(language) = language.filter(|language| language.value != LANGUAGE) {
        let message =
            format!("this generator supports version {LANGUAGE} of the spec language, not {}", language.value);
        problems.add(Diagnostic::error(Code::Language, language.span, message));
    }
}
