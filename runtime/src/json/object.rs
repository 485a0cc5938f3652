//! The traits that generated code implements for objects and unions, and what follows from them.

use std::fmt;

use super::shape::Shape;
use super::view::{self, Members, Show, View, Visit};
use super::{ReadJson, Reader, Stop};

/// A JSON object. `read` and `view` each list the members.
pub trait Object: Default + 'static {
    /// The name of the type, for `Debug`.
    const NAME: &'static str;

    /// Reads the members.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or does not have the expected form.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop>;

    /// Passes the members to `visit`.
    fn view(&self, visit: &mut dyn Visit);
}

impl<T: Object> ReadJson for T {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        Object::read(self, reader)
    }
}

impl<T: Object> Members for T {
    fn view(&self, visit: &mut dyn Visit) {
        Object::view(self, visit);
    }
}

impl<T: Object> View for T {
    fn show(&self) -> Show<'_> {
        Show::Object(self)
    }

    fn shape(&self) -> Shape {
        Shape::Object(|| Box::new(T::default()))
    }

    fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        view::debug(T::NAME, self, formatter)
    }
}

/// Recursive types hold themselves in a box.
impl<T: Object> Object for Box<T> {
    const NAME: &'static str = T::NAME;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        Object::read(&mut **self, reader)
    }

    fn view(&self, visit: &mut dyn Visit) {
        Object::view(&**self, visit);
    }
}

/// A value of one of several types, chosen by the kind of JSON.
pub trait Union: Sized {
    /// The types, in words.
    const EXPECTED: &'static str;

    /// The documented form of each.
    const SHAPES: &'static [fn() -> Shape];

    /// Reads the next value as the type for its kind.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or does not have the expected form.
    fn read(reader: &mut Reader<'_>) -> Result<Self, Stop>;

    /// The value inside.
    fn value(&self) -> &dyn View;
}

/// Implements [`Object`] from one list of members, and `Debug`, `Serialize` and `Deserialize` with it.
///
/// `json_object!(Caller { city: json::field("city").personal(), zip: json::field("zip") })`; `..free_members` is the map of
/// undocumented members. A type that implements [`Object`] itself is passed alone.
#[macro_export]
#[doc(hidden)]
macro_rules! json_object {
    ($type:ident { $($member:ident: $field:expr),* $(,)? }) => {
        impl $crate::generated::json::Object for $type {
            const NAME: &'static str = stringify!($type);

            fn read(&mut self, reader: &mut $crate::generated::json::Reader<'_>) -> $crate::generated::json::Reading {
                reader.members(&mut [$(($field.name(), &mut $field.place(&mut self.$member))),*])
            }

            fn view(&self, visit: &mut dyn $crate::generated::json::Visit) {
                visit.members(&[$($field.member(&$field.shown(&self.$member))),*]);
            }
        }

        $crate::json_object!($type);
    };
    ($type:ident { $($member:ident: $field:expr,)* ..$free:ident }) => {
        impl $crate::generated::json::Object for $type {
            const NAME: &'static str = stringify!($type);

            fn read(&mut self, reader: &mut $crate::generated::json::Reader<'_>) -> $crate::generated::json::Reading {
                reader.members_and(&mut [$(($field.name(), &mut $field.place(&mut self.$member))),*], &mut self.$free)
            }

            fn view(&self, visit: &mut dyn $crate::generated::json::Visit) {
                visit.members_and(&[$($field.member(&$field.shown(&self.$member))),*], &self.$free);
            }
        }

        $crate::json_object!($type);
    };
    ($type:ty) => {
        impl ::std::fmt::Debug for $type {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::generated::json::View::debug(self, formatter)
            }
        }

        $crate::__json_through_serde!($type);
    };
}

/// Implements `Debug` and `Serialize` for a row.
#[macro_export]
#[doc(hidden)]
macro_rules! json_row {
    ($type:ident) => {
        impl ::std::fmt::Debug for $type {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::generated::json::debug(stringify!($type), self, formatter)
            }
        }

        impl $crate::generated::serde::Serialize for $type {
            fn serialize<S: $crate::generated::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::generated::json::serialize($crate::generated::json::Show::Object(self), serializer)
            }
        }
    };
}

/// Implements reading, writing, `Default`, `Serialize` and `Deserialize` for a [`Union`].
#[macro_export]
#[doc(hidden)]
macro_rules! json_union {
    ($type:ty) => {
        impl $crate::ReadJson for $type {
            fn read(&mut self, reader: &mut $crate::generated::json::Reader<'_>) -> $crate::generated::json::Reading {
                *self = $crate::generated::json::Union::read(reader)?;
                Ok(())
            }

            fn holds_empty_string() -> bool {
                true
            }
        }

        impl $crate::generated::json::View for $type {
            fn show(&self) -> $crate::generated::json::Show<'_> {
                $crate::generated::json::Union::value(self).show()
            }

            fn shape(&self) -> $crate::generated::json::Shape {
                $crate::generated::json::Shape::Union {
                    expected: <Self as $crate::generated::json::Union>::EXPECTED,
                    alternatives: <Self as $crate::generated::json::Union>::SHAPES,
                }
            }

            fn debug(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Debug::fmt(self, formatter)
            }
        }

        impl Default for $type {
            fn default() -> Self {
                Self::Unknown($crate::Json::default())
            }
        }

        $crate::__json_through_serde!($type);
    };
}

#[macro_export]
#[doc(hidden)]
macro_rules! __json_through_serde {
    ($type:ty) => {
        impl $crate::generated::serde::Serialize for $type {
            fn serialize<S: $crate::generated::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::generated::json::serialize($crate::generated::json::View::show(self), serializer)
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::generated::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::generated::json::deserialize(deserializer)
            }
        }
    };
}
