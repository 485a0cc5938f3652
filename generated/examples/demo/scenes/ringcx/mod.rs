// @generated from spec/ringcx/ by `cargo xtask generate`. Do not edit.

//! The cases of RingCX.

mod accounts_list;
mod reports_cloud_call_detail;
mod reports_input_controls;
mod users_list;

use super::stage::Scene;

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    let operations: Vec<Vec<Scene>> = Vec::from([
        accounts_list::scenes(),
        reports_cloud_call_detail::scenes(),
        reports_input_controls::scenes(),
        users_list::scenes(),
    ]);
    operations.into_iter().flatten().collect()
}
