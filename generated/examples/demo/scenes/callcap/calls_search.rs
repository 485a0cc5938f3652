// @generated from spec/callcap/calls/search.yaml by `cargo xtask generate`. Do not edit.

//! The cases of calls.search.

use callspec::runtime::civil;
use callspec::callcap::{
    Auth, CallAction, CallDetail, CallDirection, CallFeature, CallOrder, CallcapClient, CallsSearch, CallsaverStatus,
    CallsuranceMajor, ConversationType, DayOfWeek, EvaluationStatus, RangePreset, SearchRange,
};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "the document's sample page",
            demo: true,
            expect_fail: None,
            expected: Expected::Value(concat!(
                r#"{"pagination":{"page":1,"last_page":1,"records_returned":1,"show":50,"total_records":1},"#,
                r#""status":"success","search":{"timezone":"US/Central"},"#,
                r#""call":[{"call_id":"987654_23_11_19_2012_17:07:29_12","action":"Answer","#,
                r#""start_datetime":"2020-09-01 09:07:15","last_modified":"2021-11-01 19:10:46","#,
                r#""import":{"reference_id":"zyx321_xyz"},"sentiment":{"frustrated_reason":"","#,
                r#""sentiment":"Neutral","frustrated":false,"satisfied":true},"duration":570,"revenue":0,"#,
                r#""caller":{"city":"Wichita","state":"KS","zip":"67202","caller_id":"316-555-3333"},"#,
                r#""demographics":{"person":{},"addresses":[]},"callsurance":{"major":{"label":"Positive","#,
                r#""id":1},"csr":{"id":0,"name":"Administrator"},"#,
                r#""change_request":{"original":{"minor":{"id":7654321,"tag":"noSale"}}}},"#,
                r#""callsaver":{"outcome":{"label":"Lost","id":2},"reason":{"opportunity":true}},"#,
                r#""webmatch":{"visitor":{"device":{"type":"mobile"},"os":{"name":"Android","#,
                r#""version":"4.4.2"}}},"scorecards":[{"name":"Scorecard name","#,
                r#""results":[{"answers":[{"entry":true,"value":8,"max_value":8.0000,"min_value":0.0000}]},"#,
                r#"{"answers":[{"entry":"Widgets","value":2,"max_value":2.0000,"min_value":0.0000},"#,
                r#"{"entry":"Gadgets","value":2,"max_value":2.0000,"min_value":0.0000}]}]}],"#,
                r#""accounts":{"division":{"external_id":"abc123","id":1669},"campaign":{"id":111111,"#,
                r#""line-memo":"Memo","cost_per_piece_final":0.0100,"direction":"inbound"}}}]}"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "three pages in a row",
            demo: true,
            expect_fail: None,
            expected: Expected::Value(concat!(
                r#"[{"call_id":"100001_23_11_20_2026_09:00:00_1","action":"Answer","duration":61},"#,
                r#"{"call_id":"100002_23_11_20_2026_09:05:00_1","action":"Answer","duration":62},"#,
                r#"{"call_id":"100003_23_11_20_2026_09:10:00_1","action":"Missed","duration":0},"#,
                r#"{"call_id":"100004_23_11_20_2026_09:15:00_1","action":"Answer","duration":64},"#,
                r#"{"call_id":"100005_23_11_20_2026_09:20:00_1","action":"Answer","duration":65}]"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "every parameter with dates",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"call":[]}"#),
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a preset time span",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"{"pagination":{"page":1,"last_page":1,"records_returned":0,"show":50,"total_records":0},"#,
                r#""status":"success","search":{"timezone":"US/Central"},"call":[]}"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_4(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "one call by its id alone",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"{"pagination":{"page":1,"last_page":1,"records_returned":1,"show":50,"total_records":1},"#,
                r#""status":"success","search":{"timezone":"US/Central"},"#,
                r#""call":[{"call_id":"987654_23_11_19_2012_17:07:29_12","action":"Answer","#,
                r#""start_datetime":"2020-09-01 09:07:15","duration":570}]}"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_5(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "too many calls a page",
            demo: true,
            expect_fail: None,
            expected: Expected::Violations(&[("show", "range")]),
            warnings: &[],
            play: |address| Box::pin(case_6(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a call id beside another parameter",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("call_id", "only")]),
            warnings: &[],
            play: |address| Box::pin(case_7(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a page before the first",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("page", "range")]),
            warnings: &[],
            play: |address| Box::pin(case_8(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "the last day before the first",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("search_startdate", "ordered")]),
            warnings: &[],
            play: |address| Box::pin(case_9(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a single day",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"call":[]}"#),
            warnings: &[("search_startdate", "ordered")],
            play: |address| Box::pin(case_10(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a whole day of changes, without times",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"call":[]}"#),
            warnings: &[],
            play: |address| Box::pin(case_11(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "nothing but the basic data",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"call":[]}"#),
            warnings: &[],
            play: |address| Box::pin(case_12(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "changed at the latest before the earliest",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"call":[]}"#),
            warnings: &[("search_last_modified_start", "ordered")],
            play: |address| Box::pin(case_13(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a minimum above the maximum",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("search_duration_min", "ordered")]),
            warnings: &[],
            play: |address| Box::pin(case_14(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a time zone that nobody knows",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("search_timezone", "timezone")]),
            warnings: &[],
            play: |address| Box::pin(case_15(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a key that is not valid",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("unauthorized") },
            warnings: &[],
            play: |address| Box::pin(case_16(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "an HTML page where JSON is expected",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "unexpected", code: None },
            warnings: &[],
            play: |address| Box::pin(case_17(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a page that does not say success",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "unexpected", code: None },
            warnings: &[],
            play: |address| Box::pin(case_18(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.search",
            case: "a duration that is no number",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "decode", code: None },
            warnings: &[],
            play: |address| Box::pin(case_19(address)),
        },
    ])
}

/// the document's sample page
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().detail([CallDetail::All, CallDetail::Notes]);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// three pages in a row
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().show(2);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::items(client.calls_search_items(&request)).await.warned(warnings))
}

/// every parameter with dates
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new()
        .corporate_id(1)
        .division_id([1669])
        .location_id([222222, 222223])
        .campaign_id([111111])
        .search_range(SearchRange::dates(civil::date(2020, 9, 1), civil::date(2020, 9, 2)))
        .search_last_modified_start(civil::date(2021, 11, 1).at(0, 0, 0, 0))
        .search_last_modified_end(civil::date(2021, 11, 2).at(23, 59, 0, 0))
        .search_daysofweek([
            DayOfWeek::Monday,
            DayOfWeek::Tuesday,
            DayOfWeek::Wednesday,
            DayOfWeek::Thursday,
            DayOfWeek::Friday,
        ])
        .search_timezone("US/Central")
        .search_duration_min(30)
        .search_duration_max(600)
        .search_action([CallAction::Answered, CallAction::Missed])
        .search_feature([CallFeature::Callsaver, CallFeature::Webmatch])
        .conversation_type(ConversationType::Call)
        .search_medium([12, 13])
        .search_major([CallsuranceMajor::Positive, CallsuranceMajor::Unworked])
        .search_csr([1122334])
        .search_callsaver_status([CallsaverStatus::NotSaved])
        .search_evaluation_change_status(EvaluationStatus::Approved)
        .search_revenue_entered(true)
        .search_term("leaking sink")
        .search_caller_id("316-832-555")
        .search_destination("316-555-5555")
        .search_reference_id("zyx321_xyz")
        .search_direction(CallDirection::Inbound)
        .search_location_external_id("abc987")
        .search_division_external_id("abc123")
        .order(CallOrder::Newest)
        .page(1)
        .show(50)
        .detail([
            CallDetail::All,
            CallDetail::Notes,
            CallDetail::Demographics,
            CallDetail::Scorecards,
            CallDetail::Import,
            CallDetail::Summaries,
        ]);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a preset time span
async fn case_4(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new()
        .search_range(SearchRange::preset(RangePreset::Last30Days))
        .search_revenue_entered(false)
        .order(CallOrder::Oldest);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// one call by its id alone
async fn case_5(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().call_id("987654_23_11_19_2012_17:07:29_12");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// too many calls a page
async fn case_6(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().show(5000);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a call id beside another parameter
async fn case_7(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().call_id("987654_23_11_19_2012_17:07:29_12").show(50);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a page before the first
async fn case_8(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().page(0);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// the last day before the first
async fn case_9(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().search_range(SearchRange::dates(civil::date(2020, 9, 2), civil::date(2020, 9, 1)));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a single day
async fn case_10(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().search_range(SearchRange::dates(civil::date(2020, 9, 1), civil::date(2020, 9, 1)));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a whole day of changes, without times
async fn case_11(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new()
        .search_last_modified_start(civil::date(2021, 11, 1).at(0, 0, 0, 0))
        .search_last_modified_end(civil::date(2021, 11, 1).at(23, 59, 59, 0));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// nothing but the basic data
async fn case_12(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().detail(Vec::<CallDetail>::new());
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// changed at the latest before the earliest
async fn case_13(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new()
        .search_last_modified_start(civil::date(2021, 11, 2).at(0, 0, 0, 0))
        .search_last_modified_end(civil::date(2021, 11, 1).at(23, 59, 0, 0));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a minimum above the maximum
async fn case_14(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().search_duration_min(61).search_duration_max(60);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a time zone that nobody knows
async fn case_15(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().search_timezone("America/Wichita");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a key that is not valid
async fn case_16(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().show(7);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// an HTML page where JSON is expected
async fn case_17(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().show(8);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a page that does not say success
async fn case_18(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().show(9);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}

/// a duration that is no number
async fn case_19(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsSearch::new().show(10);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_search(&request).await).warned(warnings))
}
