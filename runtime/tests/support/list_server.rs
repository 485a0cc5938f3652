//! A server whose list changes while its pages are read.

use std::sync::{Arc, Mutex};

use callspec_runtime::generated::*;
use callspec_runtime::*;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use super::{OPERATION, answer, json, read_request};

/// A list of numbered things, newest first, in pages by number or behind a cursor. It can be made to fail.
#[derive(Clone)]
pub struct ListServer {
    pub url: String,
    inner: Arc<Mutex<Inner>>,
}

#[derive(Default)]
struct Inner {
    things: Vec<i64>,
    targets: Vec<String>,
    failures: usize,
}

impl ListServer {
    pub async fn with(things: impl IntoIterator<Item = i64>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let inner = Inner { things: things.into_iter().collect(), ..Inner::default() };
        let server = Self { url, inner: Arc::new(Mutex::new(inner)) };
        let served = server.clone();
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                let server = served.clone();
                tokio::spawn(async move {
                    while let Some(request) = read_request(&mut socket).await {
                        let answer = server.answer(&request);
                        socket.write_all(&answer).await.unwrap();
                    }
                });
            }
        });
        server
    }

    /// Puts things in front, as a list of the newest does.
    pub fn put_in_front(&self, things: impl IntoIterator<Item = i64>) {
        let mut inner = self.inner.lock().unwrap();
        for thing in things {
            inner.things.insert(0, thing);
        }
    }

    pub fn put_last(&self, thing: i64) {
        self.inner.lock().unwrap().things.push(thing);
    }

    pub fn take_away(&self, thing: i64) {
        self.inner.lock().unwrap().things.retain(|other| *other != thing);
    }

    /// The next requests fail.
    pub fn fail(&self, times: usize) {
        self.inner.lock().unwrap().failures = times;
    }

    /// The queries that came.
    pub fn queries(&self) -> Vec<String> {
        self.inner.lock().unwrap().targets.clone()
    }

    fn answer(&self, request: &str) -> Vec<u8> {
        let mut inner = self.inner.lock().unwrap();
        let target = request.split(' ').nth(1).unwrap();
        let query = target.split_once('?').map_or("", |(_, query)| query).to_owned();
        inner.targets.push(query.clone());
        if inner.failures > 0 {
            inner.failures -= 1;
            return answer("500 Oops", "", "");
        }
        let value = |name: &str| {
            let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.filter(|(known, _)| *known == name).find_map(|(_, value)| value.parse::<i64>().ok())
        };
        let things = &inner.things;
        let size = value("show").unwrap_or(2).unsigned_abs() as usize;
        // Things count downwards: behind a cursor is what is smaller, whether the thing itself is there or not.
        let start = match (value("page"), value("after")) {
            (Some(page), _) => (page.unsigned_abs() as usize - 1) * size,
            (None, Some(after)) => things.iter().position(|thing| *thing < after).unwrap_or(things.len()),
            (None, None) => 0,
        };
        let page: Vec<i64> = things.iter().skip(start).take(size).copied().collect();
        let next = page.last().filter(|_| start + size < things.len()).map_or("null".to_owned(), i64::to_string);
        let (total, last) = (things.len(), things.len().div_ceil(size));
        let list: Vec<_> =
            page.iter().map(|thing| format!(r#"{{"size":{thing},"mark":{{"at":"{thing}"}}}}"#)).collect();
        json(&format!(
            r#"{{"status":"success","data":{{"things":[{}]}},"pages":{{"last":{last},"total":{total},"next":{next}}}}}"#,
            list.join(",")
        ))
    }
}

#[derive(Clone, Default, PartialEq)]
pub struct Thing {
    pub size: i64,
}

crate::object!(Thing { size });

/// An answer with a page of things.
#[derive(Default)]
pub struct Things {
    pub pages: Option<Json>,
}

crate::object!(Things { pages });

impl Listed for Things {
    type Item = Thing;
    const LIST: &'static str = "data.things";
}

/// Numbered pages of a server.
pub const fn numbered(end: PageEnd) -> Paging {
    Paging {
        by: PagedBy::Number { page: Parameter { place: Place::Query, name: "page" }, first: 1, end },
        size: Some(Parameter { place: Place::Query, name: "show" }),
        default_size: Some(2),
        item_key: None,
        stable: false,
    }
}

/// Pages of a server behind a cursor.
pub const fn behind(next: NextCursor) -> Paging {
    let after = Parameter { place: Place::Query, name: "after" };
    Paging { by: PagedBy::Cursor { after, next }, ..numbered(PageEnd::EmptyPage) }
}

macro_rules! lists {
    ($($request:ident $id:literal: $paging:expr;)*) => {$(
        #[derive(Clone, Debug, Default)]
        pub struct $request {
            pub page: Option<i64>,
            pub after: Option<i64>,
            pub show: Option<i64>,
            pub name: Option<&'static str>,
        }

        impl $request {
            fn apply_rules(&self, _: &mut Check) {}
            fn write(&self, wire: &mut WireRequest) {
                wire.query("page", &self.page);
                wire.query("after", &self.after);
                wire.query("show", &self.show);
                wire.query("name", &self.name);
            }
        }

        crate::request!($request, Things, Operation { id: $id, paging: Some($paging), ..OPERATION });

        impl Paged for $request {}
    )*};
}

lists! {
    ByLast "things.list": numbered(PageEnd::LastPage("pages.last"));
    ByLastKeyed "things.keyed": Paging { item_key: Some("size"), ..numbered(PageEnd::LastPage("pages.last")) };
    Named "things.named": Paging { item_key: Some("id"), ..numbered(PageEnd::LastPage("pages.last")) };
    Stable "things.stable": Paging { item_key: Some("size"), stable: true, ..numbered(PageEnd::EmptyPage) };
    ByTotal "things.total": numbered(PageEnd::Total("pages.total"));
    ByEmpty "things.empty": numbered(PageEnd::EmptyPage);
    FromZero "things.zero": Paging {
        by: PagedBy::Number { page: Parameter { place: Place::Query, name: "page" }, first: 0, end: PageEnd::EmptyPage },
        ..numbered(PageEnd::EmptyPage)
    };
    ByNext "things.next": behind(NextCursor::Page("pages.next"));
    ByLastItem "things.last_item": behind(NextCursor::LastItem("mark.at"));
}
