//! Reads objects, maps and lists.

use std::collections::BTreeMap;

use super::{ReadJson, Reader, Stop};
use crate::value::kind::Kind;

/// How many members are noted: far more than there are names, and so few that a body full of them costs nothing.
const NOTED: usize = 32;

/// A member: its name, and where its value goes.
type Member<'a> = (&'static str, &'a mut dyn ReadJson);

/// Collects the members of an object that are not listed.
pub trait Free {
    /// Reads the value of the member `name`. Returns `false` if there is one with this name already.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or does not have the expected form.
    fn read(&mut self, name: String, reader: &mut Reader<'_>) -> Result<bool, Stop>;
}

impl Reader<'_> {
    /// Reads an object with these members and skips all others.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or does not have the expected form.
    pub fn members(&mut self, members: &mut [Member<'_>]) -> Result<(), Stop> {
        self.object(members, None)
    }

    /// Reads an object with these members and passes all others to `free`.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or does not have the expected form.
    pub fn members_and(&mut self, members: &mut [Member<'_>], free: &mut dyn Free) -> Result<(), Stop> {
        self.object(members, Some(free))
    }

    fn object(&mut self, members: &mut [Member<'_>], mut free: Option<&mut dyn Free>) -> Result<(), Stop> {
        let start = self.at;
        let mut seen = Seen::default();
        let mut next = 0;
        let mut more = self.begins(b'{', "an object")?;
        let is_noted = self.depth() == 1 && self.to_note.iter().any(Option::is_some);
        while more {
            let begins = self.at;
            let found = self.name(members, next)?;
            let value = self.at;
            match (found.and_then(|index| Some((index, members.get_mut(index)?))), &mut free) {
                (Some((index, (_, place))), _) => {
                    if seen.again(index) {
                        return Err(self.fail(value, "each member only once"));
                    }
                    next = index + 1;
                    place.read(self)?;
                }
                (None, Some(free)) => self.free(begins, *free)?,
                (None, None) => self.skip_undocumented()?,
            }
            if is_noted {
                self.keep_noted(begins, value)?;
            }
            more = self.goes_on(b'}')?;
        }
        if seen.count == members.len() {
            return Ok(());
        }
        let is_missing = |(index, (_, place)): &(usize, &Member<'_>)| !seen.has(*index) && !place.may_be_missing();
        match members.iter().enumerate().find(is_missing) {
            Some((_, (name, _))) => Err(self.fail(start, format!("the member `{name}`"))),
            None => Ok(()),
        }
    }

    /// Reads the name of a member and the colon after it. Returns its index; the search starts at `next`, since members
    /// mostly come in the documented order.
    fn name(&mut self, members: &[Member<'_>], next: usize) -> Result<Option<usize>, Stop> {
        if self.here() != b'"' {
            return Err(self.malformed());
        }
        let name = self.string()?;
        let found = position(members, next, name);
        self.take(b':')?;
        self.peek();
        Ok(found)
    }

    /// Skips the value of a member whose name is not documented.
    fn skip_undocumented(&mut self) -> Result<(), Stop> {
        let depth = self.depth();
        self.skip().map_err(|stop| self.hide_name(depth, stop))
    }

    /// Keeps the text of a member of the outermost object if it is to be noted. A number at the end of a text that was cut
    /// short may lack its last digits.
    #[cold]
    fn keep_noted(&mut self, begins: usize, value: usize) -> Result<(), Stop> {
        let behind = self.at;
        if behind == self.text.len() && Kind::of_byte(self.byte(value)) == Kind::Number {
            return Ok(());
        }
        self.at = begins;
        let to_note = self.to_note;
        let name = self.string().ok().and_then(|name| to_note.into_iter().flatten().find(|known| *known == name));
        if let Some(name) = name {
            if self.kept.len() == NOTED {
                return Err(self.fail(value, "each member only once"));
            }
            self.kept.push((name, self.text.get(value..behind).unwrap_or_default()));
        }
        self.at = behind;
        Ok(())
    }

    fn free(&mut self, begins: usize, free: &mut dyn Free) -> Result<(), Stop> {
        self.count()?;
        let depth = self.depth();
        let value = std::mem::replace(&mut self.at, begins);
        let name = self.string()?.to_owned();
        self.at = value;
        match free.read(name, self) {
            Ok(true) => Ok(()),
            Ok(false) => {
                let stop = self.fail(value, "each member only once");
                Err(self.hide_name(depth, stop))
            }
            Err(stop) => Err(self.hide_name(depth, stop)),
        }
    }

    /// Calls `entry` for each member of an object. A name may occur more than once.
    pub(crate) fn entries(&mut self, entry: &mut dyn FnMut(&mut Self, &str) -> Result<(), Stop>) -> Result<(), Stop> {
        let mut more = self.begins(b'{', "an object")?;
        while more {
            if self.here() != b'"' {
                return Err(self.malformed());
            }
            let name = self.string()?.to_owned();
            self.take(b':')?;
            self.peek();
            entry(self, &name)?;
            more = self.goes_on(b'}')?;
        }
        Ok(())
    }

    /// Reads a list.
    pub(crate) fn list(&mut self, item: &mut dyn FnMut(&mut Self) -> Result<(), Stop>) -> Result<(), Stop> {
        let mut more = self.begins(b'[', "a list")?;
        while more {
            self.count()?;
            item(self)?;
            more = self.goes_on(b']')?;
        }
        Ok(())
    }

    /// Starts an object or a list. Returns `false` if it is empty, and then it has been read.
    fn begins(&mut self, open: u8, expected: &'static str) -> Result<bool, Stop> {
        let converts = self.converts && open == b'{';
        match self.here() {
            byte if byte == open => {
                self.enter()?;
                let close = if open == b'{' { b'}' } else { b']' };
                let is_empty = self.takes(close);
                if is_empty {
                    self.leave();
                }
                self.peek();
                Ok(!is_empty)
            }
            b'[' if converts && self.takes_empty_list() => Ok(false),
            _ => Err(self.expected(expected)),
        }
    }

    /// PHP writes an empty map as an empty list.
    fn takes_empty_list(&mut self) -> bool {
        let start = self.at;
        self.at += 1;
        let is_empty = self.takes(b']');
        if !is_empty {
            self.at = start;
        }
        is_empty
    }

    /// Moves to the next member or item. Returns `false` at the end of the object or list.
    fn goes_on(&mut self, close: u8) -> Result<bool, Stop> {
        if self.takes(close) {
            self.leave();
            return Ok(false);
        }
        self.take(b',')?;
        self.peek();
        Ok(true)
    }
}

/// The index of a member. Most names differ in length or in their last byte, which is cheaper to compare than the whole.
fn position(members: &[Member<'_>], next: usize, name: &str) -> Option<usize> {
    let (length, last) = (name.len(), name.as_bytes().last());
    let is = |(known, _): &Member<'_>| known.len() == length && known.as_bytes().last() == last && *known == name;
    let (before, behind) = members.split_at_checked(next)?;
    behind.iter().position(is).map(|index| index + next).or_else(|| before.iter().position(is))
}

/// The members that have been read.
#[derive(Default)]
struct Seen {
    first: u64,
    /// Indexes from 64 on.
    more: Vec<usize>,
    count: usize,
}

impl Seen {
    fn has(&self, index: usize) -> bool {
        if index < 64 { self.first & 1 << index != 0 } else { self.more.contains(&index) }
    }

    /// Adds a member. Returns `true` if it was there already.
    fn again(&mut self, index: usize) -> bool {
        let again = self.has(index);
        self.count += usize::from(!again);
        if index < 64 {
            self.first |= 1 << index;
        } else if !again {
            self.more.push(index);
        }
        again
    }
}

impl<T: ReadJson + Default> ReadJson for Vec<T> {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        self.clear();
        reader.list(&mut |reader| {
            let mut item = T::default();
            item.read(reader)?;
            self.push(item);
            Ok(())
        })
    }
}

impl<T: ReadJson + Default> Free for BTreeMap<String, T> {
    fn read(&mut self, name: String, reader: &mut Reader<'_>) -> Result<bool, Stop> {
        let mut value = T::default();
        value.read(reader)?;
        Ok(self.insert(name, value).is_none())
    }
}

impl<T: ReadJson + Default> ReadJson for BTreeMap<String, T> {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        self.clear();
        reader.members_and(&mut [], self)
    }
}
