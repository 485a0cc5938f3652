//! All vendors on one loopback address: they answer over a raw socket, and fail at random.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::faults::{Dice, Fault};
use crate::ledger::Ledger;
use crate::tokens::Tokens;

/// Rows of a report, and of a list of calls before others are added.
pub const ROWS: usize = 40;
const PAGE: usize = 10;

/// Where the vendors are.
pub struct Vendor {
    pub url: String,
}

struct Shared {
    ledger: Arc<Ledger>,
    dice: Mutex<Dice>,
    tokens: Mutex<Tokens>,
}

/// A request as read from the socket.
struct Request {
    method: String,
    target: String,
    authorization: String,
    body: String,
}

/// What is written back.
struct Answer {
    status: &'static str,
    content_type: &'static str,
    extra: &'static str,
    body: String,
}

impl Vendor {
    pub async fn start(seed: u64, lifetime: Duration, ledger: Arc<Ledger>) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let shared =
            Arc::new(Shared { ledger, dice: Mutex::new(Dice::new(seed)), tokens: Mutex::new(Tokens::new(lifetime)) });
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                shared.ledger.connection();
                tokio::spawn(shared.clone().serve(socket));
            }
        });
        Ok(Self { url })
    }
}

impl Shared {
    /// Serves a connection until it is closed, or closes it.
    async fn serve(self: Arc<Self>, socket: TcpStream) {
        let mut socket = BufReader::new(socket);
        while let Ok(Some(request)) = read(&mut socket).await {
            let (fault, is_carried_out) = {
                let mut dice = self.dice.lock().unwrap_or_else(PoisonError::into_inner);
                (Fault::drawn(dice.roll()), dice.roll().is_multiple_of(2))
            };
            self.ledger.request(fault);
            let is_kept_open = self.answer(&request, fault, is_carried_out, &mut socket).await;
            if !matches!(is_kept_open, Ok(true)) {
                return;
            }
        }
    }

    /// Answers one request; whether the connection stays open.
    async fn answer(
        &self,
        request: &Request,
        fault: Fault,
        is_carried_out: bool,
        socket: &mut BufReader<TcpStream>,
    ) -> std::io::Result<bool> {
        let json = "application/json";
        let refusal = |status, extra| Answer { status, content_type: json, extra, body: "{}".to_owned() };
        match fault {
            Fault::ClosedBefore => return Ok(false),
            Fault::ClosedAfter => {
                self.carry_out(request);
                return Ok(false);
            }
            Fault::Throttled => write(socket, &refusal("429 Too Many Requests", "Retry-After: 0\r\n"), None).await?,
            Fault::Unavailable => {
                write(socket, &refusal("503 Service Unavailable", "Retry-After: 1\r\n"), None).await?
            }
            Fault::Failed => {
                is_carried_out.then(|| self.carry_out(request));
                write(socket, &refusal("500 Internal Server Error", ""), None).await?;
            }
            Fault::Html => {
                is_carried_out.then(|| self.carry_out(request));
                let body = "<!doctype html><title>Maintenance</title>".to_owned();
                write(socket, &Answer { status: "200 OK", content_type: "text/html", extra: "", body }, None).await?;
            }
            Fault::Slow => {
                let answer = self.carry_out(request);
                tokio::time::sleep(Duration::from_millis(200)).await;
                write(socket, &answer, None).await?;
            }
            Fault::Cut => {
                let answer = self.carry_out(request);
                let half = answer.body.len() / 2;
                write(socket, &answer, Some(half)).await?;
                return Ok(false);
            }
            Fault::None => write(socket, &self.carry_out(request), None).await?,
        }
        Ok(true)
    }

