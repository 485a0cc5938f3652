// @generated from spec/callcap/numbers/search.yaml by `cargo xtask generate`. Do not edit.

//! Reads `numbers.search` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::{NumberCountry, NumbersSearch};

impl NumbersSearch {
    /// Reads the request from its wire form, or says everything that is wrong with it.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> {
        reading::from_wire(wire)
    }
}

impl reading::FromWire for NumbersSearch {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            area_code: form.query().optional::<String>("areaCode"),
            exchange: form.query().optional::<String>("exchange"),
            line: form.query().optional::<String>("line"),
            location_id: form.query().optional::<String>("locationID"),
            account: form.query().optional::<String>("account"),
            show_public_pool: form.query().optional::<bool>("showPublicPool"),
            show_reserved_pool: form.query().optional::<bool>("showReservedPool"),
            show_tollfree: form.query().optional::<bool>("showTollfree"),
            show_local: form.query().optional::<bool>("showLocal"),
            country: form.query().optional::<NumberCountry>("country"),
            state: form.query().optional::<String>("state"),
            city: form.query().optional::<String>("city"),
            rate_center: form.query().optional::<String>("rateCenter"),
            zipcode: form.query().optional::<String>("zipcode"),
            vanity_text: form.query().optional::<String>("vanityText"),
            full_number: form.query().optional::<String>("fullNumber"),
            extra: Extra::new(),
        }
    }
}

impl reading::ReadWire for NumberCountry {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "US" => Some(Self::UnitedStates),
                "CA" => Some(Self::Canada),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::UnitedStates
    }
}
