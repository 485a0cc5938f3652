// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! DeepCall: DeepCall's cloud telephony, version 2: call reports, the contact directory, groups of
//! agents and masked numbers. Every operation is a POST with a JSON body that also carries the
//! credentials.
//!
//! - `call_report_change_title`: Renames an Excel export job.
//! - `call_report_detail`: Gets the details of one call, by kind of report.
//! - `call_report_list`: Lists the account's calls, one page at a time.
//! - `call_report_mask_list`: Lists the calls made through masked numbers, one page at a time.
//! - `call_report_report_count`: Counts the call records that match a filter.
//! - `directory_blacklist`: Blocks a contact on the account's numbers, or lifts the block.
//! - `directory_create`: Adds a contact to the directory.
//! - `directory_get_info`: Gets a contact's data from the directory.
//! - `directory_remove_sticky`: Removes a contact's sticky agent, everywhere or for a caller line.
//! - `directory_search`: Finds a contact and returns selected fields.
//! - `directory_unset_account_manager`: Removes a contact's account manager.
//! - `directory_update`: Updates a contact in the directory. Omitted fields keep their values.
//! - `group_add`: Creates a group of agents.
//! - `group_delete`: Permanently deletes a group of agents and its links to agents.
//! - `group_list`: Lists the groups of agents.
//! - `group_update`: Changes the name or the status of a group of agents.
//! - `masking_set`: Lets two numbers call each other through a masked number.
//! - `masking_unset`: Removes a number's mask, now or after some minutes.
//!
//! Contradictory: `v4-api.deepcall.com` (`deepcall-change-title:6`); `https://{{brand}}`
//! (`deepcall-change-title:85`); `%7B%7Bbrand%7D%7D` (`deepcall-change-title:160`); `{{brand}}`
//! (`deepcall-directory-update:93`); `http = Net::HTTP.new(url.host, url.port)`
//! (`deepcall-directory-update:291`). In callspec `servers.documented.url` is
//! `https://v4-api.deepcall.com`. The prose names the host without a scheme. The samples have a
//! variable, with https, without a scheme, or over plain http. Most use https, and the live pages
//! print this address in place of the variable.
//!
//! Contradictory: `Yes*` (`deepcall-change-title:52-54`); `ssid should not be present`
//! (`deepcall-change-title:12`); `Conditional` (`deepcall-directory-update:35-37`). callspec has
//! `[session, user_token]`. The table marks all three as required, but its footnotes and the note
//! make them alternatives. The directory page does not repeat the ban on sending both, and no page
//! says which error sending both would cause. Sending one of them satisfies every page.
//!
//! Contradictory: `userIdandtoken` (`deepcall-change-title:11`); `userId`
//! (`deepcall-change-title:52`). In callspec `auth.user_token.user_id.body` is `userId`. The list
//! of authentication methods lost the spaces between its words; the table has the name on its own.
//!
//! Contradictory: `"status": "success"` (`deepcall-change-title:357`); `"columnArr"`
//! (`deepcall-masklist:399`); `"code": 200` (`deepcall-directory-update:357`). callspec's choice:
//! an error has the status `error`; a success may have no status at all. Three operations return
//! three different envelopes. Only the error format is the same on every page, so it alone tells
//! failure from success.
//!
//! Contradictory: `"status": "error"` (`deepcall-change-title:30`); `Status Code: 200`
//! (`deepcall-change-title:74`). callspec's choice: the member `status` identifies an error,
//! whatever the HTTP status is. The pages give an HTTP status only for a success, and a code in the
//! body for every error.
//!
//! Contradictory: `Request validation failed or authentication invalid`
//! (`deepcall-change-title:18`); `Authentication token is expired or invalid`
//! (`deepcall-change-title:19`). In callspec `errors.common.invalid_parameters.class` is
//! `validation`. Code 1000 also covers bad credentials, but 1014 exists for them; the name and the
//! remedy of 1000 are about parameters.
//!
//! Contradictory: `Request validation failed` (`deepcall-change-title:18`); `Request body is empty
//! or malformed` (`deepcall-change-title:21`). In callspec
//! `errors.common.invalid_request_data.class` is `validation`. The pages do not say whether a
//! missing member causes 1000 or 1047. Both are in this class, so a caller need not know.
//!
//! Contradictory: `User does not have LIST_CALL_LOG permission` (`deepcall-change-title:20,
//! deepcall-masklist:20`); `allows users to update the title` (`deepcall-change-title:41`).
//! callspec's choice: the permission to list is named as the missing one, for changes too. Changing
//! a title requires a permission to list; no page names another one.
//!
//! Source: `deepcall-change-title:2-6`.

mod auth;
mod call_report;
mod client;
mod directory;
mod errors;
mod formats;
mod group;
mod masking;
mod shapes;
mod types;

pub mod operations;
pub mod servers;

#[cfg(feature = "wire")]
pub mod wire;

pub use auth::Auth;
pub use client::{DeepcallClient, Call, Pager};
pub use errors::{Error, ErrorCode};
pub use call_report::change_title::{CallReportChangeTitle, TitleChanged, TitleUpdate};
pub use call_report::detail::{
    CallReportDetail, CallDetailReport, CallDetailParts, CallRecording,
};
pub use call_report::list::CallReportList;
pub use call_report::mask_list::{CallReportMaskList, CallFilter};
pub use call_report::report_count::CallReportReportCount;
pub use directory::blacklist::DirectoryBlacklist;
pub use directory::create::DirectoryCreate;
pub use directory::get_info::DirectoryGetInfo;
pub use directory::remove_sticky::{DirectoryRemoveSticky, Scope};
pub use directory::search::DirectorySearch;
pub use directory::unset_account_manager::DirectoryUnsetAccountManager;
pub use directory::update::{DirectoryUpdate, DirectoryUpdated};
pub use group::add::{GroupAdd, GroupAdded};
pub use group::delete::GroupDelete;
pub use group::list::{GroupList, AgentGroups};
pub use group::update::GroupUpdate;
pub use masking::set::MaskingSet;
pub use masking::unset::MaskingUnset;
pub use types::{CallReportPage, CallListFilter, ContactInfo, ContactState, GroupChanged};

const _: () = callspec_runtime::generated::assert_contract(5);
