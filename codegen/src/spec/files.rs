//! The files of a spec folder.

use super::blank::note_blanks;
use super::{ApiFile, DocumentsFile, OperationFile};

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::parse::{At, Comment, NodeKind, Read, comments, parse};
use crate::source::{FileId, SourceFile, Sources, Span};

/// A whole spec folder, as written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spec {
    /// `documents.yaml`.
    pub documents: Option<At<DocumentsFile>>,
    /// The APIs, in the order of their folder names.
    pub apis: Vec<ApiFolder>,
    /// The comments of every file that could be read.
    pub comments: Vec<Comment>,
}

/// The folder of one API.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiFolder {
    /// Its name.
    pub id: String,
    /// The file id of its `api.yaml`.
    pub file: Option<FileId>,
    /// Its `api.yaml`.
    pub api: Option<At<ApiFile>>,
    /// Its operations, in the order of their ids.
    pub operations: Vec<OperationSource>,
}

/// The file of one operation.
#[derive(Debug, Clone, PartialEq)]
pub struct OperationSource {
    /// The id that follows from the file's path.
    pub id: String,
    /// The file id.
    pub file: FileId,
    /// What it holds.
    pub operation: At<OperationFile>,
}

/// The files of a spec folder, with an empty one in place of each missing one, so that diagnostics can point at it.
pub fn complete(sources: &Sources) -> Sources {
    let folders = sources.iter().filter(|(_, source)| extension(&source.path) == "yaml");
    let folders = folders.filter_map(|(_, source)| source.path.split_once('/').map(|(folder, _)| folder));
    let expected = folders.map(|folder| format!("{folder}/api.yaml")).chain(["documents.yaml".to_owned()]);
    let missing = expected.filter(|path| sources.get(path).is_none());
    let missing = missing.map(|path| SourceFile { path, bytes: Vec::new() });
    sources.iter().map(|(_, source)| source.clone()).chain(missing).collect()
}

/// Reads every YAML file of a spec folder.
pub fn read(sources: &Sources, problems: &Problems) -> Spec {
    let mut spec = Spec::default();
    for (file, source) in sources.iter() {
        let parts: Vec<&str> = source.path.split('/').collect();
        match (parts.as_slice(), extension(&source.path)) {
            (["documents.yaml"], _) => spec.documents = spec.read_file(sources, file, problems),
            ([_], "yaml" | "yml") | (_, "yml") => misplaced(&source.path, file, problems),
            ([api, "api.yaml"], _) => {
                let api_file = spec.read_file(sources, file, problems);
                let folder = spec.folder(api);
                folder.file = Some(file);
                folder.api = api_file;
            }
            ([api, path @ ..], "yaml") => {
                let id = path.join(".").trim_end_matches(".yaml").to_owned();
                let read = spec.read_file(sources, file, problems);
                let operations = &mut spec.folder(api).operations;
                operations.extend(read.map(|operation| OperationSource { id, file, operation }));
            }
            _ => {}
        }
    }
    for folder in &mut spec.apis {
        folder.operations.sort_by(|a, b| a.id.cmp(&b.id));
    }
    spec
}

impl Spec {
    fn folder(&mut self, id: &str) -> &mut ApiFolder {
        let index = self.apis.iter().position(|folder| folder.id == id).unwrap_or_else(|| {
            self.apis.push(ApiFolder { id: id.to_owned(), file: None, api: None, operations: Vec::new() });
            self.apis.len() - 1
        });
        &mut self.apis[index]
    }

    fn read_file<T: Read>(&mut self, sources: &Sources, file: FileId, problems: &Problems) -> Option<At<T>> {
        let node = parse(sources, file, problems)?;
        let text = String::from_utf8_lossy(&sources.file(file).bytes);
        self.comments.extend(comments(&text, file, &node));
        if node.kind == NodeKind::Map(Vec::new()) {
            let message = format!("`{}` is missing or empty", sources.file(file).path);
            problems.add(Diagnostic::error(Code::Layout, node.span, message));
            return None;
        }
        if note_blanks(&node, problems) {
            return None;
        }
        let beginning = Span { end: node.span.start, ..node.span };
        T::read_at(&node, beginning, problems)
    }
}

fn extension(path: &str) -> &str {
    path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, extension)| extension)
}

fn misplaced(path: &str, file: FileId, problems: &Problems) {
    let message = format!("`{path}` is not a file of a spec folder");
    let help = "an operation belongs in `<api>/<group>/<operation>.yaml`; the only other files are \
                `documents.yaml` and `<api>/api.yaml`";
    problems.add(Diagnostic::error(Code::Layout, Span::beginning(file), message).help(help));
}
