//! The few operations that the matrix calls, one for each thing that decides: safety, the kind of answer, limits.

use callspec_runtime::generated::*;
use callspec_runtime::*;

use crate::request;
use crate::support::{ENVELOPE, OPERATION};

const ROW: ErrorRow = ErrorRow {
    name: "",
    code: None,
    text: None,
    status: None,
    class: Class::Unknown,
    message: "",
    meaning: "",
    remedy: "",
};

static ERRORS: [&[ErrorRow]; 1] = [&[
    ErrorRow { name: "invalid_token", code: Some("1014"), class: Class::Auth, message: "Invalid token", ..ROW },
    ErrorRow { name: "database", code: Some("1010"), class: Class::Transient, message: "Database", ..ROW },
    ErrorRow { name: "too_many", code: Some("1020"), class: Class::Throttled, message: "Too many", ..ROW },
    ErrorRow { name: "used_up", code: Some("1021"), class: Class::Permanent, message: "Used up", ..ROW },
]];

const BASE: Operation =
    Operation { envelope: &ENVELOPE, errors: &ERRORS, auth: &["key", "query", "session"], ..OPERATION };

const CHANGE: Operation =
    Operation { id: "things.change", method: Method::POST, body: JSON_BODY, safety: Safety::Unsafe, ..BASE };

const JSON_BODY: BodyKind = BodyKind::Json { content_type: "application/json" };

#[derive(Default)]
pub struct Thing {
    parts: Vec<Part>,
}

crate::object!(Thing { parts });

#[derive(Default)]
pub struct Part {
    name: String,
}

crate::object!(Part { name });

/// A row of two cells.
#[derive(Debug)]
pub struct TwoCells;

impl Row for TwoCells {
    const COLUMNS: &'static [&'static str] = &["id", "name"];

    fn read(_: &Cells<'_>) -> Result<Self, CellError> {
        Ok(Self)
    }
}

macro_rules! operations {
    ($($request:ident: $operation:expr;)*) => {$(
        #[derive(Clone, Debug)]
        pub struct $request;

        impl $request {
            fn apply_rules(&self, _: &mut Check) {}
            fn write(&self, _: &mut WireRequest) {}
        }

        request!($request, Thing, $operation);
    )*};
}

operations! {
    Read: Operation { id: "things.read", method: Method::POST, body: JSON_BODY, ..BASE };
    Small: Operation { id: "things.small", method: Method::POST, body: JSON_BODY, limits: Limits::DEFAULT.with_response(1000), ..BASE };
    Set: Operation { id: "things.set", safety: Safety::Idempotent, ..CHANGE };
    Change: CHANGE;
    Pages: Operation { id: "things.pages", method: Method::POST, body: JSON_BODY, paging: Some(PAGING), limits: Limits::DEFAULT.with_pages(7), ..BASE };
    Table: Operation { id: "things.table", method: Method::POST, body: JSON_BODY, response: ResponseKind::Csv, ..BASE };
}

const PAGING: Paging = Paging {
    by: PagedBy::Number { page: Parameter { place: Place::Body, name: "page" }, first: 0, end: PageEnd::EmptyPage },
    size: None,
    default_size: None,
    stable: false,
    item_key: None,
};

impl Listed for Thing {
    type Item = Part;
    const LIST: &'static str = "parts";
}

impl Paged for Pages {}

impl RowRequest for Table {
    type Row = TwoCells;
}
