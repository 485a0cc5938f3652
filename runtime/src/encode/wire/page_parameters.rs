//! The page parameter of a request that is already encoded: a page number or a cursor, set in its place.

use super::{Entry, WireRequest};
use crate::encode::fingerprint::Fingerprint;
use crate::operation::BodyKind;
use crate::operation::paging::Parameter;
use crate::operation::place::Place;
use crate::value::percent::encode;
use crate::value::plain::plain_of_json;

impl WireRequest {
    /// The number that a parameter was given, if it is one.
    pub(crate) fn number(&self, parameter: Parameter) -> Option<i64> {
        self.entry(parameter)?.values.first()?.parse().ok()
    }

    /// Whether a parameter was given a value.
    pub(crate) fn sets(&self, parameter: Parameter) -> bool {
        self.entry(parameter).is_some_and(|entry| !entry.values.is_empty())
    }

    /// Sets a numeric parameter, in its place when it has one.
    pub(crate) fn set_number(&mut self, parameter: Parameter, number: i64) {
        self.set(parameter, number.to_string());
    }

    /// Sets a parameter to a value that is JSON, in its place when it has one.
    pub(crate) fn set_json(&mut self, parameter: Parameter, json: &str) -> Result<(), &'static str> {
        let value = match (parameter.place, self.operation.body) {
            (Place::Body, BodyKind::Json { .. }) => json.to_owned(),
            _ => encode(&plain_of_json(json)?.unwrap_or_default()).into_owned(),
        };
        self.set(parameter, value);
        Ok(())
    }

    /// What the request says, but for one parameter.
    pub(crate) fn fingerprint(&self, but: Option<Parameter>) -> Fingerprint {
        let differs = |place: Place, entry: &Entry| but.is_none_or(|but| but.place != place || but.name != entry.name);
        let path = self.path.iter().filter(|entry| differs(Place::Path, entry));
        let query = self.query.iter().filter(|entry| differs(Place::Query, entry));
        let body = self.body.iter().filter(|entry| differs(Place::Body, entry));
        let entries = path.chain(query).chain(body).filter(|entry| !entry.values.is_empty());
        let texts =
            entries.flat_map(|entry| std::iter::once(&*entry.name).chain(entry.values.iter().map(String::as_str)));
        let headers = self.headers.iter().flat_map(|(name, value)| [name.as_str(), value.to_str().unwrap_or_default()]);
        Fingerprint::of(texts.chain(headers))
    }

    fn entry(&self, parameter: Parameter) -> Option<&Entry> {
        let entries = match parameter.place {
            Place::Query => &self.query,
            Place::Body => &self.body,
            Place::Path | Place::Header => return None,
        };
        entries.iter().find(|entry| entry.name == parameter.name)
    }

    fn set(&mut self, parameter: Parameter, value: String) {
        let entries = match parameter.place {
            Place::Query => &mut self.query,
            Place::Body => &mut self.body,
            Place::Path | Place::Header => return,
        };
        match entries.iter_mut().find(|entry| entry.name == parameter.name) {
            Some(entry) => entry.values = value.into(),
            None => entries.push(Entry::new(parameter.name, value)),
        }
    }
}
