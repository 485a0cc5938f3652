//! Spec text as Markdown that says the same: only code spans in backticks keep their meaning.

/// Spec text as Markdown. Code spans stay; everything else that Markdown or HTML would read is escaped,
/// addresses become links, control and direction characters go.
pub(crate) fn escape(text: &str) -> String {
    let clean: String = text.chars().map(|c| if is_space(c) { ' ' } else { c }).filter(|c| !is_hidden(*c)).collect();
    let spans: Vec<&str> = clean.split('`').collect();
    let balanced = spans.len() % 2 == 1 && !clean.contains("``");
    let mut out = String::new();
    for (index, span) in spans.iter().enumerate() {
        if index > 0 {
            out.push_str(if balanced { "`" } else { "\\`" });
        }
        if balanced && index % 2 == 1 {
            out.push_str(span);
        } else {
            prose(span, &mut out);
        }
    }
    closed(out.trim_start())
}

/// Text that opens no list, no heading and no line across the page where it stands first.
fn closed(text: &str) -> String {
    let word = text.split(' ').next().unwrap_or_default();
    if !opens_block(word) {
        return text.to_owned();
    }
    // A number's point is escaped, and the first character of anything else.
    let at = if word.starts_with(|c: char| c.is_ascii_digit()) { word.len() - 1 } else { 0 };
    format!("{}\\{}", &text[..at], &text[at..])
}

/// Whether a word at the start of a line would open a list or a heading, or draw a line.
pub(crate) fn opens_block(word: &str) -> bool {
    let is_rule = |mark: char| !word.is_empty() && word.chars().all(|c| c == mark);
    let number = word.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    word == "+" || is_rule('-') || is_rule('=') || is_number
}

/// The same for a cell of a table.
pub(crate) fn escape_cell(text: &str) -> String {
    cell(&escape(text))
}

/// Markdown in a cell of a table.
pub(crate) fn cell(markdown: &str) -> String {
    // What is prose has its bars escaped already; those of code spans and links are left.
    markdown.replace('|', "\\|").replace("\\\\|", "\\|")
}

/// A code span in a cell of a table.
pub(crate) fn code_cell(text: &str) -> String {
    code(text).replace('|', "\\|")
}

/// Text as a code span, whatever it holds.
pub(crate) fn code(text: &str) -> String {
    let clean: String = text.chars().map(|c| if is_space(c) { ' ' } else { c }).filter(|c| !is_hidden(*c)).collect();
    let longest = clean.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if clean.starts_with('`') || clean.ends_with('`') || clean.is_empty() { " " } else { "" };
    format!("{fence}{pad}{clean}{pad}{fence}")
}

fn prose(text: &str, out: &mut String) {
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let (before, word) = word.split_at(word.find("https://").unwrap_or(word.len()));
        plain(before, out);
        let trail = word.trim_end_matches(['.', ',', ';', ')', ':']);
        let link = !trail.is_empty() && !trail.contains(['<', '>', '"', '\\']);
        if link {
            out.push('<');
            out.push_str(trail);
            out.push('>');
            plain(&word[trail.len()..], out);
        } else {
            plain(word, out);
        }
    }
}

fn plain(word: &str, out: &mut String) {
    let mut before = None;
    let mut rest = word.chars();
    while let Some(character) = rest.next() {
        let is_inside = |near: Option<char>| near.is_some_and(char::is_alphanumeric);
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // Inside a word it means nothing.
            '_' if is_inside(before) && is_inside(rest.clone().next()) => out.push('_'),
            '\\' | '[' | ']' | '*' | '_' | '#' | '~' | '|' => {
                out.push('\\');
                out.push(character);
            }
            other => out.push(other),
        }
        before = Some(character);
    }
}

fn is_space(character: char) -> bool {
    character.is_whitespace()
}

/// Control characters and those that change the direction of text or cannot be seen.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_spans_stay_and_the_rest_is_text() {
        assert_eq!(escape("send `a_b` not <b> [x]"), "send `a_b` not &lt;b&gt; \\[x\\]");
    }

    #[test]
    fn an_underscore_inside_a_word_stays() {
        assert_eq!(escape("division_id, _a_ b_"), "division_id, \\_a\\_ b\\_");
    }

    #[test]
    fn a_lone_backtick_is_text() {
        assert_eq!(escape("a ` b"), "a \\` b");
    }

    #[test]
    fn an_address_is_a_link() {
        assert_eq!(escape("see https://a.example/x_y."), "see <https://a.example/x_y>.");
    }

    #[test]
    fn an_address_in_brackets_is_a_link_too() {
        assert_eq!(escape("(https://a.example)."), "(<https://a.example>).");
    }

    #[test]
    fn a_fence_is_text() {
        assert_eq!(escape("```rust x ```"), "\\`\\`\\`rust x \\`\\`\\`");
    }

    #[test]
    fn a_cell_is_not_split() {
        assert_eq!(escape_cell("a | `b | c`"), "a \\| `b \\| c`");
        assert_eq!(code_cell("a|b"), "`a\\|b`");
    }

    #[test]
    fn nothing_opens_a_list_or_a_heading() {
        assert_eq!(escape("- a - b"), "\\- a - b");
        assert_eq!(escape("1842. A year"), "1842\\. A year");
        assert_eq!(escape("=== a"), "\\=== a");
        assert_eq!(escape("    a"), "a");
        assert_eq!(escape("-1 and 1.5"), "-1 and 1.5");
    }

    #[test]
    fn direction_marks_and_line_ends_go() {
        assert_eq!(escape("a\u{202e}b\r\nc"), "ab  c");
    }

    #[test]
    fn code_holds_backticks() {
        assert_eq!(code("a`b"), "``a`b``");
    }
}
