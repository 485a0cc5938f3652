//! Macros that define an enum and its conversions from one table of its words.

use std::fmt;

/// How many words an error shows.
const SHOWN: usize = 40;

/// The error for a text that is not a word of the enum. It shows the words, and not the text, which may be personal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownWord(&'static [&'static str]);

impl UnknownWord {
    /// For generated code only.
    #[doc(hidden)]
    pub const fn __new(words: &'static [&'static str]) -> Self {
        Self(words)
    }

    /// The words of the enum.
    pub fn words(&self) -> &'static [&'static str] {
        self.0
    }
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("is not one of ")?;
        for (index, word) in self.0.iter().take(SHOWN).enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(formatter, "{comma}{word:?}")?;
        }
        match self.0.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(formatter, " and {more} more"),
        }
    }
}

impl std::error::Error for UnknownWord {}

/// An open enum, of which a request may have to hold a documented word.
pub trait Words {
    /// The words that the documents list.
    const WORDS: &'static [&'static str];

    /// Whether it is one of them.
    fn is_documented(&self) -> bool;
}

/// Defines a closed enum from its words: `words! { pub enum Side { In = "in", } }`.
#[doc(hidden)]
#[macro_export]
macro_rules! words {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $(#[$first_about:meta])* $first:ident = $first_word:literal,
            $($(#[$variant_about:meta])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[$first_about])* $first,
            $($(#[$variant_about])* $variant,)*
        }

        impl $name {
            /// Every value, in the order of the documents.
            pub const ALL: &'static [Self] = &[Self::$first $(, Self::$variant)*];

            /// The value as it is sent.
            pub const fn as_str(&self) -> &'static str {
                match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownWord;

            fn from_str(word: &str) -> ::std::result::Result<Self, Self::Err> {
                match word {
                    $first_word => Ok(Self::$first),
                    $($word => Ok(Self::$variant),)*
                    _ => Err($crate::UnknownWord::__new(&[$first_word $(, $word)*])),
                }
            }
        }

        $crate::__written_words!($name);
        $crate::__read_words!($name, Self::$first);
    };
}

/// Defines the enum of [`open_words`] and [`error_codes`](crate::error_codes): the doc comment behind the bar is that of
/// `Unknown`.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$variant_about:meta])* $variant:ident,)*
            | #[$unknown_about:meta]
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_about])* $variant,)*
            #[$unknown_about]
            Unknown($crate::UnknownValue),
        }
    };
}

/// Defines an open enum from its words: any other word becomes `Unknown`.
#[doc(hidden)]
#[macro_export]
macro_rules! open_words {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$variant_about:meta])* $variant:ident = $word:literal,)*
        }
    ) => {
        $crate::__open_enum! {
            $(#[$about])*
            pub enum $name {
                $($(#[$variant_about])* $variant,)*
                | /// A value that the documents do not list. Compare it by [`as_str`](Self::as_str): a later version may name it.
            }
        }

        impl $name {
            /// Every value that the documents list, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The value as it is sent.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// The value for what is sent.
            pub fn from_wire(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)*
                    other => Self::Unknown($crate::UnknownValue::__new(other)),
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(word: &str) -> ::std::result::Result<Self, Self::Err> {
                Ok(Self::from_wire(word))
            }
        }

        impl $crate::generated::Words for $name {
            const WORDS: &'static [&'static str] = &[$($word),*];

            fn is_documented(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }

        impl $crate::generated::Held for $name {
            type Value = Self;

            fn held(&self) -> Option<&Self> {
                Some(self)
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::from_wire("")
            }
        }

        impl $crate::ReadJson for $name {
            fn read(&mut self, reader: &mut $crate::generated::json::Reader<'_>) -> $crate::generated::json::Reading {
                *self = Self::from_wire(reader.string_or_number()?);
                Ok(())
            }

            fn holds_empty_string() -> bool {
                true
            }
        }

        impl $crate::generated::json::View for $name {
            fn show(&self) -> $crate::generated::json::Show<'_> {
                $crate::generated::json::Show::Text(self.as_str())
            }

            fn shape(&self) -> $crate::generated::json::Shape {
                $crate::generated::json::Shape::Words(|word| !matches!(Self::from_wire(word), Self::Unknown(_)))
            }

            fn debug(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Debug::fmt(self, formatter)
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::generated::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::generated::json::deserialize(deserializer)
            }
        }

        $crate::__written_words!($name);
        $crate::__read_words!($name, Self::ALL.first().cloned().unwrap_or_else(|| Self::from_wire("")));
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __written_words {
    ($name:ident) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::generated::serde::Serialize for $name {
            fn serialize<S: $crate::generated::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

#[cfg(feature = "wire")]
#[doc(hidden)]
#[macro_export]
macro_rules! __read_words {
    ($name:ident, $placeholder:expr) => {
        impl $crate::generated::reading::ReadWire for $name {
            type Value = Self;

            fn read(value: &mut $crate::generated::reading::ValueReader<'_>) -> Option<Self> {
                value.word(str::parse)
            }

            fn placeholder() -> Self {
                $placeholder
            }
        }
    };
}

#[cfg(not(feature = "wire"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __read_words {
    ($name:ident, $placeholder:expr) => {};
}

#[cfg(test)]
mod tests {
    crate::words! {
        /// A direction.
        pub enum Direction {
            /// Towards us.
            In = "inbound",
            /// Away from us.
            Out = "outbound",
        }
    }

    crate::open_words! {
        /// An outcome.
        pub enum Outcome {
            /// We won.
            Won = "won",
        }
    }

    #[test]
    fn a_word_is_written_and_read_by_one_table() {
        assert_eq!(Direction::ALL, [Direction::In, Direction::Out]);
        for direction in Direction::ALL {
            assert_eq!(direction.as_str().parse(), Ok(*direction));
            assert_eq!(direction.to_string(), direction.as_str());
            assert_eq!(serde_json::to_string(direction).ok(), Some(format!("\"{direction}\"")));
        }
    }

    #[test]
    fn an_unknown_word_is_told_the_known_ones() {
        let error = "3165550100".parse::<Direction>().map_err(|error| error.to_string());
        assert_eq!(error, Err("is not one of \"inbound\", \"outbound\"".to_owned()));
    }

    crate::open_words! {
        /// A level, written as a number.
        pub enum Level {
            /// Low.
            Low = "1",
            /// High.
            High = "2",
        }
    }

    #[test]
    fn a_numeric_enum_is_read_from_numbers_too() {
        for text in ["2", "\"2\""] {
            assert_eq!(serde_json::from_str::<Level>(text).ok(), Some(Level::High), "{text}");
        }
        assert_eq!(serde_json::from_str::<Level>("2.0").ok().as_ref().map(Level::as_str), Some("2.0"));
        assert!(serde_json::from_str::<Level>("true").is_err());
        assert_eq!(Level::ALL, [Level::Low, Level::High]);
    }

    #[test]
    fn an_open_enum_keeps_what_it_does_not_know() {
        assert_eq!("won".parse(), Ok(Outcome::Won));
        assert_eq!(serde_json::from_str::<Outcome>("\"lost\"").ok().as_ref().map(Outcome::as_str), Some("lost"));
        assert_eq!(Outcome::ALL, [Outcome::Won]);
    }
}
