//! The example `demo`: every case as a scene that a consumer could have written.

pub(crate) mod literal;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::emit::rust::doc::{self, Doc, InnerDoc};
use crate::emit::rust::file;
use crate::emit::rust::imports;
use crate::emit::rust::name;
use crate::emit::rust::option;
use crate::emit::rust::raw;
use crate::emit::rust::scope::Scope;
use crate::emit::{Artifacts, EmitError};
use crate::model::{Api, Case, Expectation, ExpectedViolation, Model, Operation, Response};

const FOLDER: &str = "examples/demo";

/// What the expression of a request may name from the runtime.
pub(crate) const FROM_THE_RUNTIME: &[&str] = &["civil", "Decimal", "Json"];

/// `main.rs`, the stage, and for each API a module with one file of scenes an operation.
pub(crate) fn files(model: &Model, artifacts: &mut Artifacts) -> Result<(), EmitError> {
    artifacts.add(format!("{FOLDER}/main.rs"), include_str!("demo/main.rs.txt"));
    artifacts.add(format!("{FOLDER}/scenes/stage.rs"), include_str!("demo/stage.rs.txt"));
    artifacts.add(format!("{FOLDER}/scenes/mod.rs"), all_scenes(model)?);
    for api in &model.apis {
        api_files(api, artifacts)?;
    }
    Ok(())
}

fn all_scenes(model: &Model) -> Result<String, EmitError> {
    let modules = model.apis.iter().map(|api| name::ident(&api.id)).collect::<Result<Vec<_>, _>>()?;
    let tokens = quote! {
        //! Every case of the specs, played through the generated clients.
        #(pub mod #modules;)*
        pub mod stage;

        use stage::Scene;

        /// Every scene, API by API, in spec order.
        pub fn scenes() -> Vec<Scene> {
            let mut scenes = Vec::new();
            #(scenes.extend(#modules::scenes());)*
            scenes
        }
    };
    file::whole("scenes/mod.rs", "spec/", tokens)
}

fn api_files(api: &Api, artifacts: &mut Artifacts) -> Result<(), EmitError> {
    let folder = format!("{FOLDER}/scenes/{}", api.id);
    let scope = Scope::new(api);
    let mut modules = Vec::new();
    for operation in api.operations.iter().filter(|operation| !operation.cases.is_empty()) {
        let module = name::method(&operation.id)?;
        let path = format!("{folder}/{module}.rs");
        let file = operation_scenes(operation, &scope, &path)?;
        artifacts.add(path, file::print(&format!("spec/{}", operation.file), &file));
        modules.push(module);
    }
    artifacts.add(format!("{folder}/mod.rs"), api_root(api, &modules)?);
    Ok(())
}

