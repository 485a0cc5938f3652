//! A scripted server on loopback, and a small API to call it with.
#![allow(dead_code)] // every test file uses a part of it

pub mod list_server;
pub mod log;
pub mod report;
pub mod token_server;

use std::sync::{Arc, Mutex};

use callspec_runtime::generated::*;
use callspec_runtime::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Answers the requests it gets with the given answers, one each, and keeps what it saw.
#[derive(Clone)]
pub struct Server {
    pub url: String,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    connections: usize,
    requests: Vec<String>,
}

impl Server {
    pub async fn start(answers: Vec<Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Seen::default()));
        let server = Self { url, seen: seen.clone() };
        let answers = Arc::new(Mutex::new(answers.into_iter()));
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                seen.lock().unwrap().connections += 1;
                tokio::spawn(serve(socket, seen.clone(), answers.clone()));
            }
        });
        server
    }

    pub fn connections(&self) -> usize {
        self.seen.lock().unwrap().connections
    }

    pub fn requests(&self) -> Vec<String> {
        self.seen.lock().unwrap().requests.clone()
    }

    /// The first lines, without the version.
    pub fn targets(&self) -> Vec<String> {
        let line = |request: &String| request.lines().next().unwrap().replace(" HTTP/1.1", "");
        self.requests().iter().map(line).collect()
    }

    pub fn body(&self, index: usize) -> String {
        let requests = self.requests();
        requests[index].split_once("\r\n\r\n").unwrap().1.to_owned()
    }
}

async fn serve(mut socket: TcpStream, seen: Arc<Mutex<Seen>>, answers: Arc<Mutex<std::vec::IntoIter<Vec<u8>>>>) {
    while let Some(request) = read_request(&mut socket).await {
        seen.lock().unwrap().requests.push(request);
        let Some(answer) = answers.lock().unwrap().next() else {
            return;
        };
        if socket.write_all(&answer).await.is_err() {
            return;
        }
        if !answer.starts_with(b"HTTP/1.1") || contains(&answer, b"connection: close") {
            return;
        }
    }
}

pub async fn read_request(socket: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).to_string();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .to_lowercase()
                .lines()
                .find_map(|line| line.strip_prefix("content-length: ")?.parse().ok())
                .unwrap_or(0);
            if body.len() >= length {
                return Some(text);
            }
        }
        let mut buffer = [0; 4096];
        match socket.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(read) => bytes.extend_from_slice(&buffer[..read]),
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

pub fn answer(status: &str, headers: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n{headers}\r\n{body}", body.len()).into_bytes()
}

pub fn json(body: &str) -> Vec<u8> {
    answer("200 OK", "content-type: application/json\r\n", body)
}

pub fn csv(body: &str) -> Vec<u8> {
    answer("200 OK", "content-type: text/csv\r\n", body)
}

/// The bytes packed as one member of gzip.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut encoder, bytes).unwrap();
    encoder.finish().unwrap()
}

