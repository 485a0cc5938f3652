//! Calls an operation by its id, with a request in its wire form.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use futures_core::Stream;
use serde::Serialize;

use crate::check::violation::Violations;
use crate::client::call::Call;
use crate::error::Error;
use crate::json::any::Json;
use crate::operation::vendor_code::VendorCode;
use crate::reading::form::WireForm;
use crate::reading::{FromWire, from_wire};
use crate::rows::Rows;
use crate::rows::row::Row;

/// A call by operation id. It is sent when it is awaited, and returns the decoded value as JSON; rows are a list.
///
/// # Errors
///
/// Awaiting it returns [`DispatchError`].
///
/// ```
/// use callspec_runtime::{DispatchError, Dispatched};
///
/// async fn print<C>(call: Dispatched<C>) {
///     match call.await {
///         Ok(value) => println!("{value}"),
///         Err(DispatchError::Refused(violations)) => eprintln!("{violations}"),
///         Err(error) => eprintln!("{error}"),
///     }
/// }
/// ```
#[must_use = "a call is sent when it is awaited"]
pub struct Dispatched<C>(Pin<Box<dyn Future<Output = Result<Json, DispatchError<C>>> + Send>>);

impl<C> Dispatched<C> {
    fn of(future: impl Future<Output = Result<Json, DispatchError<C>>> + Send + 'static) -> Self {
        Self(Box::pin(future))
    }

    fn failed(error: DispatchError<C>) -> Self
    where
        C: 'static,
    {
        Self::of(std::future::ready(Err(error)))
    }
}

impl<C> Future for Dispatched<C> {
    type Output = Result<Json, DispatchError<C>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<C> fmt::Debug for Dispatched<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Dispatched").finish_non_exhaustive()
    }
}

/// Why a call by operation id failed.
#[non_exhaustive]
pub enum DispatchError<C> {
    /// The API has no operation with this id.
    NoSuchOperation(String),
    /// The wire form is not a valid request of the operation. Nothing was sent.
    Refused(Violations),
    /// The call failed.
    Failed(Error<C>),
    /// The decoded value cannot be written as JSON.
    Unwritable,
}

impl<C> fmt::Debug for DispatchError<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchOperation(id) => formatter.debug_tuple("NoSuchOperation").field(id).finish(),
            Self::Refused(violations) => formatter.debug_tuple("Refused").field(violations).finish(),
            Self::Failed(error) => write!(formatter, "Failed({error})"),
            Self::Unwritable => formatter.write_str("Unwritable"),
        }
    }
}

impl<C> fmt::Display for DispatchError<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchOperation(id) => write!(formatter, "there is no operation {id:?}"),
            Self::Refused(violations) => violations.fmt(formatter),
            Self::Failed(error) => error.fmt(formatter),
            Self::Unwritable => formatter.write_str("the decoded value cannot be written as JSON"),
        }
    }
}

impl<C: VendorCode> std::error::Error for DispatchError<C> {}

/// Calls an operation that returns one value.
pub fn value<R, C>(wire: &WireForm, call: impl FnOnce(&R) -> Call<R::Output, C>) -> Dispatched<C>
where
    R: FromWire,
    R::Output: Serialize,
    C: VendorCode,
{
    let call = match from_wire(wire) {
        Ok(request) => call(&request),
        Err(violations) => return Dispatched::failed(DispatchError::Refused(violations)),
    };
    Dispatched::of(async move {
        let response = call.await.map_err(DispatchError::Failed)?;
        json(&response.into_value())
    })
}

/// Calls an operation that returns rows, and collects them.
pub fn rows<R, T, C>(wire: &WireForm, call: impl FnOnce(&R) -> Rows<T, C>) -> Dispatched<C>
where
    R: FromWire,
    T: Row + Serialize,
    C: VendorCode,
{
    let stream = match from_wire(wire) {
        Ok(request) => call(&request),
        Err(violations) => return Dispatched::failed(DispatchError::Refused(violations)),
    };
    Dispatched::of(async move {
        let mut rows = pin!(stream);
        let mut collected = Vec::new();
        while let Some(row) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
            collected.push(json(&row.map_err(DispatchError::Failed)?)?);
        }
        Ok(Json::from(collected))
    })
}

/// The error for an operation id that the API does not have.
pub fn unknown<C: VendorCode>(operation: &str) -> Dispatched<C> {
    Dispatched::failed(DispatchError::NoSuchOperation(operation.to_owned()))
}

fn json<T: Serialize, C>(value: &T) -> Result<Json, DispatchError<C>> {
    let text = serde_json::to_string(value).map_err(|_| DispatchError::Unwritable)?;
    Json::parse(&text).map_err(|_| DispatchError::Unwritable)
}
