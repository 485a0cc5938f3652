//! Reads single values at dotted paths, such as `pagination.last_page`, and skips everything else.

use super::{ReadJson, Reader, Stop};

/// The range of a value in the text.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Raw {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Raw {
    /// Its JSON text.
    pub(crate) fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

impl ReadJson for Raw {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        self.start = reader.position();
        reader.skip()?;
        self.end = reader.position();
        Ok(())
    }

    fn holds_null() -> bool {
        true
    }

    fn holds_empty_string() -> bool {
        true
    }
}

/// A dotted path, and where its value goes. The empty path is the whole text.
type At<'a> = (&'static str, &'a mut dyn ReadJson);

/// Reads the values at these paths. A value that is missing leaves its target unchanged.
pub(crate) fn read_at(reader: &mut Reader<'_>, places: Vec<At<'_>>) -> Result<(), Stop> {
    let mut groups: Vec<(&'static str, Group<'_>)> = Vec::new();
    for (path, place) in places {
        let (name, rest) = path.split_once('.').unwrap_or((path, ""));
        if name.is_empty() {
            return place.read(reader);
        }
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.0.push((rest, place)),
            None => groups.push((name, Group(vec![(rest, place)]))),
        }
    }
    if reader.here() != b'{' {
        return reader.skip();
    }
    let mut members: Vec<(&'static str, &mut dyn ReadJson)> =
        groups.iter_mut().map(|(name, group)| (*name, group as &mut dyn ReadJson)).collect();
    reader.members(&mut members)
}

/// The paths below one name.
struct Group<'a>(Vec<At<'a>>);

impl ReadJson for Group<'_> {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        read_at(reader, std::mem::take(&mut self.0))
    }

    fn may_be_missing(&self) -> bool {
        true
    }
}

/// The JSON text of the value at a dotted path.
pub(crate) fn value_at<'t>(text: &'t str, path: &'static str) -> Option<&'t str> {
    let mut found: Option<Raw> = None;
    let mut reader = Reader::new(text);
    reader.peek();
    read_at(&mut reader, vec![(path, &mut found)]).ok()?;
    found.map(|raw| raw.of(text))
}
