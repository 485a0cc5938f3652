//! Names the form of a response that is in none that is read: a page of HTML tells a proxy from the vendor.

use http::header::CONTENT_TYPE;

use crate::answer::meta::Meta;
use crate::transport::encoding::Encoding;

const PACKED: &str = "is packed with gzip, and its headers do not say so";

/// What a response is, if it is neither JSON nor rows, in words that show nothing of its body: they go on from "the response".
pub(crate) fn unread_form(meta: &Meta, body: &[u8]) -> Option<&'static str> {
    // A success in such an encoding is an error that names it.
    if !meta.status().is_success() && matches!(Encoding::of(meta.headers()), Encoding::Unread(_)) {
        return Some("has a content encoding that is not read");
    }
    let media = meta.headers().get(CONTENT_TYPE).map(|media| media.as_bytes().to_ascii_lowercase());
    form(body, media.is_some_and(|media| media.starts_with(b"text/html")))
}

/// The same of a body without its headers, which may have called it HTML.
fn form(body: &[u8], is_called_html: bool) -> Option<&'static str> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let text = body.trim_ascii();
    match text {
        [0x1f, 0x8b, ..] => Some(PACKED),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, 1..=255, ..] | [1..=255, 0, ..] => Some("is UTF-16, not UTF-8"),
        [b'<', ..] => Some(markup(text, is_called_html)),
        _ if text.starts_with(b")]}'") => Some("has )]}' in front of its JSON"),
        _ if is_jsonp(text) => Some("is JSONP: a function call around the JSON"),
        _ => None,
    }
}

/// What a body is that does not begin as JSON does, where JSON was expected: these words go on from "the response" too.
pub(crate) fn instead_of_json(body: &[u8]) -> Option<&'static str> {
    let text = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
    let is_json = |first: &u8| b"{[\"-0123456789".contains(first);
    let is_word = [&b"true"[..], b"false", b"null"].iter().any(|word| text.starts_with(word));
    let is_text = text.first().is_some_and(|first| !is_json(first) && !is_word);
    is_text.then_some("does not begin with JSON but with another text, such as a message or a warning")
}

/// What stands in the place of rows, if it does not begin like them: these words go on from "the response" too.
pub(crate) fn instead_of_rows(body: &[u8]) -> Option<&'static str> {
    match body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start() {
        [b'{' | b'[', ..] => Some("is JSON where rows were expected"),
        [first, ..] if first.is_ascii_control() => {
            form(body, false).or(Some("is binary data where rows were expected"))
        }
        _ => form(body, false),
    }
}

fn markup(text: &[u8], is_called_html: bool) -> &'static str {
    let beginning = text[..text.len().min(1024)].to_ascii_lowercase();
    let has = |word: &[u8]| beginning.windows(word.len()).any(|window| window == word);
    if has(b"<!doctype html") || has(b"<html") || is_called_html {
        "is a page of HTML: a proxy or a firewall may have sent it, not the vendor's API"
    } else if beginning.starts_with(b"<?xml") {
        "is XML"
    } else {
        "is HTML or XML"
    }
}

/// `name(…)`, perhaps behind a comment and before a semicolon.
fn is_jsonp(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"/**/").unwrap_or(text);
    let text = text.strip_suffix(b";").unwrap_or(text);
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_$.".contains(byte);
    let name = text.iter().take_while(|byte| is_of_name(byte)).count();
    let inside = text[name..].strip_prefix(b"(").and_then(|rest| rest.strip_suffix(b")"));
    name > 0 && inside.is_some_and(|json| matches!(json.trim_ascii().first(), Some(b'{' | b'[')))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

    use super::*;

    fn form(headers: &[(HeaderName, &'static str)], body: &[u8]) -> String {
        let headers: HeaderMap =
            headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect();
        let meta = Meta::new(StatusCode::BAD_GATEWAY, headers, 1, Duration::ZERO);
        unread_form(&meta, body).unwrap_or_default().to_owned()
    }

    #[test]
    fn each_form_has_its_name() {
        let wide: Vec<u8> = "{\"a\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let wide_big: Vec<u8> = "{\"a\":1}".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (body, name) in [
            (&b"<!DOCTYPE html><p>"[..], "a page of HTML"),
            (b"\xef\xbb\xbf\n <HTML>", "a page of HTML"),
            (b"<?xml version='1.0'?><html>", "a page of HTML"),
            (b"<?xml version='1.0'?><e/>", "is XML"),
            (b"<p>", "HTML or XML"),
            (b"callback({\"a\":1});", "JSONP"),
            (b"/**/a.b_$([1]) ", "JSONP"),
            (b")]}'\n{\"a\":1}", ")]}'"),
            (b"\x1f\x8b\x08\x00", "gzip"),
            (b"\xff\xfe{\0", "UTF-16"),
            (&wide, "UTF-16"),
            (&wide_big, "UTF-16"),
        ] {
            assert!(form(&[], body).contains(name), "{name}: {}", form(&[], body));
        }
        assert!(form(&[(CONTENT_TYPE, "text/html; charset=x")], b"<p>").contains("a page of HTML"));
    }

    #[test]
    fn what_is_read_has_none() {
        let encoded = |name| form(&[(http::header::CONTENT_ENCODING, name)], b"");
        assert_eq!(encoded("br"), "has a content encoding that is not read");
        assert_eq!((encoded("identity"), encoded("gzip")), (String::new(), String::new()));
        for body in [&b""[..], b"{}", b" [1]", b"null", b"a,b\n1,2", b"f(x)", b"it failed (badly)", b"Limit exceeded"] {
            assert_eq!(form(&[], body), "", "{body:?}");
        }
        assert_eq!(form(&[(CONTENT_TYPE, "text/html")], b"{}"), "");
    }
}
