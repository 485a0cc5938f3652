//! Types, members and what a value may be.

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};

use super::{AnswerList, Conflict, Constraints, Deprecation, Evidence, Json};

/// A named type of an API.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeDefinition {
    /// Its name, such as `CallFilter`.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// What it is made of.
    pub kind: TypeKind,
    /// Whether it is sent or received; of a type that is both, the side that it leans to.
    pub side: Side,
    /// Whether requests and responses both hold it.
    pub is_shared: bool,
    /// The id of the operation whose file defines it; `None` for a type of `api.yaml`.
    pub operation: Option<String>,
    /// The list that it holds, if it is an answer.
    pub list: Option<AnswerList>,
    /// Where the documents disagree about the type as a whole.
    pub conflicts: Vec<Conflict>,
    /// Where it is documented.
    pub evidence: Evidence,
}

impl TypeDefinition {
    /// Whether it is an enum whose values may be words that no document lists, which a request must not hold.
    pub fn is_checked_enum(&self) -> bool {
        self.is_shared && matches!(self.kind, TypeKind::Enum { open: false, .. })
    }
}

/// The types of an API, found by name. Of two with the same name, the first one counts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Types {
    all: Vec<TypeDefinition>,
    by_name: HashMap<String, usize>,
}

impl Types {
    /// The type with this name.
    pub fn named(&self, name: &str) -> Option<&TypeDefinition> {
        self.by_name.get(name).map(|index| &self.all[*index])
    }
}

impl FromIterator<TypeDefinition> for Types {
    fn from_iter<I: IntoIterator<Item = TypeDefinition>>(types: I) -> Self {
        let all: Vec<_> = types.into_iter().collect();
        let mut by_name = HashMap::with_capacity(all.len());
        for (index, definition) in all.iter().enumerate() {
            by_name.entry(definition.name.clone()).or_insert(index);
        }
        Self { all, by_name }
    }
}

impl Deref for Types {
    type Target = [TypeDefinition];

    fn deref(&self) -> &Self::Target {
        &self.all
    }
}

/// Everything of a type may be changed but its name.
impl DerefMut for Types {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.all
    }
}

impl<'a> IntoIterator for &'a Types {
    type Item = &'a TypeDefinition;
    type IntoIter = std::slice::Iter<'a, TypeDefinition>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}

/// Whether a type is sent or received. A type on both sides has public members, `new` and setters, and is checked when it is
/// sent; the side that it leans to says whether a request may hold words that no document lists.
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
    /// A value that is always sent; the caller does not set it.
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
    /// In a request: it must be set. In a response: a source says that it is always present.
    pub required: bool,
    /// In a response: a source says that it may be absent.
    pub may_be_absent: bool,
    /// The default that the vendor documents. It is never sent.
    pub default: Option<Json>,
    /// What its value must be.
    pub constraints: Constraints,
    /// How a list is written in a query, header or form.
    pub list_style: ListStyle,
    /// What is removed from a CSV cell before it is read.
    pub cell: CellForm,
    /// Other names that a header may have for a CSV column.
    pub other_names: Vec<OtherName>,
    /// The texts that stand for no value in a response.
    pub none_words: Vec<String>,
    /// Where the documents disagree here.
    pub conflicts: Vec<Conflict>,
    /// Personal data: hidden in `Debug`.
    pub pii: bool,
    /// Its deprecation.
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
    /// What the vendor uses if it is missing.
    pub default: Option<Json>,
    /// Whether another value refuses the request; otherwise it only warns.
    pub refuses: bool,
    /// Where the documents disagree here.
    pub conflicts: Vec<Conflict>,
    /// Where it is documented.
    pub evidence: Evidence,
}

impl Constant {
    /// Whether it says the same if it is missing.
    pub fn is_default(&self) -> bool {
        self.default.as_ref() == Some(&self.value)
    }
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
    /// Whether members of another option beside the chosen one refuse the request; otherwise they only warn.
    pub refuses: bool,
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
    /// A string.
    String,
    /// An integer of 64 bits.
    Integer,
    /// A number, kept as its text.
    Decimal,
    /// A boolean, and the two words that it is written with, if not as JSON `true` and `false`.
    Boolean {
        /// The words for true and for false.
        written: Option<(String, String)>,
    },
    /// Any JSON value.
    Json,
    /// A day, with its strftime form.
    Date(String),
    /// A day and time without a zone, with its strftime forms.
    DateTime(TimeForms),
    /// The name of an IANA time zone.
    TimeZone,
    /// A word with an integer in parentheses, such as `ANSWER(5)`.
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

impl Type {
    /// The type without the possibility of null.
    pub fn without_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner.without_null(),
            other => other,
        }
    }

    /// Whether values are written in a form of their own, such as a date.
    pub fn has_form(&self) -> bool {
        match self {
            Self::Date(_) | Self::DateTime(_) | Self::Boolean { written: Some(_) } => true,
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.has_form(),
            _ => false,
        }
    }
}

/// How a day and time is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeForms {
    /// The strftime form that is written.
    pub pattern: String,
    /// Further forms that are read. One of them is written if the others would lose a part of the time.
    pub others: Vec<OtherForm>,
}

/// A further form of a day and time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherForm {
    /// A day and time in this strftime form.
    DateTime(String),
    /// A day alone.
    Date {
        /// Its strftime form.
        pattern: String,
        /// The time of the day that it stands for, as `HH:MM:SS`.
        time: String,
    },
}

/// How a list is written outside JSON.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ListStyle {
    /// `a=1,2`
    #[default]
    Comma,
    /// The same, and an empty list is this text. Any other empty list is left out.
    CommaOr(String),
    /// `a=1&a=2`
    Repeated,
}

/// Another name that a header may have for a CSV column.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherName {
    /// The name.
    pub wire: String,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// What is removed from a CSV cell before it is read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CellForm {
    /// Spaces on both sides are padding.
    pub trim: bool,
    /// A character in front that keeps spreadsheets from reading the cell as a number.
    pub guard: Option<char>,
}
