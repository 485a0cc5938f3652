//! The ways to authenticate, as an enum: a client holds exactly one.

use proc_macro2::TokenStream;
use quote::quote;

use super::doc::Doc;
use super::name;
use super::scope::Scope;
use crate::emit::EmitError;
use crate::emit::markdown::escape;
use crate::model::{AuthWay, Credential, CredentialPlace};

/// The file `auth.rs`.
pub(super) fn tokens(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let ways = &scope.api.auth;
    let variants = ways.iter().map(variant).collect::<Result<Vec<_>, _>>()?;
    let constructors = ways.iter().map(constructor).collect::<Result<Vec<_>, _>>()?;
    let names = ways.iter().map(|way| name::pascal(&way.name)).collect::<Result<Vec<_>, _>>()?;
    let words = ways.iter().map(|way| &way.name);
    let credentials = ways.iter().map(credentials).collect::<Result<Vec<_>, _>>()?;
    let token = token(ways)?;
    Ok(quote! {
        //! Who is calling.
        /// How a client proves who it is: one of the ways that the vendor documents, never two.
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum Auth { #(#variants),* }

        impl Auth { #(#constructors)* }

        impl Authenticate for Auth {
            fn way(&self) -> &'static str {
                match self { #(Self::#names { .. } => #words),* }
            }

            fn credentials(&self) -> Vec<Credential> {
                match self { #(#credentials),* }
            }

            #token

            fn places(&self) -> &'static [Parameter] {
                operations::CREDENTIALS
            }
        }
    })
}

fn variant(way: &AuthWay) -> Result<TokenStream, EmitError> {
    let variant = name::pascal(&way.name)?;
    let mut doc = Doc::of(&way.summary);
    doc.source(&way.evidence);
    let members = way
        .credentials
        .iter()
        .map(|credential| {
            let name = name::ident(&credential.name)?;
            let mut doc = Doc::of(&credential.summary);
            doc.source(&credential.evidence);
            Ok(quote!(#doc #name: SecretSource))
        })
        .collect::<Result<Vec<_>, EmitError>>()?;
    Ok(quote!(#doc #[non_exhaustive] #variant { #(#members),* }))
}

fn constructor(way: &AuthWay) -> Result<TokenStream, EmitError> {
    let (name, variant) = (name::ident(&way.name)?, name::pascal(&way.name)?);
    let names =
        way.credentials.iter().map(|credential| name::ident(&credential.name)).collect::<Result<Vec<_>, _>>()?;
    let mut doc = Doc::of(&way.summary);
    doc.list(
        way.credentials.iter().map(|credential| format!("`{}`: {}", credential.name, escape(&credential.summary))),
    );
    doc.markdown(
        "Text, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked each time it is needed.",
    );
    if way.token.is_some() {
        doc.markdown(
            "The client exchanges it for a token when the first call needs one, renews that before it expires, and sends a \
             call once more whose token was refused. \
             [`ClientBuilder::on_rotate`](callspec_runtime::ClientBuilder::on_rotate) tells of each refresh token.",
        );
    }
    Ok(quote! {
        #doc
        pub fn #name(#(#names: impl Into<SecretSource>),*) -> Self {
            Self::#variant { #(#names: #names.into()),* }
        }
    })
}

/// What the credentials of a way are exchanged for; nothing where no way of the API is.
fn token(ways: &[AuthWay]) -> Result<TokenStream, EmitError> {
    let exchanged: Vec<&AuthWay> = ways.iter().filter(|way| way.token.is_some()).collect();
    if exchanged.is_empty() {
        return Ok(quote!());
    }
    let variants = exchanged.iter().map(|way| name::pascal(&way.name)).collect::<Result<Vec<_>, _>>()?;
    let tokens = exchanged.iter().map(|way| name::constant(&way.name)).collect::<Result<Vec<_>, _>>()?;
    let otherwise = (exchanged.len() < ways.len()).then(|| quote!(_ => None));
    Ok(quote! {
        fn token(&self) -> Option<&'static Token> {
            match self { #(Self::#variants { .. } => Some(&tokens::#tokens),)* #otherwise }
        }
    })
}

fn credentials(way: &AuthWay) -> Result<TokenStream, EmitError> {
    let variant = name::pascal(&way.name)?;
    let names =
        way.credentials.iter().map(|credential| name::ident(&credential.name)).collect::<Result<Vec<_>, _>>()?;
    let made = way.credentials.iter().map(credential).collect::<Result<Vec<_>, _>>()?;
    Ok(quote!(Self::#variant { #(#names),* } => Vec::from([#(#made),*])))
}

fn credential(credential: &Credential) -> Result<TokenStream, EmitError> {
    let secret = name::ident(&credential.name)?;
    Ok(match &credential.place {
        CredentialPlace::Body { name } => quote!(Credential::body(#name, #secret.clone())),
        CredentialPlace::Query { name } => quote!(Credential::query(#name, #secret.clone())),
        CredentialPlace::Header { name, prefix } => {
            let name = name.to_lowercase();
            quote!(Credential::header(#name, #prefix, #secret.clone()))
        }
    })
}
