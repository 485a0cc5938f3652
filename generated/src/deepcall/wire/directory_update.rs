// @generated from spec/deepcall/directory/update.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.update` from its wire form.

use callspec_runtime::{Extra, Json, Violations, WireForm, codec, reading};
use super::super::{ContactInfo, ContactState, DirectoryUpdate, formats};

impl DirectoryUpdate {
    /// Reads the request from its wire form: the request, or everything that is wrong with it.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> {
        reading::from_wire(wire)
    }
}

impl reading::FromWire for DirectoryUpdate {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: form.body().required::<String>("contact"),
            contactinfo: form.body().optional::<ContactInfo>("contactinfo"),
            other: form.body().optional::<ContactState>("other"),
            extra: Extra::new(),
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