    /// Carries out a request, and answers it.
    fn carry_out(&self, request: &Request) -> Answer {
        let json = |body: String| Answer { status: "200 OK", content_type: "application/json", extra: "", body };
        let path = request.target.split('?').next().unwrap_or_default();
        match (request.method.as_str(), path) {
            ("POST", "/api/auth/login/rc/accesstoken") => json(self.tokens().exchange(&self.ledger)),
            ("POST", "/api/auth/token/refresh") => {
                let sent = request.body.split('&').find_map(|pair| pair.strip_prefix("refresh_token="));
                match self.tokens().refresh(sent.unwrap_or_default(), &self.ledger) {
                    Some(body) => json(body),
                    None => refused(),
                }
            }
            ("POST", "/api/v2/Group/add") => {
                self.ledger.done(&value(&request.body, "name"));
                json(r#"{"status":"success","groupId":1,"code":200}"#.to_owned())
            }
            ("POST", "/api/v2/CallReport/changeTitle") => {
                self.ledger.done(&value(&request.body, "requestId"));
                json(r#"{"code":200,"status":"success","message":"Title updated successfully"}"#.to_owned())
            }
            ("GET", "/v2/get/calls/") => json(self.page(&request.target)),
            ("POST", path) if path.ends_with("/reportsStreaming") => {
                let sent = request.authorization.trim_start_matches("bearer ");
                if !self.tokens().is_valid(sent) {
                    self.ledger.expired();
                    return refused();
                }
                Answer { status: "200 OK", content_type: "text/csv", extra: "", body: report() }
            }
            _ => Answer { status: "404 Not Found", content_type: "application/json", extra: "", body: "{}".to_owned() },
        }
    }

    fn tokens(&self) -> std::sync::MutexGuard<'_, Tokens> {
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A page of calls, newest first. Calls arrive while pages are read: each page after the first starts one call earlier
    /// in the list, so that one call comes twice.
    fn page(&self, target: &str) -> String {
        let number: usize = target
            .split("&page=")
            .nth(1)
            .or_else(|| target.split("?page=").nth(1))
            .map_or(1, |rest| rest.split('&').next().unwrap_or_default().parse().unwrap_or(1));
        let first = ((number - 1) * PAGE).saturating_sub(number - 1);
        let calls: Vec<String> =
            (first..ROWS.min(first + PAGE)).map(|id| format!(r#"{{"call_id":"call-{id}"}}"#)).collect();
        let last = if first + PAGE >= ROWS { number } else { number + 1 };
        let pagination = format!(
            r#"{{"page":{number},"last_page":{last},"records_returned":{},"show":{PAGE},"total_records":{ROWS}}}"#,
            calls.len()
        );
        format!(r#"{{"pagination":{pagination},"status":"success","call":[{}]}}"#, calls.join(","))
    }
}

fn refused() -> Answer {
    let body = "Jwt is expired".to_owned();
    Answer { status: "401 Unauthorized", content_type: "text/plain", extra: "", body }
}

/// Rows without a header, numbered by the profile.
fn report() -> String {
    (0..ROWS)
        .map(|row| {
            format!(
                "{row},DTE,'20200425{row},2025550123,2025550100,,,,,,,,0,4/20/20 6:12 AM,4/20/20 6:12 AM,5,COMPLETE            \
                 ,No,2,CONNECTED,24,,4546,DTE,2025550101,19,4546,DTE,2025550102,ANSWER(5),,,,\r\n"
            )
        })
        .collect()
}

/// The text of a member of a JSON object that holds nothing harder than letters and digits.
fn value(body: &str, name: &str) -> String {
    let rest = body.split(&format!("\"{name}\":\"")).nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

async fn read(socket: &mut BufReader<TcpStream>) -> std::io::Result<Option<Request>> {
    let mut line = String::new();
    if socket.read_line(&mut line).await? == 0 {
        return Ok(None);
    }
    let mut parts = line.split_whitespace().map(str::to_owned);
    let (method, target) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let (mut length, mut authorization) = (0, String::new());
    loop {
        let mut header = String::new();
        socket.read_line(&mut header).await?;
        let Some((name, value)) = header.trim_end().split_once(':') else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse().unwrap_or_default(),
            "authorization" => authorization = value.trim().to_owned(),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    socket.read_exact(&mut body).await?;
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok(Some(Request { method, target, authorization, body }))
}

/// Writes an answer, or its head and the first bytes of its body.
async fn write(socket: &mut BufReader<TcpStream>, answer: &Answer, cut: Option<usize>) -> std::io::Result<()> {
    let Answer { status, content_type, extra, body } = answer;
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n{extra}\r\n");
    socket.write_all(head.as_bytes()).await?;
    socket.write_all(&body.as_bytes()[..cut.unwrap_or(length)]).await?;
    socket.flush().await
}
