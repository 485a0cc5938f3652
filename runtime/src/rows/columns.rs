//! Where the documented columns stand: by the names of a header, or in their order.

use super::row::{Record, Row};

/// The documented columns of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Documented {
    pub(super) names: &'static [&'static str],
    /// Other names that a header may have for one, each with the name of the column.
    pub(super) other_names: &'static [(&'static str, &'static str)],
}

impl Documented {
    pub(crate) fn of<T: Row>() -> Self {
        Self { names: T::COLUMNS, other_names: T::OTHER_NAMES }
    }

    /// The column that a header calls this.
    pub(super) fn column(self, name: &[u8]) -> &[u8] {
        let other = self.other_names.iter().find(|(other, _)| other.as_bytes() == name);
        other.map_or(name, |(_, column)| column.as_bytes())
    }

    /// A column with every name that a header may have for it.
    fn all_names(self, column: &str) -> String {
        let others = self.other_names.iter().filter(|(_, of)| *of == column).map(|(other, _)| *other);
        std::iter::once(column).chain(others).collect::<Vec<_>>().join(" or ")
    }
}

/// What columns are bound by.
pub(super) enum Columns {
    /// Their order: there is no header.
    Ordered,
    /// Their names.
    Named(Header),
}

/// Where a header says that the columns are.
pub(super) struct Header {
    positions: Vec<Option<usize>>,
    cells: usize,
    /// It ends with a comma: no name is behind it.
    ends_open: bool,
}

impl Columns {
    /// The first record is a header when half of its cells, and one at least, are names of documented columns.
    pub(super) fn of(first: Record<'_>, documented: Documented) -> Self {
        let names = names(first, documented);
        let is_known = |name: &&&[u8]| documented.names.iter().any(|column| column.as_bytes() == **name);
        let known = names.iter().filter(is_known).count();
        if known == 0 || known.saturating_mul(2) < names.len() {
            return Self::Ordered;
        }
        let position = |column: &&str| names.iter().position(|name| *name == column.as_bytes());
        Self::Named(Header {
            positions: documented.names.iter().map(position).collect(),
            cells: names.len(),
            ends_open: names.last().is_some_and(|name| name.is_empty()),
        })
    }

    pub(super) fn positions(&self) -> Option<&[Option<usize>]> {
        match self {
            Self::Ordered => None,
            Self::Named(header) => Some(&header.positions),
        }
    }

    /// Whether a row has the cells that it must have; otherwise, how many that is.
    ///
    /// Further cells without a header are columns that came later; with one, the row is out of step. A comma behind the last
    /// cell, of the row or of the header, is no cell. All of this is only true if every row has it: see
    /// [`Table::unreadable`](super::table::Table::unreadable).
    pub(super) fn check(&self, row: Record<'_>, documented: Documented) -> Result<(), usize> {
        let found = row.len();
        let is_right = |header: &Header| {
            let ends_open = row.get(found.saturating_sub(1)).is_some_and(<[u8]>::is_empty);
            found == header.cells
                || (ends_open && found == header.cells + 1)
                || (header.ends_open && found + 1 == header.cells)
        };
        match self {
            Self::Ordered if found < documented.names.len() => Err(documented.names.len()),
            Self::Named(header) if !is_right(header) => Err(header.cells),
            _ => Ok(()),
        }
    }

    /// What is wrong with a header: documented columns that it lacks, or has twice.
    pub(super) fn problem(&self, header: Record<'_>, documented: Documented) -> Option<String> {
        let positions = self.positions()?;
        let names = names(header, documented);
        let is_twice = |column: &&&str| names.iter().filter(|name| **name == column.as_bytes()).count() > 1;
        let shown = |column: &&'static str| documented.all_names(column);
        let twice: Vec<_> = documented.names.iter().filter(is_twice).map(shown).collect();
        let missing = documented.names.iter().zip(positions).filter(|(_, position)| position.is_none());
        let missing: Vec<_> = missing.map(|(column, _)| shown(column)).collect();
        match (missing.as_slice(), twice.as_slice()) {
            ([], []) => None,
            ([], twice) => Some(format!("the header has documented columns twice: {}", twice.join(", "))),
            (missing, _) => Some(format!("the header lacks documented columns: {}", missing.join(", "))),
        }
    }
}

/// The names of a header, each as its column is called.
pub(super) fn names<'a>(header: Record<'a>, documented: Documented) -> Vec<&'a [u8]> {
    header.cells().into_iter().map(|cell| documented.column(cell.trim_ascii())).collect()
}
