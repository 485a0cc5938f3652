// @generated from spec/callcap/ by `cargo xtask generate`. Do not edit.

//! The cases of Callcap.

mod calls_get;
mod calls_search;
mod conversations_edit_invoice;
mod conversations_edit_revenue;
mod numbers_search;

use super::stage::Scene;

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    let operations: Vec<Vec<Scene>> = Vec::from([
        calls_get::scenes(),
        calls_search::scenes(),
        conversations_edit_invoice::scenes(),
        conversations_edit_revenue::scenes(),
        numbers_search::scenes(),
    ]);
    operations.into_iter().flatten().collect()
}
