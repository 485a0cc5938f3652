//! The file `tokens.rs`: how tokens are had for credentials, as data.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::emit::EmitError;
use crate::emit::rust::client::operations::{envelope_name, error_tables, method};
use crate::emit::rust::client::rate_limits::scopes_of_token;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::option;
use crate::emit::rust::raw;
use crate::emit::rust::scope::Scope;
use crate::model::{AuthScheme, Credential, CredentialPlace, Json, Refresh, Token, TokenBody, TokenRequest};

/// The file `tokens.rs`.
pub(crate) fn tokens(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let mut found = Vec::new();
    for scheme in &scope.api.auth {
        if let Some(token) = &scheme.token {
            found.push(self::token(scheme, token, scope)?);
        }
    }
    Ok(quote! {
        //! How credentials are exchanged for tokens, and where responses hold them.
        #(#found)*
    })
}

fn token(scheme: &AuthScheme, token: &Token, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let ident = name::constant(&scheme.name)?;
    let doc = doc::api::token(scheme, token);
    let sent_as = place(&token.sent_as);
    let requests = Requests { scheme, scope, word: "exchange" };
    let (exchange, exchange_row) = requests.request(&token.exchange)?;
    let (refresh, refresh_row) = match &token.refresh {
        None => (quote!(None), quote!()),
        Some(refresh) => requests.refresh(refresh)?,
    };
    let path = &token.answer.token;
    let refresh_token = option::text(token.answer.refresh_token.as_deref());
    let lifetime = option::text(token.answer.lifetime.as_deref());
    let default_lifetime = match token.lifetime {
        None => quote!(None),
        Some(seconds) => {
            let seconds = Literal::u64_unsuffixed(seconds.into());
            quote!(Some(std::time::Duration::from_secs(#seconds)))
        }
    };
    Ok(quote! {
        #doc
        pub static #ident: Token = Token {
            sent_as: #sent_as,
            issue: #exchange,
            refresh: #refresh,
            token: #path,
            refresh_token: #refresh_token,
            lifetime: #lifetime,
            default_lifetime: #default_lifetime,
        };
        #exchange_row
        #refresh_row
    })
}

/// The requests for tokens of one scheme.
struct Requests<'a> {
    scheme: &'a AuthScheme,
    scope: &'a Scope<'a>,
    word: &'static str,
}

impl Requests<'_> {
    fn refresh(&self, refresh: &Refresh) -> Result<(TokenStream, TokenStream), EmitError> {
        let (request, row) = Requests { word: "refresh", ..*self }.request(&refresh.request)?;
        let place = place(&refresh.refresh_token);
        let rotates = refresh.rotates;
        let refresh = quote!(Some(TokenRefresh { request: #request, refresh_token: #place, rotates: #rotates }));
        Ok((refresh, row))
    }

    /// The request, and the static row of what it has in common with operations.
    fn request(&self, request: &TokenRequest) -> Result<(TokenStream, TokenStream), EmitError> {
        let ident = self.ident()?;
        let query = pairs(request.query.iter().map(|(name, value)| (name, value.clone())));
        let body = match &request.body {
            TokenBody::None => pairs([]),
            TokenBody::Form(fields) => {
                pairs(fields.iter().map(|(name, value)| (name, Json::String(value.clone()).to_string())))
            }
            TokenBody::Json(members) => pairs(members.iter().map(|(name, value)| (name, value.to_string()))),
        };
        let row = self.row(request, &ident)?;
        Ok((quote!(TokenRequest { operation: &#ident, query: #query, body: #body }), row))
    }

    fn row(&self, request: &TokenRequest, ident: &Ident) -> Result<TokenStream, EmitError> {
        let id = format!("auth.{}.{}", self.scheme.name, self.word);
        let (method, path, scheme) = (method(&request.method)?, &request.path, &self.scheme.name);
        let body = match request.body {
            TokenBody::None => quote!(),
            TokenBody::Form(_) => quote!(body: BodyKind::Form,),
            TokenBody::Json(_) => quote!(body: BodyKind::Json { content_type: "application/json" },),
        };
        let envelope = envelope_name(false, self.scope);
        let errors = error_tables(&[], self.scope)?;
        let rate_limits = scopes_of_token(&request.rate_limits, self.scope)?;
        let rate_limits = (!rate_limits.is_empty()).then(|| quote!(rate_limits: &[#(#rate_limits),*],));
        let doc = doc::api::token_request(self.word == "refresh");
        Ok(quote! {
            #doc
            static #ident: Operation = Operation {
                id: #id,
                method: #method,
                path: #path,
                safety: Safety::Unsafe,
                auth: &[#scheme],
                envelope: &operations::#envelope,
                errors: &[#(#errors),*],
                #body
                #rate_limits
                ..Operation::PLAIN
            };
        })
    }

    fn ident(&self) -> Result<Ident, EmitError> {
        let scheme = name::constant(&self.scheme.name)?;
        Ok(format_ident!("{scheme}_{}", self.word.to_uppercase()))
    }
}

fn pairs<'a>(pairs: impl IntoIterator<Item = (&'a String, String)>) -> TokenStream {
    let pairs = pairs.into_iter().map(|(name, value)| {
        let value = raw::string(&value);
        quote!((#name, #value))
    });
    quote!(&[#(#pairs),*])
}

fn place(credential: &Credential) -> TokenStream {
    let (place, name, prefix) = match &credential.place {
        CredentialPlace::Body { name } => (quote!(Place::Body), name.clone(), ""),
        CredentialPlace::Query { name } => (quote!(Place::Query), name.clone(), ""),
        CredentialPlace::Header { name, prefix } => (quote!(Place::Header), name.to_lowercase(), prefix.as_str()),
    };
    quote!(TokenPlace { place: #place, name: #name, prefix: #prefix })
}
