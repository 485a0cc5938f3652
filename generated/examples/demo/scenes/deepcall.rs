// @generated from the cases in spec/deepcall/ by `cargo xtask generate`. Do not edit.

//! The cases of DeepCall.

use callspec::runtime::{civil, Json};
use callspec::deepcall::{
    Auth, CallFilter, CallListFilter, CallReportChangeTitle, CallReportDetail, CallReportList, CallReportMaskList,
    CallReportReportCount, ContactInfo, ContactState, DeepcallClient, DialingStatus, DirectoryBlacklist,
    DirectoryCreate, DirectoryGetInfo, DirectoryRemoveSticky, DirectorySearch, DirectoryUnsetAccountManager,
    DirectoryUpdate, GroupAdd, GroupDelete, GroupId, GroupList, GroupUpdate, MaskingSet, MaskingUnset, ResetFlag, Scope,
};
use super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "the documented answer",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"code":200,"status":"success","message":"Title updated successfully"}"#),
            warnings: &[],
            play: |address| Box::pin(call_report_change_title_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "the recorded answer",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"{"status":"success","data":{"acknowledged":true,"modifiedCount":1,"upsertedId":null,"#,
                r#""upsertedCount":0,"matchedCount":1},"response":true}"#
            )),
            warnings: &[],
            play: |address| Box::pin(call_report_change_title_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "with a user id and its token",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"code":200}"#),
            warnings: &[],
            play: |address| Box::pin(call_report_change_title_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "a bad token inside HTTP 200",
            demo: true,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_token") },
            warnings: &[],
            play: |address| Box::pin(call_report_change_title_4(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "an error inside HTTP 403",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("permission_denied") },
            warnings: &[],
            play: |address| Box::pin(call_report_change_title_5(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "a code that no table lists",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: None },
            warnings: &[],
            play: |address| Box::pin(call_report_change_title_6(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "an HTML page where JSON is expected",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "unexpected", code: None },
            warnings: &[],
            play: |address| Box::pin(call_report_change_title_7(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "a member of another type than the recorded one",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "decode", code: None },
            warnings: &[],
            play: |address| Box::pin(call_report_change_title_8(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.detail",
            case: "a recording",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(
                r##"{"data":{"rcrdAr":[{"ndId":"#3","rcrd":"example*mp3*user*2025*11*22*example.mp3"}]}}"##,
            ),
            warnings: &[],
            play: |address| Box::pin(call_report_detail_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.detail",
            case: "the token has expired",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_token") },
            warnings: &[],
            play: |address| Box::pin(call_report_detail_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.list",
            case: "an empty list is a page, not an error",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(
                r#"{"columnArr":{"1":"Caller Number","2":"Time"},"hideSectionArr":[],"data":[],"cnt":0}"#,
            ),
            warnings: &[],
            play: |address| Box::pin(call_report_list_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.list",
            case: "pages until one is empty",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"[{"row":1}]"#),
            warnings: &[],
            play: |address| Box::pin(call_report_list_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.list",
            case: "a latest time before the earliest",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"cnt":0,"data":[]}"#),
            warnings: &[("filter.dtGte", "ordered")],
            play: |address| Box::pin(call_report_list_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.list",
            case: "an error code inside HTTP 200",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("something_went_wrong") },
            warnings: &[],
            play: |address| Box::pin(call_report_list_4(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "an empty list is a page, not an error",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"{"columnArr":{"1":"Caller Number","2":"Time","3":"DID Number","4":"Campaign","5":"Agents","#,
                r#""6":"Master Agent","7":"Call Duration","8":"Customer Duration","9":"Total Talk Duration","#,
                r#""10":"Agent on Call Duration","11":"Amount","12":"Rec.","13":"Status","14":"Details","#,
                r#""15":"Forward","16":"DTMF"},"hideSectionArr":[],"data":[],"cnt":0}"#
            )),
            warnings: &[],
            play: |address| Box::pin(call_report_mask_list_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "the request of the code samples",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"{"columnArr":{"1":"Caller Number","2":"Time","3":"DID Number","4":"Campaign","5":"Agents","#,
                r#""6":"Master Agent","7":"Call Duration","8":"Customer Duration","9":"Total Talk Duration","#,
                r#""10":"Agent on Call Duration","11":"Amount","12":"Rec.","13":"Status","14":"Details","#,
                r#""15":"Forward","16":"DTMF"},"hideSectionArr":[],"data":[],"cnt":0}"#
            )),
            warnings: &[],
            play: |address| Box::pin(call_report_mask_list_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "by both parties, with a user id and its token",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"cnt":0,"data":[]}"#),
            warnings: &[],
            play: |address| Box::pin(call_report_mask_list_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "pages until one is empty",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"[{"row":1},{"row":2},{"row":3}]"#),
            warnings: &[],
            play: |address| Box::pin(call_report_mask_list_4(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "a latest time before the earliest",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"cnt":0,"data":[]}"#),
            warnings: &[("filter.dtGte", "ordered")],
            play: |address| Box::pin(call_report_mask_list_5(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "an error code inside HTTP 200",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("database_unavailable") },
            warnings: &[],
            play: |address| Box::pin(call_report_mask_list_6(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "an HTML page where JSON is expected",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "unexpected", code: None },
            warnings: &[],
            play: |address| Box::pin(call_report_mask_list_7(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.report_count",
            case: "a count",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"cnt":0}"#),
            warnings: &[],
            play: |address| Box::pin(call_report_report_count_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.report_count",
            case: "the database is away",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("database_unavailable") },
            warnings: &[],
            play: |address| Box::pin(call_report_report_count_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.blacklist",
            case: "blocked on one number",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(directory_blacklist_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.blacklist",
            case: "the block is lifted",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(directory_blacklist_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.blacklist",
            case: "the do-not-call list cannot be handled",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("directory_dnc_error") },
            warnings: &[],
            play: |address| Box::pin(directory_blacklist_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.create",
            case: "a new contact",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(directory_create_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.create",
            case: "it could not be made",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("directory_create_failed") },
            warnings: &[],
            play: |address| Box::pin(directory_create_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.get_info",
            case: "everything about a contact",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(directory_get_info_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.get_info",
            case: "a number that is not there",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("no_data_found") },
            warnings: &[],
            play: |address| Box::pin(directory_get_info_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.remove_sticky",
            case: "everywhere",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(directory_remove_sticky_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.remove_sticky",
            case: "for a caller line and a group",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(directory_remove_sticky_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.remove_sticky",
            case: "an agent of another group",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("directory_agent_not_in_group") },
            warnings: &[],
            play: |address| Box::pin(directory_remove_sticky_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.search",
            case: "two fields of a contact",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(directory_search_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.search",
            case: "a number of a wrong form",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_contact_number") },
            warnings: &[],
            play: |address| Box::pin(directory_search_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.unset_account_manager",
            case: "no account manager any more",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(directory_unset_account_manager_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.unset_account_manager",
            case: "it cannot be handled",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("directory_account_manager_error") },
            warnings: &[],
            play: |address| Box::pin(directory_unset_account_manager_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "the recorded answer",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"message":"Directory successfully updated","status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(directory_update_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "every documented member and two custom fields",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(directory_update_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "an error code of the whole API",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_contact_number") },
            warnings: &[],
            play: |address| Box::pin(directory_update_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "a digit in a name",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("contactinfo.name", "characters")]),
            warnings: &[],
            play: |address| Box::pin(directory_update_4(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "a negative number of calls",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("other.totalcalls", "range")]),
            warnings: &[],
            play: |address| Box::pin(directory_update_5(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "a negative source",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("other.source", "range")]),
            warnings: &[],
            play: |address| Box::pin(directory_update_6(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "an e-mail address without a domain",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("contactinfo.email", "email")]),
            warnings: &[],
            play: |address| Box::pin(directory_update_7(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "a name of letters with marks",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(directory_update_8(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.add",
            case: "a new group",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","groupId":28,"code":200}"#),
            warnings: &[],
            play: |address| Box::pin(group_add_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.add",
            case: "no name",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("group_name_missing") },
            warnings: &[],
            play: |address| Box::pin(group_add_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.delete",
            case: "a group is deleted",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","message":"Group deleted","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(group_delete_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.delete",
            case: "no id",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("group_id_missing") },
            warnings: &[],
            play: |address| Box::pin(group_delete_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.list",
            case: "groups by name",
            demo: true,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(group_list_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.list",
            case: "one group",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(group_list_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.list",
            case: "the permission is missing",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("permission_denied") },
            warnings: &[],
            play: |address| Box::pin(group_list_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.update",
            case: "another name",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","message":"Group updated","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(group_update_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.update",
            case: "a group that is not there",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("group_not_found") },
            warnings: &[],
            play: |address| Box::pin(group_update_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "masking.set",
            case: "two numbers, for an hour",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(masking_set_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "masking.set",
            case: "the same number twice",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("masking_same_numbers") },
            warnings: &[],
            play: |address| Box::pin(masking_set_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "masking.unset",
            case: "a mask ends at once",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(masking_unset_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "masking.unset",
            case: "nothing says which",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_parameters") },
            warnings: &[("m1", "at_least_one_of")],
            play: |address| Box::pin(masking_unset_2(address)),
        },
    ])
}

/// the documented answer
async fn call_report_change_title_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_123456", "November 2025 Campaign Report - Final");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// the recorded answer
async fn call_report_change_title_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("6922d5c18d3f4a0012ab34cd", "November 2025 Campaign Report - Final");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// with a user id and its token
async fn call_report_change_title_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportChangeTitle::new("req_789012", "Agent Performance Analysis - Q4 2025");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// a bad token inside HTTP 200
async fn call_report_change_title_4(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportChangeTitle::new("req_000401", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// an error inside HTTP 403
async fn call_report_change_title_5(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_000403", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// a code that no table lists
async fn call_report_change_title_6(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_009999", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// an HTML page where JSON is expected
async fn call_report_change_title_7(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_000502", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// a member of another type than the recorded one
async fn call_report_change_title_8(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_000666", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// a recording
async fn call_report_detail_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportDetail::new("call-0001").r_type(["rcrd"]);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_detail(&request).await).warned(warnings))
}

/// the token has expired
async fn call_report_detail_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportDetail::new("call-0002");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_detail(&request).await).warned(warnings))
}

/// an empty list is a page, not an error
async fn call_report_list_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportList::new()
        .filter(
            CallListFilter::new()
                .dur(Json::parse("{}")?)
                .c_num("12025550123")
                .dt_gte(civil::date(2025, 11, 22).at(0, 0, 0, 0))
                .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
        )
        .sz(100)
        .s_aftr(Vec::<Json>::new())
        .page(0);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_list(&request).await).warned(warnings))
}

/// pages until one is empty
async fn call_report_list_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportList::new().sz(1);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::items(client.call_report_list_items(&request)).await.warned(warnings))
}

/// a latest time before the earliest
async fn call_report_list_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportList::new().filter(
        CallListFilter::new()
            .dt_gte(civil::date(2025, 11, 23).at(0, 0, 0, 0))
            .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
    );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_list(&request).await).warned(warnings))
}

/// an error code inside HTTP 200
async fn call_report_list_4(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportList::new().sz(7);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_list(&request).await).warned(warnings))
}

/// an empty list is a page, not an error
async fn call_report_mask_list_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new()
        .filter(
            CallFilter::new()
                .mask("mask_12345")
                .dt_gte(civil::date(2025, 11, 20).at(0, 0, 0, 0))
                .dt_lte(civil::date(2025, 11, 23).at(23, 59, 59, 0)),
        )
        .sz(100)
        .page(0);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// the request of the code samples
async fn call_report_mask_list_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new()
        .filter(
            CallFilter::new()
                .dur(Json::parse("{}")?)
                .c_num("12025550123")
                .dt_gte(civil::date(2025, 11, 22).at(0, 0, 0, 0))
                .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
        )
        .sz(100)
        .s_aftr(Vec::<Json>::new())
        .page(0);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// by both parties, with a user id and its token
async fn call_report_mask_list_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportMaskList::new()
        .filter(
            CallFilter::new()
                .frm("12025550101")
                .to("12025550102")
                .dt_gte(civil::date(2025, 11, 20).at(0, 0, 0, 0))
                .dt_lte(civil::date(2025, 11, 23).at(23, 59, 59, 0)),
        )
        .sz(100)
        .page(0);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// pages until one is empty
async fn call_report_mask_list_4(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new().filter(CallFilter::new().mask("mask_67890")).sz(2);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::items(client.call_report_mask_list_items(&request)).await.warned(warnings))
}

/// a latest time before the earliest
async fn call_report_mask_list_5(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new().filter(
        CallFilter::new()
            .dt_gte(civil::date(2025, 11, 23).at(0, 0, 0, 0))
            .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
    );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// an error code inside HTTP 200
async fn call_report_mask_list_6(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new().filter(CallFilter::new().mask("mask_00000")).sz(100);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// an HTML page where JSON is expected
async fn call_report_mask_list_7(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new().filter(CallFilter::new().mask("mask_00502"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// a count
async fn call_report_report_count_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportReportCount::new().filter(
        CallListFilter::new()
            .dt_gte(civil::date(2025, 11, 22).at(0, 0, 0, 0))
            .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
    );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_report_count(&request).await).warned(warnings))
}

/// the database is away
async fn call_report_report_count_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportReportCount::new();
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_report_count(&request).await).warned(warnings))
}

/// blocked on one number
async fn directory_blacklist_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryBlacklist::new("12025550123").did(["12025550100"]).reset(ResetFlag::Integer(1));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_blacklist(&request).await).warned(warnings))
}

/// the block is lifted
async fn directory_blacklist_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryBlacklist::new("12025550123").did(Vec::<String>::new());
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_blacklist(&request).await).warned(warnings))
}

/// the do-not-call list cannot be handled
async fn directory_blacklist_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryBlacklist::new("12025550199");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_blacklist(&request).await).warned(warnings))
}

/// a new contact
async fn directory_create_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryCreate::new("12025550123")
        .contactinfo(ContactInfo::new().company("Example Ltd"))
        .other(ContactState::new().vip(true));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_create(&request).await).warned(warnings))
}

/// it could not be made
async fn directory_create_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryCreate::new("12025550199");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_create(&request).await).warned(warnings))
}

/// everything about a contact
async fn directory_get_info_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryGetInfo::new("12025550123").field("all");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_get_info(&request).await).warned(warnings))
}

