//! The fault matrix: what the server does, and what the caller gets.
//!
//! Expected is a line of: the result (`ok`, or kind and class), the HTTP status, whether the request may have been
//! delivered, then the numbers of attempts (as the caller is told), connections and requests (as the server saw them),
//! and the seconds that it took. Waits are nothing but what the vendor asks for; their randomness has tests of its own.

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

fn row(name: &'static str, asked: Asked, script: Vec<Connection>, expected: &'static str) -> Row {
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
    let unasked = |first: Vec<u8>| vec![answers(vec![first]).remove(0), answers(vec![good()]).remove(0)];
    let asked_twice = |end: Vec<_>| vec![[answers(vec![good()]).remove(0), vec![Request], end].concat(), answers(vec![good()]).remove(0)];
    vec![
        row("the port is closed",                         Read,   vec![],                          "transport/transient  -   unsent 3 0 0 0"),
        row("the port is closed to a change",             Change, vec![],                          "transport/transient  -   unsent 3 0 0 0"),
        row("the port opens after the first attempt",     Read,   always(good()),                  "ok                   200 sent   2 1 1 0").late(),
        row("the port opens for a change",                Change, always(good()),                  "ok                   200 sent   2 1 1 0").late(),
        row("opens, then resets what it is asked",        Change, reset(),                         "transport/transient  -   sent   2 1 1 0").late(),
        row("resets at once",                             Read,   vec![vec![Reset]],               "transport/transient  -   sent   3 3 0 0"),
        row("resets before the head",                     Read,   reset(),                         "transport/transient  -   sent   3 3 3 0"),
        row("resets before the head of a setting",        Set,    reset(),                         "transport/transient  -   sent   3 3 3 0"),
        row("resets before the head of a change",         Change, reset(),                         "transport/transient  -   sent   1 1 1 0"),
        row("closes before the head",                     Read,   nothing(),                       "transport/transient  -   sent   3 3 3 0"),
        row("closes before the head of a change",         Change, nothing(),                       "transport/transient  -   sent   1 1 1 0"),
        row("closes a connection in the pool",            Change, unasked(good()),                 "ok                   200 sent   1 2 2 0").twice(),
        row("closes a pooled connection when asked",      Read,   asked_twice(vec![]),             "ok                   200 sent   2 2 3 0").twice(),
        row("closes a pooled connection for a change",    Change, asked_twice(vec![]),             "transport/transient  -   sent   1 1 2 0").twice(),
        row("resets a pooled connection when asked",      Read,   asked_twice(vec![Reset]),        "ok                   200 sent   2 2 3 0").twice(),
        row("says that it closes, and does",              Read,   vec![vec![Request, Send(answer("200 OK", "connection: close\r\n", &good_body()))]],
                                                                                                   "ok                   200 sent   1 2 2 0").twice(),
    ]
}

