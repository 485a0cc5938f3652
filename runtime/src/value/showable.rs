//! Which texts of an answer may be shown: those that look like a name or a word, and not like someone's data.

const LENGTH: usize = 40;
const DIGITS: usize = 4;

/// The text, when it looks like a name or a word.
pub(crate) fn showable(text: &str) -> Option<&str> {
    let digits = text.chars().filter(|character| character.is_numeric()).count();
    let fits = !text.is_empty() && text.chars().count() <= LENGTH && digits <= DIGITS;
    let known = |character: char| character.is_alphanumeric() || " _-./()#%&:$".contains(character);
    (fits && text.chars().all(known)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_words_but_no_data() {
        for name in ["line-memo", "Name.first (new)", "utm_2024", "Größe", "$ref"] {
            assert_eq!(showable(name), Some(name));
        }
        let long = "x".repeat(41);
        for data in ["", "+1 316 555 0100", "3165550100", "a@b.example", "a\u{202e}b", "a\nb", "\"", &long] {
            assert_eq!(showable(data), None);
        }
    }
}
