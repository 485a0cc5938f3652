//! The cases of the specs, played through the generated clients.

mod expected_failures;
mod played_on_mocks;
