// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! The types that several operations share.

use std::collections::BTreeMap;
use callspec_runtime::generated::{Basis, Characters, Check, Members, Personal, codec, json};
use callspec_runtime::generated::serde::{Serialize, Serializer};
use callspec_runtime::{Json, civil, json_object};
use super::formats;

/// A page of call records and its column labels. It has neither `status` nor `code`.
///
/// Source: `deepcall-masklist:398-399` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CallReportPage {
    /// Column labels by column number, starting at "1". Wire name: `columnArr`.
    /// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `CallReportPage.columnArr`.
    pub column_arr: Option<BTreeMap<String, String>>,
    /// By its name, sections to hide. The structure of an entry is not documented. Wire name:
    /// `hideSectionArr`.
    pub hide_section_arr: Option<Vec<Json>>,
    /// The call records. The structure of a record is not documented. Personal data; `Debug` hides it.
    /// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `CallReportPage.data`.
    pub data: Option<Vec<Json>>,
    /// A count. Whether it counts all matches or those on this page is not documented.
    pub cnt: Option<i64>,
}

json_object!(CallReportPage {
    column_arr: json::field("columnArr"),
    hide_section_arr: json::field("hideSectionArr"),
    data: json::field("data").personal(),
    cnt: json::field("cnt"),
});

impl callspec_runtime::Listed for CallReportPage {
    type Item = Json;
    const LIST: &'static str = "data";
}

/// Which calls to list. The members are those of `mask_list` that have nothing to do with masked
/// numbers. The module promises more filters, for agents, durations, call types and call analysis,
/// without their names.
///
/// Source: `deepcall-masklist:4, deepcall-masklist:41, deepcall-masklist:87` (inferred).
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "it does nothing until it is put into a request"]
pub struct CallListFilter {
    pub(crate) dur: Option<Json>,
    pub(crate) c_num: Personal<Option<String>>,
    pub(crate) dt_gte: Option<civil::DateTime>,
    pub(crate) dt_lte: Option<civil::DateTime>,
    pub(crate) free_members: Personal<BTreeMap<String, Json>>,
}

impl CallListFilter {
    /// Creates a value without any members.
    pub fn new() -> Self { Self::default() }
    /// Probably a range of durations. The samples of `mask_list` send an empty object.
    pub fn dur(mut self, value: impl Into<Json>) -> Self { self.dur = Some(value.into()); self }
    /// The customer's number, as the push report names it. Wire name: `cNum`. Personal data; `Debug`
    /// hides it.
    pub fn c_num(mut self, value: impl Into<String>) -> Self { self.c_num = Personal(Some(value.into())); self }
    /// The earliest time. Wire name: `dtGte`. Written as `%Y-%m-%d %H:%M:%S`.
    pub fn dt_gte(mut self, value: civil::DateTime) -> Self { self.dt_gte = Some(value); self }
    /// The latest time. Wire name: `dtLte`. Written as `%Y-%m-%d %H:%M:%S`.
    pub fn dt_lte(mut self, value: civil::DateTime) -> Self { self.dt_lte = Some(value); self }

    /// Adds a member that the documents do not name, by its wire name.
    pub fn member(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.free_members.insert(name.into(), value.into());
        self
    }

    pub(crate) fn check(&self, check: &mut Check) {
        check.free(&self.free_members, &[("dur", "dur"), ("cNum", "c_num"), ("dtGte", "dt_gte"), ("dtLte", "dt_lte")]);
    }
}

impl Serialize for CallListFilter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::new(serializer)?;
        members.optional("dur", &self.dur)?;
        members.optional("cNum", &self.c_num)?;
        members.member_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>("dtGte", &self.dt_gte)?;
        members.member_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>("dtLte", &self.dt_lte)?;
        members.free(&self.free_members)?;
        members.end()
    }
}

/// The contact's details. Further members are custom fields of the user's configuration.
/// Unclear in the documents: see `docs/deepcall/types.md`, `ContactInfo`.
///
/// Source: `deepcall-directory-update:38-40`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "it does nothing until it is put into a request"]
pub struct ContactInfo {
    pub(crate) name: Personal<Option<String>>,
    pub(crate) email: Personal<Option<String>>,
    pub(crate) dob: Personal<Option<civil::Date>>,
    pub(crate) address: Personal<Option<String>>,
    pub(crate) company: Option<String>,
    pub(crate) designation: Option<String>,
    pub(crate) custom_field_1: Personal<Option<String>>,
    pub(crate) custom_field_2: Personal<Option<String>>,
    pub(crate) free_members: Personal<BTreeMap<String, Json>>,
}

