// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! Operations by their id, with requests in their wire form.

use callspec_runtime::generated::{dispatch, reading};
use callspec_runtime::{Violations, WireForm};
use super::{
    CallReportChangeTitle, CallReportDetail, CallReportList, CallReportMaskList, CallReportReportCount, DeepcallClient,
    DirectoryBlacklist, DirectoryCreate, DirectoryGetInfo, DirectoryRemoveSticky, DirectorySearch,
    DirectoryUnsetAccountManager, DirectoryUpdate, ErrorCode, GroupAdd, GroupDelete, GroupList, GroupUpdate, MaskingSet,
    MaskingUnset,
};

mod call_report_change_title;
mod call_report_detail;
mod call_report_list;
mod call_report_mask_list;
mod call_report_report_count;
mod directory_blacklist;
mod directory_create;
mod directory_get_info;
mod directory_remove_sticky;
mod directory_search;
mod directory_unset_account_manager;
mod directory_update;
mod group_add;
mod group_delete;
mod group_list;
mod group_update;
mod masking_set;
mod masking_unset;
mod types;

/// A call by operation id that is sent when awaited.
pub type Dispatched = callspec_runtime::Dispatched<ErrorCode>;

/// Calls an operation by its id. Returns the decoded value as JSON, rows as a list.
pub fn call(client: &DeepcallClient, operation: &str, wire: &WireForm) -> Dispatched {
    match operation {
        "call_report.change_title" => {
            dispatch::value(wire, |request: &CallReportChangeTitle| client.call_report_change_title(request))
        }
        "call_report.detail" => dispatch::value(wire, |request: &CallReportDetail| client.call_report_detail(request)),
        "call_report.list" => dispatch::value(wire, |request: &CallReportList| client.call_report_list(request)),
        "call_report.mask_list" => {
            dispatch::value(wire, |request: &CallReportMaskList| client.call_report_mask_list(request))
        }
        "call_report.report_count" => {
            dispatch::value(wire, |request: &CallReportReportCount| client.call_report_report_count(request))
        }
        "directory.blacklist" => {
            dispatch::value(wire, |request: &DirectoryBlacklist| client.directory_blacklist(request))
        }
        "directory.create" => dispatch::value(wire, |request: &DirectoryCreate| client.directory_create(request)),
        "directory.get_info" => dispatch::value(wire, |request: &DirectoryGetInfo| client.directory_get_info(request)),
        "directory.remove_sticky" => {
            dispatch::value(wire, |request: &DirectoryRemoveSticky| client.directory_remove_sticky(request))
        }
        "directory.search" => dispatch::value(wire, |request: &DirectorySearch| client.directory_search(request)),
        "directory.unset_account_manager" => {
            dispatch::value(wire, |request: &DirectoryUnsetAccountManager| {
                client.directory_unset_account_manager(request)
            })
        }
        "directory.update" => dispatch::value(wire, |request: &DirectoryUpdate| client.directory_update(request)),
        "group.add" => dispatch::value(wire, |request: &GroupAdd| client.group_add(request)),
        "group.delete" => dispatch::value(wire, |request: &GroupDelete| client.group_delete(request)),
        "group.list" => dispatch::value(wire, |request: &GroupList| client.group_list(request)),
        "group.update" => dispatch::value(wire, |request: &GroupUpdate| client.group_update(request)),
        "masking.set" => dispatch::value(wire, |request: &MaskingSet| client.masking_set(request)),
        "masking.unset" => dispatch::value(wire, |request: &MaskingUnset| client.masking_unset(request)),
        _ => dispatch::unknown(operation),
    }
}

/// Every violation in a request of the operation with this id, including those that only warn; `None` if there
/// is no such operation.
pub fn validate(operation: &str, wire: &WireForm) -> Option<Violations> {
    let violations = match operation {
        "call_report.change_title" => reading::validate::<CallReportChangeTitle>(wire),
        "call_report.detail" => reading::validate::<CallReportDetail>(wire),
        "call_report.list" => reading::validate::<CallReportList>(wire),
        "call_report.mask_list" => reading::validate::<CallReportMaskList>(wire),
        "call_report.report_count" => reading::validate::<CallReportReportCount>(wire),
        "directory.blacklist" => reading::validate::<DirectoryBlacklist>(wire),
        "directory.create" => reading::validate::<DirectoryCreate>(wire),
        "directory.get_info" => reading::validate::<DirectoryGetInfo>(wire),
        "directory.remove_sticky" => reading::validate::<DirectoryRemoveSticky>(wire),
        "directory.search" => reading::validate::<DirectorySearch>(wire),
        "directory.unset_account_manager" => reading::validate::<DirectoryUnsetAccountManager>(wire),
        "directory.update" => reading::validate::<DirectoryUpdate>(wire),
        "group.add" => reading::validate::<GroupAdd>(wire),
        "group.delete" => reading::validate::<GroupDelete>(wire),
        "group.list" => reading::validate::<GroupList>(wire),
        "group.update" => reading::validate::<GroupUpdate>(wire),
        "masking.set" => reading::validate::<MaskingSet>(wire),
        "masking.unset" => reading::validate::<MaskingUnset>(wire),
        _ => return None,
    };
    Some(violations)
}
