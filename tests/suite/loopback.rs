//! A server on loopback that gives every connection the same answer and keeps what was sent.

use std::sync::{Arc, Mutex};

use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::wire::read_request;

/// The server; it stops when it is dropped.
pub struct Loopback {
    address: String,
    answer: Arc<Mutex<Vec<u8>>>,
    requests: Arc<Mutex<Vec<String>>>,
    server: JoinHandle<()>,
}

impl Loopback {
    /// Starts it with the bytes of an answer, head included.
    pub async fn answering(answer: Vec<u8>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (answer, requests) = (Arc::new(Mutex::new(answer)), Arc::new(Mutex::new(Vec::new())));
        let (given, kept) = (Arc::clone(&answer), Arc::clone(&requests));
        let server = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let request = read_request(&mut stream).await;
                kept.lock().unwrap().push(request);
                let answer = given.lock().unwrap().clone();
                // A client may hang up before the end of an answer that is too long or wrong.
                let _ = stream.write_all(&answer).await;
                let _ = stream.shutdown().await;
            }
        });
        Self { address, answer, requests, server }
    }

    /// The base address.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Gives another answer from now on.
    pub fn give(&self, answer: Vec<u8>) {
        *self.answer.lock().unwrap() = answer;
    }

    /// The bodies that were sent so far.
    pub fn bodies(&self) -> Vec<String> {
        let requests = self.requests.lock().unwrap();
        requests.iter().filter_map(|request| Some(request.split_once("\r\n\r\n")?.1.to_string())).collect()
    }
}

impl Drop for Loopback {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// An answer with these headers and this body. It says its length, and that the connection ends.
pub fn answer(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let own = headers.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("content-length"));
    let lines: String = own.map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let head = format!("HTTP/1.1 {status} -\r\n{lines}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}
