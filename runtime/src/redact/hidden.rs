//! What `Debug` shows instead of personal data.

use std::fmt;

/// What `Debug` shows instead of personal data.
pub struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(hidden)")
    }
}
