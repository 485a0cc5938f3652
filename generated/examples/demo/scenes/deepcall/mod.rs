// @generated from spec/deepcall/ by `cargo xtask generate`. Do not edit.

//! The cases of DeepCall.

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

use super::stage::Scene;

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    let operations: Vec<Vec<Scene>> = Vec::from([
        call_report_change_title::scenes(),
        call_report_detail::scenes(),
        call_report_list::scenes(),
        call_report_mask_list::scenes(),
        call_report_report_count::scenes(),
        directory_blacklist::scenes(),
        directory_create::scenes(),
        directory_get_info::scenes(),
        directory_remove_sticky::scenes(),
        directory_search::scenes(),
        directory_unset_account_manager::scenes(),
        directory_update::scenes(),
        group_add::scenes(),
        group_delete::scenes(),
        group_list::scenes(),
        group_update::scenes(),
        masking_set::scenes(),
        masking_unset::scenes(),
    ]);
    operations.into_iter().flatten().collect()
}
