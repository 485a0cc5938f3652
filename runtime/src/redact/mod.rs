//! What logs, errors and `Debug` may show: no credential and no personal data.

pub(crate) mod shown;
