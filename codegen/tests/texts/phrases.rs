//! Phrases that are not said any more, and where one is.

/// Phrases that are not said any more, each with what is said instead. `#` at the end stands for a digit, `…`
/// for anything else in the same sentence.
pub(super) const REFUSED: &[(&str, &str)] = &[
    ("Contradictory:", "\"Unclear in the documents: see …\""),
    ("The documents disagree here", "\"Unclear in the documents: see …\""),
    ("[disputed]", "\"[note]\""),
    ("contradict themselves", "\"the documents disagree\""),
    ("In callspec ", "\"Chosen: …\""),
    ("callspec has ", "\"Chosen: …\""),
    ("callspec's choice", "\"Chosen: …\""),
    ("Left out, the vendor", "\"Defaults to …\""),
    ("is left to the vendor", "\"optional\""),
    ("leaves it to the vendor", "\"optional\""),
    ("Breaking this only warns", "\"A request that violates it is sent with a warning.\""),
    ("A violation only warns", "\"A request that violates it is sent with a warning.\""),
    ("Must be between", "\"Between … and …\""),
    ("Must be #", "\"Between … and …\", \"At least …\""),
    ("Exactly one of … and ", "\"Exactly one of … or …\""),
    ("Only calls that went so", "\"Filter by call outcome.\""),
    ("whole number", "\"integer\""),
    ("truth value", "\"boolean\""),
    (" 1 characters", "\"1 character\""),
    ("Each item must", "\"Each item: …\""),
    ("is had", "\"gets\", \"fetches\""),
    ("are had", "\"gets\", \"fetches\""),
    ("when it is none", "\"`None` if it is not one\""),
    ("nothing when there", "\"`None` if there\""),
    ("Personal data: `Debug`", "\"Personal data; `Debug` hides it.\""),
    ("sent unasked", "\"Constant.\""),
    ("Sent automatically", "\"Constant.\""),
    ("as the vendor spells it", "\"as it is sent\""),
    ("ways to authenticate", "\"auth schemes\""),
    ("way to authenticate", "\"auth scheme\""),
    ("means that there is none", "\"means no value\""),
    ("On the wire:", "\"Wire name: …\""),
    ("the spec captures", "\"documented\""),
    ("shift the rest", "\"push the others onto later pages\""),
];

/// What is wrong with the words of a file.
pub(super) fn phrases(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (line, paragraph) in paragraphs(path, text) {
        for (phrase, instead) in REFUSED.iter().filter(|(phrase, _)| says(&paragraph, phrase)) {
            found.push(format!("{path}:{line}: `{phrase}`; say {instead}"));
        }
    }
    let escapes = text.lines().enumerate().filter(|(_, line)| path.ends_with(".rs") && has_escape_inside_a_word(line));
    found.extend(escapes.map(|(index, _)| format!("{path}:{}: `\\_` inside a word", index + 1)));
    found
}

/// The paragraphs of a file, each on one line, with the number of its first line. A line of code, of a table or of a
/// heading is one.
fn paragraphs(path: &str, text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut goes_on = false;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        let words = line.trim_start_matches('/').trim_start_matches('!').trim_start();
        let is_prose = (line.starts_with("//") || path.ends_with(".md")) && !words.is_empty();
        match found.last_mut().filter(|_| goes_on && is_prose && !words.starts_with(['-', '#', '|'])) {
            Some((_, last)) => *last = format!("{last} {words}"),
            None => found.push((index + 1, words.to_owned())),
        }
        goes_on = is_prose && !words.starts_with(['#', '|']);
    }
    found
}

/// Whether a paragraph has a phrase.
fn says(paragraph: &str, phrase: &str) -> bool {
    let Some((first, second)) = phrase.split_once('…') else {
        return match phrase.strip_suffix('#') {
            None => paragraph.contains(phrase),
            Some(words) => paragraph.split(words).skip(1).any(|after| after.starts_with(|c: char| c.is_ascii_digit())),
        };
    };
    let sentence = |after: &str| after.split(". ").next().is_some_and(|sentence| sentence.contains(second));
    paragraph.split(first).skip(1).any(sentence)
}

fn has_escape_inside_a_word(line: &str) -> bool {
    let is_doc = line.trim_start().starts_with("//");
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    is_doc
        && line.match_indices("\\_").any(|(at, mark)| {
            is_word(line[..at].chars().next_back()) && is_word(line[at + mark.len()..].chars().next())
        })
}
