//! What `Debug` shows in place of personal data.

use std::fmt;

/// Stands in `Debug` output where a value is personal data.
pub struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(hidden)")
    }
}
