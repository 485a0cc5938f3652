//! What the doc comments say about an API as a whole: its module, client, credentials, tokens, errors, limits.

use crate::emit::rust::doc::Doc;
use crate::emit::text::escape::{code, escape};
use crate::emit::text::{prose, record};
use crate::model::TimeForms;
use crate::model::{
    Api, AuthScheme, Conflict, Credential, Envelope, ErrorRow, ErrorTable, Model, RateLimit, Server, Token,
};

/// The crate.
pub(crate) fn library(model: &Model) -> Doc {
    let mut doc = Doc::of("Typed clients for call-report APIs, generated from the vendors' documents.");
    doc.markdown("One module per API, each behind a cargo feature of the same name:");
    doc.list(model.apis.iter().map(|api| format!("{}: {}", code(&api.id), escape(&api.summary))));
    doc.markdown(
        "A request is a plain value: `new` takes what is required, setters add the rest. A client method takes the \
         request and returns a call to await, or a stream of items or rows. A request that breaks a documented rule is \
         refused before anything is sent.",
    );
    doc.markdown(
        "Where the vendors' documents are unclear or disagree, a doc comment names a page of the reference (`docs/`) and \
         a heading there: each claim, what was chosen and why.",
    );
    doc.markdown("With the feature `test-support`, `runtime::testing` plays the vendor in your tests.");
    doc
}

/// The module of an API.
pub(crate) fn module(api: &Api) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("{}: {}", escape(&api.title), escape(&api.summary)));
    doc.list(api.operations.iter().map(|operation| {
        let method = crate::names::method(&operation.id);
        format!("{}: {}", code(&method), escape(&operation.summary))
    }));
    // A disagreement about a type is told at the type.
    let is_of_api = |conflict: &&Conflict| conflict.beside.iter().all(|path| !path.starts_with("types."));
    doc.paragraph(record::pointer(api.conflicts.iter().filter(is_of_api))).source(&api.evidence);
    doc
}

/// The module of a group of operations.
pub(crate) fn group(name: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("The `{name}` operations."));
    doc
}

/// The module that reads an operation's requests from their wire form.
pub(crate) fn wire(operation: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("Reads `{operation}` from its wire form."));
    doc
}

/// The scenes of an API or an operation.
pub(crate) fn scenes(of: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("The cases of {}.", escape(of)));
    doc
}

/// The client.
pub(crate) fn client(api: &Api) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("A client for the {} API. Cheap to clone: share it between tasks.", escape(&api.title)));
    doc
}

/// A base address.
pub(crate) fn server(server: &Server) -> Doc {
    let mut doc = Doc::of(&server.summary);
    doc.source(&server.evidence);
    doc
}

/// An auth scheme.
pub(crate) fn scheme(scheme: &AuthScheme) -> Doc {
    let mut doc = Doc::of(&scheme.summary);
    doc.source(&scheme.evidence);
    doc
}

/// One of its credentials.
pub(crate) fn credential(credential: &Credential, scheme: &AuthScheme) -> Doc {
    let mut doc = Doc::of(&credential.summary);
    doc.source_unlike(&credential.evidence, &scheme.evidence);
    doc
}

/// The constructor for an auth scheme.
pub(crate) fn scheme_constructor(scheme: &AuthScheme) -> Doc {
    let mut doc = Doc::of(&scheme.summary);
    doc.list(
        scheme.credentials.iter().map(|credential| format!("`{}`: {}", credential.name, escape(&credential.summary))),
    );
    doc.markdown(
        "Takes a string, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked before every attempt.",
    );
    if scheme.token.is_some() {
        doc.markdown(
            "The client exchanges it for a token on first use, renews the token before it expires, and retries a call once \
             whose token was refused. [`ClientBuilder::on_rotate`](callspec_runtime::ClientBuilder::on_rotate) reports \
             each new refresh token.",
        );
    }
    doc
}

/// What credentials are exchanged for.
pub(crate) fn token(scheme: &AuthScheme, token: &Token) -> Doc {
    let mut doc = Doc::of(&scheme.summary);
    doc.source(&token.evidence);
    doc
}

/// The request for a token, or for the next one.
pub(crate) fn token_request(is_refresh: bool) -> Doc {
    Doc::of(if is_refresh {
        "Exchanges a refresh token for the next token, on the host of the client's base URL."
    } else {
        "Exchanges the credentials for a token, on the host of the client's base URL."
    })
}

/// An envelope: `Some` where some operations are stricter or laxer about the success marker than others.
pub(crate) fn envelope(envelope: &Envelope, required: Option<bool>) -> Doc {
    let mut doc = Doc::of("How a response signals success or failure.");
    match required {
        None => {}
        Some(true) => {
            doc.sentences(&["A success must carry the success marker.".to_owned()]);
        }
        Some(false) => {
            doc.sentences(&["A success need not carry the success marker.".to_owned()]);
        }
    }
    doc.source(&envelope.evidence);
    doc
}

/// A table of errors.
pub(crate) fn error_table(table: &ErrorTable) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("The error codes of the table {}.", code(&table.name)));
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
    doc.sentences(&[prose::rate_limit(limit)]);
    doc.source(&limit.evidence);
    doc
}

/// The written form of dates.
pub(crate) fn date_format(pattern: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("A date written as {}.", code(pattern)));
    doc
}

/// The written form of dates with a time.
pub(crate) fn datetime_format(forms: &TimeForms) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("A date and time. {}", prose::time_forms(forms)));
    doc
}

/// The texts that stand for no value.
pub(crate) fn none_words(words: &[String]) -> Doc {
    let mut doc = Doc::default();
    let words: Vec<String> = words.iter().map(|word| prose::none_word(word)).collect();
    doc.markdown(&format!("No value, written as {}.", prose::listed(&words, "or")));
    doc
}

/// The words for true and false.
pub(crate) fn boolean_words(yes: &str, no: &str) -> Doc {
    let mut doc = Doc::default();
    doc.markdown(&format!("A boolean written as {} (true) or {} (false).", code(yes), code(no)));
    doc
}
