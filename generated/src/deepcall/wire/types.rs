// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! Reads the types that several operations share.

use callspec_runtime::generated::{Personal, codec, reading};
use callspec_runtime::Json;
use super::super::{CallListFilter, ContactInfo, ContactState, formats};

impl reading::ReadMembers for CallListFilter {
    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            dur: members.optional("dur"),
            c_num: Personal(members.optional("cNum")),
            dt_gte: members.optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>("dtGte"),
            dt_lte: members.optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>("dtLte"),
        }
    }
}

impl reading::ReadMembers for ContactInfo {
    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            name: Personal(members.optional("name")),
            email: Personal(members.optional("email")),
            dob: Personal(members.optional_as::<codec::Date<formats::DayMonthYear>>("dob")),
            address: Personal(members.optional("address")),
            company: members.optional("company"),
            designation: members.optional("designation"),
            custom_field_1: Personal(members.optional("custom_field_1")),
            custom_field_2: Personal(members.optional("custom_field_2")),
            free_members: Personal(members.rest::<String>()),
        }
    }
}

impl reading::ReadMembers for ContactState {
    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            updatetime: members.optional_as::<codec::Date<formats::DayMonthYear>>("updatetime"),
            lastcalltime: members.optional_as::<codec::Date<formats::DayMonthYear>>("lastcalltime"),
            totalcalls: members.optional("totalcalls"),
            source: members.optional("source"),
            vip: members.optional("vip"),
            blacklist: members.optional("blacklist"),
            obd: members.optional("obd"),
            ibd: members.optional("ibd"),
            pc: members.optional("pc"),
            ctc: members.optional("ctc"),
            ibd_code: members.optional("IBD"),
            obd_code: members.optional("OBD"),
            free_members: Personal(members.rest::<Json>()),
        }
    }
}
