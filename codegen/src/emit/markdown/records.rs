//! The section about where the documents are unclear or disagree: claim by claim, what was chosen, and why.

use std::collections::BTreeMap;

use super::page::Page;
use crate::emit::text::escape::code;
use crate::emit::text::prose;
use crate::emit::text::record::Record;
use crate::model::Conflict;

/// The section, if there is a conflict. Those about the same thing stand under one heading.
pub(super) fn section<'a>(page: &mut Page, conflicts: impl IntoIterator<Item = &'a Conflict>) {
    let mut records: Vec<(Record, Vec<&Conflict>)> = Vec::new();
    let mut places: BTreeMap<Record, usize> = BTreeMap::new();
    for conflict in conflicts {
        let record = Record::of(conflict);
        let place = *places.entry(record.clone()).or_insert(records.len());
        match records.get_mut(place) {
            Some((_, of_record)) => of_record.push(conflict),
            None => records.push((record, vec![conflict])),
        }
    }
    if records.is_empty() {
        return;
    }
    page.section("Where the documents are unclear or disagree");
    for (record, conflicts) in records {
        page.record_heading(&record);
        for conflict in conflicts {
            self::conflict(page, conflict);
        }
    }
}

fn conflict(page: &mut Page, conflict: &Conflict) {
    page.line("");
    for claim in &conflict.claims {
        let citations = page.citations(&claim.evidence);
        page.line(format!("- {citations}: {}", code(&claim.value)));
    }
    page.paragraph(prose::chosen(conflict));
}
