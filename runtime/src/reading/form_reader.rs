//! Reads a request place by place.

use super::form::WireForm;
use super::names::{Names, WireValue};
use super::notes::Notes;
use super::pairs::Pair;
use super::reader::{MemberPlace, MemberSet, Reader};
use crate::check::violation::RuleName;
use crate::encode::extra::Extra;
use crate::operation::BodyKind;
use crate::operation::place::Place;

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
    /// `source` is where the operation is documented.
    pub(super) fn new(form: &WireForm, body: BodyKind, headers: &[&str], source: &'static str) -> Self {
        let mut notes = Notes::default();
        let set = |place, names, notes: &mut Notes| {
            MemberSet::new(names, MemberPlace { place, prefix: String::new() }, source, notes)
        };
        let names = path_names(&form.path, &mut notes);
        let path = set(Place::Path, names, &mut notes);
        let query = set(Place::Query, Names::of_pairs(form.query.iter().cloned()), &mut notes);
        let headers = set(Place::Header, header_names(&form.headers, headers), &mut notes);
        let names = body_names(form, body, source, &mut notes);
        let body = set(Place::Body, names, &mut notes);
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

    /// What the request has no member for and sends all the same. It comes last, when everything was read.
    pub fn extra(&mut self) -> Extra {
        std::mem::take(&mut self.notes.extra)
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
            notes.refuse(name, RuleName::PathSegment, problem, "");
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

fn body_names(form: &WireForm, kind: BodyKind, source: &'static str, notes: &mut Notes) -> Names {
    let (names, message) = match kind {
        BodyKind::None if form.body.is_empty() => return Names::default(),
        BodyKind::None => {
            notes.refuse("body", RuleName::Unknown, "the operation takes no body", source);
            return Names::default();
        }
        BodyKind::Json { .. } => (form.body.members().map(Names::of_members), "is not a JSON object"),
        BodyKind::Form => (form.body.fields().map(Names::of_pairs), "is not a form"),
    };
    names.unwrap_or_else(|| {
        notes.refuse("body", RuleName::Type, message, source);
        Names::default()
    })
}
