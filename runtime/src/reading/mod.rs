//! Reads requests from their wire form: the request, or everything that is wrong with it.
//!
//! Generated code reads member by member, in straight lines. What cannot be read leaves a placeholder behind, so that
//! the rules can check the rest; a request with a placeholder never reaches the caller.
//!
//! Objects hold values and values hold objects, so `reader`, `value_reader`, `values` and `choice` import each other.

pub(crate) mod choice;
pub mod dispatch;
pub(crate) mod form;
pub(crate) mod form_reader;
pub(crate) mod names;
pub(crate) mod notes;
pub(crate) mod pairs;
pub(crate) mod reader;
pub(crate) mod same;
#[cfg(test)]
mod tests;
pub(crate) mod value_reader;
pub(crate) mod values;

use crate::check::Check;
use crate::check::violation::Violations;
use crate::encode::request::Request;
use form::WireForm;
use form_reader::FormReader;

/// A request that can be read from its wire form.
pub trait FromWire: Request {
    /// The headers that are parameters.
    const HEADERS: &'static [&'static str] = &[];

    /// Where the operation is documented.
    const SOURCE: &'static str;

    /// Reads every place. The result holds placeholders where something is missing or wrong.
    fn read(form: &mut FormReader) -> Self;
}

/// Reads a request from its wire form.
///
/// # Errors
///
/// If the form is refused: everything that is wrong with it, warnings included. A form that only violates rules that warn is
/// read; [`validate`](crate::validate) returns the warnings of the request.
pub fn from_wire<R: FromWire>(form: &WireForm) -> Result<R, Violations> {
    let (request, violations) = read::<R>(form);
    if violations.refuses() { Err(violations) } else { Ok(request) }
}

/// Everything that is wrong with a wire form, warnings included.
pub fn validate<R: FromWire>(form: &WireForm) -> Violations {
    read::<R>(form).1
}

fn read<R: FromWire>(form: &WireForm) -> (R, Violations) {
    let mut reader = FormReader::new(form, R::operation().body, R::HEADERS, R::SOURCE);
    let request = R::read(&mut reader);
    let notes = reader.finish();
    let mut violations = notes.violations;
    let mut check = Check::with_gaps(notes.gaps);
    request.check(&mut check);
    violations.extend(check.finish());
    (request, violations)
}
