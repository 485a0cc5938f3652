//! How the built-in transport reaches its peer: proxies, certificates, what it never does.
#![cfg(feature = "tls")]
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::process::Command;
use std::sync::Arc;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use support::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

#[derive(Clone, Debug)]
struct Get;

impl Get {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(Get, Json, OPERATION);

fn builder(url: &str) -> ClientBuilder<Client> {
    ClientBuilder::new(url, key()).retry(RetryPolicy::never())
}

async fn get(builder: ClientBuilder<Client>) -> Result<Response<Json>, Error<Code>> {
    builder.build().unwrap().call(&Get).await
}

#[tokio::test]
async fn a_request_says_who_it_is_and_nothing_of_where_it_comes_from() {
    let server = Server::start(vec![json("{}"), json("{}")]).await;
    let client = builder(&server.url).user_agent("reports/1.2").build().unwrap();
    for _ in 0..2 {
        client.call::<_, Code>(&Get).await.unwrap();
    }
    for request in server.requests() {
        let mut names: Vec<_> = request.lines().skip(1).map_while(|line| line.split_once(": ")).collect();
        names.sort_unstable();
        let host = server.url.strip_prefix("http://").unwrap();
        let expected = [
            ("accept", "application/json"),
            ("accept-encoding", "gzip"),
            ("authorization", "Bearer PLANTED-SECRET"),
            ("host", host),
            ("user-agent", "reports/1.2"),
        ];
        assert_eq!(names, expected);
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_proxy_is_asked_for_a_tunnel_and_sees_no_credential() {
    let refuses = answer("502 Bad Gateway", "", "");
    let proxy = Server::start(vec![refuses]).await;
    let url = proxy.url.replace("http://", "http://user:proxy-password@");
    let error = get(builder("https://vendor.example").proxy(url)).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_delivered()), (ErrorKind::Transport, false));
    let requests = proxy.requests();
    assert!(requests[0].starts_with("CONNECT vendor.example:443 HTTP/1.1\r\n"), "{}", requests[0]);
    // user:proxy-password
    assert!(
        requests[0].to_lowercase().contains("proxy-authorization: basic dxnlcjpwcm94es1wyxnzd29yza=="),
        "{}",
        requests[0]
    );
    assert!(!requests[0].contains(SECRET));
    let mut shown = format!("{error} {error:?}");
    let mut cause = std::error::Error::source(&error);
    while let Some(one) = cause {
        shown += &format!(" {one} {one:?}");
        cause = one.source();
    }
    assert!(!shown.contains("proxy-password"), "{shown}");
}

#[tokio::test]
async fn loopback_is_reached_without_the_proxy() {
    let proxy = Server::start(vec![]).await;
    let server = Server::start(vec![json("{}")]).await;
    get(builder(&server.url).proxy(&*proxy.url)).await.unwrap();
    assert_eq!((server.connections(), proxy.connections()), (1, 0));
}

#[test]
fn a_proxy_that_cannot_be_used() {
    for url in ["", "proxy:3128", "socks5://127.0.0.1:1", "http://127.0.0.1:1/SECRET", "http://127.0.0.1:1?SECRET"] {
        let error = builder("https://vendor.example").proxy(url).build().unwrap_err();
        assert!(error.to_string().starts_with("the proxy cannot be used: it"), "{error}");
        assert!(!format!("{error} {error:?}").contains("SECRET"));
    }
    let shown = format!("{:?}", builder("https://vendor.example").proxy("http://user:SECRET@127.0.0.1:1"));
    assert!(!shown.contains("SECRET"));
    let settings = HttpSettings::default().with_proxy("http://user:SECRET@127.0.0.1:1");
    assert!(!format!("{settings:?}").contains("SECRET"));
}

/// Environment variables are read once a process, so this one is started again with some.
#[tokio::test]
async fn proxies_of_the_environment_are_not_used() {
    const CHILD: &str = "proxies_of_the_environment_are_not_used";
    if let Ok(server) = std::env::var("CALLSPEC_TEST_SERVER") {
        get(builder(&server)).await.unwrap();
        let error = get(builder("https://vendor.invalid")).await.unwrap_err();
        assert!(!error.may_have_been_delivered());
        return;
    }
    let proxy = Server::start(vec![]).await;
    let server = Server::start(vec![json("{}")]).await;
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", CHILD]).env("CALLSPEC_TEST_SERVER", &server.url);
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        child.env(name, &proxy.url);
    }
    let output = tokio::task::spawn_blocking(move || child.output().unwrap()).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!((server.connections(), proxy.connections()), (1, 0));
}

/// Answers over TLS with a certificate of its own, which it gives back in DER.
async fn tls_server() -> (String, Vec<u8>) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let certificate = made.cert.der().clone();
    let private = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder().with_no_client_auth();
    let acceptor = TlsAcceptor::from(Arc::new(config.with_single_cert(vec![certificate.clone()], private).unwrap()));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            if let Ok(mut socket) = acceptor.accept(socket).await {
                let mut request = [0; 4096];
                let _ = socket.read(&mut request).await;
                socket.write_all(&json("{}")).await.unwrap();
                let _ = socket.shutdown().await;
            }
        }
    });
    (url, certificate.to_vec())
}

fn pem(der: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = der.chunks(3).flat_map(|three| {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        (0..4).map(move |index| match index <= three.len() {
            true => char::from(DIGITS[(bits >> (18 - 6 * index) & 63) as usize]),
            false => '=',
        })
    });
    let digits: Vec<char> = digits.collect();
    let lines: Vec<String> = digits.chunks(64).map(|line| line.iter().collect()).collect();
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
}

#[tokio::test]
async fn a_root_certificate_is_trusted_once_it_is_given() {
    let (url, certificate) = tls_server().await;
    let error = get(builder(&url)).await.unwrap_err();
    assert_eq!((error.kind(), error.class()), (ErrorKind::Transport, Class::Permanent));
    assert!(!error.may_have_been_delivered());
    assert!(error.to_string().contains("certificate"), "{error}");
    let two = [pem(&certificate), pem(&certificate)].concat();
    for given in [certificate, two.into_bytes()] {
        get(builder(&url).root_certificates(given)).await.unwrap();
    }
}

#[test]
fn certificates_that_cannot_be_read() {
    for given in [&b""[..], b"nonsense", b"-----BEGIN CERTIFICATE-----\nSECRET\n-----END CERTIFICATE-----\n"] {
        let error = builder("https://vendor.example").root_certificates(given.to_vec()).build().unwrap_err();
        assert!(!format!("{error} {error:?}").contains("SECRET"), "{error}");
        assert!(error.to_string().contains("certificate"), "{error}");
    }
}

#[tokio::test]
async fn a_peer_without_tls_was_sent_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        socket.write_all(&answer("400 Bad Request", "", "")).await.unwrap();
    });
    let error = get(builder(&url)).await.unwrap_err();
    assert_eq!((error.kind(), error.class()), (ErrorKind::Transport, Class::Permanent));
    assert!(!error.may_have_been_delivered());
}

struct Never;

impl Transport for Never {
    fn send(&self, _: TransportRequest) -> TransportFuture {
        Box::pin(std::future::pending())
    }
}

#[test]
fn a_transport_of_ones_own_takes_no_settings_of_the_built_in_one() {
    let own = || builder("https://vendor.example").transport(Never);
    assert!(own().build().is_ok());
    assert!(own().proxy("http://127.0.0.1:1").build().is_err());
    assert!(own().root_certificates("x").build().is_err());
}
