//! Serves a vendor over HTTP on loopback.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use callspec_codegen::model::Model;
use http::StatusCode;
use tokio::sync::oneshot;

use crate::answer::Answer;
use crate::auth::tokens::Tokens;
use crate::journal::Journal;
use crate::request::received::Received;
use crate::vendor::Vendor;

/// The largest body a mock reads.
const LARGEST_BODY: usize = 64 << 20;

/// How long a mock that stops waits for requests under way.
const PATIENCE: Duration = Duration::from_millis(500);

/// A mock vendor on loopback, on a thread of its own; it stops when it is dropped.
#[derive(Debug)]
pub struct Mock {
    address: SocketAddr,
    journal: Journal,
    tokens: Tokens,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Mock {
    /// Starts the vendor of an API on a port; port 0 takes a free one.
    pub fn start(model: Arc<Model>, api: &str, port: u16) -> io::Result<Self> {
        let no_api = || io::Error::new(io::ErrorKind::NotFound, format!("no API is called `{api}`"));
        let vendor = Vendor::new(model, api).ok_or_else(no_api)?;
        let (journal, tokens) = (vendor.journal().clone(), vendor.tokens().clone());
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel();
        let thread = Builder::new().name(format!("mock {api}")).spawn(move || {
            // A server that ends early shows itself as a refused connection.
            let _ = runtime.block_on(serve(vendor, listener, stopped));
        })?;
        Ok(Self { address, journal, tokens, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The base URL, without a slash at the end.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests that it has received.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The tokens that it has issued.
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The receiver is gone only when the server has ended already.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            // A server that panicked has nothing left to stop.
            let _ = thread.join();
        }
    }
}

async fn serve(vendor: Vendor, listener: TcpListener, stopped: oneshot::Receiver<()>) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let app = Router::new().fallback(move |request: Request| {
        let vendor = vendor.clone();
        async move { respond(&vendor, request).await }
    });
    let (drain, drained) = oneshot::channel::<()>();
    let server = axum::serve(listener, app).with_graceful_shutdown(async {
        // Both an order to drain and a lost sender end the server.
        let _ = drained.await;
    });
    let deadline = async {
        let _ = stopped.await;
        let _ = drain.send(());
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        result = server.into_future() => result,
        () = deadline => Ok(()),
    }
}

async fn respond(vendor: &Vendor, request: Request) -> Response {
    match receive(request).await {
        Some(received) => response(vendor.answer(&received)),
        None => plain(StatusCode::BAD_REQUEST, "the body was cut short or is too large"),
    }
}

async fn receive(request: Request) -> Option<Received> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, LARGEST_BODY).await.ok()?.to_vec();
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    Some(Received {
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        headers: parts.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect(),
        body,
    })
}

fn response(answer: Answer) -> Response {
    let mut builder = Response::builder().status(answer.status);
    for (name, value) in &answer.headers {
        builder = builder.header(name, value);
    }
    let unwritable =
        |_| plain(StatusCode::INTERNAL_SERVER_ERROR, "the case has a status or header that cannot be sent");
    builder.body(Body::from(answer.body)).unwrap_or_else(unwritable)
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;
    use crate::fixture;

    /// Sends bytes and reads until the server closes.
    fn send(mock: &Mock, request: &str) -> String {
        let mut stream = TcpStream::connect(mock.address()).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn a_request_over_http_is_answered_from_its_case() {
        let mock = Mock::start(fixture::model(), "invented", 0).unwrap();
        let request = "GET /v1/things?version=2&range=custom&since=2026-11-01 HTTP/1.1\r\nhost: x\r\n\
            authorization: Bearer example-key\r\nconnection: close\r\n\r\n";
        let answer = send(&mock, request);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
        for header in ["x-page: None", "x-mock-case: days", "x-mock-operation: things.search", "content-length: 16"] {
            assert!(head.lines().any(|line| line == header), "{header} is not in {head}");
        }
        assert_eq!(body, r#"{"case": "days"}"#);
        assert_eq!(mock.journal().entries()[0].case.as_deref(), Some("days"));
    }

    #[test]
    fn a_violation_over_http_is_listed_in_a_header() {
        let mock = Mock::start(fixture::model(), "invented", 0).unwrap();
        let body = "name=a&x=%C3%A4";
        let request = format!(
            "POST /v1/submit HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        );
        let answer = send(&mock, &request);
        let expected = r#"x-mock-violations: [{"field":"x","rule":"unknown","message":"is unknown"}]"#;
        assert!(answer.lines().any(|line| line == expected), "{answer}");
        assert!(answer.ends_with(r#"{"code":"E-7","status":"error","message":"bad request"}"#), "{answer}");
    }

    #[test]
    fn an_unknown_api_or_a_taken_port_is_an_error() {
        assert!(Mock::start(fixture::model(), "other", 0).is_err());
        let mock = Mock::start(fixture::model(), "invented", 0).unwrap();
        assert!(Mock::start(fixture::model(), "invented", mock.address().port()).is_err());
    }

    #[test]
    fn it_stops_when_dropped_even_with_a_connection_open() {
        let mock = Mock::start(fixture::model(), "invented", 0).unwrap();
        let address = mock.address();
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(b"GET /v1/things HTTP/1.1\r\n").unwrap();
        drop(mock);
        assert!(TcpStream::connect(address).is_err());
    }
}
