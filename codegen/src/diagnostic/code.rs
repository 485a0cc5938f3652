//! The kinds of mistakes a spec can hold, each with a stable id.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What kind of mistake a diagnostic is about. The ids are stable: a retired one is never used again.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The id, such as `SPEC-0003`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => concat!("SPEC-", $id),)*
                }
            }

            /// What it means, why it is refused, and an example that is refused and one that is accepted, as Markdown.
            /// The examples show only the keys that matter.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("explain/SPEC-", $id, ".md")),)*
                }
            }
        }
    };
}

impl Code {
    /// The code with this id, in upper or lower case.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id))
    }

    /// Whether it is a lint, which a comment with a reason can suppress. All other codes are errors that cannot be
    /// suppressed.
    pub fn is_lint(self) -> bool {
        matches!(
            self,
            Self::Modeline | Self::OpenCredential | Self::OpenPersonalData | Self::UnpagedList | Self::PagedOffset
        )
    }

    /// What it is about, in one line: the heading of its explanation.
    pub fn title(self) -> &'static str {
        let heading = self.explanation().lines().next().unwrap_or_default();
        heading.split_once(": ").map_or(heading, |(_, title)| title)
    }
}

codes! {
    /// The file is not valid YAML 1.2.
    Syntax = "0001",
    /// YAML that the spec language does not use.
    UnusedYaml = "0002",
    /// A value of the wrong kind.
    WrongKind = "0003",
    /// An unknown key.
    UnknownKey = "0004",
    /// A duplicate key.
    DuplicateKey = "0005",
    /// A required key is missing.
    MissingKey = "0006",
    /// An unknown word.
    UnknownWord = "0007",
    /// Keys that exclude each other, or a key without the one it depends on.
    KeysTogether = "0008",
    /// A version of the spec language that this generator does not support.
    Language = "0009",
    /// A file that is misplaced or missing, or whose path does not match its id.
    Layout = "0010",
    /// A malformed citation.
    Citation = "0011",
    /// A document that `documents.yaml` does not list.
    UnknownDocument = "0012",
    /// A name that cannot be used in code.
    Name = "0013",
    /// Two names that are the same in code, or two members that are the same on the wire.
    Collision = "0014",
    /// An undefined type.
    UnknownType = "0015",
    /// An unused type.
    UnusedType = "0016",
    /// A type that is used in requests and in responses.
    BothSides = "0017",
    /// A type, member or key that is not allowed in this place.
    Misplaced = "0018",
    /// A range that is malformed or empty.
    Range = "0019",
    /// A constraint that does not apply to the type.
    Constraint = "0020",
    /// A value that does not fit its type.
    Value = "0021",
    /// Alternatives of a union that cannot be told apart.
    Union = "0022",
    /// An auth scheme that is not defined in `api.yaml`, or cannot be used here.
    Auth = "0023",
    /// An inconsistent request line, URL or path parameter.
    Request = "0024",
    /// An inconsistent rule.
    Rule = "0025",
    /// An inconsistent pagination.
    Pagination = "0026",
    /// An inconsistent error table or row.
    Errors = "0027",
    /// A conflict about something that does not exist, or whose choice differs from the spec.
    Conflict = "0028",
    /// A case that cannot be played.
    Case = "0029",
    /// A rule or constraint without a case that satisfies it and one that violates it.
    Unproven = "0030",
    /// A citation that is too wide for one fact.
    WideCitation = "0031",
    /// `evidence.lock` and the citations of the specs differ.
    Lock = "0032",
    /// A fact that is not in the lines it cites.
    NotThere = "0033",
    /// A name in a document that no spec captures, or an outdated entry in `left_out`.
    Uncaptured = "0034",
    /// A document that differs from the captured one.
    OtherText = "0035",
    /// An inconsistent or unused rate limit.
    RateLimit = "0036",
    /// A field that differs from what the row or the sample of a document says.
    OtherRow = "0037",
    /// A text for no value that could be a value, or is listed twice.
    NoneWord = "0040",
    /// A blank that `cargo xtask new` left to be filled in.
    Blank = "0050",
    /// A callspec comment that is malformed, ignores a code that is not a lint, or gives no reason.
    Ignore = "0051",
    /// A callspec comment that suppresses nothing.
    UnusedIgnore = "0052",
    /// A file without the modeline that tells editors where the schema is.
    Modeline = "0053",
    /// A field that is named like a credential but is not one.
    OpenCredential = "0054",
    /// A field that is named like personal data but is not marked.
    OpenPersonalData = "0055",
    /// An operation that reads a list and has no pagination.
    UnpagedList = "0056",
    /// A parameter that is named like an offset and paged as a number of pages.
    PagedOffset = "0057",
}
