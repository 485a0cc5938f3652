//! What the doc comments say about an API as a whole: its module, client, credentials, tokens, errors, limits.

use crate::emit::rust::doc::Doc;
use crate::emit::text::escape::{code, escape};
use crate::emit::text::prose;
use crate::model::{
    Api, AuthWay, Conflict, Credential, Envelope, ErrorRow, ErrorTable, Model, RateLimit, Server, Token, TokenRequest,
};

/// The crate.
pub(crate) fn library(model: &Model) -> Doc {
    let mut doc = Doc::of(
        "Typed clients for call-report APIs, generated from specs that were captured from the vendors' documents.",
    );
    doc.markdown("One module an API, one cargo feature a module:");
    doc.list(model.apis.iter().map(|api| format!("{}: {}", code(&api.id), escape(&api.summary))));
    doc.markdown(
        "A request is a plain value: what is required is an argument of `new`, the rest are setters. A client's method \
         takes it and returns a call to await, or a stream of items or rows. What breaks a documented rule is refused \
         before anything is sent.",
    );
    doc.markdown("With the feature `test-support`, `runtime::testing` plays the vendor in tests of your own.");
    doc
}

/// The module of an API.
pub(crate) fn module(api: &Api) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("{}: {}", escape(&api.title), escape(&api.summary)));
    doc.list(api.operations.iter().map(|operation| {
        let method = operation.id.replace('.', "_");
        format!("{}: {}", code(&method), escape(&operation.summary))
    }));
    // What is contested about a type stands there.
    let is_of_api = |conflict: &&Conflict| conflict.beside.iter().all(|path| !path.starts_with("types."));
    doc.conflicts(api.conflicts.iter().filter(is_of_api)).source(&api.evidence);
    doc
}

/// The module of a group of operations.
pub(crate) fn group(name: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("The operations {}.", code(&format!("{name}.…"))));
    doc
}

/// The module that reads an operation's requests from their wire form.
pub(crate) fn wire(operation: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("Reads `{operation}` from its wire form."));
    doc
}

/// The scenes of an API.
pub(crate) fn scenes(api: &Api) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("The cases of {}.", escape(&api.title)));
    doc
}

/// The client.
pub(crate) fn client(api: &Api) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("A client for the {} API: cheap to clone, to be shared between tasks.", escape(&api.title)));
    doc
}

/// A base address.
pub(crate) fn server(server: &Server) -> Doc {
    let mut doc = Doc::of(&server.summary);
    doc.source(&server.evidence);
    doc
}

/// A way to authenticate.
pub(crate) fn scheme(way: &AuthWay) -> Doc {
    let mut doc = Doc::of(&way.summary);
    doc.source(&way.evidence);
    doc
}

/// One of its credentials.
pub(crate) fn credential(credential: &Credential) -> Doc {
    let mut doc = Doc::of(&credential.summary);
    doc.source(&credential.evidence);
    doc
}

/// The constructor for a way to authenticate.
pub(crate) fn scheme_constructor(way: &AuthWay) -> Doc {
    let mut doc = Doc::of(&way.summary);
    doc.list(
        way.credentials.iter().map(|credential| format!("`{}`: {}", credential.name, escape(&credential.summary))),
    );
    doc.markdown(
        "Text, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked each time it is needed.",
    );
    if way.token.is_some() {
        doc.markdown(
            "The client exchanges it for a token when the first call needs one, renews that before it expires, and sends a \
             call once more whose token was refused. \
             [`ClientBuilder::on_rotate`](callspec_runtime::ClientBuilder::on_rotate) tells of each refresh token.",
        );
    }
    doc
}

/// What credentials are exchanged for.
pub(crate) fn token(way: &AuthWay, token: &Token) -> Doc {
    let mut doc = Doc::of(&way.summary);
    doc.source(&token.evidence);
    doc
}

/// The request for a token, or for the next one.
pub(crate) fn token_request(request: &TokenRequest, is_refresh: bool) -> Doc {
    let mut doc = Doc::of(if is_refresh {
        "Has the next token for a refresh token. Below the host of the client's address."
    } else {
        "Has a token for the credentials. Below the host of the client's address."
    });
    doc.source(&request.evidence);
    doc
}

/// An envelope: `Some` where some operations are stricter or laxer about the success marker than others.
pub(crate) fn envelope(envelope: &Envelope, required: Option<bool>) -> Doc {
    let mut doc = Doc::of("How an answer tells success from failure.");
    match required {
        None => {}
        Some(true) => {
            doc.text("A success must say so.");
        }
        Some(false) => {
            doc.text("A success need not say so.");
        }
    }
    doc.source(&envelope.evidence);
    doc
}

/// A table of errors.
pub(crate) fn error_table(table: &ErrorTable) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("The table {} of error codes.", code(&table.name)));
    doc
}

/// A code of a table.
pub(crate) fn error_code(row: &ErrorRow) -> Doc {
    let mut doc = Doc::default();
    let sign = row.code.as_deref().or(row.text.as_deref()).unwrap_or_default();
    doc.markdown(&format!("{}: {} {}", code(sign), escape(&row.meaning), escape(&row.remedy)));
    doc.source(&row.evidence);
    doc
}

/// A rate limit.
pub(crate) fn rate_limit(limit: &RateLimit) -> Doc {
    let mut doc = Doc::of(&limit.summary);
    doc.markdown(&prose::rate_limit(limit));
    doc.source(&limit.evidence);
    doc
}

/// The written form of days.
pub(crate) fn date_format(pattern: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("A day written as {}.", code(pattern)));
    doc
}

/// The written form of times.
pub(crate) fn datetime_format(pattern: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("A day and time written as {}.", code(pattern)));
    doc
}

/// The words for true and false.
pub(crate) fn boolean_words(yes: &str, no: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("A truth value written as {} or {}.", code(yes), code(no)));
    doc
}
