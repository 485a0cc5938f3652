//! How a client proves who it is: which credentials go where.

use crate::{Parameter, Place, Secret};

/// The credentials that a client holds, and the way they are shown.
pub trait Authenticate: Send + Sync + 'static {
    /// The name of the way, as the captured API calls it.
    fn way(&self) -> &'static str;

    /// What is put into every request, in order.
    fn credentials(&self) -> Vec<Credential>;

    /// Where credentials go by any way that the API knows: a client sends nothing else there.
    fn places(&self) -> &'static [Parameter] {
        &[]
    }
}

/// One credential and its place in the request.
#[derive(Clone, Debug)]
pub struct Credential {
    place: Place,
    name: &'static str,
    prefix: &'static str,
    secret: Secret,
}

impl Credential {
    /// A header whose value is `prefix`, then the secret.
    pub fn header(name: &'static str, prefix: &'static str, secret: Secret) -> Self {
        Self { place: Place::Header, name, prefix, secret }
    }

    /// A query parameter.
    pub fn query(name: &'static str, secret: Secret) -> Self {
        Self { place: Place::Query, name, prefix: "", secret }
    }

    /// A member of the JSON body, or a field of the form. It is written before all others.
    pub fn body(name: &'static str, secret: Secret) -> Self {
        Self { place: Place::Body, name, prefix: "", secret }
    }

    pub(crate) fn place(&self) -> Place {
        self.place
    }

    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// The text that goes on the wire.
    pub(crate) fn text(&self) -> String {
        format!("{}{}", self.prefix, self.secret.expose())
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.secret
    }
}
