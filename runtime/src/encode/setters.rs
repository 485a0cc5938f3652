//! What the setters of generated requests call.

/// The value of an optional list that is set to these items.
pub fn list<T>(items: impl IntoIterator<Item = impl Into<T>>) -> Option<Vec<T>> {
    Some(items.into_iter().map(Into::into).collect())
}
