//! The auth schemes as an enum: a client holds exactly one.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::model::{AuthScheme, Credential, CredentialPlace};

/// The file `auth.rs`.
pub(crate) fn tokens(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let schemes = &scope.api.auth;
    if schemes.is_empty() {
        return Ok(without_schemes());
    }
    let variants = schemes.iter().map(variant).collect::<Result<Vec<_>, _>>()?;
    let constructors = schemes.iter().map(constructor).collect::<Result<Vec<_>, _>>()?;
    let names = schemes.iter().map(|scheme| name::pascal(&scheme.name)).collect::<Result<Vec<_>, _>>()?;
    let words = schemes.iter().map(|scheme| &scheme.name);
    let credentials = schemes.iter().map(credentials).collect::<Result<Vec<_>, _>>()?;
    let token = token(schemes)?;
    Ok(quote! {
        //! Credentials.
        /// The credentials of a client: exactly one of the auth schemes that the vendor documents.
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum Auth { #(#variants),* }

        impl Auth { #(#constructors)* }

        impl Authenticate for Auth {
            fn scheme(&self) -> &'static str {
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

/// The same type for an API that documents no credentials, so that a scheme can be added later and no call changes.
fn without_schemes() -> TokenStream {
    quote! {
        //! Credentials.
        /// The credentials of a client. The vendor documents none.
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum Auth {
            /// No credentials.
            #[non_exhaustive]
            None {},
        }

        impl Auth {
            /// No credentials.
            pub fn none() -> Self {
                Self::None {}
            }
        }

        impl Authenticate for Auth {
            fn scheme(&self) -> &'static str {
                "none"
            }

            fn credentials(&self) -> Vec<Credential> {
                Vec::new()
            }
        }
    }
}

fn variant(scheme: &AuthScheme) -> Result<TokenStream, EmitError> {
    let variant = name::pascal(&scheme.name)?;
    let doc = doc::api::scheme(scheme);
    let members = scheme
        .credentials
        .iter()
        .map(|credential| {
            let name = name::ident(&credential.name)?;
            let doc = doc::api::credential(credential, scheme);
            Ok(quote!(#doc #name: SecretSource))
        })
        .collect::<Result<Vec<_>, EmitError>>()?;
    Ok(quote!(#doc #[non_exhaustive] #variant { #(#members),* }))
}

fn constructor(scheme: &AuthScheme) -> Result<TokenStream, EmitError> {
    let (name, variant) = (name::ident(&scheme.name)?, name::pascal(&scheme.name)?);
    let names =
        scheme.credentials.iter().map(|credential| name::ident(&credential.name)).collect::<Result<Vec<_>, _>>()?;
    let doc = doc::api::scheme_constructor(scheme);
    Ok(quote! {
        #doc
        pub fn #name(#(#names: impl Into<SecretSource>),*) -> Self {
            Self::#variant { #(#names: #names.into()),* }
        }
    })
}

/// Which token the credentials of a scheme are exchanged for; empty if no scheme has one.
fn token(schemes: &[AuthScheme]) -> Result<TokenStream, EmitError> {
    let exchanged: Vec<&AuthScheme> = schemes.iter().filter(|scheme| scheme.token.is_some()).collect();
    if exchanged.is_empty() {
        return Ok(quote!());
    }
    let variants = exchanged.iter().map(|scheme| name::pascal(&scheme.name)).collect::<Result<Vec<_>, _>>()?;
    let tokens = exchanged.iter().map(|scheme| name::constant(&scheme.name)).collect::<Result<Vec<_>, _>>()?;
    let otherwise = (exchanged.len() < schemes.len()).then(|| quote!(_ => None));
    Ok(quote! {
        fn token(&self) -> Option<&'static Token> {
            match self { #(Self::#variants { .. } => Some(&tokens::#tokens),)* #otherwise }
        }
    })
}

fn credentials(scheme: &AuthScheme) -> Result<TokenStream, EmitError> {
    let variant = name::pascal(&scheme.name)?;
    let names =
        scheme.credentials.iter().map(|credential| name::ident(&credential.name)).collect::<Result<Vec<_>, _>>()?;
    let made = scheme.credentials.iter().map(credential).collect::<Result<Vec<_>, _>>()?;
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
