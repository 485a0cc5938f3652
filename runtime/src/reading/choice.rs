//! Which option of a choice was written.

use super::names::Names;
use super::notes::Notes;
use super::reader::{MemberSet, Reader};
use crate::check::Check;
use crate::check::violation::RuleName;

/// A choice between sets of members.
pub trait ReadChoice: Sized + 'static {
    /// Its name.
    const NAME: &'static str;

    /// What there is to choose from.
    const OPTIONS: &'static [ChoiceOption<Self>];

    /// Reads an option as a placeholder where none was chosen.
    fn placeholder(members: &mut Reader<'_>) -> Self;

    /// Applies the constraints of the chosen option's members.
    fn check_chosen(&self, check: &mut Check) {
        let _ = check;
    }
}

/// One option of a choice: what it looks like, and how it is read.
#[derive(Debug)]
pub struct ChoiceOption<T> {
    /// Every name it may have.
    pub members: &'static [&'static str],
    /// The names it must have, beside its constants.
    pub required: &'static [&'static str],
    /// Its constants: a text, or JSON where JSON is written.
    pub constants: &'static [(&'static str, &'static str)],
    /// Reads it.
    pub read: fn(&mut Reader<'_>) -> T,
}

impl<T> ChoiceOption<T> {
    /// Whether all that was given belongs to the option, and all that it needs is there.
    fn fits(&self, given: &Names) -> bool {
        given.values.iter().all(|(name, _)| self.members.contains(&name.as_str()))
            && self.required.iter().all(|name| given.get(name).is_some())
            && self.constants.iter().all(|(name, value)| matches!(given.get(name), Some([given]) if given.is(value)))
    }
}

/// An option, read from what was given.
struct Trial<T> {
    chosen: T,
    notes: Notes,
    constants: usize,
    refused: bool,
}

impl<T: ReadChoice> Trial<T> {
    fn of(option: &ChoiceOption<T>, given: &Names, prefix: &str) -> Self {
        let mut notes = Notes::default();
        let mut members = MemberSet::new(given.clone(), prefix, &mut notes);
        let chosen = (option.read)(&mut members.reader(&mut notes));
        let refused = notes.violations.refuses() || is_refused(&chosen, prefix, &notes);
        Self { chosen, notes, constants: option.constants.len(), refused }
    }
}

/// Whether a documented constraint refuses what was chosen.
fn is_refused<T: ReadChoice>(chosen: &T, prefix: &str, notes: &Notes) -> bool {
    let mut check = Check::with_gaps(notes.gaps.clone());
    check.within(prefix.trim_end_matches('.'), |check| chosen.check_chosen(check));
    check.finish().refuses()
}

/// The one option that fits what was given; among several, the one with the most constants. `None` if there is no such
/// option, which is then recorded as a violation.
pub(super) fn read<T: ReadChoice>(given: &Names, prefix: &str, notes: &mut Notes) -> Option<T> {
    let shaped = T::OPTIONS.iter().filter(|option| option.fits(given));
    let mut trials: Vec<Trial<T>> = shaped.map(|option| Trial::of(option, given, prefix)).collect();
    if trials.iter().any(|trial| !trial.refused) {
        trials.retain(|trial| !trial.refused);
    }
    let most = trials.iter().map(|trial| trial.constants).max();
    trials.retain(|trial| Some(trial.constants) == most);
    match (trials.pop(), trials.is_empty()) {
        (Some(only), true) => {
            notes.extend(only.notes);
            Some(only.chosen)
        }
        (found, _) => {
            let message = if found.is_some() { "matches several options" } else { "matches no option" };
            notes.refuse(&format!("{prefix}{}", T::NAME), RuleName::Choice, message);
            None
        }
    }
}

/// An option as a placeholder where one must be chosen and none was: nothing of it was given. Of what it notes only the
/// gaps count.
pub(super) fn placeholder<T: ReadChoice>(prefix: &str, notes: &mut Notes) -> T {
    let names = T::OPTIONS.iter().flat_map(|option| option.members).chain([&T::NAME]);
    names.for_each(|name| notes.gaps.absent(&format!("{prefix}{name}")));
    let mut own = Notes::default();
    let mut members = MemberSet::new(Names::default(), prefix, &mut own);
    let chosen = T::placeholder(&mut members.reader(&mut own));
    notes.gaps.extend(own.gaps);
    chosen
}
