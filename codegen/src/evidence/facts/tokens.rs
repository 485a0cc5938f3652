//! The facts of tokens and rate limits.

use super::api::{below, credential, entries};
use super::operation::request_line;
use super::{Facts, Literal, last_name, scalar, scalars, text};
use crate::parse::At;
use crate::spec::{ApiFile, RateLimit, Token, TokenRequest, TokenResponse};

impl Facts {
    /// A token under its auth scheme, and its requests under the token.
    pub(super) fn token(&mut self, scheme: usize, path: &str, token: &At<Token>) {
        let path = format!("{path}.token");
        let literals = token.answer.as_ref().map(|answer| self::answer(answer)).unwrap_or_default();
        let lifetime = token.lifetime.as_ref().map(|seconds| Literal::Text(seconds.value.to_string()));
        let index =
            self.add(below(scheme, &path), &token.value, token.key, literals.into_iter().chain(lifetime).collect());
        self.allow_block(index);
        if let Some(sent) = &token.sent_as {
            let path = format!("{path}.sent_as");
            self.add(below(index, &path), &sent.value, sent.key, credential(sent));
        }
        for (name, request) in [("exchange", &token.exchange), ("refresh", &token.refresh)] {
            let Some(request) = request else { continue };
            let path = format!("{path}.{name}");
            let request_index = self.add(below(index, &path), &request.value, request.key, self::request(request));
            self.allow_block(request_index);
            if let Some(sent) = &request.refresh_token {
                let path = format!("{path}.refresh_token");
                self.add(below(request_index, &path), &sent.value, sent.key, credential(sent));
            }
        }
    }

    pub(super) fn rate_limits(&mut self, root: usize, file: &ApiFile) {
        for (name, limit) in entries(file.rate_limits.as_ref()) {
            let path = format!("rate_limits.{name}");
            self.add(below(root, &path), &limit.value, limit.key, numbers(limit));
        }
    }
}

fn answer(answer: &TokenResponse) -> Vec<Literal> {
    let paths = [&answer.token, &answer.refresh_token, &answer.lifetime];
    paths.into_iter().flatten().map(|path| last_name(&path.value)).collect()
}

/// The segments of the path, and the constants.
fn request(request: &TokenRequest) -> Vec<Literal> {
    let line = request.request.as_ref().map(|line| request_line(&line.value)).unwrap_or_default();
    let texts = [&request.query, &request.form].into_iter().flatten().flat_map(|texts| texts.iter());
    let texts = texts.flat_map(|(name, text)| [Some(Literal::Text(name.to_owned())), scalar(Some(text))]).flatten();
    let members = request.body.iter().flat_map(|members| members.iter());
    let members = members.flat_map(|(name, json)| {
        let mut all = vec![Literal::Text(name.to_owned())];
        all.extend(scalars(&json.value));
        all
    });
    line.into_iter().chain(texts).chain(members).collect()
}

/// The number of calls, and the field they are counted by. Documents write periods as words.
fn numbers(limit: &RateLimit) -> Vec<Literal> {
    let windows = limit.windows.iter().flat_map(|windows| &windows.value);
    let calls = windows.filter_map(|window| Some(Literal::Text(window.calls.as_ref()?.value.to_string())));
    calls.chain(text(limit.key.as_ref())).collect()
}
