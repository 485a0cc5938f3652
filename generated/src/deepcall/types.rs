// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! The types that several operations share.

use std::collections::BTreeMap;
use std::fmt;
use callspec_runtime::{Hidden, Json};
use callspec_runtime::serde::{Deserialize, Serialize};

/// A page of call records with the labels of its columns. It has neither status nor code.
///
/// Source: `deepcall-masklist:398-399` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct CallReportPage {
    /// Column labels by column number, counted from "1".
    ///
    /// On the wire: `columnArr`.
    ///
    /// Contradictory: `columnArr` (`deepcall-masklist:399`); `"1": "Caller Number"`
    /// (`deepcall-masklist:400`); `"hideSectionArr": []` (`deepcall-masklist:417`). In callspec `type`
    /// is `{ map: string }`. The name speaks of an array, as that of its neighbour, which is one; the
    /// recorded answer has an object whose keys are numbers in text.
    ///
    /// Contradictory: `"1": "Caller Number"` (`deepcall-masklist:400`); `"cNum"`
    /// (`deepcall-masklist:87`). callspec's choice: the labels are handed on as they are and name no
    /// field. Labels and keys of the filter have no word in common, so which label belongs to which
    /// field cannot be told.
    ///
    /// Source: `deepcall-masklist:399-400` (observed).
    #[serde(rename = "columnArr", skip_serializing_if = "Option::is_none")]
    pub column_arr: Option<BTreeMap<String, String>>,
    /// Sections that the vendor's own screen hides. What an entry looks like is not documented.
    ///
    /// On the wire: `hideSectionArr`.
    ///
    /// Source: `deepcall-masklist:417` (observed).
    #[serde(rename = "hideSectionArr", skip_serializing_if = "Option::is_none")]
    pub hide_section_arr: Option<Vec<Json>>,
    /// The call records. What a record looks like is not documented.
    ///
    /// Contradictory: `retrieves call logs for masked number calls` (`deepcall-masklist:41`); `"data":
    /// []` (`deepcall-masklist:418`). In callspec `type` is `{ list: json }`. The only recorded list is
    /// empty, so what a record looks like is not known.
    ///
    /// Source: `deepcall-masklist:418` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<Json>>,
    /// A count. Whether it counts all matches or those of this page is not documented.
    ///
    /// Source: `deepcall-masklist:419` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cnt: Option<i64>,
}

impl fmt::Debug for CallReportPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallReportPage")
            .field("column_arr", &self.column_arr)
            .field("hide_section_arr", &self.hide_section_arr)
            .field("data", &Hidden)
            .field("cnt", &self.cnt)
            .finish()
    }
}
