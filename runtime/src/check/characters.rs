//! Which characters a string may consist of.

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// Characters that a string may consist of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Characters {
    /// Letters of any script, with the marks that follow them: accents, vowel signs and the like.
    Letters,
    /// The digits 0 to 9.
    Digits,
    /// Whitespace.
    Whitespace,
    /// This character.
    One(char),
}

impl Characters {
    fn contains(self, character: char) -> bool {
        match self {
            Self::Letters => character.is_alphabetic(),
            Self::Digits => character.is_ascii_digit(),
            Self::Whitespace => character.is_whitespace(),
            Self::One(one) => character == one,
        }
    }

    pub(super) fn describe(self) -> String {
        match self {
            Self::Letters => "letters".to_owned(),
            Self::Digits => "digits".to_owned(),
            Self::Whitespace => "whitespace".to_owned(),
            Self::One(one) => format!("{one:?}"),
        }
    }
}

/// Whether a text has no other characters. A mark belongs to the letter that it follows.
pub(super) fn consists_of(text: &str, allowed: &[Characters]) -> bool {
    let mut in_letter = false;
    text.chars().all(|character| {
        let fits = allowed.iter().any(|characters| characters.contains(character));
        let goes_on = in_letter && is_mark(character);
        in_letter = goes_on || character.is_alphabetic();
        fits || (goes_on && allowed.contains(&Characters::Letters))
    })
}

/// Whether a character is a mark: one of the Unicode categories Mn, Mc and Me.
fn is_mark(character: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_follow_letters() {
        const NAME: &[Characters] = &[Characters::Letters, Characters::Whitespace, Characters::One('.')];
        for name in ["Sunil K. Singh", "José", "Jose\u{301}", "विक्रम", "สมชาย", "பிரியா", "مُحَمَّد"]
        {
            assert!(consists_of(name, NAME), "{name}");
        }
        for name in ["R2", "\u{301}Jose", "a \u{301}", ".\u{301}", "a-b", "a_b", "O'Neil"] {
            assert!(!consists_of(name, NAME), "{name}");
        }
        assert!(!consists_of("e\u{301}", &[Characters::One('e')]));
    }
}
