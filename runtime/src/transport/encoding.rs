//! How the body of a response is encoded: as it is, or with gzip.

use http::HeaderMap;
use http::header::CONTENT_ENCODING;

use crate::redact::shown;

/// How the body of a response is encoded.
#[derive(Debug, PartialEq)]
pub(crate) enum Encoding {
    Plain,
    Gzip,
    /// Another one, which nobody asked for: its name, if it may be shown.
    Unread(Option<String>),
}

impl Encoding {
    /// What `Content-Encoding` says.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let mut names = Vec::new();
        for value in headers.get_all(CONTENT_ENCODING) {
            let Ok(text) = value.to_str() else { return Self::Unread(None) };
            names.extend(text.split(',').map(|name| name.trim().to_ascii_lowercase()));
        }
        names.retain(|name| !name.is_empty() && name != "identity");
        match names.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            [] => Self::Plain,
            ["gzip" | "x-gzip"] => Self::Gzip,
            _ => Self::Unread(names.iter().all(|name| shown::code(name).is_some()).then(|| names.join(", "))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_say_gzip_and_nothing_else() {
        let of = |values: &[&str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(CONTENT_ENCODING, value.parse().unwrap());
            }
            Encoding::of(&headers)
        };
        for plain in [&[][..], &[""], &["identity"], &["Identity", " , "]] {
            assert_eq!(of(plain), Encoding::Plain, "{plain:?}");
        }
        for gzip in [&["gzip"][..], &["GZIP"], &["x-gzip"], &[" X-GZip "], &["identity, gzip"]] {
            assert_eq!(of(gzip), Encoding::Gzip, "{gzip:?}");
        }
        assert_eq!(of(&["BR"]), Encoding::Unread(Some("br".to_owned())));
        assert_eq!(of(&["gzip", "deflate"]), Encoding::Unread(Some("gzip, deflate".to_owned())));
        assert_eq!(of(&["gzip, gzip"]), Encoding::Unread(Some("gzip, gzip".to_owned())));
        assert_eq!(of(&["a b"]), Encoding::Unread(None));
    }
}
