//! A loopback server that follows a script, connection by connection, and counts what it saw.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What the server does on a connection, in order; after the last step it closes.
#[derive(Clone, Debug)]
pub enum Step {
    /// Reads one request.
    Request,
    /// Sends bytes.
    Send(Vec<u8>),
    /// Waits.
    Pause(Duration),
    /// Does nothing more and keeps the connection.
    Stall,
    /// Resets the connection.
    Reset,
}

/// The script of one connection.
pub type Connection = Vec<Step>;

/// What the server saw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    pub connections: usize,
    /// Whole requests, as text.
    pub requests: Vec<String>,
}

type Late = (SocketAddr, Vec<Connection>);

#[derive(Clone)]
pub struct Server {
    pub url: String,
    seen: Arc<Mutex<Seen>>,
    /// What is to be done once it listens.
    late: Arc<Mutex<Option<Late>>>,
}

impl Server {
    /// Starts a server in this runtime: with a paused clock it must not be on another thread.
    pub fn start(script: Vec<Connection>) -> Self {
        let server = Self::refusing(script);
        server.listen();
        server
    }

    /// A server whose port refuses connections until it [listens](Self::listen).
    pub fn refusing(script: Vec<Connection>) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let late = Arc::new(Mutex::new(Some((address, script))));
        Self { url: format!("http://{address}"), seen: Arc::default(), late }
    }

    /// Begins to listen, if it does not yet.
    pub fn listen(&self) {
        let Some((address, script)) = self.late.lock().unwrap().take() else { return };
        let listener = std::net::TcpListener::bind(address).unwrap();
        listener.set_nonblocking(true).unwrap();
        let listener = TcpListener::from_std(listener).unwrap();
        let seen = self.seen.clone();
        tokio::spawn(async move {
            // The last script is for every further connection too.
            let last = script.last().cloned().unwrap_or_default();
            let mut script = script.into_iter();
            while let Ok((socket, _)) = listener.accept().await {
                seen.lock().unwrap().connections += 1;
                let steps = script.next().unwrap_or_else(|| last.clone());
                tokio::spawn(follow(socket, steps, seen.clone()));
            }
        });
    }

    pub fn seen(&self) -> Seen {
        self.seen.lock().unwrap().clone()
    }
}

async fn follow(mut socket: TcpStream, steps: Connection, seen: Arc<Mutex<Seen>>) {
    for step in steps {
        match step {
            Step::Request => match read_request(&mut socket).await {
                Some(request) => seen.lock().unwrap().requests.push(request),
                None => return,
            },
            Step::Send(bytes) => {
                if socket.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Step::Pause(time) => tokio::time::sleep(time).await,
            Step::Stall => std::future::pending().await,
            Step::Reset => return socket.set_zero_linger().unwrap(),
        }
    }
}

async fn read_request(socket: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).to_string();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let head = head.to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
            if body.len() >= length.unwrap_or(0) {
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
