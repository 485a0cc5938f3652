//! `extra` and free members cannot replace a captured parameter or a credential.

use callspec::callcap::{CallsSearch, SearchRange};
use callspec::deepcall::{ContactInfo, DirectoryUpdate};
use callspec::runtime::{Place, RuleName, Violations, civil::date};

fn refused_extras(violations: &Violations) -> Vec<&str> {
    let extras = violations.refusals().filter(|violation| violation.rule() == RuleName::Extra);
    extras.map(|violation| violation.field()).collect()
}

#[test]
fn extra_cannot_use_the_names_of_any_option() {
    let dates = SearchRange::dates(date(2026, 11, 1), date(2026, 11, 2));
    for request in [CallsSearch::new(), CallsSearch::new().search_range(dates)] {
        for name in ["search_range", "search_startdate", "search_enddate"] {
            let request = request.clone().extra(Place::Query, name, "x");
            assert_eq!(refused_extras(&request.validate()), [name]);
        }
    }
}

#[test]
fn extra_cannot_use_the_name_of_any_credential() {
    for credential in callspec::deepcall::operations::CREDENTIALS {
        let request = DirectoryUpdate::new("1").extra(credential.place, credential.name, "x");
        assert_eq!(refused_extras(&request.validate()), [credential.name]);
    }
}

#[test]
fn free_members_cannot_replace_captured_members() {
    let info = ContactInfo::new().member("own", "x").member("name", "9").member("custom_field_1", "x");
    let violations = DirectoryUpdate::new("1").contactinfo(info).validate();
    assert_eq!(refused_extras(&violations), ["contactinfo.custom_field_1", "contactinfo.name"]);
}

#[test]
fn an_empty_list_in_a_query_counts_as_absent() {
    let request = CallsSearch::new().call_id("7");
    let only = |request: CallsSearch| request.validate().iter().any(|violation| violation.rule() == RuleName::Only);
    assert!(!only(request.clone().division_id(Vec::<i64>::new())));
    assert!(only(request.division_id([1])));
}
