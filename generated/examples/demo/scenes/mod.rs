// @generated from spec/ by `cargo xtask generate`. Do not edit.

//! Every case of the specs, played through the generated clients.

pub mod callcap;
pub mod deepcall;
pub mod ringcx;
pub mod stage;

use stage::Scene;

/// Every scene, API by API, in spec order.
pub fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    scenes.extend(callcap::scenes());
    scenes.extend(deepcall::scenes());
    scenes.extend(ringcx::scenes());
    scenes
}
