//! Reads a request place by place.

use super::form::WireForm;
use super::names::{Names, WireValue};
use super::notes::Notes;
use super::pairs::Pair;
use super::reader::{MemberSet, Reader};
use crate::check::violation::RuleName;
use crate::operation::BodyKind;

/// Reads a request place by place.
#[derive(Debug)]
pub struct FormReader {
    path: MemberSet,
    query: MemberSet,
    headers: MemberSet,
    body: MemberSet,
    notes: Notes,
}

impl FormReader {
    pub(super) fn new(form: &WireForm, body: BodyKind, headers: &[&str]) -> Self {
        let mut notes = Notes::default();
        let path = MemberSet::new(path_names(&form.path, &mut notes), "", &mut notes);
        let query = MemberSet::new(Names::of_pairs(form.query.iter().cloned()), "", &mut notes);
        let headers = MemberSet::new(header_names(&form.headers, headers), "", &mut notes);
        let body = MemberSet::new(body_names(form, body, &mut notes), "", &mut notes);
        Self { path, query, headers, body, notes }
    }

    /// The parameters of the path.
    pub fn path(&mut self) -> Reader<'_> {
        self.path.reader(&mut self.notes)
    }

    /// The query.
    pub fn query(&mut self) -> Reader<'_> {
        self.query.reader(&mut self.notes)
    }

    /// The headers that are parameters.
    pub fn header(&mut self) -> Reader<'_> {
        self.headers.reader(&mut self.notes)
    }

    /// The members of the JSON body, or the fields of the form.
    pub fn body(&mut self) -> Reader<'_> {
        self.body.reader(&mut self.notes)
    }

    /// All that was noticed, with every name that was not read.
    pub(super) fn finish(mut self) -> Notes {
        for place in [&mut self.path, &mut self.query, &mut self.headers, &mut self.body] {
            place.reader(&mut self.notes).end();
        }
        self.notes
    }
}

fn path_names(parameters: &[Pair], notes: &mut Notes) -> Names {
    let mut names = Names::default();
    for (name, text) in parameters {
        let problem = match text.as_deref() {
            None => Some("is not percent-encoded text"),
            Some("" | "." | "..") => Some("must not be empty, \".\" or \"..\""),
            Some(_) => None,
        };
        if let Some(problem) = problem {
            notes.refuse(name, RuleName::PathSegment, problem);
        }
        // What cannot be read is judged already; it must not be missing as well.
        names.add(name.clone(), WireValue::Text(text.clone().unwrap_or_default()));
    }
    names
}

/// Headers by their captured names; HTTP compares them in whatever case.
fn header_names(given: &[(String, String)], known: &[&str]) -> Names {
    let mut names = Names::default();
    for name in known {
        let given = given.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name));
        given.for_each(|(_, text)| names.add((*name).to_owned(), WireValue::Text(text.clone())));
    }
    names
}

fn body_names(form: &WireForm, kind: BodyKind, notes: &mut Notes) -> Names {
    let (names, message) = match kind {
        BodyKind::None if form.body.is_empty() => return Names::default(),
        BodyKind::None => {
            notes.refuse("body", RuleName::Unknown, "the operation takes no body");
            return Names::default();
        }
        BodyKind::Json { .. } => (form.body.members().map(Names::of_members), "is not a JSON object"),
        BodyKind::Form => (form.body.fields().map(Names::of_pairs), "is not a form"),
    };
    names.unwrap_or_else(|| {
        notes.refuse("body", RuleName::Type, message);
        Names::default()
    })
}