/// a number that is not there
async fn directory_get_info_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryGetInfo::new("12025550199");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_get_info(&request).await).warned(warnings))
}

/// everywhere
async fn directory_remove_sticky_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryRemoveSticky::new("12025550123", Scope::all());
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_remove_sticky(&request).await).warned(warnings))
}

/// for a caller line and a group
async fn directory_remove_sticky_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryRemoveSticky::new(
            "12025550123",
            Scope::cli_group("12025550100".to_string(), "28"),
        )
        .agent_id("7");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_remove_sticky(&request).await).warned(warnings))
}

/// an agent of another group
async fn directory_remove_sticky_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryRemoveSticky::new(
            "12025550123",
            Scope::cli("12025550100".to_string()),
        )
        .agent_id("8");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_remove_sticky(&request).await).warned(warnings))
}

/// two fields of a contact
async fn directory_search_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectorySearch::new("12025550123", "contactinfo,other");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_search(&request).await).warned(warnings))
}

/// a number of a wrong form
async fn directory_search_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectorySearch::new("12025550199", "all");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_search(&request).await).warned(warnings))
}

/// no account manager any more
async fn directory_unset_account_manager_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUnsetAccountManager::new("12025550123");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_unset_account_manager(&request).await).warned(warnings))
}

