//! Lines joined where they fit. The printer breaks at 89 columns, puts every struct literal on lines of its own and every
//! body of a function on three; this repository is written in 120 columns, and so is what it emits.

mod spacing;
mod tables;

pub(crate) use spacing::space;
pub(crate) use tables::is_table;
use tables::tables;

const COLUMNS: usize = 120;
const STEP: usize = 4;

/// The printed text, with what fits on one line on one line.
pub(crate) fn join(printed: &str) -> String {
    let lines: Vec<Line> = printed.lines().map(Line::of).collect();
    let mut out = String::with_capacity(printed.len());
    write(&signatures(tables(lines)), &mut out);
    out
}

/// A line apart from its indentation.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    indent: usize,
    text: String,
}

impl Line {
    fn of(line: &str) -> Self {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        Self { indent, text: text.to_owned() }
    }

    /// Whether it closes what a line before it opened.
    fn closes(&self) -> bool {
        is_closing(&self.text)
    }

    /// Whether lines of their own follow it: a doc comment, an attribute.
    fn stands_alone(&self) -> bool {
        self.text.starts_with("//") || self.text.starts_with('#')
    }

    /// The same line further to the left.
    fn dedented(&self, columns: usize) -> Self {
        Self { indent: self.indent.saturating_sub(columns), text: self.text.clone() }
    }

    fn opener(&self) -> Option<char> {
        self.text.chars().next_back().filter(|last| matches!(last, '(' | '[' | '{' | '<'))
    }
}

/// Whether a text closes what a line before it opened.
fn is_closing(text: &str) -> bool {
    text.starts_with([')', ']', '}', '>'])
}

/// Signatures on one line each, so that their bodies are bodies of one line.
fn signatures(lines: Vec<Line>) -> Vec<Line> {
    let mut found = Vec::with_capacity(lines.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let end = at + 1 + lines[at + 1..].iter().take_while(|other| other.indent > line.indent).count();
        let signature = lines.get(end).filter(|end| line.opener() == Some('(') && end.text.ends_with('{'));
        match signature.and_then(|_| flat(&lines[at..=end])).filter(|text| fits(line, text)) {
            Some(text) => {
                found.push(Line { indent: line.indent, text });
                at = end + 1;
            }
            None => {
                found.push(line.clone());
                at += 1;
            }
        }
    }
    found
}

fn write(lines: &[Line], out: &mut String) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let end = group(lines, at);
        let all = &lines[at..end];
        at = end;
        if let Some(text) = flat(all).filter(|text| fits(line, text)) {
            write_line(line.indent, &text, out);
        } else if let Some(other) = rearranged(all) {
            write(&other, out);
        } else {
            write_line(line.indent, &line.text, out);
            write(&all[1..], out);
        }
    }
}

/// A group that does not fit a line, in lines that read better than the printer's.
fn rearranged(lines: &[Line]) -> Option<Vec<Line>> {
    let rest = || linked(lines).or_else(|| chained(lines)).or_else(|| hugged(lines)).or_else(|| called(lines));
    filled(lines).or_else(rest)
}

fn write_line(indent: usize, text: &str, out: &mut String) {
    if !text.is_empty() {
        out.extend(std::iter::repeat_n(' ', indent));
    }
    out.push_str(text);
    out.push('\n');
}

/// A call of one method with its receiver on the same line: `check.only(` and then the arguments.
fn linked(lines: &[Line]) -> Option<Vec<Line>> {
    let [receiver, method, rest @ ..] = lines else { return None };
    let is_one = group(&lines[1..], 0) + 1 == lines.len() && method.indent == receiver.indent + STEP;
    let is_call = method.text.starts_with('.') && method.opener().is_some() && receiver.opener().is_none();
    let text = format!("{}{}", receiver.text, method.text);
    if receiver.stands_alone() || !(is_one && is_call && fits(receiver, &text)) {
        return None;
    }
    let mut found = vec![Line { indent: receiver.indent, text }];
    found.extend(rest.iter().map(|line| line.dedented(STEP)));
    Some(found)
}

