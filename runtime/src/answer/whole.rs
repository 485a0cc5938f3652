//! A response that was read whole: classified and decoded in one pass.

use std::any::Any;

use bytes::Bytes;

use super::classify::{Rejection, classify, classify_with_members};
use crate::answer::meta::{HasMeta, Meta};
use crate::json::{Misfit, ReadJson, Reader, Shape, text_of};
use crate::operation::{Operation, ResponseKind};

/// What the value of a response is read into, whatever its type.
pub(crate) trait Place: ReadJson + Send {
    /// The value, to be taken out by its type.
    fn into_any(self: Box<Self>) -> Box<dyn Any>;
}

impl<T: ReadJson + Send + 'static> Place for T {
    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

/// Makes an empty place for the response of an operation.
pub(crate) type NewPlace = fn(&'static Operation) -> Box<dyn Place>;

/// Skips the value.
pub(crate) fn no_place(_: &'static Operation) -> Box<dyn Place> {
    Box::new(())
}

/// A response that was read whole and is a success.
pub(crate) struct WholeAnswer {
    pub(crate) meta: Meta,
    pub(crate) body: Bytes,
    /// Its value, or where it does not have the documented form.
    pub(crate) value: Result<Box<dyn Place>, Misfit>,
}

/// Decodes the body of a response, which is rejected unless it is a success. A body that cannot be decoded may still
/// report an error. `unreadable` is why the body is no text.
pub(crate) fn value(
    operation: &'static Operation,
    meta: &Meta,
    body: &[u8],
    unreadable: Option<Misfit>,
    place: NewPlace,
) -> Result<Result<Box<dyn Place>, Misfit>, Rejection> {
    if !meta.status().is_success() || operation.response == ResponseKind::Csv {
        classify(operation, meta, body)?;
        return Ok(unreadable.map_or_else(|| Ok(no_place(operation)), Err));
    }
    let mut place = place(operation);
    let misfit = match unreadable.map_or_else(|| text_of(body), Err) {
        Ok(text) => {
            let mut reader = Reader::new(text).noting(operation.envelope.names());
            match reader.whole(&mut *place) {
                Ok(()) if text.trim_start().starts_with(['{', '[']) => {
                    classify_with_members(operation, meta, body, reader.kept())?;
                    return Ok(Ok(place));
                }
                Ok(()) => plain_words(operation, text),
                Err(_) => Some(reader.misfit()),
            }
        }
        Err(misfit) => Some(misfit),
    };
    classify(operation, meta, body)?;
    Ok(misfit.map_or(Ok(place), Err))
}

/// Why a text is no value where the documents say nothing of it: it may be an error in plain words.
fn plain_words(operation: &Operation, text: &str) -> Option<Misfit> {
    let is_text = text.trim_start().starts_with('"') && matches!((operation.shape)(), Shape::Any);
    is_text.then(|| Misfit { path: String::new(), expected: "any JSON value but a text".to_owned() })
}

impl HasMeta for WholeAnswer {
    fn meta(&self) -> &Meta {
        &self.meta
    }
}
