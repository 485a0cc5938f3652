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