impl ContactInfo {
    /// Creates a value without any members.
    pub fn new() -> Self { Self::default() }
    /// The contact's name. Only letters, whitespace and `.`. Personal data; `Debug` hides it.
    pub fn name(mut self, value: impl Into<String>) -> Self { self.name = Personal(Some(value.into())); self }
    /// The contact's e-mail address. The captured text lost the field's name. A valid email address.
    /// Personal data; `Debug` hides it.
    pub fn email(mut self, value: impl Into<String>) -> Self { self.email = Personal(Some(value.into())); self }
    /// Date of birth. Written as `%d-%m-%Y`. Personal data; `Debug` hides it.
    pub fn dob(mut self, value: civil::Date) -> Self { self.dob = Personal(Some(value)); self }
    /// The contact's address. Personal data; `Debug` hides it.
    pub fn address(mut self, value: impl Into<String>) -> Self { self.address = Personal(Some(value.into())); self }
    /// The company's name.
    pub fn company(mut self, value: impl Into<String>) -> Self { self.company = Some(value.into()); self }
    /// The contact's job title.
    pub fn designation(mut self, value: impl Into<String>) -> Self { self.designation = Some(value.into()); self }

    /// A user-defined custom field. Its validation depends on the user's configuration. Personal data;
    /// `Debug` hides it.
    pub fn custom_field_1(mut self, value: impl Into<String>) -> Self {
        self.custom_field_1 = Personal(Some(value.into()));
        self
    }

    /// A user-defined custom field. Its validation depends on the user's configuration. Personal data;
    /// `Debug` hides it.
    pub fn custom_field_2(mut self, value: impl Into<String>) -> Self {
        self.custom_field_2 = Personal(Some(value.into()));
        self
    }

    /// Adds a member that the documents do not name, by its wire name.
    pub fn member(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.free_members.insert(name.into(), value.into());
        self
    }

    pub(crate) fn check(&self, check: &mut Check) {
        check.characters(
            "name",
            &self.name,
            &[Characters::Letters, Characters::Whitespace, Characters::One('.')],
            Basis::refusing("deepcall-directory-update:41"),
        );
        check.email("email", &self.email, Basis::refusing(
            "deepcall-directory-update:42, deepcall-directory-update-older",
        ));
        check.free(&self.free_members, &[
            ("name", "name"),
            ("email", "email"),
            ("dob", "dob"),
            ("address", "address"),
            ("company", "company"),
            ("designation", "designation"),
            ("custom_field_1", "custom_field_1"),
            ("custom_field_2", "custom_field_2"),
        ]);
    }
}

impl Serialize for ContactInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::new(serializer)?;
        members.optional("name", &self.name)?;
        members.optional("email", &self.email)?;
        members.member_as::<codec::Date<formats::DayMonthYear>>("dob", &*self.dob)?;
        members.optional("address", &self.address)?;
        members.optional("company", &self.company)?;
        members.optional("designation", &self.designation)?;
        members.optional("custom_field_1", &self.custom_field_1)?;
        members.optional("custom_field_2", &self.custom_field_2)?;
        members.free(&self.free_members)?;
        members.end()
    }
}

/// Other directory data about the contact. Further members are custom fields of the user's
/// configuration.
/// Unclear in the documents: see `docs/deepcall/directory.update.md`, `ContactState`.
///
/// Source: `deepcall-directory-update:49-51`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "it does nothing until it is put into a request"]
pub struct ContactState {
    pub(crate) updatetime: Option<civil::Date>,
    pub(crate) lastcalltime: Option<civil::Date>,
    pub(crate) totalcalls: Option<i64>,
    pub(crate) source: Option<i64>,
    pub(crate) vip: Option<bool>,
    pub(crate) blacklist: Option<bool>,
    pub(crate) obd: Option<DialingStatus>,
    pub(crate) ibd: Option<DialingStatus>,
    pub(crate) pc: Option<DialingStatus>,
    pub(crate) ctc: Option<DialingStatus>,
    pub(crate) ibd_code: Option<DialingStatus>,
    pub(crate) obd_code: Option<DialingStatus>,
    pub(crate) free_members: Personal<BTreeMap<String, Json>>,
}

