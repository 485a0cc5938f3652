// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! The client.

use callspec_runtime::{BuildError, Client, ClientBuilder, Json};
use super::{
    AgentGroups, Auth, CallDetailReport, CallReportChangeTitle, CallReportDetail, CallReportList, CallReportMaskList,
    CallReportPage, CallReportReportCount, DirectoryBlacklist, DirectoryCreate, DirectoryGetInfo, DirectoryRemoveSticky,
    DirectorySearch, DirectoryUnsetAccountManager, DirectoryUpdate, DirectoryUpdated, ErrorCode, GroupAdd, GroupAdded,
    GroupChanged, GroupDelete, GroupList, GroupUpdate, MaskingSet, MaskingUnset, TitleChanged, servers,
};

/// A client for the DeepCall API. Cheap to clone: share it between tasks.
#[derive(Clone, Debug)]
pub struct DeepcallClient {
    core: Client,
}

impl DeepcallClient {
    /// Builds a client for the default base URL.
    ///
    /// # Errors
    ///
    /// Fails if a credential is invalid or TLS cannot be set up.
    pub fn new(auth: Auth) -> Result<Self, BuildError> { Self::builder(auth).build() }

    /// Configures a client: another base URL, timeouts, a transport of your own.
    pub fn builder(auth: Auth) -> ClientBuilder<Self> { ClientBuilder::new(servers::DOCUMENTED, auth) }

    /// Renames an Excel export job.
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
    pub fn call_report_change_title(&self, request: &CallReportChangeTitle) -> Call<TitleChanged> {
        self.core.call(request)
    }

