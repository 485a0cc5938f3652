//! One operation on its way: attempts with their timeouts and limits, the same for every operation.
//!
//! `run` makes attempts; `attempt` takes credentials, waits for admission, sends, reads and judges; `retry` decides
//! what comes next.

mod admission;
mod attempt;
mod credentials;
mod opened;
mod options;
mod run;
mod times;
mod whole;

use admission::{admit, turned_away};
pub(crate) use attempt::{HasMeta, Read};
use credentials::{credentials, refused};
pub(crate) use opened::Opened;
pub(crate) use options::Options;
pub(crate) use run::{Task, run};
pub(crate) use times::{Times, in_time, timers};
pub(crate) use whole::{Answer, exchange, judge};
