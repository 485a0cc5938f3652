// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! Reads the types that several operations share.

use callspec_runtime::generated::{codec, reading};
use callspec_runtime::Json;
use super::super::{CallListFilter, ContactInfo, ContactState, formats};

impl reading::ReadMembers for CallListFilter {
    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            dur: members.optional::<Json>("dur"),
            c_num: members.optional::<String>("cNum"),
            dt_gte: members
                .optional::<
                    codec::DateTime<formats::YearMonthDayHourMinuteSecond>,
                >("dtGte"),
            dt_lte: members
                .optional::<
                    codec::DateTime<formats::YearMonthDayHourMinuteSecond>,
                >("dtLte"),
        }
    }
}

impl reading::ReadMembers for ContactInfo {
    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            name: members.optional::<String>("name"),
            email: members.optional::<String>("email"),
            dob: members.optional::<codec::Date<formats::DayMonthYear>>("dob"),
            address: members.optional::<String>("address"),
            company: members.optional::<String>("company"),
            designation: members.optional::<String>("designation"),
            custom_field_1: members.optional::<String>("custom_field_1"),
            custom_field_2: members.optional::<String>("custom_field_2"),
            free_members: members.rest::<String>(),
        }
    }
}

impl reading::ReadMembers for ContactState {
    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            updatetime: members
                .optional::<codec::Date<formats::DayMonthYear>>("updatetime"),
            lastcalltime: members
                .optional::<codec::Date<formats::DayMonthYear>>("lastcalltime"),
            totalcalls: members.optional::<i64>("totalcalls"),
            source: members.optional::<i64>("source"),
            vip: members.optional::<bool>("vip"),
            blacklist: members.optional::<bool>("blacklist"),
            obd: members.optional::<String>("obd"),
            ibd: members.optional::<String>("ibd"),
            pc: members.optional::<String>("pc"),
            ctc: members.optional::<String>("ctc"),
            ibd_code: members.optional::<i64>("IBD"),
            obd_code: members.optional::<i64>("OBD"),
            free_members: members.rest::<Json>(),
        }
    }
}