fn api_root(api: &Api, modules: &[Ident]) -> Result<String, EmitError> {
    let doc = doc::api::scenes(&api.title);
    let inner = InnerDoc(&doc);
    let tokens = quote! {
        #inner
        #(mod #modules;)*

        use super::stage::Scene;

        /// Every case as a scene.
        pub fn scenes() -> Vec<Scene> {
            let operations: Vec<Vec<Scene>> = Vec::from([#(#modules::scenes()),*]);
            operations.into_iter().flatten().collect()
        }
    };
    file::whole("scenes/mod.rs", &format!("spec/{}/", api.id), tokens)
}

fn operation_scenes(operation: &Operation, scope: &Scope<'_>, path: &str) -> Result<syn::File, EmitError> {
    let api = scope.api;
    let mut rows = Vec::new();
    let mut functions = Vec::new();
    for (index, case) in operation.cases.iter().enumerate() {
        let function = format_ident!("case_{}", index + 1);
        rows.push(row(api, operation, case, &function));
        functions.push(scene(operation, case, &function, scope)?);
    }
    let mut file = file::parse(path, quote!(#(#functions)*))?;
    let Uses { api: names, runtime, maps } = Uses::of(&file, scope)?;
    let runtime = (!runtime.is_empty()).then(|| quote!(use callspec::runtime::{#(#runtime),*};));
    let maps = maps.then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    let module = name::ident(&api.id)?;
    let doc = doc::api::scenes(&operation.id);
    let inner = InnerDoc(&doc);
    let head = quote! {
        #inner
        #maps
        #runtime
        use callspec::#module::{#(#names),*};
        use super::super::stage::{Expected, Failure, Played, Scene};

        /// Every case as a scene.
        pub fn scenes() -> Vec<Scene> {
            Vec::from([#(#rows),*])
        }
    };
    let mut head = file::parse(path, head)?;
    head.items.append(&mut file.items);
    Ok(head)
}

fn row(api: &Api, operation: &Operation, case: &Case, function: &Ident) -> TokenStream {
    let (api, id, title, demo) = (&api.id, &operation.id, &case.name, case.demo);
    let expected = expected(operation, case);
    let warnings = pairs(&case.warnings);
    let expect_fail = option::text(case.expect_fail.as_deref());
    quote! {
        Scene {
            api: #api,
            operation: #id,
            case: #title,
            demo: #demo,
            expect_fail: #expect_fail,
            expected: #expected,
            warnings: #warnings,
            play: |address| Box::pin(#function(address)),
        }
    }
}

fn expected(operation: &Operation, case: &Case) -> TokenStream {
    match &case.expect {
        Expectation::RoundTrip => match (&operation.response, case.exchanges.first()) {
            (Response::Json(_), Some(exchange)) => {
                let body = raw::json(&String::from_utf8_lossy(&exchange.response.body));
                quote!(Expected::Same(#body))
            }
            _ => quote!(Expected::Value("[]")),
        },
        Expectation::Value(json) => {
            let text = raw::json(&json.to_string());
            quote!(Expected::Value(#text))
        }
        Expectation::Error(error) => {
            let kind = &error.kind;
            let code = option::text(error.code.as_deref());
            quote!(Expected::Error { kind: #kind, code: #code })
        }
        Expectation::Violations(violations) => {
            let violations = pairs(violations);
            quote!(Expected::Violations(#violations))
        }
    }
}

/// Fields and the rules they break.
fn pairs(violations: &[ExpectedViolation]) -> TokenStream {
    let pairs = violations.iter().map(|violation| {
        let (field, rule) = (&violation.field, &violation.rule);
        quote!((#field, #rule))
    });
    quote!(&[#(#pairs),*])
}

fn scene(operation: &Operation, case: &Case, function: &Ident, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let doc = Doc::of(&case.name);
    let client = name::client(&scope.api.id)?;
    let auth = auth(case, scope)?;
    let request = literal::request(operation, case, scope)?;
    let method = name::method(&operation.id)?;
    let play = match &operation.response {
        Response::Csv { .. } => quote!(Played::rows(client.#method(&request)).await),
        Response::Json(_) if case.stream => {
            let items = format_ident!("{method}_items");
            quote!(Played::items(client.#items(&request)).await)
        }
        Response::Json(_) => quote!(Played::call(client.#method(&request).await)),
    };
    let deprecated = operation.deprecated.is_some();
    let expect = deprecated.then(|| quote!(#[expect(deprecated, reason = "the demo calls every operation")]));
    Ok(quote! {
        #doc
        #expect
        async fn #function(address: String) -> Result<Played, Failure> {
            let client = #client::builder(#auth).base_url(&address).build()?;
            let request = #request;
            let warnings = Played::warnings(&request.validate());
            Ok(#play.warned(warnings))
        }
    })
}

pub(crate) fn auth(case: &Case, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    // An operation that needs no credential takes a client that holds any.
    if scope.api.auth.is_empty() {
        return Ok(quote!(Auth::none()));
    }
    let scheme = match case.request.auth.as_str() {
        "" => scope.api.auth.first(),
        name => scope.api.auth_scheme(name),
    };
    let scheme =
        scheme.ok_or_else(|| EmitError::new("a case", format!("there is no auth scheme `{}`", case.request.auth)))?;
    let constructor = name::ident(&scheme.name)?;
    let examples = scheme.credentials.iter().map(|credential| &credential.example);
    Ok(quote!(Auth::#constructor(#(#examples),*)))
}

/// What a piece of an example names.
pub(crate) struct Uses {
    /// Of the API: what consumers name.
    pub(crate) api: Vec<Ident>,
    /// Of the runtime.
    pub(crate) runtime: Vec<Ident>,
    pub(crate) maps: bool,
}

impl Uses {
    pub(crate) fn of(file: &syn::File, scope: &Scope<'_>) -> Result<Self, EmitError> {
        let found = imports::first_names(file);
        let api = found.iter().map(String::as_str).filter(|name| scope.public.contains(*name));
        let runtime = FROM_THE_RUNTIME.iter().copied().filter(|name| found.contains(*name));
        Ok(Self {
            api: api.map(name::ident).collect::<Result<_, _>>()?,
            runtime: runtime.map(name::ident).collect::<Result<_, _>>()?,
            maps: found.contains("BTreeMap"),
        })
    }
}
