//! The fault matrix: what the server does, and what the caller gets.
//!
//! A row says what it is about, what is asked, what comes of it, and the server's script. What comes of it: the result
//! (`ok`, or kind and class), the HTTP status, whether the request may have been delivered, then the numbers of attempts
//! (as the caller is told), of connections and of requests (as the server saw them), and the seconds that it took. Waits
//! are nothing but what the vendor asks for; their randomness has tests of its own.

use super::play::Asked::{self, Change, Pages, Read, Set, Small, Table};
use super::script::*;
use super::server::Connection;
use super::server::Step::{Request, Reset, Send, Stall};

/// One line of the matrix.
pub struct Row {
    pub name: &'static str,
    pub asked: Asked,
    pub script: Vec<Connection>,
    pub expected: &'static str,
    /// The port refuses connections until the first attempt has failed.
    pub late: bool,
    /// How often it is asked, one after the other; the last result counts.
    pub calls: usize,
}

impl Row {
    fn late(self) -> Self {
        Self { late: true, ..self }
    }

    fn twice(self) -> Self {
        Self { calls: 2, ..self }
    }
}

fn row(name: &'static str, asked: Asked, expected: &'static str, script: Vec<Connection>) -> Row {
    Row { name, asked, script, expected, late: false, calls: 1 }
}

pub fn table() -> Vec<Row> {
    [connections(), heads(), bodies(), statuses(), waits(), contents(), envelopes(), streams()]
        .into_iter()
        .flatten()
        .collect()
}

#[rustfmt::skip]
fn connections() -> Vec<Row> {
    let nothing = || each(Vec::new(), vec![]);
    let reset = || each(Vec::new(), vec![Reset]);
    let asked_twice = |end: Vec<_>| vec![[vec![Request, Send(good()), Request], end].concat(), vec![Request, Send(good())]];
    let closing = || answer("200 OK", "connection: close\r\n", &good_body());
    vec![
        row("the port is closed",                                Read,   "transport/transient  -   unsent  3  0  0    0", vec![]),
        row("the port is closed to a change",                    Change, "transport/transient  -   unsent  3  0  0    0", vec![]),
        row("the port opens after the first attempt",            Read,   "ok                   200 sent    2  1  1    0", always(good())).late(),
        row("the port opens for a change",                       Change, "ok                   200 sent    2  1  1    0", always(good())).late(),
        row("opens, then resets what it is asked",               Change, "transport/transient  -   sent    2  1  1    0", reset()).late(),
        row("resets at once",                                    Read,   "transport/transient  -   sent    3  3  0    0", vec![vec![Reset]]),
        row("resets before the head",                            Read,   "transport/transient  -   sent    3  3  3    0", reset()),
        row("resets before the head of a setting",               Set,    "transport/transient  -   sent    3  3  3    0", reset()),
        row("resets before the head of a change",                Change, "transport/transient  -   sent    1  1  1    0", reset()),
        row("closes before the head",                            Read,   "transport/transient  -   sent    3  3  3    0", nothing()),
        row("closes before the head of a change",                Change, "transport/transient  -   sent    1  1  1    0", nothing()),
        row("closes a connection in the pool",                   Change, "ok                   200 sent    1  2  2    0", apart(vec![good(), good()])).twice(),
        row("closes a pooled connection when asked",             Read,   "ok                   200 sent    2  2  3    0", asked_twice(vec![])).twice(),
        row("closes a pooled connection for a change",           Change, "transport/transient  -   sent    1  1  2    0", asked_twice(vec![])).twice(),
        row("resets a pooled connection when asked",             Read,   "ok                   200 sent    2  2  3    0", asked_twice(vec![Reset])).twice(),
        row("says that it closes, and does",                     Read,   "ok                   200 sent    1  2  2    0", apart(vec![closing()])).twice(),
    ]
}

