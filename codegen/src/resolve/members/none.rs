//! The texts that stand for no value in an answer.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Json, Type};
use crate::parse::is_json_number;
use crate::spec::{Field, TypeExpression};

use super::values::scalar;
use crate::resolve::scope::{Scope, Site};
use crate::resolve::table::DeclaredKind;

impl Scope<'_> {
    /// The texts that stand for no value where this field is. Those that could be values are reported.
    pub(super) fn none_words(&self, field: &Field, value: Option<&Type>, site: Site) -> Vec<String> {
        let Some(words) = &field.none else { return Vec::new() };
        if words.is_empty() {
            let help = "write the texts, such as `[\"N/A\"]`, or remove `none`";
            self.context.error_with_help(Code::NoneWord, words.key, "`none` lists no text", help);
        }
        for (index, word) in words.iter().enumerate() {
            let earlier = words.iter().take(index).find(|other| other.value == word.value);
            if let Some(first) = earlier {
                let diagnostic = Diagnostic::error(Code::NoneWord, word.span, "this text is listed twice");
                self.context.problems.add(diagnostic.also(first.span, "the first time"));
            } else if site == Site::Row && word.is_empty() {
                let message = "an empty cell always means that there is no value";
                self.context.error_with_help(Code::NoneWord, word.span, message, "remove the empty text");
            } else if value.is_some_and(|value| self.takes(word, value)) {
                let message = format!("{:?} is a value of this type", word.value);
                let help = "a text is either a value or stands for none: remove it here, or change the type";
                self.context.error_with_help(Code::NoneWord, word.span, message, help);
            }
        }
        words.iter().map(|word| word.value.clone()).collect()
    }

    /// Whether a text is a value of this type. A string takes every text, so there `none` decides.
    fn takes(&self, word: &str, value: &Type) -> bool {
        match value {
            Type::String | Type::Labelled | Type::List(_) | Type::Map(_) => false,
            Type::Json => true,
            Type::Integer | Type::Decimal => is_json_number(word),
            Type::Boolean { written: None } => matches!(word, "true" | "false"),
            Type::Nullable(inner) => self.takes(word, inner),
            Type::Named(name) => self.named_takes(word, name),
            _ => scalar(&Json::String(word.to_owned()), value).is_ok(),
        }
    }

    fn named_takes(&self, word: &str, name: &str) -> bool {
        let Some(declared) = self.table.find(name, self.operation) else { return false };
        match declared.kind() {
            Some(DeclaredKind::Enum) => declared.written.values.iter().any(|values| values.get(word).is_some()),
            Some(DeclaredKind::Union) => {
                let mut alternatives = declared.written.alternatives.iter().flat_map(|all| all.iter());
                alternatives.any(|one| matches!(&one.value, TypeExpression::Name(name) if self.named_takes(word, name)))
            }
            Some(DeclaredKind::Object | DeclaredKind::Row) | None => false,
        }
    }
}
