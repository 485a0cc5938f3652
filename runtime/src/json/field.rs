//! One description of a member, from which generated code reads and shows it.

use std::fmt;
use std::marker::PhantomData;

use super::codec::{Codec, Coded, Written};
use super::shape::Shape;
use super::view::{Member, Show, View};
use super::{ReadJson, Reader, Stop};

/// A member of an object: its wire name, and the codec of its value if it has one.
#[derive(Debug, Clone, Copy)]
pub struct Field<C = Plain> {
    name: &'static str,
    always: bool,
    personal: bool,
    codec: PhantomData<C>,
}

/// The value has no codec.
#[derive(Debug, Clone, Copy)]
pub struct Plain;

/// A member that may be missing.
pub const fn field(name: &'static str) -> Field {
    Field { name, always: false, personal: false, codec: PhantomData }
}

impl Field {
    /// Reads and writes the value with a codec.
    pub const fn coded<C: Codec>(self) -> Field<C> {
        Field { name: self.name, always: self.always, personal: self.personal, codec: PhantomData }
    }

    /// Where its value is read into.
    pub fn place<'a, T: ReadJson>(&self, value: &'a mut T) -> Place<'a, T> {
        Place(value)
    }

    /// Its value, as it is shown.
    pub fn shown<'a, T: View>(&self, value: &'a T) -> Shown<'a, T> {
        Shown(value)
    }
}

impl<C: Codec> Field<C> {
    /// Where its value is read into.
    pub fn place<'a>(&self, value: &'a mut C::Value) -> Coded<'a, C> {
        super::codec::coded(value)
    }

    /// Its value, as it is shown.
    pub fn shown<'a>(&self, value: &'a C::Value) -> Written<'a, C> {
        Written::of(value)
    }
}

impl<C> Field<C> {
    /// Marks the member as documented to be always there.
    pub const fn always(mut self) -> Self {
        self.always = true;
        self
    }

    /// Marks the member as personal data.
    pub const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }

    /// Its wire name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The member with its value.
    pub const fn member<'a>(&self, value: &'a dyn View) -> Member<'a> {
        Member { name: self.name, value, always: self.always, personal: self.personal }
    }
}

/// Reads the value of a member without a codec.
#[derive(Debug)]
pub struct Place<'a, T>(&'a mut T);

impl<T: ReadJson> ReadJson for Place<'_, T> {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        self.0.read(reader)
    }

    fn may_be_missing(&self) -> bool {
        self.0.may_be_missing()
    }
}

/// Shows the value of a member without a codec.
#[derive(Debug)]
pub struct Shown<'a, T>(&'a T);

impl<T: View> View for Shown<'_, T> {
    fn show(&self) -> Show<'_> {
        self.0.show()
    }

    fn shape(&self) -> Shape {
        self.0.shape()
    }

    fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.debug(formatter)
    }
}
