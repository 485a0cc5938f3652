//! How the generated clients read answers.

mod cut_bodies;
mod drift_reports;
mod items_one_by_one;
mod malformed;
mod recorded;
mod split_bodies;
