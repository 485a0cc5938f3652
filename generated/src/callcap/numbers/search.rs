// @generated from spec/callcap/numbers/search.yaml by `cargo xtask generate`. Do not edit.

//! Searches phone numbers that are available for purchase.

use callspec_runtime::generated::{Basis, Check, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, words};
use super::super::operations;

/// Searches phone numbers that are available for purchase.
///
/// `GET /v3/numbers/`, read-only.
///
/// The structure of the response and the way to write booleans in the query are not documented.
/// Buying a number is a different operation and is billed immediately.
///
/// - At most one of `locationID` or `account` should be given.
/// - If `showReservedPool` is `true`, `locationID` should be given.
///
/// Source: `callcap-phone-numbers` (reported).
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct NumbersSearch {
    pub(crate) area_code: Option<String>,
    pub(crate) exchange: Option<String>,
    pub(crate) line: Option<String>,
    pub(crate) location_id: Option<String>,
    pub(crate) account: Option<String>,
    pub(crate) show_public_pool: Option<bool>,
    pub(crate) show_reserved_pool: Option<bool>,
    pub(crate) show_tollfree: Option<bool>,
    pub(crate) show_local: Option<bool>,
    pub(crate) country: Option<NumberCountry>,
    pub(crate) state: Option<String>,
    pub(crate) city: Option<String>,
    pub(crate) rate_center: Option<String>,
    pub(crate) zipcode: Option<String>,
    pub(crate) vanity_text: Option<String>,
    pub(crate) full_number: Option<String>,
    pub(crate) extra: Extra,
}

impl NumbersSearch {
    /// Creates a request without any parameters.
    pub fn new() -> Self { Self::default() }
    /// Filter by area code. Wire name: `areaCode`.
    pub fn area_code(mut self, value: impl Into<String>) -> Self { self.area_code = Some(value.into()); self }
    /// Filter by exchange.
    pub fn exchange(mut self, value: impl Into<String>) -> Self { self.exchange = Some(value.into()); self }
    /// Filter by the end of the number.
    pub fn line(mut self, value: impl Into<String>) -> Self { self.line = Some(value.into()); self }
    /// The location the number is for. Wire name: `locationID`.
    pub fn location_id(mut self, value: impl Into<String>) -> Self { self.location_id = Some(value.into()); self }
    /// The account the number is for, instead of a location.
    pub fn account(mut self, value: impl Into<String>) -> Self { self.account = Some(value.into()); self }
    /// Whether to include numbers from the public pool. Wire name: `showPublicPool`.
    pub fn show_public_pool(mut self, value: bool) -> Self { self.show_public_pool = Some(value); self }
    /// Whether to include numbers reserved for the location. Wire name: `showReservedPool`.
    pub fn show_reserved_pool(mut self, value: bool) -> Self { self.show_reserved_pool = Some(value); self }
    /// Whether to include toll-free numbers. Wire name: `showTollfree`.
    pub fn show_tollfree(mut self, value: bool) -> Self { self.show_tollfree = Some(value); self }
    /// Whether to include local numbers. Wire name: `showLocal`.
    pub fn show_local(mut self, value: bool) -> Self { self.show_local = Some(value); self }
    /// Filter by country.
    pub fn country(mut self, value: NumberCountry) -> Self { self.country = Some(value); self }
    /// Filter by state.
    pub fn state(mut self, value: impl Into<String>) -> Self { self.state = Some(value.into()); self }
    /// Filter by city.
    pub fn city(mut self, value: impl Into<String>) -> Self { self.city = Some(value.into()); self }
    /// Filter by rate center. Wire name: `rateCenter`.
    pub fn rate_center(mut self, value: impl Into<String>) -> Self { self.rate_center = Some(value.into()); self }
    /// Only numbers near this postal code.
    pub fn zipcode(mut self, value: impl Into<String>) -> Self { self.zipcode = Some(value.into()); self }
    /// A word the number spells; \* and \# stand for other characters. Wire name: `vanityText`.
    pub fn vanity_text(mut self, value: impl Into<String>) -> Self { self.vanity_text = Some(value.into()); self }
    /// This exact number. Wire name: `fullNumber`.
    pub fn full_number(mut self, value: impl Into<String>) -> Self { self.full_number = Some(value.into()); self }

    /// Adds a parameter or member that the documents do not mention. It is not validated; a documented name,
    /// or one that carries a credential, is refused. In a JSON body, dots lead into objects: `filter.agent`.
    pub fn extra(mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every violation in this request, including those that only warn. A client runs the same check before it
    /// sends anything.
    pub fn validate(&self) -> Violations { callspec_runtime::validate(self) }
}

impl Request for NumbersSearch {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::NUMBERS_SEARCH }

    fn check(&self, check: &mut Check) {
        check.at_most_one_of(Basis::warning("callcap-phone-numbers"), &[
            ("locationID", self.location_id.is_some()),
            ("account", self.account.is_some()),
        ]);
        check.when(
            "showReservedPool",
            self.show_reserved_pool.as_ref().is_some_and(|value| *value),
            Basis::warning("callcap-phone-numbers"),
            &[("locationID", self.location_id.is_some())],
            &[],
        );
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.query("areaCode", &self.area_code);
        wire.query("exchange", &self.exchange);
        wire.query("line", &self.line);
        wire.query("locationID", &self.location_id);
        wire.query("account", &self.account);
        wire.query("showPublicPool", &self.show_public_pool);
        wire.query("showReservedPool", &self.show_reserved_pool);
        wire.query("showTollfree", &self.show_tollfree);
        wire.query("showLocal", &self.show_local);
        wire.query("country", &self.country);
        wire.query("state", &self.state);
        wire.query("city", &self.city);
        wire.query("rateCenter", &self.rate_center);
        wire.query("zipcode", &self.zipcode);
        wire.query("vanityText", &self.vanity_text);
        wire.query("fullNumber", &self.full_number);
        wire.set_by(&[
            ("areaCode", "area_code"),
            ("locationID", "location_id"),
            ("showPublicPool", "show_public_pool"),
            ("showReservedPool", "show_reserved_pool"),
            ("showTollfree", "show_tollfree"),
            ("showLocal", "show_local"),
            ("rateCenter", "rate_center"),
            ("vanityText", "vanity_text"),
            ("fullNumber", "full_number"),
        ]);
        wire.extra(&self.extra);
    }
}

words! {
    /// A country with numbers.
    pub enum NumberCountry {
        /// `US`: The United States.
        UnitedStates = "US",
        /// `CA`: Canada.
        Canada = "CA",
    }
}
