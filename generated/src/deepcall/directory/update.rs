// @generated from spec/deepcall/directory/update.yaml by `cargo xtask generate`. Do not edit.

//! Changes a contact of the directory; what is left out stays as it is.

use std::collections::BTreeMap;
use std::fmt;
use callspec_runtime::{
    Basis, Characters, Check, Extra, Hidden, Json, Members, Operation, Place, Request,
    Violations, WireRequest, Written, civil, codec,
};
use callspec_runtime::serde::{Deserialize, Serialize, Serializer};
use super::super::{formats, operations};

/// Changes a contact of the directory; what is left out stays as it is.
///
/// `POST /api/v2/Directory/update`, idempotent.
///
/// The contact must exist already. Both objects take further members by the names of the account's
/// own custom fields.
///
/// The page stands under the heading of the Group module and describes the Directory module.
///
/// Contradictory: `/api/v2/Group` (`deepcall-directory-update:6`); `/api/v2/Directory/update`
/// (`deepcall-directory-update:26`); `/api/v2/callreport/changeTitle/`
/// (`deepcall-change-title:39`). callspec has `/api/v2/Directory/update`. Only the heading and the
/// base address speak of groups; the path, every sample and the recorded message speak of the
/// directory. Another page of the vendor ends its path with a slash, this one does not.
///
/// Contradictory: `will return appropriate error codes` (`deepcall-directory-update:84`); `Error
/// code` (`deepcall-directory-update:19`); `1502` (`deepcall-directory-create`). callspec has
/// `[directory]`. The page promises codes and lists none; those that another page of the same
/// module lists are taken.
///
/// Contradictory: `text/plain` (`deepcall-directory-update:146`); `'{"ssid":`
/// (`deepcall-directory-update:90`). callspec has `application/json`. Two samples send text/plain
/// and the others name no type, yet what they send is JSON; other clients send application/json.
///
/// Source: `deepcall-directory-update:20-87`.
#[derive(Clone, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct DirectoryUpdate {
    pub(crate) contact: String,
    pub(crate) contactinfo: Option<ContactInfo>,
    pub(crate) other: Option<ContactState>,
    pub(crate) extra: Extra,
}

impl DirectoryUpdate {
    /// What is required; the setters add the rest.
    ///
    /// - `contact`: The number of the contact. Which form it must have is not documented.
    pub fn new(contact: impl Into<String>) -> Self {
        Self {
            contact: contact.into(),
            contactinfo: None,
            other: None,
            extra: Extra::default(),
        }
    }

    /// Who the contact is.
    ///
    /// Contradictory: `contactinfo | Object | No` (`deepcall-directory-update:33`); `Only provide the
    /// fields that need to be updated` (`deepcall-directory-update:66`). callspec has none. Both
    /// objects are optional, so an update of nothing is sent as it is; whether the vendor takes it is
    /// not said.
    ///
    /// Source: `deepcall-directory-update:33`.
    pub fn contactinfo(mut self, contactinfo: ContactInfo) -> Self {
        self.contactinfo = Some(contactinfo);
        self
    }

    /// What else the directory knows about the contact.
    ///
    /// Source: `deepcall-directory-update:34`.
    pub fn other(mut self, other: ContactState) -> Self {
        self.other = Some(other);
        self
    }

    /// Sends something that the documents do not mention. Nothing checks it; a name that the spec captures, or
    /// that carries a credential, is refused.
    pub fn extra(
        mut self,
        place: Place,
        name: impl Into<String>,
        value: impl Into<Json>,
    ) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every rule that this request breaks, those that only warn included. A client asks the same before it
    /// sends anything.
    pub fn validate(&self) -> Violations {
        callspec_runtime::validate(self)
    }
}

impl Request for DirectoryUpdate {
    type Output = DirectoryUpdated;

    fn operation() -> &'static Operation {
        &operations::DIRECTORY_UPDATE
    }

    fn check(&self, check: &mut Check) {
        if let Some(contactinfo) = &self.contactinfo {
            check.within("contactinfo", |check| contactinfo.check(check));
        }
        if let Some(other) = &self.other {
            check.within("other", |check| other.check(check));
        }
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("contact", &self.contact);
        wire.body_optional("contactinfo", &self.contactinfo);
        wire.body_optional("other", &self.other);
        wire.extra(&self.extra);
    }
}

impl fmt::Debug for DirectoryUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DirectoryUpdate")
            .field("contact", &Hidden)
            .field("contactinfo", &self.contactinfo)
            .field("other", &self.other)
            .field("extra", &self.extra)
            .finish()
    }
}

