//! Auth schemes: what the caller holds, and where it is sent.

use crate::diagnostic::Code;
use crate::model::{AuthScheme, Confidence, Credential, RateLimit};
use crate::parse::At;
use crate::source::Span;
use crate::spec::{ApiFile, AuthScheme as WrittenScheme, Credential as WrittenCredential};

use super::credentials;
use super::tokens::Tokens;
use crate::resolve::context::{Context, text};
use crate::resolve::names::naming::CodeName;

/// The auth schemes of an API.
pub(crate) fn schemes(
    file: &ApiFile,
    limits: &[RateLimit],
    inherited: Confidence,
    context: &Context<'_>,
) -> Vec<AuthScheme> {
    check_token_names(file, context);
    let schemes = file.auth.iter().flat_map(|schemes| schemes.iter());
    schemes.map(|(name, scheme)| auth_scheme(name, scheme, limits, inherited, context)).collect()
}

/// A scheme with a token has two requests, named after it.
fn check_token_names(file: &ApiFile, context: &Context<'_>) {
    let schemes = file.auth.iter().flat_map(|schemes| schemes.iter()).filter(|(_, scheme)| scheme.token.is_some());
    let names = schemes.flat_map(|(written, scheme)| {
        let name = |end: &str| CodeName { name: format!("{written}{end}"), written, span: scheme.key };
        ["", "_exchange", "_refresh"].map(name)
    });
    let help = "rename one of them: in code, a token's requests are named `…_exchange` and `…_refresh`";
    context.check_distinct(&names.collect::<Vec<_>>(), "auth schemes", help);
}

fn auth_scheme(
    name: &str,
    scheme: &At<WrittenScheme>,
    limits: &[RateLimit],
    inherited: Confidence,
    context: &Context<'_>,
) -> AuthScheme {
    context.check_key(name, scheme.key);
    let evidence = context.evidence(&scheme.value, inherited);
    let credentials = scheme.credentials.as_ref();
    if let Some(credentials) = credentials.filter(|credentials| credentials.0.is_empty()) {
        context.error(Code::Auth, credentials.key, "an auth scheme needs a credential");
    }
    if let Some(credentials) = credentials {
        credentials::check_places(credentials, context);
    }
    let credentials = credentials.into_iter().flat_map(|credentials| credentials.iter());
    let credential = |(name, credential): (&str, &At<WrittenCredential>)| {
        (credential.key, credentials::credential(name, credential, evidence.confidence, context))
    };
    let credentials: Vec<(Span, Credential)> = credentials.map(credential).collect();
    let tokens = Tokens { limits, inherited: evidence.confidence, context };
    let token = scheme.token.as_ref().map(|token| tokens.token(token, &credentials));
    AuthScheme {
        name: name.to_owned(),
        summary: text(&scheme.summary),
        credentials: credentials.into_iter().map(|(_, credential)| credential).collect(),
        token,
        evidence,
    }
}
