// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! This API's error codes: what they mean and what to do about them.

use callspec_runtime::generated::ErrorRow;
use callspec_runtime::{Class, error_codes};

/// The error codes of the table `common`.
pub static COMMON: [ErrorRow; 8] = [
    ErrorRow {
        name: "invalid_parameters",
        code: Some("1000"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "Invalid parameters",
        meaning: "The request failed validation, or the authentication is invalid.",
        remedy: "Check that all required parameters are provided.",
    },
    ErrorRow {
        name: "invalid_token",
        code: Some("1014"),
        text: None,
        status: None,
        class: Class::Auth,
        message: "Invalid token",
        meaning: "The authentication token is expired or invalid.",
        remedy: "Get a new token, or use a session id that is still valid.",
    },
    ErrorRow {
        name: "permission_denied",
        code: Some("1015"),
        text: None,
        status: None,
        class: Class::Permission,
        message: "Permission denied",
        meaning: "The user does not have the permission. For call reports it is LIST_CALL_LOG.",
        remedy: "Ask an administrator for the permission.",
    },
    ErrorRow {
        name: "invalid_request_data",
        code: Some("1047"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "Invalid Request Data",
        meaning: "The body is empty or is not well-formed JSON.",
        remedy: "Send a body that is valid JSON.",
    },
    ErrorRow {
        name: "something_went_wrong",
        code: Some("1009"),
        text: None,
        status: None,
        class: Class::Transient,
        message: "Something went wrong",
        meaning: "An unexpected error on the server.",
        remedy: "Try again. If the error persists, contact support.",
    },
    ErrorRow {
        name: "database_unavailable",
        code: Some("1010"),
        text: None,
        status: None,
        class: Class::Transient,
        message: "Error in DB connect",
        meaning: "The database connection is not available.",
        remedy: "Check the system's status, or try again after some time.",
    },
    ErrorRow {
        name: "invalid_contact_number",
        code: Some("1005"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "Invalid contact number",
        meaning: "The contact number is not valid.",
        remedy: "Send a valid contact number.",
    },
    ErrorRow {
        name: "no_data_found",
        code: Some("1012"),
        text: None,
        status: None,
        class: Class::NotFound,
        message: "No data found",
        meaning: "No data was found.",
        remedy: "None is documented.",
    },
];

/// The error codes of the table `directory`.
pub static DIRECTORY: [ErrorRow; 10] = [
    ErrorRow {
        name: "directory_sticky_agent_error",
        code: Some("1501"),
        text: None,
        status: None,
        class: Class::Permanent,
        message: "Sticky agent error",
        meaning: "An error with the sticky agent. What causes it is not documented.",
        remedy: "None is documented.",
    },
    ErrorRow {
        name: "directory_invalid_type",
        code: Some("1502"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "Type is not valid",
        meaning: "The type is not valid.",
        remedy: "Send one of the documented types.",
    },
    ErrorRow {
        name: "directory_account_manager_error",
        code: Some("1503"),
        text: None,
        status: None,
        class: Class::Permanent,
        message: "Account manager error",
        meaning: "An error with the account manager. What causes it is not documented.",
        remedy: "None is documented.",
    },
    ErrorRow {
        name: "directory_create_failed",
        code: Some("1504"),
        text: None,
        status: None,
        class: Class::Permanent,
        message: "Failed to create directory",
        meaning: "The contact could not be created.",
        remedy: "None is documented.",
    },
    ErrorRow {
        name: "directory_unknown_cli",
        code: Some("1505"),
        text: None,
        status: None,
        class: Class::NotFound,
        message: "CLI does not exist",
        meaning: "The CLI does not exist.",
        remedy: "Send a CLI that exists.",
    },
    ErrorRow {
        name: "directory_unknown_group",
        code: Some("1506"),
        text: None,
        status: None,
        class: Class::NotFound,
        message: "Group ID does not exist",
        meaning: "There is no group with this id.",
        remedy: "Use an id from the list of groups.",
    },
    ErrorRow {
        name: "directory_agent_not_in_group",
        code: Some("1507"),
        text: None,
        status: None,
        class: Class::NotFound,
        message: "Agent does not exist in the given group ID",
        meaning: "The agent is not in the group.",
        remedy: "Use an agent from that group.",
    },
    ErrorRow {
        name: "directory_expiry_too_small",
        code: Some("1508"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "Expiry must be greater than or equal to -1",
        meaning: "The expiry is below -1.",
        remedy: "Send -1 or more.",
    },
    ErrorRow {
        name: "directory_expiry_not_integer",
        code: Some("1509"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "Expiry must be integer value",
        meaning: "The expiry is not an integer.",
        remedy: "Send an integer.",
    },
    ErrorRow {
        name: "directory_dnc_error",
        code: Some("1510"),
        text: None,
        status: None,
        class: Class::Permanent,
        message: "DNC error",
        meaning: "An error with DNC, which usually stands for do not call. What causes it is not documented.",
        remedy: "None is documented.",
    },
];

/// The error codes of the table `group`.
pub static GROUP: [ErrorRow; 3] = [
    ErrorRow {
        name: "group_name_missing",
        code: Some("1501"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "Name not supplied",
        meaning: "The group has no name.",
        remedy: "Send a name.",
    },
    ErrorRow {
        name: "group_id_missing",
        code: Some("1502"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "GroupId required",
        meaning: "The group's id is missing.",
        remedy: "Send the id of a group.",
    },
    ErrorRow {
        name: "group_not_found",
        code: Some("1503"),
        text: None,
        status: None,
        class: Class::NotFound,
        message: "Group not found or not authorised",
        meaning: "There is no such group, or the user is not allowed to access it.",
        remedy: "Use an id from the list of groups.",
    },
];

/// The error codes of the table `masking`.
pub static MASKING: [ErrorRow; 5] = [
    ErrorRow {
        name: "masking_same_numbers",
        code: Some("1501"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "m1 and m2 are the same",
        meaning: "The two numbers are the same.",
        remedy: "Send two different numbers.",
    },
    ErrorRow {
        name: "masking_expiry_not_integer",
        code: Some("1502"),
        text: None,
        status: None,
        class: Class::Validation,
        message: "Expiry is not an integer",
        meaning: "The expiry is not an integer.",
        remedy: "Send an integer.",
    },
    ErrorRow {
        name: "masking_not_yet_expired",
        code: Some("1503"),
        text: None,
        status: None,
        class: Class::Permanent,
        message: "An earlier masking has not yet expired",
        meaning: "An earlier masking of the numbers has not expired yet.",
        remedy: "Wait until it expires, or end it.",
    },
    ErrorRow {
        name: "masking_not_inserted",
        code: Some("1504"),
        text: None,
        status: None,
        class: Class::Permanent,
        message: "Could not insert",
        meaning: "Something could not be inserted. What, and why, is not documented.",
        remedy: "None is documented.",
    },
    ErrorRow {
        name: "masking_no_number",
        code: Some("1505"),
        text: None,
        status: None,
        class: Class::Permanent,
        message: "No masking number available",
        meaning: "No masking number is available.",
        remedy: "None is documented.",
    },
];

error_codes! {
    /// An error code of this API.
    pub enum ErrorCode {
        /// `1000`: The request failed validation, or the authentication is invalid. Check that all required
        /// parameters are provided.
        ///
        /// Source: `deepcall-change-title:18, deepcall-masklist:18`.
        InvalidParameters = "invalid_parameters",
        /// `1014`: The authentication token is expired or invalid. Get a new token, or use a session id
        /// that is still valid.
        ///
        /// Source: `deepcall-change-title:19, deepcall-masklist:19`.
        InvalidToken = "invalid_token",
        /// `1015`: The user does not have the permission. For call reports it is LIST_CALL_LOG. Ask an
        /// administrator for the permission.
        ///
        /// Source: `deepcall-change-title:20, deepcall-masklist:20`.
        PermissionDenied = "permission_denied",
        /// `1047`: The body is empty or is not well-formed JSON. Send a body that is valid JSON.
        ///
        /// Source: `deepcall-change-title:21, deepcall-masklist:21`.
        InvalidRequestData = "invalid_request_data",
        /// `1009`: An unexpected error on the server. Try again. If the error persists, contact support.
        ///
        /// Source: `deepcall-change-title:25, deepcall-masklist:25`.
        SomethingWentWrong = "something_went_wrong",
        /// `1010`: The database connection is not available. Check the system's status, or try again after
        /// some time.
        ///
        /// Source: `deepcall-change-title:26, deepcall-masklist:26`.
        DatabaseUnavailable = "database_unavailable",
        /// `1005`: The contact number is not valid. Send a valid contact number.
        ///
        /// Source: `deepcall-directory-create` (reported).
        InvalidContactNumber = "invalid_contact_number",
        /// `1012`: No data was found. None is documented.
        ///
        /// Source: `deepcall-directory-create` (reported).
        NoDataFound = "no_data_found",
        /// `1501`: An error with the sticky agent. What causes it is not documented. None is documented.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryStickyAgentError = "directory_sticky_agent_error",
        /// `1502`: The type is not valid. Send one of the documented types.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryInvalidType = "directory_invalid_type",
        /// `1503`: An error with the account manager. What causes it is not documented. None is documented.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryAccountManagerError = "directory_account_manager_error",
        /// `1504`: The contact could not be created. None is documented.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryCreateFailed = "directory_create_failed",
        /// `1505`: The CLI does not exist. Send a CLI that exists.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryUnknownCli = "directory_unknown_cli",
        /// `1506`: There is no group with this id. Use an id from the list of groups.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryUnknownGroup = "directory_unknown_group",
        /// `1507`: The agent is not in the group. Use an agent from that group.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryAgentNotInGroup = "directory_agent_not_in_group",
        /// `1508`: The expiry is below -1. Send -1 or more.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryExpiryTooSmall = "directory_expiry_too_small",
        /// `1509`: The expiry is not an integer. Send an integer.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryExpiryNotInteger = "directory_expiry_not_integer",
        /// `1510`: An error with DNC, which usually stands for do not call. What causes it is not
        /// documented. None is documented.
        ///
        /// Source: `deepcall-directory-create` (reported).
        DirectoryDncError = "directory_dnc_error",
        /// `1501`: The group has no name. Send a name.
        ///
        /// Source: `deepcall-group-list` (reported).
        GroupNameMissing = "group_name_missing",
        /// `1502`: The group's id is missing. Send the id of a group.
        ///
        /// Source: `deepcall-group-list` (reported).
        GroupIdMissing = "group_id_missing",
        /// `1503`: There is no such group, or the user is not allowed to access it. Use an id from the list
        /// of groups.
        ///
        /// Source: `deepcall-group-list` (reported).
        GroupNotFound = "group_not_found",
        /// `1501`: The two numbers are the same. Send two different numbers.
        ///
        /// Source: `deepcall-masking-set` (reported).
        MaskingSameNumbers = "masking_same_numbers",
        /// `1502`: The expiry is not an integer. Send an integer.
        ///
        /// Source: `deepcall-masking-set` (reported).
        MaskingExpiryNotInteger = "masking_expiry_not_integer",
        /// `1503`: An earlier masking of the numbers has not expired yet. Wait until it expires, or end it.
        ///
        /// Source: `deepcall-masking-set` (reported).
        MaskingNotYetExpired = "masking_not_yet_expired",
        /// `1504`: Something could not be inserted. What, and why, is not documented. None is documented.
        ///
        /// Source: `deepcall-masking-set` (reported).
        MaskingNotInserted = "masking_not_inserted",
        /// `1505`: No masking number is available. None is documented.
        ///
        /// Source: `deepcall-masking-set` (reported).
        MaskingNoNumber = "masking_no_number",
    }
}

/// The error of a call to this API.
pub type Error = callspec_runtime::Error<ErrorCode>;
