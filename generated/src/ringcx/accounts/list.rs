// @generated from spec/ringcx/accounts/list.yaml by `cargo xtask generate`. Do not edit.

//! Lists the accounts the token gives access to.

use callspec_runtime::generated::{Check, WireRequest, json};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, json_object};
use super::super::operations;

/// Lists the accounts the token gives access to.
///
/// `GET /api/v1/admin/accounts`, read-only.
///
/// Use the ids in the paths of the other operations and in the criteria of a report.
///
/// Source: `ringcx-call-detail:33-38`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct AccountsList {
    pub(crate) extra: Extra,
}

impl AccountsList {
    /// Creates a request without any parameters.
    pub fn new() -> Self { Self::default() }

    /// Adds a parameter or member that the documents do not mention. It is not validated; a documented name,
    /// or one that carries a credential, is refused. In a JSON body, dots lead into objects: `filter.agent`.
    pub fn extra(mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every violation in this request, including those that only warn. A client runs the same check before it
    /// sends anything.
    pub fn validate(&self) -> Violations { callspec_runtime::validate(self) }
}

impl Request for AccountsList {
    type Output = Vec<Account>;
    fn operation() -> &'static Operation { &operations::ACCOUNTS_LIST }
    fn check(&self, _check: &mut Check) {}
    fn encode(&self, wire: &mut WireRequest) { wire.extra(&self.extra); }
}

/// An account that belongs to a main account.
/// Unclear in the documents: see `docs/ringcx/accounts.list.md`, `Account`.
///
/// Source: `ringcx-uris` (reported).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Account {
    /// The account's id, a string of digits. Wire name: `accountId`.
    pub account_id: Option<String>,
    /// The account's name. Wire name: `accountName`.
    pub account_name: Option<String>,
    /// The id of the main account it belongs to. Wire name: `mainAccountId`.
    pub main_account_id: Option<String>,
}

json_object!(Account {
    account_id: json::field("accountId"),
    account_name: json::field("accountName"),
    main_account_id: json::field("mainAccountId"),
});
