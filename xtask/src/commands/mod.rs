//! One file for each command.

pub(crate) mod bench;
pub(crate) mod check;
pub(crate) mod cite;
pub(crate) mod demo;
pub(crate) mod explain;
pub(crate) mod fmt;
pub(crate) mod generate;
pub(crate) mod mock;
pub(crate) mod new;
pub(crate) mod scale;
pub(crate) mod soak;
