//! "Did you mean": the nearest valid name.

/// The candidate that a person most likely meant, if one is near enough.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = written.to_lowercase();
    let length = written.chars().count();
    let limit = (length / 3).max(1);
    // A name of quite another length is not meant, and a long one is not even compared.
    let near = candidates.into_iter().filter(|name| name.chars().count().abs_diff(length) <= limit);
    let distances = near.map(|candidate| (distance(&lower, &candidate.to_lowercase()), candidate));
    distances.filter(|(distance, _)| *distance <= limit).min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// A help text: the nearest candidate, or all of them if they are few.
pub fn did_you_mean<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    if let Some(name) = nearest(written, candidates.iter().copied()) {
        return Some(format!("did you mean `{name}`?"));
    }
    if candidates.is_empty() || candidates.len() > 24 {
        return None;
    }
    let list: Vec<String> = candidates.iter().map(|name| format!("`{name}`")).collect();
    Some(format!("expected one of: {}", list.join(", ")))
}

/// A help text for a key that other schema languages have, if one of the known keys says the same here.
pub fn from_elsewhere(written: &str, known: &[&str]) -> Option<String> {
    let (_, _, help) = ELSEWHERE.iter().find(|(keys, here, _)| keys.contains(&written) && known.contains(here))?;
    Some((*help).to_owned())
}

/// Keys of other schema languages, the key that says the same here, and what to write.
const ELSEWHERE: &[(&[&str], &str, &str)] = &[
    (&["enum"], "type", "define an enum under `types`, and write its name as the `type`"),
    (&["format"], "type", "write the format in the type, such as `type: { date: \"%Y-%m-%d\" }`"),
    (&["min", "max", "minimum", "maximum"], "range", "write `range: 1..9`; either end may be left open"),
    (
        &["minLength", "maxLength", "min_length", "max_length"],
        "length",
        "write `length: 1..9`; either end may be left open",
    ),
    (&["nullable"], "type", "write it in the type, such as `type: { nullable: string }`"),
    (&["properties"], "members", "write `members`"),
    (&["type"], "members", "leave it out: `members` alone makes it an object"),
];

/// How many characters must be added, removed, replaced or swapped with a neighbour.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    rows[0] = (0..=b.len()).collect();
    for i in 1..=a.len() {
        rows[i][0] = i;
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let best = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            rows[i][j] = if swapped { best.min(rows[i - 2][j - 2] + 1) } else { best };
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_meant() {
        assert_eq!(nearest("requird", ["required", "range"]), Some("required"));
        assert_eq!(nearest("tpye", ["type", "types"]), Some("type"));
        assert_eq!(nearest("callpage", ["CallPage"]), Some("CallPage"));
        assert_eq!(nearest("colour", ["type", "range"]), None);
    }

    #[test]
    fn a_key_of_another_language_is_translated_where_that_key_is_known() {
        let help = from_elsewhere("maximum", &["type", "range"]);
        assert_eq!(help.as_deref(), Some("write `range: 1..9`; either end may be left open"));
        assert_eq!(from_elsewhere("maximum", &["title", "address"]), None);
    }

    #[test]
    fn few_candidates_are_listed() {
        let help = did_you_mean("sometimes", ["safe", "unsafe"]);
        assert_eq!(help.as_deref(), Some("expected one of: `safe`, `unsafe`"));
    }
}
