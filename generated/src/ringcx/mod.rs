// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! RingCX: RingCentral's contact centre, formerly Engage Voice: the cloud call detail report, and
//! the lists that supply the ids for its request.
//!
//! - `accounts_list`: Lists the accounts the token gives access to.
//! - `reports_cloud_call_detail`: Generates the cloud call detail report and streams its rows.
//! - `reports_input_controls`: Lists an account's cloud profile or destination groups and what
//!   belongs to each.
//! - `users_list`: Lists the users of the system.
//!
//! Unclear in the documents: see `docs/ringcx/README.md`, `auth` and `servers`.
//!
//! Source: `ringcx-uris`.

mod accounts;
mod auth;
mod client;
mod errors;
mod formats;
mod reports;
mod tokens;
mod users;

pub mod operations;
pub mod rate_limits;
pub mod servers;

#[cfg(feature = "wire")]
pub mod wire;

pub use auth::Auth;
pub use client::{RingcxClient, Call, Download, Rows};
pub use errors::{Error, ErrorCode};
pub use accounts::list::{AccountsList, Account};
pub use reports::cloud_call_detail::{ReportsCloudCallDetail, CloudCallDetailCriteria, GroupBy, CloudCallDetailRow};
pub use reports::input_controls::{ReportsInputControls, CloudProduct, InputControlGroup, InputControlItem};
pub use users::list::{UsersList, User};

const _: () = callspec_runtime::generated::assert_contract(7);
