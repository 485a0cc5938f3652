//! Names in code: how they follow from wire names, and which cannot be used.

use std::fmt;

/// A name as `snake_case`: `dtGte` is `dt_gte`, `line-memo` is `line_memo`, `DID` is `did`, `userID2` is `user_id2`.
pub fn snake(name: &str) -> String {
    words(name).join("_")
}

/// A name as `PascalCase`: `call_report.change_title` is `CallReportChangeTitle`, `DID` is `Did`.
pub fn pascal(name: &str) -> String {
    let words = words(name);
    words.iter().map(|word| capitalized(word)).collect()
}

/// An operation's id as one name: `call_report.change_title` is `call_report_change_title`.
pub(crate) fn method(operation: &str) -> String {
    operation.replace('.', "_")
}

/// The words of a name, in lower case: separated by anything but letters and digits, and by a change of case.
pub(crate) fn words(name: &str) -> Vec<String> {
    let characters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (index, &character) in characters.iter().enumerate() {
        let starts_word = !character.is_alphanumeric() || (index > 0 && is_boundary(&characters, index));
        if starts_word {
            words.push(String::new());
        }
        if let (true, Some(word)) = (character.is_alphanumeric(), words.last_mut()) {
            word.extend(character.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A capital starts a word after a lower-case letter or digit (`dtGte`), or before a lower-case letter (`HTTPCode`)
/// unless that is a plural s (`groupIDs` ends in one word).
fn is_boundary(characters: &[char], index: usize) -> bool {
    let (before, here) = (characters[index - 1], characters[index]);
    if !here.is_uppercase() {
        return false;
    }
    let is_plural =
        characters.get(index + 1) == Some(&'s') && characters.get(index + 2).is_none_or(|c| !c.is_lowercase());
    let next_is_small = characters.get(index + 1).is_some_and(|next| next.is_lowercase());
    before.is_lowercase() || before.is_ascii_digit() || (before.is_uppercase() && next_is_small && !is_plural)
}

fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// Why a name cannot be used in code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadName {
    /// It has no letters or digits.
    Empty,
    /// It starts with a digit.
    LeadingDigit,
    /// It has characters other than ASCII letters, digits and underscores.
    Characters,
    /// It is not in `snake_case`.
    NotSnake,
    /// It is not in `PascalCase`.
    NotPascal,
    /// It is a keyword of some edition of Rust.
    Keyword,
    /// Generated code uses it itself.
    Reserved,
}

impl fmt::Display for BadName {
    /// Completes the sentence "`x` cannot be used as a name in code: …".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "it has no letters or digits",
            Self::LeadingDigit => "it starts with a digit",
            Self::Characters => "it has characters other than ASCII letters, digits and underscores",
            Self::NotSnake => "it is not in snake_case",
            Self::NotPascal => "it is not in PascalCase",
            Self::Keyword => "it is a Rust keyword",
            Self::Reserved => "generated code uses this name itself (`explain SPEC-0013` lists such names)",
        })
    }
}

/// Checks the name of a field, an enum value or a part of an operation's id: `snake_case`, not a keyword.
pub fn check_snake(name: &str) -> Result<(), BadName> {
    check_characters(name)?;
    if is_keyword(name) {
        return Err(BadName::Keyword);
    }
    let is_snake = name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    let is_tidy = !name.starts_with('_') && !name.ends_with('_') && !name.contains("__");
    if is_snake && is_tidy { Ok(()) } else { Err(BadName::NotSnake) }
}

/// Checks the name of an enum value or an error: a `snake_case` name other than `unknown`.
pub fn check_value(name: &str) -> Result<(), BadName> {
    check_snake(name)?;
    if name == "unknown" { Err(BadName::Reserved) } else { Ok(()) }
}

/// Checks the first part of an operation's id, which becomes a module next to those that every API has.
pub fn check_module(name: &str) -> Result<(), BadName> {
    check_snake(name)?;
    if OWN_MODULES.contains(&name) { Err(BadName::Reserved) } else { Ok(()) }
}

/// Checks an operation's id without a group, which becomes a method next to those that every client has.
pub fn check_method(name: &str) -> Result<(), BadName> {
    if OWN_METHODS.contains(&name) { Err(BadName::Reserved) } else { Ok(()) }
}

/// Methods that every emitted client has, apart from its operations.
const OWN_METHODS: &[&str] = &["builder", "new"];

/// Modules that every emitted API has, apart from its operations.
pub(crate) const OWN_MODULES: &[&str] = &[
    "auth",
    "client",
    "errors",
    "formats",
    "operations",
    "rate_limits",
    "servers",
    "shapes",
    "tokens",
    "types",
    "wire",
];

/// Checks the name of a field: a `snake_case` name that no method of a generated type has.
pub fn check_field(name: &str) -> Result<(), BadName> {
    check_snake(name)?;
    if RESERVED_FIELDS.contains(&name) { Err(BadName::Reserved) } else { Ok(()) }
}

/// Checks the name of a type: `PascalCase`, not a keyword, not a name that generated code uses.
pub fn check_type(name: &str) -> Result<(), BadName> {
    check_characters(name)?;
    if is_keyword(name) {
        return Err(BadName::Keyword);
    }
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) || name.contains('_') {
        return Err(BadName::NotPascal);
    }
    if RESERVED_TYPES.contains(&name) { Err(BadName::Reserved) } else { Ok(()) }
}