/// it cannot be handled
async fn directory_unset_account_manager_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUnsetAccountManager::new("12025550199");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_unset_account_manager(&request).await).warned(warnings))
}

/// the recorded answer
async fn directory_update_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123")
        .contactinfo(ContactInfo::new().name("Sunil Singh"))
        .other(ContactState::new().ibd_code(DialingStatus::Integer(3)).obd_code(DialingStatus::Integer(4)));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// every documented member and two custom fields
async fn directory_update_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = DirectoryUpdate::new("12025550124")
        .contactinfo(
            ContactInfo::new()
                .name("Sunil K. Singh")
                .email("sunil@example.com")
                .dob(civil::date(1990, 11, 5))
                .address("1 Example Street")
                .company("Example Ltd")
                .designation("Manager")
                .custom_field_1("gold")
                .custom_field_2("north")
                .member("favourite_colour", Json::parse(r#""green""#)?)
                .member("shoe_size", Json::parse("43")?),
        )
        .other(
            ContactState::new()
                .updatetime(civil::date(2025, 11, 20))
                .lastcalltime(civil::date(2025, 11, 19))
                .totalcalls(12)
                .source(1)
                .vip(true)
                .blacklist(false)
                .obd(DialingStatus::Text("4".to_string()))
                .ibd(DialingStatus::Text("3".to_string()))
                .pc(DialingStatus::Integer(1))
                .ctc(DialingStatus::Text("0".to_string()))
                .member("loyalty_points", Json::parse("250")?),
        );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// an error code of the whole API
async fn directory_update_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550199").contactinfo(ContactInfo::new().company("Example Ltd"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// a digit in a name
async fn directory_update_4(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").contactinfo(ContactInfo::new().name("Sunil Singh 2"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// a negative number of calls
async fn directory_update_5(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").other(ContactState::new().totalcalls(-1));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// a negative source
async fn directory_update_6(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").other(ContactState::new().source(-1));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// an e-mail address without a domain
async fn directory_update_7(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").contactinfo(ContactInfo::new().email("sunil"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// a name of letters with marks
async fn directory_update_8(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").contactinfo(ContactInfo::new().name("विक\u{94d}रम"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// a new group
async fn group_add_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupAdd::new("Support");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_add(&request).await).warned(warnings))
}

/// no name
async fn group_add_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupAdd::new("");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_add(&request).await).warned(warnings))
}

/// a group is deleted
async fn group_delete_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupDelete::new(GroupId::Text("28".to_string()));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_delete(&request).await).warned(warnings))
}

