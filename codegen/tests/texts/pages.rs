//! The links and headings of a page of Markdown.

/// What the links of a page of Markdown lead to, without those in code spans.
pub(super) fn links(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("](") {
        let is_text = text[..at].matches('`').count() % 2 == 1 || text[..at].ends_with('\\');
        let target = &text[at + 2..];
        if !is_text && let Some(end) = target.find(')') {
            found.push(&target[..end]);
        }
    }
    found
}

/// The anchors of a page's headings, as readers of Markdown make them.
pub(super) fn anchors(text: &str) -> Vec<String> {
    let mut anchors: Vec<String> = Vec::new();
    for heading in text.lines().filter(|line| line.starts_with('#')) {
        let words = heading.trim_start_matches('#').trim();
        let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        let anchor: String = kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect();
        let numbered =
            |other: &str| other.strip_prefix(&anchor).and_then(|rest| rest.strip_prefix('-')).is_some_and(is_number);
        let count = anchors.iter().filter(|other| **other == anchor || numbered(other)).count();
        anchors.push(if count == 0 { anchor } else { format!("{anchor}-{count}") });
    }
    anchors
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
