//! One call: checked and encoded when it is created, sent when it is awaited.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use serde::de::DeserializeOwned;

use crate::answer::decode::decode;
use crate::answer::response::Response;
use crate::answer::response::ResponseNotes;
use crate::answer::whole::WholeAnswer;
use crate::encode::prepared::Prepared;
use crate::error::Error;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::exchange::core::Core;
use crate::exchange::options::Options;
use crate::exchange::whole::send;
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::operation::vendor_code::VendorCode;
use crate::retry::policy::RetryPolicy;

/// A call. It is sent when it is awaited, and borrows nothing.
///
/// # Errors
///
/// Awaiting it returns [`Error`]: see [`ErrorKind`] for what can go wrong.
///
/// ```
/// use std::time::Duration;
///
/// use callspec_runtime::{Call, Error, VendorCode};
/// # use serde::de::DeserializeOwned;
///
/// async fn value<T, C>(call: Call<T, C>) -> Result<T, Error<C>>
/// where
///     T: DeserializeOwned + Send + 'static,
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
    T: DeserializeOwned + Send + 'static,
    C: VendorCode,
{
    type Output = Result<Response<T>, Error<C>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let Self { core, prepared, options, .. } = self;
        let (operation, watch) = (prepared.operation, core.watch.clone());
        let warnings = prepared.warnings(options.unchecked);
        let called = send(core, prepared, options, move |answer| {
            let drift = watch.answer(operation, options.drift, &answer)?;
            decoded(operation, answer, ResponseNotes { warnings, drift })
        });
        Box::pin(async move { called.await.map_err(Error::new) })
    }
}

fn decoded<T: DeserializeOwned>(
    operation: &'static Operation,
    answer: WholeAnswer,
    notes: ResponseNotes,
) -> Result<Response<T>, Box<Failure>> {
    let WholeAnswer { meta, body } = answer;
    match decode(&body) {
        Ok(value) => Ok(Response::new(value, meta, notes)),
        Err(misfit) => {
            let what = format!("expected {}", misfit.expected);
            let failure = Failure::new(operation, ErrorKind::Decode, Class::Permanent, what).with_drift(notes.drift);
            let failure = match misfit.path.as_str() {
                "" => failure,
                path => failure.at(path),
            };
            Err(failure.with_answer(meta, &body))
        }
    }
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
