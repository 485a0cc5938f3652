//! The settings for tokens.

use std::sync::Arc;

use crate::build_error::BuildError;
use crate::credentials::secret::Secret;
use crate::exchange::core::Core;
use crate::exchange::tokens::cell::{OnRotate, TokenCell};
use crate::exchange::tokens::issuer::Issuer;
use crate::transport::base_url::BaseUrl;

/// The settings for the token that credentials are exchanged for.
#[derive(Default)]
pub(crate) struct TokenSettings {
    pub(crate) base_url: Option<String>,
    pub(crate) refresh_token: Option<Secret>,
    pub(crate) on_rotate: Option<OnRotate>,
}

impl TokenSettings {
    /// The cell for the client's token, if its credentials are exchanged for one.
    pub(crate) fn cell(self, core: &Core) -> Result<Option<TokenCell>, BuildError> {
        let Some(token) = core.auth.token() else {
            let is_set = self.base_url.is_some() || self.refresh_token.is_some() || self.on_rotate.is_some();
            return if is_set { Err(BuildError::tokens()) } else { Ok(None) };
        };
        let mut core = core.with_auth(core.auth.clone());
        core.base = match &self.base_url {
            Some(base_url) => BaseUrl::parse(base_url)?,
            None => core.base.origin(),
        };
        let issuer = Issuer { core: Arc::new(core), token };
        Ok(Some(TokenCell::new(issuer, self.refresh_token, self.on_rotate)))
    }
}
