// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! The client.

use callspec_runtime::{BuildError, Client, ClientBuilder, Json};
use super::{
    Auth, CallReportChangeTitle, CallReportList, CallReportMaskList, CallReportPage,
    DirectoryUpdate, DirectoryUpdated, ErrorCode, TitleChanged, servers,
};

/// A client for the DeepCall API: cheap to clone, to be shared between tasks.
#[derive(Clone, Debug)]
pub struct DeepcallClient {
    core: Client,
}

impl DeepcallClient {
    /// A client for the vendor's own address. Sends nothing yet; fails when the machine cannot do HTTPS.
    pub fn new(auth: Auth) -> Result<Self, BuildError> {
        Self::builder(auth).build()
    }

    /// Settings first: another address, timeouts, a transport of your own.
    pub fn builder(auth: Auth) -> ClientBuilder<Self> {
        ClientBuilder::new(servers::DOCUMENTED, auth)
    }

    /// Gives an Excel export job another title.
    ///
    /// `POST /api/v2/CallReport/changeTitle`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, CallReportChangeTitle, DeepcallClient};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = CallReportChangeTitle::new(
    ///     "req_123456",
    ///     "November 2025 Campaign Report - Final",
    /// );
    /// let answer = client.call_report_change_title(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Source: `deepcall-change-title:34-79, deepcall-change-title:85`.
    pub fn call_report_change_title(
        &self,
        request: &CallReportChangeTitle,
    ) -> Call<TitleChanged> {
        self.core.call(request)
    }

    /// Lists the calls of the account, page by page.
    ///
    /// `POST /api/v2/CallReport/list`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, CallListFilter, CallReportList, DeepcallClient};
    /// use callspec::runtime::{civil, Json};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = CallReportList::new()
    ///     .filter(
    ///         CallListFilter::new()
    ///             .dur(Json::parse("{}")?)
    ///             .c_num("12025550123")
    ///             .dt_gte(civil::date(2025, 11, 22).at(0, 0, 0, 0))
    ///             .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
    ///     )
    ///     .sz(100)
    ///     .s_aftr(Vec::<Json>::new())
    ///     .page(0);
    /// let answer = client.call_report_list(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Source: `deepcall-masklist:41-49, deepcall-masklist:84, deepcall-list` (inferred).
    pub fn call_report_list(&self, request: &CallReportList) -> Call<CallReportPage> {
        self.core.call(request)
    }

    /// Lists the calls of the account, page by page.
    ///
    /// A stream of the items of every page, asked for one after the other. A bad item is an `Err` and
    /// the stream goes on. Pages are numbered: items that arrive or vanish meanwhile shift the rest, so
    /// an item may come twice or not at all.
    pub fn call_report_list_items(&self, request: &CallReportList) -> Pager<Json> {
        self.core.items(request)
    }

    /// Lists the calls made through masked numbers, page by page.
    ///
    /// `POST /api/v2/CallReport/masklist`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, CallFilter, CallReportMaskList, DeepcallClient};
    /// use callspec::runtime::civil;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = CallReportMaskList::new()
    ///     .filter(
    ///         CallFilter::new()
    ///             .mask("mask_12345")
    ///             .dt_gte(civil::date(2025, 11, 20).at(0, 0, 0, 0))
    ///             .dt_lte(civil::date(2025, 11, 23).at(23, 59, 59, 0)),
    ///     )
    ///     .sz(100)
    ///     .page(0);
    /// let answer = client.call_report_mask_list(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Source: `deepcall-masklist:34-84, deepcall-masklist:90`.
    pub fn call_report_mask_list(
        &self,
        request: &CallReportMaskList,
    ) -> Call<CallReportPage> {
        self.core.call(request)
    }

    /// Lists the calls made through masked numbers, page by page.
    ///
    /// A stream of the items of every page, asked for one after the other. A bad item is an `Err` and
    /// the stream goes on. Pages are numbered: items that arrive or vanish meanwhile shift the rest, so
    /// an item may come twice or not at all.
    pub fn call_report_mask_list_items(
        &self,
        request: &CallReportMaskList,
    ) -> Pager<Json> {
        self.core.items(request)
    }

    /// Changes a contact of the directory; what is left out stays as it is.
    ///
    /// `POST /api/v2/Directory/update`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, ContactInfo, ContactState, DeepcallClient, DirectoryUpdate};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = DirectoryUpdate::new("12025550123")
    ///     .contactinfo(ContactInfo::new().name("Sunil Singh"))
    ///     .other(ContactState::new().ibd_code(3).obd_code(4));
    /// let answer = client.directory_update(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Source: `deepcall-directory-update:20-87`.
    pub fn directory_update(&self, request: &DirectoryUpdate) -> Call<DirectoryUpdated> {
        self.core.call(request)
    }
}

impl From<Client> for DeepcallClient {
    fn from(core: Client) -> Self {
        Self { core }
    }
}

/// A call about to be made: await it.
pub type Call<T> = callspec_runtime::Call<T, ErrorCode>;

/// A stream of items across pages.
pub type Pager<T> = callspec_runtime::Pager<T, ErrorCode>;
