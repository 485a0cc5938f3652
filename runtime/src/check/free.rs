//! Members under names that the caller chooses, beside the documented ones.

use std::collections::BTreeMap;

use crate::check::Check;
use crate::check::violation::{Basis, RuleName};

impl Check {
    /// Free members must not have the name of a documented one: the object would have it twice, and no rule would see
    /// the second.
    pub fn free<T>(&mut self, members: &BTreeMap<String, T>, captured: &[&str]) {
        const ALWAYS: Basis = Basis { source: "", refuses: true };
        for name in members.keys().filter(|name| captured.contains(&name.as_str())) {
            self.report(name, RuleName::Extra, "is a documented member: use its setter".to_owned(), ALWAYS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captured_names_are_taken() {
        let members = BTreeMap::from([("name".to_owned(), 1), ("mine".to_owned(), 2)]);
        let mut check = Check::new();
        check.within("contactinfo", |check| check.free(&members, &["name", "mail"]));
        let found = check.finish();
        assert_eq!(found.to_string(), "contactinfo.name: is a documented member: use its setter");
        assert!(found.refuses());
    }
}