/// Calls of several methods, of which only the last has arguments: on one line, with the arguments below.
fn chained(lines: &[Line]) -> Option<Vec<Line>> {
    let [receiver, below @ ..] = lines else { return None };
    if receiver.stands_alone() || below.iter().any(|line| line.indent <= receiver.indent) {
        return None;
    }
    let mut calls = Vec::new();
    let mut at = 0;
    while at < below.len() {
        let end = group(below, at);
        calls.push(flat(&below[at..end])?);
        at = end;
    }
    let (last, before) = calls.split_last().filter(|(last, before)| !before.is_empty() && last.starts_with('.'))?;
    if !before.iter().all(|call| call.starts_with('.') && call.ends_with("()")) {
        return None;
    }
    let (call, rest) = last.split_once('(')?;
    let (arguments, end) = rest.rsplit_once(')').filter(|(arguments, _)| !arguments.is_empty())?;
    let text = format!("{}{}{call}(", receiver.text, before.concat());
    if !fits(receiver, &text) {
        return None;
    }
    let mut found = vec![Line { indent: receiver.indent, text }];
    let indent = receiver.indent + STEP;
    found.extend(arguments_of(arguments).into_iter().map(|argument| Line { indent, text: format!("{argument},") }));
    found.push(Line { indent: receiver.indent, text: format!("){end}") });
    Some(found)
}

/// A call whose last argument alone takes lines: the others stand before it.
fn hugged(lines: &[Line]) -> Option<Vec<Line>> {
    let [header, within @ .., end] = lines else { return None };
    if header.opener() != Some('(') || header.stands_alone() || end.indent != header.indent || !end.closes() {
        return None;
    }
    let mut starts = Vec::new();
    let mut at = 0;
    while at < within.len() {
        starts.push(at);
        at = group(within, at);
    }
    let last = *starts.last()?;
    let [first, body @ .., close] = &within[last..] else { return None };
    let is_closed =
        close.indent == first.indent && close.closes() && body.iter().all(|line| line.indent > first.indent);
    let before = parts(&within[..last])?.join(" ");
    let space = if before.is_empty() { "" } else { " " };
    let text = format!("{}{before}{space}{}", header.text, first.text);
    if first.opener().is_none() || !is_closed || !fits(header, &text) {
        return None;
    }
    let mut found = vec![Line { indent: header.indent, text }];
    found.extend(body.iter().map(|line| line.dedented(STEP)));
    found.push(Line { indent: header.indent, text: format!("{}{}", without_comma(&close.text), end.text) });
    Some(found)
}

/// A call whose type argument takes it over the edge: the arguments go below, each on its line.
fn called(lines: &[Line]) -> Option<Vec<Line>> {
    let [header, argument, rest] = lines else { return None };
    let (call, rest) = turbofish(header, &[argument.text.clone(), rest.text.clone()])?;
    let (arguments, end) = rest.strip_prefix('(')?.rsplit_once(')').filter(|(arguments, _)| !arguments.is_empty())?;
    let mut found = vec![Line { indent: header.indent, text: format!("{call}(") }];
    let indent = header.indent + STEP;
    found.extend(arguments_of(arguments).into_iter().map(|argument| Line { indent, text: format!("{argument},") }));
    found.push(Line { indent: header.indent, text: format!("){end}") });
    Some(found)
}

/// A call as `name::<Type>` and what follows, from its parts `name::<`, `Type,` and `>(…);`.
fn turbofish(header: &Line, parts: &[String]) -> Option<(String, String)> {
    let [argument, rest] = parts else { return None };
    let rest = rest.strip_prefix('>').filter(|_| header.text.ends_with("::<"))?;
    Some((format!("{}{}>", header.text, without_comma(argument)), rest.to_owned()))
}