/// no id
async fn group_delete_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupDelete::new(GroupId::Text("".to_string()));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_delete(&request).await).warned(warnings))
}

/// groups by name
async fn group_list_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupList::new().forward(true).name("support");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_list(&request).await).warned(warnings))
}

/// one group
async fn group_list_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = GroupList::new().quick(true).groupid(GroupId::Text("28".to_string()));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_list(&request).await).warned(warnings))
}

/// the permission is missing
async fn group_list_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupList::new().forward(false);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_list(&request).await).warned(warnings))
}

/// another name
async fn group_update_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupUpdate::new(GroupId::Text("28".to_string()), "Second line").status(1);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_update(&request).await).warned(warnings))
}

/// a group that is not there
async fn group_update_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = GroupUpdate::new(GroupId::Text("0".to_string()), "Nobody");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_update(&request).await).warned(warnings))
}

/// two numbers, for an hour
async fn masking_set_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = MaskingSet::new("12025550123", "12025550124").event_id("visit-1").expiry_duration(60);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.masking_set(&request).await).warned(warnings))
}

/// the same number twice
async fn masking_set_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = MaskingSet::new("12025550123", "12025550123");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.masking_set(&request).await).warned(warnings))
}

/// a mask ends at once
async fn masking_unset_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = MaskingUnset::new().mask("12025550100").expiry_duration(-1);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.masking_unset(&request).await).warned(warnings))
}

/// nothing says which
async fn masking_unset_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = MaskingUnset::new().expiry_duration(-1);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.masking_unset(&request).await).warned(warnings))
}
