//! Conflicts between documents: what each is about, and whether the spec says what was chosen.

pub(crate) mod contested;
pub(crate) mod subject;
