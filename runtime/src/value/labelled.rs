//! A label with a number, such as `ANSWER(5)`.

use std::fmt;

use serde::{Serialize, Serializer};

/// A label, and the number in parentheses behind it if there is one.
///
/// ```
/// use callspec_runtime::Labelled;
///
/// let cause = Labelled::parse("ANSWER(5)");
/// assert_eq!((cause.label.as_str(), cause.number), ("ANSWER", Some(5)));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Labelled {
    /// The label.
    pub label: String,
    /// The number behind it.
    pub number: Option<i64>,
}

impl Labelled {
    /// Parses `LABEL(5)` or `LABEL`.
    pub fn parse(text: &str) -> Self {
        let split = text.strip_suffix(')').and_then(|open| open.rsplit_once('(')).and_then(|(label, number)| {
            // Only what is written back the same way is taken apart.
            is_as_written(number).then(|| number.parse().ok().map(|value: i64| (label, value)))?
        });
        match split {
            Some((label, number)) => Self { label: label.to_owned(), number: Some(number) },
            None => Self { label: text.to_owned(), number: None },
        }
    }
}

/// Whether a number is written as this: no plus, no leading zeros, no minus before zero.
fn is_as_written(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    number == "0" || digits.starts_with(|first: char| matches!(first, '1'..='9'))
}

impl fmt::Display for Labelled {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.label)?;
        match self.number {
            Some(number) => write!(formatter, "({number})"),
            None => Ok(()),
        }
    }
}

impl Serialize for Labelled {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_the_same() {
        for text in [
            "ANSWER(5)",
            "ANSWER",
            "A(B)(-2)",
            "",
            "(7)",
            "A(x)",
            "A(007)",
            "A()",
            "A(+5)",
            "A(-0)",
            "A(0)",
            "A(-)",
            "A(-07)",
            "A(5x)",
            "A(9223372036854775807)",
            "A(9223372036854775808)",
        ] {
            assert_eq!(Labelled::parse(text).to_string(), text);
        }
        assert_eq!(Labelled::parse("ANSWER(5)").number, Some(5));
        assert_eq!(Labelled::parse("A(007)").number, None);
    }
}