/// Who the contact is. Further members are custom fields of the account.
///
/// Source: `deepcall-directory-update:38-40`.
#[derive(Clone, Default, PartialEq)]
#[must_use = "it does nothing until it is put into a request"]
pub struct ContactInfo {
    pub(crate) name: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) dob: Option<civil::Date>,
    pub(crate) address: Option<String>,
    pub(crate) company: Option<String>,
    pub(crate) designation: Option<String>,
    pub(crate) custom_field_1: Option<String>,
    pub(crate) custom_field_2: Option<String>,
    pub(crate) free_members: BTreeMap<String, String>,
}

impl ContactInfo {
    /// Nothing set yet: every field is left to the vendor.
    pub fn new() -> Self {
        Self::default()
    }

    /// The contact's name.
    ///
    /// Only letters, white space, `.` are allowed.
    ///
    /// Source: `deepcall-directory-update:41`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The contact's e-mail address. The captured text lost the field's name.
    ///
    /// Must be an e-mail address. Breaking this only warns: it is not documented, or contested.
    ///
    /// Contradictory: `Must be a valid email format` (`deepcall-directory-update:42`); `email`
    /// (`deepcall-directory-update-older`). callspec has `email`. The row of the table lost its first
    /// cell; the older site's page of the same operation still has it.
    ///
    /// Source: `deepcall-directory-update:42, deepcall-directory-update-older` (reported).
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Date of birth.
    ///
    /// Written as `%d-%m-%Y`.
    ///
    /// Source: `deepcall-directory-update:43`.
    pub fn dob(mut self, dob: civil::Date) -> Self {
        self.dob = Some(dob);
        self
    }

    /// The contact's address.
    ///
    /// Source: `deepcall-directory-update:44`.
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// The company's name.
    ///
    /// Source: `deepcall-directory-update:45`.
    pub fn company(mut self, company: impl Into<String>) -> Self {
        self.company = Some(company.into());
        self
    }

    /// The contact's position.
    ///
    /// Source: `deepcall-directory-update:46`.
    pub fn designation(mut self, designation: impl Into<String>) -> Self {
        self.designation = Some(designation.into());
        self
    }

    /// A custom field; what it may hold is configured in the account.
    ///
    /// Source: `deepcall-directory-update:47`.
    pub fn custom_field_1(mut self, custom_field_1: impl Into<String>) -> Self {
        self.custom_field_1 = Some(custom_field_1.into());
        self
    }

    /// A custom field; what it may hold is configured in the account.
    ///
    /// Source: `deepcall-directory-update:48`.
    pub fn custom_field_2(mut self, custom_field_2: impl Into<String>) -> Self {
        self.custom_field_2 = Some(custom_field_2.into());
        self
    }

    /// A further member by its wire name, such as a field that only this account has.
    pub fn member(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.free_members.insert(name.into(), value.into());
        self
    }

    pub(crate) fn check(&self, check: &mut Check) {
        check
            .characters(
                "name",
                self.name.as_deref(),
                &[Characters::Letters, Characters::Whitespace, Characters::One('.')],
                &Basis::refusing("deepcall-directory-update:41"),
            );
        check
            .email(
                "email",
                self.email.as_deref(),
                &Basis::warning(
                    "deepcall-directory-update:42, deepcall-directory-update-older",
                ),
            );
        check
            .free(
                &self.free_members,
                &[
                    "name",
                    "email",
                    "dob",
                    "address",
                    "company",
                    "designation",
                    "custom_field_1",
                    "custom_field_2",
                ],
            );
    }
}

impl Serialize for ContactInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::new(serializer)?;
        members.optional("name", &self.name)?;
        members.optional("email", &self.email)?;
        members
            .optional(
                "dob",
                &self.dob.as_ref().map(Written::<codec::Date<formats::DayMonthYear>>::of),
            )?;
        members.optional("address", &self.address)?;
        members.optional("company", &self.company)?;
        members.optional("designation", &self.designation)?;
        members.optional("custom_field_1", &self.custom_field_1)?;
        members.optional("custom_field_2", &self.custom_field_2)?;
        members.free(&self.free_members)?;
        members.end()
    }
}

impl fmt::Debug for ContactInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ContactInfo")
            .field("name", &Hidden)
            .field("email", &Hidden)
            .field("dob", &Hidden)
            .field("address", &Hidden)
            .field("company", &self.company)
            .field("designation", &self.designation)
            .field("custom_field_1", &Hidden)
            .field("custom_field_2", &Hidden)
            .field("free_members", &Hidden)
            .finish()
    }
}

