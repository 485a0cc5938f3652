//! Tokens: whether the exchange can be made as written, and returns what calls need.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Confidence, Credential, CredentialPlace, RateLimit, Refresh, Token, TokenBody, TokenRequest, TokenResponse,
};
use crate::parse::{At, Map};
use crate::source::Span;
use crate::spec::{
    Credential as WrittenCredential, Scalar, Token as WrittenToken, TokenRequest as WrittenRequest,
    TokenResponse as WrittenAnswer,
};

use super::credentials::credential;
use super::rate_limits::named;
use crate::resolve::context::{Context, is_on};
use crate::resolve::request_line::request_line;

/// What binding the token of an auth scheme needs.
pub(crate) struct Tokens<'a> {
    /// The limits of the API.
    pub limits: &'a [RateLimit],
    /// How sure the scheme is.
    pub inherited: Confidence,
    /// Where problems are noted.
    pub context: &'a Context<'a>,
}

impl Tokens<'_> {
    /// The token that the credentials of a scheme are exchanged for.
    pub fn token(&self, written: &At<WrittenToken>, credentials: &[(Span, Credential)]) -> Token {
        let evidence = self.context.evidence(&written.value, self.inherited);
        let inner = Tokens { inherited: evidence.confidence, ..*self };
        inner.check_lifetime(written);
        inner.check_refresh_token(written);
        Token {
            sent_as: inner.credential("token", written.sent_as.as_ref()),
            exchange: written.exchange.as_ref().map_or_else(nothing, |it| inner.exchange(it, credentials)),
            refresh: written.refresh.as_ref().map(|refresh| inner.refresh(refresh)),
            answer: TokenResponse {
                token: inner.path(written, |answer| answer.token.as_ref()).unwrap_or_default(),
                refresh_token: inner.path(written, |answer| answer.refresh_token.as_ref()),
                lifetime: inner.path(written, |answer| answer.lifetime.as_ref()),
            },
            lifetime: written.lifetime.as_ref().and_then(|seconds| u32::try_from(seconds.value).ok()),
            evidence,
        }
    }

    /// A credential. If it is missing, which is reported elsewhere, an empty one.
    fn credential(&self, name: &str, written: Option<&At<WrittenCredential>>) -> Credential {
        written.map_or_else(no_credential, |written| credential(name, written, self.inherited, self.context))
    }

    fn exchange(&self, written: &At<WrittenRequest>, credentials: &[(Span, Credential)]) -> TokenRequest {
        let of_refresh = [
            ("refresh_token", written.refresh_token.as_ref().map(|at| at.key)),
            ("rotates", written.rotates.as_ref().map(|at| at.key)),
        ];
        for (key, span) in of_refresh.into_iter().filter_map(|(key, span)| Some((key, span?))) {
            let message =
                format!("`{key}` only applies to a refresh: an exchange sends the credentials of the auth scheme");
            self.context.error(Code::Misplaced, span, message);
        }
        credentials.iter().for_each(|(span, credential)| self.check_place(written, *span, credential));
        self.request(written)
    }

    fn refresh(&self, written: &At<WrittenRequest>) -> Refresh {
        for (key, is_there) in
            [("refresh_token", written.refresh_token.is_some()), ("rotates", written.rotates.is_some())]
        {
            if !is_there {
                self.context.error(Code::MissingKey, written.key, format!("a refresh needs the key `{key}`"));
            }
        }
        let refresh_token = self.credential("refresh_token", written.refresh_token.as_ref());
        if let Some(sent) = &written.refresh_token {
            self.check_place(written, sent.key, &refresh_token);
        }
        Refresh { request: self.request(written), refresh_token, rotates: is_on(&written.rotates) }
    }

    fn request(&self, written: &At<WrittenRequest>) -> TokenRequest {
        if let (Some(_), Some(body)) = (&written.form, &written.body) {
            self.context.error(Code::KeysTogether, body.key, "a request has a `body` or a `form`, not both");
        }
        let (method, path) = written.request.as_ref().map(|line| self.line(line)).unwrap_or_default();
        let body = match (&written.form, &written.body) {
            (Some(form), _) => TokenBody::Form(texts(Some(form))),
            (None, Some(body)) => {
                TokenBody::Json(body.iter().map(|(name, json)| (name.to_owned(), json.value.clone())).collect())
            }
            (None, None) => TokenBody::None,
        };
        TokenRequest {
            method,
            path,
            query: texts(written.query.as_ref()),
            body,
            rate_limits: self.rate_limits(written.rate_limits.as_ref()),
            evidence: self.context.evidence(&written.value, self.inherited),
        }
    }

    /// Method and path; the path has no parameters.
    fn line(&self, written: &At<String>) -> (String, String) {
        let line = request_line(written, self.context);
        let path = written.split_once(' ').map(|(_, path)| path).unwrap_or_default();
        if path.contains('{') {
            let message = "the path of a token request cannot have parameters";
            self.context.error(Code::Request, written.span, message);
        }
        (line.map(|line| line.method).unwrap_or_default(), path.to_owned())
    }

    /// A token request has no parameters, so no limit with a key can apply to it.
    fn rate_limits(&self, written: Option<&At<Vec<At<String>>>>) -> Vec<String> {
        for name in written.iter().flat_map(|names| &names.value) {
            let limit = self.limits.iter().find(|limit| limit.name == name.value);
            if let Some(key) = limit.and_then(|limit| limit.key.as_ref()) {
                let message =
                    format!("the rate limit `{}` is kept per `{key}`, which a token request does not have", name.value);
                self.context.error(Code::RateLimit, name.span, message);
            }
        }
        named(written, self.limits, self.context)
    }

    /// A credential needs a place to be sent in, and no constant may have its name there.
    fn check_place(&self, request: &At<WrittenRequest>, span: Span, credential: &Credential) {
        let name = credential.place.name();
        let in_query = request.query.as_ref().and_then(|query| query.get(name)).map(|constant| constant.key);
        let in_form = request.form.as_ref().and_then(|form| form.get(name)).map(|constant| constant.key);
        let in_body = request.body.as_ref().and_then(|body| body.get(name)).map(|constant| constant.key);
        let constant = match &credential.place {
            CredentialPlace::Body { .. } => in_form.or(in_body),
            CredentialPlace::Query { .. } => in_query,
            CredentialPlace::Header { .. } => None,
        };
        if let Some(constant) = constant {
            let message = format!("the credential `{}` is sent in the same place as a constant", credential.name);
            let diagnostic = Diagnostic::error(Code::Auth, span, message);
            self.context.problems.add(diagnostic.also(constant, "the constant"));
        }
        let has_body = request.form.is_some() || request.body.is_some();
        if matches!(credential.place, CredentialPlace::Body { .. }) && !has_body {
            let message = format!("`{}` is sent in the body, but the token request has none", credential.name);
            let help = "write `form: {}` or `body: {}` for a body that holds only credentials";
            self.context.error_with_help(Code::Auth, request.key, message, help);
        }
    }

    /// Without a lifetime, nobody knows when to fetch the next token.
    fn check_lifetime(&self, token: &At<WrittenToken>) {
        let is_lifetime = |seconds: i64| u32::try_from(seconds).is_ok_and(|seconds| seconds > 0);
        if let Some(written) = token.lifetime.as_ref().filter(|written| !is_lifetime(written.value)) {
            let message =
                format!("{} is not a valid lifetime: it is in seconds, and must be at least 1", written.value);
            self.context.error(Code::Range, written.span, message);
        }
        let in_answer = token.answer.as_ref().is_some_and(|answer| answer.lifetime.is_some());
        if token.lifetime.is_none() && !in_answer {
            let help = "write `lifetime: <seconds>`, or where the response has it: `answer: { lifetime: … }`";
            self.context.error_with_help(Code::MissingKey, token.key, "the lifetime of the token is missing", help);
        }
    }

    /// A refresh needs a refresh token, and a refresh token a refresh.
    fn check_refresh_token(&self, token: &At<WrittenToken>) {
        let Some(answer) = &token.answer else { return };
        match (&token.refresh, &answer.refresh_token) {
            (Some(refresh), None) => {
                let message = "a refresh needs a refresh token, and `answer` does not say where the response has it";
                let help = "write `answer: { refresh_token: … }`";
                self.context.error_with_help(Code::KeysTogether, refresh.key, message, help);
            }
            (None, Some(path)) => {
                let message = "a refresh token has no use without `refresh`";
                self.context.error(Code::KeysTogether, path.key, message);
            }
            _ => {}
        }
    }

    /// A dotted path of member names in the response.
    fn path<'w>(
        &self,
        written: &'w At<WrittenToken>,
        part: impl Fn(&'w WrittenAnswer) -> Option<&'w At<String>>,
    ) -> Option<String> {
        let written = part(written.answer.as_ref()?)?;
        if written.split('.').any(str::is_empty) {
            let message = format!("`{}` is not a dotted path of member names", written.value);
            self.context.error(Code::Value, written.span, message);
        }
        Some(written.value.clone())
    }
}

fn texts(written: Option<&At<Map<Scalar>>>) -> Vec<(String, String)> {
    let pairs = written.into_iter().flat_map(|map| map.iter());
    pairs.map(|(name, text)| (name.to_owned(), text.value.0.clone())).collect()
}

fn no_credential() -> Credential {
    Credential {
        name: String::new(),
        summary: String::new(),
        place: CredentialPlace::Query { name: String::new() },
        example: String::new(),
        evidence: Default::default(),
    }
}

/// Stands in for a missing request, which is reported elsewhere.
fn nothing() -> TokenRequest {
    TokenRequest {
        method: String::new(),
        path: String::new(),
        query: Vec::new(),
        body: TokenBody::None,
        rate_limits: Vec::new(),
        evidence: Default::default(),
    }
}
