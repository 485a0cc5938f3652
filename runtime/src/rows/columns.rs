//! Where the documented columns stand: by the names of a header, or in their order.

use super::row::Record;

/// What columns are bound by.
pub(super) enum Columns {
    /// Their order: there is no header.
    Ordered,
    /// Their names: this is where they stand among so many cells.
    Named { positions: Vec<Option<usize>>, cells: usize },
}

impl Columns {
    /// The first record is a header when half of its cells, and one at least, are names of documented columns.
    pub(super) fn of(first: Record<'_>, columns: &[&str]) -> Self {
        let names = names(first);
        let known = names.iter().filter(|name| columns.iter().any(|column| column.as_bytes() == **name)).count();
        if known == 0 || known.saturating_mul(2) < names.len() {
            return Self::Ordered;
        }
        let position = |column: &&str| names.iter().position(|name| *name == column.as_bytes());
        Self::Named { positions: columns.iter().map(position).collect(), cells: names.len() }
    }

    pub(super) fn positions(&self) -> Option<&[Option<usize>]> {
        match self {
            Self::Ordered => None,
            Self::Named { positions, .. } => Some(positions),
        }
    }

    /// Whether a row may have so many cells; otherwise, how many it must have.
    ///
    /// Further cells without a header are columns that came later; with one, the row is out of step.
    pub(super) fn check(&self, cells: usize, columns: &[&str]) -> Result<(), usize> {
        match self {
            Self::Ordered if cells < columns.len() => Err(columns.len()),
            Self::Named { cells: expected, .. } if cells != *expected => Err(*expected),
            _ => Ok(()),
        }
    }

    /// What is wrong with a header: documented columns that it lacks, or has twice.
    pub(super) fn problem(&self, header: Record<'_>, columns: &[&str]) -> Option<String> {
        let Self::Named { positions, .. } = self else { return None };
        let names = names(header);
        let is_twice = |column: &&&str| names.iter().filter(|name| **name == column.as_bytes()).count() > 1;
        let twice: Vec<&str> = columns.iter().filter(is_twice).copied().collect();
        let missing = columns.iter().zip(positions).filter(|(_, position)| position.is_none());
        let missing: Vec<&str> = missing.map(|(name, _)| *name).collect();
        match (missing.as_slice(), twice.as_slice()) {
            ([], []) => None,
            ([], twice) => Some(format!("the header has documented columns twice: {}", twice.join(", "))),
            (missing, _) => Some(format!("the header lacks documented columns: {}", missing.join(", "))),
        }
    }
}

fn names(record: Record<'_>) -> Vec<&[u8]> {
    (0..record.len()).map(|index| record.get(index).unwrap_or_default().trim_ascii()).collect()
}