/// What else the directory knows about the contact. Further members are custom fields of the
/// account.
///
/// Contradictory: `contactinfoandotherobjects can contain custom fields`
/// (`deepcall-directory-update:73`); `contactinfo(likecustom_field_1,custom_field_2)`
/// (`deepcall-directory-update:75`). In callspec `free_members` is `json`. One note allows custom
/// fields in both objects, the next one and the tables know them in the other one only.
///
/// Source: `deepcall-directory-update:49-51`.
#[derive(Clone, Default, PartialEq)]
#[must_use = "it does nothing until it is put into a request"]
pub struct ContactState {
    pub(crate) updatetime: Option<civil::Date>,
    pub(crate) lastcalltime: Option<civil::Date>,
    pub(crate) totalcalls: Option<i64>,
    pub(crate) source: Option<i64>,
    pub(crate) vip: Option<bool>,
    pub(crate) blacklist: Option<bool>,
    pub(crate) obd: Option<String>,
    pub(crate) ibd: Option<String>,
    pub(crate) pc: Option<String>,
    pub(crate) ctc: Option<String>,
    pub(crate) ibd_code: Option<i64>,
    pub(crate) obd_code: Option<i64>,
    pub(crate) free_members: BTreeMap<String, Json>,
}

impl ContactState {
    /// Nothing set yet: every field is left to the vendor.
    pub fn new() -> Self {
        Self::default()
    }

    /// The day of the last change. The vendor usually sets it and may not accept another.
    ///
    /// Written as `%d-%m-%Y`.
    ///
    /// Contradictory: `Last update time` (`deepcall-directory-update:52`); `may not be modifiable`
    /// (`deepcall-directory-update:87`). callspec has `updatetime`. The table takes it, the note only
    /// doubts that it has an effect.
    ///
    /// Contradictory: `Last update time` (`deepcall-directory-update:52`); `dd-mm-YYYY`
    /// (`deepcall-directory-update:82`). In callspec `type` is `{ date: %d-%m-%Y }`. It is called a
    /// time, but its form holds a day only; the capitals of the year mean nothing else than the small
    /// letters.
    ///
    /// Source: `deepcall-directory-update:52`.
    pub fn updatetime(mut self, updatetime: civil::Date) -> Self {
        self.updatetime = Some(updatetime);
        self
    }

    /// The day of the last call.
    ///
    /// Written as `%d-%m-%Y`.
    ///
    /// Contradictory: `Last call time` (`deepcall-directory-update:53`); `dd-mm-YYYY`
    /// (`deepcall-directory-update:82`). In callspec `type` is `{ date: %d-%m-%Y }`. As with
    /// updatetime.
    ///
    /// Source: `deepcall-directory-update:53`.
    pub fn lastcalltime(mut self, lastcalltime: civil::Date) -> Self {
        self.lastcalltime = Some(lastcalltime);
        self
    }

    /// How many calls there were.
    ///
    /// Must be 0 or more.
    ///
    /// Source: `deepcall-directory-update:54`.
    pub fn totalcalls(mut self, totalcalls: i64) -> Self {
        self.totalcalls = Some(totalcalls);
        self
    }

    /// How the contact came into the directory; 1 by hand and 2 from a CSV file are given as examples.
    ///
    /// Must be 0 or more.
    ///
    /// Contradictory: `Must be a non-negative integer` (`deepcall-directory-update:55`); `might mean
    /// "manually added"` (`deepcall-directory-update:79`). In callspec `type` is `integer`. The codes
    /// are given as examples of what an account may have, so no closed set is made of them.
    ///
    /// Source: `deepcall-directory-update:55`.
    pub fn source(mut self, source: i64) -> Self {
        self.source = Some(source);
        self
    }

    /// Whether the contact is a VIP.
    ///
    /// Source: `deepcall-directory-update:56`.
    pub fn vip(mut self, vip: bool) -> Self {
        self.vip = Some(vip);
        self
    }

    /// Whether the contact is blocked, which may stop any further call or message.
    ///
    /// Source: `deepcall-directory-update:57`.
    pub fn blacklist(mut self, blacklist: bool) -> Self {
        self.blacklist = Some(blacklist);
        self
    }

    /// Outbound dialer status, as the table has it. The samples send `OBD` instead.
    ///
    /// Contradictory: `obd | String` (`deepcall-directory-update:58`); `"OBD":4`
    /// (`deepcall-directory-update:90`). In callspec `type` is `string`. The table and the samples
    /// disagree about case and type, and nothing shows which of them the vendor reads; both names can
    /// be sent.
    ///
    /// Source: `deepcall-directory-update:58`.
    pub fn obd(mut self, obd: impl Into<String>) -> Self {
        self.obd = Some(obd.into());
        self
    }

