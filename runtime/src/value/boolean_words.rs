//! Booleans as two words of a vendor's.

/// The two words for a boolean.
pub trait BooleanWords {
    /// The word for true.
    const TRUE: &'static str;
    /// The word for false.
    const FALSE: &'static str;
}

/// The boolean that a word stands for.
pub(crate) fn read_boolean<W: BooleanWords>(text: &str) -> Option<bool> {
    if text == W::TRUE {
        Some(true)
    } else if text == W::FALSE {
        Some(false)
    } else {
        None
    }
}
