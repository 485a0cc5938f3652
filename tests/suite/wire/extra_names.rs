//! `extra` and free members cannot replace a captured parameter or a credential.

use callspec::callcap::{CallsSearch, RangePreset, SearchRange};
use callspec::deepcall::{self, CallFilter, CallReportMaskList, ContactInfo, DirectoryUpdate};
use callspec::runtime::{Place, RuleName, Violations, civil::date};

use crate::support::loopback::{Loopback, http_answer};

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
fn extra_stands_beside_an_option_that_no_document_calls_exclusive() {
    let preset = CallsSearch::new().search_range(SearchRange::preset(RangePreset::Today));
    let beside = preset.clone().extra(Place::Query, "search_startdate", "2026-11-01");
    assert_eq!(refused_extras(&beside.validate()), [""; 0]);
    let replaced = preset.extra(Place::Query, "search_range", "yesterday");
    assert_eq!(refused_extras(&replaced.validate()), ["search_range"]);
}

#[test]
fn extra_reaches_into_objects_and_replaces_no_member_there() {
    let filter = CallFilter::new().mask("mask_12345").member("agent", 7);
    let request = CallReportMaskList::new().filter(filter);
    let with = |name: &str| request.clone().extra(Place::Body, name, "x");
    assert_eq!(refused_extras(&with("filter.cType").validate()), [""; 0]);
    assert_eq!(refused_extras(&with("filter.mask").validate()), ["filter.mask"]);
    assert_eq!(refused_extras(&with("filter.agent").validate()), ["filter.agent"]);
    assert_eq!(refused_extras(&with("filter.mask.deeper").validate()), ["filter.mask.deeper"]);
    assert_eq!(refused_extras(&with("ssid.deeper").validate()), ["ssid.deeper"]);
    assert_eq!(refused_extras(&with("other.deeper").validate()), [""; 0]);
}

#[tokio::test]
async fn extra_is_sent_inside_the_object_that_it_names() {
    let server = Loopback::answering(http_answer(400, &[], b"no")).await;
    let client =
        deepcall::DeepcallClient::builder(deepcall::Auth::session("s")).base_url(server.address()).build().unwrap();
    let request = CallReportMaskList::new()
        .filter(CallFilter::new().mask("mask_12345"))
        .extra(Place::Body, "filter.cType", "MASK")
        .extra(Place::Body, "filter.by.agent", 7)
        .extra(Place::Body, "report.kind", "short");
    let _ = client.call_report_mask_list(&request).await;
    let typed =
        r#"{"ssid":"s","filter":{"mask":"mask_12345","cType":"MASK","by":{"agent":7}},"report":{"kind":"short"}}"#;
    assert_eq!(server.bodies(), [typed]);
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
