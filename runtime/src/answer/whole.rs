//! An answer that was read whole.

use bytes::Bytes;

use crate::answer::meta::{HasMeta, Meta};

/// An answer that was read whole and is a success.
pub(crate) struct WholeAnswer {
    pub(crate) meta: Meta,
    pub(crate) body: Bytes,
}

impl HasMeta for WholeAnswer {
    fn meta(&self) -> &Meta {
        &self.meta
    }
}
