//! Cases, as written.

use super::Scalar;
use crate::diagnostic::Problems;
use crate::model::Json;
use crate::parse::{At, Facts, Form, Map, Node, Read, record, words_or};
use crate::source::Span;

record! {
    /// One case of an operation.
    Case = "a case" {
        /// What it shows.
        required name: String,
        /// Whether the demo plays it.
        optional demo: bool,
        /// Why it is known to fail. It must then fail, until this key is removed.
        optional expect_fail: String,
        /// Whether it is played through the stream of items.
        optional stream: bool,
        /// The request.
        required request: CaseRequest,
        /// The response.
        optional response: CaseResponse,
        /// The responses, one per page.
        optional pages: Vec<At<CaseResponse>>,
        /// What the decoded value must contain.
        optional expect: Json,
        /// The expected error.
        optional expect_error: ExpectedError,
        /// The rules that the request violates, so that it is refused.
        optional expect_violations: Vec<At<ExpectedViolation>>,
        /// The rules that the request violates, although it is sent.
        optional expect_warnings: Vec<At<ExpectedViolation>>,
    }
}

record! {
    /// The request.
    CaseRequest = "a case's request" {
        /// The auth scheme.
        optional auth: String,
        /// The path parameters.
        optional path: Map<Json>,
        /// The query parameters.
        optional query: Map<Json>,
        /// The header parameters.
        optional header: Map<Json>,
        /// The members of the body, or the fields of the form.
        optional body: Map<Json>,
    }
}

record! {
    /// The response.
    CaseResponse = "a case's response" {
        /// The HTTP status.
        required status: i64,
        /// The headers.
        optional headers: Map<Scalar>,
        /// A file with the body, next to the operation's file.
        optional body_file: String,
        /// The body, as JSON.
        optional body: Json,
        /// The body, as text.
        optional text: String,
    }
}

record! {
    /// The expected error.
    ExpectedError = "an expected error" {
        /// The kind of error.
        required kind: ErrorKindWord,
        /// The name of the error row.
        optional code: String,
    }
}

record! {
    /// A rule that a request violates.
    ExpectedViolation = "an expected violation" {
        /// The field.
        required field: String,
        /// The rule.
        required rule: RuleWord,
    }
}

/// A word that the runtime uses too; the generator passes it on unchanged.
macro_rules! runtime_word {
    ($(#[$doc:meta])* $Name:ident: $($word:literal)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $Name(pub &'static str);

        impl Read for $Name {
            fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
                words_or(&[$(($word, Self($word))),*], node, key, problems)
            }

            fn form() -> Form {
                Form::Words(vec![$($word),*])
            }
        }

        impl Facts for $Name {
            fn value(&self) -> Option<Json> {
                Some(Json::String(self.0.to_owned()))
            }
        }
    };
}

runtime_word! {
    /// A kind of error. A test compares the words with the runtime's.
    ErrorKindWord:
    "invalid" "transport" "timeout" "redirect" "vendor" "http" "unexpected" "decode" "drift" "too_large" "row" "file" "paging" "credentials" "rate_limited"
}

runtime_word! {
    /// The name of a rule. A test compares the words with the runtime's.
    RuleWord:
    "unknown" "required" "type" "constant" "choice" "enum" "range" "length" "characters" "email" "timezone" "date"
    "path_segment" "ordered" "only" "exactly_one_of" "at_least_one_of" "at_most_one_of" "requires" "forbids" "when" "extra"
    "auth" "encode" "stream"
}
