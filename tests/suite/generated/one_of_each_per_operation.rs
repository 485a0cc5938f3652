//! Every operation of the specs has one static row, one client method, one page of docs and a demo scene.

use callspec_codegen::emit;

use crate::scenes::{scenes, stage::Scene};
use crate::support::checkout;
use crate::support::generated::generated;

#[test]
fn every_operation_has_a_row_a_method_a_page_and_a_demo_scene() {
    let model = checkout::model();
    let artifacts = emit::emit(&model).unwrap();
    let rows = model.apis.iter().flat_map(|api| generated(&api.id).operations);
    let rows: Vec<&str> = rows.map(|operation| operation.id).collect();
    let scenes = scenes();
    let mut count = 0;
    for api in &model.apis {
        let client = artifacts.get(&format!("src/{}/client.rs", api.id)).unwrap();
        let client = String::from_utf8(client.to_vec()).unwrap();
        for operation in &api.operations {
            count += 1;
            assert!(rows.contains(&operation.id.as_str()), "no row for {}", operation.id);
            let method = format!("pub fn {}(", operation.id.replace('.', "_"));
            assert_eq!(client.matches(&method).count(), 1, "no method for {}", operation.id);
            assert!(artifacts.get(&format!("docs/{}/{}.md", api.id, operation.id)).is_some());
            let plays = |scene: &Scene| scene.demo && scene.api == api.id && scene.operation == operation.id;
            assert!(scenes.iter().any(plays), "the demo does not call {}", operation.id);
        }
    }
    assert_eq!(rows.len(), count);
    let is_of_operation =
        |path: &str| path.starts_with("docs/") && !path.ends_with("/README.md") && !path.ends_with("/types.md");
    let pages = artifacts.iter().filter(|(path, _)| is_of_operation(path)).count();
    assert_eq!(pages, count);
}
