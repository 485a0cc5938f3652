//! The written forms of dates, times and booleans of one API, as named codecs.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::model::{Api, Entry, Field, Operation, OtherForm, Response, TimeForms, Type, TypeKind};
use crate::names;

#[derive(Debug, Clone, PartialEq)]
enum Form {
    Date(String),
    DateTime(TimeForms),
    Boolean(String, String),
    None(Vec<String>),
}

/// The written forms of one API, each with its name, in the order met.
pub(crate) struct Formats {
    forms: Vec<(String, Form)>,
}

impl Formats {
    pub(crate) fn of(api: &Api) -> Self {
        let mut formats = Self { forms: Vec::new() };
        for definition in &api.types {
            match &definition.kind {
                TypeKind::Object { entries, free_members } => {
                    formats.entries(entries);
                    formats.none_words(entries);
                    free_members.iter().for_each(|free| formats.value(free));
                }
                TypeKind::Row { columns } => columns.iter().for_each(|column| formats.value(&column.value)),
                TypeKind::Union { alternatives } => alternatives.iter().for_each(|value| formats.value(value)),
                TypeKind::Enum { .. } => {}
            }
        }
        for operation in &api.operations {
            formats.operation(operation);
        }
        formats
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }

    pub(crate) fn date(&self, pattern: &str) -> Result<Ident, EmitError> {
        self.name(&Form::Date(pattern.to_string()))
    }

    pub(crate) fn datetime(&self, forms: &TimeForms) -> Result<Ident, EmitError> {
        self.name(&Form::DateTime(forms.clone()))
    }

    pub(crate) fn boolean(&self, yes: &str, no: &str) -> Result<Ident, EmitError> {
        self.name(&Form::Boolean(yes.to_string(), no.to_string()))
    }

    pub(crate) fn none(&self, words: &[String]) -> Result<Ident, EmitError> {
        self.name(&Form::None(words.to_vec()))
    }

    /// The file `formats.rs`.
    pub(crate) fn tokens(&self) -> Result<TokenStream, EmitError> {
        let mut items = Vec::new();
        for (name, form) in &self.forms {
            let ident = name::ident(name)?;
            let (doc, implementation) = match form {
                Form::Date(pattern) => (
                    doc::api::date_format(pattern),
                    format_of(&quote!(codec::DateFormat), &ident, pattern, "a date written", &quote!()),
                ),
                Form::DateTime(forms) => {
                    let (trait_name, others) = (quote!(codec::DateTimeFormat), other_forms(forms));
                    let implementation =
                        format_of(&trait_name, &ident, &forms.pattern, "a date and time written", &others);
                    (doc::api::datetime_format(forms), implementation)
                }
                Form::Boolean(yes, no) => (
                    doc::api::boolean_words(yes, no),
                    quote! {
                        impl codec::BooleanWords for #ident {
                            const TRUE: &'static str = #yes;
                            const FALSE: &'static str = #no;
                        }
                    },
                ),
                Form::None(words) => (
                    doc::api::none_words(words),
                    quote! {
                        impl codec::NoneWords for #ident {
                            const WORDS: &'static [&'static str] = &[#(#words),*];
                        }
                    },
                ),
            };
            items.push(quote!(#doc #[derive(Debug)] pub struct #ident; #implementation));
        }
        Ok(quote! {
            //! How this API writes values that have a form of their own.
            #(#items)*
        })
    }

    fn name(&self, form: &Form) -> Result<Ident, EmitError> {
        let found = self.forms.iter().find(|(_, other)| other == form);
        let (name, _) = found.ok_or_else(|| EmitError::new("a written form", "it was not collected"))?;
        name::ident(name)
    }

    fn operation(&mut self, operation: &Operation) {
        for entry in operation.entries() {
            self.entries(std::slice::from_ref(entry));
        }
        if let Response::Json(value) = &operation.response {
            self.value(value);
        }
    }

    fn entries(&mut self, entries: &[Entry]) {
        for entry in entries {
            match entry {
                Entry::Field(field) => self.value(&field.value),
                Entry::Constant(_) => {}
                Entry::Choice(choice) => choice.options.iter().for_each(|option| self.entries(&option.entries)),
            }
        }
    }

    fn none_words(&mut self, entries: &[Entry]) {
        for entry in entries {
            match entry {
                Entry::Field(Field { none_words: words, .. }) if !words.is_empty() && !is_empty_text(words) => {
                    let name: Vec<String> = words.iter().map(|word| none_name(word)).collect();
                    self.add(format!("NoneIf{}", name.join("Or")), Form::None(words.clone()));
                }
                _ => {}
            }
        }
    }

