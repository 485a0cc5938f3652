//! `# callspec: ignore SPEC-0055 -- the reason`: a comment that suppresses a lint on a line.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::parse::{Comment, did_you_mean};
use crate::source::{FileId, Sources, Span};
use crate::spec::Spec;

/// The start of every comment that is meant for the generator.
const START: &str = "callspec:";

/// A comment that ignores a code on a line.
struct Ignore {
    span: Span,
    code: Code,
    file: FileId,
    line: usize,
}

/// Removes what comments suppress, and reports comments that suppress nothing or give no reason.
pub fn apply(spec: &Spec, sources: &Sources, problems: &Problems) {
    let mut contents = BTreeMap::new();
    let read = |comment| ignore(comment, sources, &mut contents, problems);
    let ignores: Vec<Ignore> = spec.comments.iter().filter_map(read).collect();
    // The first of several for one line counts.
    let mut meant = BTreeMap::new();
    for (index, ignore) in ignores.iter().enumerate() {
        meant.entry((ignore.file, ignore.line, ignore.code)).or_insert(index);
    }
    let mut is_used = vec![false; ignores.len()];
    problems.retain(|diagnostic| {
        let span = diagnostic.primary.span;
        let ignored = meant.get(&(span.file, sources.line(span), diagnostic.code));
        ignored.into_iter().for_each(|index| is_used[*index] = true);
        ignored.is_none()
    });
    for (ignore, _) in ignores.iter().zip(is_used).filter(|(_, is_used)| !is_used) {
        let message = format!("there is nothing to ignore: {} is not reported for this line", ignore.code.id());
        problems.add(Diagnostic::error(Code::UnusedIgnore, ignore.span, message).help("remove the comment"));
    }
}

fn ignore(comment: &Comment, sources: &Sources, contents: &mut Contents, problems: &Problems) -> Option<Ignore> {
    let written = comment.text.strip_prefix(START)?.trim();
    let refuse = |message: String, help: &str| -> Option<Ignore> {
        problems.add(Diagnostic::error(Code::Ignore, comment.span, message).help(help));
        None
    };
    let form = "write `# callspec: ignore SPEC-0055 -- the reason`, above the line or at its end";
    let (ignored, reason) = written.split_once("--").unwrap_or((written, ""));
    let ["ignore", id] = ignored.split_whitespace().collect::<Vec<_>>()[..] else {
        return refuse(format!("`{written}` is not a valid callspec comment"), form);
    };
    let Some(code) = Code::from_id(id) else {
        let known = Code::ALL.iter().filter(|code| code.is_lint()).map(|code| code.id());
        return refuse(format!("there is no code `{id}`"), &did_you_mean(id, known).unwrap_or_default());
    };
    if !code.is_lint() {
        let message = format!("{} cannot be ignored: it is not a lint but an error in the spec", code.id());
        return refuse(message, "fix the error instead");
    }
    if reason.trim().is_empty() {
        // It holds all the same: what is to be done is to give the reason.
        refuse("the reason is missing".to_owned(), form);
    }
    Some(Ignore { span: comment.span, code, file: comment.span.file, line: line_meant(comment, sources, contents) })
}

/// The lines of each file that are neither blank nor a comment.
type Contents = BTreeMap<FileId, Vec<usize>>;

/// The line that a comment ends; for a comment on a line of its own, the next line that is not a comment.
fn line_meant(comment: &Comment, sources: &Sources, contents: &mut Contents) -> usize {
    let line = sources.line(comment.span);
    if !comment.is_alone {
        return line;
    }
    let file = comment.span.file;
    let lines = contents.entry(file).or_insert_with(|| content_lines(&sources.file(file).bytes));
    lines.get(lines.partition_point(|content| *content <= line)).copied().unwrap_or(line)
}

fn content_lines(bytes: &[u8]) -> Vec<usize> {
    let text = String::from_utf8_lossy(bytes);
    let is_content = |text: &str| !text.trim().is_empty() && !text.trim_start().starts_with('#');
    text.lines().zip(1..).filter(|(text, _)| is_content(text)).map(|(_, line)| line).collect()
}
