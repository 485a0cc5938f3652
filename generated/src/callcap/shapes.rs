// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! The captured shapes of responses, against which drift is detected.

use callspec_runtime::generated::{Member, Shape};
use super::formats::YearMonthDayHourMinuteSecond;

pub(super) static CALL_PAGE: Shape = Shape::object(&[
    Member::optional("pagination", &PAGINATION),
    Member::always("status", &Shape::Text),
    Member::optional("search", &SEARCH_ECHO),
    Member::optional("call", &Shape::List(&PHONE_CALL)),
]);

pub(super) static PAGINATION: Shape = Shape::object(&[
    Member::optional("page", &Shape::Integer),
    Member::optional("last_page", &Shape::Integer),
    Member::optional("records_returned", &Shape::Integer),
    Member::optional("show", &Shape::Integer),
    Member::optional("total_records", &Shape::Integer),
]);

pub(super) static SEARCH_ECHO: Shape = Shape::object(&[Member::optional("timezone", &Shape::Text)]);

pub(super) static PHONE_CALL: Shape = Shape::object(&[
    Member::optional("call_id", &Shape::Text),
    Member::optional("recording", &Shape::Text).personal(),
    Member::optional("action", &Shape::Text),
    Member::optional("start_datetime", &Shape::datetime::<YearMonthDayHourMinuteSecond>(
        "a date and time written %Y-%m-%d %H:%M:%S"),
    ),
    Member::optional("last_modified", &Shape::datetime::<YearMonthDayHourMinuteSecond>(
        "a date and time written %Y-%m-%d %H:%M:%S"),
    ),
    Member::optional("end_datetime", &Shape::datetime::<YearMonthDayHourMinuteSecond>(
        "a date and time written %Y-%m-%d %H:%M:%S"),
    ),
    Member::optional("dtmf", &Shape::Text).personal(),
    Member::optional("import", &IMPORT_DETAILS),
    Member::optional("sentiment", &SENTIMENT),
    Member::optional("duration", &Shape::Integer),
    Member::optional("rings", &Shape::Integer),
    Member::optional("revenue", &Shape::Number),
    Member::optional("notes", &Shape::Text).personal(),
    Member::optional("caller", &CALLER),
    Member::optional("demographics", &DEMOGRAPHICS),
    Member::optional("callsurance", &CALLSURANCE),
    Member::optional("callsaver", &CALLSAVER),
    Member::optional("webmatch", &WEBMATCH),
    Member::optional("summaries", &Shape::List(&SUMMARY)),
    Member::optional("scorecards", &Shape::List(&SCORECARD)),
    Member::optional("accounts", &ACCOUNTS),
]);

pub(super) static IMPORT_DETAILS: Shape = Shape::object(&[Member::optional("reference_id", &Shape::Text)]);

pub(super) static SENTIMENT: Shape = Shape::object(&[
    Member::optional("frustrated_reason", &Shape::Text).personal(),
    Member::optional("concern_class", &Shape::Text),
    Member::optional("sentiment", &Shape::Text),
    Member::optional("frustrated", &Shape::Boolean),
    Member::optional("view_reason", &Shape::Text).personal(),
    Member::optional("view", &Shape::Text),
    Member::optional("satisfied", &Shape::Boolean),
]);

pub(super) static CALLER: Shape = Shape::object(&[
    Member::optional("city", &Shape::Text).personal(),
    Member::optional("class", &Shape::Text),
    Member::optional("state", &Shape::Text),
    Member::optional("name", &Shape::Text).personal(),
    Member::optional("address", &Shape::Text).personal(),
    Member::optional("zip", &Shape::Text).personal(),
    Member::optional("caller_id", &Shape::Text).personal(),
]);

pub(super) static DEMOGRAPHICS: Shape = Shape::object(&[
    Member::optional("person", &Shape::Any).personal(),
    Member::optional("demographics", &Shape::Any).personal(),
    Member::optional("property", &Shape::Any).personal(),
    Member::optional("addresses", &Shape::List(&Shape::Any)).personal(),
    Member::optional("emails", &Shape::List(&Shape::Any)).personal(),
    Member::optional("vehicles", &Shape::List(&Shape::Any)).personal(),
]);

pub(super) static CALLSURANCE: Shape = Shape::object(&[
    Member::optional("major", &VERDICT),
    Member::optional("minor", &MINOR_VERDICT),
    Member::optional("csr", &CSR),
    Member::optional("change_request", &CHANGE_REQUEST),
]);

pub(super) static VERDICT: Shape = Shape::object(
    &[Member::optional("label", &Shape::Text), Member::optional("id", &Shape::Integer)],
);

pub(super) static MINOR_VERDICT: Shape = Shape::object(&[
    Member::optional("label", &Shape::Text),
    Member::optional("id", &Shape::Integer),
    Member::optional("tag", &Shape::Text),
]);

pub(super) static CSR: Shape = Shape::object(&[
    Member::optional("id", &Shape::Integer),
    Member::optional("name", &Shape::Text).personal(),
]);

pub(super) static CHANGE_REQUEST: Shape = Shape::object(&[
    Member::optional("status", &Shape::Text),
    Member::optional("major", &VERDICT),
    Member::optional("csr", &CSR),
    Member::optional("original", &ORIGINAL_VERDICT),
    Member::optional("customer", &REQUESTER),
    Member::optional("minor", &MINOR_VERDICT),
    Member::optional("inaccuracy", &Shape::Text),
]);

