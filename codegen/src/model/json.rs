//! A JSON value as written in a spec: members in order, numbers as text.

use std::fmt;

/// A JSON value as written in a spec: members in order, numbers as text (`8.0000` stays `8.0000`).
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, as its text.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    List(Vec<Json>),
    /// An object, in the order written.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The member of an object.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// A scalar's text as it would stand in a query; `None` for a list, an object or null.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Boolean(value) => Some(value.to_string()),
            Self::Number(text) | Self::String(text) => Some(text.clone()),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }

    /// Its value, if it is an integer of 64 bits.
    pub fn integer(&self) -> Option<i64> {
        match self {
            Self::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// A value as a person would write it into a spec, on one line and without quotes.
    pub fn flow(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Boolean(value) => value.to_string(),
            Self::Number(text) | Self::String(text) => text.clone(),
            Self::List(items) => format!("[{}]", items.iter().map(Self::flow).collect::<Vec<_>>().join(", ")),
            Self::Object(members) if members.is_empty() => "{}".to_owned(),
            Self::Object(members) => {
                let members: Vec<_> = members.iter().map(|(name, value)| format!("{name}: {}", value.flow())).collect();
                format!("{{ {} }}", members.join(", "))
            }
        }
    }
}

impl fmt::Display for Json {
    /// Compact JSON text; `{:#}` writes it over several lines.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return write_pretty(self, "", f);
        }
        match self {
            Self::Null => f.write_str("null"),
            Self::Boolean(value) => write!(f, "{value}"),
            Self::Number(text) => f.write_str(text),
            Self::String(text) => write_string(f, text),
            Self::List(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    let separator = if index == 0 { "" } else { "," };
                    write!(f, "{separator}{item}")?;
                }
                f.write_str("]")
            }
            Self::Object(members) => {
                f.write_str("{")?;
                for (index, (name, value)) in members.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { "," })?;
                    write_string(f, name)?;
                    write!(f, ":{value}")?;
                }
                f.write_str("}")
            }
        }
    }
}

/// One member or item a line, two spaces deeper than what holds it.
fn write_pretty(json: &Json, indent: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let deeper = format!("{indent}  ");
    match json {
        Json::List(items) if !items.is_empty() => {
            for (index, item) in items.iter().enumerate() {
                write!(f, "{}\n{deeper}", if index == 0 { "[" } else { "," })?;
                write_pretty(item, &deeper, f)?;
            }
            write!(f, "\n{indent}]")
        }
        Json::Object(members) if !members.is_empty() => {
            for (index, (name, value)) in members.iter().enumerate() {
                write!(f, "{}\n{deeper}", if index == 0 { "{" } else { "," })?;
                write_string(f, name)?;
                f.write_str(": ")?;
                write_pretty(value, &deeper, f)?;
            }
            write!(f, "\n{indent}}}")
        }
        other => write!(f, "{other}"),
    }
}

fn write_string(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str("\"")?;
    for character in text.chars() {
        match character {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            control if control < ' ' => write!(f, "\\u{:04x}", u32::from(control))?,
            other => write!(f, "{other}")?,
        }
    }
    f.write_str("\"")
}
