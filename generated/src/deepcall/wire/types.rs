// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! Reads the types that several operations share.

use callspec_runtime::generated::{Personal, codec, reading};
use callspec_runtime::{Json, Kind};
use super::super::{CallListFilter, ContactInfo, ContactState, DialingStatus, GroupId, formats};

impl reading::ReadMembers for CallListFilter {
    const SOURCE: &'static str = "deepcall-masklist:4, deepcall-masklist:41, deepcall-masklist:87";

    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            dur: members.optional("dur", "deepcall-masklist:87"),
            c_num: Personal(members.optional("cNum", "deepcall-masklist:87, deepcall-push-report")),
            dt_gte: members.optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>(
                "dtGte",
                "deepcall-masklist:87",
            ),
            dt_lte: members.optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>(
                "dtLte",
                "deepcall-masklist:87",
            ),
            free_members: Personal(members.rest::<Json>()),
        }
    }
}

impl reading::ReadMembers for ContactInfo {
    const SOURCE: &'static str = "deepcall-directory-update:38-40";

    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            name: Personal(members.optional("name", "deepcall-directory-update:41")),
            email: Personal(members.optional("email", "deepcall-directory-update:42, deepcall-directory-update-older")),
            dob: Personal(
                members.optional_as::<codec::Date<formats::DayMonthYear>>("dob", "deepcall-directory-update:43"),
            ),
            address: Personal(members.optional("address", "deepcall-directory-update:44")),
            company: members.optional("company", "deepcall-directory-update:45"),
            designation: members.optional("designation", "deepcall-directory-update:46"),
            custom_field_1: Personal(members.optional("custom_field_1", "deepcall-directory-update:47")),
            custom_field_2: Personal(members.optional("custom_field_2", "deepcall-directory-update:48")),
            free_members: Personal(members.rest::<Json>()),
        }
    }
}

impl reading::ReadMembers for ContactState {
    const SOURCE: &'static str = "deepcall-directory-update:49-51";

    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            updatetime: members.optional_as::<codec::Date<formats::DayMonthYear>>(
                "updatetime",
                "deepcall-directory-update:52",
            ),
            lastcalltime: members.optional_as::<codec::Date<formats::DayMonthYear>>(
                "lastcalltime",
                "deepcall-directory-update:53",
            ),
            totalcalls: members.optional("totalcalls", "deepcall-directory-update:54"),
            source: members.optional("source", "deepcall-directory-update:55"),
            vip: members.optional("vip", "deepcall-directory-update:56"),
            blacklist: members.optional("blacklist", "deepcall-directory-update:57"),
            obd: members.optional("obd", "deepcall-directory-update:58"),
            ibd: members.optional("ibd", "deepcall-directory-update:59"),
            pc: members.optional("pc", "deepcall-directory-update:60"),
            ctc: members.optional("ctc", "deepcall-directory-update:61"),
            ibd_code: members.optional("IBD", "deepcall-directory-update:90"),
            obd_code: members.optional("OBD", "deepcall-directory-update:90"),
            free_members: Personal(members.rest::<Json>()),
        }
    }
}

impl reading::ReadWire for DialingStatus {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        match value.kind_among(&[Kind::String, Kind::Number]) {
            Kind::String => value.read::<String>().map(Self::Text),
            Kind::Number => value.read::<i64>().map(Self::Integer),
            _ => value.wrong_kind(&[Kind::String, Kind::Number]),
        }
    }

    fn placeholder() -> Self { Self::Text(<String as reading::ReadWire>::placeholder()) }
}

impl reading::ReadWire for GroupId {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        match value.kind_among(&[Kind::String, Kind::Number]) {
            Kind::String => value.read::<String>().map(Self::Text),
            Kind::Number => value.read::<i64>().map(Self::Integer),
            _ => value.wrong_kind(&[Kind::String, Kind::Number]),
        }
    }

    fn placeholder() -> Self { Self::Text(<String as reading::ReadWire>::placeholder()) }
}
