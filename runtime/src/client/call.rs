//! One call: checked and encoded when it is created, sent when it is awaited.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use crate::answer::response::Response;
use crate::encode::prepared::Prepared;
use crate::error::Error;
use crate::exchange::accepted::{Accepted, accepted};
use crate::exchange::core::Core;
use crate::exchange::options::Options;
use crate::json::ReadJson;
use crate::operation::vendor_code::VendorCode;
use crate::pager::Pager;
use crate::pager::listed::Listed;
use crate::pager::page::Page;
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
        self.prepared.header(name.as_ref(), value.as_ref(), &self.core.auth);
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

impl<T: Listed, C: VendorCode> Call<T, C> {
    /// Sends the call and returns the items of its list one by one: an item that cannot be decoded costs only itself.
    /// Awaiting the call instead is all or nothing.
    ///
    /// ```
    /// use callspec_runtime::{Call, Error, Listed, VendorCode};
    ///
    /// async fn good_items<T: Listed, C: VendorCode>(call: Call<T, C>) -> Result<Vec<T::Item>, Error<C>> {
    ///     let page = call.page().await?.into_value();
    ///     let mut good = Vec::new();
    ///     for item in page.into_items() {
    ///         match item {
    ///             Ok(item) => good.push(item.into_value()),
    ///             Err(error) => eprintln!("{error}"), // `error.body()` has the item's JSON
    ///         }
    ///     }
    ///     Ok(good)
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// The same as when the call is awaited, except that each item and the rest of the response are results in the page. If
    /// the operation has pages, a response without the list is an error too, unless it says that there are no items.
    pub async fn page(self) -> Result<Response<Page<T, C>>, Error<C>> {
        Pager::with(self.core, self.prepared, self.options).only_page().await
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
        Box::pin(async move {
            let accepted = accepted(&core, &prepared, &options, |_| Box::new(T::default()));
            accepted.await.map(Accepted::into_response).map_err(Error::new)
        })
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
