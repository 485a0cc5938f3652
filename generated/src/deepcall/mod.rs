// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! DeepCall: DeepCall's API, version 2.0: call reports, the contact directory, groups of agents and
//! masked numbers.
//!
//! - `call_report_change_title`: Renames an Excel export job.
//! - `call_report_detail`: Gets the details of one call, by kind of report.
//! - `call_report_list`: Lists the account's calls, one page at a time.
//! - `call_report_mask_list`: Lists the calls made through masked numbers, one page at a time.
//! - `call_report_report_count`: Counts the call records that match a filter.
//! - `directory_blacklist`: Blocks a contact on some numbers, or removes the block.
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
//! Unclear in the documents: see `docs/deepcall/README.md`, `auth`, `envelope`, `errors` and
//! `servers`.
//!
//! Source: `deepcall-change-title:1-6, deepcall-directory-update:1-6, deepcall-masking-set`.

mod auth;
mod call_report;
mod client;
mod directory;
mod errors;
mod formats;
mod group;
mod masking;
mod types;

pub mod operations;
pub mod servers;

#[cfg(feature = "wire")]
pub mod wire;

pub use auth::Auth;
pub use client::{DeepcallClient, Call, Pager};
pub use errors::{Error, ErrorCode};
pub use call_report::change_title::{CallReportChangeTitle, TitleChanged, TitleUpdate};
pub use call_report::detail::{CallReportDetail, CallDetailReport, CallDetailParts, CallRecording};
pub use call_report::list::CallReportList;
pub use call_report::mask_list::{CallReportMaskList, CallFilter};
pub use call_report::report_count::CallReportReportCount;
pub use directory::blacklist::{DirectoryBlacklist, ResetFlag};
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
pub use types::{CallReportPage, CallListFilter, ContactInfo, ContactState, DialingStatus, GroupId, GroupChanged};

const _: () = callspec_runtime::generated::assert_contract(7);
