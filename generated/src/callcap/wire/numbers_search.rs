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
    const SOURCE: &'static str = "callcap-phone-numbers";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            area_code: form.query().optional("areaCode", "callcap-phone-numbers"),
            exchange: form.query().optional("exchange", "callcap-phone-numbers"),
            line: form.query().optional("line", "callcap-phone-numbers"),
            location_id: form.query().optional("locationID", "callcap-phone-numbers"),
            account: form.query().optional("account", "callcap-phone-numbers"),
            show_public_pool: form.query().optional("showPublicPool", "callcap-phone-numbers"),
            show_reserved_pool: form.query().optional("showReservedPool", "callcap-phone-numbers"),
            show_tollfree: form.query().optional("showTollfree", "callcap-phone-numbers"),
            show_local: form.query().optional("showLocal", "callcap-phone-numbers"),
            country: form.query().optional("country", "callcap-phone-numbers"),
            state: form.query().optional("state", "callcap-phone-numbers"),
            city: form.query().optional("city", "callcap-phone-numbers"),
            rate_center: form.query().optional("rateCenter", "callcap-phone-numbers"),
            zipcode: form.query().optional("zipcode", "callcap-phone-numbers"),
            vanity_text: form.query().optional("vanityText", "callcap-phone-numbers"),
            full_number: form.query().optional("fullNumber", "callcap-phone-numbers"),
            extra: Extra::new(),
        }
    }
}
