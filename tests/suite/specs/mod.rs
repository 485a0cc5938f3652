//! The spec files themselves: against their schema, and against the documents that they cite.

mod changed_facts;
mod changes;
mod citations;
mod schema;
