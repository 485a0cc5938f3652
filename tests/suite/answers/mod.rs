//! How the generated clients read answers.

mod drift_reports;
mod malformed;
mod recorded;
mod split_bodies;
