//! The tables of error codes, and the enum that names them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::client;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::option;
use crate::emit::rust::scope::Scope;
use crate::model::{ErrorClass, ErrorRow};

/// The file `errors.rs`.
pub(crate) fn tokens(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let unused = client::unused(scope);
    let mut tables = Vec::new();
    for table in &scope.api.error_tables {
        let ident = name::constant(&table.name)?;
        let count = Literal::usize_unsuffixed(table.rows.len());
        let rows = table.rows.iter().map(row);
        let doc = doc::api::error_table(table);
        tables.push(quote!(#doc #unused pub static #ident: [ErrorRow; #count] = [#(#rows),*];));
    }
    let codes = codes(scope)?;
    Ok(quote! {
        //! This API's error codes: what they mean and what to do about them.
        #(#tables)*
        #codes
        /// The error of a call to this API.
        pub type Error = callspec_runtime::Error<ErrorCode>;
    })
}

fn row(row: &ErrorRow) -> TokenStream {
    let ErrorRow { name, message, meaning, remedy, .. } = row;
    let code = option::text(row.code.as_deref());
    let text = option::text(row.text.as_deref());
    let status = match row.status {
        None => quote!(None),
        Some(status) => {
            let status = Literal::u16_unsuffixed(status);
            quote!(Some(#status))
        }
    };
    let class = match row.class {
        ErrorClass::Auth => quote!(Class::Auth),
        ErrorClass::Permission => quote!(Class::Permission),
        ErrorClass::Validation => quote!(Class::Validation),
        ErrorClass::NotFound => quote!(Class::NotFound),
        ErrorClass::Throttled => quote!(Class::Throttled),
        ErrorClass::Transient => quote!(Class::Transient),
        ErrorClass::Permanent => quote!(Class::Permanent),
    };
    quote! {
        ErrorRow {
            name: #name,
            code: #code,
            text: #text,
            status: #status,
            class: #class,
            message: #message,
            meaning: #meaning,
            remedy: #remedy,
        }
    }
}

fn codes(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let rows: Vec<&ErrorRow> = scope.api.error_tables.iter().flat_map(|table| &table.rows).collect();
    let variants = rows.iter().map(|row| name::pascal(&row.name)).collect::<Result<Vec<_>, _>>()?;
    let names = rows.iter().map(|row| &row.name);
    let docs = rows.iter().map(|row| doc::api::error_code(row));
    Ok(quote! {
        #[error_codes]
        /// An error code of this API.
        pub enum ErrorCode { #(#docs #variants = #names),* }
    })
}
