//! What a request holds, whatever it is wrapped in.

use jiff::civil;

use crate::value::decimal::Decimal;
use crate::value::hidden::Personal;

/// A value of a request: always there, perhaps left out, perhaps null.
pub trait Held {
    /// What it is when it is there.
    type Value: ?Sized;

    /// The value, unless it is left out or null.
    fn held(&self) -> Option<&Self::Value>;
}

macro_rules! held {
    ($($value:ty),*) => {
        $(impl Held for $value {
            type Value = Self;

            fn held(&self) -> Option<&Self> {
                Some(self)
            }
        })*
    };
}

held!(i64, Decimal, civil::Date, civil::DateTime, str);

impl Held for String {
    type Value = str;

    fn held(&self) -> Option<&str> {
        Some(self)
    }
}

impl<H: Held + ?Sized> Held for &H {
    type Value = H::Value;

    fn held(&self) -> Option<&H::Value> {
        (**self).held()
    }
}

impl<H: Held> Held for Option<H> {
    type Value = H::Value;

    fn held(&self) -> Option<&H::Value> {
        self.as_ref()?.held()
    }
}

impl<H: Held> Held for Personal<H> {
    type Value = H::Value;

    fn held(&self) -> Option<&H::Value> {
        (**self).held()
    }
}

/// A list of a request, perhaps left out.
pub trait Items {
    /// Whether there is an item in it.
    fn has_items(&self) -> bool;
}

impl<T> Items for Vec<T> {
    fn has_items(&self) -> bool {
        !self.is_empty()
    }
}

impl<L: Items + ?Sized> Items for &L {
    fn has_items(&self) -> bool {
        (**self).has_items()
    }
}

impl<L: Items> Items for Option<L> {
    fn has_items(&self) -> bool {
        self.as_ref().is_some_and(L::has_items)
    }
}

impl<L: Items> Items for Personal<L> {
    fn has_items(&self) -> bool {
        (**self).has_items()
    }
}

/// Whether a list that is written as text is on the wire: an empty one is not.
pub fn has_items(list: &impl Items) -> bool {
    list.has_items()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_or_null_is_not_held() {
        assert_eq!(1.held(), Some(&1));
        assert_eq!(Some(Some(1)).held(), Some(&1));
        assert_eq!(Some(None::<i64>).held(), None);
        assert_eq!(Personal(Some("a".to_owned())).held(), Some("a"));
        assert_eq!(None::<&i64>.held(), None);
    }

    #[test]
    fn an_empty_list_has_no_items() {
        assert!(has_items(&Some(vec![1])));
        assert!(!has_items(&Some(Vec::<i64>::new())));
        assert!(!has_items(&None::<Vec<i64>>));
        assert!(has_items(&Personal(vec![1])));
    }
}
