//! Credentials that are not known when the client is built: who is asked for them, and told when they are refused.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

use crate::credentials::secret::Secret;

/// Gives a credential each time one is needed.
///
/// It is asked before every attempt, by any number of calls at once: what is expensive to have should be kept.
///
/// ```
/// use callspec_runtime::{CredentialFuture, CredentialProvider, Secret};
///
/// struct FromTheVault;
///
/// impl CredentialProvider for FromTheVault {
///     fn credential(&self) -> CredentialFuture {
///         Box::pin(async { Ok(Secret::from("…")) }) // or an error, when there is none
///     }
/// }
/// ```
pub trait CredentialProvider: Send + Sync + 'static {
    /// The credential to be used now.
    fn credential(&self) -> CredentialFuture;

    /// The vendor refused this credential. When [`credential`](Self::credential) gives another one now, the call is
    /// sent once more.
    fn refused(&self, refused: &Secret) {
        let _ = refused;
    }
}

/// What [`CredentialProvider::credential`] gives back.
pub type CredentialFuture = Pin<Box<dyn Future<Output = Result<Secret, CredentialError>> + Send>>;

/// Why a provider has no credential. The words are shown in errors and logs: they must not hold a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialError {
    message: String,
}

impl CredentialError {
    /// A reason in words.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl fmt::Display for CredentialError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for CredentialError {}

/// A credential that the program replaces by hand, such as a session id that somebody renews.
///
/// Clones share it: keep one, and give the other to the client. Calls that follow [`replace`](Self::replace) use the new
/// one, and so does a call that the vendor refuses meanwhile.
#[derive(Clone)]
pub struct Renewable {
    current: Arc<RwLock<Secret>>,
}

impl Renewable {
    /// Begins with this credential.
    pub fn new(secret: impl Into<Secret>) -> Self {
        Self { current: Arc::new(RwLock::new(secret.into())) }
    }

    /// Puts another one in its place.
    pub fn replace(&self, secret: impl Into<Secret>) {
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = secret.into();
    }
}

impl CredentialProvider for Renewable {
    fn credential(&self) -> CredentialFuture {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(std::future::ready(Ok(current)))
    }
}

impl fmt::Debug for Renewable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Renewable(…)")
    }
}

/// A credential, or who gives it. Text, a [`Secret`] and any [`CredentialProvider`] turn into one.
#[derive(Clone)]
pub struct SecretSource(Inner);

#[derive(Clone)]
enum Inner {
    Fixed(Secret),
    Provided(Arc<dyn CredentialProvider>),
}

impl SecretSource {
    /// The credential, when it is known without asking anybody.
    pub(crate) fn fixed(&self) -> Option<&Secret> {
        match &self.0 {
            Inner::Fixed(secret) => Some(secret),
            Inner::Provided(_) => None,
        }
    }

    /// The credential to be used now.
    pub(crate) async fn secret(&self) -> Result<Secret, CredentialError> {
        match &self.0 {
            Inner::Fixed(secret) => Ok(secret.clone()),
            Inner::Provided(provider) => provider.credential().await,
        }
    }

    /// Tells who gave it that it was refused.
    pub(crate) fn refused(&self, secret: &Secret) {
        if let Inner::Provided(provider) = &self.0 {
            provider.refused(secret);
        }
    }
}

impl<P: CredentialProvider> From<P> for SecretSource {
    fn from(provider: P) -> Self {
        Self(Inner::Provided(Arc::new(provider)))
    }
}

impl From<Secret> for SecretSource {
    fn from(secret: Secret) -> Self {
        Self(Inner::Fixed(secret))
    }
}

impl From<String> for SecretSource {
    fn from(text: String) -> Self {
        Secret::from(text).into()
    }
}

impl From<&str> for SecretSource {
    fn from(text: &str) -> Self {
        Secret::from(text).into()
    }
}

impl fmt::Debug for SecretSource {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.0 {
            Inner::Fixed(_) => "Secret(…)",
            Inner::Provided(_) => "CredentialProvider(…)",
        })
    }
}
