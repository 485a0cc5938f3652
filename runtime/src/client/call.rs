//! One call: checked and encoded when it is created, sent when it is awaited.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use crate::answer::meta::Meta;
use crate::answer::response::{Response, ResponseNotes};
use crate::answer::whole::{NewPlace, Place, WholeAnswer};
use crate::encode::prepared::Prepared;
use crate::error::Error;
use crate::error::failure::{Failure, Received};
use crate::exchange::core::Core;
use crate::exchange::options::Options;
use crate::exchange::whole::send;
use crate::json::ReadJson;
use crate::operation::vendor_code::VendorCode;
use crate::retry::policy::RetryPolicy;

/// A call. It is sent when it is awaited, and borrows nothing.
///
/// # Errors
///
/// Awaiting it returns [`Error`]: see [`ErrorKind`](crate::ErrorKind) for what can go wrong.
///
/// ```
/// use std::time::Duration;
///
/// use callspec_runtime::{Call, Error, VendorCode};
/// # use callspec_runtime::ReadJson;
///
/// async fn value<T, C>(call: Call<T, C>) -> Result<T, Error<C>>
/// where
///     T: ReadJson + Default + Send + 'static,
///     C: VendorCode,
/// {
///     let response = call.timeout(Duration::from_secs(10)).await?;
///     Ok(response.into_value())
/// }
/// ```
#[must_use = "a call is sent when it is awaited"]
pub struct Call<T, C> {
    core: Arc<Core>,
    prepared: Prepared,
    options: Options,
    output: PhantomData<fn() -> (T, C)>,
}

impl<T, C> Call<T, C> {
    pub(crate) fn new(core: Arc<Core>, prepared: Prepared) -> Self {
        Self { core, prepared, options: Options::default(), output: PhantomData }
    }

    /// Sets the timeout of the whole call, retries included.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sets the retry policy of this call.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.options.retry = Some(retry);
        self
    }

    /// Adds a header; a name may be added more than once. A header that is a documented parameter, carries a credential,
    /// or is set by the client itself is a violation.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.prepared.header(name.as_ref(), value.as_ref(), &*self.core.auth);
        self
    }

    /// Compares the response with the documents: see [`Response::drift`].
    pub fn with_drift(mut self) -> Self {
        self.options.drift = true;
        self
    }

    /// Sends the request even if documented rules refuse it, since documents can be wrong.
    ///
    /// What cannot be sent at all, such as `..` in a path, is still refused.
    pub fn unchecked(mut self) -> Self {
        self.options.unchecked = true;
        self
    }
}

impl<T, C> IntoFuture for Call<T, C>
where
    T: ReadJson + Default + Send + 'static,
    C: VendorCode,
{
    type Output = Result<Response<T>, Error<C>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let Self { core, prepared, options, .. } = self;
        let accepted = accepted(core, prepared, options, |_| Box::new(T::default()));
        Box::pin(async move { accepted.await.map(Accepted::into_response).map_err(Error::new) })
    }
}

/// A response with its value, whatever its type.
struct Accepted {
    value: Box<dyn Place>,
    meta: Meta,
    notes: ResponseNotes,
}

impl Accepted {
    /// The place is the one that the call made, of its own type.
    fn into_response<T: Default + 'static>(self) -> Response<T> {
        let value = self.value.into_any().downcast().map(|value| *value).unwrap_or_default();
        Response::new(value, self.meta, self.notes)
    }
}

async fn accepted(
    core: Arc<Core>,
    prepared: Prepared,
    options: Options,
    place: NewPlace,
) -> Result<Accepted, Box<Failure>> {
    let (operation, watch) = (prepared.operation, core.watch.clone());
    let warnings = prepared.warnings(options.unchecked);
    let accept = move |answer: WholeAnswer| {
        let drift = watch.answer(operation, options.drift, &answer)?;
        let WholeAnswer { meta, body, value } = answer;
        match value {
            Ok(value) => Ok(Accepted { value, meta, notes: ResponseNotes { warnings, drift } }),
            Err(misfit) => {
                let received = Received { meta: &meta, body: &body };
                Err(Failure::undecodable(operation, &misfit, drift, Some(received)))
            }
        }
    };
    send(core, prepared, options, place, accept).await
}

impl<T, C> fmt::Debug for Call<T, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Call")
            .field("operation", &self.prepared.operation.id)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