impl ContactState {
    /// Creates a value without any members.
    pub fn new() -> Self { Self::default() }
    /// The date of the last update. Written as `%d-%m-%Y`.
    /// Unclear in the documents: see `docs/deepcall/directory.update.md`, `ContactState.updatetime`.
    pub fn updatetime(mut self, value: civil::Date) -> Self { self.updatetime = Some(value); self }
    /// The date of the last call. Written as `%d-%m-%Y`.
    /// Unclear in the documents: see `docs/deepcall/directory.update.md`, `ContactState.lastcalltime`.
    pub fn lastcalltime(mut self, value: civil::Date) -> Self { self.lastcalltime = Some(value); self }
    /// Total number of calls. At least 0.
    pub fn totalcalls(mut self, value: i64) -> Self { self.totalcalls = Some(value); self }
    /// The source of the contact. At least 0.
    /// Unclear in the documents: see `docs/deepcall/directory.update.md`, `ContactState.source`.
    pub fn source(mut self, value: i64) -> Self { self.source = Some(value); self }
    /// Whether the contact is a VIP.
    pub fn vip(mut self, value: bool) -> Self { self.vip = Some(value); self }
    /// Whether the contact is on the blacklist.
    pub fn blacklist(mut self, value: bool) -> Self { self.blacklist = Some(value); self }
    /// Outbound dialer status, as named in the table. The samples send `OBD` instead.
    /// Unclear in the documents: see `docs/deepcall/directory.update.md`, `ContactState.obd`.
    pub fn obd(mut self, value: impl Into<DialingStatus>) -> Self { self.obd = Some(value.into()); self }
    /// Inbound dialer status, as named in the table. The samples send `IBD` instead.
    /// Unclear in the documents: see `docs/deepcall/directory.update.md`, `ContactState.ibd`.
    pub fn ibd(mut self, value: impl Into<DialingStatus>) -> Self { self.ibd = Some(value.into()); self }
    /// Preview call status.
    pub fn pc(mut self, value: impl Into<DialingStatus>) -> Self { self.pc = Some(value.into()); self }
    /// Click-to-call status.
    pub fn ctc(mut self, value: impl Into<DialingStatus>) -> Self { self.ctc = Some(value.into()); self }
    /// Inbound dialer status, as named in every sample. The table has `ibd` instead. Wire name: `IBD`.
    /// Unclear in the documents: see `docs/deepcall/directory.update.md`, `ContactState.IBD`.
    pub fn ibd_code(mut self, value: impl Into<DialingStatus>) -> Self { self.ibd_code = Some(value.into()); self }
    /// Outbound dialer status, as named in every sample. The table has `obd` instead. Wire name: `OBD`.
    /// Unclear in the documents: see `docs/deepcall/directory.update.md`, `ContactState.OBD`.
    pub fn obd_code(mut self, value: impl Into<DialingStatus>) -> Self { self.obd_code = Some(value.into()); self }

    /// Adds a member that the documents do not name, by its wire name.
    pub fn member(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.free_members.insert(name.into(), value.into());
        self
    }

    pub(crate) fn check(&self, check: &mut Check) {
        check.range("totalcalls", &self.totalcalls, 0.., Basis::refusing("deepcall-directory-update:54"));
        check.range("source", &self.source, 0.., Basis::refusing("deepcall-directory-update:55"));
        check.free(&self.free_members, &[
            ("updatetime", "updatetime"),
            ("lastcalltime", "lastcalltime"),
            ("totalcalls", "totalcalls"),
            ("source", "source"),
            ("vip", "vip"),
            ("blacklist", "blacklist"),
            ("obd", "obd"),
            ("ibd", "ibd"),
            ("pc", "pc"),
            ("ctc", "ctc"),
            ("IBD", "ibd_code"),
            ("OBD", "obd_code"),
        ]);
    }
}

impl Serialize for ContactState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::new(serializer)?;
        members.member_as::<codec::Date<formats::DayMonthYear>>("updatetime", &self.updatetime)?;
        members.member_as::<codec::Date<formats::DayMonthYear>>("lastcalltime", &self.lastcalltime)?;
        members.optional("totalcalls", &self.totalcalls)?;
        members.optional("source", &self.source)?;
        members.optional("vip", &self.vip)?;
        members.optional("blacklist", &self.blacklist)?;
        members.optional("obd", &self.obd)?;
        members.optional("ibd", &self.ibd)?;
        members.optional("pc", &self.pc)?;
        members.optional("ctc", &self.ctc)?;
        members.optional("IBD", &self.ibd_code)?;
        members.optional("OBD", &self.obd_code)?;
        members.free(&self.free_members)?;
        members.end()
    }
}

/// A dialing status. The table says that it is a string, and the samples send a number.
///
/// Source: `deepcall-directory-update:58-61, deepcall-directory-update:90`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DialingStatus {
    /// A string.
    Text(String),
    /// An integer.
    Integer(i64),
}

impl From<String> for DialingStatus {
    fn from(value: String) -> Self { Self::Text(value) }
}

impl From<&str> for DialingStatus {
    fn from(value: &str) -> Self { Self::Text(value.to_owned()) }
}

impl From<i64> for DialingStatus {
    fn from(value: i64) -> Self { Self::Integer(value) }
}

impl Serialize for DialingStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
        }
    }
}

/// A group's id. The tables say that it is a string, and a sample sends a number.
///
/// Source: `deepcall-group-update, deepcall-group-list` (reported).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GroupId {
    /// A string.
    Text(String),
    /// An integer.
    Integer(i64),
}

impl From<String> for GroupId {
    fn from(value: String) -> Self { Self::Text(value) }
}

impl From<&str> for GroupId {
    fn from(value: &str) -> Self { Self::Text(value.to_owned()) }
}

impl From<i64> for GroupId {
    fn from(value: i64) -> Self { Self::Integer(value) }
}

impl Serialize for GroupId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
        }
    }
}

/// The response to the change or deletion of a group.
///
/// Source: `deepcall-group-update, deepcall-group-delete` (reported).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GroupChanged {
    /// `success`, if the change was made.
    pub status: Option<String>,
    /// A message that says what was done.
    pub message: Option<String>,
    /// 200 on success.
    pub code: Option<i64>,
}

json_object!(GroupChanged {
    status: json::field("status"),
    message: json::field("message"),
    code: json::field("code"),
});