#[rustfmt::skip]
fn heads() -> Vec<Row> {
    let padded = |size: usize| head(&format!("x-padding: {}\r\ncontent-length: 0\r\n", "x".repeat(size)), "");
    let many = (0..101).map(|number| format!("x-{number}: 1\r\n")).collect::<String>();
    let early = [b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n".to_vec(), good()].concat();
    vec![
        row("no head for 59 s",                                  Read,   "ok                   200 sent    1  1  1   59", pieces(seconds(59), vec![good()])),
        row("no head at all",                                    Read,   "timeout/transient    -   sent    2  2  2  120", each(vec![], vec![Stall])),
        row("no head for a change",                              Change, "timeout/transient    -   sent    1  1  1   60", each(vec![], vec![Stall])),
        row("half a head, then nothing",                         Change, "timeout/transient    -   sent    1  1  1   60", each(b"HTTP/1.1 200".to_vec(), vec![Stall])),
        row("half a head, then a reset",                         Read,   "transport/transient  -   sent    3  3  3    0", each(b"HTTP/1.1 200".to_vec(), vec![Reset])),
        row("a head of 100 kB",                                  Read,   "too_large/permanent  200 sent    1  1  1    0", each(padded(100_000), vec![])),
        row("a head of 1 MB",                                    Change, "transport/transient  -   sent    1  1  1    0", each(padded(1_000_000), vec![])),
        row("101 headers",                                       Change, "transport/transient  -   sent    1  1  1    0", each(head(&many, ""), vec![])),
        row("no HTTP",                                           Change, "transport/transient  -   sent    1  1  1    0", each(b"SSH-2.0-server\r\n".to_vec(), vec![])),
        row("two lengths that differ",                           Change, "transport/transient  -   sent    1  1  1    0", each(head("content-length: 5\r\ncontent-length: 6\r\n", "{}"), vec![])),
        row("early hints first",                                 Read,   "ok                   200 sent    1  1  1    0", always(early)),
        row("HTTP/1.0",                                          Read,   "ok                   200 sent    1  1  1    0", each([b"HTTP/1.0 200 OK\r\n\r\n".to_vec(), good_body().into_bytes()].concat(), vec![])),
        row("redirects to another host",                         Read,   "redirect/permanent   307 sent    1  1  1    0", always(answer("307 There", "location: http://{SECRET}.example/?{SECRET}\r\n", ""))),
        row("redirects to https",                                Read,   "redirect/permanent   308 sent    1  1  1    0", always(answer("308 There", "location: https://{SECRET}.example/?{SECRET}\r\n", ""))),
        row("redirects within the host",                         Read,   "redirect/permanent   302 sent    1  1  1    0", always(answer("302 Found", "location: /elsewhere?{SECRET}\r\n", "{PERSONAL}"))),
    ]
}

#[rustfmt::skip]
fn bodies() -> Vec<Row> {
    let whole = good_body();
    let half = &whole[..20];
    let cut = || head("content-length: 1000\r\n", half);
    let chunk = format!("{:x}\r\n{half}\r\n", half.len());
    let chunked = || head("transfer-encoding: chunked\r\n", &chunk);
    let packed = gzip(whole.as_bytes());
    let torn = packed[..packed.len() - 12].to_vec();
    let mut damaged = packed.clone();
    damaged.truncate(packed.len() - 9);
    damaged.extend_from_slice(&[0; 9]);
    let dripping = |blanks: usize| {
        let head = head(&format!("content-length: {}\r\n", whole.len() + blanks), "");
        [vec![head], vec![b" ".to_vec(); blanks], vec![whole.clone().into_bytes()]].concat()
    };
    let bomb = gzip(&b" ".repeat(1_000_000));
    vec![
        row("cut short of its length",                           Read,   "transport/transient  200 sent    3  3  3    0", each(cut(), vec![])),
        row("cut short of its length, a change",                 Change, "transport/transient  200 sent    1  1  1    0", each(cut(), vec![])),
        row("reset in the body",                                 Read,   "transport/transient  200 sent    3  3  3    0", each(cut(), vec![Reset])),
        row("chunks without an end",                             Read,   "transport/transient  200 sent    3  3  3    0", each(chunked(), vec![])),
        row("a chunk that is not one",                           Change, "transport/transient  200 sent    1  1  1    0", each(head("transfer-encoding: chunked\r\n", "zz\r\n"), vec![])),
        row("no length, cut in the middle",                      Read,   "decode/permanent     200 sent    1  1  1    0", each(head("", half), vec![])),
        row("no length, and whole",                              Read,   "ok                   200 sent    1  1  1    0", each(head("", &whole), vec![])),
        row("more than its length",                              Read,   "ok                   200 sent    1  2  2    0", each([good(), b"more".to_vec()].concat(), vec![])).twice(),
        row("stalls in the body",                                Read,   "timeout/transient    200 sent    2  2  2  120", each(cut(), vec![Stall])),
        row("stalls in the body of a change",                    Change, "timeout/transient    200 sent    1  1  1   60", each(cut(), vec![Stall])),
        row("a piece every 50 s, until it is whole",             Read,   "ok                   200 sent    1  1  1  100", pieces(seconds(50), dripping(0))),
        row("a piece every 50 s, for too long",                  Read,   "timeout/transient    200 sent    1  1  1  120", pieces(seconds(50), dripping(9))),
        row("packed",                                            Read,   "ok                   200 sent    1  1  1    0", always(packed)),
        row("packed, and cut",                                   Change, "transport/transient  200 sent    1  1  1    0", each(torn, vec![])),
        row("packed, and damaged",                               Change, "transport/transient  200 sent    1  1  1    0", each(damaged, vec![])),
        row("packed in two members",                             Read,   "ok                   200 sent    1  1  1    0", always(members(&[&whole[..9], &whole[9..]], ""))),
        row("packed, and more behind it",                        Change, "transport/transient  200 sent    1  1  1    0", always(members(&[&whole], "{PERSONAL}"))),
        row("packed, and cut in the second member",              Change, "transport/transient  200 sent    1  1  1    0", always(members(&[&whole], "\u{1f}"))),
        row("packed in a way that nobody asked for",             Change, "unexpected/permanent 200 sent    1  1  1    0", always(answer("200 OK", "content-encoding: br\r\n", "{PERSONAL}"))),
        row("a part that nobody asked for",                      Change, "unexpected/permanent 206 sent    1  1  1    0", always(answer("206 Part", "", &whole))),
        row("1 kB that unpacks to 1 MB, 1 kB allowed",           Small,  "too_large/permanent  200 sent    1  1  1    0", each(bomb, vec![])),
        row("larger than its limit",                             Small,  "too_large/permanent  200 sent    1  1  1    0", always(json(&" ".repeat(1001)))),
    ]
}

#[rustfmt::skip]
fn statuses() -> Vec<Row> {
    let oops = || failed("500 Oops", "");
    let large = || answer("503 Busy", "", &"x".repeat(200_000));
    let endless = || with_status("503 Busy", "", &"x".repeat(1_000_000));
    vec![
        row("500, twice, and then an answer",                    Read,   "ok                   200 sent    3  1  3    0", answers(vec![oops(), oops(), good()])),
        row("500, always",                                       Read,   "http/transient       500 sent    3  1  3    0", always(oops())),
        row("500 to a setting",                                  Set,    "http/transient       500 sent    3  1  3    0", always(oops())),
        row("500 to a change",                                   Change, "http/transient       500 sent    1  1  1    0", always(oops())),
        row("500, and the body is cut",                          Change, "http/transient       500 sent    1  1  1    0", each(with_status("500 Oops", "content-length: 99\r\n", "it f"), vec![])),
        row("503 with 200 kB: the connection is kept",           Read,   "http/transient       503 sent    3  1  3    0", always(large())),
        row("503 with a body that does not end",                 Read,   "http/transient       503 sent    3  3  3    0", each(endless(), vec![Stall])),
        row("408",                                               Read,   "http/transient       408 sent    3  1  3    0", always(failed("408 Late", ""))),
        row("501",                                               Read,   "http/permanent       501 sent    1  1  1    0", always(failed("501 No", ""))),
        row("502 with a page of HTML",                           Read,   "http/transient       502 sent    3  1  3    0", always(answer("502 Bad", "content-type: text/html\r\n", "<html>{PERSONAL}"))),
        row("400 with a page of HTML",                           Read,   "http/validation      400 sent    1  1  1    0", always(answer("400 Bad", "", "<html>{PERSONAL}{SECRET}"))),
        row("407",                                               Read,   "http/permanent       407 sent    1  1  1    0", always(answer("407 Proxy", "", "{PERSONAL}"))),
        row("400",                                               Read,   "http/validation      400 sent    1  1  1    0", always(failed("400 Bad", ""))),
        row("401",                                               Read,   "http/auth            401 sent    1  1  1    0", always(failed("401 Who", ""))),
        row("403",                                               Read,   "http/permission      403 sent    1  1  1    0", always(failed("403 No", ""))),
        row("a request id that repeats the credential",          Read,   "http/not_found       404 sent    1  1  1    0", always(failed("404 None", "x-request-id: r-{SECRET}\r\n"))),
        row("404",                                               Read,   "http/not_found       404 sent    1  1  1    0", always(failed("404 None", ""))),
    ]
}

#[rustfmt::skip]
fn waits() -> Vec<Row> {
    let slow = |headers: &str| failed("429 Slow", headers);
    let busy = |headers: &str| failed("503 Busy", headers);
    let then = |first: Vec<u8>| answers(vec![first, good()]);
    // Waits longer than connections are kept idle.
    let later = |first: Vec<u8>| apart(vec![first, good()]);
    let date = "date: Sun, 06 Nov 1994 08:49:00 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:37 GMT\r\n";
    vec![
        row("429",                                               Read,   "http/throttled       429 sent    3  1  3    0", always(slow(""))),
        row("429 to a change: it was refused",                   Change, "ok                   200 sent    2  1  2    0", then(slow(""))),
        row("429, wait 7 s",                                     Read,   "ok                   200 sent    2  1  2    7", then(slow("retry-after: 7\r\n"))),
        row("429, wait until a date",                            Read,   "ok                   200 sent    2  2  2   37", later(slow(date))),
        row("429, wait 119 s",                                   Read,   "ok                   200 sent    2  2  2  119", later(slow("retry-after: 119\r\n"))),
        row("429, wait 120 s: there is no time",                 Read,   "http/throttled       429 sent    1  1  1    0", then(slow("retry-after: 120\r\n"))),
        row("429, wait 70 s, always",                            Read,   "http/throttled       429 sent    2  2  2   70", always(slow("retry-after: 70\r\n"))),
        row("429, wait for ever",                                Read,   "http/throttled       429 sent    1  1  1    0", always(slow("retry-after: 99999999999999999999\r\n"))),
        row("429, wait 30 s or 119 s",                           Read,   "ok                   200 sent    2  2  2  119", later(slow("retry-after: 30,119\r\n"))),
        row("429, wait 119 s or 30 s, in two headers",           Read,   "ok                   200 sent    2  2  2  119", later(slow("retry-after: 119\r\nretry-after: 30\r\n"))),
        row("429, wait 1.5 s",                                   Read,   "ok                   200 sent    2  1  2    1", then(slow("retry-after: 1.5\r\n"))),
        row("429, wait for nonsense",                            Read,   "ok                   200 sent    2  1  2    0", then(slow("retry-after: soon\r\n"))),
        row("503, wait 7 s, to a change: it was refused",        Change, "ok                   200 sent    2  2  2    7", later(busy("retry-after: 7\r\n"))),
        row("503 to a change",                                   Change, "http/transient       503 sent    1  1  1    0", always(busy(""))),
        row("500, wait 7 s, to a change",                        Change, "http/transient       500 sent    1  1  1    0", always(failed("500 Oops", "retry-after: 7\r\n"))),
    ]
}

#[rustfmt::skip]
fn contents() -> Vec<Row> {
    let latin = [head("content-type: application/json; charset=iso-8859-1\r\ncontent-length: 29\r\n", ""), b"{\"parts\":[{\"name\":\"J\xfcrgen\"}]}".to_vec()].concat();
    let wide: Vec<u8> = "{\"parts\":[]}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = [head(&format!("content-length: {}\r\n", wide.len() + 2), ""), b"\xff\xfe".to_vec(), wide].concat();
    let deep = json(&"[".repeat(100_000));
    vec![
        row("JSONP",                                             Read,   "decode/permanent     200 sent    1  1  1    0", always(json("f({\"parts\":\"{PERSONAL}{SECRET}\"});"))),
        row("an encoding that is not read",                      Read,   "unexpected/permanent 200 sent    1  1  1    0", always(answer("200 OK", "content-encoding: {SECRET}\r\n", "?{PERSONAL}"))),
        row("a page of HTML with 200",                           Read,   "unexpected/unknown   200 sent    1  1  1    0", always(answer("200 OK", "content-type: text/html\r\n", "<!doctype html><p>{PERSONAL}"))),
        row("nothing with 200",                                  Read,   "unexpected/unknown   200 sent    1  1  1    0", always(answer("200 OK", "", ""))),
        row("blanks with 200",                                   Read,   "unexpected/unknown   200 sent    1  1  1    0", always(json(" \r\n"))),
        row("204",                                               Read,   "unexpected/unknown   204 sent    1  1  1    0", always(b"HTTP/1.1 204 None\r\n\r\n".to_vec())),
        row("JSON cut short within its length",                  Read,   "decode/permanent     200 sent    1  1  1    0", always(json(r#"{"parts":[{"name":"{PERSONAL}"#))),
        row("JSON of another form",                              Read,   "decode/permanent     200 sent    1  1  1    0", always(json(r#"{"parts":"{PERSONAL}"}"#))),
        row("JSON with more behind it",                          Read,   "decode/permanent     200 sent    1  1  1    0", always(json(r#"{"parts":[]} {PERSONAL}"#))),
        row("JSON 100,000 deep",                                 Read,   "decode/permanent     200 sent    1  1  1    0", always(deep)),
        row("plain text",                                        Read,   "decode/permanent     200 sent    1  1  1    0", always(json("{PERSONAL} is out"))),
        row("JSON called HTML",                                  Read,   "ok                   200 sent    1  1  1    0", always(answer("200 OK", "content-type: text/html\r\n", &good_body()))),
        row("Latin-1",                                           Read,   "ok                   200 sent    1  1  1    0", each(latin, vec![])),
        row("UTF-16",                                            Read,   "ok                   200 sent    1  1  1    0", each(wide, vec![])),
    ]
}

#[rustfmt::skip]
fn envelopes() -> Vec<Row> {
    let error = |code: u32| format!(r#"{{"status":"error","code":{code},"message":"no {PERSONAL} with {SECRET}"}}"#);
    let then = |code| answers(vec![json(&error(code)), good()]);
    vec![
        row("an unknown marker",                                 Read,   "unexpected/unknown   200 sent    1  1  1    0", always(json(r#"{"status":"{PERSONAL}","parts":[]}"#))),
        row("an error in 200",                                   Read,   "vendor/auth          200 sent    1  1  1    0", always(json(&error(1014)))),
        row("an error in 500",                                   Read,   "vendor/auth          500 sent    1  1  1    0", always(answer("500 Oops", "", &error(1014)))),
        row("an error without a row in 500",                     Read,   "vendor/transient     500 sent    3  1  3    0", always(answer("500 Oops", "", &error(9)))),
        row("an error without a row in 200",                     Read,   "vendor/unknown       200 sent    1  1  1    0", always(json(&error(9)))),
        row("a code that is no code",                            Read,   "vendor/unknown       200 sent    1  1  1    0", always(json(r#"{"status":"error","code":"{SECRET}","message":"{PERSONAL}"}"#))),
        row("transient in 200",                                  Read,   "ok                   200 sent    2  1  2    0", then(1010)),
        row("transient in 200, always",                          Read,   "vendor/transient     200 sent    3  1  3    0", always(json(&error(1010)))),
        row("transient in 200 to a change",                      Change, "vendor/transient     200 sent    1  1  1    0", always(json(&error(1010)))),
        row("throttled in 200",                                  Read,   "ok                   200 sent    2  1  2    0", then(1020)),
        row("throttled in 200 to a change",                      Change, "vendor/throttled     200 sent    1  1  1    0", always(json(&error(1020)))),
        row("throttled in 429 to a change",                      Change, "ok                   200 sent    2  2  2    5", apart(vec![answer("429 Slow", "retry-after: 5\r\n", &error(1020)), good()])),
        row("used up in 429: it does not pass",                  Read,   "vendor/permanent     429 sent    1  1  1    0", always(answer("429 Slow", "", &error(1021)))),
        row("success in 500",                                    Read,   "http/transient       500 sent    3  1  3    0", always(answer("500 Oops", "", &good_body()))),
    ]
}

#[rustfmt::skip]
fn streams() -> Vec<Row> {
    let csv = |body: &str| answer("200 OK", "content-type: text/csv\r\n", body);
    let cut = |body: &str| head("content-length: 1000\r\n", body);
    let page = |number: usize| json(&format!(r#"{{"parts":[{{"name":"{number}"}}]}}"#));
    let slow = vec![head("", "id,name\n"), b"1,a\n".to_vec(), b"2,b\n".to_vec(), b"3,c\n".to_vec(), b"4,d\n".to_vec()];
    vec![
        row("an empty page",                                     Pages,  "ok                   200 sent    1  1  1    0", always(json(r#"{"parts":[]}"#))),
        row("the same page for ever",                            Pages,  "paging/permanent     200 sent    1  1  2    0", always(json(r#"{"parts":[{"name":"a"},{"name":"b"}]}"#))),
        row("other pages for ever",                              Pages,  "paging/permanent     200 sent    0  1  7    0", answers((0..20).map(page).collect())),
        row("a page that fails once",                            Pages,  "ok                   200 sent    1  1  4    0", answers(vec![page(1), failed("500 Oops", ""), page(2), json(r#"{"parts":[]}"#)])),
        row("a page without its list",                           Pages,  "paging/permanent     200 sent    1  1  2    0", answers(vec![page(1), json("{}")])),
        row("a page whose list is null",                         Pages,  "paging/permanent     200 sent    1  1  2    0", answers(vec![page(1), json(r#"{"parts":null}"#)])),
        row("a page of one item for ever",                       Pages,  "paging/permanent     200 sent    1  1  2    0", always(page(1))),
        row("a page that asks to wait 7 s",                      Pages,  "ok                   200 sent    1  1  4    7", answers(vec![page(1), failed("429 Slow", "retry-after: 7\r\n"), page(2), json(r#"{"parts":[]}"#)])),
        row("a page that asks to wait 120 s: no time",           Pages,  "http/throttled       429 sent    1  1  2    0", answers(vec![page(1), failed("429 Slow", "retry-after: 120\r\n")])),
        row("a page whose head never comes",                     Pages,  "timeout/transient    -   sent    2  2  3  120", vec![vec![Request, Send(page(1)), Request, Stall], vec![Request, Stall]]),
        row("rows",                                              Table,  "ok                   200 sent    1  1  1    0", always(csv("id,name\n1,{PERSONAL}\n"))),
        row("a row every 50 s",                                  Table,  "ok                   200 sent    1  1  1  250", pieces(seconds(50), slow)),
        row("500 before the rows",                               Table,  "ok                   200 sent    2  1  2    0", answers(vec![failed("500 Oops", ""), csv("1,a\n")])),
        row("throttled JSON in place of rows",                   Table,  "ok                   200 sent    2  1  2    0", answers(vec![json(r#"{"status":"error","code":1020}"#), csv("1,a\n")])),
        row("cut before the first row",                          Table,  "ok                   200 sent    2  2  2    0", apart(vec![cut(""), csv("1,a\n")])),
        row("cut after a row",                                   Table,  "transport/transient  200 sent    1  1  1    0", each(cut("1,a\n2,{PERSONAL}"), vec![])),
        row("stalls after a row",                                Table,  "timeout/transient    200 sent    1  1  1   60", each(cut("1,a\n"), vec![Stall])),
        row("no length, cut in a quoted cell",                   Table,  "row/permanent        200 sent    1  1  1    0", each(head("", "1,a\n2,\"{PERSONAL}"), vec![])),
        row("a row with a cell too few",                         Table,  "row/permanent        200 sent    1  1  1    0", always(csv("1,a\n2\n"))),
        row("HTML in place of rows",                             Table,  "unexpected/unknown   200 sent    1  1  1    0", always(answer("200 OK", "", "<p>{PERSONAL}"))),
        row("nothing in place of rows",                          Table,  "unexpected/unknown   200 sent    1  1  1    0", always(csv(""))),
    ]
}
