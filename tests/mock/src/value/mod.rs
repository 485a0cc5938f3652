//! JSON values, numbers and percent encoding, read strictly and compared exactly.

pub(crate) mod differences;
pub(crate) mod json;
pub(crate) mod number;
pub(crate) mod percent;