/// Arguments apart from each other: a comma in a string or in brackets does not part them.
fn arguments_of(text: &str) -> Vec<&str> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    let (mut is_text, mut is_escaped) = (false, false);
    for (at, character) in text.char_indices() {
        match character {
            '"' if !is_escaped => is_text = !is_text,
            '(' | '[' | '{' if !is_text => depth += 1,
            ')' | ']' | '}' if !is_text => depth = depth.saturating_sub(1),
            ',' if !is_text && depth == 0 => {
                found.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
        is_escaped = is_text && character == '\\' && !is_escaped;
    }
    found.push(text[start..].trim());
    found
}

/// The names of a `use` in as few lines as hold them.
fn filled(lines: &[Line]) -> Option<Vec<Line>> {
    let [header, within @ .., end] = lines else { return None };
    if !(header.text.ends_with("::{") && header.text.contains("use ")) {
        return None;
    }
    let names = within.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    let mut found = vec![header.clone()];
    let mut line = Line { indent: header.indent + STEP, text: String::new() };
    for name in without_comma(&names).split(", ") {
        let next = format!("{name},");
        if !line.text.is_empty() && !fits(&line, &format!("{} {next}", line.text)) {
            found.push(Line { text: std::mem::take(&mut line.text), ..line });
        }
        line.text.push_str(if line.text.is_empty() { "" } else { " " });
        line.text.push_str(&next);
    }
    found.push(line);
    found.push(end.clone());
    Some(found).filter(|found| *found.as_slice() != *lines)
}

fn fits(line: &Line, text: &str) -> bool {
    line.indent + text.chars().count() <= COLUMNS
}

/// The end of what begins at a line: the deeper lines below it, and those that close it.
fn group(lines: &[Line], at: usize) -> usize {
    let mut end = at + 1;
    while let Some(line) = lines.get(end) {
        let indent = lines[at].indent;
        if line.text.is_empty() || line.indent < indent || (line.indent == indent && !line.closes()) {
            break;
        }
        end += 1;
    }
    end
}

/// A group on one line; `None` where it cannot be, or would be too long.
fn flat(lines: &[Line]) -> Option<String> {
    let [header, inner @ ..] = lines else { return None };
    let Some((last, within)) = inner.split_last() else { return Some(header.text.clone()) };
    if header.closes() || (header.stands_alone() && !header.text.starts_with("#[serde(")) {
        return None;
    }
    let is_closed = last.indent == header.indent && last.closes();
    let within = if is_closed { within } else { inner };
    if within.iter().any(|line| line.indent <= header.indent) {
        return None;
    }
    let parts = parts(within)?;
    match (is_closed, header.opener()) {
        (false, None) => Some(chain(&header.text, &parts)),
        (false, Some('<')) => turbofish(header, &parts).map(|(call, arguments)| format!("{call}{arguments}")),
        (true, Some('{')) => braced(&header.text, &parts, &last.text),
        (true, Some(_)) => Some(format!("{}{}{}", header.text, without_comma(&parts.join(" ")), last.text)),
        _ => None,
    }
}

/// The groups of these lines, each on one line.
fn parts(lines: &[Line]) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    let (mut at, mut width) = (0, 0);
    while let Some(line) = lines.get(at) {
        let end = group(lines, at);
        let part = flat(&lines[at..end]).filter(|_| !line.stands_alone())?;
        width += part.len();
        if width > COLUMNS {
            return None;
        }
        parts.push(part);
        at = end;
    }
    Some(parts)
}

