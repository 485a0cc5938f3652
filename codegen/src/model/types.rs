//! Types, members and what a value may be.

use super::{Conflict, Deprecation, Evidence, Json};

/// A named type of an API.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeDefinition {
    /// Its name, such as `CallFilter`.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// What it is made of.
    pub kind: TypeKind,
    /// Which side of an exchange it stands on.
    pub side: Side,
    /// The id of the operation whose file defines it; `None` for a type of `api.yaml`.
    pub operation: Option<String>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// Which side of an exchange a type stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It is sent: closed, built with `new` and setters.
    Request,
    /// It is received: open, every member optional unless a source says always.
    Response,
}

/// What a named type is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum TypeKind {
    /// A JSON object.
    Object {
        /// Its members, in wire order.
        entries: Vec<Entry>,
        /// The type of further members that the vendor allows, by any name.
        free_members: Option<Type>,
    },
    /// One of some words.
    Enum {
        /// The words, in spec order.
        values: Vec<EnumValue>,
        /// Whether other words are allowed in a request too. Responses always allow them.
        open: bool,
    },
    /// One of several types, told apart by the kind of JSON value.
    Union {
        /// The types; no two share a kind of JSON value.
        alternatives: Vec<Type>,
    },
    /// A row of CSV.
    Row {
        /// The columns, in order. Every cell may be empty.
        columns: Vec<Field>,
    },
}

/// One word of an enum.
#[derive(Debug, Clone, PartialEq)]
pub struct EnumValue {
    /// What is sent.
    pub wire: String,
    /// The name in code, `snake_case`.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// One thing a place or an object holds.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a model holds hundreds of entries, and nearly all are fields")]
pub enum Entry {
    /// A value the caller gives.
    Field(Field),
    /// A value that is always sent and is never the caller's business.
    Constant(Constant),
    /// One of several sets of entries.
    Choice(Choice),
}

/// A value the caller gives, or that a response holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The wire name.
    pub wire: String,
    /// The name in code, `snake_case`.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// Its type.
    pub value: Type,
    /// In a request: must be given. In a response: a source says it is always there.
    pub required: bool,
    /// What the vendor assumes when it is absent. Documented, never sent.
    pub default: Option<Json>,
    /// What its value must be.
    pub constraints: Constraints,
    /// How a list is written in a query, header or form.
    pub list_style: ListStyle,
    /// What must be taken off a CSV cell before it is read.
    pub cell: CellForm,
    /// In a JSON response an empty string means that there is no value.
    pub empty_is_none: bool,
    /// What the documents contradict themselves about here.
    pub conflicts: Vec<Conflict>,
    /// Personal data: hidden in `Debug`.
    pub pii: bool,
    /// That it should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// A value that is always sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Constant {
    /// The wire name.
    pub wire: String,
    /// The value.
    pub value: Json,
    /// What the documents contradict themselves about here.
    pub conflicts: Vec<Conflict>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// One of several sets of entries: the wrong combination cannot be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The name in code, `snake_case`, such as `search_range`.
    pub name: String,
    /// What is chosen.
    pub summary: String,
    /// Whether one must be chosen.
    pub required: bool,
    /// What there is to choose from.
    pub options: Vec<ChoiceOption>,
    /// Where it is documented.
    pub evidence: Evidence,
}

impl Entry {
    /// The wire name; a choice has none of its own.
    pub fn wire(&self) -> Option<&str> {
        match self {
            Self::Field(field) => Some(&field.wire),
            Self::Constant(constant) => Some(&constant.wire),
            Self::Choice(_) => None,
        }
    }
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceOption {
    /// The name in code, `snake_case`, such as `dates`.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// Its fields and constants, in wire order. Never a choice.
    pub entries: Vec<Entry>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// Text.
    String,
    /// A whole number, 64 bits.
    Integer,
    /// A number kept as its text.
    Decimal,
    /// A truth value, and the two words it is written with when not as JSON `true` and `false`.
    Boolean {
        /// The words for true and for false.
        written: Option<(String, String)>,
    },
    /// Any JSON value.
    Json,
    /// A day, with its strftime form.
    Date(String),
    /// A day and time without a zone, with its strftime form.
    DateTime(String),
    /// The name of an IANA time zone.
    TimeZone,
    /// A word with a whole number in brackets, such as `ANSWER(5)`.
    Labelled,
    /// A type of the API.
    Named(String),
    /// A list.
    List(Box<Type>),
    /// An object used as a map from names to values.
    Map(Box<Type>),
    /// A value or JSON `null`.
    Nullable(Box<Type>),
}

/// How a list is written outside JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListStyle {
    /// `a=1,2`
    #[default]
    Comma,
    /// `a=1&a=2`
    Repeated,
}

/// What must be taken off a CSV cell before it is read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CellForm {
    /// Spaces on both sides are padding.
    pub trim: bool,
    /// A character in front that keeps spreadsheets from reading the cell as a number.
    pub guard: Option<char>,
}

/// What a value must be. Every constraint refuses when it is documented and uncontested, else warns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Constraints {
    /// A whole number between these, both included.
    pub range: Option<Range>,
    /// The number of characters, both included.
    pub length: Option<Range>,
    /// The only characters allowed; empty when any is.
    pub characters: Vec<Character>,
    /// It must look like an e-mail address.
    pub email: bool,
    /// What each item of a list must be. They refuse or warn as the others do.
    pub items: Option<Box<Constraints>>,
    /// Whether breaking one refuses the request; otherwise it warns.
    pub refuses: bool,
}

impl Constraints {
    /// Whether there is nothing to check.
    pub fn is_empty(&self) -> bool {
        let own = self.range.is_none() && self.length.is_none() && self.characters.is_empty() && !self.email;
        own && self.items.is_none()
    }
}

/// A range of whole numbers, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least value.
    pub min: Option<i64>,
    /// The greatest value.
    pub max: Option<i64>,
}

/// A set of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Character {
    /// Letters of any script.
    Letters,
    /// The digits 0 to 9.
    Digits,
    /// White space.
    Whitespace,
    /// This one.
    One(char),
}
