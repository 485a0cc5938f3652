// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! The client.

use std::path::PathBuf;
use callspec_runtime::{BuildError, Client, ClientBuilder};
use super::{
    Account, AccountsList, Auth, CloudCallDetailRow, ErrorCode, InputControlGroup, ReportsCloudCallDetail,
    ReportsInputControls, User, UsersList, servers,
};

/// A client for the RingCX API. Cheap to clone: share it between tasks.
#[derive(Clone, Debug)]
pub struct RingcxClient {
    core: Client,
}

impl RingcxClient {
    /// Builds a client for the default base URL.
    ///
    /// # Errors
    ///
    /// Fails if a credential is invalid or TLS cannot be set up.
    pub fn new(auth: Auth) -> Result<Self, BuildError> { Self::builder(auth).build() }

    /// Configures a client: another base URL, timeouts, a transport of your own.
    pub fn builder(auth: Auth) -> ClientBuilder<Self> { ClientBuilder::new(servers::CURRENT, auth) }

    /// Lists the accounts the token gives access to.
    ///
    /// `GET /api/v1/admin/accounts`
    ///
    /// Awaiting the call is all or nothing; `.page()` returns each item of the answer as a result of
    /// its own, with its JSON.
    ///
    /// ```no_run
    /// use callspec::ringcx::{AccountsList, Auth, RingcxClient};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = RingcxClient::new(Auth::access_token("example-access-token"))?;
    /// let request = AccountsList::new();
    /// let answer = client.accounts_list(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn accounts_list(&self, request: &AccountsList) -> Call<Vec<Account>> { self.core.call(request) }

    /// Generates the cloud call detail report and streams its rows.
    ///
    /// `POST /api/v1/admin/accounts/{accountId}/reportsStreaming`
    ///
    /// Streams the rows in constant memory; nothing is sent before the first poll. A row that cannot be
    /// read is an `Err` that says where it is, and the stream continues. `summary()` says how it ended.
    ///
    /// ```no_run
    /// use callspec::ringcx::{Auth, CloudCallDetailCriteria, GroupBy, ReportsCloudCallDetail, RingcxClient};
    /// use callspec::runtime::civil;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = RingcxClient::new(Auth::access_token("example-access-token"))?;
    /// let request = ReportsCloudCallDetail::new(
    ///     "15300001",
    ///     CloudCallDetailCriteria::new(
    ///         ["13670001", "15300001"],
    ///         GroupBy::profile([Some(111), None], [1111, 2222, 3333, 4444]),
    ///         civil::date(2020, 4, 19).at(12, 0, 0, 0),
    ///         civil::date(2020, 5, 19).at(23, 59, 59, 0),
    ///         "US/Arizona",
    ///     ),
    /// );
    /// let rows = client.reports_cloud_call_detail(&request);
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "since 2024-07-24: RingCentral marks the report as deprecated and has since removed it \
            from the public OpenAPI file; use interaction-metadata (POST \
            /voice/api/cx/integration/v1/accounts/{rcAccountId}/sub-accounts/{subAccountId}/interaction-metadata)"
    )]
    pub fn reports_cloud_call_detail(&self, request: &ReportsCloudCallDetail) -> Rows<CloudCallDetailRow> {
        self.core.rows(request)
    }

    /// Saves the response of [`reports_cloud_call_detail`](Self::reports_cloud_call_detail) unchanged
    /// to a file.
    ///
    /// Uses constant memory. The file appears only when complete; an existing file is replaced.
    #[deprecated(
        note = "since 2024-07-24: RingCentral marks the report as deprecated and has since removed it \
            from the public OpenAPI file; use interaction-metadata (POST \
            /voice/api/cx/integration/v1/accounts/{rcAccountId}/sub-accounts/{subAccountId}/interaction-metadata)"
    )]
    pub fn reports_cloud_call_detail_to_file(
        &self,
        request: &ReportsCloudCallDetail,
        path: impl Into<PathBuf>,
    ) -> Download {
        self.core.download(request, path)
    }

    /// Lists an account's cloud profile or destination groups and what belongs to each.
    ///
    /// `GET /api/v1/admin/accounts/{accountId}/users/{userId}/reports/inputControls`
    ///
    /// Awaiting the call is all or nothing; `.page()` returns each item of the answer as a result of
    /// its own, with its JSON.
    ///
    /// ```no_run
    /// use callspec::ringcx::{Auth, CloudProduct, ReportsInputControls, RingcxClient};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = RingcxClient::new(Auth::access_token("example-access-token"))?;
    /// let request = ReportsInputControls::new(
    ///     "15300001",
    ///     987654,
    ///     ["15300001"],
    ///     CloudProduct::CloudProfile,
    /// );
    /// let answer = client.reports_input_controls(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reports_input_controls(&self, request: &ReportsInputControls) -> Call<Vec<InputControlGroup>> {
        self.core.call(request)
    }

    /// Lists the users of the system.
    ///
    /// `GET /api/v1/admin/users`
    ///
    /// Awaiting the call is all or nothing; `.page()` returns each item of the answer as a result of
    /// its own, with its JSON.
    ///
    /// ```no_run
    /// use callspec::ringcx::{Auth, RingcxClient, UsersList};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = RingcxClient::new(Auth::access_token("example-access-token"))?;
    /// let request = UsersList::new().active_only(true).flatten(false);
    /// let answer = client.users_list(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn users_list(&self, request: &UsersList) -> Call<Vec<User>> { self.core.call(request) }
}

impl From<Client> for RingcxClient {
    fn from(core: Client) -> Self { Self { core } }
}

/// A call that is sent when awaited.
pub type Call<T> = callspec_runtime::Call<T, ErrorCode>;

/// A download that starts when awaited.
pub type Download = callspec_runtime::Download<ErrorCode>;

/// A stream of rows.
pub type Rows<T> = callspec_runtime::Rows<T, ErrorCode>;
