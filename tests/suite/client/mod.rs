//! How the generated clients behave: sharing, retries, token renewal, calls by operation id.

mod dispatch;
mod public_api;
mod retry_table;
mod token_renewal;
