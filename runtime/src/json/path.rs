//! The JSON path of a byte of a text, found by one scan from the start.

use crate::value::showable::showable;

/// An object or a list that the scan is inside of.
struct Open<'t> {
    /// In an object: the name of the current member, with its quotes.
    name: Option<&'t str>,
    is_list: bool,
    /// In a list: the index of the current item.
    index: usize,
    /// Whether the scan is inside the value of a member or inside an item.
    in_value: bool,
}

/// The path of the value at byte `at`. Names at hidden depths appear as `*`.
pub(super) fn of(text: &str, at: usize, is_hidden: impl Fn(u32) -> bool) -> String {
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut here = 0;
    let bytes = text.as_bytes();
    while here <= at {
        let Some(byte) = bytes.get(here) else { break };
        let end = token_end(text, here);
        match byte {
            b' ' | b'\n' | b'\r' | b'\t' => {}
            b':' => set(&mut open, |level| level.in_value = true),
            b',' => set(&mut open, |level| {
                level.in_value = false;
                level.index += 1;
                level.name = None;
            }),
            b'}' | b']' => {
                open.pop();
                set(&mut open, |level| level.in_value = false);
            }
            b'"' if open.last().is_some_and(|level| !level.is_list && !level.in_value) => {
                let name = text.get(here..end);
                set(&mut open, |level| level.name = name);
            }
            // Behind a name and before its colon no value has begun.
            _ => {
                set(&mut open, |level| level.in_value |= level.is_list);
                if here == at {
                    break;
                }
                if matches!(byte, b'{' | b'[') {
                    open.push(Open { name: None, is_list: *byte == b'[', index: 0, in_value: false });
                } else if end <= at {
                    set(&mut open, |level| level.in_value = false);
                }
            }
        }
        here = end;
    }
    written(&open, is_hidden)
}

fn set<'t>(open: &mut [Open<'t>], change: impl FnOnce(&mut Open<'t>)) {
    if let Some(level) = open.last_mut() {
        change(level);
    }
}

/// The end of the token that begins here.
fn token_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes().get(start..).unwrap_or_default();
    let length = match bytes.first() {
        Some(b'"') => {
            let mut escaped = true;
            let end = bytes.iter().position(|byte| {
                let ends = *byte == b'"' && !escaped;
                escaped = *byte == b'\\' && !escaped;
                ends
            });
            // The first quote counts as escaped.
            end.map_or(bytes.len(), |end| end + 1)
        }
        Some(b'{' | b'}' | b'[' | b']' | b':' | b',' | b' ' | b'\n' | b'\r' | b'\t') | None => 1,
        Some(_) => bytes.iter().position(|byte| b"{}[]:,\" \n\r\t".contains(byte)).unwrap_or(bytes.len()),
    };
    start + length
}

fn written(open: &[Open<'_>], is_hidden: impl Fn(u32) -> bool) -> String {
    let mut path = String::new();
    for (depth, level) in (1..).zip(open) {
        match level.name {
            _ if !level.in_value => break,
            _ if level.is_list => path.push_str(&format!("[{}]", level.index)),
            name => {
                let name: Option<String> = name.and_then(|name| serde_json::from_str(name).ok());
                let name = name.filter(|_| !is_hidden(depth));
                let shown = name.as_deref().and_then(showable).unwrap_or("*");
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(shown);
            }
        }
    }
    path
}
