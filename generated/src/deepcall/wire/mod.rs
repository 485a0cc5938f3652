// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! Operations by their id, with requests in their wire form.

use callspec_runtime::{Violations, WireForm, dispatch, reading};
use super::{
    CallReportChangeTitle, CallReportList, CallReportMaskList, DeepcallClient,
    DirectoryUpdate, ErrorCode,
};

mod call_report_change_title;
mod call_report_list;
mod call_report_mask_list;
mod directory_update;

/// A call by operation id: await it.
pub type Dispatched = dispatch::Dispatched<ErrorCode>;

/// Calls the operation with this id. The decoded value comes back as JSON, rows as a list.
pub fn call(client: &DeepcallClient, operation: &str, wire: &WireForm) -> Dispatched {
    match operation {
        "call_report.change_title" => {
            dispatch::value(
                wire,
                |request: &CallReportChangeTitle| {
                    client.call_report_change_title(request)
                },
            )
        }
        "call_report.list" => {
            dispatch::value(
                wire,
                |request: &CallReportList| client.call_report_list(request),
            )
        }
        "call_report.mask_list" => {
            dispatch::value(
                wire,
                |request: &CallReportMaskList| client.call_report_mask_list(request),
            )
        }
        "directory.update" => {
            dispatch::value(
                wire,
                |request: &DirectoryUpdate| client.directory_update(request),
            )
        }
        _ => dispatch::unknown(operation),
    }
}

/// Everything that is wrong with a request of the operation with this id, warnings included; nothing when there
/// is no such operation.
pub fn judge(operation: &str, wire: &WireForm) -> Option<Violations> {
    let violations = match operation {
        "call_report.change_title" => reading::judge::<CallReportChangeTitle>(wire),
        "call_report.list" => reading::judge::<CallReportList>(wire),
        "call_report.mask_list" => reading::judge::<CallReportMaskList>(wire),
        "directory.update" => reading::judge::<DirectoryUpdate>(wire),
        _ => return None,
    };
    Some(violations)
}