    /// Inbound dialer status, as the table has it. The samples send `IBD` instead.
    ///
    /// Contradictory: `ibd | String` (`deepcall-directory-update:59`); `"IBD":3`
    /// (`deepcall-directory-update:90`). In callspec `type` is `string`. As the table has it; the name
    /// of the samples can be sent too.
    ///
    /// Source: `deepcall-directory-update:59`.
    pub fn ibd(mut self, ibd: impl Into<String>) -> Self {
        self.ibd = Some(ibd.into());
        self
    }

    /// Preview call status; the account's configuration decides its values.
    ///
    /// Source: `deepcall-directory-update:60`.
    pub fn pc(mut self, pc: impl Into<String>) -> Self {
        self.pc = Some(pc.into());
        self
    }

    /// Click-to-call status; the account's configuration decides its values.
    ///
    /// Source: `deepcall-directory-update:61`.
    pub fn ctc(mut self, ctc: impl Into<String>) -> Self {
        self.ctc = Some(ctc.into());
        self
    }

    /// Inbound dialer status, as every sample sends it. The table has `ibd` instead.
    ///
    /// On the wire: `IBD`.
    ///
    /// Contradictory: `ibd | String` (`deepcall-directory-update:59`); `"IBD":3`
    /// (`deepcall-directory-update:90`). In callspec `type` is `integer`. As the samples have it; the
    /// name of the table can be sent too.
    ///
    /// Source: `deepcall-directory-update:90` (observed).
    pub fn ibd_code(mut self, ibd_code: i64) -> Self {
        self.ibd_code = Some(ibd_code);
        self
    }

    /// Outbound dialer status, as every sample sends it. The table has `obd` instead.
    ///
    /// On the wire: `OBD`.
    ///
    /// Contradictory: `obd | String` (`deepcall-directory-update:58`); `"OBD":4`
    /// (`deepcall-directory-update:90`). In callspec `type` is `integer`. As the samples have it; the
    /// name of the table can be sent too.
    ///
    /// Source: `deepcall-directory-update:90` (observed).
    pub fn obd_code(mut self, obd_code: i64) -> Self {
        self.obd_code = Some(obd_code);
        self
    }

    /// A further member by its wire name, such as a field that only this account has.
    pub fn member(mut self, name: impl Into<String>, value: Json) -> Self {
        self.free_members.insert(name.into(), value);
        self
    }

    pub(crate) fn check(&self, check: &mut Check) {
        check
            .range(
                "totalcalls",
                self.totalcalls.as_ref(),
                Some(0),
                None,
                &Basis::refusing("deepcall-directory-update:54"),
            );
        check
            .range(
                "source",
                self.source.as_ref(),
                Some(0),
                None,
                &Basis::refusing("deepcall-directory-update:55"),
            );
        check
            .free(
                &self.free_members,
                &[
                    "updatetime",
                    "lastcalltime",
                    "totalcalls",
                    "source",
                    "vip",
                    "blacklist",
                    "obd",
                    "ibd",
                    "pc",
                    "ctc",
                    "IBD",
                    "OBD",
                ],
            );
    }
}

impl Serialize for ContactState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::new(serializer)?;
        members
            .optional(
                "updatetime",
                &self
                    .updatetime
                    .as_ref()
                    .map(Written::<codec::Date<formats::DayMonthYear>>::of),
            )?;
        members
            .optional(
                "lastcalltime",
                &self
                    .lastcalltime
                    .as_ref()
                    .map(Written::<codec::Date<formats::DayMonthYear>>::of),
            )?;
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

impl fmt::Debug for ContactState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ContactState")
            .field("updatetime", &self.updatetime)
            .field("lastcalltime", &self.lastcalltime)
            .field("totalcalls", &self.totalcalls)
            .field("source", &self.source)
            .field("vip", &self.vip)
            .field("blacklist", &self.blacklist)
            .field("obd", &self.obd)
            .field("ibd", &self.ibd)
            .field("pc", &self.pc)
            .field("ctc", &self.ctc)
            .field("ibd_code", &self.ibd_code)
            .field("obd_code", &self.obd_code)
            .field("free_members", &Hidden)
            .finish()
    }
}

/// The contact was changed.
///
/// Source: `deepcall-directory-update:354-358` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct DirectoryUpdated {
    /// What was done.
    ///
    /// Source: `deepcall-directory-update:355` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The word success.
    ///
    /// Source: `deepcall-directory-update:356` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// 200 for a success.
    ///
    /// Source: `deepcall-directory-update:357` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
}
