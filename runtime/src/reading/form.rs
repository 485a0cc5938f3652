//! The wire form of a request, without credentials.

use std::fmt;

use super::pairs::{self, Pair};
use crate::json::any::Json;
use crate::json::{ReadJson, Reader, Stop, read_all};
use crate::value::kind::Kind;

/// The wire form of a request, without credentials: names and values as they are sent.
///
/// It may contain anything. Reading a request from it reports what is wrong.
///
/// ```
/// use callspec_runtime::WireForm;
///
/// let form = WireForm::new().query_text("page=1&show=50").header("x-brand", "north");
/// # let _ = form;
/// ```
#[derive(Clone, Default)]
pub struct WireForm {
    pub(super) path: Vec<Pair>,
    pub(super) query: Vec<Pair>,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: WireBody,
}

/// The body.
#[derive(Clone, Default)]
pub(super) enum WireBody {
    #[default]
    Nothing,
    Json(Vec<(String, Json)>),
    Fields(Vec<Pair>),
    Text(Vec<u8>),
}

impl WireForm {
    /// A form that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A path parameter, as text.
    pub fn path(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.path.push((name.into(), Some(text.into())));
        self
    }

    /// A path parameter, as the percent-encoded segment.
    pub fn path_segment(mut self, name: impl Into<String>, encoded: &str) -> Self {
        self.path.push((name.into(), pairs::decode(encoded)));
        self
    }

    /// A query parameter, as text.
    pub fn query(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.query.push((name.into(), Some(text.into())));
        self
    }

    /// More of the query, percent-encoded: `page=1&show=50`.
    pub fn query_text(mut self, encoded: &str) -> Self {
        self.query.extend(pairs::parse(encoded));
        self
    }

    /// A header. Only those that are parameters of the operation are read.
    pub fn header(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.headers.push((name.into(), text.into()));
        self
    }

    /// A member of the JSON body. It replaces a body of another kind.
    pub fn body(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        let member = (name.into(), value.into());
        match &mut self.body {
            WireBody::Json(members) => members.push(member),
            other => *other = WireBody::Json(vec![member]),
        }
        self
    }

    /// A field of the form body, as text. It replaces a body of another kind.
    pub fn field(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        let pair = (name.into(), Some(text.into()));
        match &mut self.body {
            WireBody::Fields(fields) => fields.push(pair),
            other => *other = WireBody::Fields(vec![pair]),
        }
        self
    }

    /// The whole body, byte for byte: JSON or a form, as the operation has it.
    pub fn body_text(mut self, text: impl Into<Vec<u8>>) -> Self {
        self.body = WireBody::Text(text.into());
        self
    }
}

impl WireBody {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Json(members) => members.is_empty(),
            Self::Fields(fields) => fields.is_empty(),
            Self::Text(text) => text.is_empty(),
        }
    }

    /// The members of the JSON object; `None` if the body is not one.
    pub(super) fn members(&self) -> Option<Vec<(String, Json)>> {
        match self {
            Self::Nothing => Some(Vec::new()),
            Self::Json(members) => Some(members.clone()),
            Self::Fields(_) => None,
            Self::Text(text) => {
                let text = std::str::from_utf8(text).ok()?;
                read_all(text, &mut Unicode).ok()?;
                Json::of_well_formed(text.trim()).members()
            }
        }
    }

    /// The fields of the form; `None` if the body is not one.
    pub(super) fn fields(&self) -> Option<Vec<Pair>> {
        match self {
            Self::Nothing => Some(Vec::new()),
            Self::Json(_) => None,
            Self::Fields(fields) => Some(fields.clone()),
            Self::Text(text) => Some(pairs::parse(&String::from_utf8_lossy(text))),
        }
    }
}

/// Values are personal: only names are shown.
impl fmt::Debug for WireForm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn names<T>(pairs: &[(String, T)]) -> Vec<&str> {
            pairs.iter().map(|(name, _)| name.as_str()).collect()
        }
        formatter
            .debug_struct("WireForm")
            .field("path", &names(&self.path))
            .field("query", &names(&self.query))
            .field("headers", &names(&self.headers))
            .finish_non_exhaustive()
    }
}

/// Any JSON whose names and strings are all Unicode, which those with an unpaired surrogate are not.
struct Unicode;

impl ReadJson for Unicode {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        match reader.kind() {
            Kind::String => reader.value::<String>().map(drop),
            Kind::List => reader.list(&mut |reader| self.read(reader)),
            Kind::Object => reader.entries(&mut |reader, _| self.read(reader)),
            Kind::Null | Kind::Boolean | Kind::Number => reader.skip(),
        }
    }
}
