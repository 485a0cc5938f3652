//! The example in a client method's doc comment: the operation's first demo case, as a consumer would write it.

use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::file;
use crate::emit::rust::name;
use crate::emit::rust::scenes::literal;
use crate::emit::rust::scenes::{self, Uses};
use crate::emit::rust::scope::Scope;
use crate::model::{Case, Expectation, Operation, Response};

/// The lines of a code block that compiles and is not run; `None` when the operation has no demo case with a value.
pub(crate) fn lines(operation: &Operation, scope: &Scope<'_>) -> Result<Option<Vec<String>>, EmitError> {
    let shows = |case: &&Case| case.demo && !case.stream && !matches!(case.expect, Expectation::Violations(_));
    let Some(case) = operation.cases.iter().find(shows) else { return Ok(None) };
    let client = name::client(&scope.api.id)?;
    let (auth, request) = (scenes::auth(case, scope)?, literal::request(operation, case, scope)?);
    let method = name::method(&operation.id)?;
    let call = match operation.response {
        Response::Json(_) => quote!(let answer = client.#method(&request).await?;),
        Response::Csv { .. } => quote!(let rows = client.#method(&request);),
    };
    let body = quote! {
        let client = #client::new(#auth)?;
        let request = #request;
        #call
    };
    let file = file::parse("an example", quote!(async fn example() { #body }))?;
    let Uses { api: names, runtime, .. } = Uses::of(&file, scope)?;
    let module = name::ident(&scope.api.id)?;
    let mut lines = vec!["```no_run".to_string()];
    lines.push(format!("use callspec::{module}::{};", joined(&names)));
    if !runtime.is_empty() {
        lines.push(format!("use callspec::runtime::{};", joined(&runtime)));
    }
    lines.push(String::new());
    lines.push("# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_string());
    lines.extend(printed(&file));
    lines.extend(["# Ok(())", "# }", "```"].map(str::to_string));
    Ok(Some(lines))
}

/// The names as the end of a `use` line.
fn joined(names: &[proc_macro2::Ident]) -> String {
    match names {
        [name] => name.to_string(),
        _ => format!("{{{}}}", names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
    }
}

/// The statements of a function as a person would lay them out.
fn printed(file: &syn::File) -> Vec<String> {
    let text = prettyplease::unparse(file);
    let inner = text.lines().skip(1).filter(|line| *line != "}");
    inner.map(|line| line.strip_prefix("    ").unwrap_or(line).to_string()).collect()
}
