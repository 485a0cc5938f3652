//! An answer that was read whole: judged and read in one pass.

use std::any::Any;

use bytes::Bytes;

use super::classify::{Rejection, classify, classify_noted};
use crate::answer::meta::{HasMeta, Meta};
use crate::json::{Misfit, ReadJson, Reader, text_of};
use crate::operation::{Operation, ResponseKind};

/// A place for the value of an answer, whatever its type.
pub(crate) trait Place: ReadJson + Send {
    /// The value, to be taken out by its type.
    fn into_any(self: Box<Self>) -> Box<dyn Any>;
}

impl<T: ReadJson + Send + 'static> Place for T {
    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

/// Makes an empty place for an answer of this operation.
pub(crate) type NewPlace = fn(&'static Operation) -> Box<dyn Place>;

/// Passes over the value.
pub(crate) fn no_place(_: &'static Operation) -> Box<dyn Place> {
    Box::new(())
}

/// An answer that was read whole and is a success.
pub(crate) struct WholeAnswer {
    pub(crate) meta: Meta,
    pub(crate) body: Bytes,
    /// Its value, or where that does not have the captured form.
    pub(crate) value: Result<Box<dyn Place>, Misfit>,
}

impl WholeAnswer {
    /// Reads an answer, unless it is no success. A body that cannot be read as a value may still say that it is none.
    pub(crate) fn read(
        operation: &'static Operation,
        meta: Meta,
        body: Bytes,
        place: NewPlace,
    ) -> Result<Self, (Rejection, Meta, Bytes)> {
        let value = match value(operation, &meta, &body, place) {
            Ok(value) => value,
            Err(rejection) => return Err((rejection, meta, body)),
        };
        Ok(Self { meta, body, value })
    }
}

fn value(
    operation: &'static Operation,
    meta: &Meta,
    body: &[u8],
    place: NewPlace,
) -> Result<Result<Box<dyn Place>, Misfit>, Rejection> {
    if !meta.status().is_success() || operation.response == ResponseKind::Csv {
        classify(operation, meta, body)?;
        return Ok(Ok(no_place(operation)));
    }
    let mut place = place(operation);
    let misfit = match text_of(body) {
        Ok(text) => {
            let mut reader = Reader::new(text).watching(operation.envelope.names());
            match reader.whole(&mut *place) {
                Ok(()) if text.trim_start().starts_with(['{', '[']) => {
                    classify_noted(operation, meta, body, reader.noted())?;
                    return Ok(Ok(place));
                }
                read => read.err().map(|_| reader.misfit()),
            }
        }
        Err(misfit) => Some(misfit),
    };
    classify(operation, meta, body)?;
    Ok(misfit.map_or(Ok(place), Err))
}

impl HasMeta for WholeAnswer {
    fn meta(&self) -> &Meta {
        &self.meta
    }
}