#[rustfmt::skip]
fn heads() -> Vec<Row> {
    let padded = |size: usize| head(&format!("x-padding: {}\r\ncontent-length: 0\r\n", "x".repeat(size)), "");
    let many = (0..101).map(|number| format!("x-{number}: 1\r\n")).collect::<String>();
    let early = [b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n".to_vec(), good()].concat();
    vec![
        row("no head for 59 s",                           Read,   pieces(seconds(59), vec![good()]),     "ok                  200 sent   1 1 1 59"),
        row("no head at all",                             Read,   each(vec![], vec![Stall]),             "timeout/transient   -   sent   2 2 2 120"),
        row("no head for a change",                       Change, each(vec![], vec![Stall]),             "timeout/transient   -   sent   1 1 1 60"),
        row("half a head, then nothing",                  Change, each(b"HTTP/1.1 200".to_vec(), vec![Stall]), "timeout/transient -  sent   1 1 1 60"),
        row("half a head, then a reset",                  Read,   each(b"HTTP/1.1 200".to_vec(), vec![Reset]), "transport/transient - sent  3 3 3 0"),
        row("a head of 100 kB",                           Read,   each(padded(100_000), vec![]),         "too_large/permanent 200 sent   1 1 1 0"),
        row("a head of 1 MB",                             Change, each(padded(1_000_000), vec![]),       "transport/transient -   sent   1 1 1 0"),
        row("101 headers",                                Change, each(head(&many, ""), vec![]),         "transport/transient -   sent   1 1 1 0"),
        row("no HTTP",                                    Change, each(b"SSH-2.0-server\r\n".to_vec(), vec![]), "transport/transient - sent  1 1 1 0"),
        row("two lengths that differ",                    Change, each(head("content-length: 5\r\ncontent-length: 6\r\n", "{}"), vec![]), "transport/transient - sent 1 1 1 0"),
        row("early hints first",                          Read,   always(early),                         "ok                  200 sent   1 1 1 0"),
        row("HTTP/1.0",                                   Read,   each([b"HTTP/1.0 200 OK\r\n\r\n".to_vec(), good_body().into_bytes()].concat(), vec![]), "ok 200 sent 1 1 1 0"),
        row("redirects to another host",                  Read,   always(answer("307 There", "location: http://{SECRET}.example/?{SECRET}\r\n", "")), "redirect/permanent 307 sent 1 1 1 0"),
        row("redirects within the host",                  Read,   always(answer("302 Found", "location: /elsewhere?{SECRET}\r\n", "{PERSONAL}")), "redirect/permanent 302 sent 1 1 1 0"),
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
    let drip = |count: usize| [head(&format!("content-length: {}\r\n", whole.len() + count), ""), b" ".repeat(count), whole.clone().into_bytes()];
    let dripping = |count| { let [head, blanks, body] = drip(count); [vec![head], blanks.chunks(1).map(<[u8]>::to_vec).collect(), vec![body]].concat() };
    let bomb = gzip(&b" ".repeat(1_000_000));
    vec![
        row("cut short of its length",                    Read,   each(cut(), vec![]),                   "transport/transient 200 sent   3 3 3 0"),
        row("cut short of its length, a change",          Change, each(cut(), vec![]),                   "transport/transient 200 sent   1 1 1 0"),
        row("reset in the body",                          Read,   each(cut(), vec![Reset]),              "transport/transient 200 sent   3 3 3 0"),
        row("chunks without an end",                      Read,   each(chunked(), vec![]),               "transport/transient 200 sent   3 3 3 0"),
        row("a chunk that is not one",                    Change, each(head("transfer-encoding: chunked\r\n", "zz\r\n"), vec![]), "transport/transient 200 sent 1 1 1 0"),
        row("no length, cut in the middle",               Read,   each(head("", half), vec![]),          "decode/permanent    200 sent   1 1 1 0"),
        row("no length, and whole",                       Read,   each(head("", &whole), vec![]),        "ok                  200 sent   1 1 1 0"),
        row("more than its length",                       Read,   each([good(), b"more".to_vec()].concat(), vec![]), "ok      200 sent   1 2 2 0").twice(),
        row("stalls in the body",                         Read,   each(cut(), vec![Stall]),              "timeout/transient   200 sent   2 2 2 120"),
        row("stalls in the body of a change",             Change, each(cut(), vec![Stall]),              "timeout/transient   200 sent   1 1 1 60"),
        row("a piece every 50 s, until it is whole",      Read,   pieces(seconds(50), dripping(0)),      "ok                  200 sent   1 1 1 100"),
        row("a piece every 50 s, for too long",           Read,   pieces(seconds(50), dripping(9)),      "timeout/transient   200 sent   1 1 1 120"),
        row("packed",                                     Read,   always(packed),                        "ok                  200 sent   1 1 1 0"),
        row("packed, and cut",                            Change, each(torn, vec![]),                    "transport/transient 200 sent   1 1 1 0"),
        row("packed, and damaged",                        Change, each(damaged, vec![]),                 "transport/transient 200 sent   1 1 1 0"),
        row("1 kB that unpacks to 1 MB, 1 kB allowed",    Small,  each(bomb, vec![]),                    "too_large/permanent 200 sent   1 1 1 0"),
        row("larger than its limit",                      Small,  always(json(&" ".repeat(1001))),       "too_large/permanent 200 sent   1 1 1 0"),
    ]
}

#[rustfmt::skip]
fn statuses() -> Vec<Row> {
    let oops = || failed("500 Oops", "");
    let large = || answer("503 Busy", "", &"x".repeat(200_000));
    let endless = || with_status("503 Busy", "", &"x".repeat(1_000_000));
    vec![
        row("500, twice, and then an answer",             Read,   answers(vec![oops(), oops(), good()]), "ok                  200 sent   3 1 3 0"),
        row("500, always",                                Read,   always(oops()),                        "http/transient      500 sent   3 1 3 0"),
        row("500 to a setting",                           Set,    always(oops()),                        "http/transient      500 sent   3 1 3 0"),
        row("500 to a change",                            Change, always(oops()),                        "http/transient      500 sent   1 1 1 0"),
        row("500, and the body is cut",                   Change, each(with_status("500 Oops", "content-length: 99\r\n", "it f"), vec![]), "http/transient 500 sent 1 1 1 0"),
        row("503 with 200 kB: the connection is kept",    Read,   always(large()),                       "http/transient      503 sent   3 1 3 0"),
        row("503 with a body that does not end",          Read,   each(endless(), vec![Stall]),          "http/transient      503 sent   3 3 3 0"),
        row("408",                                        Read,   always(failed("408 Late", "")),        "http/transient      408 sent   3 1 3 0"),
        row("501",                                        Read,   always(failed("501 No", "")),          "http/permanent      501 sent   1 1 1 0"),
        row("502 with a page of HTML",                    Read,   always(answer("502 Bad", "content-type: text/html\r\n", "<html>{PERSONAL}")), "http/transient 502 sent 3 1 3 0"),
        row("400",                                        Read,   always(failed("400 Bad", "")),         "http/validation     400 sent   1 1 1 0"),
        row("401",                                        Read,   always(failed("401 Who", "")),         "http/auth           401 sent   1 1 1 0"),
        row("403",                                        Read,   always(failed("403 No", "")),          "http/permission     403 sent   1 1 1 0"),
        row("a request id that repeats the credential",   Read,   always(failed("404 None", "x-request-id: r-{SECRET}\r\n")), "http/not_found 404 sent 1 1 1 0"),
        row("404",                                        Read,   always(failed("404 None", "")),        "http/not_found      404 sent   1 1 1 0"),
    ]
}

#[rustfmt::skip]
fn waits() -> Vec<Row> {
    let slow = |headers: &str| failed("429 Slow", headers);
    let busy = |headers: &str| failed("503 Busy", headers);
    let then = |first: Vec<u8>| answers(vec![first, good()]);
    // Waits longer than connections are kept idle.
    let later = |first: Vec<u8>| vec![answers(vec![first]).remove(0), answers(vec![good()]).remove(0)];
    let date = "date: Sun, 06 Nov 1994 08:49:00 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:37 GMT\r\n";
    vec![
        row("429",                                        Read,   always(slow("")),                      "http/throttled      429 sent   3 1 3 0"),
        row("429 to a change: it was refused",            Change, then(slow("")),                        "ok                  200 sent   2 1 2 0"),
        row("429, wait 7 s",                              Read,   then(slow("retry-after: 7\r\n")),      "ok                  200 sent   2 1 2 7"),
        row("429, wait until a date",                     Read,   later(slow(date)),                     "ok                  200 sent   2 2 2 37"),
        row("429, wait 119 s",                            Read,   later(slow("retry-after: 119\r\n")),   "ok                  200 sent   2 2 2 119"),
        row("429, wait 120 s: there is no time",          Read,   then(slow("retry-after: 120\r\n")),    "http/throttled      429 sent   1 1 1 0"),
        row("429, wait 70 s, always",                     Read,   always(slow("retry-after: 70\r\n")),   "http/throttled      429 sent   2 2 2 70"),
        row("429, wait for ever",                         Read,   always(slow("retry-after: 99999999999999999999\r\n")), "http/throttled 429 sent 1 1 1 0"),
        row("429, wait for nonsense",                     Read,   then(slow("retry-after: soon\r\n")),   "ok                  200 sent   2 1 2 0"),
        row("503, wait 7 s, to a change: it was refused", Change, then(busy("retry-after: 7\r\n")),      "ok                  200 sent   2 1 2 7"),
        row("503 to a change",                            Change, always(busy("")),                      "http/transient      503 sent   1 1 1 0"),
        row("500, wait 7 s, to a change",                 Change, always(failed("500 Oops", "retry-after: 7\r\n")), "http/transient 500 sent 1 1 1 0"),
    ]
}

#[rustfmt::skip]
fn contents() -> Vec<Row> {
    let latin = [head("content-type: application/json; charset=iso-8859-1\r\ncontent-length: 28\r\n", ""), b"{\"parts\":[{\"name\":\"J\xfcrgen\"}]}"[..28].to_vec()].concat();
    let wide: Vec<u8> = "{\"parts\":[]}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = [head(&format!("content-length: {}\r\n", wide.len() + 2), ""), b"\xff\xfe".to_vec(), wide].concat();
    let deep = json(&"[".repeat(100_000));
    vec![
        row("a page of HTML with 200",                    Read,   always(answer("200 OK", "content-type: text/html\r\n", "<!doctype html><p>{PERSONAL}")), "unexpected/unknown 200 sent 1 1 1 0"),
        row("nothing with 200",                           Read,   always(answer("200 OK", "", "")),      "unexpected/unknown  200 sent   1 1 1 0"),
        row("blanks with 200",                            Read,   always(json(" \r\n")),                 "unexpected/unknown  200 sent   1 1 1 0"),
        row("204",                                        Read,   always(b"HTTP/1.1 204 None\r\n\r\n".to_vec()), "unexpected/unknown 204 sent 1 1 1 0"),
        row("JSON cut short within its length",           Read,   always(json(r#"{"parts":[{"name":"{PERSONAL}"#)), "decode/permanent 200 sent 1 1 1 0"),
        row("JSON of another form",                       Read,   always(json(r#"{"parts":"{PERSONAL}"}"#)), "decode/permanent 200 sent   1 1 1 0"),
        row("JSON with more behind it",                   Read,   always(json(r#"{"parts":[]} {PERSONAL}"#)), "decode/permanent 200 sent 1 1 1 0"),
        row("JSON 100,000 deep",                          Read,   always(deep),                          "decode/permanent    200 sent   1 1 1 0"),
        row("plain text",                                 Read,   always(json("{PERSONAL} is out")),     "decode/permanent    200 sent   1 1 1 0"),
        row("JSON called HTML",                           Read,   always(answer("200 OK", "content-type: text/html\r\n", &good_body())), "ok 200 sent 1 1 1 0"),
        row("Latin-1",                                    Read,   each(latin, vec![]),                   "decode/permanent    200 sent   1 1 1 0"),
        row("UTF-16",                                     Read,   each(wide, vec![]),                    "decode/permanent    200 sent   1 1 1 0"),
    ]
}

#[rustfmt::skip]
fn envelopes() -> Vec<Row> {
    let error = |code: u32| format!(r#"{{"status":"error","code":{code},"message":"no {PERSONAL} with {SECRET}"}}"#);
    let then = |code| answers(vec![json(&error(code)), good()]);
    vec![
        row("an unknown marker",                          Read,   always(json(r#"{"status":"{PERSONAL}","parts":[]}"#)), "unexpected/unknown 200 sent 1 1 1 0"),
        row("an error in 200",                            Read,   always(json(&error(1014))),            "vendor/auth         200 sent   1 1 1 0"),
        row("an error in 500",                            Read,   always(answer("500 Oops", "", &error(1014))), "vendor/auth  500 sent   1 1 1 0"),
        row("an error without a row in 500",              Read,   always(answer("500 Oops", "", &error(9))), "vendor/transient 500 sent   3 1 3 0"),
        row("an error without a row in 200",              Read,   always(json(&error(9))),               "vendor/unknown      200 sent   1 1 1 0"),
        row("a code that is no code",                     Read,   always(json(r#"{"status":"error","code":"{SECRET}","message":"{PERSONAL}"}"#)), "vendor/unknown 200 sent 1 1 1 0"),
        row("transient in 200",                           Read,   then(1010),                            "ok                  200 sent   2 1 2 0"),
        row("transient in 200, always",                   Read,   always(json(&error(1010))),            "vendor/transient    200 sent   3 1 3 0"),
        row("transient in 200 to a change",               Change, always(json(&error(1010))),            "vendor/transient    200 sent   1 1 1 0"),
        row("throttled in 200",                           Read,   then(1020),                            "ok                  200 sent   2 1 2 0"),
        row("throttled in 200 to a change",               Change, always(json(&error(1020))),            "vendor/throttled    200 sent   1 1 1 0"),
        row("throttled in 429 to a change",               Change, answers(vec![answer("429 Slow", "retry-after: 5\r\n", &error(1020)), good()]), "ok 200 sent 2 1 2 5"),
        row("used up in 429: it does not pass",           Read,   always(answer("429 Slow", "", &error(1021))), "vendor/permanent 429 sent 1 1 1 0"),
        row("success in 500",                             Read,   always(answer("500 Oops", "", &good_body())), "http/transient 500 sent 3 1 3 0"),
    ]
}

#[rustfmt::skip]
fn streams() -> Vec<Row> {
    let csv = |body: &str| answer("200 OK", "content-type: text/csv\r\n", body);
    let cut = |body: &str| head("content-length: 1000\r\n", body);
    let page = |number: usize| json(&format!(r#"{{"parts":[{{"name":"{number}"}}]}}"#));
    let slow = vec![head("", "id,name\n"), b"1,a\n".to_vec(), b"2,b\n".to_vec(), b"3,c\n".to_vec(), b"4,d\n".to_vec()];
    vec![
        row("an empty page",                              Pages,  always(json(r#"{"parts":[]}"#)),       "ok                  200 sent   1 1 1 0"),
        row("the same page for ever",                     Pages,  always(json(r#"{"parts":[{"name":"a"},{"name":"b"}]}"#)), "paging/permanent 200 sent 1 1 2 0"),
        row("other pages for ever",                       Pages,  answers((0..20).map(page).collect()),  "paging/permanent    200 sent   0 1 7 0"),
        row("a page that fails once",                     Pages,  answers(vec![page(1), failed("500 Oops", ""), page(2), json(r#"{"parts":[]}"#)]), "ok 200 sent 1 1 4 0"),
        row("rows",                                       Table,  always(csv("id,name\n1,{PERSONAL}\n")), "ok                 200 sent   1 1 1 0"),
        row("a row every 50 s",                           Table,  pieces(seconds(50), slow),             "ok                  200 sent   1 1 1 250"),
        row("500 before the rows",                        Table,  answers(vec![failed("500 Oops", ""), csv("1,a\n")]), "ok    200 sent   2 1 2 0"),
        row("throttled JSON in place of rows",            Table,  answers(vec![json(r#"{"status":"error","code":1020}"#), csv("1,a\n")]), "ok 200 sent 2 1 2 0"),
        row("cut before the first row",                   Table,  vec![each(cut(""), vec![]).remove(0), answers(vec![csv("1,a\n")]).remove(0)], "ok 200 sent 2 2 2 0"),
        row("cut after a row",                            Table,  each(cut("1,a\n2,{PERSONAL}"), vec![]), "transport/transient 200 sent  1 1 1 0"),
        row("stalls after a row",                         Table,  each(cut("1,a\n"), vec![Stall]),       "timeout/transient   200 sent   1 1 1 60"),
        row("no length, cut in a quoted cell",            Table,  each(head("", "1,a\n2,\"{PERSONAL}"), vec![]), "row/permanent 200 sent  1 1 1 0"),
        row("a row with a cell too few",                  Table,  always(csv("1,a\n2\n")),               "row/permanent       200 sent   1 1 1 0"),
        row("HTML in place of rows",                      Table,  always(answer("200 OK", "", "<p>{PERSONAL}")), "unexpected/unknown 200 sent 1 1 1 0"),
        row("nothing in place of rows",                   Table,  always(csv("")),                       "unexpected/unknown  200 sent   1 1 1 0"),
    ]
}
