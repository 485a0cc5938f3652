//! The client behind every generated one: a base URL, credentials and a transport.

pub(crate) mod builder;
pub(crate) mod call;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::client::call::Call;
use crate::encode::prepared::Prepared;
use crate::encode::request::Request;
use crate::exchange::core::Core;
use crate::exchange::options::Options;
use crate::operation::vendor_code::VendorCode;
use crate::pager::Pager;
use crate::pager::listed::Paged;
use crate::rows::Rows;
use crate::rows::columns::Documented;
use crate::rows::download::Download;
use crate::rows::row::RowRequest;

/// The client behind every generated one. It is cheap to clone, and clones share everything.
#[derive(Clone)]
pub struct Client {
    core: Arc<Core>,
}

impl Client {
    pub(crate) fn new(core: Core) -> Self {
        Self { core: Arc::new(core) }
    }

    /// A call that returns one value.
    pub fn call<R: Request, C: VendorCode>(&self, request: &R) -> Call<R::Output, C> {
        Call::new(self.core.clone(), self.prepare(request))
    }

    /// A stream of the items of a list, across its pages.
    pub fn items<R: Paged, C: VendorCode>(&self, request: &R) -> Pager<R::Output, C> {
        Pager::with(self.core.clone(), self.prepare(request), Options::default())
    }

    /// A stream of rows, as they arrive.
    pub fn rows<R: RowRequest, C: VendorCode>(&self, request: &R) -> Rows<R::Row, C> {
        Rows::new(self.core.clone(), self.prepare(request))
    }

    /// Downloads the rows into a file, as they are.
    pub fn download<R: RowRequest, C>(&self, request: &R, path: impl Into<PathBuf>) -> Download<C> {
        Download::new(self.core.clone(), self.prepare(request), Documented::of::<R::Row>(), path.into())
    }

    fn prepare<R: Request>(&self, request: &R) -> Prepared {
        let mut prepared = Prepared::new(request, &self.core.auth);
        prepared.limits = self.core.limits.unwrap_or(prepared.limits);
        prepared
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("host", &self.core.base)
            .field("auth", &self.core.auth.scheme())
            .field("timeouts", &self.core.timeouts)
            .finish_non_exhaustive()
    }
}
