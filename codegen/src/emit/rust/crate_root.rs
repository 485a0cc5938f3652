//! The crate's own files: its manifest and `lib.rs`.

use quote::quote;

use crate::emit::rust::doc::{self, Doc, InnerDoc};
use crate::emit::rust::file;
use crate::emit::rust::name;
use crate::emit::text::escape::escape;
use crate::emit::{Artifacts, EmitError};
use crate::model::Model;

/// `Cargo.toml`, `rustfmt.toml`, `README.md` and `src/lib.rs`.
pub(crate) fn files(model: &Model, artifacts: &mut Artifacts) -> Result<(), EmitError> {
    artifacts.add("Cargo.toml", manifest(model));
    artifacts.add(
        "rustfmt.toml",
        "# The generator prints these files; rustfmt would print them otherwise.\ndisable_all_formatting = true\n",
    );
    artifacts.add("README.md", readme(model));
    artifacts.add("src/lib.rs", library(model)?);
    Ok(())
}

/// `callspec.rs`, to be taken in with `include!`.
pub(crate) fn include_file(model: &Model, artifacts: &mut Artifacts) -> Result<(), EmitError> {
    let mut modules = Vec::new();
    for api in &model.apis {
        let (ident, doc) = (name::ident(&api.id)?, Doc::of(&api.title));
        modules.push(quote!(#doc pub mod #ident;));
    }
    let text = file::whole("callspec.rs", "the specs", quote!(#(#modules)*))?;
    artifacts.add("callspec.rs", text);
    Ok(())
}

fn library(model: &Model) -> Result<String, EmitError> {
    let doc = doc::api::library(model);
    let inner = InnerDoc(&doc);
    let mut modules = Vec::new();
    for api in &model.apis {
        let (ident, feature) = (name::ident(&api.id)?, &api.id);
        modules.push(quote!(#[cfg(feature = #feature)] pub mod #ident;));
    }
    let tokens = quote! {
        #inner
        #![cfg_attr(docsrs, feature(doc_cfg))]
        #(#modules)*
        pub use callspec_runtime as runtime;
    };
    file::whole("src/lib.rs", "spec/", tokens)
}

fn manifest(model: &Model) -> String {
    let ids: Vec<String> = model.apis.iter().map(|api| format!("\"{}\"", api.id)).collect();
    let mut features: String = model.apis.iter().map(|api| format!("{} = []\n", api.id)).collect();
    features.push_str(
        "test-support = [\"callspec-runtime/test-support\"] # for your tests: `runtime::testing` plays the vendor\n",
    );
    features.push_str("tls = [\"callspec-runtime/tls\"] # https; without it bring a transport of your own\n");
    features.push_str("wire = [\"callspec-runtime/wire\"] # requests read from their wire form, and a dispatcher\n");
    let all = ids.join(", ");
    format!(
        "# @generated from spec/ by `cargo xtask generate`. Do not edit.\n\n\
         [package]\n\
         name = \"callspec\"\n\
         description = \"Typed clients for telephony call-report APIs, generated from the vendors' documents\"\n\
         version.workspace = true\n\
         edition.workspace = true\n\
         rust-version.workspace = true\n\
         license.workspace = true\n\
         keywords = [\"api\", \"client\", \"reports\", \"telephony\"]\n\
         categories = [\"api-bindings\", \"web-programming::http-client\"]\n\
         readme = \"README.md\"\n\n\
         [package.metadata.docs.rs]\n\
         all-features = true\n\n\
         [features]\n\
         default = [\"tls\", {all}]\n\
         {features}\n\
         [dependencies]\n\
         callspec-runtime.workspace = true\n\n\
         [dev-dependencies]\n\
         futures-util.workspace = true\n\
         serde_json.workspace = true\n\
         tokio = {{ workspace = true, features = [\"macros\", \"rt\"] }}\n\n\
         [[example]]\n\
         name = \"demo\"\n\
         required-features = [{all}]\n\n\
         [lints]\n\
         workspace = true\n"
    )
}

fn readme(model: &Model) -> String {
    let mut text = String::from(
        "# callspec\n\nTyped clients for telephony call-report APIs, generated from the vendors' documents. Every file here is generated: do not edit.\n\n\
         | module and feature | API | operations |\n|---|---|---|\n",
    );
    for api in &model.apis {
        text.push_str(&format!("| `{}` | {} | {} |\n", api.id, escape(&api.title), api.operations.len()));
    }
    text.push_str("\n`docs/` has a reference page for each operation. Where the documents are unclear or disagree, a doc comment names a page and a heading there.\n");
    text
}
