// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! The client.

use callspec_runtime::{BuildError, Client, ClientBuilder, Json};
use super::{
    Auth, CallPage, CallsGet, CallsSearch, ConversationChanged, ConversationsEditInvoice, ConversationsEditRevenue,
    ErrorCode, NumbersSearch, servers,
};

/// A client for the Callcap API. Cheap to clone: share it between tasks.
#[derive(Clone, Debug)]
pub struct CallcapClient {
    core: Client,
}

impl CallcapClient {
    /// Builds a client for the default base URL.
    ///
    /// # Errors
    ///
    /// Fails if a credential is invalid or TLS cannot be set up.
    pub fn new(auth: Auth) -> Result<Self, BuildError> { Self::builder(auth).build() }

    /// Configures a client: another base URL, timeouts, a transport of your own.
    pub fn builder(auth: Auth) -> ClientBuilder<Self> { ClientBuilder::new(servers::PRODUCTION, auth) }

    /// Gets one phone call by its id.
    ///
    /// `GET /v2/get/calls/{call_id}/`
    ///
    /// Awaiting the call is all or nothing; `.page()` returns each item of `call` as a result of its
    /// own, with its JSON.
    ///
    /// ```no_run
    /// use callspec::callcap::{Auth, CallcapClient, CallsGet};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = CallcapClient::new(Auth::api_key("example-key"))?;
    /// let request = CallsGet::new("987654_23_11_19_2012_17:07:29_12");
    /// let answer = client.calls_get(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn calls_get(&self, request: &CallsGet) -> Call<CallPage> { self.core.call(request) }

    /// Searches phone calls, one page at a time.
    ///
    /// `GET /v2/get/calls/`
    ///
    /// Awaiting the call is all or nothing; `.page()` returns each item of `call` as a result of its
    /// own, with its JSON.
    ///
    /// ```no_run
    /// use callspec::callcap::{Auth, CallDetail, CallcapClient, CallsSearch};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = CallcapClient::new(Auth::api_key("example-key"))?;
    /// let request = CallsSearch::new().detail([CallDetail::All, CallDetail::Notes]);
    /// let answer = client.calls_search(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn calls_search(&self, request: &CallsSearch) -> Call<CallPage> { self.core.call(request) }

    /// Streams the items of all pages of [`calls_search`](Self::calls_search).
    ///
    /// `.pages()` turns it into a stream of pages. An item that cannot be read is an `Err`, and the
    /// stream continues: only after an error whose `ends_stream()` is true does it end.
    ///
    /// Pages are numbered, so a new item can push the others onto later pages. An item that comes again
    /// unchanged is left out, recognized by its `call_id` among the last 2000 items; one that changed
    /// is returned again. New items on a page already read are not seen, and if an item disappears from
    /// a page already read, the others move up and one may be missed.
    pub fn calls_search_items(&self, request: &CallsSearch) -> Pager<CallPage> { self.core.items(request) }

    /// Sets or resets the invoice number of a conversation.
    ///
    /// `POST /v3/conversations/editInvoice/`
    ///
    /// ```no_run
    /// use callspec::callcap::{Auth, CallcapClient, ConversationsEditInvoice};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = CallcapClient::new(Auth::api_key("example-key"))?;
    /// let request = ConversationsEditInvoice::new(
    ///     "987654_23_11_19_2012_17:07:29_12",
    ///     Some("INV-2026-000000001-A".to_string()),
    /// );
    /// let answer = client.conversations_edit_invoice(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn conversations_edit_invoice(&self, request: &ConversationsEditInvoice) -> Call<ConversationChanged> {
        self.core.call(request)
    }

    /// Sets or resets the revenue of a conversation.
    ///
    /// `POST /v3/conversations/editRevenue/`
    ///
    /// ```no_run
    /// use callspec::callcap::{Auth, CallcapClient, ConversationsEditRevenue};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = CallcapClient::new(Auth::api_key("example-key"))?;
    /// let request = ConversationsEditRevenue::new(
    ///     "987654_23_11_19_2012_17:07:29_12",
    ///     Some("149.50".parse()?),
    /// );
    /// let answer = client.conversations_edit_revenue(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn conversations_edit_revenue(&self, request: &ConversationsEditRevenue) -> Call<ConversationChanged> {
        self.core.call(request)
    }

    /// Searches phone numbers that are available for purchase.
    ///
    /// `GET /v3/numbers/`
    ///
    /// ```no_run
    /// use callspec::callcap::{Auth, CallcapClient, NumberCountry, NumbersSearch};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = CallcapClient::new(Auth::api_key("example-key"))?;
    /// let request = NumbersSearch::new()
    ///     .area_code("316")
    ///     .location_id("L-3")
    ///     .show_reserved_pool(true)
    ///     .show_local(true)
    ///     .country(NumberCountry::UnitedStates);
    /// let answer = client.numbers_search(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn numbers_search(&self, request: &NumbersSearch) -> Call<Json> { self.core.call(request) }
}

impl From<Client> for CallcapClient {
    fn from(core: Client) -> Self { Self { core } }
}

/// A call that is sent when awaited.
pub type Call<T> = callspec_runtime::Call<T, ErrorCode>;

/// A stream of the items of an answer's list, across pages.
pub type Pager<T> = callspec_runtime::Pager<T, ErrorCode>;