pub(super) static ORIGINAL_VERDICT: Shape = Shape::object(&[
    Member::optional("csr", &CSR),
    Member::optional("major", &VERDICT),
    Member::optional("minor", &MINOR_VERDICT),
]);

pub(super) static REQUESTER: Shape = Shape::object(&[
    Member::optional("email", &Shape::Text).personal(),
    Member::optional("name", &Shape::Text).personal(),
]);

pub(super) static CALLSAVER: Shape = Shape::object(&[
    Member::optional("date", &Shape::datetime::<YearMonthDayHourMinuteSecond>(
        "a date and time written %Y-%m-%d %H:%M:%S"),
    ),
    Member::optional("outcome", &VERDICT),
    Member::optional("reason", &CALLSAVER_REASON),
    Member::optional("user", &CALLSAVER_USER),
]);

pub(super) static CALLSAVER_REASON: Shape = Shape::object(&[
    Member::optional("label", &Shape::Text),
    Member::optional("id", &Shape::Integer),
    Member::optional("opportunity", &Shape::Boolean),
]);

pub(super) static CALLSAVER_USER: Shape = Shape::object(&[
    Member::optional("lastname", &Shape::Text).personal(),
    Member::optional("firstname", &Shape::Text).personal(),
    Member::optional("email", &Shape::Text).personal(),
]);

pub(super) static WEBMATCH: Shape = Shape::object(&[
    Member::optional("ad_group", &Shape::Text),
    Member::optional("creative_id", &Shape::Text),
    Member::optional("search", &Shape::Text).personal(),
    Member::optional("keyword_id", &Shape::Text),
    Member::optional("ad_placement", &Shape::Text),
    Member::optional("referrer", &Shape::Text).personal(),
    Member::optional("traffic_type", &Shape::Text),
    Member::optional("call_page", &Shape::Text),
    Member::optional("visitor", &VISITOR),
]);

pub(super) static VISITOR: Shape = Shape::object(&[
    Member::optional("device", &DEVICE),
    Member::optional("os", &SOFTWARE),
    Member::optional("browser", &SOFTWARE),
]);

pub(super) static DEVICE: Shape = Shape::object(&[Member::optional("type", &Shape::Text)]);

pub(super) static SOFTWARE: Shape = Shape::object(
    &[Member::optional("name", &Shape::Text), Member::optional("version", &Shape::Text)],
);

pub(super) static SUMMARY: Shape = Shape::object(&[
    Member::optional("type", &Shape::Text),
    Member::optional("text", &Shape::Text).personal(),
]);

pub(super) static SCORECARD: Shape = Shape::object(&[
    Member::optional("name", &Shape::Text),
    Member::optional("results", &Shape::List(&SCORECARD_RESULT)),
]);

pub(super) static SCORECARD_RESULT: Shape = Shape::object(&[
    Member::optional("question", &Shape::Text),
    Member::optional("answers", &Shape::List(&SCORECARD_ANSWER)),
]);

pub(super) static SCORECARD_ANSWER: Shape = Shape::object(&[
    Member::optional("entry", &ANSWER_ENTRY),
    Member::optional("value", &Shape::Number),
    Member::optional("max_value", &Shape::Number),
    Member::optional("min_value", &Shape::Number),
]);

pub(super) static ANSWER_ENTRY: Shape = Shape::Union {
    expected: "a boolean or a string",
    alternatives: &[&Shape::Boolean, &Shape::Text],
};

pub(super) static ACCOUNTS: Shape = Shape::object(&[
    Member::optional("corporate", &CORPORATE),
    Member::optional("division", &ACCOUNT_UNIT),
    Member::optional("location", &ACCOUNT_UNIT),
    Member::optional("campaign", &CAMPAIGN),
]);

pub(super) static CORPORATE: Shape = Shape::object(
    &[Member::optional("id", &Shape::Integer), Member::optional("name", &Shape::Text)],
);

pub(super) static ACCOUNT_UNIT: Shape = Shape::object(&[
    Member::optional("external_id", &Shape::Text),
    Member::optional("id", &Shape::Integer),
    Member::optional("name", &Shape::Text),
    Member::optional("corporate_label", &Shape::Text),
]);

pub(super) static CAMPAIGN: Shape = Shape::object(&[
    Member::optional("id", &Shape::Integer),
    Member::optional("callcap_number", &Shape::Text),
    Member::optional("dialed_number", &Shape::Text),
    Member::optional("destination_number", &Shape::Text).personal(),
    Member::optional("ivr_option", &Shape::Integer),
    Member::optional("medium", &Shape::Text),
    Member::optional("name", &Shape::Text),
    Member::optional("line-memo", &Shape::Text),
    Member::optional("default_revenue_value", &Shape::EmptyIsNone(&Shape::Number)),
    Member::optional("medium_type", &Shape::Text),
    Member::optional("cost_per_piece_final", &Shape::Number),
    Member::optional("addtl_line_memo", &Shape::Text),
    Member::optional("cost_per_piece_est", &Shape::Number),
    Member::optional("brand", &Shape::Text),
    Member::optional("service_line", &Shape::Text),
    Member::optional("target", &Shape::Text),
    Member::optional("offer", &Shape::Text),
    Member::optional("direction", &Shape::Text),
]);

pub(super) static CONVERSATION_CHANGED: Shape = Shape::object(&[Member::always("status", &Shape::Text)]);
