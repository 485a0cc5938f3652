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

            /// What it means, why it is refused, and an example of each side, as Markdown. The examples show only the
            /// keys that matter.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("explain/SPEC-", $id, ".md")),)*
                }
            }
        }
    };
}

impl Code {
    /// The code with this id, in capitals or small letters.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id))
    }

    /// Whether it is a lint, which a comment can take back with a reason. Everything else is wrong, and no reason helps.
    pub fn is_lint(self) -> bool {
        matches!(self, Self::Modeline | Self::OpenCredential | Self::OpenPersonalData | Self::UnpagedList)
    }

    /// What it is about, in a line: the heading of its explanation.
    pub fn title(self) -> &'static str {
        let heading = self.explanation().lines().next().unwrap_or_default();
        heading.split_once(": ").map_or(heading, |(_, title)| title)
    }
}

codes! {
    /// The text is not YAML 1.2.
    Syntax = "0001",
    /// YAML that the spec language does not use: anchors, aliases, tags, several documents in a file.
    UnusedYaml = "0002",
    /// A value of another kind than expected.
    WrongKind = "0003",
    /// A key that the spec language does not know here.
    UnknownKey = "0004",
    /// The same key twice.
    DuplicateKey = "0005",
    /// A key that must be there.
    MissingKey = "0006",
    /// A word that is not one of the words allowed here.
    UnknownWord = "0007",
    /// Keys that exclude each other, or a key without the one it belongs to.
    KeysTogether = "0008",
    /// A version of the spec language that this generator does not read.
    Language = "0009",
    /// A file that lies in the wrong place, is missing, or says that it is another one.
    Layout = "0010",
    /// A citation that cannot be read.
    Citation = "0011",
    /// A document that `documents.yaml` does not list.
    UnknownDocument = "0012",
    /// A name that cannot stand in code.
    Name = "0013",
    /// Two names that are the same in code, or two members that are the same on the wire.
    Collision = "0014",
    /// A type that nobody defines.
    UnknownType = "0015",
    /// A type that nobody uses.
    UnusedType = "0016",
    /// A type that stands in requests and in responses.
    BothSides = "0017",
    /// A type, member or key that cannot stand where it stands.
    Misplaced = "0018",
    /// A range that no value fits, or that cannot be read.
    Range = "0019",
    /// A constraint on a type that it does not apply to.
    Constraint = "0020",
    /// A value that does not fit its type.
    Value = "0021",
    /// Alternatives of a union that cannot be told apart.
    Union = "0022",
    /// A way to authenticate that `api.yaml` does not define, or that cannot be used here.
    Auth = "0023",
    /// A request line, an address or a path parameter that does not hold together.
    Request = "0024",
    /// A rule between fields that does not hold together.
    Rule = "0025",
    /// A pagination that does not hold together.
    Pagination = "0026",
    /// An error table or row that does not hold together.
    Errors = "0027",
    /// A conflict about something that is not there, or whose choice is not what the spec does.
    Conflict = "0028",
    /// A case that cannot be played.
    Case = "0029",
    /// A rule or constraint that no case keeps, or none breaks.
    Unproven = "0030",
    /// A citation of more lines than one fact can stand in.
    WideCitation = "0031",
    /// A citation that `evidence.lock` does not know, or one of its that no spec holds any more.
    Lock = "0032",
    /// A citation in whose lines the fact does not stand.
    NotThere = "0033",
    /// A name in a document that no spec captures, or one that is left out and is not there.
    Uncaptured = "0034",
    /// A document whose text is not the one that was captured.
    OtherText = "0035",
    /// A rate limit that does not hold together, or that nothing is subject to.
    RateLimit = "0036",
    /// A blank that `cargo xtask new` left to be filled in.
    Blank = "0050",
    /// A comment for callspec that cannot be read, ignores what is no lint, or does not say why.
    Ignore = "0051",
    /// A comment that ignores what nobody says.
    UnusedIgnore = "0052",
    /// A file that does not begin with the modeline by which editors find the schema.
    Modeline = "0053",
    /// A field that is called like a credential and is none.
    OpenCredential = "0054",
    /// A field that is called like personal data and is not marked.
    OpenPersonalData = "0055",
    /// An operation that reads a list and has no pagination.
    UnpagedList = "0056",
}
