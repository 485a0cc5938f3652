//! What the generated clients send.

pub mod document_samples;
pub mod edges;
pub mod extra_names;
pub mod typed_by_hand;
