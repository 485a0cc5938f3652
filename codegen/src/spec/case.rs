//! Cases, as written.

use super::Scalar;
use crate::diagnostic::Problems;
use crate::model::Json;
use crate::parse::{At, Facts, Form, Map, Node, Read, record, words_or};
use crate::source::Place;

record! {
    /// One case of an operation.
    Case = "a case" {
        /// What it shows.
        required name: String,
        /// Whether the demo plays it.
        optional demo: bool,
        /// Why it is known to fail. It must fail then, until this is taken away.
        optional expect_fail: String,
        /// Whether it is played through the stream of items.
        optional stream: bool,
        /// What the consumer builds.
        required request: CaseRequest,
        /// What the vendor answers.
        optional response: CaseResponse,
        /// What the vendor answers, page by page.
        optional pages: Vec<At<CaseResponse>>,
        /// The decoded value.
        optional expect: Json,
        /// The error that arrives.
        optional expect_error: ExpectedError,
        /// The rules that the request breaks.
        optional expect_violations: Vec<At<ExpectedViolation>>,
        /// The rules that the request breaks although it is sent.
        optional expect_warnings: Vec<At<ExpectedViolation>>,
    }
}

record! {
    /// What the consumer builds.
    CaseRequest = "a case's request" {
        /// The way to authenticate.
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
    /// What the vendor answers.
    CaseResponse = "a case's response" {
        /// The HTTP status.
        required status: i64,
        /// The headers.
        optional headers: Map<Scalar>,
        /// A file with the body, beside the operation's file.
        optional body_file: String,
        /// The body as JSON.
        optional body: Json,
        /// The body as text.
        optional text: String,
    }
}

record! {
    /// The error that arrives.
    ExpectedError = "an expected error" {
        /// The kind of error.
        required kind: ErrorKindWord,
        /// The name of the error row.
        optional code: String,
    }
}

record! {
    /// A rule that a request breaks.
    ExpectedViolation = "an expected violation" {
        /// The field.
        required field: String,
        /// The rule.
        required rule: RuleWord,
    }
}

/// A word that the runtime knows too; the generator passes it on as it is.
macro_rules! runtime_word {
    ($(#[$doc:meta])* $Name:ident: $($word:literal)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $Name(pub &'static str);

        impl Read for $Name {
            fn read(node: &Node, key: Place, problems: &Problems) -> Option<Self> {
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
    /// A kind of error. A test of the workspace holds the words against the runtime's.
    ErrorKindWord:
    "invalid" "transport" "timeout" "redirect" "vendor" "http" "unexpected" "decode" "drift" "too_large" "row" "file" "paging" "credentials" "rate_limited"
}

runtime_word! {
    /// The name of a rule. A test of the workspace holds the words against the runtime's.
    RuleWord:
    "unknown" "required" "type" "constant" "choice" "enum" "range" "length" "characters" "email" "timezone" "date"
    "path_segment" "ordered" "only" "exactly_one_of" "at_least_one_of" "at_most_one_of" "requires" "forbids" "when" "extra"
    "auth" "encode" "stream"
}
