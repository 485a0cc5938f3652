// @generated from spec/callcap/numbers/search.yaml by `cargo xtask generate`. Do not edit.

//! Reads `numbers.search` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::NumbersSearch;

impl NumbersSearch {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for NumbersSearch {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            area_code: form.query().optional("areaCode"),
            exchange: form.query().optional("exchange"),
            line: form.query().optional("line"),
            location_id: form.query().optional("locationID"),
            account: form.query().optional("account"),
            show_public_pool: form.query().optional("showPublicPool"),
            show_reserved_pool: form.query().optional("showReservedPool"),
            show_tollfree: form.query().optional("showTollfree"),
            show_local: form.query().optional("showLocal"),
            country: form.query().optional("country"),
            state: form.query().optional("state"),
            city: form.query().optional("city"),
            rate_center: form.query().optional("rateCenter"),
            zipcode: form.query().optional("zipcode"),
            vanity_text: form.query().optional("vanityText"),
            full_number: form.query().optional("fullNumber"),
            extra: Extra::new(),
        }
    }
}
