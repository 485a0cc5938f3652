//! The path to a value in a response: a chain of steps on the stack, which becomes text only if something deviates.

use crate::value::showable::showable;

/// One step, and those before it.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    /// The whole response.
    Root,
    /// A member.
    Member(&'a At<'a>, &'a str),
    /// A member by a name that may be personal data.
    Any(&'a At<'a>),
    /// An item of a list.
    Item(&'a At<'a>, usize),
}

impl At<'_> {
    pub(super) fn is_root(&self) -> bool {
        matches!(self, Self::Root)
    }

    /// The path with its positions, such as `call[2].duration`.
    pub(super) fn exact(&self) -> String {
        self.text(true)
    }

    /// The path without its positions, such as `call[].duration`.
    pub(super) fn general(&self) -> String {
        self.text(false)
    }

    fn text(&self, positions: bool) -> String {
        let mut text = String::new();
        self.write(&mut text, positions);
        text
    }

    fn write(&self, text: &mut String, positions: bool) {
        match self {
            Self::Root => {}
            Self::Member(before, name) => {
                before.write(text, positions);
                write_name(text, showable(name));
            }
            Self::Any(before) => {
                before.write(text, positions);
                write_name(text, None);
            }
            Self::Item(before, index) => {
                before.write(text, positions);
                match positions {
                    true => text.push_str(&format!("[{index}]")),
                    false => text.push_str("[]"),
                }
            }
        }
    }
}

fn write_name(text: &mut String, name: Option<&str>) {
    let plain = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-');
    match name {
        Some(name) if !name.chars().all(plain) => text.push_str(&format!("[{name:?}]")),
        name => {
            if !text.is_empty() {
                text.push('.');
            }
            text.push_str(name.unwrap_or("*"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_like_a_json_path() {
        let list = At::Member(&At::Root, "call");
        let item = At::Item(&list, 2);
        let member = At::Member(&item, "line-memo");
        assert_eq!(member.exact(), "call[2].line-memo");
        assert_eq!(member.general(), "call[].line-memo");
        assert_eq!(At::Member(&At::Any(&item), "a.b").exact(), "call[2].*[\"a.b\"]");
        assert_eq!(At::Member(&At::Root, "+13165550100").exact(), "*");
        assert_eq!(At::Root.exact(), "");
    }
}
