//! What is sent beside the captured parameters passes over none of them, and over no credential.

use callspec::callcap::{CallsSearch, SearchRange};
use callspec::deepcall::{ContactInfo, DirectoryUpdate};
use callspec::runtime::{Place, RuleName, Violations, civil::date};

fn taken(violations: &Violations) -> Vec<&str> {
    let found = violations.refusals().filter(|violation| violation.rule() == RuleName::Extra);
    found.map(|violation| violation.field()).collect()
}

#[test]
fn names_of_a_choice_are_taken_whatever_is_chosen() {
    let dates = SearchRange::dates(date(2026, 11, 1), date(2026, 11, 2));
    for request in [CallsSearch::new(), CallsSearch::new().search_range(dates)] {
        for name in ["search_range", "search_startdate", "search_enddate"] {
            let request = request.clone().extra(Place::Query, name, "x");
            assert_eq!(taken(&request.validate()), [name]);
        }
    }
}

#[test]
fn credentials_of_every_way_are_taken() {
    for credential in callspec::deepcall::operations::CREDENTIALS {
        let request = DirectoryUpdate::new("1").extra(credential.place, credential.name, "x");
        assert_eq!(taken(&request.validate()), [credential.name]);
    }
}

#[test]
fn free_members_pass_over_no_captured_one() {
    let info = ContactInfo::new().member("own", "x").member("name", "9").member("custom_field_1", "x");
    let found = DirectoryUpdate::new("1").contactinfo(info).validate();
    assert_eq!(taken(&found), ["contactinfo.custom_field_1", "contactinfo.name"]);
}

#[test]
fn an_empty_list_in_a_query_is_not_given() {
    let request = CallsSearch::new().call_id("7");
    let only = |request: CallsSearch| request.validate().iter().any(|violation| violation.rule() == RuleName::Only);
    assert!(!only(request.clone().division_id(Vec::<i64>::new())));
    assert!(only(request.division_id([1])));
}