fn check_characters(name: &str) -> Result<(), BadName> {
    if name.is_empty() {
        return Err(BadName::Empty);
    }
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
        return Err(BadName::Characters);
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) { Err(BadName::LeadingDigit) } else { Ok(()) }
}

/// Whether a name can be an identifier in code.
pub(crate) fn is_identifier(name: &str) -> bool {
    check_characters(name).is_ok() && !is_keyword(name)
}

/// Whether a name is a keyword in any edition of Rust up to 2024, reserved and weak ones included.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

const KEYWORDS: &[&str] = &[
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "Self", "static", "struct",
    "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
    "yield",
];

/// Methods that generated types have of their own.
const RESERVED_FIELDS: &[&str] =
    &["check", "clone", "encode", "extra", "free_members", "from_wire", "member", "members", "new", "validate"];

/// The names that generated code uses itself, as Markdown.
pub fn reserved() -> String {
    let list = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" ");
    [
        ("Types", RESERVED_TYPES),
        ("Members and choices", RESERVED_FIELDS),
        ("First parts of an operation's id", OWN_MODULES),
        ("Operations without a group", OWN_METHODS),
        ("Values of enums and error rows", &["unknown"]),
    ]
    .map(|(what, names)| format!("- {what}: {}\n", list(names)))
    .concat()
}

/// Types that generated code uses without a path: those of Rust, of serde and of the runtime.
pub(crate) const RESERVED_TYPES: &[&str] = &[
    "Auth",
    "Authenticate",
    "BTreeMap",
    "Basis",
    "BodyKind",
    "Box",
    "BuildError",
    "Call",
    "Cell",
    "CellError",
    "Cells",
    "Characters",
    "Check",
    "Class",
    "Client",
    "ClientBuilder",
    "Clone",
    "Contested",
    "Copy",
    "Credential",
    "Debug",
    "Decimal",
    "Default",
    "Deserialize",
    "Deserializer",
    "Download",
    "Drop",
    "Envelope",
    "Eq",
    "Err",
    "Error",
    "ErrorCode",
    "ErrorRow",
    "Extra",
    "From",
    "Hash",
    "Hidden",
    "Into",
    "IntoIterator",
    "Iterator",
    "Json",
    "Kind",
    "Labelled",
    "Limits",
    "ListStyle",
    "Marker",
    "Members",
    "Method",
    "NextCursor",
    "None",
    "Ok",
    "Operation",
    "Option",
    "Ord",
    "PageEnd",
    "Paged",
    "PagedBy",
    "Pager",
    "Paging",
    "Parameter",
    "PartialEq",
    "PartialOrd",
    "PathBuf",
    "Personal",
    "Place",
    "RateLimit",
    "RateScope",
    "RateWindow",
    "Request",
    "Response",
    "ResponseKind",
    "Result",
    "Row",
    "RowRequest",
    "Rows",
    "Safety",
    "SecretSource",
    "Send",
    "Serialize",
    "Serializer",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToString",
    "Token",
    "TokenPlace",
    "TokenRefresh",
    "TokenRequest",
    "Unknown",
    "UnknownValue",
    "Unpin",
    "Vec",
    "VendorCode",
    "Violations",
    "WireForm",
    "WireRequest",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wire_names_become_snake_case() {
        let cases = [
            ("dtGte", "dt_gte"),
            ("line-memo", "line_memo"),
            ("cloudProfileGroupIds", "cloud_profile_group_ids"),
            ("DID", "did"),
            ("OBD", "obd"),
            ("sAftr", "s_aftr"),
            ("CallId", "call_id"),
            ("HTTPCode", "http_code"),
            ("groupIDs", "group_ids"),
            ("userID2", "user_id2"),
            ("already_snake", "already_snake"),
            ("Agent First Name", "agent_first_name"),
            ("(Parent) DNIS", "parent_dnis"),
            ("--", ""),
        ];
        for (wire, name) in cases {
            assert_eq!(snake(wire), name, "{wire}");
        }
    }

    #[test]
    fn ids_become_pascal_case() {
        assert_eq!(pascal("call_report.change_title"), "CallReportChangeTitle");
        assert_eq!(pascal("calls.search"), "CallsSearch");
        assert_eq!(pascal("DID"), "Did");
    }

    #[test]
    fn names_that_cannot_stand_are_refused() {
        let cases = [
            ("", BadName::Empty),
            ("1st", BadName::LeadingDigit),
            ("größe", BadName::Characters),
            ("line-memo", BadName::Characters),
            ("dtGte", BadName::NotSnake),
            ("_x", BadName::NotSnake),
            ("gen", BadName::Keyword),
            ("self", BadName::Keyword),
            ("_", BadName::Keyword),
        ];
        for (name, problem) in cases {
            assert_eq!(check_snake(name), Err(problem), "{name}");
        }
        assert_eq!(check_field("extra"), Err(BadName::Reserved));
        assert_eq!(check_type("Self"), Err(BadName::Keyword));
        assert_eq!(check_type("Option"), Err(BadName::Reserved));
        assert_eq!(check_type("call_page"), Err(BadName::NotPascal));
        assert_eq!(check_type("CallPage"), Ok(()));
    }
}
