//! One operation: where it goes, what it takes, what it answers.

use super::{Case, Conflict, Deprecation, Entry, Evidence, Rule, Type};

/// One operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// Its id, such as `call_report.mask_list`.
    pub id: String,
    /// What it does, in one sentence.
    pub summary: String,
    /// More about it: Markdown, or empty.
    pub description: String,
    /// The HTTP method in capitals.
    pub method: String,
    /// The path below the base address.
    pub path: Vec<PathSegment>,
    /// Whether the path ends with a slash.
    pub trailing_slash: bool,
    /// Whether it is safe to send twice.
    pub safety: Safety,
    /// The names of the auth schemes that it accepts.
    pub auth: Vec<String>,
    /// The path parameters, in template order. Always required.
    pub path_parameters: Vec<Entry>,
    /// The query parameters.
    pub query: Vec<Entry>,
    /// The headers that are parameters.
    pub headers: Vec<Entry>,
    /// The body.
    pub body: Body,
    /// The rules between fields.
    pub rules: Vec<Rule>,
    /// A pagination.
    pub pagination: Option<Pagination>,
    /// What a success looks like.
    pub response: Response,
    /// Whether a success must carry the API's success marker.
    pub success_required: bool,
    /// The error tables that hold beside `common`.
    pub error_tables: Vec<String>,
    /// The names of the limits that it is subject to.
    pub rate_limits: Vec<String>,
    /// Its deprecation.
    pub deprecated: Option<Deprecation>,
    /// Where the documents disagree.
    pub conflicts: Vec<Conflict>,
    /// The cases.
    pub cases: Vec<Case>,
    /// Where it is documented.
    pub evidence: Evidence,
    /// The file it was read from, relative to the spec folder, such as `acme/calls/get.yaml`.
    pub file: String,
}

impl Operation {
    /// The path as a template, such as `/v2/get/calls/{call_id}/`.
    pub fn path_template(&self) -> String {
        let mut template = String::new();
        for segment in &self.path {
            template.push('/');
            match segment {
                PathSegment::Literal(text) => template.push_str(text),
                PathSegment::Parameter(name) => {
                    template.push('{');
                    template.push_str(name);
                    template.push('}');
                }
            }
        }
        if self.trailing_slash || self.path.is_empty() {
            template.push('/');
        }
        template
    }

    /// Everything a request can carry, place by place: path, query, headers, body.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let places = [&self.path_parameters, &self.query, &self.headers];
        places.into_iter().flatten().chain(self.body.entries())
    }
}

/// A piece of a path between slashes.
#[derive(Debug, Clone, PartialEq)]
pub enum PathSegment {
    /// Fixed text.
    Literal(String),
    /// A path parameter, by its wire name.
    Parameter(String),
}

/// Whether an operation is safe to send twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Safety {
    /// It changes nothing.
    ReadOnly,
    /// Sending it twice has the same effect as once.
    Idempotent,
    /// Sending it twice may have an effect twice.
    Unsafe,
}

impl Safety {
    /// The word of the spec language.
    pub fn word(self) -> &'static str {
        match self {
            Self::ReadOnly => "read_only",
            Self::Idempotent => "idempotent",
            Self::Unsafe => "unsafe",
        }
    }
}

/// What an operation's body is.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// There is none.
    None,
    /// A JSON object with these members, and the `Content-Type` it is sent with.
    Json {
        /// The members, in wire order.
        entries: Vec<Entry>,
        /// The `Content-Type`.
        content_type: String,
    },
    /// A form (`application/x-www-form-urlencoded`) with these fields.
    Form {
        /// The fields, in wire order.
        entries: Vec<Entry>,
    },
}

impl Body {
    /// The members or fields.
    pub fn entries(&self) -> &[Entry] {
        match self {
            Self::None => &[],
            Self::Json { entries, .. } | Self::Form { entries } => entries,
        }
    }
}

/// What a success looks like.
#[derive(Debug, Clone, PartialEq)]
pub enum Response {
    /// A JSON value.
    Json(Type),
    /// CSV, one row type.
    Csv {
        /// The name of the row type.
        row: String,
    },
}

/// A pagination.
#[derive(Debug, Clone, PartialEq)]
pub struct Pagination {
    /// How a page is requested, and how the last one is recognized.
    pub by: PagedBy,
    /// The wire name of the page size parameter.
    pub size: Option<String>,
    /// The page size if none is requested.
    pub default_size: Option<i64>,
    /// The dotted path of the list in the response.
    pub items: String,
    /// The type of one item.
    pub item: Type,
    /// The member that identifies an item.
    pub item_key: Option<String>,
    /// Whether items that arrive while pages are read come last.
    pub stable: bool,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// How a page is requested.
#[derive(Debug, Clone, PartialEq)]
pub enum PagedBy {
    /// By its number.
    Number {
        /// The wire name of the parameter.
        page: String,
        /// The number of the first page.
        first: i64,
        /// How the last page is recognized.
        end: PageEnd,
    },
    /// By a cursor from the page before.
    Cursor {
        /// The wire name of the parameter.
        after: String,
        /// Where the next cursor stands.
        next: NextCursor,
    },
}

/// How the last of numbered pages is recognized.
#[derive(Debug, Clone, PartialEq)]
pub enum PageEnd {
    /// A member of the response (dotted path) holds the number of the last page.
    LastPage(String),
    /// A member of the response (dotted path) holds the number of items on all pages.
    Total(String),
    /// The first page without items is past the end.
    EmptyPage,
    /// A page with fewer items than asked for is the last one.
    ShortPage,
}

/// Where a page has the cursor of the next one. A page without a cursor is the last.
#[derive(Debug, Clone, PartialEq)]
pub enum NextCursor {
    /// At this dotted path of the response.
    Page(String),
    /// At this dotted path of the last item.
    LastItem(String),
}

impl Pagination {
    /// The wire name of the parameter that differs from page to page.
    pub fn page_parameter(&self) -> &str {
        match &self.by {
            PagedBy::Number { page, .. } => page,
            PagedBy::Cursor { after, .. } => after,
        }
    }
}