    fn value(&mut self, value: &Type) {
        match value {
            Type::Date(pattern) => self.add(pattern_name(pattern), Form::Date(pattern.clone())),
            Type::DateTime(forms) => self.add(forms_name(forms), Form::DateTime(forms.clone())),
            Type::Boolean { written: Some((yes, no)) } => {
                let name = format!("Words{}Or{}", names::pascal(yes), names::pascal(no));
                self.add(name, Form::Boolean(yes.clone(), no.clone()));
            }
            Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => self.value(inner),
            _ => {}
        }
    }

    fn add(&mut self, name: String, form: Form) {
        if self.forms.iter().any(|(_, other)| *other == form) {
            return;
        }
        let taken = |name: &str| self.forms.iter().any(|(other, _)| other == name);
        let mut unique = name.clone();
        let mut number = 2;
        while taken(&unique) {
            unique = format!("{name}{number}");
            number += 1;
        }
        self.forms.push((unique, form));
    }
}

/// A format of dates or times, and what is expected of a text in words.
fn format_of(codec: &TokenStream, ident: &Ident, pattern: &str, what: &str, others: &TokenStream) -> TokenStream {
    let expected = format!("{what} {pattern}");
    quote! {
        impl #codec for #ident {
            const PATTERN: &'static str = #pattern;
            const EXPECTED: &'static str = #expected;
            #others
        }
    }
}

/// The further forms of a date and time.
fn other_forms(forms: &TimeForms) -> TokenStream {
    let others = forms.others.iter().map(|form| match form {
        OtherForm::DateTime(pattern) => quote!(codec::OtherForm::DateTime(#pattern)),
        OtherForm::Date { pattern, time } => {
            let mut parts = time.split(':').map(|part| Literal::i8_unsuffixed(part.parse().unwrap_or_default()));
            let (hour, minute, second) = (parts.next(), parts.next(), parts.next());
            quote!(codec::OtherForm::Date(#pattern, civil::Time::constant(#hour, #minute, #second, 0)))
        }
    });
    let others: Vec<TokenStream> = others.collect();
    if others.is_empty() {
        return quote!();
    }
    quote!(const OTHERS: &'static [codec::OtherForm] = &[#(#others),*];)
}

/// A name for the forms of a date and time: `%Y-%m-%d %H:%M` or a day alone is `YearMonthDayHourMinuteOrDayStart`.
fn forms_name(forms: &TimeForms) -> String {
    let mut name = pattern_name(&forms.pattern);
    for form in &forms.others {
        name.push_str(match form {
            OtherForm::DateTime(_) => "OrOther",
            OtherForm::Date { time, .. } if time == "00:00:00" => "OrDayStart",
            OtherForm::Date { .. } => "OrDayEnd",
        });
    }
    name
}

/// Whether the empty text alone stands for no value, for which the runtime has a codec.
pub(crate) fn is_empty_text(none_words: &[String]) -> bool {
    none_words == [String::new()]
}

/// A name for a text that stands for no value.
fn none_name(word: &str) -> String {
    let name = names::pascal(word);
    let is_ascii = name.chars().all(|character| character.is_ascii_alphanumeric());
    match name.as_str() {
        "" if word.trim().is_empty() => "Empty".to_owned(),
        "" => "Sign".to_owned(),
        zeros if zeros.bytes().all(|byte| byte == b'0') => "Zeros".to_owned(),
        _ if is_ascii => name,
        _ => "Text".to_owned(),
    }
}

/// A name for a strftime pattern, from its fields: `%Y-%m-%d` is `YearMonthDay`.
fn pattern_name(pattern: &str) -> String {
    let mut name = String::new();
    let mut characters = pattern.chars().peekable();
    while let Some(character) = characters.next() {
        if character != '%' {
            continue;
        }
        while matches!(characters.peek(), Some('-' | '_' | '0'..='9' | '.')) {
            characters.next();
        }
        name.push_str(match characters.next() {
            Some('Y' | 'y') => "Year",
            Some('m' | 'b' | 'B') => "Month",
            Some('d' | 'e') => "Day",
            Some('H' | 'I') => "Hour",
            Some('M') => "Minute",
            Some('S') => "Second",
            Some('f') => "Fraction",
            Some('p' | 'P') => "HalfDay",
            Some('T') => "HourMinuteSecond",
            Some('F') => "YearMonthDay",
            _ => "Part",
        });
    }
    if name.is_empty() { "Written".to_string() } else { name }
}
