//! Whether boolean clauses are satisfiable together, and if not, which of them contradict each other.

/// A statement that is true of a request or not, by its number.
pub(crate) type Atom = usize;

/// An atom, and whether it must hold.
pub(crate) type Literal = (Atom, bool);

/// At least one of these literals holds.
#[derive(Debug, Clone)]
pub(crate) struct Clause {
    /// The literals.
    pub literals: Vec<Literal>,
    /// What the clause was made from, by its number.
    pub origin: usize,
}

/// How many guesses are made before a set of clauses is taken to hold together. Sets that people write need a handful.
const GUESSES: usize = 4096;

/// The origins of clauses that cannot all hold beside what is assumed, none of which could be left out; `None` when
/// everything holds together.
pub(crate) fn opposing(clauses: &[Clause], assumed: &[Literal]) -> Option<Vec<usize>> {
    let mut left: Vec<&Clause> = clauses.iter().collect();
    if holds(&left, assumed) {
        return None;
    }
    let mut origins: Vec<usize> = left.iter().map(|clause| clause.origin).collect();
    origins.sort_unstable();
    origins.dedup();
    let mut needed = Vec::new();
    for origin in origins {
        let without: Vec<&Clause> = left.iter().copied().filter(|clause| clause.origin != origin).collect();
        if holds(&without, assumed) {
            needed.push(origin);
        } else {
            left = without;
        }
    }
    Some(needed)
}

/// Whether all clauses can hold.
pub(crate) fn holds(clauses: &[&Clause], assumed: &[Literal]) -> bool {
    let atoms = clauses.iter().flat_map(|clause| &clause.literals).chain(assumed).map(|(atom, _)| atom + 1).max();
    let mut known = vec![None; atoms.unwrap_or(0)];
    for (atom, wanted) in assumed {
        if known[*atom].is_some_and(|known: bool| known != *wanted) {
            return false;
        }
        known[*atom] = Some(*wanted);
    }
    search(clauses, known, &mut GUESSES.clone())
}

/// Follows what is known, then guesses. Out of guesses, nothing has been refuted.
fn search(clauses: &[&Clause], mut known: Vec<Option<bool>>, guesses: &mut usize) -> bool {
    let open = loop {
        match next(clauses, &known) {
            Next::Refuted => return false,
            Next::Follows((atom, value)) => known[atom] = Some(value),
            Next::Open(literal) => break literal,
            Next::Done => return true,
        }
    };
    let Some(left) = guesses.checked_sub(1) else { return true };
    *guesses = left;
    let (atom, value) = open;
    [value, !value].into_iter().any(|guess| {
        let mut known = known.clone();
        known[atom] = Some(guess);
        search(clauses, known, guesses)
    })
}

/// What clauses say, given what is known.
enum Next {
    /// A clause cannot hold.
    Refuted,
    /// A clause has one literal left, which must hold.
    Follows(Literal),
    /// Some clause has several literals left: one of them.
    Open(Literal),
    /// Every clause holds.
    Done,
}

fn next(clauses: &[&Clause], known: &[Option<bool>]) -> Next {
    let mut open = Next::Done;
    for clause in clauses {
        if clause.literals.iter().any(|(atom, value)| known[*atom] == Some(*value)) {
            continue;
        }
        let mut left = clause.literals.iter().filter(|(atom, _)| known[*atom].is_none());
        match (left.next(), left.next()) {
            (None, _) => return Next::Refuted,
            (Some(literal), None) => return Next::Follows(*literal),
            (Some(literal), Some(_)) => open = Next::Open(*literal),
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause(origin: usize, literals: &[Literal]) -> Clause {
        Clause { literals: literals.to_vec(), origin }
    }

    #[test]
    fn what_stands_in_the_way_is_the_least_there_is() {
        let clauses = [
            clause(0, &[(0, true), (1, true)]),
            clause(1, &[(0, false), (2, true)]),
            clause(2, &[(1, false), (2, true)]),
            clause(3, &[(2, false), (3, true)]),
            clause(4, &[(4, true)]),
        ];
        assert_eq!(opposing(&clauses, &[]), None);
        assert_eq!(opposing(&clauses, &[(2, false)]), Some(vec![0, 1, 2]));
        assert_eq!(opposing(&clauses, &[(3, false)]), Some(vec![0, 1, 2, 3]));
        assert_eq!(opposing(&clauses, &[(4, false)]), Some(vec![4]));
        assert_eq!(opposing(&[], &[(0, true), (0, false)]), Some(vec![]));
    }

    /// Every set of clauses over three atoms, held against a table of all assignments.
    #[test]
    fn agrees_with_a_table() {
        let literals = |bits: usize| -> Vec<Literal> {
            (0..3)
                .filter_map(|atom| match bits / 3_usize.pow(atom) % 3 {
                    0 => None,
                    sign => Some((atom as usize, sign == 1)),
                })
                .collect()
        };
        for (a, b, c) in (0..27 * 27 * 27).map(|all| (all % 27, all / 27 % 27, all / 729)) {
            let clauses = [a, b, c].map(|bits| clause(bits, &literals(bits)));
            let is_true = |assignment: usize, (atom, value): &Literal| (assignment >> atom & 1 == 1) == *value;
            let table = (0..8).any(|assignment| {
                clauses.iter().all(|clause| clause.literals.iter().any(|literal| is_true(assignment, literal)))
            });
            assert_eq!(holds(&clauses.iter().collect::<Vec<_>>(), &[]), table, "{clauses:?}");
        }
    }
}
