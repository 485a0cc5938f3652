//! Generates the clients of the specs in `spec/`, as a consumer with specs of their own would. Beside them it generates one
//! module and the scenes for each folder of `tests/cases/emitted`, so that every feature of the language is compiled and
//! played.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use callspec_codegen::emit::{Artifacts, Options, emit, emit_modules_with};
use callspec_codegen::model::{Api, Credential, Model};
use callspec_codegen::names::pascal;
use callspec_codegen::source::Sources;

const CASES: &str = "../cases/emitted";
const SCENES: &str = "examples/demo/scenes/";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=spec");
    println!("cargo::rerun-if-changed={CASES}");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    write(&emit_modules_with(&load(Path::new("spec"))?, Options::new().with_wire())?, "", &out)?;
    // The folder outlives a build: a module that is a folder now may have been a file.
    for folder in ["cases", "scenes"].map(|folder| out.join(folder)).iter().filter(|folder| folder.exists()) {
        fs::remove_dir_all(folder)?;
    }
    let (mut modules, mut apis) = (String::new(), Vec::new());
    for feature in features()? {
        let model = load(&Path::new(CASES).join(&feature))?;
        write(&emit_modules_with(&model, Options::new().with_wire())?, "", &out.join("cases").join(&feature))?;
        write(&emit(&model)?, SCENES, &out.join("scenes"))?;
        modules.push_str(&format!(
            "/// The client of the specs of this feature.\npub mod {feature} {{\n    include!(\"cases/{feature}/callspec.rs\");\n}}\n"
        ));
        apis.extend(model.apis.into_iter().map(|api| (feature.clone(), api)));
    }
    fs::write(out.join("cases.rs"), modules)?;
    fs::write(out.join("scenes/mod.rs"), all_scenes(&apis))?;
    fs::write(out.join("every_feature.rs"), every_feature(&apis, &out))?;
    Ok(())
}

/// The folders of the cases, in order.
fn features() -> io::Result<Vec<String>> {
    let mut features = Vec::new();
    for entry in fs::read_dir(CASES)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            features.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    features.sort();
    Ok(features)
}

fn load(specs: &Path) -> Result<Model, Box<dyn Error>> {
    Ok(callspec_codegen::load(&Sources::read(specs)?).map_err(|diagnostics| diagnostics.to_string())?)
}

/// Writes the artifacts below a path.
fn write(artifacts: &Artifacts, below: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    for (path, bytes) in artifacts.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(below)?, bytes))) {
        let path = out.join(path);
        fs::create_dir_all(path.parent().ok_or("a file has a folder")?)?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// The scenes of every feature in one module, which is what a single spec folder would get.
fn all_scenes(apis: &[(String, Api)]) -> String {
    let modules: String = apis.iter().map(|(_, api)| format!("pub mod {};\n", api.id)).collect();
    let lists: Vec<String> = apis.iter().map(|(_, api)| format!("{}::scenes()", api.id)).collect();
    format!(
        "//! Every case of every feature.\n\n{modules}pub mod stage;\n\n/// Every scene.\npub fn scenes() -> Vec<stage::Scene> {{\n    [{}].into_iter().flatten().collect()\n}}\n",
        lists.join(", ")
    )
}

/// The file that `tests/every_feature.rs` includes: the clients at the root, as scenes name them, and calls by operation id.
fn every_feature(apis: &[(String, Api)], out: &Path) -> String {
    let clients: String = apis
        .iter()
        .map(|(feature, api)| format!("pub use callspec_invented::cases::{feature}::{};\n", api.id))
        .collect();
    let features: Vec<String> = apis.iter().map(|(feature, api)| format!("({feature:?}, {:?})", api.id)).collect();
    let calls: String = apis.iter().flat_map(|(_, api)| calls(api)).collect();
    format!(
        "{clients}\n#[path = {:?}]\npub mod scenes;\n\n/// Each feature and its API.\nconst FEATURES: &[(&str, &str)] = &[{}];\n\n\
         /// Calls an operation with a request in wire form.\n\
         async fn call(api: &str, scheme: &str, address: &str, operation: &str, form: &runtime::WireForm) -> Result<runtime::Json, String> {{\n\
             match (api, scheme) {{\n{calls}        _ => Err(format!(\"{{api}} has no auth scheme {{scheme}}\")),\n    }}\n}}\n",
        out.join("scenes/mod.rs"),
        features.join(", "),
    )
}

/// One arm for each auth scheme.
fn calls(api: &Api) -> Vec<String> {
    let (id, client) = (&api.id, pascal(&api.id));
    let arm = |scheme: &str, credentials: &[Credential]| {
        let secrets: Vec<String> = credentials.iter().map(|credential| format!("{:?}", credential.example)).collect();
        format!(
            "        ({id:?}, {:?}) => {{\n            let auth = {id}::Auth::{}({});\n            let client = {id}::{client}Client::builder(auth).base_url(address).build().map_err(|error| error.to_string())?;\n            {id}::wire::call(&client, operation, form).await.map_err(|error| error.to_string())\n        }}\n",
            scheme,
            scheme,
            secrets.join(", ")
        )
    };
    if api.auth.is_empty() {
        return vec![arm("none", &[])];
    }
    api.auth.iter().map(|scheme| arm(&scheme.name, &scheme.credentials)).collect()
}
