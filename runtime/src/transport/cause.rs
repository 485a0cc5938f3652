//! Why a request failed below HTTP, told apart by the causes of the HTTP client's error.

use std::error::Error;
use std::io;

use super::error::{Delivery, TransportError};

/// What failed, in words that show neither address nor value, and whether a retry would not help.
type Cause = (&'static str, bool);

/// An error of the HTTP client. Only a connection that was not established and a request that could not be made prove
/// that nothing was sent.
pub(super) fn failure(error: reqwest::Error) -> TransportError {
    let (delivery, (message, permanent)) = if error.is_connect() {
        (Delivery::NotSent, unconnected(&error))
    } else if error.is_builder() {
        (Delivery::NotSent, ("the request could not be built", true))
    } else if error.is_body() || error.is_decode() {
        (Delivery::Ambiguous, ("the body was cut short or is damaged", false))
    } else {
        (Delivery::Ambiguous, ("the connection failed before the response arrived", false))
    };
    let timed_out = error.is_timeout();
    let failure = TransportError::new(delivery, message).with_source(error.without_url());
    let failure = if timed_out { failure.timed_out() } else { failure };
    if permanent { failure.permanent() } else { failure }
}

/// Why there is no connection.
fn unconnected(error: &reqwest::Error) -> Cause {
    const OTHER: Cause = ("no connection could be established", false);
    if let Some(known) = causes(error).find_map(tls) {
        return known;
    }
    let mut proxy = false;
    for cause in causes(error) {
        if let Some(error) = cause.downcast_ref::<io::Error>() {
            match (error.kind(), proxy) {
                (io::ErrorKind::ConnectionRefused, false) => return ("the connection was refused", false),
                (io::ErrorKind::ConnectionRefused, true) => return ("the proxy refused the connection", false),
                // What TLS refuses has this kind.
                (io::ErrorKind::InvalidData, _) => return ("the TLS handshake failed", true),
                (io::ErrorKind::UnexpectedEof, _) => {
                    return ("the connection was closed before it was established", false);
                }
                _ => {}
            }
        }
        // The client's types for these are private, so their words tell them apart; a test for each keeps them true.
        match (cause.to_string().as_str(), proxy) {
            ("tunnel error: proxy authorization required", _) => {
                return ("the proxy asks for other credentials (407): check the user and password of the proxy", true);
            }
            ("tunnel error: unsuccessful", _) => return ("the proxy did not open a tunnel to the vendor", false),
            ("tunnel error: failed to create underlying connection", _) => proxy = true,
            ("dns error", false) => return ("the name of the host could not be resolved (DNS)", false),
            ("dns error", true) => return ("the name of the proxy could not be resolved (DNS)", false),
            _ => {}
        }
    }
    if proxy { ("the proxy could not be reached", false) } else { OTHER }
}

/// What TLS says: none of it passes on its own.
#[cfg(feature = "tls")]
fn tls(cause: &(dyn Error + 'static)) -> Option<Cause> {
    use rustls::{AlertDescription, CertificateError as Bad, Error as Tls, InvalidMessage, PeerIncompatible};
    let message = match cause.downcast_ref::<Tls>()? {
        Tls::InvalidCertificate(Bad::UnknownIssuer) => {
            "the server's certificate was not issued by an authority that is trusted here: if it should be, add its root \
             certificate"
        }
        Tls::InvalidCertificate(Bad::Expired | Bad::ExpiredContext { .. }) => {
            "the server's certificate has expired, or the clock of this machine is wrong"
        }
        Tls::InvalidCertificate(Bad::NotValidYet | Bad::NotValidYetContext { .. }) => {
            "the server's certificate is not valid yet, or the clock of this machine is wrong"
        }
        Tls::InvalidCertificate(Bad::NotValidForName | Bad::NotValidForNameContext { .. }) => {
            "the server's certificate is for another host"
        }
        Tls::InvalidCertificate(Bad::Revoked) => "the server's certificate was revoked",
        Tls::InvalidCertificate(_) | Tls::NoCertificatesPresented => "the server's certificate cannot be verified",
        Tls::AlertReceived(AlertDescription::ProtocolVersion)
        | Tls::PeerIncompatible(
            PeerIncompatible::ServerDoesNotSupportTls12Or13 | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig,
        ) => "the server and this client have no version of TLS in common: this one speaks 1.2 and 1.3",
        Tls::InvalidMessage(InvalidMessage::InvalidContentType | InvalidMessage::UnknownProtocolVersion) => {
            "the server does not speak TLS: the port may be one for plain HTTP"
        }
        Tls::AlertReceived(_) => "the server refused the TLS handshake",
        _ => "the TLS handshake failed",
    };
    Some((message, true))
}

#[cfg(not(feature = "tls"))]
fn tls(_: &(dyn Error + 'static)) -> Option<Cause> {
    None
}

/// The causes of an error, the outermost first.
fn causes<'a>(error: &'a reqwest::Error) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(error.source(), |one: &&'a (dyn Error + 'static)| {
        let one = *one;
        // `source` skips the error that an I/O error wraps and returns the source of that one.
        let wrapped = one.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        wrapped.map(|inner| inner as &dyn Error).or_else(|| one.source())
    })
}
