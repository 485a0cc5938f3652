//! Values of responses, seen from outside. One list of members serves `Debug`, `Serialize` and the comparison with the
//! documented form.

use std::collections::BTreeMap;
use std::fmt;

use super::any::Json;
use super::shape::Shape;
use crate::value::decimal::Decimal;
use crate::value::hidden::Hidden;
use crate::value::labelled::Labelled;

/// The documented JSON of a type.
pub fn shape_of<T: View + Default>() -> Shape {
    T::default().shape()
}

/// A value of a response.
pub trait View {
    /// The value as it is written to JSON.
    fn show(&self) -> Show<'_>;

    /// The documented form of its JSON.
    fn shape(&self) -> Shape;

    /// Prints the value for `Debug`.
    ///
    /// # Errors
    ///
    /// If the formatter fails.
    fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// A value as it is written to JSON.
#[derive(Clone)]
pub enum Show<'a> {
    /// No value: an object omits it, and a list has `null`.
    Absent,
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// An integer.
    Integer(i64),
    /// A string.
    Text(&'a str),
    /// A string that is made on demand.
    Written(String),
    /// A value that cannot be written, and why.
    Unwritable(&'static str),
    /// A decimal number.
    Decimal(&'a Decimal),
    /// Any JSON.
    Json(&'a Json),
    /// A list.
    List(Vec<Show<'a>>),
    /// An object used as a map.
    Map(Vec<(&'a str, Show<'a>)>),
    /// An object.
    Object(&'a dyn Members),
}

/// The members of an object.
pub trait Members {
    /// Passes all of them to `visit`, in one call.
    fn view(&self, visit: &mut dyn Visit);
}

/// Receives the members of an object.
pub trait Visit {
    /// Receives the documented members and, if the vendor allows others, a map of those.
    fn object(&mut self, members: &[Member<'_>], free: Option<&dyn View>);

    /// Receives an object with these members.
    fn members(&mut self, members: &[Member<'_>]) {
        self.object(members, None);
    }

    /// Receives an object with these members and a map of others.
    fn members_and(&mut self, members: &[Member<'_>], free: &dyn View) {
        self.object(members, Some(free));
    }
}

/// One member of an object.
#[derive(Clone, Copy)]
pub struct Member<'a> {
    pub(crate) name: &'static str,
    pub(crate) value: &'a dyn View,
    pub(crate) always: bool,
    pub(crate) personal: bool,
}

/// A member that may be missing.
pub const fn optional<'a>(name: &'static str, value: &'a dyn View) -> Member<'a> {
    Member { name, value, always: false, personal: false }
}

/// A member that is documented to be always there.
pub const fn always<'a>(name: &'static str, value: &'a dyn View) -> Member<'a> {
    Member { name, value, always: true, personal: false }
}

/// The value of a member that is documented but not read.
pub const UNREAD: &dyn View = &Unread;

struct Unread;

impl View for Unread {
    fn show(&self) -> Show<'_> {
        Show::Absent
    }

    fn shape(&self) -> Shape {
        Shape::Any
    }

    fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("_")
    }
}

impl Member<'_> {
    /// The documented form of its JSON.
    pub(crate) fn shape(&self) -> Shape {
        let shape = self.value.shape();
        if self.always { shape } else { shape.of_optional() }
    }

    /// Marks the member as personal data.
    pub const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }
}

/// Prints an object for `Debug`.
///
/// # Errors
///
/// If the formatter fails.
pub fn debug(name: &str, object: &dyn Members, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut debug = Debugged(formatter.debug_struct(name));
    object.view(&mut debug);
    debug.0.finish()
}

struct Debugged<'a, 'f>(fmt::DebugStruct<'a, 'f>);

impl Visit for Debugged<'_, '_> {
    fn object(&mut self, members: &[Member<'_>], free: Option<&dyn View>) {
        for member in members {
            match member.personal {
                true => self.0.field(member.name, &Hidden),
                false => self.0.field(member.name, &AsDebug(member.value)),
            };
        }
        if free.is_some() {
            self.0.field("free_members", &Hidden);
        }
    }
}

/// A value as `Debug` prints it.
pub(super) struct AsDebug<'a>(pub(super) &'a dyn View);

impl fmt::Debug for AsDebug<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.debug(formatter)
    }
}

impl<T: View + Default> View for Option<T> {
    fn show(&self) -> Show<'_> {
        match self.as_ref().map(View::show) {
            None => Show::Absent,
            // It is there and has no value: null.
            Some(Show::Absent) => Show::Null,
            Some(shown) => shown,
        }
    }

    fn shape(&self) -> Shape {
        Shape::Nullable(|| T::default().shape())
    }

    fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Some(value) => formatter.debug_tuple("Some").field(&AsDebug(value)).finish(),
            None => formatter.write_str("None"),
        }
    }
}

impl<T: View + Default> View for Vec<T> {
    fn show(&self) -> Show<'_> {
        Show::List(self.iter().map(View::show).collect())
    }

    fn shape(&self) -> Shape {
        Shape::List(|| T::default().shape())
    }

    fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter().map(|item| AsDebug(item as &dyn View))).finish()
    }
}

impl<T: View + Default> View for BTreeMap<String, T> {
    fn show(&self) -> Show<'_> {
        Show::Map(self.iter().map(|(name, value)| (name.as_str(), value.show())).collect())
    }

    fn shape(&self) -> Shape {
        Shape::Map(|| T::default().shape())
    }

    fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.iter().map(|(name, value)| (name, AsDebug(value)))).finish()
    }
}

macro_rules! leaf {
    ($($type:ty: $shape:ident, |$value:ident| $show:expr;)*) => {$(
        impl View for $type {
            fn show(&self) -> Show<'_> {
                let $value = self;
                $show
            }

            fn shape(&self) -> Shape {
                Shape::$shape
            }

            fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self, formatter)
            }
        }
    )*};
}

leaf! {
    String: Text, |text| Show::Text(text);
    i64: Integer, |number| Show::Integer(*number);
    bool: Boolean, |value| Show::Boolean(*value);
    Decimal: Number, |number| Show::Decimal(number);
    Json: Any, |json| Show::Json(json);
    Labelled: Text, |labelled| Show::Written(labelled.to_string());
}
