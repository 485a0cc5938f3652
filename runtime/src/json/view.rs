//! How values show themselves: one list of members serves `Debug`, `Serialize` and the comparison with the captured form.

use std::collections::BTreeMap;
use std::fmt;

use super::shape::Shape;
use crate::value::decimal::Decimal;
use crate::value::hidden::Hidden;
use crate::value::json::Json;
use crate::value::labelled::Labelled;

/// What the JSON of a type is captured to look like.
pub fn shape_of<T: View + Default>() -> Shape {
    T::default().shape()
}

/// A value of an answer that can be looked at.
pub trait View {
    /// What it is, to be written as JSON.
    fn show(&self) -> Show<'_>;

    /// What its JSON is captured to look like.
    fn shape(&self) -> Shape;

    /// What `Debug` prints.
    ///
    /// # Errors
    ///
    /// Those of the formatter.
    fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// What a value is, to be written as JSON.
#[derive(Clone)]
pub enum Show<'a> {
    /// There is none: an object leaves it out, and a list has `null` for it.
    Absent,
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// An integer.
    Integer(i64),
    /// A string.
    Text(&'a str),
    /// A string that was made for this.
    Written(String),
    /// No written form, and why.
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
    /// Shows all of them at once.
    fn view(&self, visit: &mut dyn Visit);
}

/// Looks at the members of an object.
pub trait Visit {
    /// Is given those that are captured and, if the vendor allows any others, a map of those.
    fn object(&mut self, members: &[Member<'_>], free: Option<&dyn View>);

    /// Shows an object with these members.
    fn members(&mut self, members: &[Member<'_>]) {
        self.object(members, None);
    }

    /// Shows an object with these members and a map of others.
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

/// A member of which a source says that it is always there.
pub const fn always<'a>(name: &'static str, value: &'a dyn View) -> Member<'a> {
    Member { name, value, always: true, personal: false }
}

/// A member that is captured and not read.
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
    /// What its JSON is captured to look like.
    pub(crate) fn shape(&self) -> Shape {
        let shape = self.value.shape();
        if self.always { shape } else { shape.of_optional() }
    }

    /// The same member, holding personal data.
    pub const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }
}

/// Prints an object for `Debug`.
///
/// # Errors
///
/// Those of the formatter.
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
            // What is there and holds nothing is null.
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
