//! A response enum grows new variants: a match has another arm.

use callspec::callcap::AnswerEntry;

fn name(entry: &AnswerEntry) -> &'static str {
    match entry {
        AnswerEntry::Boolean(_) => "boolean",
        AnswerEntry::Text(_) => "text",
        AnswerEntry::Unknown(_) => "unknown",
    }
}

fn main() {
    let _ = name;
}