/// A success with these headers and bytes.
pub fn bytes(headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n{headers}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// A folder of its own for each test, removed at its end.
pub struct Folder(pub std::path::PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("callspec-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn file(&self) -> std::path::PathBuf {
        self.0.join("report.csv")
    }

    pub fn names(&self) -> Vec<String> {
        let files = std::fs::read_dir(&self.0).unwrap();
        let mut names: Vec<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

/// A code type as generated ones are.
#[derive(Clone, Debug, PartialEq)]
pub enum Code {
    InvalidToken,
    Expired,
    Unknown(UnknownValue),
}

impl VendorCode for Code {
    fn from_row(name: &str) -> Option<Self> {
        match name {
            "invalid_token" => Some(Self::InvalidToken),
            "expired" => Some(Self::Expired),
            _ => None,
        }
    }

    fn unknown(code: UnknownValue) -> Self {
        Self::Unknown(code)
    }
}

pub static ENVELOPE: Envelope = Envelope {
    error: Some(Marker { member: "status", equals: Some("error") }),
    success: Some(Marker { member: "status", equals: Some("success") }),
    success_required: false,
    code: Some("code"),
    message: Some("message"),
};

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

pub static OWN: [ErrorRow; 1] =
    [ErrorRow { name: "own_meaning", code: Some("1501"), class: Class::Permanent, message: "Own", ..ROW }];

pub static COMMON: [ErrorRow; 4] = [
    ErrorRow {
        name: "invalid_token",
        code: Some("1014"),
        class: Class::Auth,
        message: "Invalid token",
        remedy: "log in again",
        ..ROW
    },
    ErrorRow { name: "common_meaning", code: Some("1501"), class: Class::Transient, message: "Common", ..ROW },
    ErrorRow {
        name: "expired",
        text: Some("Token is expired"),
        status: Some(401),
        class: Class::Auth,
        message: "Token is expired",
        remedy: "fetch another one",
        ..ROW
    },
    ErrorRow { name: "gone", status: Some(410), class: Class::NotFound, message: "Gone", ..ROW },
];

pub static ERRORS: [&[ErrorRow]; 2] = [&OWN, &COMMON];

pub const OPERATION: Operation = Operation {
    id: "things.get",
    method: Method::GET,
    path: "/v1/things",
    safety: Safety::ReadOnly,
    auth: &["key"],
    credentials: &[
        Parameter { place: Place::Header, name: "authorization" },
        Parameter { place: Place::Body, name: "session" },
        Parameter { place: Place::Query, name: "api_key" },
    ],
    body: BodyKind::None,
    response: ResponseKind::Json,
    shape: || callspec_runtime::generated::json::Shape::Any,
    envelope: &ENVELOPE,
    errors: &ERRORS,
    rate_limits: &[],
    paging: None,
    limits: Limits::DEFAULT,
};

/// An auth scheme for each place that carries a credential.
#[derive(Clone, Debug)]
pub enum Auth {
    Key(Secret),
    Session(Secret),
    Query(Secret),
}

impl Authenticate for Auth {
    fn scheme(&self) -> &'static str {
        match self {
            Self::Key(_) => "key",
            Self::Session(_) => "session",
            Self::Query(_) => "query",
        }
    }

    fn credentials(&self) -> Vec<Credential> {
        vec![match self {
            Self::Key(key) => Credential::header("authorization", "Bearer ", key.clone()),
            Self::Session(session) => Credential::body("session", session.clone()),
            Self::Query(key) => Credential::query("api_key", key.clone()),
        }]
    }

    fn places(&self) -> &'static [Parameter] {
        &[Parameter { place: Place::Header, name: "x-other-scheme" }]
    }
}

pub const SECRET: &str = "PLANTED-SECRET";

pub fn key() -> Auth {
    Auth::Key(Secret::from(SECRET))
}

/// A client that sends every call once.
pub fn client(url: &str, auth: Auth) -> Client {
    ClientBuilder::new(url, auth).retry(RetryPolicy::never()).build().unwrap()
}

/// What generated code says of a type of an answer.
#[macro_export]
macro_rules! object {
    ($type:ident { $($member:ident),* }) => {
        impl ::callspec_runtime::generated::json::Object for $type {
            const NAME: &'static str = stringify!($type);

            fn read(
                &mut self,
                reader: &mut ::callspec_runtime::generated::json::Reader<'_>,
            ) -> Result<(), ::callspec_runtime::generated::json::Stop> {
                reader.members(&mut [$((stringify!($member), &mut self.$member)),*])
            }

            fn view(&self, visit: &mut dyn ::callspec_runtime::generated::json::Visit) {
                visit.members(&[$(::callspec_runtime::generated::json::optional(stringify!($member), &self.$member)),*]);
            }
        }

        ::callspec_runtime::json_object!($type);
    };
}

/// Implements `Request` for a type whose `check` and `encode` are inherent methods.
#[macro_export]
macro_rules! request {
    ($request:ty, $output:ty, $operation:expr) => {
        impl callspec_runtime::Request for $request {
            type Output = $output;

            fn operation() -> &'static callspec_runtime::Operation {
                static THIS: callspec_runtime::Operation = $operation;
                &THIS
            }

            fn check(&self, check: &mut callspec_runtime::generated::Check) {
                self.apply_rules(check);
            }

            fn encode(&self, wire: &mut callspec_runtime::generated::WireRequest) {
                self.write(wire);
            }
        }
    };
}
