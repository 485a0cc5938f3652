//! Starts the mock vendors of a model.

use std::sync::Arc;

use callspec_codegen::model::Model;
use callspec_mock::Mock;

use crate::failure::Failure;

/// A running mock vendor and the API it plays.
pub(crate) struct Vendor {
    /// The API's id.
    pub(crate) api: String,
    /// The server; it stops when dropped.
    pub(crate) mock: Mock,
}

/// Starts the mocks of these APIs: on consecutive ports, or on free ones.
pub(crate) fn start(model: Model, apis: &[String], first_port: Option<u16>) -> Result<Vec<Vendor>, Failure> {
    let model = Arc::new(model);
    let ports = ports(apis.len(), first_port)?;
    let started = apis.iter().zip(ports).map(|(api, port)| {
        let mock = Mock::start(Arc::clone(&model), api, port)
            .map_err(|why| Failure::of(format!("cannot start {api} on port {port}"), why))?;
        Ok(Vendor { api: api.clone(), mock })
    });
    started.collect()
}

/// The ids of every API.
pub(crate) fn ids(model: &Model) -> Vec<String> {
    model.apis.iter().map(|api| api.id.clone()).collect()
}

fn ports(count: usize, first: Option<u16>) -> Result<Vec<u16>, Failure> {
    let Some(first) = first else { return Ok(vec![0; count]) };
    let ports: Vec<u16> = (first..=u16::MAX).take(count).collect();
    let enough = ports.len() == count;
    enough
        .then_some(ports)
        .ok_or_else(|| Failure::of("cannot start the mocks", format!("there are not {count} ports from {first} on")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_follow_each_other_and_end() {
        assert_eq!(ports(2, None).unwrap(), [0, 0]);
        assert_eq!(ports(3, Some(8080)).unwrap(), [8080, 8081, 8082]);
        assert_eq!(ports(2, Some(65534)).unwrap(), [65534, 65535]);
        assert!(ports(3, Some(65534)).is_err());
    }
}
