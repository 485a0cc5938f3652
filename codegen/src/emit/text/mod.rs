//! Spec text and facts in words: what the doc comments and the pages share.

pub(crate) mod escape;
mod lookup;
pub(crate) mod prose;
pub(crate) mod record;
