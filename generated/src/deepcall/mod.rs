// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! DeepCall: DeepCall's cloud telephony, version 2: call reports, the contact directory, groups of
//! agents and masked numbers. Every operation is a POST with a JSON body that also carries the
//! credentials.
//!
//! - `call_report_change_title`: Gives an Excel export job another title.
//! - `call_report_detail`: Gets what is known about one call, by kinds of reports.
//! - `call_report_list`: Lists the calls of the account, page by page.
//! - `call_report_mask_list`: Lists the calls made through masked numbers, page by page.
//! - `call_report_report_count`: Counts the call records that match a filter.
//! - `directory_blacklist`: Blocks a contact on numbers of the account, or lifts the block.
//! - `directory_create`: Adds a contact to the directory.
//! - `directory_get_info`: Gets what the directory knows about a contact.
//! - `directory_remove_sticky`: Takes the sticky agent off a contact, everywhere or for a caller
//!   line.
//! - `directory_search`: Finds a contact and gets chosen fields of it.
//! - `directory_unset_account_manager`: Takes the account manager off a contact.
//! - `directory_update`: Changes a contact of the directory; what is left out stays as it is.
//! - `group_add`: Makes a group of agents.
//! - `group_delete`: Deletes a group of agents for good, with its links to agents.
//! - `group_list`: Lists the groups of agents.
//! - `group_update`: Changes the name or the status of a group of agents.
//! - `masking_set`: Lets two numbers call each other through a masked number.
//! - `masking_unset`: Ends the mask of a number, now or after some minutes.
//!
//! Contradictory: `v4-api.deepcall.com` (`deepcall-change-title:6`); `https://{{brand}}`
//! (`deepcall-change-title:85`); `%7B%7Bbrand%7D%7D` (`deepcall-change-title:160`); `{{brand}}`
//! (`deepcall-directory-update:93`); `http = Net::HTTP.new(url.host, url.port)`
//! (`deepcall-directory-update:291`). In callspec `servers.documented.url` is
//! `https://v4-api.deepcall.com`. The prose names the host without a scheme, the samples a
//! variable, with https, without a scheme, or over plain http; most of them speak https, and the
//! live pages print this address in its place.
//!
//! Contradictory: `Yes*` (`deepcall-change-title:52-54`); `ssid should not be present`
//! (`deepcall-change-title:12`); `Conditional` (`deepcall-directory-update:35-37`). callspec has
//! `[session, user_token]`. The table marks all three as required, its footnotes and the note make
//! them alternatives. The directory page does not repeat the ban on sending both, and no page tells
//! which error both would bring; one of them satisfies every page.
//!
//! Contradictory: `userIdandtoken` (`deepcall-change-title:11`); `userId`
//! (`deepcall-change-title:52`). In callspec `auth.user_token.user_id.body` is `userId`. The list
//! of ways lost the spaces between its words; the table has the name by itself.
//!
//! Contradictory: `"status": "success"` (`deepcall-change-title:357`); `"columnArr"`
//! (`deepcall-masklist:399`); `"code": 200` (`deepcall-directory-update:357`). callspec's choice:
//! an error says status error; a success may have no status at all. Three operations answer with
//! three envelopes. Only the error form is the same on every page, so it alone tells failure from
//! success.
//!
//! Contradictory: `"status": "error"` (`deepcall-change-title:30`); `Status Code: 200`
//! (`deepcall-change-title:74`). callspec's choice: the member status tells an error, whatever the
//! HTTP status is. The pages give an HTTP status for a success only, and a code in the body for
//! every error.
//!
//! Contradictory: `Request validation failed or authentication invalid`
//! (`deepcall-change-title:18`); `Authentication token is expired or invalid`
//! (`deepcall-change-title:19`). In callspec `errors.common.invalid_parameters.class` is
//! `validation`. Code 1000 covers bad credentials too, but 1014 is there for them; the name and the
//! remedy of 1000 speak of parameters.
//!
//! Contradictory: `Request validation failed` (`deepcall-change-title:18`); `Request body is empty
//! or malformed` (`deepcall-change-title:21`). In callspec
//! `errors.common.invalid_request_data.class` is `validation`. Which of 1000 and 1047 a missing
//! member brings is not said; both are of this class, so a caller need not know.
//!
//! Contradictory: `User does not have LIST_CALL_LOG permission` (`deepcall-change-title:20,
//! deepcall-masklist:20`); `allows users to update the title` (`deepcall-change-title:41`).
//! callspec's choice: the permission to list is named as the one that is missing, for changes too.
//! A permission to list guards a change of a title; no page names another one.
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

const _: () = callspec_runtime::assert_contract(4);
