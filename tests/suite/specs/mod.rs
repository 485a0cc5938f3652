//! The spec files themselves: against their schema, and against the documents that they cite.

mod citations;
mod schema;
