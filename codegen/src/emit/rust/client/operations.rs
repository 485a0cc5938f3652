//! The static table: one row an operation, and the envelope they share.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::emit::EmitError;
use crate::emit::rust::client::parameter::parameter;
use crate::emit::rust::client::rate_limits;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::option;
use crate::emit::rust::scope::Scope;
use crate::model::{
    AuthScheme, Body, CredentialPlace, Envelope, Marker, NextCursor, Operation, PageEnd, PagedBy, Pagination, Response,
    Safety, Type,
};

/// The file `operations.rs`.
pub(crate) fn tokens(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let mut rows = Vec::new();
    let mut names = Vec::new();
    for operation in &scope.api.operations {
        rows.push(row(operation, scope)?);
        names.push(name::constant(&operation.id)?);
    }
    let envelopes = envelopes(scope);
    let credentials = credentials(&scope.api.auth);
    Ok(quote! {
        //! What the runtime knows of each operation: one row of data per operation.
        #envelopes
        /// Where the auth schemes put credentials.
        pub static CREDENTIALS: &[Parameter] = &[#(#credentials),*];
        #(#rows)*
        /// Every operation of this API, ordered by id.
        pub static OPERATIONS: &[&Operation] = &[#(&#names),*];
    })
}

fn row(operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let ident = name::constant(&operation.id)?;
    let doc = doc::operation::row(operation);
    let id = &operation.id;
    let method = method(&operation.method)?;
    let path = operation.path_template();
    let safety = match operation.safety {
        Safety::ReadOnly => quote!(Safety::ReadOnly),
        Safety::Idempotent => quote!(Safety::Idempotent),
        Safety::Unsafe => quote!(Safety::Unsafe),
    };
    let auth = &operation.auth;
    let envelope = envelope_name(operation.success_required, scope);
    let errors = error_tables(&operation.error_tables, scope)?;
    let further = further(operation, scope)?;
    Ok(quote! {
        #doc
        pub static #ident: Operation = Operation {
            id: #id,
            method: #method,
            path: #path,
            safety: #safety,
            auth: &[#(#auth),*],
            credentials: CREDENTIALS,
            envelope: &#envelope,
            errors: &[#(#errors),*],
            #further
            ..Operation::PLAIN
        };
    })
}

/// What not every operation has.
fn further(operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let body = match &operation.body {
        Body::None => quote!(),
        Body::Form { .. } => quote!(body: BodyKind::Form,),
        Body::Json { content_type, .. } => quote!(body: BodyKind::Json { content_type: #content_type },),
    };
    let response = match operation.response {
        Response::Json(_) => quote!(),
        Response::Csv { .. } => quote!(response: ResponseKind::Csv,),
    };
    let shape = match &operation.response {
        Response::Json(Type::Json) | Response::Csv { .. } => None,
        Response::Json(value) => {
            let value = scope.rust_type(value)?;
            Some(quote!(shape: json::shape_of::<#value>,))
        }
    };
    let rate_limits = rate_limits::scopes(operation, scope)?;
    let rate_limits = (!rate_limits.is_empty()).then(|| quote!(rate_limits: &[#(#rate_limits),*],));
    let paging = operation.pagination.as_ref().map(|pagination| {
        let paging = paging(pagination, operation);
        quote!(paging: Some(#paging),)
    });
    Ok(quote!(#body #response #shape #rate_limits #paging))
}

/// Every place of a credential, once.
fn credentials(schemes: &[AuthScheme]) -> Vec<TokenStream> {
    let mut places = Vec::new();
    for credential in schemes.iter().flat_map(AuthScheme::sent) {
        if !places.contains(&&credential.place) {
            places.push(&credential.place);
        }
    }
    let parameter = |place: &CredentialPlace| match place {
        CredentialPlace::Body { name } => quote!(Parameter { place: Place::Body, name: #name }),
        CredentialPlace::Query { name } => quote!(Parameter { place: Place::Query, name: #name }),
        CredentialPlace::Header { name, .. } => {
            let name = name.to_lowercase();
            quote!(Parameter { place: Place::Header, name: #name })
        }
    };
    places.into_iter().map(parameter).collect()
}

pub(crate) fn method(method: &str) -> Result<TokenStream, EmitError> {
    let ident = name::ident(method)?;
    Ok(quote!(Method::#ident))
}

/// The tables that answer an operation, its own first.
pub(crate) fn error_tables(own: &[String], scope: &Scope<'_>) -> Result<Vec<TokenStream>, EmitError> {
    let mut found = Vec::new();
    let own = own.iter().map(String::as_str);
    for table in own.chain(std::iter::once("common")) {
        if scope.api.error_tables.iter().any(|known| known.name == table) {
            let ident = name::constant(table)?;
            found.push(quote!(&errors::#ident));
        }
    }
    Ok(found)
}

fn paging(pagination: &Pagination, operation: &Operation) -> TokenStream {
    let by = paged_by(&pagination.by, operation);
    let size = match &pagination.size {
        None => quote!(None),
        Some(size) => {
            let size = parameter(size, operation);
            quote!(Some(#size))
        }
    };
    let default_size = match pagination.default_size {
        None => quote!(None),
        Some(size) => {
            let size = Literal::i64_unsuffixed(size);
            quote!(Some(#size))
        }
    };
    let stable = pagination.stable;
    let item_key = option::text(pagination.item_key.as_deref());
    quote! {
        Paging {
            by: #by,
            size: #size,
            default_size: #default_size,
            item_key: #item_key,
            stable: #stable,
        }
    }
}

fn paged_by(by: &PagedBy, operation: &Operation) -> TokenStream {
    match by {
        PagedBy::Number { page, first, end } => {
            let page = parameter(page, operation);
            let first = Literal::i64_unsuffixed(*first);
            let end = match end {
                PageEnd::LastPage(path) => quote!(PageEnd::LastPage(#path)),
                PageEnd::Total(path) => quote!(PageEnd::Total(#path)),
                PageEnd::EmptyPage => quote!(PageEnd::EmptyPage),
                PageEnd::ShortPage => quote!(PageEnd::ShortPage),
            };
            quote!(PagedBy::Number { page: #page, first: #first, end: #end })
        }
        PagedBy::Cursor { after, next } => {
            let after = parameter(after, operation);
            let next = match next {
                NextCursor::Page(path) => quote!(NextCursor::Page(#path)),
                NextCursor::LastItem(path) => quote!(NextCursor::LastItem(#path)),
            };
            quote!(PagedBy::Cursor { after: #after, next: #next })
        }
    }
}

/// The envelope, and beside it the one of the operations that are stricter or laxer about the success marker.
fn envelopes(scope: &Scope<'_>) -> TokenStream {
    let own = &scope.api.envelope;
    // The answers to requests for tokens are those of another endpoint: nobody says that they carry the marker.
    let by_tokens = own.success_required && scope.api.auth.iter().any(|scheme| scheme.token.is_some());
    let differs = by_tokens || scope.api.operations.iter().any(|one| one.success_required != own.success_required);
    let mut found = Vec::new();
    for required in [own.success_required, !own.success_required] {
        if required != own.success_required && !differs {
            continue;
        }
        let name = envelope_name(required, scope);
        let value = envelope(&Envelope { success_required: required, ..own.clone() });
        let doc = doc::api::envelope(own, differs.then_some(required));
        found.push(quote!(#doc pub static #name: Envelope = #value;));
    }
    quote!(#(#found)*)
}

pub(crate) fn envelope_name(required: bool, scope: &Scope<'_>) -> Ident {
    match (required == scope.api.envelope.success_required, required) {
        (true, _) => format_ident!("ENVELOPE"),
        (false, true) => format_ident!("MARKED_ENVELOPE"),
        (false, false) => format_ident!("UNMARKED_ENVELOPE"),
    }
}

fn envelope(envelope: &Envelope) -> TokenStream {
    let error = marker(envelope.error.as_ref());
    let success = marker(envelope.success.as_ref());
    let required = envelope.success_required;
    let code = option::text(envelope.code.as_deref());
    let message = option::text(envelope.message.as_deref());
    quote! {
        Envelope { error: #error, success: #success, success_required: #required, code: #code, message: #message }
    }
}

fn marker(marker: Option<&Marker>) -> TokenStream {
    let Some(Marker { member, equals }) = marker else { return quote!(None) };
    let equals = option::text(equals.as_deref());
    quote!(Some(Marker { member: #member, equals: #equals }))
}
