//! Which option of a choice was written.

use super::names::Names;
use super::notes::Notes;
use super::reader::{MemberPlace, MemberSet, Reader};
use crate::check::Check;
use crate::check::violation::{Basis, RuleName, Violation};

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
    /// The constants that tell it from other options.
    pub constants: &'static [DecidingConstant],
    /// How many constants it has, whether they decide or not.
    pub constant_count: usize,
    /// Reads it.
    pub read: fn(&mut Reader<'_>) -> T,
}

/// A constant that tells an option from others.
#[derive(Debug)]
pub struct DecidingConstant {
    /// Its name.
    pub name: &'static str,
    /// Its value: a text, or JSON where JSON is written.
    pub value: &'static str,
    /// Whether the vendor uses the value if the name is missing.
    pub is_default: bool,
}

impl<T> ChoiceOption<T> {
    /// Whether all that was given belongs to the option, and all that it needs is there.
    fn fits(&self, given: &Names) -> bool {
        given.values.iter().all(|(name, _)| self.members.contains(&name.as_str()))
            && self.required.iter().all(|name| given.get(name).is_some())
            && self.constants.iter().all(|constant| constant.fits(given))
    }
}

impl DecidingConstant {
    fn fits(&self, given: &Names) -> bool {
        match given.get(self.name) {
            None => self.is_default,
            Some([given]) => given.is(self.value),
            Some(_) => false,
        }
    }
}

/// An option, read from what was given to it.
struct Trial<T> {
    chosen: T,
    notes: Notes,
    beside: Names,
    constants: usize,
    refused: bool,
}

impl<T: ReadChoice> Trial<T> {
    /// Reads an option if it fits the names that it has; the others stand beside it.
    fn of(option: &ChoiceOption<T>, given: &Names, at: &MemberPlace) -> Option<Self> {
        let own = given.only(option.members);
        if own.values.is_empty() || !option.fits(&own) {
            return None;
        }
        let mut notes = Notes::default();
        let mut members = MemberSet::new(own, at.clone(), "", &mut notes);
        let chosen = (option.read)(&mut members.reader(&mut notes));
        let refused = notes.violations.refuses() || is_refused(&chosen, &at.prefix, &notes);
        let (beside, constants) = (given.without(option.members), option.constant_count);
        Some(Self { chosen, notes, beside, constants, refused })
    }

    /// Whether an uncertain constant is missing or has another value.
    fn differs(&self) -> bool {
        self.notes.violations.iter().any(|violation| violation.rule() == RuleName::Constant)
    }
}

/// Whether a documented constraint refuses what was chosen.
fn is_refused<T: ReadChoice>(chosen: &T, prefix: &str, notes: &Notes) -> bool {
    let mut check = Check::with_gaps(notes.gaps.clone());
    check.within(prefix.trim_end_matches('.'), |check| chosen.check_chosen(check));
    check.finish().refuses()
}

/// The one option that fits what was given, and what stands beside it. Members of other options only stand beside it if
/// no document says that the options exclude each other. `None` if no option fits or several do, which is then recorded.
pub(super) fn read<T: ReadChoice>(
    given: &Names,
    at: &MemberPlace,
    basis: Basis,
    notes: &mut Notes,
) -> Option<(T, Names)> {
    let mut trials: Vec<Trial<T>> = T::OPTIONS.iter().filter_map(|option| Trial::of(option, given, at)).collect();
    prefer(&mut trials, |trial| trial.beside.values.is_empty());
    if basis.refuses {
        trials.retain(|trial| trial.beside.values.is_empty());
    }
    prefer(&mut trials, |trial| !trial.refused);
    prefer(&mut trials, |trial| !trial.differs());
    let most = trials.iter().map(|trial| trial.constants).max();
    trials.retain(|trial| Some(trial.constants) == most);
    let path = format!("{}{}", at.prefix, T::NAME);
    match (trials.pop(), trials.is_empty()) {
        (Some(only), true) => {
            notes.extend(only.notes);
            if !only.beside.values.is_empty() {
                let message = "has members of another option beside the chosen one";
                notes.violations.push(Violation::new(path, RuleName::Choice, message, basis));
            }
            Some((only.chosen, only.beside))
        }
        (found, _) => {
            let which = if found.is_some() { "several options" } else { "no option" };
            let message = format!("matches {which}: give {}", options::<T>());
            notes.refuse(&path, RuleName::Choice, message, basis.source);
            None
        }
    }
}

/// Keeps the trials that a condition holds for, unless it holds for none.
fn prefer<T>(trials: &mut Vec<Trial<T>>, condition: impl Fn(&Trial<T>) -> bool) {
    if trials.iter().any(&condition) {
        trials.retain(condition);
    }
}

/// What there is to choose from, in words: the names that each option needs, with its constants.
pub(super) fn options<T: ReadChoice>() -> String {
    let option = |option: &ChoiceOption<T>| {
        let constants = option.constants.iter().filter(|constant| !constant.is_default);
        let constants = constants.map(|constant| format!("{}={}", constant.name, constant.value));
        let needed: Vec<String> = option.required.iter().map(|name| (*name).to_owned()).chain(constants).collect();
        match needed.as_slice() {
            [] => option.members.join(" or "),
            needed => needed.join(" with "),
        }
    };
    T::OPTIONS.iter().map(option).collect::<Vec<_>>().join(", or ")
}

/// An option as a placeholder where one must be chosen and none was: nothing of it was given. Of what it notes only the
/// gaps count.
pub(super) fn placeholder<T: ReadChoice>(at: &MemberPlace, notes: &mut Notes) -> T {
    let names = T::OPTIONS.iter().flat_map(|option| option.members).chain([&T::NAME]);
    names.for_each(|name| notes.gaps.absent(&format!("{}{name}", at.prefix)));
    let mut own = Notes::default();
    let mut members = MemberSet::new(Names::default(), at.clone(), "", &mut own);
    let chosen = T::placeholder(&mut members.reader(&mut own));
    notes.gaps.extend(own.gaps);
    chosen
}
