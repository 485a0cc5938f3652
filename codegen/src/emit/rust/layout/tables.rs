//! Macros that stand for a table, which the printer cannot print: an enum or a static is printed, and turned into one.

use super::{Line, STEP};

/// The macros that make an enum out of a table.
const TABLES: [&str; 3] = ["error_codes", "open_words", "words"];

/// The macro that a static with a line for each member of a type stands for.
const OBJECT: &str = "json_object";

/// Whether an attribute stands for the macro that makes an enum out of a table.
pub(crate) fn is_table(attribute: &str) -> bool {
    TABLES.contains(&attribute) || attribute == OBJECT
}

/// Enums under `#[words]` as the tables of the macro `words!`: the printer knows enums, and not what a macro holds.
pub(super) fn tables(lines: Vec<Line>) -> Vec<Line> {
    let mut found = Vec::with_capacity(lines.len());
    let mut is_inside = false;
    let mut is_object = false;
    for line in lines {
        if is_object || line.text == "#[json_object]" {
            is_object = line.text != "};" && !(line.text.starts_with("static") && line.text.ends_with("};"));
            found.extend(object(line));
            continue;
        }
        let attribute = line.text.strip_prefix("#[").and_then(|text| text.strip_suffix(']'));
        match attribute.filter(|attribute| is_table(attribute)) {
            Some(name) => {
                is_inside = true;
                found.push(Line { indent: line.indent, text: format!("{name}! {{") });
            }
            None if is_inside => {
                is_inside = line.text != "}" && !line.text.ends_with("{}");
                found.push(Line { indent: line.indent + STEP, text: line.text });
                if !is_inside {
                    found.push(Line { indent: 0, text: "}".to_owned() });
                }
            }
            None => found.push(line),
        }
    }
    found
}

/// A line of `#[json_object] static MEMBERS: Caller = Caller { … };` as one of `json_object!(Caller { … });`.
fn object(line: Line) -> Option<Line> {
    let Line { indent, text } = line;
    let text = match text.as_str() {
        "#[json_object]" => return None,
        "};" => "});".to_owned(),
        _ => match text.strip_prefix("static MEMBERS: ").and_then(|text| text.split_once(" = ")) {
            Some((_, value)) => format!(
                "json_object!({}",
                value.strip_suffix("};").map_or(value.to_owned(), |value| format!("{value}}});"))
            ),
            None => text,
        },
    };
    Some(Line { indent, text })
}
