//! Credentials that are fetched when they are needed: from a provider, which is also told when one is refused.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

use crate::credentials::secret::Secret;
use crate::panics::{caught, listen};

/// Provides a credential each time one is needed.
///
/// It is called before every attempt, by any number of calls at once: cache a credential that is expensive to get.
///
/// A provider whose future never ends costs its call the operation's timeout; one that blocks the thread blocks the call for
/// as long, whatever the timeout. A provider that panics has no credential: the call fails and sends nothing.
///
/// ```
/// use callspec_runtime::{CredentialFuture, CredentialProvider, Secret};
///
/// struct FromTheVault;
///
/// impl CredentialProvider for FromTheVault {
///     fn credential(&self) -> CredentialFuture {
///         Box::pin(async { Ok(Secret::from("…")) }) // or an error if there is none
///     }
/// }
/// ```
pub trait CredentialProvider: Send + Sync + 'static {
    /// Returns the credential to use now.
    ///
    /// # Errors
    ///
    /// If there is no credential: the call fails with this error and sends nothing.
    fn credential(&self) -> CredentialFuture;

    /// Reports that the vendor refused this credential. If [`credential`](Self::credential) returns another one now, the
    /// call is sent once more.
    fn refused(&self, refused: &Secret) {
        let _ = refused;
    }
}

/// What [`CredentialProvider::credential`] returns.
pub type CredentialFuture = Pin<Box<dyn Future<Output = Result<Secret, CredentialError>> + Send>>;

/// Why a provider has no credential. Errors and logs show the reason: it must not contain a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialError {
    message: String,
}

impl CredentialError {
    /// An error with this reason.
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

/// A credential that the program replaces itself, such as a session id that a user renews.
///
/// Clones share it: keep one, and give the other to the client. Calls after [`replace`](Self::replace) use the new
/// credential, and so does the retry of a call that the vendor refuses meanwhile.
///
/// ```
/// use callspec_runtime::{Renewable, SecretSource};
///
/// let session = Renewable::new("session-1");
/// let credential = SecretSource::from(session.clone()); // for the client
/// session.replace("session-2");
/// # let _ = credential;
/// ```
#[derive(Clone)]
pub struct Renewable {
    current: Arc<RwLock<Secret>>,
}

impl Renewable {
    /// Starts with this credential.
    pub fn new(secret: impl Into<Secret>) -> Self {
        Self { current: Arc::new(RwLock::new(secret.into())) }
    }

    /// Replaces the credential.
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

/// A credential, or the provider of one. Strings, a [`Secret`] and any [`CredentialProvider`] convert into it.
///
/// ```
/// use callspec_runtime::{Renewable, Secret, SecretSource};
///
/// let fixed = SecretSource::from("key-0001");
/// let renewed = SecretSource::from(Renewable::new(Secret::from("session-1")));
/// # let _ = (fixed, renewed);
/// ```
#[derive(Clone)]
pub struct SecretSource(Inner);

#[derive(Clone)]
enum Inner {
    Fixed(Secret),
    Provided(Arc<dyn CredentialProvider>),
}

impl SecretSource {
    /// The credential, if no provider has to be asked.
    pub(crate) fn fixed(&self) -> Option<&Secret> {
        match &self.0 {
            Inner::Fixed(secret) => Some(secret),
            Inner::Provided(_) => None,
        }
    }

    /// The credential to use now.
    pub(crate) async fn secret(&self) -> Result<Secret, CredentialError> {
        match &self.0 {
            Inner::Fixed(secret) => Ok(secret.clone()),
            Inner::Provided(provider) => {
                let panicked = || Err(CredentialError::new("it panicked"));
                caught(|| provider.credential()).await.unwrap_or_else(panicked)
            }
        }
    }

    /// Tells the provider that it was refused.
    pub(crate) fn refused(&self, secret: &Secret) {
        if let Inner::Provided(provider) = &self.0 {
            listen("provider", || provider.refused(secret));
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
