//! What several tests need: the files of this checkout, a loopback server, calls by operation id.

pub mod call_by_id;
pub mod checkout;
pub mod generated;
pub mod issuing;
pub mod loopback;
pub mod written;
