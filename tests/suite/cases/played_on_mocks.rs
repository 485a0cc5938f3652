//! Every case of every spec, played through the generated clients against the mock vendors.

use std::collections::HashMap;
use std::sync::Arc;

use callspec_mock::Mock;

use crate::scenes::scenes;
use crate::support::checkout;

#[tokio::test]
async fn every_case_has_the_outcome_it_states() {
    let model = Arc::new(checkout::model());
    let mut mocks = HashMap::new();
    for api in &model.apis {
        let mock = Mock::start(Arc::clone(&model), &api.id, 0).unwrap();
        mocks.insert(api.id.clone(), mock);
    }
    let cases: usize = model.apis.iter().flat_map(|api| &api.operations).map(|operation| operation.cases.len()).sum();
    let scenes = scenes();
    assert_eq!(scenes.len(), cases);
    let mut failed = Vec::new();
    for scene in scenes {
        let address = mocks[scene.api].base_url();
        if let Err(why) = scene.run(address.to_string()).await {
            failed.push(format!("{} {} ({}): {why}", scene.api, scene.operation, scene.case));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
