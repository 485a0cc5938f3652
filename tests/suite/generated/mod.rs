//! The committed `generated/`: it is up to date and complete, and `generate` repairs it.

mod one_of_each_per_operation;
mod regenerate;
mod up_to_date;
