// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! DeepCall: DeepCall's cloud telephony, version 2: call reports and the contact directory. Every
//! operation is a POST with a JSON body that also carries the credentials.
//!
//! - `call_report_change_title`: Gives an Excel export job another title.
//! - `call_report_list`: Lists the calls of the account, page by page.
//! - `call_report_mask_list`: Lists the calls made through masked numbers, page by page.
//! - `directory_update`: Changes a contact of the directory; what is left out stays as it is.
//!
//! Source: `deepcall-change-title:2-6`.

mod auth;
mod call_report;
mod client;
mod directory;
mod errors;
mod formats;
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
pub use call_report::list::{CallReportList, CallListFilter};
pub use call_report::mask_list::{CallReportMaskList, CallFilter};
pub use directory::update::{
    DirectoryUpdate, ContactInfo, ContactState, DirectoryUpdated,
};
pub use types::CallReportPage;

const _: () = callspec_runtime::assert_contract(4);
