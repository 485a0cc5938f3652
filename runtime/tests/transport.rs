//! How the built-in transport reaches its peer: proxies, certificates, what it never does.
#![cfg(feature = "tls")]
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::process::Command;
use std::sync::Arc;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use rcgen::{CertificateParams, date_time_ymd};
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
    tls_server_with(|_| {}).await
}

/// The same, with a certificate for localhost that was changed first.
async fn tls_server_with(change: impl FnOnce(&mut CertificateParams)) -> (String, Vec<u8>) {
    let key = rcgen::KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(["localhost".to_owned()]).unwrap();
    change(&mut params);
    let certificate = params.self_signed(&key).unwrap().der().clone();
    let private = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
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

/// Says this to whoever connects, whatever it is asked.
async fn says(bytes: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut hello = [0; 4096];
            let _ = socket.read(&mut hello).await;
            let _ = socket.write_all(&bytes).await;
            let _ = socket.read(&mut hello).await;
        }
    });
    url
}

/// A server's greeting in TLS 1.1: version, 32 random bytes, no session, a cipher, no compression.
fn hello_of_tls_1_1() -> Vec<u8> {
    let body = [&[3, 2][..], &[7; 32], &[0], &[0xc0, 0x13], &[0]].concat();
    let length = u8::try_from(body.len()).unwrap();
    [&[22, 3, 2, 0, length + 4, 2, 0, 0, length][..], &body].concat()
}

#[tokio::test]
async fn each_way_to_fail_at_tls_has_a_sentence_of_its_own() {
    let unknown = tls_server().await;
    let expired = tls_server_with(|params| params.not_after = date_time_ymd(2020, 1, 1)).await;
    let early = tls_server_with(|params| params.not_before = date_time_ymd(2080, 1, 1)).await;
    let elsewhere = tls_server_with(|params| {
        params.subject_alt_names = CertificateParams::new(["other.example".to_owned()]).unwrap().subject_alt_names;
    })
    .await;
    let alert = vec![21, 3, 1, 0, 2, 2, 70];
    for ((url, trusted), said) in [
        ((unknown.0, None), "was not issued by an authority that is trusted here"),
        ((expired.0, Some(expired.1)), "has expired, or the clock of this machine is wrong"),
        ((early.0, Some(early.1)), "is not valid yet, or the clock of this machine is wrong"),
        ((elsewhere.0, Some(elsewhere.1)), "is for another host"),
        ((says(hello_of_tls_1_1()).await, None), "no version of TLS in common"),
        ((says(alert).await, None), "no version of TLS in common"),
        ((says(answer("400 Bad Request", "", "")).await, None), "the port may be one for plain HTTP"),
    ] {
        let builder = ClientBuilder::new(&url, key());
        let error = match trusted {
            Some(certificate) => get(builder.root_certificates(certificate)).await,
            None => get(builder).await,
        };
        let error = error.unwrap_err();
        assert!(error.to_string().contains(said), "{said}: {error}");
        // None of it passes on its own, and nothing was sent.
        assert_eq!((error.kind(), error.class()), (ErrorKind::Transport, Class::Permanent), "{error}");
        assert!(!error.may_have_been_delivered() && error.attempts() == 1, "{error}");
        assert!(!error.to_string().contains("localhost"), "{error}");
    }
}

#[tokio::test]
async fn a_name_that_cannot_be_resolved_is_said_to_be_one() {
    let direct = get(builder("https://vendor.invalid")).await.unwrap_err();
    assert!(direct.to_string().contains("the name of the host could not be resolved (DNS)"), "{direct}");
    let proxied = builder("https://vendor.example").proxy("http://proxy.invalid:3128");
    let error = get(proxied).await.unwrap_err();
    assert!(error.to_string().contains("the name of the proxy could not be resolved (DNS)"), "{error}");
    assert!(!error.may_have_been_delivered() && error.class() == Class::Transient);
}

/// Three wrong passwords may lock an account.
#[tokio::test]
async fn a_proxy_that_refuses_the_password_is_asked_once() {
    let refuses = || answer("407 Proxy Authentication Required", "proxy-authenticate: basic\r\n", "");
    let proxy = Server::start(vec![refuses(), refuses(), refuses()]).await;
    let error = get(ClientBuilder::new("https://vendor.example", key()).proxy(&*proxy.url)).await.unwrap_err();
    assert!(error.to_string().contains("the proxy asks for other credentials (407)"), "{error}");
    assert_eq!((error.class(), error.attempts(), proxy.requests().len()), (Class::Permanent, 1, 1));
    assert!(!error.may_have_been_delivered());
}

#[tokio::test]
async fn a_proxy_that_does_not_serve_is_told_from_the_vendor() {
    let refuses = Server::start(vec![answer("502 Bad Gateway", "", "")]).await;
    let error = get(builder("https://vendor.example").proxy(&*refuses.url)).await.unwrap_err();
    assert!(error.to_string().contains("the proxy did not open a tunnel"), "{error}");
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let error = get(builder("https://vendor.example").proxy(format!("http://{closed}"))).await.unwrap_err();
    assert!(error.to_string().contains("the proxy refused the connection"), "{error}");
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