    /// Gets the details of one call, by kind of report.
    ///
    /// `POST /api/v2/CallReport/detail`
    ///
    /// Awaiting the call is all or nothing; `.page()` returns each item of `data.rcrdAr` as a result of
    /// its own, with its JSON.
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, CallReportDetail, DeepcallClient};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = CallReportDetail::new("call-0001").r_type(["rcrd"]);
    /// let answer = client.call_report_detail(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn call_report_detail(&self, request: &CallReportDetail) -> Call<CallDetailReport> { self.core.call(request) }

    /// Lists the account's calls, one page at a time.
    ///
    /// `POST /api/v2/CallReport/list`
    ///
    /// Awaiting the call is all or nothing; `.page()` returns each item of `data` as a result of its
    /// own, with its JSON.
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
    pub fn call_report_list(&self, request: &CallReportList) -> Call<CallReportPage> { self.core.call(request) }

    /// Streams the items of all pages of [`call_report_list`](Self::call_report_list).
    ///
    /// `.pages()` turns it into a stream of pages. An item that cannot be read is an `Err`, and the
    /// stream continues: only after an error whose `ends_stream()` is true does it end.
    ///
    /// Pages are numbered, so a new item can push the others onto later pages, and with no key to
    /// recognize it, an item may come twice. New items on a page already read are not seen, and if an
    /// item disappears from a page already read, the others move up and one may be missed.
    pub fn call_report_list_items(&self, request: &CallReportList) -> Pager<CallReportPage> { self.core.items(request) }

    /// Lists the calls made through masked numbers, one page at a time.
    ///
    /// `POST /api/v2/CallReport/masklist`
    ///
    /// Awaiting the call is all or nothing; `.page()` returns each item of `data` as a result of its
    /// own, with its JSON.
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
    pub fn call_report_mask_list(&self, request: &CallReportMaskList) -> Call<CallReportPage> {
        self.core.call(request)
    }

    /// Streams the items of all pages of [`call_report_mask_list`](Self::call_report_mask_list).
    ///
    /// `.pages()` turns it into a stream of pages. An item that cannot be read is an `Err`, and the
    /// stream continues: only after an error whose `ends_stream()` is true does it end.
    ///
    /// Pages are numbered, so a new item can push the others onto later pages, and with no key to
    /// recognize it, an item may come twice. New items on a page already read are not seen, and if an
    /// item disappears from a page already read, the others move up and one may be missed.
    pub fn call_report_mask_list_items(&self, request: &CallReportMaskList) -> Pager<CallReportPage> {
        self.core.items(request)
    }

    /// Counts the call records that match a filter.
    ///
    /// `POST /api/v2/CallReport/reportCount`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, CallListFilter, CallReportReportCount, DeepcallClient};
    /// use callspec::runtime::civil;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = CallReportReportCount::new()
    ///     .filter(
    ///         CallListFilter::new()
    ///             .dt_gte(civil::date(2025, 11, 22).at(0, 0, 0, 0))
    ///             .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
    ///     );
    /// let answer = client.call_report_report_count(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn call_report_report_count(&self, request: &CallReportReportCount) -> Call<Json> { self.core.call(request) }

    /// Blocks a contact on some numbers, or removes the block.
    ///
    /// `POST /api/v2/Directory/Blacklist`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, DirectoryBlacklist, ResetFlag};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = DirectoryBlacklist::new("12025550123")
    ///     .did(["12025550100"])
    ///     .reset(ResetFlag::Integer(1));
    /// let answer = client.directory_blacklist(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn directory_blacklist(&self, request: &DirectoryBlacklist) -> Call<Json> { self.core.call(request) }

    /// Adds a contact to the directory.
    ///
    /// `POST /api/v2/Directory/create`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, ContactInfo, ContactState, DeepcallClient, DirectoryCreate};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = DirectoryCreate::new("12025550123")
    ///     .contactinfo(ContactInfo::new().company("Example Ltd"))
    ///     .other(ContactState::new().vip(true));
    /// let answer = client.directory_create(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn directory_create(&self, request: &DirectoryCreate) -> Call<Json> { self.core.call(request) }

    /// Gets a contact's data from the directory.
    ///
    /// `POST /api/v2/Directory/getInfo`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, DirectoryGetInfo};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = DirectoryGetInfo::new("12025550123").field("all");
    /// let answer = client.directory_get_info(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn directory_get_info(&self, request: &DirectoryGetInfo) -> Call<Json> { self.core.call(request) }

    /// Removes a contact's sticky agent, everywhere or for a caller line.
    ///
    /// `POST /api/v2/Directory/removeSticky`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, DirectoryRemoveSticky, Scope};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = DirectoryRemoveSticky::new("12025550123", Scope::all());
    /// let answer = client.directory_remove_sticky(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn directory_remove_sticky(&self, request: &DirectoryRemoveSticky) -> Call<Json> { self.core.call(request) }

    /// Finds a contact and returns selected fields.
    ///
    /// `POST /api/v2/Directory/search`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, DirectorySearch};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = DirectorySearch::new("12025550123", "contactinfo,other");
    /// let answer = client.directory_search(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn directory_search(&self, request: &DirectorySearch) -> Call<Json> { self.core.call(request) }

    /// Removes a contact's account manager.
    ///
    /// `POST /api/v2/Directory/unsetAm`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, DirectoryUnsetAccountManager};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = DirectoryUnsetAccountManager::new("12025550123");
    /// let answer = client.directory_unset_account_manager(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn directory_unset_account_manager(&self, request: &DirectoryUnsetAccountManager) -> Call<Json> {
        self.core.call(request)
    }

    /// Updates a contact in the directory. Omitted fields keep their values.
    ///
    /// `POST /api/v2/Directory/update`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, ContactInfo, ContactState, DeepcallClient, DialingStatus, DirectoryUpdate};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = DirectoryUpdate::new("12025550123")
    ///     .contactinfo(ContactInfo::new().name("Sunil Singh"))
    ///     .other(
    ///         ContactState::new()
    ///             .ibd_code(DialingStatus::Integer(3))
    ///             .obd_code(DialingStatus::Integer(4)),
    ///     );
    /// let answer = client.directory_update(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn directory_update(&self, request: &DirectoryUpdate) -> Call<DirectoryUpdated> { self.core.call(request) }

    /// Creates a group of agents.
    ///
    /// `POST /api/v2/Group/add`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, GroupAdd};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = GroupAdd::new("Support");
    /// let answer = client.group_add(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn group_add(&self, request: &GroupAdd) -> Call<GroupAdded> { self.core.call(request) }

    /// Permanently deletes a group of agents and its links to agents.
    ///
    /// `POST /api/v2/Group/delete`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, GroupDelete, GroupId};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = GroupDelete::new(GroupId::Text("28".to_string()));
    /// let answer = client.group_delete(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn group_delete(&self, request: &GroupDelete) -> Call<GroupChanged> { self.core.call(request) }

    /// Lists the groups of agents.
    ///
    /// `POST /api/v2/Group/list`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, GroupList};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = GroupList::new().forward(true).name("support");
    /// let answer = client.group_list(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn group_list(&self, request: &GroupList) -> Call<AgentGroups> { self.core.call(request) }

    /// Changes the name or the status of a group of agents.
    ///
    /// `POST /api/v2/Group/update`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, GroupId, GroupUpdate};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = GroupUpdate::new(GroupId::Text("28".to_string()), "Second line")
    ///     .status(1);
    /// let answer = client.group_update(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn group_update(&self, request: &GroupUpdate) -> Call<GroupChanged> { self.core.call(request) }

    /// Lets two numbers call each other through a masked number.
    ///
    /// `POST /api/v2/Masking/set`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, MaskingSet};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = MaskingSet::new("12025550123", "12025550124")
    ///     .event_id("visit-1")
    ///     .expiry_duration(60);
    /// let answer = client.masking_set(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn masking_set(&self, request: &MaskingSet) -> Call<Json> { self.core.call(request) }

    /// Removes a number's mask, now or after some minutes.
    ///
    /// `POST /api/v2/Masking/unset`
    ///
    /// ```no_run
    /// use callspec::deepcall::{Auth, DeepcallClient, MaskingUnset};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = DeepcallClient::new(Auth::session("example-session"))?;
    /// let request = MaskingUnset::new().mask("12025550100").expiry_duration(-1);
    /// let answer = client.masking_unset(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn masking_unset(&self, request: &MaskingUnset) -> Call<Json> { self.core.call(request) }
}

impl From<Client> for DeepcallClient {
    fn from(core: Client) -> Self { Self { core } }
}

/// A call that is sent when awaited.
pub type Call<T> = callspec_runtime::Call<T, ErrorCode>;

/// A stream of the items of an answer's list, across pages.
pub type Pager<T> = callspec_runtime::Pager<T, ErrorCode>;
