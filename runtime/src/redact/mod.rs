//! What may be shown in logs, errors and `Debug`: no credential, and no personal data.

pub(crate) mod hidden;
pub(crate) mod showable;
pub(crate) mod shown;
