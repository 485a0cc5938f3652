//! Members under names that the caller chooses, beside the documented ones.

use std::collections::BTreeMap;

use crate::check::Check;
use crate::check::violation::{Basis, RuleName};

/// The name of a member on the wire, and the setter or argument in code that sets it: `""` for a constant.
pub type SetBy = (&'static str, &'static str);

/// Why a captured name is not free.
pub(crate) fn documented(noun: &str, setter: &str) -> String {
    match setter {
        "" => format!("is a documented {noun} with a constant value, which is sent already"),
        setter => format!("is a documented {noun}: set it with `{setter}`"),
    }
}

impl Check {
    /// Free members must not have the name of a documented one: the object would have it twice, and no rule would see
    /// the second. Each documented name comes with what sets it; with `""` if nothing does.
    pub fn free<T>(&mut self, members: &BTreeMap<String, T>, captured: &[SetBy]) {
        const ALWAYS: Basis = Basis { source: "", refuses: true };
        for name in members.keys() {
            let Some((_, setter)) = captured.iter().find(|(wire, _)| wire == name) else { continue };
            self.report(name, RuleName::Extra, documented("member", setter), ALWAYS);
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
        check.within("contactinfo", |check| check.free(&members, &[("name", "full_name"), ("mail", "mail")]));
        let found = check.finish();
        assert_eq!(found.to_string(), "contactinfo.name: is a documented member: set it with `full_name`");
        assert!(found.refuses());
    }
}
