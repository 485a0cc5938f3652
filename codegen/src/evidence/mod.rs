//! Where the documents state the facts of a spec: what is cited, whether it is there, and what was not captured.
//!
//! It reads the spec as written, because its diagnostics point at lines of YAML.

mod backwards;
mod captured;
mod cite;
mod fact;
mod facts;
mod json_members;
mod limits;
mod literal;
mod lock;
mod moves;
mod region;
mod report;
mod request_line;
mod rows;
mod samples;
mod side;
mod text;

pub use cite::{Cited, cite, is_lock_current};
pub use fact::Fact;
pub use facts::facts;
pub use literal::Literal;
pub use lock::LOCK_FILE;
pub use moves::{Moves, move_citations};
pub use report::{DocumentReport, Report};
pub use request_line::RequestLine;
pub use text::{DocumentText, Texts};

use crate::diagnostic::Problems;
use crate::source::Sources;
use crate::spec::Spec;
use lock::lock;

/// Reports what can be seen without the documents: citations that are too wide, and those that are not in the lock.
pub(crate) fn check(spec: &Spec, sources: &Sources, problems: &Problems) {
    let facts = facts(spec);
    limits::check_limits(&facts, spec, problems);
    lock::check_lock(&facts, spec, sources, problems);
}
