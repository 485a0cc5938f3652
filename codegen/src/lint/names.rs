//! Names that say what a value is: a credential, or something about a person.

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::names::words;
use crate::spec::ApiFolder;

use super::fields::{NamedField, free_fields};
use super::lint;

/// Words that name a credential.
const CREDENTIAL: &[&str] = &[
    "apikey",
    "authorization",
    "bearer",
    "credential",
    "credentials",
    "jwt",
    "passphrase",
    "passwd",
    "password",
    "pin",
    "pwd",
    "secret",
    "token",
];

/// Words before `key` that make it a credential. `key` alone is one too.
const BEFORE_KEY: &[&str] = &["access", "api", "auth", "private", "secret", "shared", "subscription"];

/// Words before `token` that make it a page marker.
const BEFORE_CURSOR: &[&str] = &["continuation", "cursor", "next", "page", "previous", "sync"];

/// Words that name a person, or how to reach one.
const PERSONAL: &[&str] = &[
    "address",
    "addresses",
    "ani",
    "callee",
    "caller",
    "email",
    "emails",
    "fax",
    "firstname",
    "fullname",
    "lastname",
    "mail",
    "mails",
    "mobile",
    "msisdn",
    "nickname",
    "phone",
    "phones",
    "street",
    "surname",
    "telephone",
    "username",
];

/// Words before `name` that make it the name of a thing.
const BEFORE_THING: &[&str] = &[
    "account", "campaign", "column", "field", "file", "group", "host", "product", "profile", "queue", "report", "zone",
];

/// Last words that make it a fact about the value: `phone_type` is not a phone number.
const ABOUT: &[&str] = &["at", "count", "date", "duration", "kind", "seconds", "status", "time", "total", "type"];

/// Reports fields that look like a credential or personal data and are not marked as such.
pub(super) fn check(folder: &ApiFolder, problems: &Problems) {
    for field in free_fields(folder).iter().filter(|field| !field.is_marked()) {
        problems_of(field).into_iter().for_each(|diagnostic| problems.add(diagnostic));
    }
}

impl NamedField<'_> {
    fn is_marked(&self) -> bool {
        self.field.pii.as_ref().is_some_and(|pii| pii.value)
    }

    /// The words of its wire name, and of its name in code if it is different.
    fn names(&self) -> Vec<Vec<String>> {
        let in_code = self.field.name.as_ref().map(|name| words(name));
        std::iter::once(words(self.wire)).chain(in_code).collect()
    }
}

fn problems_of(field: &NamedField<'_>) -> Option<Diagnostic> {
    let names = field.names();
    let named =
        |test: fn(&[&str]) -> bool| names.iter().any(|name| test(&name.iter().map(String::as_str).collect::<Vec<_>>()));
    let wire = field.wire;
    if named(is_credential) {
        let message = format!("`{wire}` is named like a credential, but nothing keeps it out of logs");
        let help =
            "make it a credential of an auth scheme in `api.yaml`, or write `pii: true` if it is not a credential";
        return Some(lint(Code::OpenCredential, field.key, message, help));
    }
    named(is_personal).then(|| {
        let message = format!("`{wire}` is named like personal data, but is not marked as such");
        lint(Code::OpenPersonalData, field.key, message, "write `pii: true`, which hides it in `Debug`")
    })
}

fn is_credential(name: &[&str]) -> bool {
    let is_about = name.last().is_some_and(|last| ABOUT.contains(last));
    let is_key = match name {
        ["key" | "keys"] => true,
        [.., before, "key" | "keys"] => BEFORE_KEY.contains(before),
        _ => false,
    };
    let is_cursor = matches!(name, [.., before, "token"] if BEFORE_CURSOR.contains(before));
    let has_word = name.iter().any(|word| CREDENTIAL.contains(word));
    !is_about && !is_cursor && (is_key || has_word)
}

fn is_personal(name: &[&str]) -> bool {
    let is_about = name.last().is_some_and(|last| ABOUT.contains(last));
    let is_name = match name {
        ["name" | "names"] => true,
        [.., before, "name" | "names"] => !BEFORE_THING.contains(before),
        _ => false,
    };
    !is_about
        && (is_name
            || name.iter().any(|word| PERSONAL.contains(word))
            || name.windows(2).any(|two| two == ["e", "mail"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(test: fn(&[&str]) -> bool, name: &str) -> bool {
        test(&words(name).iter().map(String::as_str).collect::<Vec<_>>())
    }

    #[test]
    fn credentials_are_known_by_their_words() {
        for name in ["token", "accessToken", "X-Api-Key", "apikey", "key", "Authorization", "user_password"] {
            assert!(is(is_credential, name), "{name}");
        }
        for name in ["item_key", "keyword", "nextPageToken", "token_type", "password_status", "monkey"] {
            assert!(!is(is_credential, name), "{name}");
        }
    }

    #[test]
    fn personal_data_is_known_by_its_words() {
        let personal =
            ["phone", "phoneNumber", "caller_id", "callerName", "e-mail", "userName", "name", "home_address"];
        for name in personal.into_iter().chain(["connected_name", "ani", "emails", "attempt_1_name"]) {
            assert!(is(is_personal, name), "{name}");
        }
        for name in
            ["profile_name", "accountName", "time_zone_name", "phone_type", "caller_count", "call_id", "renamed"]
        {
            assert!(!is(is_personal, name), "{name}");
        }
    }
}