/// What goes on from line to line: calls of methods, operators.
fn chain(header: &str, parts: &[String]) -> String {
    let mut text = header.to_owned();
    for part in parts {
        if !part.starts_with(['.', '?']) {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

/// What stands in braces: the members of a literal, a short body, an expression that needed none.
fn braced(header: &str, parts: &[String], last: &str) -> Option<String> {
    let before = header.strip_suffix('{')?.trim_end();
    let is_statement = |part: &String| part.ends_with(';');
    let is_expression = parts.len() == 1 && !parts.iter().any(is_statement);
    if before.ends_with("=>") && is_expression {
        return Some(format!("{before} {},", parts.concat()));
    }
    if before.ends_with('|') && is_expression {
        let after = last.strip_prefix('}')?;
        return Some(format!("{before} {}{after}", parts.concat()));
    }
    let first = words(before).next().unwrap_or_default();
    let is_short = match first {
        "fn" => parts.len() <= 2 && !parts.iter().any(|part| part.starts_with("let ")),
        "use" => return Some(format!("{before}{{{}{last}", without_comma(&parts.join(" ")))),
        "impl" => matches!(parts, [part] if part.ends_with(';')),
        _ => is_literal(before),
    };
    is_short.then(|| format!("{before} {{ {} {last}", without_comma(&parts.join(" "))))
}

/// The words of an item without its visibility.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').skip_while(|word| word.starts_with("pub") || matches!(*word, "async" | "const"))
}

/// Whether what stands before a brace is the name of a type, and no item or block begins with it.
fn is_literal(before: &str) -> bool {
    let words: Vec<&str> = before.split([' ', '(', '&', '[']).collect();
    let is_block = |word: &&str| {
        matches!(
            *word,
            "enum" | "for" | "if" | "impl" | "match" | "mod" | "struct" | "trait" | "union" | "while" | "fn"
        )
    };
    let last = words.last().and_then(|last| last.rsplit("::").next()).unwrap_or_default();
    !words.iter().any(is_block) && (last.ends_with('!') || last.starts_with(|c: char| c.is_uppercase()))
}

fn without_comma(text: &str) -> &str {
    text.strip_suffix(',').unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(lines: &[&str]) -> String {
        join(&lines.join("\n"))
    }

    #[test]
    fn a_call_that_fits_is_one_line() {
        let text = joined(&["check", "    .range(", "        \"page\",", "        Some(1),", "    );"]);
        assert_eq!(text, "check.range(\"page\", Some(1));\n");
    }

    #[test]
    fn a_literal_that_fits_is_one_line_and_a_struct_is_not() {
        assert_eq!(joined(&["by: Parameter {", "    name: \"a\",", "},"]), "by: Parameter { name: \"a\" },\n");
        let item = ["pub struct Shop {", "    name: u8,", "}"];
        assert_eq!(joined(&item), format!("{}\n", item.join("\n")));
    }

    #[test]
    fn a_setter_is_one_line_with_its_signature() {
        let text = joined(&[
            "pub fn a(",
            "    mut self,",
            "    value: u8,",
            ") -> Self {",
            "    self.a = value;",
            "    self",
            "}",
        ]);
        assert_eq!(text, "pub fn a(mut self, value: u8) -> Self { self.a = value; self }\n");
    }

    #[test]
    fn braces_that_only_held_a_line_go() {
        let text = joined(&["\"a\" => {", "    read(", "        1,", "    )", "}", "_ => None,"]);
        assert_eq!(text, "\"a\" => read(1),\n_ => None,\n");
    }

    #[test]
    fn a_type_argument_stands_with_its_call() {
        let lines = ["wire.query_as::<", "        codec::Date<formats::Day>,", "    >(\"a, b\", &self.a);"];
        assert_eq!(joined(&lines), "wire.query_as::<codec::Date<formats::Day>>(\"a, b\", &self.a);\n");
        let name = "a".repeat(80);
        let last = format!("    >(\"{name}, b\", &self.a);");
        let lines = ["wire.query_as::<", "        codec::Date<formats::Day>,", &last];
        let expected = format!("wire.query_as::<codec::Date<formats::Day>>(\n    \"{name}, b\",\n    &self.a,\n);\n");
        assert_eq!(joined(&lines), expected);
    }

    #[test]
    fn the_last_call_of_a_chain_has_its_argument_below() {
        let name = "a".repeat(90);
        let last = format!("    .optional_as::<codec::Day>(\"{name}\"),");
        let lines = ["start: form", "    .query()", &last];
        let expected = format!("start: form.query().optional_as::<codec::Day>(\n    \"{name}\",\n),\n");
        assert_eq!(joined(&lines), expected);
    }

    #[test]
    fn names_of_a_use_are_filled() {
        assert_eq!(joined(&["use a::{", "    B, C,", "};"]), "use a::{B, C};\n");
    }

    #[test]
    fn the_last_argument_takes_its_lines_alone() {
        let rows = format!("            (\"{}\", true),", "a".repeat(110));
        let lines = ["check", "    .only(", "        \"a\",", "        &[", &rows, "        ],", "    );"];
        let text = joined(&lines);
        assert_eq!(text.lines().next(), Some("check.only(\"a\", &["));
        assert_eq!(text.lines().last(), Some("]);"));
    }

    #[test]
    fn an_enum_of_words_is_a_table() {
        let text = joined(&["#[words]", "/// A side.", "pub enum Side {", "    /// In.", "    In = \"in\",", "}"]);
        let table = [
            "words! {",
            "    /// A side.",
            "    pub enum Side {",
            "        /// In.",
            "        In = \"in\",",
            "    }",
            "}",
            "",
        ];
        assert_eq!(text, table.join("\n"));
    }

    #[test]
    fn what_is_documented_or_too_long_stays() {
        let item = ["Self {", "    /// A name.", "    name,", "}"];
        assert_eq!(joined(&item), format!("{}\n", item.join("\n")));
        let long = format!("    {},", "a".repeat(120));
        let item = ["read(", &long, ")"];
        assert_eq!(joined(&item), format!("{}\n", item.join("\n")));
    }
}
