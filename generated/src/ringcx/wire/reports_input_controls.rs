// @generated from spec/ringcx/reports/input_controls.yaml by `cargo xtask generate`. Do not edit.

//! Reads `reports.input_controls` from its wire form.

use callspec_runtime::generated::{ListStyle, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::{CloudProduct, ReportsInputControls};

impl ReportsInputControls {
    /// Reads the request from its wire form, or says everything that is wrong with it.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> {
        reading::from_wire(wire)
    }
}

impl reading::FromWire for ReportsInputControls {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            account_id: form.path().required::<String>("accountId"),
            user_id: form.path().required::<i64>("userId"),
            account_ids: form
                .query()
                .required_list::<String>("accountIds", ListStyle::Comma),
            products: form.query().required::<CloudProduct>("products"),
            extra: Extra::new(),
        }
    }
}

impl reading::ReadWire for CloudProduct {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "CLOUD_PROFILE" => Some(Self::CloudProfile),
                "CLOUD_DESTINATION" => Some(Self::CloudDestination),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::CloudProfile
    }
}
