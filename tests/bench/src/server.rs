//! A vendor in a process of its own, so that its work is not counted: it gives every request the same small answer.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The answer to every request.
const BODY: &str = r#"{"code":200,"status":"success","message":"The title was changed."}"#;

/// The process, which ends with this value.
pub struct Server {
    process: Child,
    /// Its address.
    pub url: String,
}

impl Server {
    /// Starts this program once more, with the argument `serve`.
    ///
    /// # Errors
    ///
    /// If it cannot be started.
    pub fn start() -> Result<Self, Box<dyn Error>> {
        let mut process = Command::new(std::env::current_exe()?).arg("serve").stdout(Stdio::piped()).spawn()?;
        let mut url = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut url)?;
        }
        Ok(Self { process, url: url.trim().to_owned() })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Serves until the process is ended. It prints its address first.
///
/// # Errors
///
/// If no port can be had.
pub fn serve() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("http://{}", listener.local_addr()?);
        answer_all(listener).await
    })
}

/// Answers every request on every connection.
///
/// # Errors
///
/// If no more connections can be accepted.
pub async fn answer_all(listener: TcpListener) -> Result<(), Box<dyn Error>> {
    loop {
        let (socket, _) = listener.accept().await?;
        // A connection that breaks is the other side's.
        tokio::spawn(async move { answer(socket).await.unwrap_or_default() });
    }
}

async fn answer(mut socket: TcpStream) -> std::io::Result<()> {
    socket.set_nodelay(true)?;
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: Mon, 20 Apr 2020 06:12:03 GMT\r\n";
    let response = format!("{head}Content-Length: {}\r\n\r\n{BODY}", BODY.len());
    let mut request = Vec::new();
    loop {
        while let Some(length) = whole(&request) {
            request.drain(..length);
            socket.write_all(response.as_bytes()).await?;
        }
        if socket.read_buf(&mut request).await? == 0 {
            return Ok(());
        }
    }
}

/// The length of the first request, head and body, once all of it is there.
fn whole(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let lines = std::str::from_utf8(&bytes[..head]).ok()?.lines();
    let length =
        lines.filter_map(|line| line.split_once(':')).find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let body: usize = length.map_or(Some(0), |(_, value)| value.trim().parse().ok())?;
    (bytes.len() >= head + body).then_some(head + body)
}
