//! What a header can carry: a name without blanks, and a value on one line.

use crate::diagnostic::Code;
use crate::model::Json;
use crate::parse::{At, Map};
use crate::resolve::context::Context;
use crate::source::Span;
use crate::spec::Member;

impl Context<'_> {
    /// The names of the headers of a request, and the values of those that are constant.
    pub fn check_headers(&self, members: Option<&At<Map<Member>>>) {
        for (name, member) in members.into_iter().flat_map(|members| members.iter()) {
            match &member.value {
                Member::Field(_) => self.check_header_name(name, member.key),
                Member::Constant(constant) => {
                    self.check_header_name(name, member.key);
                    if let Some(value) = &constant.value
                        && let Json::String(text) = &value.value
                    {
                        self.check_header_value("the constant", text, value.span);
                    }
                }
                Member::Choice(choice) => {
                    let options = choice.options.iter().flat_map(|options| options.iter());
                    options.for_each(|(_, option)| self.check_headers(option.members.as_ref()));
                }
            }
        }
    }

    /// The name of a header: a token of HTTP.
    pub fn check_header_name(&self, name: &str, span: Span) {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        if name.is_empty() || !name.bytes().all(fits) {
            let message = format!("{name:?} cannot be the name of a header");
            self.error_with_help(Code::Value, span, message, "write letters, digits and hyphens, such as `X-Api-Key`");
        }
    }

    /// The beginning of a header's value.
    pub fn check_header_prefix(&self, prefix: &At<String>) {
        self.check_header_value("the prefix", prefix.trim_end_matches(' '), prefix.span);
    }

    /// The value of a header: one line of ASCII, without blanks around it.
    pub fn check_header_value(&self, what: &str, value: &str, span: Span) {
        let fits = |byte: u8| byte == b'\t' || (b' '..=b'~').contains(&byte);
        if !value.bytes().all(fits) || value.trim() != value {
            let message = format!("{what} {value:?} cannot be sent in a header");
            let help = "write one line of ASCII characters, without blanks around it";
            self.error_with_help(Code::Value, span, message, help);
        }
    }
}
